"""Unite two layers of one person: which annotations of a document move, which exist already, and what differs.

It works on records and writes nothing. An annotation that moves gets a new id derived from its old one, so that uniting
the same layers in two copies of a project gives the same annotations.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Generic, TypeVar

import msgspec

from annotator.adjudication.member_names import qualified
from annotator.app.annotation_ids import IdAllocator
from annotator.domain.annotation import Annotations, Progress, Relation, Span, Status, no_progress, reading_order
from annotator.domain.composition import Part
from annotator.domain.operation import Decision, Sitting

_encoder = msgspec.json.Encoder(order="sorted")
_STATUS_ORDER: tuple[Status, ...] = ("todo", "started", "skipped", "done")
"""From the least to the most progress: the higher status of the two layers counts."""
Annotation = TypeVar("Annotation", Span, Relation)


class UnitedDocument(msgspec.Struct, frozen=True):
    """The result for one document. `names` maps ids of spans in the layer that goes to ids in the layer that stays."""

    put: tuple[Span | Relation | Progress, ...]
    names: dict[str, str]
    spans: int
    relations: int
    same_spans: int
    same_relations: int


def moved_id(into: str, id_: str) -> str:
    """Return the id of a record after its move into a layer: 32 hexadecimal digits."""
    return sha256(f"{into}/united/{id_}".encode()).hexdigest()[:32]


def unite_document(
    going: Annotations, staying: Annotations, document: str, into: str, ids: IdAllocator
) -> UnitedDocument:
    """Unite the annotations of the layer that goes with those of the layer that stays, whose id is `into`.

    A span exists already when one has the same label, fragments and attributes, a relation when one has the same label,
    roles and attributes; notes are joined. `ids` must have loaded the ids that `moved_id` returns.
    """
    spans = _Moved(sorted(going.spans.values(), key=reading_order), staying.spans, into, ids)
    roles = [_renamed(relation, spans.names) for _, relation in sorted(going.relations.items())]
    relations = _Moved(roles, staying.relations, into, ids)
    progress = unite_progress(going.progress, staying.progress, document, into)
    return UnitedDocument(
        (*spans.put, *spans.changed, *relations.put, *progress),
        spans.names,
        len(spans.put),
        len(relations.put),
        len(going.spans) - len(spans.put),
        len(going.relations) - len(relations.put),
    )


class _Moved(Generic[Annotation]):
    """Records moved into a layer: those to `put` there, and existing ones `changed` by a joined note."""

    def __init__(
        self, records: Iterable[Annotation], existing: Mapping[str, Annotation], into: str, ids: IdAllocator
    ) -> None:
        self.put: list[Annotation] = []
        self.changed: list[Annotation] = []
        self.names: dict[str, str] = {}
        by_content: dict[bytes, list[Annotation]] = {}
        for known in sorted(existing.values(), key=lambda record: record.id):
            by_content.setdefault(_content(known), []).append(known)
        for record in records:
            if same := by_content.get(_content(record)):
                known = same.pop(0)
                self.names[record.id] = known.id
                self._join_notes(record, known)
            else:
                moved = msgspec.structs.replace(record, id=moved_id(into, record.id), layer=into)
                moved = msgspec.structs.replace(moved, id=ids.allocate(moved))
                self.names[record.id] = moved.id
                self.put.append(moved)

    def _join_notes(self, record: Annotation, known: Annotation) -> None:
        note = join_notes(_note(known), _note(record))
        if note != _note(known):
            self.changed.append(msgspec.structs.replace(known, note=note))


def _note(record: Span | Relation) -> str:
    return record.note if isinstance(record, Span) else ""


def _content(record: Span | Relation) -> bytes:
    """The content that makes two annotations equal; notes do not count."""
    if isinstance(record, Span):
        return _encoder.encode((record.label, record.fragments, record.attributes))
    return _encoder.encode((record.label, record.roles, record.attributes))


def _renamed(relation: Relation, names: Mapping[str, str]) -> Relation:
    roles = {role: tuple(names.get(member, member) for member in members) for role, members in relation.roles.items()}
    return msgspec.structs.replace(relation, roles=roles)


def unite_progress(going: Progress, staying: Progress, document: str, into: str) -> list[Progress]:
    """Return what to write for a layer to have the progress of both: the higher status, flags and notes joined."""
    if not going.id:
        return []
    before = staying if staying.id else no_progress(into, document)
    after = msgspec.structs.replace(
        before,
        status=max(before.status, going.status, key=_STATUS_ORDER.index),
        flag=_join_flags(before.flag, going.flag),
        note=join_notes(before.note, going.note),
        labels=before.labels or going.labels,
    )
    return [after] if after != staying else []


def _join_flags(first: str | None, second: str | None) -> str | None:
    return second if first is None else first if second is None else join_notes(first, second)


def differ_in_progress(going: Progress, staying: Progress) -> bool:
    """Whether both layers have progress on a document, and it differs."""
    return bool(going.id and staying.id) and _said(going) != _said(staying)


def _said(progress: Progress) -> tuple[object, ...]:
    return progress.status, progress.flag, progress.note, progress.labels


def join_notes(first: str, second: str) -> str:
    """Return two notes as one; a second note that is part of the first is left out."""
    if not first or f"; {second}; " in f"; {first}; ":
        return first or second
    return f"{first}; {second}" if second else first


def move_sitting(sitting: Sitting, into: str) -> Sitting:
    """Return the time spent by one person as time of the layer that stays."""
    return msgspec.structs.replace(sitting, id=moved_id(into, sitting.id), layer=into)


def rename_in_decision(decision: Decision, going: str, into: str, names: Mapping[str, str]) -> Decision:
    """Return a decision in which the layer that stays, and its spans, replace the layer that goes."""

    def moved(part: Part) -> Part:
        return (into, names.get(part[1], part[1])) if part[0] == going else part

    return msgspec.structs.replace(
        decision,
        place=tuple(
            sorted({names.get(member.removeprefix(qualified(going, "")), member) for member in decision.place})
        ),
        layers=tuple(sorted({into if layer == going else layer for layer in decision.layers})),
        chosen=into if decision.chosen == going else decision.chosen,
        composition=decision.composition.mapped(moved) if decision.composition is not None else None,
    )
