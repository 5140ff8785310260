"""The filter of the article list, in sight or hidden: the toolbar follows it, and an empty list says why."""

import html

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from annotator.app import commands
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn

ARTICLES = {"a.txt": "Ferry one\n", "b.txt": "Harbour two\n", "c.txt": "Ferry three\n"}


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    """The window on three articles, with the first one."""
    window = open_on(ARTICLES)
    QApplication.processEvents()  # until the window is active, on which the keys of the menu depend
    return window


def _shown(window: MainWindow) -> tuple[str, bool, bool]:
    """The position in the toolbar, and whether there is an article before and after."""
    actions = window.actions_by_id
    arrows = (actions[id_].isEnabled() for id_ in ("document.previous", "document.next"))
    return window.project.words.position.text(), *arrows


def _tip(tip: str) -> str:
    return html.unescape(tip)


def _hide_list(window: MainWindow) -> None:
    window.actions_by_id["view.list"].trigger()
    assert not window.desk.panel.isVisible()


def test_position_and_arrows_follow_the_words_typed(window: MainWindow) -> None:
    assert _shown(window) == ("1 of 3", False, True)
    field = window.desk.panel.filter_field
    field.setFocus()
    QTest.keyClicks(field, "ferry o")
    assert _shown(window) == ("1 of 1", False, False)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert _shown(window) == ("1 of 3", False, True)
    QTest.keyClicks(field, "ferry")
    assert _shown(window) == ("1 of 2", False, True)
    window.actions_by_id["document.next"].trigger()
    assert window.desk.view.article.text.startswith("Ferry three")
    assert _shown(window) == ("2 of 2", True, False)


def test_the_buttons_stay_where_they_are_while_a_filter_is_typed(open_on: OpenOn) -> None:
    window = open_on({f"{number}.txt": f"Text {number}\n" for number in range(12)})
    QApplication.processEvents()
    position = window.project.words.position
    before = position.width()
    window.desk.panel.filter_field.setText("Text 7")
    QApplication.processEvents()
    assert position.text() == "– of 1"
    assert position.width() == before


def test_an_article_that_is_filtered_out_has_the_list_after_it(window: MainWindow) -> None:
    window.desk.panel.filter_field.setText("harbour")
    assert _shown(window) == ("– of 1", False, True)
    window.actions_by_id["document.next"].trigger()
    assert window.desk.view.article.text.startswith("Harbour")
    assert _shown(window) == ("1 of 1", False, False)


def test_position_and_arrows_follow_the_chips(window: MainWindow) -> None:
    desk = window.desk
    commands.mark_done(window.session, desk.listing.row(1).id)
    commands.mark_done(window.session, desk.listing.row(2).id)
    chips = {name: desk.panel.findChild(QToolButton, f"filter.{name}") for name in ("open", "all")}
    chips["open"].click()
    assert _shown(window) == ("1 of 1", False, False)
    chips["all"].click()
    assert _shown(window) == ("1 of 3", False, True)


def test_position_and_arrows_follow_removals(window: MainWindow) -> None:
    listing = window.desk.listing
    commands.remove_documents(window.session, [listing.row(1).id, listing.row(2).id])
    assert _shown(window) == ("1 of 1", False, False)


def test_the_key_of_the_next_article_leaves_the_caret_at_the_last_one(window: MainWindow) -> None:
    view = window.desk.view
    window.desk.panel.filter_field.setText("ferry o")
    view.setFocus()
    before = view.selection.caret
    QTest.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    assert view.selection.caret == before


@pytest.mark.parametrize("width", [800, 1440])
def test_to_filter_a_hidden_list_shows_it(window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    desk = window.desk
    if desk.panel.isVisible():
        _hide_list(window)
    QTest.keyClick(desk.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.isVisible()
    assert window.actions_by_id["view.list"].isChecked()
    assert desk.panel.filter_field.hasFocus()


def test_to_filter_a_list_hidden_by_the_history_shows_it(window: MainWindow) -> None:
    window.resize(800, 700)
    QApplication.processEvents()
    window.actions_by_id["view.history"].trigger()
    window.actions_by_id["view.filter"].trigger()
    assert window.desk.panel.filter_field.hasFocus()
    assert window.desk.panel.filter_field.isVisible()


def test_what_is_left_is_listed_in_sight(window: MainWindow) -> None:
    _hide_list(window)
    window.actions_by_id["mode.project"].trigger()
    window.project.words.left.click()
    assert window.desk.panel.isVisible()
    assert window.desk.listing.filter.status == "open"


def test_a_hidden_list_says_at_its_button_what_it_is_filtered_by(window: MainWindow) -> None:
    desk, position = window.desk, window.project.words.position
    plain = window.actions_by_id["view.list"].toolTip()
    desk.panel.filter_field.setText("ferry")
    desk.panel.show_status("open")
    _hide_list(window)
    said = "The list is filtered: “\u2068ferry\u2069”, To do"
    assert _tip(window.actions_by_id["view.list"].toolTip()).endswith(f"<br>{said}</qt>")
    assert said in _tip(position.toolTip())
    assert position.accessibleDescription() == said
    desk.panel.show_all()
    assert window.actions_by_id["view.list"].toolTip() == plain
    assert position.toolTip() == position.accessibleDescription() == ""


def test_a_list_without_articles_says_why_and_shows_all_again(window: MainWindow) -> None:
    panel = window.desk.panel
    words, show_all = panel.findChild(QLabel, "noArticles"), panel.findChild(QPushButton, "showAllArticles")
    assert not words.isVisible()
    panel.filter_field.setText("nowhere")
    assert words.isVisible()
    assert words.text() == "No articles with this filter"
    assert _shown(window) == ("– of 0", False, False)
    show_all.setFocus()
    QTest.keyClick(show_all, Qt.Key.Key_Space)
    assert not words.isVisible()
    assert (panel.filter_field.text(), len(window.desk.listing.numbers)) == ("", 3)
    assert panel.list.hasFocus()
