"""Finishing articles: where Done goes on, when nothing is left, and what is told of a finished one that is changed."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.app import commands
from annotator.ui.done_button import DoneButton
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, key, press, select

ARTICLES = {f"{number}.txt": f"Lina said no, number {number}. قالت لا.\n" for number in range(1, 4)}


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on(ARTICLES)


def shown(window: MainWindow) -> int:
    return window.desk.listing.index_of(window.desk.document)


def statuses(window: MainWindow) -> list[str]:
    return [window.desk.listing.row(index).status for index in range(len(window.desk.listing.numbers))]


def test_done_goes_on_below_then_from_the_top_and_says_when_nothing_is_left(window: MainWindow) -> None:
    window.desk.shown_document.go(1)
    key(window, Qt.Key.Key_Return, CTRL)
    assert shown(window) == 2
    key(window, Qt.Key.Key_Return, CTRL)
    assert shown(window) == 0
    key(window, Qt.Key.Key_Return, CTRL)
    assert shown(window) == 0
    assert "No articles left" in window.desk.notices.words
    assert window.desk.notices.kind == "success"
    assert statuses(window) == ["done"] * 3


def test_done_asks_once_about_speakers_and_cues_that_are_linked_to_no_claim(window: MainWindow) -> None:
    document = window.desk.document
    select(window, 0, 4)
    press(window, "2")
    select(window, 5, 9)
    press(window, "3")
    key(window, Qt.Key.Key_Return, CTRL)
    assert window.desk.notices.words.startswith("2 speakers or cues are linked to no claim. Press")
    assert window.desk.annotating.current_span.quote == ("Lina",)
    select(window, 10, 12)
    press(window, "1")
    key(window, Qt.Key.Key_Return, CTRL)
    words = "1 claim needs a speaker or a stance. 2 speakers or cues are linked to no claim. Press"
    assert window.desk.notices.words.startswith(words)
    key(window, Qt.Key.Key_Return, CTRL)
    assert window.session.annotations(document).status == "done"


def test_done_passes_over_what_is_done_already(window: MainWindow) -> None:
    commands.mark_done(window.session, window.desk.listing.row(1).id)
    key(window, Qt.Key.Key_Return, CTRL)
    assert shown(window) == 2


def test_done_goes_on_beyond_what_the_filter_shows(window: MainWindow) -> None:
    window.desk.panel.filter_field.setText("number 1")
    key(window, Qt.Key.Key_Return, CTRL)
    assert window.desk.view.article.text == ARTICLES["2.txt"]


def test_to_do_counts_started_ones_and_leaves_out_finished_ones(window: MainWindow) -> None:
    select(window, 0, 4)
    press(window, "2")
    window.desk.shown_document.go(1)
    commands.mark_done(window.session, window.desk.document)
    window.desk.panel.show_status("open")
    assert statuses(window) == ["started", "todo"]
    assert "2" in window.desk.panel._chips["open"].text()
    assert window.desk.panel._chips["started"].isVisible()


def test_a_finished_article_that_is_changed_says_so_once_and_can_be_reopened(window: MainWindow) -> None:
    document = window.desk.document
    commands.mark_done(window.session, document)
    select(window, 0, 4)
    press(window, "2")
    assert "This article is marked as done" in window.desk.notices.words
    assert window.desk.notices.isVisible()
    QTest.mouseClick(window.desk.notices.findChild(QPushButton, "noticeAct"), Qt.MouseButton.LeftButton)
    assert window.session.annotations(document).status == "started"
    commands.mark_done(window.session, document)
    window.desk.notices.hide()
    select(window, 5, 9)
    press(window, "3")
    assert not window.desk.notices.isVisible()


def test_the_main_button_reopens_an_article_that_is_done(window: MainWindow) -> None:
    button, document = window.findChild(DoneButton), window.desk.document
    width = button.width()
    assert button.text() == "Done"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window.desk.shown_document.show(document)
    assert (button.text(), button.toolTip()) == ("Reopen", "This article is marked as done.")
    assert button.width() == width
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.session.annotations(document).status == "todo"
    assert (button.text(), button.toolTip()) == ("Done", "")
    commands.skip(window.session, document)
    assert button.text() == "Done"


def test_a_double_click_on_done_finishes_one_article(window: MainWindow) -> None:
    button = window.findChild(DoneButton)
    assert button is not None
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    point = QPointF(button.rect().center())
    release = QEvent.Type.MouseButtonRelease
    for kind in (QEvent.Type.MouseButtonPress, release, QEvent.Type.MouseButtonDblClick, release):
        held = none if kind == release else left
        event = QMouseEvent(kind, point, button.mapToGlobal(point), left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)
    assert statuses(window).count("done") == 1


def test_a_flag_leaves_the_tick_in_sight(window: MainWindow) -> None:
    commands.mark_done(window.session, window.desk.document)
    commands.flag(window.session, window.desk.document, "odd")
    row = window.desk.listing.row(0)
    assert (row.status, row.flag) == ("done", "odd")
    rect = window.desk.panel.list.visualRect(window.desk.panel.list.model().index(0, 0))
    image = window.desk.panel.list.viewport().grab(rect).toImage()
    colors = {image.pixelColor(x, y).name() for x in range(10, 34) for y in range(rect.height())}
    assert window.theme.colors.good.lower() in colors
    assert window.theme.colors.warn_line.lower() in colors
