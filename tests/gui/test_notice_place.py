"""Notices on pages: they move nothing, are never under the pointer, cover no foot, and go with their page."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui import notice_bar
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import AGREEMENT, EXPORT, PROJECT
from tests.gui.conftest import OpenOn
from tests.gui.labelling import TEXT


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": TEXT})


def place_of(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def told(window: MainWindow) -> QWidget:
    """Tell of something that was done, and return the bar."""
    window.project.project.show_done("Guideline 2 is published.")
    QApplication.processEvents()
    bar = window.project.project.notices
    assert bar.isVisible()
    return bar


@pytest.mark.parametrize(
    ("section", "button"), [("guideline", "guideline.publish"), ("scheme", "schemePublish"), ("inbox", "inbox.send")]
)
def test_the_buttons_at_the_foot_stay_and_are_not_covered(window: MainWindow, section: str, button: str) -> None:
    window.modes.show_section(section)
    QApplication.processEvents()
    page = window.modes.page(PROJECT)
    if section == "inbox":
        page.part("inbox").card.show()
        QApplication.processEvents()
    publish = page.findChild(QWidget, button)
    before = place_of(publish, page)
    QCursor.setPos(publish.mapToGlobal(publish.rect().center()))
    bar = told(window)
    assert place_of(publish, page) == before
    assert not place_of(bar, page).intersects(before)
    assert page.rect().contains(place_of(bar, page))


@pytest.mark.parametrize("mode", [PROJECT, EXPORT, AGREEMENT])
def test_a_notice_does_not_come_under_the_pointer(window: MainWindow, mode: str) -> None:
    window.modes.show_mode(mode)
    QApplication.processEvents()
    QCursor.setPos(QPoint(0, 0))
    bar = told(window)
    before = QRect(bar.mapToGlobal(QPoint(0, 0)), bar.size())
    bar.hide()
    QCursor.setPos(before.center())
    bar = told(window)
    assert not QRect(bar.mapToGlobal(QPoint(0, 0)), bar.size()).contains(before.center())


def test_what_was_done_goes_with_its_page_or_section(window: MainWindow) -> None:
    window.modes.show_section("team")
    bar = told(window)
    window.modes.show_section("documents")
    assert bar.isHidden()
    bar = told(window)
    window.modes.show_mode(EXPORT)
    window.modes.show_mode(PROJECT)
    assert bar.isHidden()


def test_what_went_wrong_stays_on_its_page(window: MainWindow) -> None:
    window.modes.show_mode(PROJECT)
    bar = window.project.project.notices
    bar.show_words("The disk is full.")
    window.modes.show_mode(EXPORT)
    window.modes.show_mode(PROJECT)
    assert bar.isVisible()


def test_an_offer_to_undo_goes_after_a_while(window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(notice_bar, "OFFER_MS", 500)
    window.modes.show_mode(PROJECT)
    bar = told(window)
    qtbot.waitUntil(bar.isHidden)
