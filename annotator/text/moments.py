"""Recorded times, and times in plain English for sentences that are not translated."""

from datetime import UTC, datetime

FIRST_YEAR, LAST_YEAR = 1971, 2999
"""Between these every computer can show a time in every zone."""


def moment_of(recorded: str) -> datetime | None:
    """Return a recorded time, aware, in UTC if it names no zone; None for words that are no time.

    Anything may stand in a record that came from elsewhere: it is for people to read, and nobody refuses work for it.
    """
    try:
        moment = datetime.fromisoformat(recorded)
    except ValueError:
        return None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def spoken(moment: datetime) -> str:
    """Return an aware time in the zone of this computer: "03:21 today", or with the day if it is another one."""
    local = moment.astimezone()
    is_today = local.date() == datetime.now().astimezone().date()
    return f"{local:%H:%M} today" if is_today else f"{local:%H:%M} on {local.day} {local:%B %Y}"
