"""Times as people say them, in the language and the digits of the interface and in the zone of this computer."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.ui.translatable import QT_TRANSLATE_NOOP

WEEK = 7
TODAY = QT_TRANSLATE_NOOP("Moments", "{time} today")
YESTERDAY = QT_TRANSLATE_NOOP("Moments", "yesterday")
YESTERDAY_AT = QT_TRANSLATE_NOOP("Moments", "{time} yesterday")
DAY_AT = QT_TRANSLATE_NOOP("Moments", "{time}, {day}")


def moment_words(moment: datetime | str, *, clock: bool = False) -> str:
    """Return when something was: "14:02 today", "yesterday", a weekday of this week, "28 November", with another year.

    The moment is an aware time, or one in ISO 8601 as records keep it. `clock` says the time of earlier days too, where
    several moments of one day are to be told apart. Raises ValueError for text that is no time.
    """
    known = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    local, now = known.astimezone(), datetime.now().astimezone()
    time = QLocale().toString(local, "HH:mm")
    days = (now.date() - local.date()).days
    if days == 0:
        return _say(TODAY).format(time=time)
    if days == 1:
        return _say(YESTERDAY_AT).format(time=time) if clock else _say(YESTERDAY)
    if 0 < days < WEEK:
        day = QLocale().toString(local, "dddd")
    else:
        day = QLocale().toString(local, "d MMMM" if local.year == now.year else "d MMMM yyyy")
    return _say(DAY_AT).format(time=time, day=day) if clock else day


def _say(words: str) -> str:
    return QCoreApplication.translate("Moments", words)
