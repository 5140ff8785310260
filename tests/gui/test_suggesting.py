"""Suggestions on the desk: which is current, and how it is accepted, by keys and by mouse."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.domain.frames import frames
from annotator.suggest.labelled import LabelledFrame
from annotator.ui.annotate.desk import Desk
from tests.gui.suggesting import OpenDesk, as_frame, current, desk, key, press, suggesting, wait_for

__all__ = ["desk", "suggesting"]
TAB, BACKTAB, BACKSPACE = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Backspace


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


def test_a_click_makes_the_nearest_current(desk: Desk) -> None:
    last = desk.suggesting.left[-1].frame
    box = desk.view.boxes(last.claim)[0]
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert current(desk) == last


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


def marked_cue(desk: Desk) -> LabelledFrame:
    """Mark the cue of the last suggestion by hand, and wait for the rest of it."""
    wanted = desk.suggesting.left[-1].frame
    desk.suggesting.choose(msgspec.structs.replace(desk.suggesting.choices, threshold=0.75))
    key(desk, Qt.Key.Key_Escape)
    desk.view.select_fragments(wanted.cue)
    press(desk, "3")
    wait_for(lambda: current(desk) is not None and current(desk).cue == wanted.cue)
    return wanted


def test_with_a_marked_cue_the_key_of_editing_is_that_of_its_suggestion(desk: Desk) -> None:
    wanted = marked_cue(desk)
    press(desk, "e")
    assert desk.correcting_suggestion.is_going_on
    assert tuple(desk.view.selected()) == wanted.claim


def test_what_a_marked_cue_brings_comes_back_with_undo_and_on_the_next_day(desk: Desk, suggesting: OpenDesk) -> None:
    wanted, document, path = marked_cue(desk), desk.document, desk.session.file.path
    left = len(desk.suggesting.left)
    key(desk, TAB)
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: current(desk) == wanted)
    assert len(desk.suggesting.left) == left
    desk.window().close()
    again = suggesting(project=path)
    assert again.document == document
    wait_for(lambda: wanted in [one.frame for one in again.suggesting.left])


def test_one_dismissed_beside_a_marked_cue_does_not_come_on_the_next_day(desk: Desk, suggesting: OpenDesk) -> None:
    wanted, path = marked_cue(desk), desk.session.file.path
    key(desk, Qt.Key.Key_Backspace)
    assert wanted not in [one.frame for one in desk.suggesting.left]
    desk.window().close()
    again = suggesting(project=path)
    answers: list[str] = []
    again.suggesting._requests.completed.connect(lambda cue, _found: answers.append(cue))
    wait_for(lambda: answers and again.suggesting.has_found)
    assert wanted not in [one.frame for one in again.suggesting.left]


def test_a_marked_cue_is_no_part_to_be_edited_of_what_it_brings(desk: Desk) -> None:
    wanted = marked_cue(desk)
    press(desk, "e")
    assert tuple(desk.view.selected()) == wanted.claim
    key(desk, TAB)
    assert tuple(desk.view.selected()) == wanted.speaker
    key(desk, TAB)
    assert tuple(desk.view.selected()) == wanted.claim
