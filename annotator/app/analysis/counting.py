"""Counts over the claims of an archive that pass a filter: tables of two sides, months, forms, speakers."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.columns import HEAD, NAME, NO_DATE, VALUE, Numbers
from annotator.app.analysis.filtering import ClaimFilter, matching, speakers_meant, stances_meant
from annotator.domain.frames import CLAIM

MONTH, QUARTER, YEAR, DECADE, CENTURY = 1, 3, 12, 120, 1200
"""Lengths of periods in months."""
MOST_PERIODS = {MONTH: 60, QUARTER: 240, YEAR: 240, DECADE: 240}
"""How many periods of a length there are at most; a longer time is in longer ones, as a wrong date makes it long."""
_FIRST_MONTH, _LAST_MONTH = 12, 9999 * 12 + 11
"""January of year 1 and December of year 9999."""


class CrossTable(msgspec.Struct, frozen=True):
    """Counts by row and column, the largest rows first; `rows` and `columns` are keys, `totals` are those of rows.

    `all_rows` is how many rows there are, of which the largest are here.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    totals: tuple[int, ...]
    all_rows: int = 0


class Period(msgspec.Struct, frozen=True):
    """A month or more: its first and last month (YYYY-MM), and how many claims have a stance of each value."""

    since: str
    until: str
    claims: int
    stances: dict[str, int]


def stances_by_speaker(archive: Archive, filter_: ClaimFilter, values: Sequence[str], most: int) -> CrossTable:
    """Return how many stances of each value each speaker has towards the claims and targets that pass a filter."""
    stances = _stances_in(archive, filter_)
    holders = archive.speakers.of(stances[:, NAME])
    return _table(archive, holders, _columns(archive, stances[:, VALUE], values), values, most)


def _stances_in(archive: Archive, filter_: ClaimFilter) -> Numbers:
    stances = archive.columns.stances
    found: Numbers = stances[
        matching(archive, filter_)[stances[:, HEAD]] & stances_meant(archive, filter_) & archive.once
    ]
    return found


def _columns(archive: Archive, numbers: Numbers, values: Sequence[str]) -> Numbers:
    """Return the column of each number of a value, -1 for a value that is none."""
    places = np.full(len(archive.of.stances.values) + 1, -1, dtype=np.int32)
    for place, value in enumerate(values):
        if (known := archive.of.stances.known(value)) >= 0:
            places[known] = place
    found: Numbers = places[numbers]
    return found


def _table(archive: Archive, rows: Numbers, columns: Numbers, names: Sequence[str], most: int) -> CrossTable:
    """Return a table of the largest rows of pairs of a speaker and a column; column -1 is left out."""
    kept, width = columns >= 0, max(len(names), 1)
    places = rows[kept].astype(np.int64) * width + columns[kept]
    counts = np.bincount(places, minlength=len(archive.speakers.keys) * width).reshape(-1, width)
    totals = counts.sum(axis=1)
    shown = _largest(totals, most)
    return CrossTable(
        tuple(archive.speakers.keys[row] for row in shown),
        tuple(names),
        tuple(map(tuple, counts[shown].tolist())),
        tuple(totals[shown].tolist()),
        int(np.count_nonzero(totals)),
    )


def _largest(totals: NDArray[np.int64], most: int) -> list[int]:
    """Return the numbers with the largest totals above 0, the largest first."""
    order: NDArray[np.int64] = np.argsort(-totals, kind="stable")[:most]
    return list(map(int, order[totals[order] > 0].tolist()))


def speakers_by_speaker(archive: Archive, filter_: ClaimFilter, value: str, most: int) -> CrossTable:
    """Return how often each holder of a stance of this value has it towards each speaker, the largest first.

    It is towards what a speaker says, or towards the speaker as a target. A speaker's stance towards what it says
    itself is left out. Filters on speakers mean those on either side; the usual filter on labels means targets as well.
    """
    wanted = speakers_meant(archive, filter_)
    labels = () if filter_.labels == (CLAIM,) else filter_.labels
    others = msgspec.structs.replace(filter_, speakers=(), affiliations=(), kinds=(), stances=(value,), labels=labels)
    stances = _stances_in(archive, others)
    holders, speakers = _with_sides(archive.sides, archive, stances[:, HEAD], archive.speakers.of(stances[:, NAME]))
    between = holders != speakers
    if wanted is not None:
        between &= wanted[holders] | wanted[speakers]
    return _square(archive, holders[between], speakers[between], most)


def _with_speakers(archive: Archive, heads: Numbers, beside: Numbers) -> tuple[Numbers, Numbers]:
    """Return what stands beside each head, with each of the speakers of the head."""
    said = archive.columns.said[np.argsort(archive.columns.said[:, HEAD], kind="stable")]
    return _with_sides(said, archive, heads, beside)


def _with_sides(said: Numbers, archive: Archive, heads: Numbers, beside: Numbers) -> tuple[Numbers, Numbers]:
    """Do the same with other rows of heads and names, in the order of heads."""
    first = np.searchsorted(said[:, HEAD], heads)
    each = np.searchsorted(said[:, HEAD], heads, side="right") - first
    places = np.arange(each.sum()) - np.repeat(np.cumsum(each) - each, each) + np.repeat(first, each)
    return np.repeat(beside, each), archive.speakers.of(said[places, NAME])


def _square(archive: Archive, rows: Numbers, columns: Numbers, most: int) -> CrossTable:
    """Return a table of the largest rows and the largest columns of pairs of speakers."""
    size = len(archive.speakers.keys)
    totals = np.bincount(rows, minlength=size)
    shown, sides = _largest(totals, most), _largest(np.bincount(columns, minlength=size), most)
    place = np.full(size, -1, dtype=np.int32)
    place[sides] = np.arange(len(sides))
    among = np.isin(rows, shown)
    table = _table(archive, rows[among], place[columns[among]], [archive.speakers.keys[side] for side in sides], most)
    by_row = dict(zip(table.rows, table.counts, strict=True))
    nothing = (0,) * len(sides)
    keys = tuple(archive.speakers.keys[row] for row in shown)
    counts = tuple(by_row.get(key, nothing) for key in keys)
    return CrossTable(keys, table.columns, counts, tuple(totals[shown].tolist()), int(np.count_nonzero(totals)))


def values_by_speaker(archive: Archive, filter_: ClaimFilter, attribute: str, most: int) -> CrossTable:
    """Return how many claims with each value of an attribute each speaker makes, such as quotations by form."""
    values = archive.columns.values
    names = [value for value in archive.of.values.values if value.startswith(f"{attribute}=")]
    place = np.full(len(archive.of.values.values) + 1, -1, dtype=np.int32)
    for column, value in enumerate(names):
        place[archive.of.values.known(value)] = column
    chosen = values[matching(archive, filter_)[values[:, HEAD]] & (place[values[:, 1]] >= 0)]
    columns, speakers = _with_speakers(archive, chosen[:, HEAD], place[chosen[:, 1]])
    return _table(archive, speakers, columns, [value.partition("=")[2] for value in names], most)


def values_together(archive: Archive, filter_: ClaimFilter, most: int) -> CrossTable:
    """Return how many claims have two values of attributes together, of the most frequent values."""
    values = archive.columns.values
    chosen = values[matching(archive, filter_)[values[:, HEAD]]]
    size = len(archive.of.values.values)
    totals = np.bincount(chosen[:, 1], minlength=size)
    shown = _largest(totals, most)
    has = np.zeros((len(shown), archive.size), dtype=np.bool_)
    for place, value in enumerate(shown):
        has[place, chosen[chosen[:, 1] == value, HEAD]] = True
    names = tuple(archive.of.values.values[value] for value in shown)
    counts = [[int(np.count_nonzero(one & other)) for other in has] for one in has]
    shown_totals = tuple(int(one.sum()) for one in has)
    return CrossTable(names, names, tuple(map(tuple, counts)), shown_totals, int(np.count_nonzero(totals)))


def claims_by_speaker(archive: Archive, filter_: ClaimFilter) -> dict[str, int]:
    """Return how many of the claims that pass a filter each speaker makes, the most frequent first, by key."""
    said = archive.columns.said
    chosen = said[matching(archive, filter_)[said[:, HEAD]] & archive.said_once]
    totals = np.bincount(archive.speakers.of(chosen[:, NAME]), minlength=len(archive.speakers.keys))
    counts = totals.tolist()
    return {archive.speakers.keys[number]: counts[number] for number in _largest(totals, len(totals))}


def periods(archive: Archive, filter_: ClaimFilter) -> list[Period]:
    """Return the months, or longer periods of a long time, from the first to the last claim that passes a filter.

    Claims of articles without a date are left out.
    """
    passed = matching(archive, filter_) & (archive.days != NO_DATE)
    if not passed.any():
        return []
    months = archive.months
    low, high = int(months[passed].min()), int(months[passed].max())
    step = next((step for step, most in MOST_PERIODS.items() if (high - low) // step < most), CENTURY)
    low -= low % step
    bins = np.where(passed, (months - low) // step, -1)
    count = (high - low) // step + 1
    claims = np.bincount(bins[passed], minlength=count)
    stances = archive.columns.stances
    chosen = stances[passed[stances[:, HEAD]] & stances_meant(archive, filter_) & archive.once]
    by_value = {
        value: np.bincount(bins[chosen[chosen[:, VALUE] == number, HEAD]], minlength=count)
        for number, value in enumerate(archive.of.stances.values)
    }
    return [
        Period(
            _month(low + place * step),
            _month(low + place * step + step - 1),
            int(claims[place]),
            {value: int(found[place]) for value, found in by_value.items() if found[place]},
        )
        for place in range(count)
    ]


def shifts(found: Sequence[Period], first: str = "supports", second: str = "opposes") -> set[int]:
    """Return the places of periods in which another of two stances prevails than in the period before."""
    marked, last = set(), 0
    for place, period in enumerate(found):
        difference = period.stances.get(first, 0) - period.stances.get(second, 0)
        sign = (difference > 0) - (difference < 0)
        if sign and last and sign != last:
            marked.add(place)
        last = sign or last
    return marked


def length_of(found: Sequence[Period]) -> int:
    """Return how long periods are, in months; the first and the last may be cut off where the calendar ends."""
    return max((_number(period.until) - _number(period.since) + 1 for period in found), default=MONTH)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _month(number: int) -> str:
    number = min(max(number, _FIRST_MONTH), _LAST_MONTH)
    return f"{number // 12:04}-{number % 12 + 1:02}"
