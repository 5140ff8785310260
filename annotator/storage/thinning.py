"""Which backups may go, so that they stay few and still reach far back."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import groupby

KEPT_WHOLE = timedelta(days=2)
"""Of this last stretch everything is kept."""


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month


_THEN: tuple[tuple[int, Callable[[datetime], object]], ...] = ((12, _day), (10, _week), (9, _month))
"""After it so many days, weeks and months: the newest of each."""


def superfluous(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the times of those backups that may go; never that of the newest.

    Days, weeks and months in which nothing was backed up do not count, so that whoever comes back after a year finds
    the work of a year ago as closely kept as it was, and a clock that is wrong costs nothing.
    """
    rest = sorted((moment for moment in set(made) if now - moment > KEPT_WHOLE), reverse=True)
    going: set[datetime] = set()
    for most, period in _THEN:
        groups = [list(group) for _, group in groupby(rest, period)]
        going.update(moment for group in groups[:most] for moment in group[1:])
        rest = [moment for group in groups[most:] for moment in group]
    return going.union(rest)
