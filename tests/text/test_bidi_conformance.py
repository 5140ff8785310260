"""What the terminal shows, and what is said of hidden controls, is what UAX #9 says: its own conformance tests.

Nothing deviates. The base direction of our paragraphs is not that of rules P2 and P3, on purpose; `first_strong` is.
"""

import unicodedata
from itertools import pairwise

import pytest
import regex

from annotator.text import terminal
from annotator.text.boundaries import graphemes
from annotator.text.direction import controls, first_strong
from annotator.text.paragraphs import Paragraph
from tests.text.unicode_data import BidiCase, character_cases, class_cases

EVERY = 9
"""One of so many cases of BidiTest is looked at; of BidiCharacterTest every one."""
PRINTED_EVERY, PROBED_EVERY = 23, 11
"""Of so many of these one is laid out as a whole, one has its controls tried; levels are compared in all."""
ISOLATE = regex.compile("[\u2066-\u2068]")
CLOSING = regex.compile("[\u202c\u2069]")
PROBE = "aא"
DEEPEST = 125


@pytest.fixture(scope="module")
def cases() -> list[BidiCase]:
    found = character_cases() + class_cases(EVERY)
    assert len(found) > 120_000
    return found


def test_the_levels_of_the_terminal_conform(cases: list[BidiCase]) -> None:
    for case in cases:
        told = terminal._levels(case.text, case.direction)
        assert all(level in (None, own) for level, own in zip(case.levels, told, strict=True)), case


def test_the_order_of_the_terminal_conforms(cases: list[BidiCase]) -> None:
    for case in cases[::PRINTED_EVERY]:
        whole = Paragraph(0, len(case.text))
        (line,) = terminal.lay_out(case.text, whole, case.direction, columns=None, reorder=True)
        assert [piece.start for piece in line] == printed(case), case


def printed(case: BidiCase) -> list[int]:
    """The clusters of a case that have something to show, from left to right by the file."""
    cluster_of = {offset: start for start, end in pairwise(graphemes(case.text)) for offset in range(start, end)}
    return [start for start in dict.fromkeys(map(cluster_of.get, case.order)) if not is_hidden(case.text[start])]


def is_hidden(character: str) -> bool:
    return unicodedata.category(character) == "Cf"


def test_the_first_strong_character_is_that_of_rules_p2_and_p3(cases: list[BidiCase]) -> None:
    """Where there are no isolates: the rules pass over what is inside, `first_strong` is asked for words only."""
    plain = [case for case in cases if case.automatic and not ISOLATE.search(case.text)]
    assert {case.automatic for case in plain} == {"ltr", "rtl"}
    for case in plain:
        assert (first_strong(case.text) or "ltr") == case.automatic, case


def test_a_closing_control_without_an_opener_is_one_that_changes_no_level(cases: list[BidiCase]) -> None:
    for case in cases[::PROBED_EVERY]:
        if len(case.text) > DEEPEST:
            continue
        wrong = {one.offset for one in controls(case.text) if one.problem == "unopened"}
        for closing in CLOSING.finditer(case.text):
            at = closing.start()
            assert (at in wrong) == (depth(case, at) == depth(case, at + 1)), (case, at)


def depth(case: BidiCase, offset: int) -> int:
    """The embedding level at an offset: the lower one of what a letter of each direction gets there."""
    text = case.text[:offset] + PROBE + case.text[offset:]
    return min(terminal._levels(text, case.direction)[offset : offset + len(PROBE)])


def test_where_all_is_closed_the_end_is_at_the_level_of_the_paragraph(cases: list[BidiCase]) -> None:
    closed = [
        case for case in cases if CLOSING.search(case.text) and not any(one.problem for one in controls(case.text))
    ]
    assert len(closed) > 1000
    for case in closed[::PROBED_EVERY]:
        assert depth(case, len(case.text)) == int(case.direction == "rtl"), case
