"""A speaker is in one piece; pieces of a claim beside the likeliest are quoted and likely."""

from typing import cast

import pytest

from annotator.suggest.crf import Crf
from annotator.suggest.divided import divided
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.pieces import Piece, in_one_piece, in_quoted_pieces, pieces_of, places_of
from annotator.suggest.tokens import sentences_of, tokens_of
from annotator.suggest.words import Words

TEXT = '"We will not pay," said Dana Levi, now a lawyer. "Nobody will," in an interview'
# Places: 0 to 6 quoted, 7 "said", 15 to 19 quoted, 20 to 22 "in an interview".
QUOTED, LATER, INTERVIEW = (0, 7), (15, 20), (20, 23)


class _Edges:
    """How likely the edges of each piece are, in place of a chain that was learnt."""

    def __init__(self, likely: dict[Piece, float]) -> None:
        self._likely = likely

    def edges(self, _part: str, start: int, end: int) -> tuple[float, float]:
        return self._likely[start, end], 1.0


def chain(likely: dict[Piece, float]) -> Crf:
    return cast("Crf", _Edges(likely))


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.of(TEXT, tokens_of(sentences_of(TEXT)), Lexicon.of(divided([])))


@pytest.mark.parametrize("pieces", [[], [(3, 4)], [(0, 2), (3, 7)], [(1, 2), (4, 5), (9, 12)]])
def test_places_are_those_of_their_pieces(pieces: list[Piece]) -> None:
    assert pieces_of(places_of(pieces)) == pieces


def test_a_speaker_goes_on_over_what_is_between_its_pieces() -> None:
    assert in_one_piece(chain({}), "SPEAKER", [(2, 4), (6, 7)], [0, 1, 8]) == [(2, 7)]


def test_the_likeliest_piece_is_the_speaker_where_a_claim_is_between() -> None:
    found = in_one_piece(chain({(2, 4): 0.3, (6, 7): 0.6}), "SPEAKER", [(2, 4), (6, 7)], [5])
    assert found == [(6, 7)]


def test_a_likely_quotation_goes_on_a_claim(words: Words) -> None:
    likely = {QUOTED: 0.9, LATER: 0.6}
    assert in_quoted_pieces(chain(likely), "CLAIM", list(likely), words) == [QUOTED, LATER]


def test_an_unlikely_quotation_does_not(words: Words) -> None:
    likely = {QUOTED: 0.9, LATER: 0.4}
    assert in_quoted_pieces(chain(likely), "CLAIM", list(likely), words) == [QUOTED]


def test_what_is_not_quoted_does_not_go_on_a_claim(words: Words) -> None:
    likely = {QUOTED: 0.9, INTERVIEW: 0.8}
    assert in_quoted_pieces(chain(likely), "CLAIM", list(likely), words) == [QUOTED]


def test_a_claim_that_is_not_quoted_stays_alone(words: Words) -> None:
    assert in_quoted_pieces(chain({INTERVIEW: 0.1}), "CLAIM", [INTERVIEW], words) == [INTERVIEW]
    assert in_quoted_pieces(chain({}), "CLAIM", [], words) == []
