"""Times in words, in the language and digits of the interface and the time zone of this computer."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.text.moments import moment_of
from annotator.ui.translatable import QT_TRANSLATE_NOOP

WEEK, HALF_A_DAY, HOUR, MINUTE = 7, 43_200, 3600, 60
"""Days of a week, and seconds."""
TODAY = QT_TRANSLATE_NOOP("Moments", "{time} today")
YESTERDAY = QT_TRANSLATE_NOOP("Moments", "yesterday")
YESTERDAY_AT = QT_TRANSLATE_NOOP("Moments", "{time} yesterday")
DAY_AT = QT_TRANSLATE_NOOP("Moments", "{time}, {day}")


def moment_words(moment: datetime | str, *, clock: bool = False) -> str:
    """Return a time in words: "14:02 today", "yesterday", a weekday of the last week, "28 November", with another year.

    The moment is an aware time, or text in ISO 8601 as in records; for other text, as another program may have recorded
    it, the words are "". `clock` adds the time on earlier days, to distinguish several moments of one day.
    """
    local, now = _local(moment), datetime.now().astimezone()
    if local is None:
        return ""
    time = QLocale().toString(local, "HH:mm")
    days = (now.date() - local.date()).days
    if days == 0:
        return _translated(TODAY).format(time=time)
    if days == 1:
        is_near = (now - local).total_seconds() < HALF_A_DAY  # one is still at work after midnight
        return _translated(YESTERDAY_AT).format(time=time) if clock or is_near else _translated(YESTERDAY)
    if 0 < days < WEEK:
        day = QLocale().toString(local, "dddd")
    else:
        day = QLocale().toString(local, "d MMMM" if local.year == now.year else "d MMMM yyyy")
    return _translated(DAY_AT).format(time=time, day=day) if clock else day


def elapsed_words(moment: datetime | str) -> str:
    """Return how long ago a time was, "3 minutes ago", within the last hour; else what `moment_words` says."""
    local = _local(moment)
    seconds = (datetime.now().astimezone() - local).total_seconds() if local is not None else -1
    if not 0 <= seconds < HOUR:
        return moment_words(moment)
    minutes = int(seconds // MINUTE)
    if minutes == 0:
        return QCoreApplication.translate("Moments", "just now")
    return QCoreApplication.translate("Moments", "%n minute(s) ago", None, minutes)


def _local(moment: datetime | str) -> datetime | None:
    known = moment_of(moment) if isinstance(moment, str) else moment
    return known.astimezone() if known is not None else None


def _translated(words: str) -> str:
    return QCoreApplication.translate("Moments", words)
