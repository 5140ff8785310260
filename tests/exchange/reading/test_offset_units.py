"""Files whose makers counted in other units are taken under the one unit that fixes all their spans, or refused."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.offset_units import (
    CODE_POINTS,
    INCLUSIVE,
    UNITS,
    StatedSpan,
    converter,
    find_unit,
)
from annotator.text.offsets import OffsetError
from tests.text.strategies import stored_texts

TEXT = "😀 قال Ann\n👩‍👩‍👦 إنّ x\nend of it"
PATH = Path("file.json")


def edges(text: str, unit: str) -> dict[int, int]:
    """Return the code point at each offset of a unit."""
    locate = UNITS[unit](text)
    found = {}
    for offset in range(4 * len(text) + 2):
        with suppress(OffsetError):
            found[offset] = locate(offset)
    return found


def stated(unit: str, *places: tuple[int, int]) -> list[StatedSpan]:
    """State ranges of code points in a unit."""
    found = []
    for start, end in places:
        if unit == INCLUSIVE:
            own = (start, end - 1)
        else:
            offsets = {place: offset for offset, place in edges(TEXT, unit).items()}
            own = (offsets[start], offsets[end])
        found.append(StatedSpan(f"span {start}", TEXT, *own, TEXT[start:end]))
    return found


PLACES = ((2, 5), (6, 9), (16, 19), (22, 25))


@pytest.mark.parametrize("unit", [*UNITS, INCLUSIVE])
def test_each_unit_is_found(unit: str) -> None:
    spans = stated(unit, *PLACES)
    assert find_unit(spans, PATH) == unit
    assert [converter(TEXT, unit)(span.start, span.end) for span in spans] == list(PLACES)


def test_a_file_that_mixes_units_is_refused_with_its_places() -> None:
    spans = [*stated("UTF-16 units", (22, 25)), *stated("UTF-8 bytes", (16, 19))]
    with pytest.raises(AnnotatorError, match="span 22, span 16"):
        find_unit(spans, PATH)


def test_where_two_other_units_fit_nobody_chooses() -> None:
    text = "😀 a\nb"
    spans = [StatedSpan("span 0", text, 3, 4, "a")]  # UTF-16 units; code points never
    assert find_unit(spans, PATH) == "UTF-16 units"
    both = "😀\nab"
    with pytest.raises(AnnotatorError):
        find_unit([StatedSpan("span 0", both, 3, 4, "a")], PATH)  # UTF-16 units, or newlines counted twice


def test_spans_without_words_and_files_without_spans_are_code_points() -> None:
    assert find_unit([], PATH) == CODE_POINTS
    assert find_unit([StatedSpan("span 0", TEXT, 0, 1, None)], PATH) == CODE_POINTS


def test_half_a_character_is_no_place() -> None:
    assert converter("😀a", "UTF-16 units")(1, 3) is None
    assert converter("abc", CODE_POINTS)(2, 2) is None
    assert converter("abc", CODE_POINTS)(-1, 2) is None


@pytest.mark.parametrize("unit", UNITS)
@given(text=stored_texts(max_pieces=6))
def test_offsets_of_every_unit_reach_from_the_start_to_the_end_in_order(unit: str, text: str) -> None:
    places = list(edges(text, unit).values())
    assert places[0] == 0
    assert places[-1] == len(text)
    assert places == sorted(set(places))
