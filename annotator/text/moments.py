"""Times as plain English says them, for sentences that no window translates."""

from datetime import datetime


def spoken(moment: datetime) -> str:
    """Return an aware time in the zone of this computer: "03:21 today", or with the day when it was another one."""
    local = moment.astimezone()
    is_today = local.date() == datetime.now().astimezone().date()
    return f"{local:%H:%M} today" if is_today else f"{local:%H:%M} on {local.day} {local:%B %Y}"
