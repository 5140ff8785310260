"""Times in plain English, for sentences that are not translated."""

from datetime import datetime


def spoken(moment: datetime) -> str:
    """Return an aware time in the zone of this computer: "03:21 today", or with the day if it is another one."""
    local = moment.astimezone()
    is_today = local.date() == datetime.now().astimezone().date()
    return f"{local:%H:%M} today" if is_today else f"{local:%H:%M} on {local.day} {local:%B %Y}"
