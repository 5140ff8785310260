"""Two layers of one person become one: what of a document moves, what is there already, and what they differ in.

Knows records only: it decides, and writes nothing. An annotation that moves gets an id of its own in the other layer,
made of the one that it had, so that the same layers united in two copies of a project give the same annotations.
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
_FARTHER: tuple[Status, ...] = ("todo", "started", "skipped", "done")
"""What counts as farther: whoever finished a document finished it."""
One = TypeVar("One", Span, Relation)


class UnitedDocument(msgspec.Struct, frozen=True):
    """What becomes of one document. `names` leads from the ids of spans in the layer that goes to those that stay."""

    put: tuple[Span | Relation | Progress, ...]
    names: dict[str, str]
    spans: int
    relations: int
    same_spans: int
    same_relations: int


def moved_id(into: str, id_: str) -> str:
    """Return the id that something gets in a layer: 32 hexadecimal digits."""
    return sha256(f"{into}/united/{id_}".encode()).hexdigest()[:32]


def unite_document(
    going: Annotations, staying: Annotations, document: str, into: str, ids: IdAllocator
) -> UnitedDocument:
    """Unite one person's work on a document with the work in the layer that stays, by its id.

    A span with the same label, fragments and attributes is there already, and so is a relation with the same label,
    roles and attributes; notes are put together. `ids` must have looked up what `moved_id` gives.
    """
    spans = _Moved(sorted(going.spans.values(), key=reading_order), staying.spans, into, ids)
    roles = [_renamed(one, spans.names) for _, one in sorted(going.relations.items())]
    relations = _Moved(roles, staying.relations, into, ids)
    progress = _progress(going.progress, staying.progress, document, into)
    return UnitedDocument(
        (*spans.put, *spans.changed, *relations.put, *progress),
        spans.names,
        len(spans.put),
        len(relations.put),
        len(going.spans) - len(spans.put),
        len(going.relations) - len(relations.put),
    )


class _Moved(Generic[One]):
    """Records on their way into a layer: those to `put` there, and those of it that are `changed` by a note."""

    def __init__(self, records: Iterable[One], there: Mapping[str, One], into: str, ids: IdAllocator) -> None:
        self.put: list[One] = []
        self.changed: list[One] = []
        self.names: dict[str, str] = {}
        by_content: dict[bytes, list[One]] = {}
        for known in sorted(there.values(), key=lambda one: one.id):
            by_content.setdefault(_content(known), []).append(known)
        for one in records:
            if same := by_content.get(_content(one)):
                known = same.pop(0)
                self.names[one.id] = known.id
                self._join_notes(one, known)
            else:
                moved = msgspec.structs.replace(one, id=moved_id(into, one.id), layer=into)
                moved = msgspec.structs.replace(moved, id=ids.allocate(moved))
                self.names[one.id] = moved.id
                self.put.append(moved)

    def _join_notes(self, one: One, known: One) -> None:
        note = join_notes(_note(known), _note(one))
        if note != _note(known):
            self.changed.append(msgspec.structs.replace(known, note=note))


def _note(record: Span | Relation) -> str:
    return record.note if isinstance(record, Span) else ""


def _content(record: Span | Relation) -> bytes:
    """What makes two annotations the same, whatever is noted of them."""
    if isinstance(record, Span):
        return _encoder.encode((record.label, record.fragments, record.attributes))
    return _encoder.encode((record.label, record.roles, record.attributes))


def _renamed(relation: Relation, names: Mapping[str, str]) -> Relation:
    roles = {role: tuple(names.get(member, member) for member in members) for role, members in relation.roles.items()}
    return msgspec.structs.replace(relation, roles=roles)


def _progress(going: Progress, staying: Progress, document: str, into: str) -> list[Progress]:
    if not going.id:
        return []
    before = staying if staying.id else no_progress(into, document)
    after = msgspec.structs.replace(
        before,
        status=max(before.status, going.status, key=_FARTHER.index),
        flag=_joined_flags(before.flag, going.flag),
        note=join_notes(before.note, going.note),
    )
    return [after] if after != staying else []


def _joined_flags(first: str | None, second: str | None) -> str | None:
    return second if first is None else first if second is None else join_notes(first, second)


def differ_in_progress(going: Progress, staying: Progress) -> bool:
    """Whether both said how far they are with a document, and not the same."""
    return bool(going.id and staying.id) and (going.status, going.flag, going.note) != (
        staying.status,
        staying.flag,
        staying.note,
    )


def join_notes(first: str, second: str) -> str:
    """Return one remark after another; one that is there already is left out."""
    if not first or f"; {second}; " in f"; {first}; ":
        return first or second
    return f"{first}; {second}" if second else first


def move_sitting(sitting: Sitting, into: str) -> Sitting:
    """Return time that somebody spent as the other one's."""
    return msgspec.structs.replace(sitting, id=moved_id(into, sitting.id), layer=into)


def rename_in_decision(decision: Decision, going: str, into: str, names: Mapping[str, str]) -> Decision:
    """Return what a reviewer decided, with the layer that stays, and its spans, in the place of the one that goes."""

    def moved(part: Part) -> Part:
        return (into, names.get(part[1], part[1])) if part[0] == going else part

    return msgspec.structs.replace(
        decision,
        place=tuple(sorted({names.get(one.removeprefix(qualified(going, "")), one) for one in decision.place})),
        layers=tuple(sorted({into if one == going else one for one in decision.layers})),
        chosen=into if decision.chosen == going else decision.chosen,
        composition=decision.composition.mapped(moved) if decision.composition is not None else None,
    )
