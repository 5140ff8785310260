"""Uniting a document that is repaired with one of the same text that the project has already, as an import does.

What is there already is found again by its content. It works on records and writes nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

import msgspec

from annotator.app.annotation_ids import content_id, content_of
from annotator.app.importing.reconciliation import reconcile_facts
from annotator.app.repairing.lf_text import LfText, Names, moved_annotation
from annotator.app.repairing.rewriting import LfOperations, state_in
from annotator.app.uniting import unite_progress
from annotator.domain.annotation import Progress, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.operation import TYPE_OF, Decision, Head, LoggedOperation, Record, winner
from annotator.exchange.records import Article
from annotator.storage.carrying import Key, heads_among, key_of

Heads = Mapping[Key, Sequence[LoggedOperation]]


class Union(msgspec.Struct):
    """How a document is united with another one.

    `names` are new ids of entities, `known` entities whose operations are not rewritten, as the other document has them
    already, `put` records to write, and `judged` operations of the other document by those that they stand for.
    """

    names: Names
    known: set[Key] = msgspec.field(default_factory=set)
    put: list[Record] = []
    judged: dict[str, tuple[str, ...]] = {}


def state_of(heads: Iterable[LoggedOperation]) -> Record | None:
    """Return the state of an entity with these heads, None if it is removed."""
    by_id = {logged.id: logged for logged in heads}
    best = winner(
        Head(logged.operation.clock, logged.id, removes=logged.operation.payload is None) for logged in by_id.values()
    )
    return state_in(by_id[best.id])


def unite_with(
    text: LfText, operations: Sequence[LoggedOperation], there: Sequence[LoggedOperation], names: Names
) -> Union:
    """Return how a document with these operations is united with one that has the operations `there`.

    `names` are new ids that do not depend on what is there. Entities that an earlier repair brought are the same ones.
    """
    rewriter = LfOperations(text, names, {})
    ids = {logged.id for logged in there}
    rewritten = {
        key_of(logged.operation)
        for logged in operations
        if any(operation.id in ids for operation in rewriter.of(logged))
    }
    uniting = _Uniting(text, heads_among(operations), heads_among(there), names, rewritten)
    uniting.unite_annotations("span")
    uniting.unite_annotations("relation")
    uniting.unite_others()
    return uniting.union


class _Uniting:
    def __init__(self, text: LfText, heads: Heads, there: Heads, names: Names, rewritten: set[Key]) -> None:
        self._text = text
        self._heads = heads
        self._there = there
        self._rewritten = rewritten
        self._others = {key: state for key, own in there.items() if (state := state_of(own)) is not None}
        self.union = Union(dict(names))

    def unite_annotations(self, kind: str) -> None:
        """Find again what the other document has; give others an id that is free there."""
        union = self.union
        left = dict(self._others)
        for key in self._rewritten:
            left.pop(self._key_there(key), None)
        unmatched: list[tuple[Key, Span | Relation]] = []
        for key, record in self._annotations(kind):
            there = self._key_there(key)
            if left.get(there) == record:
                self._note_known(key, there)
                del left[there]
            else:
                unmatched.append((key, record))
        by_content: dict[tuple[str, bytes], list[Key]] = {}
        for there, state in sorted(left.items()):
            if there[0] == kind and isinstance(state, Span | Relation):
                by_content.setdefault((there[1], content_of(state)), []).append(there)
        for key, record in unmatched:
            if same := by_content.get((key[1], content_of(record))):
                self._note_known(key, same.pop(0))
            elif self._key_there(key) in self._there:
                union.names[key] = self._free_id(record)

    def _annotations(self, kind: str) -> Iterable[tuple[Key, Span | Relation]]:
        """Return the spans or relations that no earlier repair brought, as they are on the text with LF newlines."""
        for key, own in sorted(self._heads.items()):
            if key[0] != kind or key in self._rewritten:
                continue
            record = state_of(own)
            if isinstance(record, Span | Relation):
                yield key, moved_annotation(record, self._text, self.union.names)
            elif self._key_there(key) in self._there:  # a removal says nothing about what is there
                self.union.known.add(key)

    def _key_there(self, key: Key) -> Key:
        return key[0], key[1], self.union.names.get(key, key[2])

    def _note_known(self, key: Key, there: Key) -> None:
        self.union.names[key] = there[2]
        self.union.known.add(key)
        judged = tuple(head.id for head in self._there[there] if head.operation.payload is not None)
        self.union.judged |= {head.id: judged for head in self._heads[key]}

    def _free_id(self, record: Span | Relation) -> str:
        kind = TYPE_OF[type(record)]
        return next(
            id_ for attempt in count() if (kind, record.layer, id_ := content_id(record, attempt)) not in self._there
        )

    def unite_others(self) -> None:
        """Unite title, metadata, progress and whatever else has one record a document; decisions that are the same."""
        rewriter = LfOperations(self._text, self.union.names, self.union.judged)
        for key, own_heads in sorted(self._heads.items()):
            if key[0] in ("span", "relation") or key in self._rewritten:
                continue
            for operation in (operation for head in own_heads for operation in rewriter.of(head)):
                there = key_of(operation.operation)
                if there in self._there:
                    self.union.known.add(key)
            if key in self.union.known and (state := state_of(own_heads)) is not None:
                self._put(state, key, rewriter)

    def _put(self, before: Record, key: Key, rewriter: LfOperations) -> None:
        """Write what a document and the other one have both, in so far as it differs."""
        head = next(head for head in self._heads[key] if state_in(head) == before)
        for operation in rewriter.of(head):
            record = state_in(operation)
            other = self._others.get(key_of(operation.operation))
            assert record is not None
            if isinstance(record, Facts) and isinstance(other, Facts):
                article = Article(record.id, record.title, self._text.text, record.metadata)
                record = reconcile_facts(other, article)
            elif isinstance(record, Progress) and isinstance(other, Progress):
                (record,) = unite_progress(record, other, record.document, record.layer) or [other]
            elif isinstance(record, Decision) and isinstance(other, Decision):
                record = msgspec.structs.replace(record, judged=other.judged)
            if record != other:
                self.union.put.append(record)
