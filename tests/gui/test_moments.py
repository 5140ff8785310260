"""Times as the window says them, and every place that shows one."""

from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QTableWidget

from annotator.app import commands
from annotator.domain.errors import AnnotatorError
from annotator.ui import language, moments
from annotator.ui.moments import elapsed_words, moment_words
from annotator.ui.restore_dialog import RestoreDialog
from tests.gui.conftest import OpenOn

NOON = datetime.now().astimezone().replace(hour=12, minute=4)


def test_days_are_said_as_people_say_them(qtbot: object) -> None:
    assert moment_words(NOON) == "12:04 today"
    assert moment_words(NOON - timedelta(days=1)) == "yesterday"
    assert moment_words(NOON - timedelta(days=3)) == QLocale().toString(NOON - timedelta(days=3), "dddd")
    assert moment_words(datetime(2024, 11, 28, 12, 4).astimezone()) == "28 November 2024"
    assert moment_words(NOON + timedelta(days=2), clock=True).startswith("12:04, ")


def test_the_clock_tells_moments_of_one_day_apart(qtbot: object) -> None:
    assert moment_words(NOON - timedelta(days=1), clock=True) == "12:04 yesterday"
    assert moment_words(datetime(2024, 11, 28, 12, 4).astimezone(), clock=True) == "12:04, 28 November 2024"


@pytest.mark.parametrize("recorded", ["", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_what_is_no_time_has_no_words(recorded: str, qtbot: object) -> None:
    assert moment_words(recorded) == elapsed_words(recorded) == ""


def test_a_record_in_another_zone_is_said_in_this_one(qtbot: object) -> None:
    assert moment_words(NOON.astimezone(UTC).isoformat()) == "12:04 today"


def test_a_time_in_an_error_is_said_in_the_window_too(qtbot: object) -> None:
    error = AnnotatorError(
        "The project is open in another window, held by {user} on {host} (process {process}) since {since}.",
        user="a", host="b", process=1, since=NOON,
    )  # fmt: skip
    assert language.error_sentence(error).endswith("since 12:04 today.")


def test_backups_are_listed_with_times_in_words(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "one\n"})
    path = window.session.file.path
    commands.back_up(window.session)
    dialog = RestoreDialog(path, commands.list_backups(path), window.runner, window.theme, window)
    assert dialog.findChild(QTableWidget, "backups").item(0, 0).text().endswith(" today")


def at(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """Make it another time."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return now.astimezone(tz)

    monkeypatch.setattr(moments, "datetime", Clock)


def test_within_an_hour_one_is_told_how_long_ago(monkeypatch: pytest.MonkeyPatch, qtbot: object) -> None:
    midnight = NOON.replace(hour=0, minute=1, second=0)
    at(monkeypatch, midnight)
    assert elapsed_words((midnight - timedelta(seconds=20)).isoformat()) == "just now"
    assert elapsed_words(midnight - timedelta(minutes=1, seconds=30)) == "1 minute ago"
    assert elapsed_words(midnight - timedelta(minutes=59)) == "59 minutes ago"
    assert elapsed_words(midnight - timedelta(hours=1)) == "23:01 yesterday"
    assert elapsed_words(midnight + timedelta(minutes=5)) == "00:06 today"  # the clock was set back


def test_shortly_after_midnight_the_evening_has_its_time(monkeypatch: pytest.MonkeyPatch, qtbot: object) -> None:
    at(monkeypatch, NOON.replace(hour=0, minute=1))
    assert moment_words(NOON.replace(hour=23, minute=58) - timedelta(days=1)) == "23:58 yesterday"
    assert moment_words(NOON.replace(hour=8) - timedelta(days=1)) == "yesterday"
