"""Validation of texts and operations from elsewhere. Invalid ones are quarantined with the reason, never dropped.

Labels and attributes that the scheme lacks are valid: they are stored, and shown as unknown.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

import msgspec

from annotator.app.merging.inbox_problems import inbox_problems
from annotator.app.merging.project_records import project_record_problems
from annotator.domain.annotation import (
    GOLD,
    ParagraphDirection,
    Progress,
    Span,
    fixed_direction,
    no_progress,
)
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import Problem
from annotator.domain.inbox import Message, Question, Thread
from annotator.domain.operation import (
    FARTHEST_CLOCK,
    INBOX_TYPES,
    LONGEST_ENTITY,
    TYPES,
    Assignment,
    Guideline,
    LoggedOperation,
    Record,
    SchemeText,
    decode_state,
    guideline_entity,
    operation_id,
)
from annotator.domain.register import Affiliation, Spelling, affiliation, spelling
from annotator.domain.validation import fragment_problems
from annotator.storage.compact import LEFT_OUT
from annotator.text.intake import IntakeError, check
from annotator.text.legible import legible

OF_LAYERS = {"span", "relation", "progress", "sitting", "decision", "revision_check"}
OF_DOCUMENTS = OF_LAYERS | {"document", "direction", "assignment"}
LONGEST_PAYLOAD = 10_000_000
_ID = re.compile("[0-9a-f]{64}")


def text_problem(text: StoredText) -> Problem | None:
    """Return the problem of a text, or None."""
    if document_id(text.text) != text.id:
        return Problem("", "the id does not match the text")
    try:
        check(text.text)
    except IntakeError as error:
        return Problem("", "cannot be stored: {reason}", {"reason": str(error)})
    return Problem("", "contains a carriage return") if "\r" in text.text else None


class OperationValidator:
    """Validates operations. `text_of` returns the text of a document, staged or in the project, or None.

    `layers` are ids of known people. No clock may exceed `farthest`: an operation far ahead would override all later
    changes here.
    """

    def __init__(self, layers: set[str], text_of: Callable[[str], str | None], farthest: int = FARTHEST_CLOCK) -> None:
        self._farthest = farthest
        self._layers = {*layers, GOLD}
        self._text_of = lru_cache(maxsize=1)(text_of)  # operations are sorted by document

    def problem(self, logged: LoggedOperation) -> Problem | None:
        """Return the first problem of an operation; None for a valid one.

        The person that a valid operation adds is known from then on.
        """
        problem = next(self._problems(logged), None)
        if problem is None and logged.operation.type == "annotator" and logged.operation.payload is not None:
            self._layers.add(logged.operation.entity)
        return problem

    def _problems(self, logged: LoggedOperation) -> Iterator[Problem]:
        operation = logged.operation
        if operation.type not in TYPES:
            yield Problem("", "the type {type} is unknown to this version", {"type": legible(operation.type)})
            return
        if operation_id(operation) != logged.id:
            yield Problem("", "the id does not match the content")
        if not 0 < operation.clock <= self._farthest:
            yield Problem("", "has an impossible clock: {clock}", {"clock": operation.clock})
        if operation.parents and not all(map(_ID.fullmatch, operation.parents)):
            yield Problem("", "names parents that are not ids")
        names = (operation.entity, operation.author, operation.recorded)
        if not operation.entity or max(map(len, names)) > LONGEST_ENTITY:
            yield Problem("", "names are empty or too long")
        yield from self._place_problems(logged)
        if operation.payload is not None:
            yield from self._content_problems(logged, bytes(operation.payload))
        elif operation.type == "scheme":
            yield Problem("", "removes the scheme, which every project needs")

    def _place_problems(self, logged: LoggedOperation) -> Iterator[Problem]:
        operation = logged.operation
        is_free = operation.type in INBOX_TYPES
        if not is_free and (operation.type in OF_LAYERS) != bool(operation.layer):
            yield Problem("", "wrong layer for the type {type}", {"type": operation.type})
        elif operation.layer and operation.layer not in self._layers:
            yield Problem("", "the layer {layer} belongs to no known annotator", {"layer": legible(operation.layer)})
        if not is_free and (operation.type in OF_DOCUMENTS) != bool(logged.document):
            yield Problem("", "wrong document for the type {type}", {"type": operation.type})
        elif logged.document and self._text_of(logged.document) is None:
            yield Problem("", "the document {document} is missing", {"document": logged.document})

    def _content_problems(self, logged: LoggedOperation, payload: bytes) -> Iterator[Problem]:
        operation = logged.operation
        if len(payload) > LONGEST_PAYLOAD:
            yield Problem("", "contains more than {most} bytes", {"most": LONGEST_PAYLOAD})
            return
        if LEFT_OUT.encode() in payload:  # it could not be stored so that it is read as it was
            yield Problem("", "content cannot be read: {reason}", {"reason": "it is not canonical JSON"})
            return
        try:
            record = decode_state(operation.type, operation.entity, operation.layer, payload)
        except msgspec.DecodeError as error:
            yield Problem("", "content cannot be read: {reason}", {"reason": str(error)})
            return
        if record.document != (logged.document if operation.type != "document" else ""):
            yield Problem("", "content names another document")
        if operation.entity != _entity_of(record, logged):
            yield Problem("", "the entity {entity} does not match the content", {"entity": legible(operation.entity)})
        yield from self._record_problems(record)

    def _record_problems(self, record: Record) -> Iterator[Problem]:
        text = self._text_of(record.document) if record.document else None
        if isinstance(record, Span):
            yield from fragment_problems("", record, text or "")
        elif isinstance(record, Question | Message | Thread):
            yield from inbox_problems(record, text or "")
        else:
            yield from project_record_problems(record)


def _entity_of(record: Record, logged: LoggedOperation) -> str:
    """Return the entity that the content requires: derived for types with one record per project or document."""
    operation = logged.operation
    match record:
        case SchemeText():
            return operation.type
        case Guideline():
            return guideline_entity(record.language)
        case Facts():
            return logged.document
        case Progress():
            return no_progress(operation.layer, logged.document).id
        case ParagraphDirection():
            return fixed_direction(logged.document, record.paragraph, record.direction).id
        case Assignment():
            return f"{record.annotator}/{logged.document}"
        case Spelling():
            return spelling(record.entry, record.name).id
        case Affiliation():
            return affiliation(record.entry, record.to, record.since).id
    return operation.entity
