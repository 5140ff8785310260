"""Spans that a format cannot hold beside the others of their layer. UNITS: code points."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.domain.annotation import Fragment
from annotator.exchange.range_minimum import RangeMinimum
from annotator.exchange.records import Article, SpanData
from annotator.exchange.tokens import token_edges, tokens


def discontinuous(spans: Sequence[SpanData], _: Article) -> Iterator[SpanData]:
    """Spans of several fragments."""
    return (span for span in spans if len(span.fragments) > 1)


def on_tokens(place: Fragment, text: str) -> Fragment:
    """Return a place without the white space and hidden characters at its edges that belong to no token.

    A place is returned as it is if it begins or ends inside a token, or has none.
    """
    all_tokens = tokens(text)
    first = bisect_right(all_tokens, place[0], key=lambda token: token[1])
    last = bisect_left(all_tokens, place[1], key=lambda token: token[0]) - 1
    if first > last:
        return place
    inner = all_tokens[first][0], all_tokens[last][1]
    return inner if place[0] <= inner[0] and inner[1] <= place[1] else place


def half_tokens(spans: Sequence[SpanData], article: Article) -> Iterator[SpanData]:
    """Spans that begin or end inside a token, or have none."""
    starts, ends = token_edges(article.text)
    for span in spans:
        if any(start not in starts or end not in ends for start, end in span.fragments):
            yield span


def _extent(span: SpanData) -> Fragment:
    return span.fragments[0][0], span.fragments[-1][1]


def crossing(spans: Sequence[SpanData], _: Article) -> Iterator[SpanData]:
    """Spans that cross longer ones, or earlier ones of the same length."""
    extents = [_extent(span) for span in spans]
    first_start = RangeMinimum(end for _, end in extents)  # of those that were kept, by their ends
    last_end = RangeMinimum(start for start, _ in extents)  # of the same, turned below 0, by their starts
    for span in _longest_first(spans):
        start, end = _extent(span)
        if first_start.between(start, end) < start or -last_end.between(start, end) > end:
            yield span
        else:
            first_start.lower(end, start)
            last_end.lower(start, -end)


def nested(spans: Sequence[SpanData], _: Article) -> Iterator[SpanData]:
    """Spans inside others, and all but the first of those on the same words."""
    kept: list[Fragment] = []  # none within another, so in the order of their starts they are in that of their ends too
    for span in _longest_first(spans):
        start, end = _extent(span)
        place = bisect_right(kept, (start, sys.maxsize))
        if place and end <= kept[place - 1][1]:
            yield span
        else:
            kept.insert(place, (start, end))


def _longest_first(spans: Sequence[SpanData]) -> list[SpanData]:
    return sorted(spans, key=lambda span: (_extent(span)[0] - _extent(span)[1], _extent(span)[0]))
