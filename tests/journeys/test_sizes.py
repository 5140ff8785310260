"""Every page and the common dialogs at three sizes of the window: nothing outside, the focus somewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from annotator.app.settings import Settings, WindowFrame, save_settings
from annotator.ui.modes import AGREEMENT, ANALYSIS, ANNOTATE, EXPORT, PROJECT, REVIEW
from annotator.ui.screen_room import screen_room
from tests.journeys.person import CTRL, Person
from tests.journeys.test_annotator import make_project

SIZES = [(1440, 900), (1024, 700), (800, 600)]


def close(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("en", "dark"), ("ar", "dark")])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_fits(
    person: Person, articles: Path, home: Path, size: tuple[int, int], language: str, theme: str
) -> None:
    save_settings(Settings(language=language, theme=theme, window=WindowFrame(20, 20, *size)))
    window = person.start()
    screen = screen_room(window)
    if screen.width() > size[0] + 50 and screen.height() > size[1] + 50:
        assert (window.width(), window.height()) == size
    make_project(person, articles, home / "news.annot", "Sara")
    window.actions_by_id["project.team"].trigger()
    team = window.modes.page(PROJECT).part("team")
    person.wait(lambda: team.board is not None)
    person.click(team.members.add)
    person.click(team.members.assign)
    assert team.preview.isVisible()
    person.key(Qt.Key.Key_Escape)
    window.actions_by_id[f"mode.{ANNOTATE}"].trigger()
    person.settle()
    person.drag_over("Nordwall")
    person.type("1")
    person.type("l")
    assert window.desk.picker.isVisible()
    person.key(Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_F1, Qt.Key.Key_F1):
        person.key(key)
    for action in ("view.marks", "edit.find"):
        window.actions_by_id[action].trigger()
        person.settle()
    person.key(Qt.Key.Key_Escape)
    for mode, ready in (
        (REVIEW, lambda page: page.queue.complete),
        (AGREEMENT, lambda page: page.measured is not None),
        (ANALYSIS, lambda page: page.board is not None and page.board.is_settled),
        (EXPORT, lambda page: page.export_preview is not None),
    ):
        window.actions_by_id[f"mode.{mode}"].trigger()
        page = window.modes.page(mode)
        person.wait(lambda page=page, ready=ready: ready(page))
    window.actions_by_id[f"mode.{ANNOTATE}"].trigger()
    for action, name in (
        ("project.person", "whoAreYou"),
        ("project.unite", "uniteDialog"),
        ("project.restore", "restoreDialog"),
        ("help.keys", "keyMap"),
    ):
        person.expect(name, close)
        window.actions_by_id[action].trigger()
        person.settle()
    person.key(Qt.Key.Key_W, CTRL)
    assert window.project is None
