"""Operations on a text with CR newlines, rewritten for the document with the same text and LF newlines.

Each keeps author, clock and time, and its parents are rewritten with it, so two copies of a project that are repaired
apart have the same operations, and a merge finds nothing to unite. It works on records and writes nothing.

UNITS: offsets are code points, half-open; paragraphs are counted from 0.
"""

from collections.abc import Mapping

import msgspec

from annotator.app.repairing.lf_text import LfText, moved_annotation, renamed_place
from annotator.domain.annotation import GOLD, ParagraphDirection, Relation, Span, no_progress
from annotator.domain.document import Facts
from annotator.domain.inbox import Question
from annotator.domain.operation import Decision, LoggedOperation, Operation, Record, encode_state, operation_id
from annotator.storage.carrying import Key, key_of
from annotator.storage.states import stored_state


def state_in(logged: LoggedOperation) -> Record | None:
    """Return the state that an operation puts, None for a removal."""
    operation = logged.operation
    if operation.payload is None:
        return None
    return stored_state(operation.type, operation.entity, operation.layer, bytes(operation.payload).decode())


class LfOperations:
    """Rewrites operations, parents before children.

    `names` are new ids of entities; `judged` leads from operations that are not rewritten to those that decisions name
    in their place.
    """

    def __init__(self, text: LfText, names: Mapping[Key, str], judged: Mapping[str, tuple[str, ...]]) -> None:
        self.document = text.document
        self._text = text
        self._names = names
        self._rewritten: dict[tuple[str, str], str] = {}  # by the old id and the new entity
        self._judged = dict(judged)

    def of(self, logged: LoggedOperation) -> list[LoggedOperation]:
        """Return what an operation is now: one, or one for each paragraph of a paragraph that was cut."""
        operation = logged.operation
        written = []
        before = state_in(logged)
        for entity in self._entities(operation):
            record = None if before is None else self._record(before, entity)
            parents = {self._rewritten.get((parent, entity)) for parent in operation.parents}
            payload = None if record is None else msgspec.Raw(encode_state(record))
            rewritten = msgspec.structs.replace(
                operation, entity=entity, parents=tuple(sorted(filter(None, parents))), payload=payload
            )
            id_ = operation_id(rewritten)
            self._rewritten[logged.id, entity] = id_
            written.append(LoggedOperation(id_, self._text.document, rewritten))
        self._judged[logged.id] = tuple(new.id for new in written)
        return written

    def ids_of(self, id_: str) -> tuple[str, ...]:
        """Return the ids that a rewritten operation has now."""
        return self._judged[id_]

    def _entities(self, operation: Operation) -> list[str]:
        document, entity = self._text.document, operation.entity
        match operation.type:
            case "document":
                return [document]
            case "progress":
                return [no_progress(operation.layer, document).id]
            case "assignment":
                return [f"{entity.rpartition('/')[0]}/{document}"]
            case "direction":
                paragraph = int(entity.rpartition("/")[2])
                return [f"{document}/{number}" for number in self._text.paragraphs_of(paragraph)]
        return [self._names.get(key_of(operation), entity)]

    def _record(self, record: Record, entity: str) -> Record:
        match record:
            case Span() | Relation():
                return moved_annotation(record, self._text, self._names)
            case Facts():
                return self._text.facts(record)
            case Decision():
                return self._decision(record)
            case Question():  # the words keep, the places on the text before do not
                return msgspec.structs.replace(record, document=self._text.document, fragments=(), quote=())
            case ParagraphDirection():
                number = int(entity.rpartition("/")[2])
                return msgspec.structs.replace(record, id=entity, document=self._text.document, paragraph=number)
        return msgspec.structs.replace(record, id=entity, document=self._text.document)

    def _decision(self, decision: Decision) -> Decision:
        judged = {now for id_ in decision.judged for now in self._judged.get(id_, (id_,))}
        composition = decision.composition
        return msgspec.structs.replace(
            decision,
            document=self._text.document,
            place=renamed_place(decision, self._names),
            judged=tuple(sorted(judged)),
            gold=tuple(self._names.get(("span", GOLD, span), span) for span in decision.gold),
            composition=composition and composition.mapped(self._part),
        )

    def _part(self, part: tuple[str, str]) -> tuple[str, str]:
        layer, span = part
        return layer, self._names.get(("span", layer, span), span)
