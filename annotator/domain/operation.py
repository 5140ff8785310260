"""Operations: one recorded change of one entity, never altered, never deleted; and the fold that makes states of them.

`id` is the SHA-256 of the canonical JSON (sorted keys, no spaces, UTF-8) of the other fields, so the same operation
has the same id everywhere. `clock` is a Lamport counter; `recorded` is UTC, for people to read only.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Literal

import msgspec

from annotator.domain.annotation import ParagraphDirection, Progress, Relation, Span
from annotator.domain.composition import Composition
from annotator.domain.document import Facts

FARTHEST_CLOCK = 10**12
"""Where a clock stops, which no project comes near by itself: what goes beyond would be taken in nowhere."""
LONGEST_ENTITY = 300
"""Code points in the id of an entity."""


class SchemeText(msgspec.Struct, frozen=True, omit_defaults=True):
    """The scheme of the project, as its file is written (TOML)."""

    id: str = ""
    layer: str = ""
    document: str = ""
    toml: str = ""


Role = Literal["annotator", "reviewer", "lead"]


class Annotator(msgspec.Struct, frozen=True, omit_defaults=True):
    """A person; `id` is stable and names the layer, `name` is for people, `former` are the names that they had before.

    `into` is the id of the person whose layer took this one's work in, "" for none; the two were one person. `role`
    says whose word counts in a merge; it is no lock.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    name: str = ""
    former: tuple[str, ...] = ()
    into: str = ""
    role: Role = "annotator"


class Key(msgspec.Struct, frozen=True, omit_defaults=True):
    """A public key (Ed25519) of a person (by id), with which packages of theirs are signed.

    `id` is the key itself, 64 lower-case hexadecimal digits. A person has one for each computer they work on.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    person: str = ""


class Guideline(msgspec.Struct, frozen=True, omit_defaults=True):
    """What annotators are told to do, in words."""

    id: str = ""
    layer: str = ""
    document: str = ""
    text: str = ""


class Assignment(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document that an annotator (by id) is to label."""

    id: str = ""
    layer: str = ""
    document: str = ""
    annotator: str = ""


class Sitting(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Time that an annotator spent on a document at one go: whole seconds, idle ones left out."""

    id: str = ""
    layer: str = ""
    document: str = ""
    seconds: int = 0


Outcome = Literal["agreed", "majority", "rule", "chosen", "both", "rejected", "edited"]


class Decision(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What became of one place where layers were held against each other, and why.

    `place` are the ids of the spans that were judged and `judged` the ids of the operations that made them what they
    were; `layers` are those that were held against each other, also where they had nothing there (empty in decisions
    older than this). `chosen` is the layer whose reading stands, "" for none, and `gold` are the ids of what stands in
    the gold layer for it. `outcome` says how it came about. With a `composition` the first of them is linked to that,
    and not to what it is linked to in the chosen layer.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    place: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    outcome: Outcome = "chosen"
    chosen: str = ""
    reason: str = ""
    gold: tuple[str, ...] = ()
    composition: Composition | None = None


Record = (
    Span
    | Relation
    | Progress
    | ParagraphDirection
    | Facts
    | SchemeText
    | Annotator
    | Guideline
    | Key
    | Assignment
    | Sitting
    | Decision
)

TYPES: dict[str, type[Record]] = {
    "annotator": Annotator,
    "assignment": Assignment,
    "decision": Decision,
    "direction": ParagraphDirection,
    "document": Facts,
    "guideline": Guideline,
    "key": Key,
    "progress": Progress,
    "relation": Relation,
    "scheme": SchemeText,
    "sitting": Sitting,
    "span": Span,
}
PROJECT_TYPES = frozenset({"annotator", "guideline", "key", "scheme"})
"""Types of the records that belong to the project as a whole."""
TYPE_OF: dict[type[object], str] = {record_type: name for name, record_type in TYPES.items()}


class Operation(msgspec.Struct, frozen=True, gc=False):
    """One change. `payload` is the whole new state as JSON, or None for a removal."""

    entity: str
    type: str
    parents: tuple[str, ...]
    author: str
    layer: str
    clock: int
    recorded: str
    payload: msgspec.Raw | None


class LoggedOperation(msgspec.Struct, frozen=True, gc=False):
    """An operation with the id that it claims and the id of the document that it concerns ("" for none).

    A removal does not say by itself which document its entity was in.
    """

    id: str
    document: str
    operation: Operation


_canonical = msgspec.json.Encoder(order="sorted")
_decoders = {name: msgspec.json.Decoder(record_type) for name, record_type in TYPES.items()}


def operation_id(operation: Operation) -> str:
    """Return the id: SHA-256 of the canonical JSON, 64 hexadecimal digits."""
    return sha256(_canonical.encode(operation)).hexdigest()


def encode_state(record: Record) -> bytes:
    """Return the payload of a record: canonical JSON without the id and layer that its operation names."""
    return _canonical.encode(msgspec.structs.replace(record, id="", layer=""))


def decode_state(type_name: str, entity: str, layer: str, payload: bytes | str) -> Record:
    """Return the record in a payload.

    Raises `msgspec.DecodeError` (or its child ValidationError, which names the field) when it is none of this type.
    """
    record: Record = _decoders[type_name].decode(payload)
    # The record was made this instant and nobody else holds it; a copy would cost as much as the decoding.
    msgspec.structs.force_setattr(record, "id", entity)
    msgspec.structs.force_setattr(record, "layer", layer)
    return record


class Head(msgspec.Struct, frozen=True):
    """What decides between several heads of one entity."""

    clock: int
    id: str
    removes: bool


def winner(heads: Iterable[Head]) -> Head:
    """Return the provisional winner: a put beats a removal, then the larger clock, then the larger id."""
    return max(heads, key=lambda head: (not head.removes, head.clock, head.id))
