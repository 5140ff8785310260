"""The panel of suggestions: what it says and chooses, and where it opens."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.app.settings import Settings, save_settings
from annotator.suggest.model_file import Tried
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting.settings import SuggestionPanel
from annotator.ui.screen_room import screen_room
from tests.gui.suggesting import OpenDesk, desk, key, suggesting

__all__ = ["desk", "suggesting"]
BACKSPACE = Qt.Key.Key_Backspace


def test_what_was_dismissed_here_can_be_shown_again(desk: Desk) -> None:
    before = {one.frame for one in desk.suggesting.left}
    key(desk, BACKSPACE)
    key(desk, BACKSPACE)
    desk.suggestion_settings.open()
    panel = desk.findChild(SuggestionPanel)
    assert panel.restore.text() == "Show 2 dismissed here again"
    panel.restore.click()
    assert {one.frame for one in desk.suggesting.left} == before
    assert not panel.restore.isVisible()
    panel.close()


def test_the_panel_says_the_least_confidence_that_is_shown_as_cards_say_theirs(desk: Desk) -> None:
    desk.suggestion_settings.open()
    panel = desk.findChild(SuggestionPanel)
    panel.threshold.setValue(30)
    assert panel.heading.text() == "Show suggestions with a confidence of at least 0.30"
    panel.threshold.setValue(panel.threshold.maximum())
    assert panel.heading.text().endswith("at least 0.75")
    assert all(one.confidence >= 0.75 for one in desk.suggesting.left)
    panel.close()


@pytest.mark.parametrize(("code", "width"), [("en", 1280), ("ar", 1280), ("ar", 800)])
def test_the_panel_opens_below_its_button(suggesting: OpenDesk, code: str, width: int) -> None:
    save_settings(Settings(language=code))
    desk = suggesting()
    assert desk.isRightToLeft() == (code == "ar")
    desk.window().resize(width, 700)
    QApplication.processEvents()
    act = "suggestion.settings" if width > 960 else "view.suggestions"
    button = next(
        one for one in desk.window().findChildren(QToolButton) if one.defaultAction() is desk.actions_by_id[act]
    )
    desk.suggestion_settings.open()
    panel = desk.findChild(SuggestionPanel)
    place = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
    assert 0 < panel.y() - place.bottom() <= 8
    assert panel.x() <= place.center().x() <= panel.geometry().right()
    assert screen_room(panel).contains(panel.geometry())
    panel.close()


def test_it_says_on_what_suggestions_were_tried(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are no decisions of the reader."""
    tried = Tried(3, ((0.9, True), (0.8, False), (0.7, True), (0.1, False)))
    monkeypatch.setattr(desk.suggesting.learning, "tried", lambda _language: tried)
    desk.suggestion_settings.open()
    words = "Tried on finished articles, 2 of 3 were right at this setting, or needed one correction."
    assert desk.findChild(SuggestionPanel).effect.text() == words


def test_no_line_of_the_panel_is_cut(desk: Desk) -> None:
    desk.suggestion_settings.open()
    panel = desk.findChild(SuggestionPanel)
    QTest.qWait(50)
    for label in (panel.heading, panel.effect, panel.state):
        assert label.height() >= label.heightForWidth(label.width())
        assert panel.rect().contains(label.geometry())
    panel.close()


def test_another_threshold_learns_nothing_anew(desk: Desk) -> None:
    counts = dict(desk.suggesting.learning.counts)
    desk.suggestion_settings.open()
    panel = desk.findChild(SuggestionPanel)
    panel.threshold.setValue(panel.threshold.value() + 1)
    assert counts
    assert desk.suggesting.learning.counts == counts
    panel.close()
