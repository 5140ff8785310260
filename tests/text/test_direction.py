"""Base directions by the 40 % rule, and hidden controls paired as UAX #9 pairs them."""

import pytest
from hypothesis import given

from annotator.text.direction import (
    Control,
    Direction,
    base_direction,
    base_directions,
    controls,
    first_strong,
    is_close_call,
)
from tests.text.strategies import BIDI_CONTROLS, CHARACTERS, texts

LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI = BIDI_CONTROLS


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("«ABC» قال", "rtl"),
        ("The minister met محمد in Paris on Monday", "ltr"),
        ("aa bb cc دد هه", "ltr"),  # exactly 40 % is not more than 40 %
        ("aa bb دد هه", "rtl"),
        ("aa bb cc dd هه وو زز", "rtl"),  # 3 of 7 is 43 %
        ("aa bb 12 -- دد هه", "rtl"),  # words without a direction do not count
        ("ABCهه دد", "rtl"),  # a word goes by its first strong character
        ("12ABC هه", "rtl"),
        ("(הוא) said", "rtl"),
        ("English only", "ltr"),
        ("é 12", "ltr"),
        ("عربي", "rtl"),
        ("𐤀𐤁 𐤂", "rtl"),
        ("123 – 456", None),
        ("123", None),
        ("٣٤", None),
        ("", None),
        (" \u2028\u00a0", None),
    ],
)
def test_the_rule(paragraph: str, expected: Direction | None) -> None:
    assert base_direction(paragraph) == expected


@given(texts())
def test_the_rule_counts_words_by_their_first_strong_character(text: str) -> None:
    directions = [direction for word in text.split() if (direction := first_strong(word))]
    expected = None
    if directions:
        expected = "rtl" if directions.count("rtl") / len(directions) > 0.4 else "ltr"
    assert base_direction(text) == expected


def test_paragraphs_without_direction_take_the_one_above() -> None:
    assert base_directions(["12", "سلام", "---", "", "Hello", "99"]) == ["ltr", "rtl", "rtl", "rtl", "ltr", "ltr"]
    assert base_directions([]) == []


def test_an_override_wins_and_is_inherited() -> None:
    assert base_directions(["Hello", "12", "Hello", "12"], {0: "rtl"}) == ["rtl", "rtl", "ltr", "ltr"]
    assert base_directions(["12", "سلام", "12"], {1: "ltr", 9: "rtl"}) == ["ltr", "ltr", "ltr"]


@pytest.mark.parametrize(
    ("text", "strong"), [("12 abc", "ltr"), ("12 שלום", "rtl"), ("«abc» سلام", "ltr"), ("12 %", None), ("", None)]
)
def test_the_first_strong_character_has_the_direction(text: str, strong: Direction | None) -> None:
    assert first_strong(text) == strong


def problems(text: str) -> list[str | None]:
    return [control.problem for control in controls(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"a{LRI}b{PDI}c", [None, None]),
        (f"{RLE}{LRE}a{PDF}{PDF}", [None] * 4),
        (f"{RLO}a{PDF}", ["override", None]),
        (f"{LRO}a", ["override"]),
        (f"{RLI}a", ["unclosed"]),
        (f"{LRE}{FSI}a{PDI}", ["unclosed", None, None]),
        (f"a{PDF}b{PDI}", ["unopened", "unopened"]),
        (f"{LRI}{RLE}a{PDI}", [None, "unclosed", None]),  # PDI closes the embeddings inside with its isolate
        (f"{LRI}{RLE}a{PDI}{PDF}", [None, "unclosed", None, "unopened"]),
        (f"{RLE}{LRI}a{PDF}{PDI}{PDF}", [None, None, "unopened", None, None]),  # PDF does not reach out of an isolate
        (f"{RLE}a\nb{PDF}", ["unclosed", "unopened"]),
        (f"{FSI}a\u2029b{PDI}", ["unclosed", "unopened"]),
        (f"{FSI}a\u2028b{PDI}", [None, None]),
    ],
)
def test_pairing(text: str, expected: list[str | None]) -> None:
    assert problems(text) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # Boucher & Anderson, "Trojan Source": a comment that is shown as code, an early return, a stretched string.
        (f"/*{RLO} }}{LRI}if (isAdmin){PDI} {LRI} begin admins only */", ["override", None, None, "unclosed"]),
        (f"'''Subtract funds then {RLI}''' ;return", ["unclosed"]),
        (f'"user{RLO} {LRI}// Check if admin{PDI} {LRI}"', ["override", None, None, "unclosed"]),
    ],
)
def test_trojan_source(source: str, expected: list[str | None]) -> None:
    assert problems(source) == expected


def test_where_a_control_is() -> None:
    assert controls(f"سلام\n😀{RLI}x") == [Control(6, RLI, "unclosed")]


def test_ordinary_spelling_is_not_listed() -> None:
    assert controls("\u200e\u200f\u061c\u200c\u200d") == []


def test_a_thousand_isolates_in_one_another() -> None:
    assert problems(LRI * 1000 + PDI * 1000) == [None] * 2000


@given(texts())
def test_every_control_is_listed_once_in_order(text: str) -> None:
    assert [(c.offset, c.character) for c in controls(text)] == [
        (offset, character) for offset, character in enumerate(text) if character in BIDI_CONTROLS
    ]


@given(texts())
def test_as_many_openers_are_closed_as_closings_have_something_to_close(text: str) -> None:
    found = controls(text.translate({ord(RLO): RLE, ord(LRO): LRE}))
    closings = [control for control in found if control.character in (PDF, PDI)]
    closed = [control for control in found if control not in closings and control.problem is None]
    assert len(closed) == sum(control.problem is None for control in closings)


def test_the_characters_of_the_property_tests_have_all_directions() -> None:
    assert {first_strong(character) for character in CHARACTERS} == {"ltr", "rtl", None}


@pytest.mark.parametrize(
    ("paragraph", "close"),
    [
        ("one two three قال عمر", True),  # 40 %: just not more
        ("one two three four five six قال عمر لا", True),  # 33 %
        ("one two قال عمر", True),  # 50 %
        ("one two three four قال", False),  # 20 %
        ("قال عمر إن one", False),
        ("plain English", False),
        ("12 – 13", False),
    ],
)
def test_a_close_call_is_within_ten_percent_of_the_turning_point(paragraph: str, close: bool) -> None:
    assert is_close_call(paragraph) is close
