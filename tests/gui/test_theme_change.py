"""Another theme changes colours: no width, no line, no weight of letters."""

import pytest
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.ui.application import restyle
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import interface_font
from tests.gui.conftest import OpenOn

LAID_OUT_MS = 50


def _change_theme(window: MainWindow) -> None:
    window.preferences.set(theme="dark" if window.theme.name == "light" else "light")
    restyle(window)
    QTest.qWait(LAID_OUT_MS)


@pytest.mark.parametrize("width", [1240, 1100, 960])
@pytest.mark.parametrize("chosen", [0, 215])
def test_the_list_and_the_lines_stay_as_they_are(open_on: OpenOn, width: int, chosen: int) -> None:
    window = open_on({"a.txt": "Sara said that it rains in the north. " * 20}, "Sara")
    window.setMinimumSize(width, 600)  # wider than the screen of a test
    QTest.qWait(LAID_OUT_MS)
    column = window.desk.list_column
    if chosen:
        column.setSizes([chosen, column.width() - chosen, 0])
        column.splitterMoved.emit(chosen, 1)
    before = (window.desk.panel.width(), window.findChild(QTextEdit, "articleView").width())
    _change_theme(window)
    assert (window.desk.panel.width(), window.findChild(QTextEdit, "articleView").width()) == before


def test_the_article_stays_at_its_top(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Sara said that it rains in the north.\n" * 80}, "Sara")
    for _ in range(2):
        _change_theme(window)
        assert window.desk.view.verticalScrollBar().value() == 0


def test_an_article_that_is_first_seen_later_begins_at_its_top(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "Sara said that it rains in the north.\n" * 80}, "Sara")
    window.modes.show_section("sharing")
    _change_theme(window)
    window.modes.show_mode("annotate")
    QTest.qWait(LAID_OUT_MS)
    assert window.desk.view.verticalScrollBar().value() == 0


def _ink(letters: str, ground: str) -> float:
    """Return how much of a line is covered, from its pixels."""
    image = QImage(200, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setFont(interface_font())
    painter.setPen(QColor(letters))
    painter.drawText(4, 17, "Beirut port expansion 180")
    painter.end()
    start = QColor(ground).lightnessF()
    return sum(abs(image.pixelColor(x, y).lightnessF() - start) for x in range(200) for y in range(24))


def test_letters_are_as_heavy_on_dark_as_on_light(qapp: QApplication) -> None:
    del qapp
    assert QFontInfo(interface_font()).family() == "Inter"
    assert _ink("#ffffff", "#000000") == pytest.approx(_ink("#000000", "#ffffff"), rel=0.02)
