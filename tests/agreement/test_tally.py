"""Figures of many documents: alpha of answers against another library, intervals against draws made at length."""

from collections import Counter

import krippendorff
import numpy as np
import pytest
from hypothesis import given, strategies as st

from annotator.agreement.counts import ALL, DocumentCounts, HeadCounts, Key, PairCounts, RelationCounts, SpanCounts
from annotator.agreement.intervals import ROUNDS
from annotator.agreement.tally import Tally

OVERALL = Key(ALL)


def pair(spans: SpanCounts | None = None, stance: dict[tuple[str, str], int] | None = None) -> PairCounts:
    by_key = {OVERALL: spans} if spans else {}
    return PairCounts(by_key, {}, {}, {}, RelationCounts(), Counter(stance or {}), {}, HeadCounts())


def no_progress(done: int, total: int, what: str) -> None:
    assert done < total, what


@given(st.dictionaries(st.tuples(st.sampled_from("abc"), st.sampled_from("abcd")), st.integers(1, 9), min_size=1))
def test_alpha_of_answers_is_exactly_that_of_the_library(values: dict[tuple[str, str], int]) -> None:
    tally = Tally([], ())
    tally.add(DocumentCounts(0, {("omar", "sara"): pair(stance=values)}, {}), "")
    domain = sorted({value for both in values for value in both})
    ours = tally.report(0, no_progress).stance
    if len(domain) == 1:
        assert ours.undefined["alpha"] == "only one value was used"
        return
    counts = [[both.count(value) for value in domain] for both, times in values.items() for _ in range(times)]
    assert ours.alpha == krippendorff.alpha(value_counts=counts, level_of_measurement="nominal")


def test_intervals_are_those_of_whole_documents_drawn_again() -> None:
    chance = np.random.default_rng(1)
    tally = Tally([], ())
    told = []
    for number in range(40):
        pairs = {("a", "b"): pair(SpanCounts(9, int(chance.integers(9)), 9))}
        if number % 3 == 0:
            pairs["a", "c"] = pair(SpanCounts(5, int(chance.integers(5)), 5))
        told.append(pairs)
        tally.add(DocumentCounts(100, pairs, {}), "ar" if number % 2 else "en")
    report = tally.report(7, no_progress)
    drawn = np.random.default_rng(7).multinomial(40, [1 / 40] * 40, size=ROUNDS)

    def interval(*wanted: tuple[str, str], of: range = range(40)) -> tuple[float, float]:
        counts = [[told[n][two].spans[OVERALL] for two in wanted if two in told[n] and n in of] for n in range(40)]
        exact, every = (np.array([sum(one[field] for one in some) for some in counts]) for field in (1, 0))
        return pytest.approx(np.percentile((drawn @ exact) / (drawn @ every), (2.5, 97.5)))

    assert report.overall.intervals["exact_f1"] == interval(("a", "b"), ("a", "c"))
    assert report.pairs["a|c"].overall.intervals["exact_f1"] == interval(("a", "c"))
    arabic = interval(("a", "b"), ("a", "c"), of=range(1, 40, 2))
    assert report.languages["ar"].overall.intervals["exact_f1"] == arabic
    assert report.overall.n == sum(counts.spans[OVERALL].n for pairs in told for counts in pairs.values())
