"""Plain text files: one file is one article, without annotations."""

from collections.abc import Iterator
from pathlib import Path

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.decoding import text_file
from annotator.exchange.records import Article


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the one article of a file, titled by its first line.

    Without an encoding the file must be UTF-8, or UTF-16 or UTF-32 with a BOM. Raises AnnotatorError with the place for
    what is not text, and for an empty file.
    """
    text = text_file(path, encoding)
    if not text.strip():
        raise AnnotatorError("The file is empty.", where=str(path))
    yield Article(document_id(text), title_of(text), text, {"sources": [path.name]})


FORMAT = Format("text", "Plain text, one article a file", ".txt", "none", read)
