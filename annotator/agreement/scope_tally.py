"""Adding up the counts of the documents of one scope: everything, two annotators or a language."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import partial

import numpy as np

from annotator.agreement.alpha import Coincidences, nominal_alpha
from annotator.agreement.count_table import CountTable, Sums
from annotator.agreement.counts import ALL, Key, PairCounts, SpanCounts
from annotator.agreement.intervals import Figure
from annotator.agreement.unitizing import Category, unitizing_alpha

NO_SPANS = "nobody annotated any"
WHOLE_TEXTS = "computed over whole texts only"
VALUE, DISAGREEMENT = "value", "disagreement"
Column = tuple[Key, str, object]
"""A column of the table: a field of `SpanCounts`, how often a value was given, or pairs of values that differ."""


class ScopeTally:
    """The sums over the documents of a scope so far; by direction of text too if that is wanted."""

    def __init__(self, labels: Sequence[str], *, by_direction: bool) -> None:
        self._labels = labels
        self._by_direction = by_direction
        self._coincidences: defaultdict[Key, Coincidences] = defaultdict(Counter)
        self._categories = {label: Category(2) for label in labels}
        self._length = 0
        self.table: CountTable[Column] = CountTable()

    def add(
        self, document: int, length: int, together: Mapping[Key, Coincidences], pairs: Collection[PairCounts]
    ) -> None:
        """Add a document of a length: the coincidences of all who count here, and the counts of each two of them."""
        row: defaultdict[Column, float] = defaultdict(int)
        for key, found in together.items():
            if self._is_wanted(key):
                coincident = self._coincidences[key]
                for values, count in found.items():
                    coincident[values] += count
                    row[key, VALUE, values[0]] += count
                    if values[0] != values[1]:
                        row[key, DISAGREEMENT, None] += count
        for pair in pairs:
            for key, counts in pair.spans.items():
                if self._is_wanted(key):
                    for name, number in zip(SpanCounts._fields, counts, strict=True):
                        row[key, name, None] += number
            for label, units in pair.units.items():
                self._categories[label].add(units, self._length)
            self._length += length
        self.table.add(document, row)

    def _is_wanted(self, key: Key) -> bool:
        return self._by_direction or key.direction == ALL

    def used_labels(self) -> set[str]:
        """Return the labels of spans."""
        return {key.label for key, what, _ in self.table.columns if what == "n"}

    def span_counts(self, key: Key) -> SpanCounts:
        """Return the counts of spans."""
        return SpanCounts(*(int(self.table.total((key, name, None))) for name in SpanCounts._fields))

    def figures(self, key: Key, counts: SpanCounts) -> dict[str, float | str]:
        """Return each figure, given the counts of spans, or why it is not defined."""
        return {
            "exact_f1": counts.exact / counts.n if counts.n else NO_SPANS,
            "overlap_f1": counts.overlapping / counts.n if counts.n else NO_SPANS,
            "alpha": nominal_alpha(self._coincidences.get(key, {})),
            "alpha_u": self._alpha_u(key),
        }

    def _alpha_u(self, key: Key) -> float | str:
        if key.direction != ALL:
            return WHOLE_TEXTS
        labels = [key.label] if key.label != ALL else self._labels
        return unitizing_alpha([self._categories[label] for label in labels], self._length)

    def resampled(self) -> dict[tuple[Key, str], Figure]:
        """Return how each figure that has an interval is computed from the sums of the columns of the table."""
        places: defaultdict[Key, dict[str, int]] = defaultdict(dict)
        values: defaultdict[Key, list[int]] = defaultdict(list)
        for (key, what, _), place in self.table.columns.items():
            if what == VALUE:
                values[key].append(place)
            else:
                places[key][what] = place
        figures: dict[tuple[Key, str], Figure] = {}
        for key, named in places.items():
            if "n" in named:
                figures[key, "exact_f1"] = partial(_share, named["exact"], named["n"])
                figures[key, "overlap_f1"] = partial(_share, named["overlapping"], named["n"])
        for key, marginals in values.items():
            figures[key, "alpha"] = partial(_alpha, marginals, places[key].get(DISAGREEMENT))
        return figures


def _share(part: int, whole: int, sums: Sums) -> Sums:
    with np.errstate(invalid="ignore", divide="ignore"):
        shares: Sums = sums[:, part] / sums[:, whole]
    return shares


def _alpha(marginals: list[int], disagreement: int | None, sums: Sums) -> Sums:
    """Return alpha of each draw, as `nominal_alpha` does."""
    frequencies = sums[:, marginals]
    n = frequencies.sum(axis=1)
    observed = sums[:, disagreement] if disagreement is not None else np.zeros(len(sums))
    with np.errstate(invalid="ignore", divide="ignore"):
        alphas: Sums = 1 - (n - 1) * observed / (n * n - (frequencies * frequencies).sum(axis=1))
    alphas[~np.isfinite(alphas)] = np.nan
    return alphas
