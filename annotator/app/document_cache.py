"""A cache of the document that a session read last: its text and annotations, updated with every change."""

from annotator.app.changes import Change
from annotator.app.headlines import has_headline
from annotator.domain.annotation import Annotations, Progress, Relation, Span
from annotator.domain.document import Document, Facts, document_id
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.domain.operation import Record
from annotator.domain.relations import drop_dangling
from annotator.storage import documents, states
from annotator.storage.database import ProjectFile


class DocumentCache:
    """Reads documents of one project. A person works on one document at a time, so only one is cached."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._annotations: dict[tuple[str, str], Annotations] = {}
        self._text = ("", "")

    @property
    def annotated(self) -> set[str]:
        """The ids of the documents with cached annotations."""
        return {document for document, _ in self._annotations}

    def clear(self) -> None:
        """Drop all annotations: they may have changed in any way."""
        self._annotations.clear()

    def number_of(self, document: str) -> int:
        """Return the row number of a document. Raises AnnotatorError when the project has none of this id."""
        number = documents.numbers_of(self._file, [document]).get(document)
        if number is None:
            raise _no_document(document)
        return number

    def document(self, document: str) -> Document:
        """Return a document with its text. Raises AnnotatorError when it is not in the project."""
        facts, text = self.facts(document), self.text(document)
        headline = has_headline(self._file, facts, text)
        return Document(document, text, facts.title, facts.metadata, facts.direction, headline)

    def text(self, document: str) -> str:
        """Return the text of a document. Raises AnnotatorError when it is not in the project, or not as it was."""
        if self._text[0] != document:
            text = documents.text_of(self._file, self.number_of(document))
            if document_id(text) != document:
                raise ProjectFileError(
                    "The text of the document has changed.", where=document, remedy="Work from a backup."
                )
            self._text = (document, text)
        return self._text[1]

    def facts(self, document: str) -> Facts:
        """Return the title and metadata of a document. Raises AnnotatorError when it is not in the project."""
        records = states.document_records(self._file, Facts, self.number_of(document))
        if not records:
            raise _no_document(document)
        return records[0]

    def annotations(self, document: str, layer: str) -> Annotations:
        """Return the annotations of a layer on a document. Raises AnnotatorError when it is not in the project."""
        if (document, layer) not in self._annotations:
            self._annotations.clear()
            self._annotations[document, layer] = states.annotations(self._file, self.number_of(document), layer)
        return self._annotations[document, layer]

    def cached_annotations(self, document: str, layer: str) -> Annotations | None:
        """Return the annotations of a layer on a document if they are cached."""
        return self._annotations.get((document, layer))

    def update(self, change: Change) -> None:
        """Apply a committed change to the cached annotations."""
        for record in change.put:
            if cached := self._annotations.get((record.document, record.layer)):
                states.put_record(cached, record)
        for record in change.removed:
            if cached := self._annotations.get((record.document, record.layer)):
                _remove(record, cached)
                if isinstance(record, Span):
                    drop_dangling(cached)


def _remove(record: Record, annotations: Annotations) -> None:
    if isinstance(record, Span):
        annotations.spans.pop(record.id, None)
    elif isinstance(record, Relation):
        annotations.relations.pop(record.id, None)
    elif isinstance(record, Progress):
        annotations.progress = Progress()


def _no_document(document: str) -> AnnotatorError:
    return AnnotatorError(
        "This document is not in the project.", where=document, remedy="`annotator list` shows them all."
    )
