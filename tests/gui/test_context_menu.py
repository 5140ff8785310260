"""The right button acts on what is clicked, and the menu says what that is; the menu key does the same by keyboard."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import SHIFT, click, key, press
from tests.gui.labelling import (
    CLAIM,
    SPEAKER,
    TEXT,
    choose,
    menu_choose,
    menu_words,
    other_claim,
    right_click,
    right_click_on,
    whole_claim,
)

# Offscreen there is no window system that could raise a menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
QUOTED = "“The port is closed,” said A&B.\n"
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    return opened


def plain(words: list[str]) -> list[str]:
    return [one.translate(ISOLATES) for one in words]


def test_the_span_under_the_pointer_is_selected_and_named(window: MainWindow) -> None:
    first = whole_claim(window)
    second = other_claim(window)
    assert window.desk.annotating.head == second
    right_click_on(window, "harbour")
    assert (window.desk.annotating.span, window.desk.annotating.head) == (first, first)
    words = plain(menu_words(window))
    assert words[0] == "Claim “that the harbour opens”"
    assert words[-1] == "Delete claim “that the harbour opens”"
    for wanted in ("Speaker", "supports", "Speaker…", "Unlink", "Note…", "Details…", "Edit span", "Copy quote"):
        assert wanted in words


def test_words_that_bear_quotation_marks_get_no_others(open_on: OpenOn) -> None:
    window = open_on({"1.txt": QUOTED})
    begin = QUOTED.index
    window.desk.view.select(0, begin(" said"))
    press(window, "1")
    window.desk.menu.open_by_keyboard()
    assert plain(menu_words(window))[0] == "Claim “The port is closed,”"
    assert plain(menu_words(window))[-1] == "Delete claim “The port is closed,”"
    window.desk.menu.menu.close()
    window.desk.view.select(begin("A&B"), begin("."))
    press(window, "2")
    window.desk.menu.open_by_keyboard()
    assert plain(menu_words(window))[0] == "Speaker “A&&B”"  # Qt takes one & alone for a mnemonic
    window.desk.menu.menu.close()


def test_delete_deletes_what_was_clicked(window: MainWindow) -> None:
    first = whole_claim(window)
    second = other_claim(window)
    right_click_on(window, "harbour")
    menu_choose(window, "Delete")
    spans = window.desk.annotating.work.spans
    assert first not in spans
    assert second in spans


def test_a_stance_is_set_for_what_was_clicked(window: MainWindow) -> None:
    first = whole_claim(window)
    other_claim(window)
    right_click_on(window, "harbour")
    menu_choose(window, "opposes")
    assert [one.own_value for one in window.desk.article.frames if one.head.id == first] == ["opposes"]


def test_a_speaker_has_no_stances_and_can_be_linked(window: MainWindow) -> None:
    whole_claim(window)
    right_click_on(window, SPEAKER)
    words = menu_words(window)
    assert "Link…" in words
    assert "supports" not in words


def test_inside_the_selection_the_menu_is_about_the_selection(window: MainWindow) -> None:
    whole_claim(window)
    choose(window, "the harbour")
    right_click_on(window, "harbour")
    assert window.desk.view.selected()
    menu_choose(window, "Target")
    assert any(one.quote == ("the harbour",) for one in window.desk.annotating.work.spans.values())


def test_on_plain_text_words_and_sentences_can_be_selected(window: MainWindow) -> None:
    whole_claim(window)
    right_click_on(window, "denied")
    assert menu_words(window)[:2] == ["Select word", "Select sentence"]
    menu_choose(window, "Select sentence")
    start, end = window.desk.view.selected()[0]
    assert TEXT[start:end] == "Lina denied it and the fee stays."
    right_click_on(window, "Sara Nadim told")
    assert "Speaker" in menu_words(window)
    window.desk.menu.menu.close()


@pytest.mark.parametrize("how", ["shift+f10", "menu key", "context menu event"])
def test_the_menu_opens_by_keyboard_at_the_current_span(window: MainWindow, how: str) -> None:
    whole_claim(window)
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    view = window.desk.view
    if how == "shift+f10":
        key(window, Qt.Key.Key_F10, SHIFT)
    elif how == "menu key":
        key(window, Qt.Key.Key_Menu)
    else:
        middle = view.viewport().rect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, middle, view.viewport().mapToGlobal(middle)))
    assert plain(menu_words(window))[0] == "Speaker “Sara Nadim”"
    box = view.boxes(window.desk.annotating.current_span.fragments)[0]
    menu = window.desk.menu.menu
    assert (menu.pos() - view.viewport().mapToGlobal(box.bottomLeft().toPoint())).manhattanLength() < 8
    menu.close()


def test_the_menu_of_a_card_is_about_its_claim(window: MainWindow) -> None:
    first = whole_claim(window)
    other_claim(window)
    cards = window.desk.article.cards
    box = cards.box_of(first)
    right_click(cards, QPointF(box.right() - 20, box.bottom() - 6))
    assert plain(menu_words(window))[-1] == f"Delete claim “{CLAIM}”"
    menu_choose(window, "Copy quote")
    assert QGuiApplication.clipboard().text() == CLAIM
    assert window.desk.annotating.head == first
