"""Where suggestions are shown on the desk, and where they are not; nothing is decided about one that is not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.domain.frames import frames
from annotator.ui import language
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting.settings import SuggestionPanel
from tests.gui.suggesting import OpenDesk, current, desk, key, suggesting, wait_for

__all__ = ["desk", "suggesting"]
TAB, BACKTAB, BACKSPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace


def test_its_card_is_brought_into_sight_with_it(desk: Desk) -> None:
    desk.window().resize(800, 600)
    QApplication.processEvents()
    card = desk.article.cards.suggestion_card
    for _ in desk.suggesting.left:
        key(desk, TAB)
        QApplication.processEvents()
        if desk.suggesting.current is not None:
            assert card.geometry().bottom() <= desk.article.cards.height()


def test_the_status_bar_counts_suggestions_wherever_there_is_room(desk: Desk) -> None:
    words, count = desk.window().project.words.claims, f"{len(desk.suggesting.left)} suggestions"
    for width, told in ((1280, True), (800, False), (1280, True)):
        desk.window().resize(width, 700)
        QApplication.processEvents()
        assert (count in words.text()) == told


def test_the_toolbar_makes_room_for_the_number(desk: Desk) -> None:
    toolbar = desk.window().project.toolbar
    desk.actions_by_id["view.suggestions"].setIconText("Suggestions with a great many words beside them " * 2)
    QApplication.processEvents()
    assert toolbar.needed_width() <= toolbar.width()


@pytest.mark.parametrize("code", ["en", "ar"])
def test_in_a_narrow_window_the_number_stands_beside_the_lamp(suggesting: OpenDesk, code: str) -> None:
    save_settings(Settings(language=code))
    desk = suggesting()
    wait_for(lambda: desk.suggesting.left)
    window, toolbar = desk.window(), desk.window().project.toolbar
    lamp = next(
        one
        for one in toolbar.findChildren(QToolButton)
        if one.defaultAction() is desk.actions_by_id["view.suggestions"]
    )
    window.resize(800, 600)
    QApplication.processEvents()
    left = len(desk.suggesting.left)
    assert (window.width(), lamp.text()) == (800, language.number(left))
    assert lamp.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert lamp.width() >= lamp.sizeHint().width()
    assert toolbar.needed_width() <= toolbar.width()
    assert lamp.accessibleName() == desk.actions_by_id["view.suggestions"].iconText()
    before = lamp.geometry()
    key(desk, BACKSPACE)
    assert lamp.text() == language.number(left - 1)
    desk.actions_by_id["view.suggestions"].trigger()
    QApplication.processEvents()
    assert lamp.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert lamp.geometry() == before
    window.resize(1440, 600)
    QApplication.processEvents()
    assert lamp.text() == desk.actions_by_id["view.suggestions"].iconText()


def test_switched_off_nothing_is_shown_and_it_stays_so(desk: Desk, suggesting: OpenDesk) -> None:
    desk.actions_by_id["view.suggestions"].trigger()
    assert not desk.suggesting.left
    assert not desk.article.cards.suggestion_card.isVisible()
    project = desk.session.file.path
    desk.window().close()
    again = suggesting(project=project)
    QTest.qWait(500)
    assert not again.actions_by_id["view.suggestions"].isChecked()
    assert not again.suggesting.left
    again.actions_by_id["view.suggestions"].trigger()
    wait_for(lambda: again.suggesting.left)


def test_hidden_and_shown_again_the_same_one_is_current(desk: Desk) -> None:
    key(desk, BACKTAB, Qt.KeyboardModifier.ShiftModifier)
    second = desk.suggesting.left[1].frame
    assert current(desk) == second
    for shown in (None, second):
        desk.actions_by_id["view.suggestions"].trigger()
        assert current(desk) == shown
    assert desk.article.cards.suggestion_card.isVisible()


def test_a_finished_article_has_none_until_it_is_reopened(desk: Desk) -> None:
    key(desk, TAB)
    before = [one.frame for one in desk.suggesting.left]
    assert before
    switch = desk.actions_by_id["view.suggestions"]
    commands.mark_done(desk.session, desk.document)
    assert not desk.suggesting.left
    assert not desk.article.cards.suggestion_card.isVisible()
    assert switch.iconText() == "Suggestions"
    assert "This article is finished" in switch.toolTip()
    desk.view.select(0, 5)
    desk.mark("SPEAKER")
    QTest.qWait(700)  # until they would have come
    assert not desk.suggesting.left
    desk.suggestion_settings.open()
    panel = desk.findChild(SuggestionPanel)
    assert panel.state.text() == "This article is finished. Reopen it to see suggestions again."
    panel.close()
    commands.reopen(desk.session, desk.document)
    wait_for(lambda: len(desk.suggesting.left) >= len(before) - 1)
    assert "finished" not in switch.toolTip()
    assert current(desk) is not None


def test_an_article_that_was_finished_before_has_none(desk: Desk) -> None:
    document = desk.document
    desk.actions_by_id["document.done"].trigger()
    assert desk.document != document
    desk.shown_document.show(document)
    QTest.qWait(700)
    assert not desk.suggesting.left


@pytest.mark.parametrize("act", ["accept", "dismiss"])
@pytest.mark.parametrize("panel", ["view.history", "edit.find"])
def test_nothing_is_decided_about_a_card_that_is_not_shown(desk: Desk, panel: str, act: str) -> None:
    desk.window().resize(1024, 700)
    before = [one.frame for one in desk.suggesting.left]
    card = desk.article.cards.suggestion_card
    desk.actions_by_id[panel].trigger()
    assert not card.isVisible()
    desk.actions_by_id[f"suggestion.{act}"].trigger()
    assert [one.frame for one in desk.suggesting.left] == before
    assert card.isVisible()
    assert current(desk) == before[0]
    assert desk.view.hasFocus()
    desk.actions_by_id[f"suggestion.{act}"].trigger()
    assert before[0] not in {one.frame for one in desk.suggesting.left}


def test_tab_accepts_nothing_while_hits_cover_the_card(desk: Desk) -> None:
    before, card, field = current(desk), desk.article.cards.suggestion_card, desk.find_bar.field
    desk.window().resize(1440, 900)
    desk.actions_by_id["edit.find"].trigger()
    QTest.keyClicks(field, "rain")
    wait_for(desk.hits.isVisible)
    assert not card.isVisible()
    QTest.keyClick(field, TAB)
    assert not desk.annotating.work.spans
    assert current(desk) == before
    desk.view.setFocus()
    assert card.isVisible()  # over the article
    key(desk, TAB)
    assert frames(desk.annotating.work)


def test_beside_the_history_a_sign_stands_for_its_card_and_shows_it(desk: Desk) -> None:
    desk.window().resize(1024, 700)
    desk.actions_by_id["view.history"].trigger()
    QApplication.processEvents()
    cards = desk.article.cards
    assert (cards.suggestion_card.isVisible(), cards.suggestion_sign.isVisible()) == (False, True)
    cards.suggestion_sign.click()
    assert cards.suggestion_card.isVisible()
    assert desk.view.hasFocus()
    key(desk, Qt.Key.Key_Escape)
    assert not cards.suggestion_sign.isVisible()


def test_backspace_brings_one_that_was_scrolled_away_into_sight(desk: Desk) -> None:
    desk.zoom.set(3.0)
    QTest.qWait(50)
    bar, before = desk.view.verticalScrollBar(), current(desk)
    bar.setValue(bar.maximum())
    key(desk, BACKSPACE)
    assert current(desk) == before
    key(desk, BACKSPACE)
    assert current(desk) != before


def test_a_blind_assignment_never_shows_any(suggesting: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "suggestions_allowed", lambda _session, _document: False, raising=False)
    found = suggesting()
    wait_for(lambda: found.suggesting.learning.counts and not found.suggesting.learning.is_learning)
    QTest.qWait(300)
    assert not found.suggesting.left
