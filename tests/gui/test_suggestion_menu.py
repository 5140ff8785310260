"""The menus of suggestions, in the menu bar and by the right button, with their keys."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QMenu

from annotator.domain.frames import frames
from annotator.ui.annotate.desk import Desk
from tests.gui.labelling import menu_choose, menu_words, right_click
from tests.gui.suggesting import current, desk, key, press, suggesting

__all__ = ["desk", "suggesting"]
# Offscreen there is no window system that could raise a menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ACTS = ["Accept the suggestion", "Edit the suggestion", "Dismiss the suggestion", "Next suggestion"]


def test_every_act_on_suggestions_shows_its_key_in_the_menu(desk: Desk) -> None:
    menu = desk.window().menuBar().findChild(QMenu, "Suggestions")
    acts = {act.objectName(): act.text().partition("\t")[2].strip("\u200e\u2066\u2069") for act in menu.actions()}
    assert acts.pop("suggestion.settings") == ""  # a panel, in the toolbar too
    assert acts == {
        "suggestion.accept": "Tab",
        "suggestion.next": "Shift+Tab",
        "suggestion.dismiss": "Backspace",
        "suggestion.edit": "E",
    }


def test_the_key_that_was_chosen_for_editing_a_span_edits_a_suggestion_too(desk: Desk) -> None:
    desk.actions_by_id.set_keys({"span.extent": "K"})
    assert desk.actions_by_id.key_of("suggestion.edit") == "K"
    press(desk, "e")
    assert desk.annotating.mode == ""
    press(desk, "k")
    assert desk.annotating.mode == "suggestion"


def test_the_right_button_on_its_words_makes_it_current_and_offers_its_acts(desk: Desk) -> None:
    last = desk.suggesting.left[-1].frame
    right_click(desk.view.viewport(), desk.view.boxes(last.cue)[0].center())
    assert current(desk) == last
    count = len(desk.suggesting.left)
    assert menu_words(desk.window()) == [f"Suggestion {count} of {count}", *ACTS, "Select word", "Select sentence"]
    keys = [action.text().partition("\t")[2].strip("\u200e\u2066\u2069") for action in desk.menu.menu.actions()]
    assert [one for one in keys if one] == ["Tab", "E", "Backspace", "Shift+Tab"]
    menu_choose(desk.window(), "Dismiss")
    assert last not in [one.frame for one in desk.suggesting.left]


@pytest.mark.parametrize("part", ["suggestion_card", "suggestion_sign"])
def test_the_right_button_on_card_and_sign_offers_the_same(desk: Desk, part: str) -> None:
    if part == "suggestion_sign":
        desk.window().resize(1024, 700)
        desk.actions_by_id["view.history"].trigger()
        QApplication.processEvents()
    widget = getattr(desk.article.cards, part)
    right_click(widget, QPointF(widget.rect().center()))
    first = current(desk)
    assert menu_words(desk.window())[1:] == ACTS
    menu_choose(desk.window(), "Accept")
    assert [frame.head.fragments for frame in frames(desk.annotating.work)] == [first.claim]


def test_the_menu_key_is_for_the_current_suggestion(desk: Desk) -> None:
    first = current(desk)
    key(desk, Qt.Key.Key_Menu)
    assert menu_words(desk.window())[1:] == ACTS
    menu_choose(desk.window(), "Accept")
    assert [frame.head.fragments for frame in frames(desk.annotating.work)] == [first.claim]


def test_the_right_button_on_a_span_is_for_the_span(desk: Desk) -> None:
    key(desk, Qt.Key.Key_Tab)
    claim = frames(desk.annotating.work)[0].head
    right_click(desk.view.viewport(), desk.view.boxes(claim.fragments)[0].center())
    assert desk.annotating.span == claim.id
    assert ACTS[0] not in menu_words(desk.window())
