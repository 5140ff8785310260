"""Base directions by the majority of words, and hidden controls paired as UAX #9 pairs them."""

import pytest
from hypothesis import given, strategies as st

from annotator.text.direction import (
    Control,
    Direction,
    base_direction,
    base_directions,
    controls,
    directed_words,
    first_strong,
)
from tests.text.strategies import BIDI_CONTROLS, CHARACTERS, texts

LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI = BIDI_CONTROLS


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("«قال» ABC", "rtl"),
        ("The minister met محمد in Paris on Monday", "ltr"),
        ("دد هه وو aa bb cc dd ee ff", "ltr"),  # 3 of 9 is 33 %
        ("aa bb cc دد هه وو زز حح", "rtl"),  # 5 of 8 is 62.5 %
        ("aa bb cc دد هه", "ltr"),  # exactly 40 % is a close call: the first letter
        ("دد هه aa bb cc", "rtl"),
        ("aa bb دد هه وو", "ltr"),  # so is 60 %
        ("دد هه وو aa bb", "rtl"),
        ("aa 12 -- دد هه", "rtl"),  # words without a direction do not count
        ("ABCهه دد", "ltr"),  # a word goes by its first strong character
        ("12ABC هه", "ltr"),
        ("«ABC» قال دد", "rtl"),
        ("(הוא) said", "rtl"),
        ("העיתון Rihan Post כתב Nordvik Cranes בנמל", "rtl"),
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
    expected = first_strong(text)
    if directions and not 0.4 <= directions.count("rtl") / len(directions) <= 0.6:
        expected = "rtl" if directions.count("rtl") > directions.count("ltr") else "ltr"
    assert base_direction(text) == expected
    assert directed_words(text) == (directions.count("rtl"), len(directions))


@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_words_are_counted_as_any_others(text: str) -> None:
    assert directed_words(text).directed == len([word for word in text.split() if first_strong(word)])


CLOSE_HEBREW, CLOSE_ENGLISH = "העיתון Post כתב Nordvik Cranes בנמל", "Nordvik אמר that שלום"


def test_on_a_close_call_a_paragraph_runs_as_the_article() -> None:
    rtl, ltr = ["זה כתוב בעברית כולו"] * 3, ["All of this is English"] * 3
    assert base_directions([CLOSE_HEBREW, CLOSE_ENGLISH, *rtl])[:2] == ["rtl", "rtl"]
    assert base_directions([CLOSE_HEBREW, CLOSE_ENGLISH, *ltr])[:2] == ["ltr", "ltr"]


def test_where_the_article_is_as_close_the_first_letter_decides() -> None:
    assert base_directions([CLOSE_HEBREW, CLOSE_ENGLISH]) == ["rtl", "ltr"]
    assert base_directions(["12", CLOSE_ENGLISH, "", CLOSE_HEBREW, "--"]) == ["ltr", "ltr", "ltr", "rtl", "rtl"]


def test_overrides_change_no_other_paragraph_that_has_words() -> None:
    rtl = ["זה כתוב בעברית כולו"] * 3
    assert base_directions([CLOSE_ENGLISH, *rtl], {1: "ltr", 2: "ltr", 3: "ltr"})[0] == "rtl"


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
        ("one two three قال عمر", True),  # 40 %
        ("one two three four five six قال عمر لا", False),  # 33 %
        ("one two قال عمر", True),  # 50 %
        ("one two قال عمر لا", True),  # 60 %
        ("one قال عمر", False),
        ("one two three four قال", False),  # 20 %
        ("plain English", False),
        ("12 – 13", False),
    ],
)
def test_a_close_call_is_from_forty_to_sixty_percent(paragraph: str, close: bool) -> None:
    assert directed_words(paragraph).is_close_call is close
