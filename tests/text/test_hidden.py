"""Hidden characters are found with their places; spelling is never called a problem."""

import pytest
from hypothesis import given

from annotator.text.hidden import KINDS, hidden_marks
from tests.text.strategies import texts


def found(text: str) -> list[tuple[int, str, str | None]]:
    return [(mark.offset, mark.what.name, mark.problem) for mark in hidden_marks(text)]


@pytest.mark.parametrize("character", sorted(KINDS))
def test_every_kind_is_found_between_letters(character: str) -> None:
    assert [mark[:2] for mark in found(f"ab{character}cd")] == [(2, KINDS[character].name)]


def test_the_spelling_of_persian_is_no_problem() -> None:
    assert found("می\u200cشود\u200f.") == [(2, "ZWNJ", None), (6, "RLM", None)]


def test_the_joiner_of_an_emoji_is_part_of_a_character() -> None:
    assert found("👩\u200d👩\u200d👧 ❤\ufe0f\u200d🔥") == []


def test_balanced_controls_are_listed_without_a_problem() -> None:
    assert found("a\u2067b\u2069c") == [(1, "RLI", None), (3, "PDI", None)]


def test_unbalanced_controls_and_overrides_are_problems() -> None:
    assert found("a\u202bb\nc\u2069d\u202e") == [
        (1, "RLE", "unclosed"),
        (5, "PDI", "unopened"),
        (7, "RLO", "override"),
    ]


@given(texts())
def test_every_place_holds_what_is_said(text: str) -> None:
    for mark in hidden_marks(text):
        assert text[mark.offset] == mark.character
        assert mark.character in KINDS
