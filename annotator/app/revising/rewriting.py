"""Operations on a document, rewritten for the document with its corrected text.

Each keeps author, clock and time, and its parents are rewritten with it. What an operation becomes depends on it and on
both texts alone, so two copies of a project that have the same operations rewrite them to the same ones, whatever
arrived first. Spans stay on their words; a state whose words are lost becomes a removal. Time spent is not carried
over; for title and metadata see `carried_facts`.

UNITS: offsets are code points, half-open; paragraphs are counted from 0.
"""

from collections.abc import Iterable, Sequence

import msgspec

from annotator.app.repairing.rewriting import state_in
from annotator.compare.texts.carrying import Carrier
from annotator.domain.annotation import ParagraphDirection, Relation, Span, no_progress, quote_of
from annotator.domain.inbox import Question
from annotator.domain.operation import (
    INBOX_TYPES,
    Decision,
    LoggedOperation,
    Operation,
    Record,
    encode_state,
    operation_id,
)

CARRIED = INBOX_TYPES | {"assignment", "decision", "direction", "progress", "relation", "span"}
"""Types of records that are carried over."""


def carried_span(span: Span, carrier: Carrier, document: str) -> Span | None:
    """Return a span on the corrected text, None if its words are lost."""
    carried = carrier.carried(span.fragments)
    if not carried.fragments:
        return None
    quote = quote_of(carrier.after, carried.fragments)
    return msgspec.structs.replace(span, document=document, fragments=carried.fragments, quote=quote)


def rewritten(operations: Iterable[LoggedOperation], carrier: Carrier, document: str) -> list[LoggedOperation]:
    """Return what operations on a document are on the one that replaces it.

    Those that follow from operations which are not among these are left for later.
    """
    rewriter = _Rewriter(carrier, document)
    waiting = [logged for logged in operations if logged.operation.type in CARRIED]
    waiting.sort(key=lambda logged: (logged.operation.type == "decision", logged.operation.clock, logged.id))
    while waiting:
        left = [logged for logged in waiting if not rewriter.take(logged)]
        if len(left) == len(waiting):
            break
        waiting = left
    return rewriter.written


class _Rewriter:
    def __init__(self, carrier: Carrier, document: str) -> None:
        self.written: list[LoggedOperation] = []
        self._carrier = carrier
        self._document = document
        self._ids: dict[str, str | None] = {}  # None for an operation that has nothing to say on the corrected text
        self._reworded: set[str] = set()  # operations on spans whose words the correction changed

    def take(self, logged: LoggedOperation) -> bool:
        """Rewrite an operation if all that it follows from is rewritten; return whether it is."""
        operation = logged.operation
        before = state_in(logged)
        judged = before.judged if isinstance(before, Decision) else ()
        if not self._ids.keys() >= {*operation.parents, *judged}:
            return False
        self._ids[logged.id] = None
        entity = self._entity(operation)
        record = None if before is None or entity is None else self._record(before, entity)
        if isinstance(before, Span) and (not isinstance(record, Span) or record.quote != before.quote):
            self._reworded.add(logged.id)
        parents = self._rewritten(operation.parents)
        if entity is not None and (parents or record is not None):
            payload = None if record is None else msgspec.Raw(encode_state(record))
            new = msgspec.structs.replace(operation, entity=entity, parents=parents, payload=payload)
            id_ = operation_id(new)
            self._ids[logged.id] = id_
            self.written.append(LoggedOperation(id_, self._document, new))
        return True

    def _rewritten(self, ids: Sequence[str]) -> tuple[str, ...]:
        return tuple(sorted(filter(None, (self._ids[id_] for id_ in ids))))

    def _entity(self, operation: Operation) -> str | None:
        """Return the id of an entity on the corrected text; None for the direction of a paragraph that is gone."""
        match operation.type:
            case "progress":
                return no_progress(operation.layer, self._document).id
            case "assignment":
                return f"{operation.entity.rpartition('/')[0]}/{self._document}"
            case "direction":
                number = self._carrier.paragraph_of(int(operation.entity.rpartition("/")[2]))
                return None if number is None else f"{self._document}/{number}"
        return operation.entity

    def _record(self, record: Record, entity: str) -> Record | None:
        match record:
            case Span():
                return carried_span(record, self._carrier, self._document)
            case Question():
                return self._question(record)
            case Relation():
                return msgspec.structs.replace(record, document=self._document)
            case ParagraphDirection():
                number = int(entity.rpartition("/")[2])
                return msgspec.structs.replace(record, id=entity, document=self._document, paragraph=number)
            case Decision():
                judged = self._rewritten(record.judged)
                reworded = record.reworded or not self._reworded.isdisjoint(record.judged)
                return msgspec.structs.replace(record, document=self._document, judged=judged, reworded=reworded)
        return msgspec.structs.replace(record, id=entity, document=self._document)

    def _question(self, question: Question) -> Question:
        """Return a question on the corrected text, about the whole of it if its words are lost."""
        fragments = self._carrier.carried(question.fragments).fragments if question.fragments else ()
        quote = quote_of(self._carrier.after, fragments)
        return msgspec.structs.replace(question, document=self._document, fragments=fragments, quote=quote)
