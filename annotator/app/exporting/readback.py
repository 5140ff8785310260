"""Proof that a file has what was written: it is read back, or its records are counted."""

from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article


class Readback:
    """Notes articles on their way into a file, and then compares the file with them. `proof` has their counts."""

    def __init__(self, format_: Format) -> None:
        self.proof = Proof(exact=format_.keeps_ids)
        self._format = format_
        self._records = 0

    def note(self, article: Article) -> Article:
        """Note an article, and return it."""
        if self._format.expects is not None:
            self._records += self._format.expects(article)
        return self.proof.note(article)

    def prove(self, written: Path, target: Path) -> None:
        """Raise AnnotatorError, naming the `target`, when a file has something else than the noted articles."""
        reads = self._format.reads
        if self._format.proves is not None:
            is_same = self._format.proves(written)
        elif reads is not None:
            is_same = self.proof.matches(reads(written, None))
        else:
            assert self._format.counts is not None
            is_same = self._format.counts(written) == self._records
        if not is_same:
            raise AnnotatorError(
                "The exported file does not match what was written.",
                where=str(target),
                remedy="Check the drive. Nothing was exported.",
            )
