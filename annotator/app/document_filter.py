"""Which documents a list or table of documents shows."""

from typing import Self

import msgspec

from annotator.domain.annotation import Status
from annotator.domain.operation import SavedFilter

OPEN = "open"
FINISHED = ("done", "skipped")


class Filter(msgspec.Struct, frozen=True):
    """The documents to list: `words` in the title, a status or "flagged", a language (BCP-47), values of `metadata`.

    What is empty matches everything; `flagged` lists only flagged ones, whatever their status, and `label` those with
    this document label (by id). The status "mine" lists documents assigned to the person at work, OPEN those that are
    neither done nor skipped.
    """

    words: str = ""
    status: Status | str = ""
    language: str = ""
    flagged: bool = False
    metadata: tuple[tuple[str, str], ...] = ()
    label: str = ""

    @classmethod
    def of(cls, saved: SavedFilter) -> Self:
        """Return a saved filter."""
        values = tuple(sorted(saved.metadata.items()))
        return cls(saved.words, saved.status, saved.language, saved.flagged, values, saved.label)
