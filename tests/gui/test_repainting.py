"""Only what changed is painted again; the window looks as if all of it had been."""

import random

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.domain.frames import frames
from annotator.text.boundaries import words
from annotator.ui.annotate import gradual_search
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import drag

ARTICLE = (
    "The mayor of Nordvik said «لن نغلق الميناء» on Monday, and the ferry left at dawn with all its crew on board.\n"
    "قال رئيس البلدية إن العبّارة غادرت the harbour at dawn وتعود قبل المد في المساء كما قالت الشركة أمس.\n"
) * 6


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    window = open_on({"1.txt": ARTICLE})
    window.resize(1200, 800)
    window.desk.view.setFocus()
    QApplication.processEvents()
    return window


def seen(window: MainWindow) -> QImage:
    """What is on the screen of the article with its cards now, without painting anything for it.

    Bars and list beside it change by themselves, by the time and once claims were counted.
    """
    QApplication.processEvents()
    QApplication.processEvents()
    article = window.desk.article
    corner, screen = article.mapTo(window, article.rect().topLeft()), QGuiApplication.primaryScreen()
    return screen.grabWindow(window.winId(), corner.x(), corner.y(), article.width(), article.height()).toImage()


def assert_all_shown(window: MainWindow, act: object) -> None:
    """All of the window is as it is painted anew, and the cards are those of the work."""
    assert window.desk.article.frames == frames(window.desk.annotating.work)
    partly = seen(window)
    for widget in window.findChildren(type(window.desk.article)):
        widget.update()
    window.desk.view.viewport().update()
    window.desk.hits.list.viewport().update()
    assert partly == seen(window), act


def test_labels_selections_and_undo_leave_nothing_unpainted(window: MainWindow) -> None:
    chance = random.Random(3)
    view = window.desk.view
    places = [place for place in words(ARTICLE[:900]) if ARTICLE[place[0]].isalpha()]
    for number in range(25):
        first, last = sorted(chance.sample(range(len(places)), 2))
        start, end = places[first][0], places[min(last, first + chance.randrange(1, 12))][1]
        view.select(start, end)
        assert_all_shown(window, (number, "select"))
        QTest.keyClicks(view, chance.choice("1234"))
        assert_all_shown(window, (number, "label"))
        act = chance.choice(["edit.undo", "edit.redo", "edit.delete", "edit.escape", ""])
        if act and window.actions_by_id[act].isEnabled():
            window.actions_by_id[act].trigger()
            assert_all_shown(window, (number, act))


def test_a_drag_leaves_nothing_unpainted(window: MainWindow) -> None:
    view = window.desk.view
    drag(view, ARTICLE.index("mayor"), ARTICLE.index("غادرت") + 4)
    assert_all_shown(window, "drag down")
    drag(view, ARTICLE.index("crew"), ARTICLE.index("Nordvik"))
    assert_all_shown(window, "drag up")
    view.clear_selection()
    assert_all_shown(window, "clear")


def test_steps_through_hits_leave_nothing_unpainted(window: MainWindow) -> None:
    window.actions_by_id["edit.find"].trigger()
    window.desk.view.setFocus()  # the caret of the find field blinks
    for query in ("the", "العبّارة", "e"):
        window.desk.find_bar.field.setText(query)
        assert_all_shown(window, query)
        for number, step in enumerate((1, 1, 1, -1, 1, 1, 1, -1, -1)):
            if number % 2:  # the current hit is not the selection any more
                window.desk.view.select(4, 9)
                assert_all_shown(window, (query, number, "select"))
            window.desk.finding.step(step)
            assert_all_shown(window, (query, number))
    window.desk.finding.close()
    assert_all_shown(window, "closed")


def test_hits_that_are_found_later_are_painted_where_they_are_in_sight(
    open_on: OpenOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gradual_search, "FIRST_SLICE_S", 0)
    window = open_on({"1.txt": "we see the free tree here\n" * 60})
    window.actions_by_id["edit.find"].trigger()
    window.desk.view.setFocus()
    QApplication.processEvents()
    window.desk.find_bar.field.setText("e")
    QApplication.sendPostedEvents()
    while len(window.desk.view.painter.hits) < 60 * 10:
        QApplication.processEvents()
    assert_all_shown(window, "found")
