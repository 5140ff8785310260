"""Which spans cross or lie in others: the same as when each is held against each, in far less time."""

from collections.abc import Callable

from hypothesis import given, strategies as st

from annotator.domain.annotation import Fragment
from annotator.exchange.lost_spans import crossing, nested
from annotator.exchange.range_minimum import RangeMinimum
from annotator.exchange.records import Article, SpanData

EXTENTS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda one: (one[0], sum(one))), max_size=25)


def lines(extents: list[tuple[int, int]]) -> list[SpanData]:
    return [
        SpanData(id=str(number), label="CLAIM", fragments=(one,), quote=("",)) for number, one in enumerate(extents)
    ]


def each_against_each(extents: list[Fragment], clashes: Callable[[Fragment, Fragment], bool]) -> list[str]:
    kept: list[tuple[int, int]] = []
    found = []
    for number, one in sorted(enumerate(extents), key=lambda item: (item[1][0] - item[1][1], item[1][0])):
        if any(clashes(one, other) for other in kept):
            found.append(str(number))
        else:
            kept.append(one)
    return found


@given(EXTENTS)
def test_crossing(extents: list[tuple[int, int]]) -> None:
    def cross(one: tuple[int, int], other: tuple[int, int]) -> bool:
        return one[0] < other[0] < one[1] < other[1] or other[0] < one[0] < other[1] < one[1]

    assert [span.id for span in crossing(lines(extents), ARTICLE)] == each_against_each(extents, cross)


@given(EXTENTS)
def test_nesting(extents: list[tuple[int, int]]) -> None:
    def lies_in(one: tuple[int, int], other: tuple[int, int]) -> bool:
        return other[0] <= one[0] and one[1] <= other[1]

    assert [span.id for span in nested(lines(extents), ARTICLE)] == each_against_each(extents, lies_in)


@given(
    st.lists(st.tuples(st.integers(0, 20), st.integers(-50, 50)), max_size=30), st.integers(-1, 21), st.integers(-1, 21)
)
def test_the_least_value_between_two_places(values: list[tuple[int, int]], start: int, end: int) -> None:
    tree = RangeMinimum(place for place, _ in values)
    for place, value in values:
        tree.lower(place, value)
    expected = min((value for place, value in values if start < place < end), default=float("inf"))
    assert tree.between(start, end) == expected


ARTICLE = Article("", "", "", {}, {}, {})
