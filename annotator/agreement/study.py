"""Agreement with and without suggestions, on documents that were drawn for either.

Each figure is the difference of two shares of sums over documents; whole documents are drawn with replacement, in each
arm by itself, for its interval.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

import msgspec
import numpy as np

from annotator.agreement.counts import DocumentCounts, Key, RelationCounts, SpanCounts
from annotator.agreement.intervals import Progress, draws, interval
from annotator.agreement.report import Interval
from annotator.domain.frames import CLAIM

Arm = Literal["shown", "blind"]
FIGURES = ("claims_exact_f1", "claims_overlap_f1", "frames_f1")
"""Exact and overlap F1 of claims, and strict F1 of complete claims: same words, speakers, cues and stances."""
FEWEST = 2
"""The fewest documents of an arm that say anything."""
TOO_FEW = "fewer than two finished articles"
NOTHING = "nobody annotated any claim"


class ArmFigures(msgspec.Struct):
    """Agreement on the `documents` of one arm that two or more finished, of those that are `assigned` so.

    `claims` are those of all pairs of annotators together. What is not defined is None, and `undefined` says why.
    """

    assigned: int = 0
    documents: int = 0
    claims: int = 0
    claims_exact_f1: float | None = None
    claims_overlap_f1: float | None = None
    frames_f1: float | None = None
    undefined: dict[str, str] = {}


class Difference(msgspec.Struct):
    """A figure with suggestions less the same without, and its 95 % interval; None where it is not defined."""

    difference: float | None = None
    interval: Interval | None = None
    undefined: str = ""


class StudyFigures(msgspec.Struct):
    """The figures of documents where suggestions were shown, of those without any, and the differences, by figure."""

    shown: ArmFigures
    blind: ArmFigures
    differences: dict[str, Difference]


class StudyTally:
    """The counts of the documents so far, by arm: a row each, the parts and the wholes of every figure."""

    def __init__(self) -> None:
        self._rows: dict[Arm, list[tuple[int, ...]]] = {"shown": [], "blind": []}
        self._assigned: Counter[Arm] = Counter()

    def note_assigned(self, arm: Arm) -> None:
        """Count a document that is assigned to be of an arm."""
        self._assigned[arm] += 1

    def add(self, arm: Arm, counts: DocumentCounts) -> None:
        """Add a document of an arm."""
        spans, frames = SpanCounts(), RelationCounts()
        for pair in counts.pairs.values():
            spans = spans.plus(pair.spans.get(Key(CLAIM), SpanCounts()))
            frames = frames.plus(pair.frames)
        self._rows[arm].append((spans.exact, spans.n, spans.overlapping, spans.n, frames.same, frames.n))

    def figures(self, seed: int, step: Progress) -> StudyFigures:
        """Return the figures; the seed is for the draws. An exception of `step` goes through."""
        drawn = {arm: self._drawn(arm, seed + number, step) for number, arm in enumerate(self._rows)}
        arms = {arm: self._arm(arm) for arm in self._rows}
        return StudyFigures(arms["shown"], arms["blind"], {name: _difference(name, arms, drawn) for name in FIGURES})

    def _arm(self, arm: Arm) -> ArmFigures:
        rows = self._rows[arm]
        sums = np.array(rows, dtype=np.float64).reshape(-1, 2 * len(FIGURES)).sum(axis=0)
        figures = ArmFigures(self._assigned[arm], len(rows), int(sums[1]), undefined={})
        for name, figure in zip(FIGURES, _shares(sums[np.newaxis, :]).T, strict=True):
            if len(rows) < FEWEST:
                figures.undefined[name] = TOO_FEW
            elif np.isnan(figure[0]):
                figures.undefined[name] = NOTHING
            else:
                setattr(figures, name, float(figure[0]))
        return figures

    def _drawn(self, arm: Arm, seed: int, step: Progress) -> np.ndarray:
        """Return the figures of each draw of the documents of an arm, a row a draw; none where they are too few."""
        rows = np.array(self._rows[arm], dtype=np.float64)
        if len(rows) < FEWEST:
            return np.empty((0, len(FIGURES)))
        return np.concatenate([_shares(times @ rows) for times in draws(len(rows), seed, step)])


def _shares(sums: np.ndarray) -> np.ndarray:
    """Return each part divided by the whole beside it, NaN where that is nothing."""
    with np.errstate(invalid="ignore", divide="ignore"):
        shares: np.ndarray = sums[:, 0::2] / sums[:, 1::2]
    return shares


def _difference(name: str, arms: Mapping[Arm, ArmFigures], drawn: Mapping[Arm, np.ndarray]) -> Difference:
    reasons = {arm: figures.undefined.get(name, "") for arm, figures in arms.items()}
    if any(reasons.values()):
        return Difference(undefined=next(filter(None, reasons.values())))
    place = FIGURES.index(name)
    difference = getattr(arms["shown"], name) - getattr(arms["blind"], name)
    return Difference(difference, interval(drawn["shown"][:, place] - drawn["blind"][:, place]))
