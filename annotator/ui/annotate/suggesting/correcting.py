"""Correcting the current suggestion before it is accepted: its parts in turn, each by its edges."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from annotator.domain.annotation import Fragment
from annotator.suggest.labelled import LabelledFrame, Suggestion

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk
    from annotator.ui.annotate.suggesting.deciding import Deciding
    from annotator.ui.annotate.suggesting.suggesting import Suggesting

PARTS = ("claim", "speaker", "cue")


class Correcting(QObject):
    """Selects the words of a part, whose edges arrow keys, the mouse and handles move, until Enter accepts."""

    def __init__(self, desk: "Desk", suggesting: "Suggesting", deciding: "Deciding") -> None:
        super().__init__(suggesting)
        self._desk, self._suggesting, self._deciding = desk, suggesting, deciding
        self._suggestion: Suggestion | None = None
        self._frame = LabelledFrame()
        self._part = ""
        desk.view.span_resized.connect(self._resized)

    @property
    def is_going_on(self) -> bool:
        """Whether a suggestion is being corrected."""
        return self._desk.annotating.mode == "suggestion" and self._suggestion is not None

    def edit_extent(self) -> None:
        """Edit the extent of the current span, or else the current suggestion."""
        if self._desk.annotating.current_span is None and self._suggesting.current is not None:
            self.start()
        else:
            self._desk.marking.start_extent()

    def start(self) -> None:
        """Begin with the claim of the current suggestion, or with its first part."""
        desk, current = self._desk, self._suggesting.current
        if current is None:
            desk.show_hint(self.tr("No suggestion is selected."))
            return
        desk.annotating.point_at("")
        desk.annotating.enter("suggestion")
        self._suggestion, self._frame = current, current.frame
        self._show(next(part for part in PARTS if getattr(current.frame, part)))
        desk.view.setFocus()

    def _show(self, part: str) -> None:
        self._part = part
        fragments: tuple[Fragment, ...] = getattr(self._frame, part)
        self._desk.view.show_handles(())
        self._desk.view.select_fragments(fragments)
        self._desk.annotating.hinted.emit(
            self.tr("Left and Right move the edge, Up and Down take the other edge. Tab: next part. Enter: accept.")
        )

    def turn(self) -> None:
        """Move the other edge from now on."""
        self._desk.view.selection.turn()
        self._desk.view.selection_moved()

    def go_on(self) -> None:
        """Keep the words of this part, and go on to the next one."""
        self._keep()
        there = [part for part in PARTS if getattr(self._frame, part)]
        self._show(there[(there.index(self._part) + 1) % len(there)])

    def _keep(self) -> None:
        selected = tuple(self._desk.view.selected())
        if selected:
            self._frame = msgspec.structs.replace(self._frame, **{self._part: selected})

    def confirm(self) -> bool:
        """Accept the suggestion with the words that are selected; return False when none is corrected."""
        suggestion = self._suggestion
        if suggestion is None or not self.is_going_on:
            return False
        self._keep()
        self._suggestion = None
        self._desk.annotating.enter("")
        self._desk.view.clear_selection()
        self._deciding.accept_as(suggestion, self._frame)
        return True

    def _resized(self, fragments: list[Fragment]) -> None:
        """Accept the current suggestion with the words of its claim between handles that were dragged."""
        annotating = self._desk.annotating
        if annotating.current_span is None and not annotating.mode and self._suggesting.current is not None:
            self._deciding.accept(tuple(fragments))
