"""Very long paragraphs are cut into pieces that can be laid out one by one, each as in the whole paragraph."""

from itertools import pairwise

import pytest

from annotator.text.boundaries import graphemes
from annotator.text.paragraphs import paragraphs
from annotator.text.pieces import LONGEST, PIECE, pieces

WORDS = "قال الوزير that (the ferry of 12 يوليو) left, «مساء» on Monday. "


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in pieces(text, paragraphs(text))]


def test_ordinary_paragraphs_are_whole() -> None:
    text = f"{WORDS * 50}\n\n{'x' * LONGEST}"
    assert pieces(text, found := paragraphs(text)) is found


@pytest.mark.parametrize(
    "text",
    [
        WORDS * 1_000,
        "x" * 50_000,
        "e\u0301" * 20_000,
        "漢字" * 20_000,
        "(" + WORDS.replace(")", "") * 500,
        " " * 20_000,
    ],
)
def test_pieces_are_the_whole_paragraph_in_order(text: str) -> None:
    found = cut(f"before\n{text}\nafter")
    assert (found[0], found[-1]) == ("before", "after")
    assert "".join(found[1:-1]) == text
    assert max(map(len, found)) <= LONGEST + 2
    assert min(map(len, found[1:-2])) >= PIECE
    assert {sum(map(len, found[1:number])) for number in range(1, len(found))} <= {*graphemes(text)}


def test_a_cut_is_between_two_letters_and_outside_all_pairs() -> None:
    found = cut(WORDS * 1_000)
    for before, after in pairwise(found):
        assert before[-2].isalpha()
        assert before[-1] == " "
        assert after[0].isalpha()
        assert before.count("(") == before.count(")")
        assert before.count("«") == before.count("»")
