"""What a person at work sees of an open project: its articles, the annotations on them, and its scheme."""

from typing import TYPE_CHECKING

from annotator.app.at_work import AtWork
from annotator.app.document_cache import DocumentCache
from annotator.app.register_cache import RegisterCache
from annotator.domain.annotation import Annotations
from annotator.domain.document import Document, Facts
from annotator.domain.errors import AnnotatorError
from annotator.domain.register import Register
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.storage import scheme_reading
from annotator.storage.database import ProjectFile

if TYPE_CHECKING:
    from annotator.register.matching import NameIndex


class ProjectContent(AtWork):
    """What is read of a project file by whoever works on it. `scheme` is the one in force."""

    def __init__(self, file: ProjectFile) -> None:
        super().__init__(file)
        self._documents = DocumentCache(file)
        self._register = RegisterCache(file)
        self.scheme = self.stored_scheme()

    @property
    def project_id(self) -> str:
        """The identity that every copy of the project shares."""
        return self.file.identity

    def document(self, document: str) -> Document:
        """Return a document with its text. Raises AnnotatorError when it is not in the project."""
        return self._documents.document(document)

    def text(self, document: str) -> str:
        """Return the text of a document. Raises AnnotatorError when it is not in the project, or not as it was."""
        return self._documents.text(document)

    def facts(self, document: str) -> Facts:
        """Return the title and metadata of a document. Raises AnnotatorError when it is not in the project."""
        return self._documents.facts(document)

    def number_of(self, document: str) -> int:
        """Return the row number of a document. Raises AnnotatorError when the project has none of this id."""
        return self._documents.number_of(document)

    def annotations(self, document: str, layer: str | None = None) -> Annotations:
        """Return the annotations of a layer, by default the one that is worked in, on a document.

        They are updated with every change; do not modify them. By default there are none while nobody is at work.
        """
        if layer is None and self.annotator is None:
            self.number_of(document)  # raises for a document that is not in the project
            return Annotations()
        return self._documents.annotations(document, self.layer if layer is None else layer)

    def cached_annotations(self, document: str) -> Annotations | None:
        """Return the annotations of the layer worked in of a document if they are cached."""
        return self._documents.cached_annotations(document, self.layer) if self.annotator else None

    def register(self) -> Register:
        """Return the register of speakers. It is updated with every change; do not modify it."""
        return self._register.get()

    def entry_names(self) -> "NameIndex":
        """Return an index of the names in the register. It is updated with every change; do not modify it."""
        return self._register.names()

    def prepare_entry_names(self, most: int) -> bool:
        """Put the names of so many more entries into that index; return whether it has all."""
        return self._register.prepare_names(most)

    def stored_scheme(self) -> Scheme:
        """Return the scheme that is in the file now. Raises AnnotatorError when there is no valid one."""
        found = scheme_reading.scheme_text(self.file)
        if found is None:
            raise AnnotatorError(
                "The project has no label scheme.", where=str(self.file.path), remedy="Restore a backup."
            )
        return parse_scheme(found.toml, where=f"{self.file.path}: scheme")
