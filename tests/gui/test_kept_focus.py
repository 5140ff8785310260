"""Another theme or language leaves the focus on the control that has it, and everything as far scrolled as it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.settings import RecentProject, Settings, save_settings
from annotator.ui import language
from annotator.ui.application import open_welcome
from annotator.ui.main_window import MainWindow
from annotator.ui.project.sections import DOCUMENTS
from tests.gui.conftest import OpenOn
from tests.gui.leading import click, open_team
from tests.gui.restyling import LAID_OUT_MS, both, restyle_window

ON_THE_WELCOME_PAGE = (
    "welcome.new",
    "welcome.open",
    "welcome.sample",
    "welcome.other",
    "recentProjects",
    "newProjectName",
    "newProjectScheme",
    "newProjectFolder",
    "newProjectChoose",
    "newProjectCreate",
    "corner.languages",
    "corner.themes",
)


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    language.apply(QApplication.instance(), "en")


@pytest.fixture
def welcome(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    opened = "2026-11-30T08:00:00+00:00"
    save_settings(Settings(recent=[RecentProject(str(tmp_path / f"{n}.annot"), "Sara", opened) for n in range(8)]))
    window = open_welcome()
    qtbot.addWidget(window)
    window.resize(1000, 560)
    window.activateWindow()
    QTest.qWait(LAID_OUT_MS)
    return window


@both
@pytest.mark.parametrize("name", ON_THE_WELCOME_PAGE)
def test_a_control_of_the_welcome_page_keeps_the_focus(welcome: MainWindow, name: str, what: str) -> None:
    before = welcome.findChild(QWidget, name)
    before.setFocus()
    assert welcome.focusWidget() is before
    restyle_window(welcome, what)
    assert welcome.focusWidget().objectName() == name
    assert welcome.focusWidget() is not before


@both
def test_the_welcome_page_stays_scrolled(welcome: MainWindow, what: str) -> None:
    scrolled = welcome.content.page._scrolled.verticalScrollBar()
    scrolled.setValue(scrolled.maximum() // 2)
    before = scrolled.value()
    assert before
    restyle_window(welcome, what)
    assert welcome.content.page._scrolled.verticalScrollBar().value() == before


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    window = open_on({f"{n:02}.txt": f"Article {n} in the north. " * (n + 1) for n in range(40)}, "Nadia")
    commands.set_role(window.session, "Nadia", "lead")
    for name in ("Sara", "Omar"):
        commands.add_annotator(window.session, name)
    QTest.qWait(LAID_OUT_MS)
    window.resize(1200, 700)
    return window


@both
@pytest.mark.parametrize("kind", ["assign", "remove"])
def test_a_preview_in_team_stays_open(window: MainWindow, what: str, kind: str) -> None:
    team = open_team(window)
    team.members.table.selectRow(1)
    team.begin(kind)  # type: ignore[arg-type]
    team.preview._change(seed="42")
    draft = team.preview.draft
    assert team.preview.isVisible()
    restyle_window(window, what)
    again = window.modes._part("team")
    assert again is not team
    assert again.preview.isVisible()
    assert again.preview.draft == draft
    click(again.preview.cancel)
    restyle_window(window, "theme")
    assert not window.modes._part("team").preview.isVisible()


def test_a_preview_that_was_open_in_a_section_behind_is_there_again(window: MainWindow) -> None:
    open_team(window).begin("assign")
    window.modes.show_section(DOCUMENTS)
    restyle_window(window, "theme")
    restyle_window(window, "theme")
    window.modes.show_section("team")
    QTest.qWait(LAID_OUT_MS)
    assert window.modes._part("team").preview.isVisible()


def _scroll_all(section: QWidget) -> list[int]:
    areas = [area.verticalScrollBar() for area in section.findChildren(QAbstractScrollArea) if area.isVisible()]
    for bar in areas:
        bar.setValue(bar.maximum() // 2)
    return [bar.value() for bar in areas]


def _places(section: QWidget) -> list[int]:
    return [area.verticalScrollBar().value() for area in section.findChildren(QAbstractScrollArea) if area.isVisible()]


@pytest.mark.parametrize("name", ["team", DOCUMENTS, "scheme", "guideline"])
def test_a_section_of_project_stays_scrolled(window: MainWindow, name: str) -> None:
    window.modes.show_section(name)
    QTest.qWait(LAID_OUT_MS)
    before = _scroll_all(window.modes._part(name))
    assert any(before) or name == "guideline"
    restyle_window(window, "theme")
    QTest.qWait(LAID_OUT_MS)
    assert _places(window.modes._part(name)) == before
