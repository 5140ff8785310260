"""The field that filters the list of articles: Esc is its own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.annotate.desk import Desk
from tests.gui.conftest import OpenOn
from tests.gui.suggesting import current, desk, suggesting

__all__ = ["desk", "suggesting"]
ARTICLES = {"a.txt": "one two\n", "b.txt": "three four\n"}


def test_escape_empties_it_and_then_goes_back_to_the_article(open_on: OpenOn) -> None:
    desk = open_on(ARTICLES).desk
    QApplication.processEvents()  # until the window is active, on which the keys of the menu depend
    desk.view.select(0, 3)
    desk.mark("CLAIM")
    claim = desk.annotating.current_frame
    assert claim is not None
    field = desk.panel.filter_field
    field.setFocus()
    QTest.keyClicks(field, "three")
    assert len(desk.listing.numbers) == 1
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), len(desk.listing.numbers)) == ("", 2)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    assert desk.annotating.current_frame == claim


def test_escape_leaves_the_current_suggestion(desk: Desk) -> None:
    before = current(desk)
    field = desk.panel.filter_field
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert desk.view.hasFocus()
    assert current(desk) == before
    assert desk.article.cards.suggestion_card.isVisible()


def test_a_button_empties_it(open_on: OpenOn) -> None:
    assert open_on(ARTICLES).desk.panel.filter_field.isClearButtonEnabled()
