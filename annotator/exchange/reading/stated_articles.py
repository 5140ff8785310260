"""Articles as the files of other tools state them, turned into articles with offsets in code points.

What a reader hands over has fragments in the file's own unit, and no quotes where the file does not state the words.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.document import document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.offset_units import Converter, StatedSpan, converter, find_unit
from annotator.exchange.records import Article, LayerWork, SpanData, check_extent

StatedArticle = tuple[str, Article]
"""An article, and how an error names its place in the file."""


def stated_article(
    text: str, title: object, metadata: dict[str, Any], layers: dict[str, LayerWork], line: int = 0
) -> Article:
    """Return an article of a stored text, titled by its first line where the file gives no title."""
    named = title if isinstance(title, str) else title_of(text)
    return Article(document_id(text), named, text, metadata, {}, layers, line)


def in_code_points(articles: Callable[[], Iterator[StatedArticle]], path: Path) -> Iterator[Article]:
    """Go through a file to find the unit of its offsets, and again to yield its articles with offsets in code points.

    Raises AnnotatorError when no unit puts every span on its words, and when two articles have the same text.
    """
    unit = find_unit((span for stated in articles() for span in _stated_spans(*stated)), path)
    seen: set[str] = set()
    for place, article in articles():
        if article.id in seen:
            raise AnnotatorError(
                "An earlier article has the same text.", where=f"{path}, {place}", remedy="Keep one of the two."
            )
        seen.add(article.id)
        convert = converter(article.text, unit)
        moved = {name: _moved(work, convert) for name, work in article.layers.items()}
        fragments = (fragment for work in moved.values() for span in work.spans for fragment in span.fragments)
        check_extent(fragments, article.text, f"{path}, {place}")
        layers = {name: _quoted(work, article.text) for name, work in moved.items()}
        yield msgspec.structs.replace(article, layers=layers)


def _stated_spans(place: str, article: Article) -> Iterator[StatedSpan]:
    for work in article.layers.values():
        for number, span in enumerate(work.spans, start=1):
            where = f"{place}, span {span.id or number}"
            quotes = span.quote or (None,) * len(span.fragments)
            for (start, end), quote in zip(span.fragments, quotes, strict=True):
                yield StatedSpan(where, article.text, start, end, quote)


def _moved(work: LayerWork, convert: Converter) -> LayerWork:
    return msgspec.structs.replace(work, spans=tuple(_moved_span(span, convert) for span in work.spans))


def _moved_span(span: SpanData, convert: Converter) -> SpanData:
    fragments = []
    for start, end in span.fragments:
        place = convert(start, end)
        assert place is not None, "the unit fits every span"
        fragments.append(place)
    return msgspec.structs.replace(span, fragments=tuple(fragments))


def _quoted(work: LayerWork, text: str) -> LayerWork:
    return msgspec.structs.replace(work, spans=tuple(_quoted_span(span, text) for span in work.spans))


def _quoted_span(span: SpanData, text: str) -> SpanData:
    return msgspec.structs.replace(span, quote=tuple(text[start:end] for start, end in span.fragments))
