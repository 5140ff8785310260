"""Dismissing suggestions on the desk, and taking back what was dismissed or accepted, in one order."""

from PySide6.QtCore import Qt

from annotator.app import commands
from annotator.domain.frames import frames
from annotator.ui.annotate.desk import Desk
from tests.gui.suggesting import OpenDesk, current, desk, key, suggesting, wait_for

__all__ = ["desk", "suggesting"]
TAB, BACKTAB, BACKSPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace


def test_one_step_of_undo_takes_it_back_and_it_is_suggested_again(desk: Desk) -> None:
    before = [one.frame for one in desk.suggesting.left]
    key(desk, TAB)
    desk.actions_by_id["edit.undo"].trigger()
    assert not desk.annotating.work.spans
    wait_for(lambda: [one.frame for one in desk.suggesting.left] == before)


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
