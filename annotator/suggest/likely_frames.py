"""The speaker and the claim of a cue, from the labels that a linear chain finds likely, and how likely they are.

A chain labels words without knowing whether it has found a speaker or a claim before: that a speaker is in one run is
seen to here.
"""

from collections.abc import Sequence
from typing import NamedTuple

from annotator.suggest.crf import OUTSIDE, Crf, mark
from annotator.suggest.runs import in_one_run, in_quoted_runs, places_of, runs_of
from annotator.suggest.words import Words

SPEAKER, CLAIM = "SPEAKER", "CLAIM"
LEAST_PART = 0.05
"""How likely a speaker or a claim must begin at a word to be found where the likeliest labels have none."""
_LEAST_SURE = 0.01


class LikelyFrame(NamedTuple):
    """The places of the tokens of a speaker and a claim, how likely they are, and how likely one edge is another."""

    speaker: list[int]
    claim: list[int]
    sure: float
    near: float


def likely_frame(crf: Crf, words: Words, cue: Sequence[int]) -> LikelyFrame:
    """Return the speaker and the claim of a cue, given by its places, among the words that a chain has read.

    It is as likely as what the chain finds likeliest, of which it may be a part.
    """
    labels = crf.labels()
    for part in (SPEAKER, CLAIM):
        if f"B-{part}" not in labels:
            mark(labels, _likeliest(crf, part, labels), part)
    speaker, claim = ([at for at, label in enumerate(labels) if label.endswith(part)] for part in (SPEAKER, CLAIM))
    found = _with_odds(crf, speaker, claim, len(labels))
    kept_speaker = places_of(in_one_run(crf, SPEAKER, runs_of(speaker), [*claim, *cue]))
    kept_claim = places_of(in_quoted_runs(crf, CLAIM, runs_of(claim), words))
    if (kept_speaker, kept_claim) == (speaker, claim):
        return found
    kept = _with_odds(crf, kept_speaker, kept_claim, len(labels))
    return kept if kept.sure + kept.near >= found.sure + found.near else kept._replace(sure=found.sure, near=found.near)


def _with_odds(crf: Crf, speaker: list[int], claim: list[int], size: int) -> LikelyFrame:
    labels = [OUTSIDE] * size
    mark(labels, claim, CLAIM)
    mark(labels, speaker, SPEAKER)
    sure = crf.probability(labels)
    odds = _odds(crf, speaker, SPEAKER) + _odds(crf, claim, CLAIM)
    return LikelyFrame(speaker, claim, sure, min(sure * odds, 1 - sure))


def _likeliest(crf: Crf, part: str, labels: Sequence[str]) -> list[int]:
    """Return the places of the likeliest run of a part that the likeliest labels lack, none where there is hardly one.

    Most frames have both a speaker and a claim, which labels that are each the likeliest may miss.
    """
    free = [place for place, label in enumerate(labels) if label == OUTSIDE]
    start = max(free, key=lambda place: crf.marginal(f"B-{part}", place), default=len(labels))
    if crf.marginal(f"B-{part}", start) < LEAST_PART:
        return []
    stop = next((place for place in range(start, len(labels)) if labels[place] != OUTSIDE), len(labels))
    return list(range(start, crf.end(part, start, stop)))


def _odds(crf: Crf, places: Sequence[int], part: str) -> float:
    """Return the sum of the odds that an edge of a part is elsewhere."""
    edges = [edge for run in runs_of(places) for edge in crf.edges(part, *run)]
    return sum((1 - one) / max(one, _LEAST_SURE) for one in edges)
