"""The runs that the parts of a frame are in: one for a speaker, several for a claim only where each is quoted.

A linear chain labels words without knowing whether it has found a speaker or a claim before. Units: places of tokens,
half-open.
"""

from collections.abc import Sequence
from itertools import pairwise

from annotator.suggest.crf import Crf
from annotator.suggest.words import QUOTE, Words

Run = tuple[int, int]
LEAST_RUN = 0.5
"""How likely both edges of a quoted run must be for it to be beside a likelier one in a claim."""


def runs_of(places: Sequence[int]) -> list[Run]:
    """Return the runs that places in order are in."""
    cuts = [0, *(at for at, (one, other) in enumerate(pairwise(places), 1) if other > one + 1), len(places)]
    return [(places[first], places[last - 1] + 1) for first, last in pairwise(cuts) if first < last]


def places_of(runs: Sequence[Run]) -> list[int]:
    """Return the places in runs."""
    return [place for run in runs for place in range(*run)]


def in_one_run(crf: Crf, part: str, runs: Sequence[Run], others: Sequence[int]) -> list[Run]:
    """Return runs as one: all that is between them too, or the likeliest where others are between them."""
    if len(runs) < 2:
        return list(runs)
    start, end = runs[0][0], runs[-1][1]
    if not any(start <= place < end for place in others):
        return [(start, end)]
    return [max(runs, key=lambda run: _likely(crf, part, run))]


def in_quoted_runs(crf: Crf, part: str, runs: Sequence[Run], words: Words) -> list[Run]:
    """Return the likeliest run, and of the others those that are quoted and likely enough."""
    likely = {run: _likely(crf, part, run) for run in runs}
    best = max(runs, key=likely.__getitem__, default=None)
    return [one for one in runs if one == best or (likely[one] >= LEAST_RUN and _is_quoted(words, one[0]))]


def _likely(crf: Crf, part: str, run: Run) -> float:
    begins, ends = crf.edges(part, *run)
    return begins * ends


def _is_quoted(words: Words, place: int) -> bool:
    return words[place].quoted == "+" or words[place].kind == QUOTE
