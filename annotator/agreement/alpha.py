"""Krippendorff's alpha, from counts that can be added up over documents.

`Coincidences` count how often each two values were given to the same unit; a unit with `m` values counts 1 / (m - 1)
for each pair (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", nominal data). Units of text are code
points; how they are grouped does not matter.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

Value = TypeVar("Value")
Coincidences = Counter[tuple[object, object]]


def pairings(counts: Mapping[Value, int]) -> list[tuple[tuple[Value, Value], int]]:
    """Return which pairs a unit's values make, from how often each was given, and how many of each there are."""
    pairs = [
        ((first, second), times * (others - (first == second)))
        for first, times in counts.items()
        for second, others in counts.items()
    ]
    return [(pair, number) for pair, number in pairs if number]


def coincidences(units: Iterable[tuple[Mapping[Value, int], float]]) -> Coincidences:
    """Return the coincidences of units: how often each value was given, and how many such units there are.

    A unit with fewer than two values does not count.
    """
    coincident: Coincidences = Counter()
    for counts, weight in units:
        given = sum(counts.values())
        if given < 2 or not weight:
            continue
        for pair, number in pairings(counts):
            # A Counter adds up weights as well; its stub knows of whole numbers only.
            coincident[pair] += weight * number / (given - 1)  # type: ignore[assignment]
    return coincident


def nominal_alpha(found: Mapping[tuple[object, object], float]) -> float | str:
    """Return alpha, or why it is not defined."""
    marginals: defaultdict[object, float] = defaultdict(float)
    for (first, _), count in found.items():
        marginals[first] += count
    n = sum(marginals.values())
    if n < 2:
        return "nothing was annotated twice"
    expected = n * n - sum(count * count for count in marginals.values())
    if not expected:
        return "only one value was used"
    observed = sum(count for (first, second), count in found.items() if first != second)
    return 1 - (n - 1) * observed / expected


def cohen_kappa(table: Mapping[tuple[Value, Value], float]) -> float | str:
    """Return Cohen's kappa (1960) of a table of how often two people gave which values, or why it is not defined."""
    n = sum(table.values())
    if not n:
        return "nothing was annotated twice"
    rows: defaultdict[Value, float] = defaultdict(float)
    columns: defaultdict[Value, float] = defaultdict(float)
    for (first, second), count in table.items():
        rows[first] += count
        columns[second] += count
    expected = sum(rows[value] * columns[value] for value in rows) / (n * n)
    if expected == 1:
        return "only one value was used"
    observed = sum(count for (first, second), count in table.items() if first == second) / n
    return (observed - expected) / (1 - expected)


def fleiss_kappa(units: Sequence[Mapping[object, int]]) -> float | str:
    """Return Fleiss' kappa (1971) of units that all have the same number of values, or why it is not defined."""
    if not units:
        return "nothing was annotated twice"
    raters = sum(units[0].values())
    if raters < 2 or any(sum(unit.values()) != raters for unit in units):
        return "not every unit has the same number of values"
    shares: Counter[object] = Counter()
    for unit in units:
        shares.update(unit)
    expected = sum((count / (len(units) * raters)) ** 2 for count in shares.values())
    if expected == 1:
        return "only one value was used"
    alike = sum(sum(count * (count - 1) for count in unit.values()) for unit in units)
    observed = alike / (len(units) * raters * (raters - 1))
    return (observed - expected) / (1 - expected)
