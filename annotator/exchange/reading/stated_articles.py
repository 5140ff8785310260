"""What reading the files of other tools has in common: their texts, their offsets, and texts that come twice.

A reader gives articles as its file states them: fragments in the file's own unit, and no quote where the file does not
say the words. UNITS: what comes out are code points.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.offset_units import Converter, Stated, converter, reading_of
from annotator.exchange.records import Article, LayerWork, SpanLine, check_extent, check_length
from annotator.text.intake import IntakeError, check

Placed = tuple[str, Article]
"""An article, and how an error says where in its file it is."""


def stored_text(text: str, where: str) -> str:
    """Return a text as it is stored, with LF newlines. Raises AnnotatorError for one that cannot be."""
    try:
        check(text)
    except IntakeError as error:
        values: dict[str, Any] = error.values
        raise AnnotatorError(error.message, where=where, **values) from error
    check_length(text, where)
    return with_lf(text)


def with_lf(text: str) -> str:
    """Return a text or words of it with CRLF and CR turned to LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def stated_article(
    text: str, title: object, metadata: dict[str, Any], layers: dict[str, LayerWork], line: int = 0
) -> Article:
    """Return an article of a stored text, titled by its first line where the file gives no title."""
    named = title if isinstance(title, str) else title_of(text)
    return Article(document_id(text), named, text, metadata, {}, layers, line)


def read_twice(articles: Callable[[], Iterator[Placed]], path: Path) -> Iterator[Article]:
    """Go through a file to see how its offsets are to be read, and again to yield its articles with code points.

    Raises AnnotatorError when no one reading puts every span on its words, and when two articles have the same text.
    """
    reading = reading_of((stated for placed in articles() for stated in _stated(*placed)), path)
    seen: set[str] = set()
    for place, article in articles():
        if article.id in seen:
            raise AnnotatorError(
                "An earlier article has the same text.", where=f"{path}, {place}", remedy="Keep one of the two."
            )
        seen.add(article.id)
        convert = converter(article.text, reading)
        moved = {name: _moved(work, convert) for name, work in article.layers.items()}
        fragments = (one for work in moved.values() for span in work.spans for one in span.fragments)
        check_extent(fragments, article.text, f"{path}, {place}")
        layers = {name: _quoted(work, article.text) for name, work in moved.items()}
        yield msgspec.structs.replace(article, layers=layers)


def _stated(place: str, article: Article) -> Iterator[Stated]:
    for work in article.layers.values():
        for number, span in enumerate(work.spans, start=1):
            where = f"{place}, span {span.id or number}"
            quotes = span.quote or (None,) * len(span.fragments)
            for (start, end), quote in zip(span.fragments, quotes, strict=True):
                yield Stated(where, article.text, start, end, quote)


def _moved(work: LayerWork, convert: Converter) -> LayerWork:
    return msgspec.structs.replace(work, spans=tuple(_moved_span(span, convert) for span in work.spans))


def _moved_span(span: SpanLine, convert: Converter) -> SpanLine:
    fragments = []
    for start, end in span.fragments:
        place = convert(start, end)
        assert place is not None, "the reading fits every span"
        fragments.append(place)
    return msgspec.structs.replace(span, fragments=tuple(fragments))


def _quoted(work: LayerWork, text: str) -> LayerWork:
    return msgspec.structs.replace(work, spans=tuple(_quoted_span(span, text) for span in work.spans))


def _quoted_span(span: SpanLine, text: str) -> SpanLine:
    return msgspec.structs.replace(span, quote=tuple(text[start:end] for start, end in span.fragments))
