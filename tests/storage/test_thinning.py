"""Over four hundred days of work: few backups stay, they reach far back, and none of the last days goes."""

from datetime import UTC, datetime, timedelta
from itertools import takewhile

from hypothesis import given, settings, strategies as st

from annotator.storage.thinning import superfluous

DAY = timedelta(days=1)
BEGIN = datetime(2026, 1, 31, 9, tzinfo=UTC)
MOST_OLD = 12 + 10 + 9
GAPS = st.lists(st.integers(240, 4 * 24 * 60), min_size=1, max_size=12)
"""Minutes between one backup and the next, over and over."""


def worked(gaps: list[int], days: int) -> tuple[set[datetime], list[datetime]]:
    """Back up after these gaps and thin after each backup; return what stays, and all that was ever made."""
    kept: set[datetime] = set()
    made: list[datetime] = []
    now, turn = BEGIN, 0
    while now < BEGIN + days * DAY:
        made.append(now)
        kept.add(now)
        going = superfluous(kept, now)
        assert going <= kept
        assert now not in going
        kept -= going
        recent = set(takewhile((now - 2 * DAY).__le__, reversed(made)))
        assert recent <= kept
        assert len(kept) <= len(recent) + MOST_OLD
        now += timedelta(minutes=gaps[turn % len(gaps)])
        turn += 1
    return kept, made


@settings(max_examples=15)
@given(GAPS)
def test_all_of_two_days_stay_and_at_most_so_many_of_what_is_older(gaps: list[int]) -> None:
    kept, made = worked(gaps, 400)
    assert not superfluous(kept, made[-1])


@settings(max_examples=10)
@given(st.lists(st.integers(5 * 60, 20 * 60), min_size=1, max_size=8))
def test_after_steady_work_a_backup_lies_near_every_day(gaps: list[int]) -> None:
    kept, made = worked(gaps, 400)
    now = made[-1]
    for age in range(2, 320):
        near = timedelta(days=2) if age < 13 else timedelta(days=8) if age < 80 else timedelta(days=39)
        wanted = now - age * DAY
        assert any(wanted - near <= moment <= wanted + near for moment in kept), age


def test_steady_work_is_kept_by_days_weeks_and_months() -> None:
    kept, made = worked([180], 400)
    older = sorted((moment for moment in kept if made[-1] - moment > 2 * DAY), reverse=True)
    assert len(older) == MOST_OLD
    days, weeks, months = older[:12], older[12:22], older[22:]
    assert len({moment.date() for moment in days}) == 12
    assert days[0] - days[-1] < 12 * DAY
    assert len({moment.isocalendar()[:2] for moment in weeks}) == 10
    assert weeks[0] - weeks[-1] < 70 * DAY
    assert len({(moment.year, moment.month) for moment in months}) == 9
    assert made[-1] - months[-1] > 300 * DAY


def test_a_year_without_work_costs_nothing() -> None:
    kept, made = worked([180], 60)
    back = made[-1] + 365 * DAY
    going = superfluous({*kept, back}, back)
    assert len(kept - going) >= 12
    assert max(kept) not in going


def test_a_clock_that_was_a_year_ahead_and_is_set_right_costs_nothing() -> None:
    kept, made = worked([180], 60)
    ahead, now = made[-1] + 365 * DAY, made[-1]
    assert ahead not in superfluous({*kept, ahead}, now)
    assert superfluous({*kept, ahead}, now) == superfluous(kept, now)


def test_no_backups_or_one_is_nothing_to_thin() -> None:
    assert superfluous([], BEGIN) == set()
    assert superfluous([BEGIN], BEGIN + 5000 * DAY) == set()
