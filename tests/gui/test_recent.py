"""The list of recent projects: what a row says, what is missing, what keys and clicks do."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.settings import RecentProject
from annotator.ui import language, theme
from annotator.ui.application import application
from annotator.ui.welcome.recent import RecentList
from annotator.ui.welcome.recent_rows import place_words
from tests.gui.conftest import OpenOn


@pytest.fixture
def listed(qtbot, tmp_path: Path) -> RecentList:  # type: ignore[no-untyped-def]
    language.apply(application(), "en")
    projects = []
    for number, name in enumerate(("new", "gone", "old")):
        path = tmp_path / f"{name}.annot"
        if name != "gone":
            path.touch()
        opened = datetime.now(UTC) - timedelta(days=number)
        projects.append(RecentProject(str(path), "سارة", opened.isoformat(), number, 3))
    shown = RecentList(projects, theme.theme("light"))
    qtbot.addWidget(shown)
    shown.resize(800, 300)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def click(shown: RecentList, row: int) -> None:
    middle = shown.visualRect(shown.model().index(row, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_the_newest_is_chosen_and_enter_opens_it(listed: RecentList, qtbot) -> None:  # type: ignore[no-untyped-def]
    with qtbot.waitSignal(listed.opened) as told:
        QTest.keyClick(listed, Qt.Key.Key_Return)
    assert Path(told.args[0].path).stem == "new"


def test_a_click_opens_what_is_clicked(listed: RecentList, qtbot) -> None:  # type: ignore[no-untyped-def]
    with qtbot.waitSignal(listed.opened) as told:
        click(listed, 2)
    assert Path(told.args[0].path).stem == "old"


def test_a_missing_one_is_looked_for_instead(listed: RecentList, qtbot) -> None:  # type: ignore[no-untyped-def]
    with qtbot.assertNotEmitted(listed.opened), qtbot.waitSignal(listed.find_wanted) as told:
        click(listed, 1)
    assert Path(told.args[0].path).stem == "gone"


def test_its_words_take_it_off_the_list(listed: RecentList, qtbot) -> None:  # type: ignore[no-untyped-def]
    index = listed.model().index(1, 0)
    box = listed._delegate.remove_box(listed.visualRect(index), listed.project(index), mirrored=False)
    with qtbot.waitSignal(listed.removed) as told:
        QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert Path(told.args[0].path).stem == "gone"
    assert listed.model().rowCount() == 2


def test_delete_takes_off_what_is_chosen_and_leaves_the_file(listed: RecentList, qtbot) -> None:  # type: ignore[no-untyped-def]
    path = Path(listed.project(listed.currentIndex()).path)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert listed.model().rowCount() == 2
    assert path.exists()


def test_a_screen_reader_hears_who_and_how_far(listed: RecentList) -> None:
    told = listed.model().index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "old, سارة, 2 of 3 articles"


def test_a_place_in_the_home_folder_is_shown_from_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert place_words(str(tmp_path / "Articles" / "a.annot")) == str(Path("Articles", "a.annot"))
    assert place_words("/else/a.annot") == "/else/a.annot"


def test_the_time_is_that_of_the_last_change(open_on: OpenOn, qtbot: QtBot) -> None:
    window = open_on({"a.txt": "Sara said so."}, "Sara")
    view = window.project
    view.last_place._used = "2026-01-01T00:00:00+00:00"
    view.last_place.keep()
    path = str(window.session.file.path)
    assert window.preferences.settings.recent_of(path).opened.startswith("2026-01-01")
    view.project.do(lambda: commands.flag(window.session, view.desk.document, "later"))
    qtbot.waitUntil(lambda: not window.preferences.settings.recent_of(path).opened.startswith("2026-01-01"))
