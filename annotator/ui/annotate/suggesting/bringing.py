"""Which suggestion is in sight, and bringing one there: its words clear of a notice, and its card whole.

UNITS: pixels of the viewport.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from annotator.app.suggesting.offering import first_of
from annotator.suggest.labelled import LabelledFrame
from annotator.ui.annotate.places import first_visible

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

GAP = 8


def bring_into_sight(desk: "Desk", frame: LabelledFrame) -> None:
    """Scroll to the current suggestion until words and card are in sight, as far as its first line stays there."""
    view, cards = desk.view, desk.article.cards
    view.scroll_to(first_of(frame))
    boxes = view.boxes([fragment for part in frame.parts() for fragment in part])
    if not boxes:
        return
    notice = desk.notices.height() + GAP if desk.notices.isVisible() else 0
    beyond = [max(box.bottom() for box in boxes) + GAP - (view.viewport().height() - notice)]
    if cards.suggestion_card.isVisible():
        beyond.append(cards.suggestion_card.geometry().bottom() + GAP - cards.height())
    step = min(max(beyond), min(box.top() for box in boxes) - GAP)
    if step > 0:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + round(step))


def first_in_sight(desk: "Desk", frames: Iterable[LabelledFrame]) -> LabelledFrame | None:
    """Return the first suggestion, of these in reading order, that begins in sight; None for none."""
    view = desk.view
    top = first_visible(view)
    bottom = view.offset_at(QPointF(view.viewport().width() / 2, view.viewport().height()))
    return next((frame for frame in frames if top <= first_of(frame) <= bottom), None)
