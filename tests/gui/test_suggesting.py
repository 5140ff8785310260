"""Suggestions on the desk: what is shown, accepted, corrected and dismissed, by keys and by mouse."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from annotator.app import commands
from annotator.app.settings import Settings, save_settings
from annotator.domain.annotation import Annotations
from annotator.domain.frames import frame_of, frames
from annotator.suggest.labelled import LabelledFrame
from annotator.ui import language
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.suggesting.settings import SuggestionPanel
from tests.gui.suggesting import OpenDesk, current, desk, key, press, suggesting, wait_for

__all__ = ["desk", "suggesting"]
TAB, BACKTAB, BACKSPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace


def as_frame(work: Annotations, head: str) -> LabelledFrame:
    found = frame_of(work, head)
    part = (work.spans[ids[0]].fragments if ids else () for ids in (found.cues, found.speakers))
    return LabelledFrame(*part, found.head.fragments)


def test_the_first_in_sight_is_current_and_nothing_is_annotated(desk: Desk) -> None:
    left = desk.suggesting.left
    assert current(desk) == left[0].frame
    assert len(left) >= 2
    assert not desk.annotating.work.spans
    card = desk.article.cards.suggestion_card
    assert card.isVisible()
    assert desk.actions_by_id["view.suggestions"].iconText() == f"Suggestions {len(left)}"


def test_tab_accepts_the_whole_frame_and_goes_on(desk: Desk) -> None:
    first, second = (one.frame for one in desk.suggesting.left[:2])
    key(desk, TAB)
    work = desk.annotating.work
    assert [as_frame(work, frame.head.id) for frame in frames(work)] == [first]
    assert current(desk) == second
    assert desk.annotating.current_frame is not None  # for the keys of stances
    assert desk.view.hasFocus()
    assert desk.session.next_undo() == "Accept suggestion"
    press(desk, "+")
    assert frames(desk.annotating.work)[0].own_value == "supports"


def test_one_step_of_undo_takes_it_back_and_it_is_suggested_again(desk: Desk) -> None:
    before = [one.frame for one in desk.suggesting.left]
    key(desk, TAB)
    desk.actions_by_id["edit.undo"].trigger()
    assert not desk.annotating.work.spans
    wait_for(lambda: [one.frame for one in desk.suggesting.left] == before)


def test_all_are_accepted_by_tab_alone_and_then_it_moves_the_focus(desk: Desk) -> None:
    wanted = {one.frame for one in desk.suggesting.left}
    for _ in range(len(wanted)):
        key(desk, TAB)
    work = desk.annotating.work
    assert {as_frame(work, frame.head.id) for frame in frames(work)} == wanted
    wait_for(lambda: not desk.suggesting.left)
    key(desk, TAB)
    assert not desk.view.hasFocus()


def test_shift_tab_goes_round_without_a_decision(desk: Desk) -> None:
    seen = [current(desk)]
    for _ in desk.suggesting.left:
        key(desk, BACKTAB, Qt.KeyboardModifier.ShiftModifier)
        seen.append(current(desk))
    assert seen == [*(one.frame for one in desk.suggesting.left), seen[0]]
    assert not desk.annotating.work.spans
    assert desk.view.hasFocus()


def test_backspace_dismisses_for_good(desk: Desk, suggesting: OpenDesk) -> None:
    dismissed, following = (one.frame for one in desk.suggesting.left[:2])
    key(desk, BACKSPACE)
    assert current(desk) == following
    assert dismissed not in {one.frame for one in desk.suggesting.left}
    project = desk.session.file.path
    desk.window().close()
    again = suggesting(project=project)
    wait_for(lambda: again.suggesting.left)
    assert dismissed not in {one.frame for one in again.suggesting.left}


def test_a_dismissal_can_be_taken_back(desk: Desk) -> None:
    dismissed = current(desk)
    key(desk, BACKSPACE)
    desk.notices._act.click()
    assert current(desk) == dismissed


def test_undo_takes_back_a_dismissal_that_was_the_last_thing_done(desk: Desk) -> None:
    accepted, dismissed = (one.frame for one in desk.suggesting.left[:2])
    key(desk, TAB)
    key(desk, BACKSPACE)
    undo = desk.actions_by_id["edit.undo"]
    assert undo.iconText() == "Undo: Dismiss suggestion"
    undo.trigger()
    assert current(desk) == dismissed
    assert len(frames(desk.annotating.work)) == 1
    assert undo.iconText() == "Undo: Accept suggestion"
    undo.trigger()
    wait_for(lambda: current(desk) == accepted)
    assert not desk.annotating.work.spans


def test_undo_and_redo_keep_one_order_of_acts_and_dismissals(desk: Desk) -> None:
    first, second, third = (one.frame for one in desk.suggesting.left[:3])
    undo, redo = desk.actions_by_id["edit.undo"], desk.actions_by_id["edit.redo"]
    for act in (BACKSPACE, TAB, BACKSPACE):
        key(desk, act)
    for words, frame, spans in (("Dismiss", third, True), ("Accept", second, False), ("Dismiss", first, False)):
        assert undo.iconText() == f"Undo: {words} suggestion"
        undo.trigger()
        wait_for(lambda frame=frame: current(desk) == frame)
        assert bool(desk.annotating.work.spans) == spans
    for words, frame, spans in (("Dismiss", first, False), ("Accept", second, True), ("Dismiss", third, True)):
        assert redo.iconText() == f"Redo: {words} suggestion"
        redo.trigger()
        wait_for(lambda frame=frame: frame not in {one.frame for one in desk.suggesting.left})
        assert bool(desk.annotating.work.spans) == spans
    assert not redo.isEnabled()
    assert {first, third} <= commands.dismissed(desk.session, desk.document)


def test_a_dismissal_that_was_taken_back_is_not_redone_after_another_act(desk: Desk) -> None:
    key(desk, BACKSPACE)
    desk.actions_by_id["edit.undo"].trigger()
    key(desk, TAB)
    desk.actions_by_id["edit.undo"].trigger()
    assert desk.actions_by_id["edit.redo"].iconText() == "Redo: Accept suggestion"


def test_a_dismissal_is_redone_in_its_own_article(desk: Desk) -> None:
    document, dismissed = desk.document, current(desk)
    key(desk, BACKSPACE)
    desk.actions_by_id["edit.undo"].trigger()
    desk.actions_by_id["document.next"].trigger()
    assert desk.document != document
    desk.actions_by_id["edit.redo"].trigger()
    assert desk.document == document
    assert dismissed in commands.dismissed(desk.session, document)


def test_a_dismissal_is_not_offered_to_be_taken_back_after_another_act(desk: Desk) -> None:
    key(desk, BACKSPACE)
    key(desk, TAB)
    assert desk.notices.isHidden() or "dismissed" not in desk.notices.words
    desk.actions_by_id["edit.undo"].trigger()
    assert not desk.annotating.work.spans


def test_what_was_undone_is_current_again(desk: Desk) -> None:
    first, second = (one.frame for one in desk.suggesting.left[:2])
    key(desk, TAB)
    assert current(desk) == second
    desk.actions_by_id["edit.undo"].trigger()
    wait_for(lambda: current(desk) == first)


def test_what_was_accepted_before_a_restart_is_current_once_it_is_undone(desk: Desk, suggesting: OpenDesk) -> None:
    first, second = (one.frame for one in desk.suggesting.left[:2])
    key(desk, TAB)
    key(desk, TAB)
    project = desk.session.file.path
    desk.window().close()
    again = suggesting(project=project)
    wait_for(lambda: again.suggesting.left)
    for undone in (second, first):
        again.actions_by_id["edit.undo"].trigger()
        wait_for(lambda undone=undone: current(again) == undone)


def test_what_was_undone_in_another_article_is_current_there(desk: Desk) -> None:
    document, second = desk.document, desk.suggesting.left[1].frame
    key(desk, BACKTAB, Qt.KeyboardModifier.ShiftModifier)
    key(desk, TAB)
    desk.actions_by_id["document.next"].trigger()
    wait_for(lambda: desk.suggesting.left)
    desk.actions_by_id["edit.undo"].trigger()
    assert desk.document == document
    wait_for(lambda: current(desk) == second)


def test_after_an_acceptance_that_was_redone_the_next_suggestion_is_current(desk: Desk) -> None:
    first, second = (one.frame for one in desk.suggesting.left[:2])
    key(desk, TAB)
    desk.actions_by_id["edit.undo"].trigger()
    wait_for(lambda: current(desk) == first)
    desk.actions_by_id["edit.redo"].trigger()
    assert current(desk) == second
    assert desk.annotating.current_frame is not None  # for the keys of stances
    desk.actions_by_id["edit.undo"].trigger()
    wait_for(lambda: current(desk) == first)
    assert not desk.annotating.work.spans


def test_a_claim_marked_by_hand_keeps_the_speaker_and_the_cue_that_were_suggested(desk: Desk) -> None:
    suggested = desk.suggesting.left[-1].frame
    shorter = ((suggested.claim[0][0], suggested.claim[0][1] - 1),)
    desk.view.select_fragments(shorter)
    press(desk, "1")
    kept = current(desk)
    assert kept is not None
    assert (kept.claim, kept.speaker, kept.cue) == (shorter, suggested.speaker, suggested.cue)
    key(desk, BACKSPACE)
    assert kept not in {one.frame for one in desk.suggesting.left}
    desk.actions_by_id["edit.undo"].trigger()
    assert current(desk) == kept
    key(desk, TAB)
    work = desk.annotating.work
    assert [as_frame(work, frame.head.id) for frame in frames(work)] == [kept]
    assert next(span for span in work.spans.values() if span.label == "CLAIM").origin is None


def test_the_card_says_the_stance_that_a_claim_marked_by_hand_has_already(desk: Desk) -> None:
    card = desk.article.cards.suggestion_card
    assert "needs stance" in card.accessibleDescription()
    claim = desk.suggesting.left[-1].frame.claim
    desk.view.select_fragments(((claim[0][0], claim[0][1] - 1),))
    press(desk, "1")
    press(desk, "-")
    assert "opposes" in card.accessibleDescription()
    assert "needs stance" not in card.accessibleDescription()


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


def test_backspace_without_a_current_suggestion_goes_back(desk: Desk) -> None:
    desk.stepping.leave()
    place = desk.document
    desk.shown_document.go(1)
    assert desk.document != place
    key(desk, Qt.Key.Key_Escape)
    desk.deciding.release()
    key(desk, BACKSPACE)
    assert desk.document == place


def test_nothing_happens_while_something_is_typed(desk: Desk) -> None:
    before = len(desk.suggesting.left)
    desk.actions_by_id["edit.find"].trigger()
    field = desk.find_bar.field
    QTest.keyClicks(field, "ab")
    QTest.keyClick(field, BACKSPACE)
    QTest.keyClick(field, TAB)
    assert field.text() == "a"
    assert len(desk.suggesting.left) == before
    assert not desk.annotating.work.spans


def test_escape_lets_go_of_it_so_that_tab_moves_the_focus(desk: Desk) -> None:
    key(desk, Qt.Key.Key_Escape)
    assert current(desk) is None
    assert not desk.article.cards.suggestion_card.isVisible()
    key(desk, TAB)
    assert not desk.view.hasFocus()
    assert not desk.annotating.work.spans


def test_edit_moves_the_end_by_a_word_and_accepts_with_enter(desk: Desk) -> None:
    suggested = desk.suggesting.left[0].frame
    press(desk, "e")
    assert tuple(desk.view.selected()) == suggested.claim
    key(desk, Qt.Key.Key_Left)
    shorter = tuple(desk.view.selected())
    assert shorter[0][0] == suggested.claim[0][0]
    assert shorter[0][1] < suggested.claim[0][1]
    key(desk, Qt.Key.Key_Return)
    claim = frames(desk.annotating.work)[0].head
    assert claim.fragments == shorter
    assert claim.origin is not None
    assert claim.origin.edited
    others = [span for span in desk.annotating.work.spans.values() if span.label != "CLAIM"]
    assert [span.origin.edited for span in others if span.origin] == [False, False]


def test_edit_goes_through_the_parts_and_takes_the_other_edge(desk: Desk) -> None:
    suggested = desk.suggesting.left[0].frame
    desk.actions_by_id["suggestion.edit"].trigger()
    key(desk, TAB)
    assert tuple(desk.view.selected()) == suggested.speaker
    key(desk, TAB)
    assert tuple(desk.view.selected()) == suggested.cue
    key(desk, TAB)
    key(desk, Qt.Key.Key_Up)
    key(desk, Qt.Key.Key_Right)
    moved = tuple(desk.view.selected())
    assert moved[0][0] > suggested.claim[0][0]
    assert moved[0][1] == suggested.claim[0][1]
    key(desk, Qt.Key.Key_Escape)
    assert not desk.annotating.work.spans
    assert desk.annotating.mode == ""
    assert suggested in {one.frame for one in desk.suggesting.left}


def test_the_card_shows_the_words_of_every_step(desk: Desk) -> None:
    card, text = desk.article.cards.suggestion_card, desk.view.article.text
    press(desk, "e")
    for _ in range(2):
        key(desk, Qt.Key.Key_Left)
        (start, end) = desk.view.selected()[0]
        assert f"Claim: \u2068{text[start:end]}\u2069" in card.accessibleDescription()
    key(desk, TAB)
    assert text[start:end] in card.accessibleDescription()
    key(desk, Qt.Key.Key_Escape)
    assert f"\u2068{text[start:end]}\u2069" not in card.accessibleDescription()


def test_a_fragment_too_much_is_taken_out_with_one_key(desk: Desk) -> None:
    suggested = desk.suggesting.left[0]
    ((start, end),) = suggested.frame.claim
    fragments = ((start, start + 4), (end - 5, end))
    in_fragments = msgspec.structs.replace(suggested.frame, claim=fragments)
    desk.suggesting._take([msgspec.structs.replace(suggested, frame=in_fragments)])
    desk.suggesting.point_at(in_fragments)
    press(desk, "e")
    key(desk, Qt.Key.Key_Up)
    key(desk, Qt.Key.Key_Up)  # from the end of the last fragment to that of the first
    key(desk, Qt.Key.Key_Delete)
    assert tuple(desk.view.selected()) == fragments[1:]
    key(desk, Qt.Key.Key_Delete)  # the only one that is left stays
    key(desk, Qt.Key.Key_Return)
    assert [frame.head.fragments for frame in frames(desk.annotating.work)] == [fragments[1:]]


def test_an_edge_moved_over_its_fragment_takes_it_out(desk: Desk) -> None:
    suggested = desk.suggesting.left[0]
    ((start, end),) = suggested.frame.claim
    last = desk.view.article.boundaries.word_at(end - 2)
    in_fragments = msgspec.structs.replace(suggested.frame, claim=((start, start + 4), last))
    desk.suggesting._take([msgspec.structs.replace(suggested, frame=in_fragments)])
    desk.suggesting.point_at(in_fragments)
    press(desk, "e")
    key(desk, Qt.Key.Key_Left)  # a word
    key(desk, Qt.Key.Key_Return)
    assert [frame.head.fragments for frame in frames(desk.annotating.work)] == [((start, start + 4),)]


def test_accept_on_the_card_accepts_the_words_that_it_shows(desk: Desk) -> None:
    press(desk, "e")
    key(desk, Qt.Key.Key_Left)
    shorter = tuple(desk.view.selected())
    desk.article.cards.suggestion_card.accept.click()
    assert [frame.head.fragments for frame in frames(desk.annotating.work)] == [shorter]
    assert desk.annotating.mode == ""


@pytest.mark.parametrize("act", ["dismiss", "next"])
def test_another_act_ends_the_correction(desk: Desk, act: str) -> None:
    first, second = (one.frame for one in desk.suggesting.left[:2])
    press(desk, "e")
    key(desk, Qt.Key.Key_Left)
    desk.actions_by_id[f"suggestion.{act}"].trigger()
    assert current(desk) == second
    assert desk.annotating.mode == ""
    assert (first in {one.frame for one in desk.suggesting.left}) == (act == "next")
    key(desk, TAB)
    assert [as_frame(desk.annotating.work, one.head.id) for one in frames(desk.annotating.work)] == [second]


def test_dragging_a_handle_corrects_and_accepts(desk: Desk) -> None:
    suggested = desk.suggesting.left[0].frame
    assert desk.view.handles == suggested.claim
    shorter = ((suggested.claim[0][0], suggested.claim[0][1] - 6),)
    desk.view.span_resized.emit(list(shorter))
    assert frames(desk.annotating.work)[0].head.fragments == shorter


def test_a_click_makes_the_nearest_current(desk: Desk) -> None:
    last = desk.suggesting.left[-1].frame
    box = desk.view.boxes(last.claim)[0]
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert current(desk) == last


def test_the_buttons_of_the_card_have_the_keys_of_their_acts(desk: Desk) -> None:
    desk.window().resize(1440, 900)
    QApplication.processEvents()
    card = desk.article.cards.suggestion_card
    assert [one._keys for one in (card.accept, card.edit, card.dismiss)] == ["Tab", "E", "Backspace"]
    press(desk, "e")
    assert [one._keys for one in (card.accept, card.edit, card.dismiss)] == ["↵", "", ""]


def test_the_buttons_of_the_card_do_the_same(desk: Desk) -> None:
    first, second = (one.frame for one in desk.suggesting.left[:2])
    card = desk.article.cards.suggestion_card
    card.dismiss.click()
    assert current(desk) == second
    assert first not in {one.frame for one in desk.suggesting.left}
    card.edit.click()
    assert desk.annotating.mode == "suggestion"
    key(desk, Qt.Key.Key_Escape)
    card.accept.click()
    assert [as_frame(desk.annotating.work, one.head.id) for one in frames(desk.annotating.work)] == [second]


def test_a_marked_cue_brings_speaker_and_claim(desk: Desk) -> None:
    wanted = desk.suggesting.left[-1].frame
    desk.suggesting.choose(msgspec.structs.replace(desk.suggesting.choices, threshold=0.75))
    key(desk, Qt.Key.Key_Escape)
    desk.view.select_fragments(wanted.cue)
    press(desk, "3")
    wait_for(lambda: current(desk) is not None and current(desk).cue == wanted.cue)
    key(desk, TAB)
    work = desk.annotating.work
    found = [as_frame(work, frame.head.id) for frame in frames(work)]
    assert found == [wanted]
    assert [span.origin for span in work.spans.values() if span.label == "CUE"] == [None]


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


def test_a_killed_process_is_started_again(desk: Desk) -> None:
    process = desk.suggesting._requests._child._process
    assert process is not None
    process.kill()
    wait_for(lambda: desk.suggesting._requests._child._process is not process)
    key(desk, TAB)
    wait_for(lambda: desk.suggesting._requests._child.is_running)
    assert len(frames(desk.annotating.work)) == 1


def test_the_next_article_is_learnt_from_once_it_is_finished(desk: Desk) -> None:
    before = desk.suggesting.learning.path("en")
    while desk.suggesting.left:
        key(desk, TAB)
    commands.mark_done(desk.session, desk.document)
    wait_for(lambda: desk.suggesting.learning.path("en") != before)
    wait_for(lambda: not Path(before).exists())


def test_closing_the_window_ends_both_processes(desk: Desk, suggesting: OpenDesk) -> None:
    child = desk.suggesting._requests._child
    process = child._process
    assert process is not None
    number = process.processId()
    desk.window().close()
    QApplication.processEvents()
    assert not child.is_running
    assert not Path(f"/proc/{number}").exists()
