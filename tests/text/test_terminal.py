"""Mixed text for a terminal: order, shapes, lines, and which span every character is in."""

import unicodedata
from collections import Counter
from itertools import pairwise

import pytest
from bidi import get_display
from hypothesis import given, strategies as st

from annotator.text.boundaries import graphemes
from annotator.text.cells import width
from annotator.text.direction import Direction
from annotator.text.paragraphs import Paragraph
from annotator.text.terminal import Line, Marked, detect_bidi, lay_out
from tests.text.strategies import (
    ARABIC,
    BIDI_CONTROLS,
    BIDI_MARKS,
    CHARACTERS,
    DIGITS,
    HEBREW,
    LATIN,
    PIECES,
    PUNCTUATION,
    SEPARATORS,
)

DIRECTIONS = st.sampled_from(["ltr", "rtl"])
PARAGRAPHS = st.lists(st.sampled_from([*(one for one in CHARACTERS if one not in SEPARATORS), *PIECES[:-1]])).map(
    lambda pieces: "".join(pieces).replace("\r\n", "")
)
SINGLE = " " + ARABIC + HEBREW + LATIN + DIGITS + PUNCTUATION + "😀𝒳𐤀𠀀"
"""Characters that are a cluster each, whatever stands beside them."""


def laid_out(
    text: str, direction: Direction, *spans: tuple[int, int, str], columns: int | None = None, reorder: bool = True
) -> list[Line]:
    marked = [Marked(start, end, key, f"⟦{key} ", f"⟧{key}") for start, end, key in spans]
    return lay_out(text, Paragraph(0, len(text)), direction, columns=columns, reorder=reorder, marked=marked)


def shown(text: str, direction: Direction, *spans: tuple[int, int, str], reorder: bool = True) -> str:
    (line,) = laid_out(text, direction, *spans, reorder=reorder)
    return "".join(piece.text for piece in line)


def visible(text: str) -> str:
    return "".join(
        (" " if one.isspace() else "\ufffd") if unicodedata.category(one) in ("Cc", "Zl", "Zp") else one for one in text
    )


@st.composite
def spans(draw: st.DrawFn, text: str) -> list[tuple[int, int, str]]:
    edges = graphemes(text)
    pairs = draw(st.lists(st.tuples(st.sampled_from(edges), st.sampled_from(edges)), max_size=5))
    return [(min(pair), max(pair), f"{key}S") for key, pair in enumerate(pairs, 1) if pair[0] != pair[1]]


@given(PARAGRAPHS, DIRECTIONS, st.integers(20, 60), st.booleans(), st.data())
def test_every_character_is_printed_once_within_the_width(
    text: str, direction: Direction, columns: int, reorder: bool, data: st.DataObject
) -> None:
    lines = laid_out(text, direction, *data.draw(spans(text)), columns=columns, reorder=reorder)
    assert all(sum(width(piece.text) for piece in line) <= columns for line in lines)
    printed = Counter(text[at] for line in lines for piece in line for at in range(piece.start, piece.end))
    for character, times in Counter(text).items():
        left_out = character.isspace() or unicodedata.category(character) in ("Cf", "Mn", "Me")
        assert printed[character] == times or (left_out and printed[character] < times)


@given(PARAGRAPHS, DIRECTIONS)
def test_what_is_printed_is_the_text(text: str, direction: Direction) -> None:
    (line,) = laid_out(text, direction)
    for piece in line:
        source = visible(text[piece.start : piece.end])
        printed = piece.text if piece.level % 2 == 0 else in_mirror(piece.text)
        letters = [one for one in source if one not in "\u200c\u200d"]
        # Normalised, a form is its letter; so are a few characters that have no form.
        assert normal(printed.replace("\u200c", "").replace("\u200d", "")) == normal("".join(letters))


def in_mirror(text: str) -> str:
    (line,) = laid_out(text, "rtl")
    return "".join(piece.text if piece.level % 2 else text[piece.start : piece.end] for piece in line)


def normal(text: str) -> Counter[str]:
    return Counter(unicodedata.normalize("NFKC", unicodedata.normalize("NFKD", text)))


@given(PARAGRAPHS, DIRECTIONS, st.booleans(), st.data())
def test_every_character_comes_out_with_its_spans_and_no_other(
    text: str, direction: Direction, reorder: bool, data: st.DataObject
) -> None:
    chosen = data.draw(spans(text))
    (line,) = laid_out(text, direction, *chosen, reorder=reorder)
    for piece in line:
        if piece.start < piece.end:
            touching = {key for start, end, key in chosen if start < piece.end and piece.start < end}
            assert set(piece.keys) == touching
            is_lam_alef = text[piece.start] == "ل" and "ا" in text[piece.start : piece.end]
            assert is_lam_alef or all(start <= piece.start and piece.end <= end
                                      for start, end, key in chosen if key in touching)  # fmt: skip
    tags = Counter(piece.keys[0] for piece in line if piece.start == piece.end)
    assert tags == {key: 2 for _, _, key in chosen}


@given(st.text(SINGLE + BIDI_CONTROLS + BIDI_MARKS), DIRECTIONS, st.data())
def test_the_order_is_that_of_the_library(text: str, direction: Direction, data: st.DataObject) -> None:
    text = text.rstrip(" " + BIDI_CONTROLS + BIDI_MARKS)
    (line,) = laid_out(text, direction, *data.draw(spans(text)))
    ours = "".join(text[piece.start : piece.end][:: -1 if piece.level % 2 else 1] for piece in line)
    theirs = get_display(text, base_dir="R" if direction == "rtl" else "L")
    assert ours == "".join(one for one in theirs if one not in BIDI_CONTROLS + BIDI_MARKS)


@given(PARAGRAPHS, DIRECTIONS, st.integers(20, 60))
def test_the_end_of_a_line_changes_no_order(text: str, direction: Direction, columns: int) -> None:
    (whole,) = laid_out(text, direction)
    for line in laid_out(text, direction, columns=columns):
        assert line == [piece for piece in whole if piece in line]


@given(PARAGRAPHS, DIRECTIONS, st.data())
def test_without_reordering_the_text_is_as_it_is_stored(text: str, direction: Direction, data: st.DataObject) -> None:
    assert shown(text, direction, reorder=False) == visible(text)
    (line,) = laid_out(text, direction, *data.draw(spans(text)), reorder=False)
    assert "".join(piece.text for piece in line if piece.start < piece.end) == visible(text)


def test_an_arabic_name_in_english() -> None:
    assert shown("said محمد Ali", "ltr", (5, 9, "1S")) == "said ⟦1S ﺪﻤﺤﻣ⟧1S Ali"


def test_a_latin_name_and_a_number_in_arabic() -> None:
    assert shown("قال Ali نسبة 15%", "rtl", (4, 7, "1S")) == "%15 ﺔﺒﺴﻧ 1S⟦Ali 1S⟧ ﻝﺎﻗ"
    assert shown("קרא Ali «15%» אז", "rtl", (4, 7, "1S")) == "זא «Ali⟧1S «15% 1S⟧ ארק"  # the number goes with the name
    assert shown("قال «15%» (no)", "rtl") == "(no) «%15» ﻝﺎﻗ"  # after Arabic letters a percent sign is to the left
    assert shown("نسبة ١٥٫٥ و12", "rtl") == "12ﻭ ١٥٫٥ ﺔﺒﺴﻧ"


def test_nested_spans() -> None:
    text = "he said it"
    assert shown(text, "ltr", (3, 7, "2U"), (0, 10, "1C")) == "⟦1C he ⟦2U said⟧2U it⟧1C"
    assert shown(text, "ltr", (0, 2, "2S"), (0, 10, "1C"), (8, 10, "3T")) == "⟦1C ⟦2S he⟧2S said ⟦3T it⟧3T⟧1C"
    assert shown(text, "ltr", (0, 2, "1S"), (0, 2, "2T")) == "⟦1S ⟦2T he⟧2T⟧1S said it"


def test_touching_and_crossing_spans() -> None:
    assert shown("abcd", "ltr", (0, 2, "1S"), (2, 4, "1S")) == "⟦1S ab⟧1S⟦1S cd⟧1S"
    assert shown("abcd", "ltr", (0, 3, "1S"), (1, 4, "2T")) == "⟦1S a⟦2T bc⟧1Sd⟧2T"


def test_a_span_across_a_change_of_direction() -> None:
    (line,) = laid_out("said محمد Ali twice", "ltr", (5, 13, "1S"))
    assert "".join(piece.text for piece in line) == "said ⟦1S ﺪﻤﺤﻣ Ali⟧1S twice"
    assert "".join(piece.text for piece in line if piece.keys and piece.start < piece.end) == "ﺪﻤﺤﻣ Ali"
    assert shown("said محمد علي twice", "ltr", (0, 9, "1S")) == "⟦1S said ﻲﻠﻋ 1S⟦ﺪﻤﺤﻣ twice"


def test_a_span_over_several_paragraphs_opens_and_closes_once() -> None:
    text = "one\ntwo\nsix"
    marked = [Marked(0, 11, "1C", "[", "]")]
    lines = [
        "".join(piece.text for line in lay_out(text, place, "ltr", columns=None, reorder=True, marked=marked)
                for piece in line)
        for place in (Paragraph(0, 3), Paragraph(4, 7), Paragraph(8, 11))
    ]  # fmt: skip
    assert lines == ["[one", "two", "six]"]


def test_a_lam_alef_cut_by_a_span_is_in_it() -> None:
    (line,) = laid_out("لا", "rtl", (0, 1, "1S"), (1, 2, "2T"))
    assert [piece.keys for piece in line if piece.text == "ﻻ"] == [("1S", "2T")]
    assert "".join(piece.text for piece in line) == "1S⟦2T⟦ﻻ 1S⟧ 2T⟧"
    assert shown("سلام", "rtl") == "ﻡﻼﺳ"
    assert shown("لَا", "rtl") == "ﻻ\u064e"


def test_harakat_stay_with_their_letter() -> None:
    assert shown("بِسْمِ", "rtl") == "ﻢ\u0650ﺴ\u0652ﺑ\u0650"
    assert shown("שָׁלוֹם", "rtl") == "םו\u05b9לש\u05b8\u05c1"


def test_joiners_shape_and_are_not_printed() -> None:
    assert shown("می\u200cخ", "rtl") == "ﺥﯽﻣ"
    assert shown("ه\u200d", "rtl") == "ﻫ"
    assert shown("\u200dه", "rtl") == "ﻪ"
    assert shown("\u200e\u200dلا", "rtl") == "ﻼ"


def test_an_emoji_family_stays_together() -> None:
    assert shown("قال 👨‍👩‍👧‍👦 👩🏽‍🚀", "rtl") == "👩🏽‍🚀 👨‍👩‍👧‍👦 ﻝﺎﻗ"


def test_controls_count_for_the_order_and_are_not_printed() -> None:
    assert shown("ab\u202ecd(e\u202cfg", "ltr", (0, 2, "1S")) == "⟦1S ab⟧1Se)dcfg"
    assert shown("ab \u2067cd (שלום)\u2069 ef", "ltr") == "ab (םולש) cd ef"
    assert shown("a\x1b[31m\tb\u2028c", "ltr") == "a\ufffd[31m b c"


def test_a_tab_parts_a_line_in_the_direction_of_the_paragraph() -> None:
    assert shown("ab\tcd", "rtl") == "cd ab"
    assert shown("אב\tגד", "ltr") == "בא דג"
    assert shown("ab cd", "rtl") == "ab cd"
    assert shown("\u202bab \tגד", "ltr") == "ab  דג"  # the blanks before it go with it


def test_lines_are_wrapped_before_they_are_reordered() -> None:
    lines = laid_out("قالت وزارة الخارجية إن الاتفاق سيبقى", "rtl", columns=20)
    assert ["".join(piece.text for piece in line) for line in lines] == ["ﺔﻴﺟﺭﺎﺨﻟﺍ ﺓﺭﺍﺯﻭ ﺖﻟﺎﻗ", "ﻰﻘﺒﻴﺳ ﻕﺎﻔﺗﻻﺍ ﻥﺇ"]
    assert laid_out("", "rtl", columns=20) == [[]]
    assert [len(line) for line in laid_out("a" * 45, "ltr", columns=20)] == [20, 20, 5]
    assert [len(line) for line in laid_out("漢" * 15, "ltr", columns=20)] == [10, 5]


def test_no_break_spaces_hold_words_together() -> None:
    lines = laid_out("aaaa bbbb cccc 75\u00a0dinars", "ltr", columns=20)
    assert ["".join(piece.text for piece in line) for line in lines] == ["aaaa bbbb cccc", "75\u00a0dinars"]


@given(PARAGRAPHS)
def test_visual_pieces_are_in_no_other_order_than_their_levels_say(text: str) -> None:
    (line,) = laid_out(text, "ltr")
    for before, after in pairwise(line):
        if before.level == after.level and before.end == after.start:
            assert before.level % 2 == 0


@pytest.mark.parametrize(
    ("environment", "reorders"),
    [
        ({}, False),
        ({"VTE_VERSION": "5800"}, True),
        ({"VTE_VERSION": "5202"}, False),
        ({"VTE_VERSION": "new"}, False),
        ({"VTE_VERSION": "7600", "TMUX": "/tmp/tmux-1000/default"}, False),
        ({"VTE_VERSION": "7600", "TERM": "screen.xterm"}, False),
        ({"VTE_VERSION": "7600", "TERM": "xterm-256color", "TMUX": ""}, True),
        ({"KONSOLE_VERSION": "230804"}, True),
        ({"MLTERM": "3.9.3"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True),
        ({"TERM_PROGRAM": "iTerm.app"}, False),
        ({"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, False),
        ({"WT_SESSION": "8e0f"}, False),
    ],
)
def test_which_terminals_reorder(environment: dict[str, str], reorders: bool) -> None:
    assert detect_bidi(environment) == reorders
