"""The content of a file on a document, reconciled with the project: known and new items.

Works on records alone, and writes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

import msgspec
from msgspec import UNSET

from annotator.app.annotation_ids import IdAllocator, content_id, content_of
from annotator.domain.annotation import Annotations, Progress, Relation, Span, unstamped
from annotator.domain.document import Facts, title_of
from annotator.exchange.records import Article, LayerWork
from annotator.exchange.remarks import Remark

Record = TypeVar("Record", Span, Relation)

SOURCES = "sources"
LANGUAGES = "languages"
"""The key of a document's metadata that lists the names of the files that it came in."""


def records_of(work: LayerWork, layer: str, document: str) -> Annotations:
    """Return the work of a file as records; equal ones without ids become one, under an id of their content."""
    spans = (
        Span(
            line.id, layer, document, line.label, line.fragments, line.quote, line.attributes, line.note,
            origin=line.origin or None,
        )
        for line in work.spans
    )  # fmt: skip
    relations = (
        Relation(line.id, layer, document, line.label, line.roles, line.attributes, line.origin or None)
        for line in work.relations
    )
    return Annotations(_by_id(spans), _by_id(relations))


def _by_id(records: Iterable[Record]) -> dict[str, Record]:
    named = (record if record.id else msgspec.structs.replace(record, id=content_id(record)) for record in records)
    return {record.id: record for record in named}


def with_content_ids(records: Annotations) -> Annotations:
    """Return records under ids made of layer, document and content; those with the same content become one."""
    names = {span.id: content_id(span) for span in records.spans.values()}
    spans = {names[span.id]: msgspec.structs.replace(span, id=names[span.id]) for span in records.spans.values()}
    relations = (msgspec.structs.replace(_renamed(relation, names), id="") for relation in records.relations.values())
    return Annotations(spans, _by_id(relations), records.progress)


class Changes(msgspec.Struct, frozen=True):
    """Records to write and to remove so that one layer of a document is as in a file."""

    spans: list[Span]
    relations: list[Relation]
    removed: list[Span | Relation]


def reconcile(incoming: Annotations, existing: Annotations, ids: IdAllocator, *, replace: bool) -> Changes:
    """Return what to write and, with `replace`, what to remove.

    A span is there already if one has its label, fragments, attributes and note, a relation if one has its label, roles
    and attributes. New ones keep the id of the file where that is free. `ids` must have looked up those of `incoming`.
    """
    spans = _Matched(incoming.spans.values(), existing.spans, ids, replace=replace)
    renamed = [_renamed(relation, spans.names) for relation in incoming.relations.values()]
    relations = _Matched(renamed, existing.relations, ids, replace=replace)
    removed: list[Span | Relation] = []
    if replace:
        removed = [*relations.unmatched.values(), *spans.unmatched.values()]
    return Changes(spans.new, relations.new, removed)


class _Matched(Generic[Record]):
    """Records of a file matched with those of the project: the `new` ones, and those that the file has no match for.

    `names` leads from the ids of the file to those in the project, where they differ.
    """

    def __init__(
        self, records: Iterable[Record], existing: Mapping[str, Record], ids: IdAllocator, *, replace: bool
    ) -> None:
        self.new: list[Record] = []
        self.names: dict[str, str] = {}
        self.unmatched: dict[str, Record] = dict(existing)
        for record in self._without_same(records) if existing else records:
            id_ = ids.allocate(record, self.unmatched if replace else ())
            self.unmatched.pop(id_, None)
            self.new.append(self._named(record, id_))

    def _without_same(self, records: Iterable[Record]) -> list[Record]:
        """Match records that are equal, then those that differ in their ids alone; return the others."""
        others = []
        for record in records:
            known = self.unmatched.get(record.id)
            if known is not None and unstamped(known) == unstamped(record):
                del self.unmatched[record.id]
            else:
                others.append(record)
        by_content: dict[bytes, list[str]] = {}
        for existing in self.unmatched.values():
            by_content.setdefault(content_of(existing), []).append(existing.id)
        new = []
        for record in others:
            if same := by_content.get(content_of(record)):
                self.names[record.id] = same.pop(0)
                del self.unmatched[self.names[record.id]]
            else:
                new.append(record)
        return new

    def _named(self, record: Record, id_: str) -> Record:
        if id_ == record.id:
            return record
        self.names[record.id] = id_
        return msgspec.structs.replace(record, id=id_)


def _renamed(relation: Relation, names: Mapping[str, str]) -> Relation:
    if not names:
        return relation
    roles = {role: tuple(names.get(member, member) for member in members) for role, members in relation.roles.items()}
    return msgspec.structs.replace(relation, roles=roles)


def reconcile_progress(work: LayerWork, existing: Progress, *, is_empty: bool, replace: bool) -> Progress:
    """Return the progress after an import; `is_empty`: the layer then has neither spans nor relations.

    Flag, note and labels stay where the file has none, except with `replace`.
    """
    flag = work.flag if work.flag is not UNSET else None if replace else existing.flag
    note = work.note if work.note is not UNSET else "" if replace else existing.note
    labels = work.labels if work.labels is not UNSET else () if replace else existing.labels
    status = existing.status
    if work.status != "started":
        status = work.status
    elif status in ("done", "skipped") or (is_empty and flag is None and not note and not labels):
        status = "started"
    return msgspec.structs.replace(existing, status=status, flag=flag, note=note, labels=labels)


def reconcile_facts(existing: Facts | None, article: Article) -> Facts:
    """Return the facts about a document after an import: keys and sources are added, and nothing changes.

    Languages that a person stated here are among the metadata of files.
    """
    if existing is None:
        return Facts(id=article.id, title=article.title, metadata=article.metadata, direction=article.direction)
    stated = {key: value for key, value in article.metadata.items() if key != LANGUAGES or not existing.languages}
    metadata = stated | existing.metadata
    before, more = existing.metadata.get(SOURCES, []), article.metadata.get(SOURCES)
    if isinstance(before, list) and isinstance(more, list):
        metadata[SOURCES] = [*before, *(source for source in more if source not in before)]
    return msgspec.structs.replace(existing, metadata=metadata, direction=existing.direction or article.direction)


def conflicting_facts(existing: Facts, article: Article) -> Iterator[Remark]:
    """Yield what an article says of its document, and the project says otherwise: the values here stay."""
    if article.title not in (existing.title, title_of(article.text)):
        yield Remark("metadata", "title", article.title)
    if article.direction and existing.direction not in ("", article.direction):
        yield Remark("metadata", "direction", article.direction)
    known = existing.metadata | ({LANGUAGES: list(existing.languages)} if existing.languages else {})
    for key, value in article.metadata.items():
        if key != SOURCES and known.get(key, value) != value:
            yield Remark("metadata", key, str(value))
