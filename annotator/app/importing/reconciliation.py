"""What of a layer in a file is there already, and what is new. Knows records only: it decides, and writes nothing."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

import msgspec
from msgspec import UNSET

from annotator.app.identities import Identities, content_id, content_of
from annotator.domain.annotation import Annotations, Progress, Relation, Span
from annotator.exchange.records import LayerWork

One = TypeVar("One", Span, Relation)


def records_in(work: LayerWork, layer: str, document: str) -> Annotations:
    """Return a file's work as records; those without an id get one of their content, so that equal ones become one."""
    spans = [
        Span(one.id, layer, document, one.label, one.fragments, one.quote, one.attributes, one.note)
        for one in work.spans
    ]
    relations = [Relation(one.id, layer, document, one.label, one.roles, one.attributes) for one in work.relations]
    return Annotations(_by_id(spans), _by_id(relations))


def _by_id(records: list[One]) -> dict[str, One]:
    named = (one if one.id else msgspec.structs.replace(one, id=content_id(one)) for one in records)
    return {one.id: one for one in named}


def with_content_ids(records: Annotations) -> Annotations:
    """Return records under ids made of layer, document and content; those that say the same become one."""
    names = {one.id: content_id(one) for one in records.spans.values()}
    spans = {names[one.id]: msgspec.structs.replace(one, id=names[one.id]) for one in records.spans.values()}
    tied = (
        msgspec.structs.replace(
            one,
            id="",
            roles={role: tuple(names.get(member, member) for member in some) for role, some in one.roles.items()},
        )
        for one in records.relations.values()
    )
    return Annotations(spans, _by_id(list(tied)), records.progress)


class Merge(msgspec.Struct, frozen=True):
    """What it takes for the project to have what a file has of one layer and document."""

    spans: list[Span]
    relations: list[Relation]
    removed: list[Span | Relation]


def merge(new: Annotations, before: Annotations, ids: Identities, *, replace: bool) -> Merge:
    """Return what is to be put and, with `replace`, what is to be removed.

    A span is found again by label, fragments, attributes and note, a relation by label, roles and attributes. What is
    new keeps the id of the file where that is free. `ids` must have looked up the ids of `new`.
    """
    spans = _Settled(new.spans.values(), before.spans, ids, replace=replace)
    renamed = [_renamed(relation, spans.names) for relation in new.relations.values()]
    relations = _Settled(renamed, before.relations, ids, replace=replace)
    removed: list[Span | Relation] = []
    if replace:
        removed = [*relations.unmatched.values(), *spans.unmatched.values()]
    return Merge(spans.new, relations.new, removed)


class _Settled(Generic[One]):
    """Records of a file settled against those before: `new` ones, and `unmatched` ones that the file lacks.

    `names` leads from the ids of the file to those in the project, where they differ.
    """

    def __init__(self, records: Iterable[One], before: Mapping[str, One], ids: Identities, *, replace: bool) -> None:
        self.new: list[One] = []
        self.names: dict[str, str] = {}
        self.unmatched: dict[str, One] = dict(before)
        waiting = self._without_same(records) if before else records
        for one in waiting:
            id_ = ids.take(one, self.unmatched if replace else ())
            self.unmatched.pop(id_, None)
            self.new.append(self._named(one, id_))

    def _without_same(self, records: Iterable[One]) -> list[One]:
        """Match what is the same down to the id, then what is the same but for the id; return the rest."""
        others = []
        for one in records:
            if self.unmatched.get(one.id) == one:
                del self.unmatched[one.id]
            else:
                others.append(one)
        by_content: dict[bytes, list[str]] = {}
        for known in self.unmatched.values():
            by_content.setdefault(content_of(known), []).append(known.id)
        waiting = []
        for one in others:
            if same := by_content.get(content_of(one)):
                self.names[one.id] = same.pop(0)
                del self.unmatched[self.names[one.id]]
            else:
                waiting.append(one)
        return waiting

    def _named(self, one: One, id_: str) -> One:
        if id_ == one.id:
            return one
        self.names[one.id] = id_
        return msgspec.structs.replace(one, id=id_)


def _renamed(relation: Relation, names: Mapping[str, str]) -> Relation:
    if not names:
        return relation
    roles = {role: tuple(names.get(member, member) for member in members) for role, members in relation.roles.items()}
    return msgspec.structs.replace(relation, roles=roles)


def merged_progress(work: LayerWork, known: Progress, *, anything: bool, replace: bool) -> Progress:
    """Return the progress after an import; `anything` says whether the layer then holds spans or relations.

    What the file does not say stays, except with `replace`.
    """
    flag = work.flag if work.flag is not UNSET else None if replace else known.flag
    note = work.note if work.note is not UNSET else "" if replace else known.note
    status = known.status
    if work.status != "started":
        status = work.status
    elif status in ("done", "skipped") or not (anything or flag is not None or note):
        status = "started"
    return msgspec.structs.replace(known, status=status, flag=flag, note=note)
