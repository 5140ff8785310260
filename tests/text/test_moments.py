"""Recorded times, and times in sentences that no window translates."""

from datetime import UTC, datetime, timedelta

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.text.moments import moment_of, spoken


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


def test_a_record_has_a_time_with_its_zone() -> None:
    noon = datetime(2026, 11, 28, 12, tzinfo=UTC)
    assert moment_of("2026-11-28T12:00:00") == moment_of("2026-11-28T15:00:00+03:00") == noon


@pytest.mark.parametrize(
    "recorded", ["", "tomorrow", "2026-13-01", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"]
)
def test_what_is_no_time_or_cannot_be_shown_is_none(recorded: str) -> None:
    assert moment_of(recorded) is None
