"""Operations, recorded changes of one entity each that are never altered or deleted, and the fold into states.

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
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.register import Affiliation, Entry, Redirect, Spelling

FARTHEST_CLOCK = 10**12
"""The largest clock, far above what a project reaches; operations with a larger one are invalid."""
LONGEST_ENTITY = 300
"""Code points in the id of an entity."""
SCHEME_ENTITY = "scheme"
DRAFTS = "draft/"
"""What the ids of drafts of the scheme begin with."""


class SchemeText(msgspec.Struct, frozen=True, omit_defaults=True):
    """The scheme of the project, as the text of its file (TOML).

    `id` is SCHEME_ENTITY, or DRAFTS and the id of a lead for the draft of the next version, which stays in this copy.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    toml: str = ""


Role = Literal["annotator", "reviewer", "lead"]


class Annotator(msgspec.Struct, frozen=True, omit_defaults=True):
    """A team member; `id` is stable and names the layer, `name` is for people, `former` are earlier names.

    `into` is the id of the member that this one was united with, "" for none. `role` says whose changes count in a
    merge; it does not lock anything. Who has `left` the team is in no list of members; their annotations stay.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    name: str = ""
    former: tuple[str, ...] = ()
    into: str = ""
    role: Role = "annotator"
    left: bool = False


class Key(msgspec.Struct, frozen=True, omit_defaults=True):
    """A public key (Ed25519) of a team member (by id), which their packages are signed with.

    `id` is the key itself, 64 lower-case hexadecimal digits. A member has one for each computer they work on.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    person: str = ""


class Guideline(msgspec.Struct, frozen=True, omit_defaults=True):
    """The text in one language (a code such as "ar", "" for any) that says how to annotate.

    `version` is that of the whole guideline when the text was published last, 0 in guidelines of older versions.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    text: str = ""
    language: str = ""
    version: int = 0


def guideline_entity(language: str) -> str:
    """Return the id of the guideline in a language."""
    return f"guideline/{language}" if language else "guideline"


class SavedFilter(msgspec.Struct, frozen=True, omit_defaults=True):
    """A filter of documents under a name, for the whole team; what is empty matches everything.

    `words` are in the title, `status` and `language` are as in a list of documents, `metadata` are values by key,
    `label` is a document label (by id).
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    name: str = ""
    words: str = ""
    status: str = ""
    language: str = ""
    flagged: bool = False
    metadata: dict[str, str] = {}
    label: str = ""


Offer = Literal["", "shown", "blind"]
"""Whether suggestions are shown: by the rule for all assignments (""), always, or never."""


class Assignment(msgspec.Struct, frozen=True, omit_defaults=True):
    """A document given to an annotator (by id), and whether suggestions are shown to them there."""

    id: str = ""
    layer: str = ""
    document: str = ""
    annotator: str = ""
    suggestions: Offer = ""


class Sitting(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Time that an annotator spent on a document without a break: whole seconds, idle time left out."""

    id: str = ""
    layer: str = ""
    document: str = ""
    seconds: int = 0


Outcome = Literal["agreed", "majority", "rule", "chosen", "both", "rejected", "edited"]


class Decision(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """How a reviewer resolved one place, and why.

    `place` are the ids of the spans that were judged and `judged` the ids of their head operations; `layers` are those
    that were compared, also if they had nothing there (empty in older decisions). `chosen` is the layer whose variant
    was taken, "" for none, `gold` are the ids of the gold spans, and `outcome` says how the decision came about. With a
    `composition` the first gold span has the relations of that, and not those of the chosen layer. `part` is the key of
    the part of the guideline that the decision is filed under, "" for none. `reworded` says that a correction of the
    text changed words that were judged.
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
    part: str = ""
    reworded: bool = False


class RevisionCheck(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """How somebody resolved what a corrected text did to a span (by id): its place is right, or it is dropped.

    A lost span is marked again under its own id, which needs no check.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    span: str = ""
    outcome: Literal["kept", "dropped"] = "kept"


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
    | RevisionCheck
    | Question
    | Message
    | Thread
    | SavedFilter
    | Entry
    | Spelling
    | Affiliation
    | Redirect
)

TYPES: dict[str, type[Record]] = {
    "affiliation": Affiliation,
    "annotator": Annotator,
    "assignment": Assignment,
    "decision": Decision,
    "direction": ParagraphDirection,
    "document": Facts,
    "entry": Entry,
    "filter": SavedFilter,
    "guideline": Guideline,
    "key": Key,
    "message": Message,
    "progress": Progress,
    "question": Question,
    "redirect": Redirect,
    "relation": Relation,
    "revision_check": RevisionCheck,
    "scheme": SchemeText,
    "sitting": Sitting,
    "span": Span,
    "spelling": Spelling,
    "thread": Thread,
}
REGISTER_TYPES = frozenset({"affiliation", "entry", "redirect", "spelling"})
"""Types of records of the register of speakers."""
PROJECT_TYPES = frozenset({"annotator", "filter", "guideline", "key", "scheme"}) | REGISTER_TYPES
"""Types of records that belong to the whole project."""
INBOX_TYPES = frozenset({"message", "question", "thread"})
"""Types of records of the inbox, which may be of a layer or a document, or of none."""
TYPE_OF: dict[type[object], str] = {record_type: name for name, record_type in TYPES.items()}


class Operation(msgspec.Struct, frozen=True, gc=False):
    """One change of one entity. `payload` is the whole new state as JSON, None for a removal."""

    entity: str
    type: str
    parents: tuple[str, ...]
    author: str
    layer: str
    clock: int
    recorded: str
    payload: msgspec.Raw | None


class LoggedOperation(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """An operation with the id that it claims and the id of its document ("" for none).

    The operation alone does not say which document a removed entity was in. `number` counts the operations of `device`,
    the copy of the project that recorded it, from 1; neither is known of operations from older versions.
    """

    id: str
    document: str
    operation: Operation
    device: str = ""
    number: int = 0


_canonical = msgspec.json.Encoder(order="sorted")
_decoders = {name: msgspec.json.Decoder(record_type) for name, record_type in TYPES.items()}


def operation_id(operation: Operation) -> str:
    """Return the id: SHA-256 of the canonical JSON, 64 hexadecimal digits."""
    return sha256(_canonical.encode(operation)).hexdigest()


def encode_state(record: Record) -> bytes:
    """Return the payload of a record: canonical JSON without id and layer, which its operation has."""
    return _canonical.encode(msgspec.structs.replace(record, id="", layer=""))


def decode_state(type_name: str, entity: str, layer: str, payload: bytes | str) -> Record:
    """Return the record in a payload.

    Raises `msgspec.DecodeError` (or its child ValidationError, which names the field) if it is not of this type.
    """
    record: Record = _decoders[type_name].decode(payload)
    # The record was made this instant and nobody else holds it; a copy would cost as much as the decoding.
    msgspec.structs.force_setattr(record, "id", entity)
    msgspec.structs.force_setattr(record, "layer", layer)
    return record


class Head(msgspec.Struct, frozen=True):
    """The fields of a head that decide which of several heads of an entity wins."""

    clock: int
    id: str
    removes: bool


def winner(heads: Iterable[Head]) -> Head:
    """Return the provisional winner: a put beats a removal, then the larger clock, then the larger id."""
    return max(heads, key=lambda head: (not head.removes, head.clock, head.id))
