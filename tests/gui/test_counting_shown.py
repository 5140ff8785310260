"""The number of suggestions that were shown is that of the claims that were to be seen, whatever was done with them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from annotator.app import commands
from annotator.suggest.labelled import LabelledFrame
from annotator.ui.annotate.desk import Desk
from tests.gui.suggesting import current, desk, key, press, suggesting, wait_for

__all__ = ["desk", "suggesting"]


def shown(desk: Desk) -> tuple[int, int]:
    """The claims that count as shown, and how many of them with a stance."""
    figures = commands.suggestion_figures(desk.session)
    return figures.overall.shown, figures.labels["STANCE"].shown if "STANCE" in figures.labels else 0


def to_be_seen(desk: Desk) -> tuple[int, int]:
    return len(desk.suggesting.left), sum(bool(one.stance) for one in desk.suggesting.left)


def mark_cue(desk: Desk, frame: LabelledFrame) -> None:
    """Mark the cue of a suggestion by hand, a letter shorter than it was suggested, and wait for the rest of it."""
    ((start, end),) = frame.cue
    by_hand = ((start, end - 1),)
    desk.view.select_fragments(by_hand)
    press(desk, "3")
    wait_for(lambda: any(one.frame.cue == by_hand for one in desk.suggesting.left))


def mark_claim(desk: Desk, frame: LabelledFrame) -> None:
    ((start, end),) = frame.claim
    desk.view.select_fragments(((start, end - 1),))
    press(desk, "1")


def test_a_cue_marked_by_hand_shows_no_further_claim(desk: Desk) -> None:
    before = shown(desk)
    assert before == to_be_seen(desk)
    frame = desk.suggesting.left[0].frame
    mark_cue(desk, frame)
    assert any(one.frame.claim == frame.claim for one in desk.suggesting.left)
    assert shown(desk) == before
    key(desk, Qt.Key.Key_Backspace)
    assert shown(desk) == before


@pytest.mark.parametrize("mark", [mark_cue, mark_claim])
def test_over_several_articles_it_is_what_was_to_be_seen(
    desk: Desk, mark: Callable[[Desk, LabelledFrame], None]
) -> None:
    seen = [to_be_seen(desk)]
    for _ in range(2):
        mark(desk, desk.suggesting.left[-1].frame)
        key(desk, Qt.Key.Key_Tab)
        while current(desk) is not None:
            key(desk, Qt.Key.Key_Backspace if len(desk.suggesting.left) % 2 else Qt.Key.Key_Tab)
        before = desk.document
        desk.actions_by_id["document.next"].trigger()
        assert desk.document != before
        wait_for(lambda: desk.suggesting.left)
        seen.append(to_be_seen(desk))
    assert shown(desk) == (sum(claims for claims, _ in seen), sum(stances for _, stances in seen))
