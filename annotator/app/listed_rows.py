"""The rows of the list of documents, each read when it is first shown."""

from typing import NamedTuple

from annotator.app.session import Session
from annotator.domain.annotation import Annotations, Status
from annotator.domain.frames import CLAIM, frames, is_complete
from annotator.storage import documents, states

KEPT_ROWS = 2000


class ListedDocument(NamedTuple):
    """One row of the list."""

    id: str
    title: str
    languages: tuple[str, ...]
    status: Status
    flag: str | None
    claims: int
    incomplete: int
    labels: tuple[str, ...] = ()
    """The labels that the person gave the document, by id, in the order of the scheme."""
    hits: int | None = None
    """The number of hits of a search, while only documents with hits are listed."""


class ListedRows:
    """The rows of one person, by row number of the document. The last ones that were read are kept."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: dict[int, ListedDocument] = {}

    def row(self, number: int) -> ListedDocument:
        """Return a row."""
        if number not in self._kept:
            if len(self._kept) >= KEPT_ROWS:
                self._kept.clear()
            self._kept[number] = self._read(number)
        return self._kept[number]

    def forget(self, number: int) -> None:
        """Read a row again when it is shown next."""
        self._kept.pop(number, None)

    def clear(self) -> None:
        """Read all rows again."""
        self._kept.clear()

    def _read(self, number: int) -> ListedDocument:
        summary = documents.summaries(self._session.file, [number])[0]
        work = self.work(summary.id, number)
        claims = [frame for frame in frames(work) if frame.head.label == CLAIM]
        return ListedDocument(
            summary.id,
            summary.title,
            summary.languages,
            work.status,
            work.progress.flag,
            len(claims),
            sum(not is_complete(frame, self._session.scheme) for frame in claims),
            tuple(known.id for known in self._session.scheme.document_labels if known.id in work.progress.labels),
        )

    def work(self, document: str, number: int) -> Annotations:
        """Return the person's own annotations of a document, from the cache if they are there."""
        layer = self._session.layer if self._session.annotator else ""
        return self._session.cached_annotations(document) or states.annotations(self._session.file, number, layer)
