"""Prodigy's JSON lines: one text per line as one person answered it, with its tokens, spans and relations.

Spans name their first and last token, both included. Prodigy keeps further keys, so ids, attributes and notes of spans
and roles of relations stand beside its own. UNITS: code points; tokens are counted from 0.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.exchange.binary_relations import BinaryRelation, binary_relations_of
from annotator.exchange.format import Format
from annotator.exchange.formats.prodigy.tasks import PlacedSpan, Relation, Token, articles_of, places_of
from annotator.exchange.reading.json_lines import write_lines
from annotator.exchange.reading.stated_articles import in_code_points
from annotator.exchange.records import Article, LayerWork, SpanData
from annotator.exchange.tokens import TOKENISER, tokens


def write(articles: Iterable[Article], path: Path) -> None:
    """Write a line for each layer of each article as they come; one without layers is an open task."""
    write_lines((line for article in articles for line in _lines(article)), path)


def _lines(article: Article) -> Iterator[dict[str, Any]]:
    task = {
        "text": article.text,
        "title": article.title,
        "meta": article.metadata,
        "tokens": _tokens(article.text),
    }
    if not article.layers:
        yield task
    for name, work in article.layers.items():
        yield task | _answer(work, article.text) | ({"_annotator_id": name} if name else {})


def _tokens(text: str) -> list[Token]:
    return [
        Token(text[start:end], start, end, number, ws=text[end : end + 1].isspace())
        for number, (start, end) in enumerate(tokens(text))
    ]


def _answer(work: LayerWork, text: str) -> dict[str, Any]:
    starts, ends = ([place[side] for place in tokens(text)] for side in (0, 1))
    spans = {span.id: _span(span, starts, ends) for span in work.spans}
    binary_relations = (relation_ for relation in work.relations for relation_ in binary_relations_of(relation))
    relations = [
        _relation(relation_, spans[relation_.source], spans[relation_.target]) for relation_ in binary_relations
    ]
    return {"spans": list(spans.values()), "relations": relations, "answer": "accept"}


def _span(span: SpanData, starts: list[int], ends: list[int]) -> PlacedSpan:
    ((start, end),) = span.fragments
    first, last = bisect_left(starts, start), bisect_left(ends, end)
    return PlacedSpan(start, end, span.label, first, last, span.id, attributes=span.attributes, note=span.note)


def _relation(relation: BinaryRelation, head: PlacedSpan, child: PlacedSpan) -> Relation:
    return Relation(
        relation.label,
        head.token_end,
        child.token_end,
        head,
        child,
        relation.relation,
        relation.source_role,
        relation.target_role,
        relation.attributes,
    )


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  JSON is UTF-8 by definition
    """Yield the articles of a file, with a layer for each person. Raises AnnotatorError with the line.

    Lines of the same text may stand anywhere; memory holds where they are, and one text.
    """
    places = places_of(path)
    return in_code_points(lambda: articles_of(path, places), path)


FORMAT = Format(
    "prodigy",
    "Prodigy JSON Lines",
    ".prodigy.jsonl",
    "code points",
    read,
    write,
    cannot_hold=(
        "discontinuity",
        "edge white space",
        "half tokens",
        "unary relations",
        "virtual speakers",
        "provenance",
        "suggestions",
        "article labels",
        "progress",
        "directions",
    ),
    remark=f"Tokens: {TOKENISER}.",
)
