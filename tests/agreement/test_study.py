"""Agreement with and without suggestions: shares of sums, differences, and intervals of whole documents drawn again."""

from collections import Counter

import numpy as np
import pytest

from annotator.agreement.counts import DocumentCounts, HeadCounts, Key, PairCounts, RelationCounts, SpanCounts
from annotator.agreement.study import Arm, StudyFigures, StudyTally
from annotator.domain.frames import CLAIM

Row = tuple[int, int, int, int]
"""Claims, exact ones, overlapping ones, and the same frames of a document."""


def no_progress(done: int, total: int, what: str) -> None:
    assert done < total, what


def document(row: Row) -> DocumentCounts:
    n, exact, overlapping, same = row
    spans = {Key(CLAIM): SpanCounts(n, exact, overlapping), Key("CUE"): SpanCounts(50, 0, 0)}
    frames = RelationCounts(n, same, n, same)
    return DocumentCounts(0, {("a", "b"): PairCounts(spans, {}, {}, {}, frames, Counter(), {}, HeadCounts())}, {})


def figures(**arms: list[Row]) -> StudyFigures:
    tally = StudyTally()
    tally.note_assigned("blind")
    names: tuple[Arm, ...] = ("shown", "blind")
    for arm in names:
        for row in arms.get(arm, []):
            tally.add(arm, document(row))
    return tally.figures(7, no_progress)


def test_figures_are_of_the_sums_over_documents_and_of_claims_alone() -> None:
    found = figures(shown=[(10, 8, 10, 6), (30, 12, 20, 6)], blind=[(10, 4, 6, 2), (10, 2, 4, 2)])
    assert (found.shown.documents, found.shown.claims) == (2, 40)
    assert (found.shown.assigned, found.blind.assigned) == (0, 1)
    shown = found.shown.claims_exact_f1, found.shown.claims_overlap_f1, found.shown.frames_f1
    assert shown == (20 / 40, 30 / 40, 12 / 40)
    differences = {name: found.differences[name].difference for name in found.differences}
    assert differences == pytest.approx({"claims_exact_f1": 0.2, "claims_overlap_f1": 0.25, "frames_f1": 0.1})


def test_the_interval_is_that_of_documents_drawn_at_length() -> None:
    chance = np.random.default_rng(3)
    rows = {
        arm: [(n, 2 * int(chance.binomial(n // 2, rate)), n, 0) for n in 2 * chance.integers(3, 20, size=40)]
        for arm, rate in (("shown", 0.8), ("blind", 0.6))
    }
    found = figures(**rows).differences["claims_exact_f1"]
    drawn = []
    for _ in range(4000):
        shares = []
        for arm in ("shown", "blind"):
            some = np.array(rows[arm])[chance.integers(0, 40, size=40)].sum(axis=0)
            shares.append(some[1] / some[0])
        drawn.append(shares[0] - shares[1])
    assert found.interval == pytest.approx(tuple(np.percentile(drawn, (2.5, 97.5))), abs=0.02)
    assert found.interval is not None
    assert found.difference is not None
    assert found.interval[0] < found.difference < found.interval[1]


def test_arms_are_drawn_apart() -> None:
    """Equal arms have no difference, but one that could be there by chance."""
    rows = [(10, 2 * (number % 5), 10, 0) for number in range(20)]
    found = figures(shown=rows, blind=rows).differences["claims_exact_f1"]
    assert found.difference == 0
    assert found.interval is not None
    assert found.interval[0] < -0.05 < 0.05 < found.interval[1]


@pytest.mark.parametrize(
    ("shown", "reason"),
    [([(10, 8, 10, 6)], "fewer than two finished articles"), ([(0, 0, 0, 0)] * 2, "nobody annotated any claim")],
)
def test_what_says_nothing_is_not_defined(shown: list[Row], reason: str) -> None:
    found = figures(shown=shown, blind=[(10, 8, 10, 6)] * 2)
    assert found.shown.claims_exact_f1 is None
    assert set(found.shown.undefined.values()) == {reason}
    assert found.blind.claims_exact_f1 == 0.8
    difference = found.differences["frames_f1"]
    assert (difference.difference, difference.interval, difference.undefined) == (None, None, reason)


def test_the_same_seed_gives_the_same_interval() -> None:
    rows = [(10, 2 * (number % 5), 10, 4) for number in range(9)]
    assert figures(shown=rows, blind=rows) == figures(shown=rows, blind=rows)
