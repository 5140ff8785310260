"""Which backups can be deleted, so that they stay few and still reach far back."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import groupby

KEPT_WHOLE = timedelta(days=2)
"""Backups younger than this are all kept."""


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month


_THEN: tuple[tuple[int, Callable[[datetime], object]], ...] = ((12, _day), (10, _week), (9, _month))
"""For older ones, so many days, weeks and months: the newest of each is kept."""


def superfluous(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the times of the backups to delete; never that of the newest.

    Days, weeks and months without a backup do not count, so that after a pause of a year the backups from before are
    still there, and a wrong clock does no harm.
    """
    rest = sorted((moment for moment in set(made) if now - moment > KEPT_WHOLE), reverse=True)
    going: set[datetime] = set()
    for most, period in _THEN:
        groups = [list(group) for _, group in groupby(rest, period)]
        going.update(moment for group in groups[:most] for moment in group[1:])
        rest = [moment for group in groups[most:] for moment in group]
    return going.union(rest)
