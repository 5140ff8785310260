"""Plain span lines: one article a line, a text with labelled spans and nothing else. UNITS: code points."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from annotator.exchange.format import Format
from annotator.exchange.plain_form import PlainFragment, PlainSpan, plain_article
from annotator.exchange.reading.json_lines import not_an_article, object_lines, write_lines
from annotator.exchange.reading.stated_articles import StatedArticle, in_code_points
from annotator.exchange.records import Article, SpanData


class _Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line as it is written; the order of the fields is that of the file."""

    id: str
    title: str
    text: str
    spans: list[PlainSpan] | None = None
    metadata: dict[str, Any] = {}


def write(articles: Iterable[Article], path: Path) -> None:
    """Write articles, one a line, as they come."""
    write_lines(map(_line, articles), path)


def _line(article: Article) -> _Line:
    spans = None
    for work in article.layers.values():
        spans = [_span(span, article.text) for span in work.spans]
    return _Line(article.id, article.title, article.text, spans, article.metadata)


def _span(span: SpanData, text: str) -> PlainSpan:
    start, end = span.fragments[0][0], span.fragments[-1][1]
    pieces = []
    if len(span.fragments) > 1:
        pieces = [PlainFragment(*place, words) for place, words in zip(span.fragments, span.quote, strict=True)]
    return PlainSpan(
        start,
        end,
        span.label,
        id=span.id,
        text=text[start:end],
        fragments=pieces,
        attributes=span.attributes,
        note=span.note,
    )


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  it is UTF-8 by definition
    """Yield the articles of a file. Raises AnnotatorError with the line that is not valid."""
    return in_code_points(lambda: _articles(path), path)


def _articles(path: Path) -> Iterator[StatedArticle]:
    for line in object_lines(path):
        try:
            yield f"line {line.number}", plain_article(line.value, line.where, line.number)
        except msgspec.ValidationError as error:
            raise not_an_article(error, line.where) from error


FORMAT = Format(
    "spans",
    "JSON Lines, a text and its spans",
    ".spans.jsonl",
    "code points",
    read,
    write,
    cannot_hold=(
        "layers",
        "relations",
        "annotators",
        "provenance",
        "suggestions",
        "article labels",
        "progress",
        "directions",
    ),
)
