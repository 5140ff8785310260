"""Times in sentences that no window translates."""

from datetime import datetime, timedelta

from annotator.domain.errors import AnnotatorError
from annotator.text.moments import spoken


def test_today_needs_no_day() -> None:
    now = datetime.now().astimezone()
    assert spoken(now) == f"{now:%H:%M} today"


def test_another_day_is_named() -> None:
    then = datetime(2024, 2, 9, 14, 2).astimezone()
    assert spoken(then) == "14:02 on 9 February 2024"


def test_a_time_in_an_error_is_spoken() -> None:
    long_ago = datetime.now().astimezone() - timedelta(days=400)
    told = str(AnnotatorError("Held since {since}.", since=long_ago))
    assert told == f"Held since {spoken(long_ago)}."
