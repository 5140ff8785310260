"""A speaker is in one run; runs of a claim beside the likeliest are quoted and likely."""

from typing import cast

import pytest

from annotator.suggest.crf import Crf
from annotator.suggest.divided import divided
from annotator.suggest.lexicon import Lexicon
from annotator.suggest.runs import Run, in_one_run, in_quoted_runs, places_of, runs_of
from annotator.suggest.tokens import sentences_of, tokens_of
from annotator.suggest.words import Words

TEXT = '"We will not pay," said Dana Levi, now a lawyer. "Nobody will," in an interview'
# Places: 0 to 6 quoted, 7 "said", 15 to 19 quoted, 20 to 22 "in an interview".
QUOTED, LATER, INTERVIEW = (0, 7), (15, 20), (20, 23)


class _Edges:
    """How likely the edges of each run are, in place of a chain that was learnt."""

    def __init__(self, likely: dict[Run, float]) -> None:
        self._likely = likely

    def edges(self, _part: str, start: int, end: int) -> tuple[float, float]:
        return self._likely[start, end], 1.0


def chain(likely: dict[Run, float]) -> Crf:
    return cast("Crf", _Edges(likely))


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.of(TEXT, tokens_of(sentences_of(TEXT)), Lexicon.of(divided([])))


@pytest.mark.parametrize("runs", [[], [(3, 4)], [(0, 2), (3, 7)], [(1, 2), (4, 5), (9, 12)]])
def test_places_are_those_of_their_runs(runs: list[Run]) -> None:
    assert runs_of(places_of(runs)) == runs


def test_a_speaker_goes_on_over_what_is_between_its_runs() -> None:
    assert in_one_run(chain({}), "SPEAKER", [(2, 4), (6, 7)], [0, 1, 8]) == [(2, 7)]


def test_the_likeliest_run_is_the_speaker_where_a_claim_is_between() -> None:
    found = in_one_run(chain({(2, 4): 0.3, (6, 7): 0.6}), "SPEAKER", [(2, 4), (6, 7)], [5])
    assert found == [(6, 7)]


def test_a_likely_quotation_goes_on_a_claim(words: Words) -> None:
    likely = {QUOTED: 0.9, LATER: 0.6}
    assert in_quoted_runs(chain(likely), "CLAIM", list(likely), words) == [QUOTED, LATER]


def test_an_unlikely_quotation_does_not(words: Words) -> None:
    likely = {QUOTED: 0.9, LATER: 0.4}
    assert in_quoted_runs(chain(likely), "CLAIM", list(likely), words) == [QUOTED]


def test_what_is_not_quoted_does_not_go_on_a_claim(words: Words) -> None:
    likely = {QUOTED: 0.9, INTERVIEW: 0.8}
    assert in_quoted_runs(chain(likely), "CLAIM", list(likely), words) == [QUOTED]


def test_a_claim_that_is_not_quoted_stays_alone(words: Words) -> None:
    assert in_quoted_runs(chain({INTERVIEW: 0.1}), "CLAIM", [INTERVIEW], words) == [INTERVIEW]
    assert in_quoted_runs(chain({}), "CLAIM", [], words) == []
