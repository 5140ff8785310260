"""Files whose makers counted in other units are taken under the one reading that fixes all their spans, or refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.offset_units import (
    CODE_POINTS,
    INCLUSIVE,
    READINGS,
    Stated,
    converted,
    reading_of,
)

TEXT = "😀 قال Ann\n👩‍👩‍👦 إنّ x\nend of it"
PATH = Path("file.json")


def stated(name: str, *places: tuple[int, int]) -> list[Stated]:
    """State ranges of code points in the unit of a reading."""
    found = []
    for start, end in places:
        if name == INCLUSIVE:
            own = (start, end - 1)
        else:
            unit = list(READINGS[name](TEXT))
            own = (unit.index(start), unit.index(end))
        found.append(Stated(f"span {start}", TEXT, *own, TEXT[start:end]))
    return found


PLACES = ((2, 5), (6, 9), (16, 19), (22, 25))


@pytest.mark.parametrize("name", [*READINGS, INCLUSIVE])
def test_each_reading_is_found(name: str) -> None:
    spans = stated(name, *PLACES)
    assert reading_of(spans, PATH) == name
    assert [converted(TEXT, one.start, one.end, name) for one in spans] == list(PLACES)


def test_a_file_that_mixes_units_is_refused_with_its_places() -> None:
    spans = [*stated("UTF-16 units", (22, 25)), *stated("UTF-8 bytes", (16, 19))]
    with pytest.raises(AnnotatorError, match="span 22, span 16"):
        reading_of(spans, PATH)


def test_where_two_other_readings_fit_nobody_chooses() -> None:
    text = "😀 a\nb"
    spans = [Stated("span 0", text, 3, 4, "a")]  # UTF-16 units; code points never
    assert reading_of(spans, PATH) == "UTF-16 units"
    both = "😀\nab"
    with pytest.raises(AnnotatorError):
        reading_of([Stated("span 0", both, 3, 4, "a")], PATH)  # UTF-16 units, or newlines counted twice


def test_spans_without_words_and_files_without_spans_are_code_points() -> None:
    assert reading_of([], PATH) == CODE_POINTS
    assert reading_of([Stated("span 0", TEXT, 0, 1, None)], PATH) == CODE_POINTS


def test_half_a_character_is_no_place() -> None:
    assert converted("😀a", 1, 3, "UTF-16 units") is None
    assert converted("abc", 2, 2, CODE_POINTS) is None
    assert converted("abc", -1, 2, CODE_POINTS) is None


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_readings_and_back(text: str, start: int, end: int) -> None:
    for reading in READINGS.values():
        unit = reading(text)
        assert unit[-1] == len(text)
        assert [one for one in unit if one >= 0] == sorted(set(unit) - {-1})
