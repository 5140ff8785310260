"""Correcting a suggestion on the desk before it is accepted: edges, parts and fragments."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.frames import frames
from annotator.ui.annotate.desk import Desk
from tests.gui.suggesting import as_frame, current, desk, key, press, suggesting

__all__ = ["desk", "suggesting"]
TAB = Qt.Key.Key_Tab


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


def test_the_buttons_of_the_card_have_the_keys_of_their_acts(desk: Desk) -> None:
    desk.window().resize(1440, 900)
    QApplication.processEvents()
    card = desk.article.cards.suggestion_card
    assert [one._keys for one in (card.accept, card.edit, card.dismiss)] == ["Tab", "E", "Backspace"]
    press(desk, "e")
    assert [one._keys for one in (card.accept, card.edit, card.dismiss)] == ["↵", "", ""]
