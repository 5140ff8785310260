"""Paragraphs are what Qt makes blocks of, no more and no fewer."""

from itertools import pairwise

import pytest
from hypothesis import given

from annotator.text.paragraphs import Paragraph, first_words, paragraph_at, paragraphs
from tests.text.strategies import texts


@given(texts())
def test_paragraphs_and_their_separators_are_the_whole_text(text: str) -> None:
    found = paragraphs(text)
    assert [text[start:end] for start, end in found] == text.replace("\u2029", "\n").split("\n")
    assert found[0].start == 0
    assert found[-1].end == len(text)
    assert all(after.start == before.end + 1 for before, after in pairwise(found))


@given(texts())
def test_every_offset_is_in_its_paragraph(text: str) -> None:
    found = paragraphs(text)
    for offset in range(len(text) + 1):
        start, end = found[paragraph_at(found, offset)]
        assert start <= offset <= end


@pytest.mark.parametrize(
    ("text", "words"), [("", ""), (" \n\u2029 ", ""), ("\n  Lina said no. \nMore.", "Lina said no."), ("أ\u2029ب", "أ")]
)
def test_the_first_words_are_those_of_the_first_paragraph_that_has_some(text: str, words: str) -> None:
    assert first_words(text) == words


def test_an_empty_text_is_one_empty_paragraph() -> None:
    assert paragraphs("") == [Paragraph(0, 0)]


@pytest.mark.parametrize("character", ["\v", "\f", "\x1c", "\x85", "\u2028", "\r"])
def test_other_line_breaks_do_not_split(character: str) -> None:
    assert paragraphs(f"a{character}b") == [Paragraph(0, 3)]


def test_offsets_outside_fall_to_the_nearest_paragraph() -> None:
    found = paragraphs("a\nb")
    assert (paragraph_at(found, -1), paragraph_at(found, 99)) == (0, 1)
