"""Articles as the files of other tools state them, turned into articles with offsets in code points.

What a reader hands over has fragments in the file's own unit, and no quotes where the file does not state the words.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.document import document_id, title_of
from annotator.exchange.reading.offset_units import CODE_POINTS, Converter, StatedSpan, converter, find_unit
from annotator.exchange.reading.tidying import tidied
from annotator.exchange.records import Article, LayerWork, SpanData, check_extent
from annotator.exchange.remarks import Remark

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

    Empty spans are left out, and fragments sorted and joined, with remarks. Raises AnnotatorError when no unit puts
    every span on its words.
    """
    unit = find_unit((span for stated in articles() for span in _stated_spans(*stated)), path)
    remarks: tuple[Remark, ...] = () if unit == CODE_POINTS else (Remark("offsets in another unit", "", unit),)
    for place, article in articles():
        convert = converter(article.text, unit)
        layers: dict[str, LayerWork] = {}
        for name, work in article.layers.items():
            layers[name], more = tidied(_moved(work, convert), article.text, place)
            remarks += more
        fragments = (fragment for work in layers.values() for span in work.spans for fragment in span.fragments)
        check_extent(fragments, article.text, f"{path}, {place}")
        quoted = {name: _quoted(work, article.text) for name, work in layers.items()}
        yield msgspec.structs.replace(article, layers=quoted, remarks=article.remarks + remarks)
        remarks = ()


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
    """Return a span in code points, without the fragments that are empty."""
    places = (convert(start, end) for start, end in span.fragments)
    return msgspec.structs.replace(span, fragments=tuple(place for place in places if place is not None))


def _quoted(work: LayerWork, text: str) -> LayerWork:
    return msgspec.structs.replace(work, spans=tuple(_quoted_span(span, text) for span in work.spans))


def _quoted_span(span: SpanData, text: str) -> SpanData:
    return msgspec.structs.replace(span, quote=tuple(text[start:end] for start, end in span.fragments))
