"""Correcting the current suggestion before it is accepted: its parts in turn, each by its edges."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from annotator.app.suggesting.offering import bare_claims, unlinked_cues
from annotator.domain.annotation import Fragment
from annotator.domain.frames import CLAIM, CUE, SPEAKER
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui import language
from annotator.ui.annotate.act_words import label_name
from annotator.ui.annotate.suggesting.shown import Draft, KeptCorrection, MovedEdge

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk
    from annotator.ui.annotate.suggesting.deciding import Deciding
    from annotator.ui.annotate.suggesting.suggesting import Suggesting

LABELS = {"claim": CLAIM, "speaker": SPEAKER, "cue": CUE}
"""The parts in the order in which they are corrected, with their labels."""


class Correcting(QObject):
    """Selects the words of a part, whose edges arrow keys, the mouse and handles move, until Enter accepts."""

    def __init__(self, desk: "Desk", suggesting: "Suggesting", deciding: "Deciding") -> None:
        super().__init__(suggesting)
        self._desk, self._suggesting, self._deciding = desk, suggesting, deciding
        self._suggestion: Suggestion | None = None
        self._frame = LabelledFrame()
        self._part, self._edge = "", 0
        desk.view.span_resized.connect(self._resized)
        desk.view.selection_changed.connect(self._keep)
        desk.annotating.pointed.connect(self._note_end)

    def _note_end(self) -> None:
        """Show the suggestion as it was once correcting it was given up."""
        if self._suggestion is not None and not self.is_going_on:
            self._suggestion = None
            self._suggesting.show_draft(None)

    @property
    def is_going_on(self) -> bool:
        """Whether a suggestion is being corrected."""
        return self._desk.annotating.mode == "suggestion" and self._suggestion is not None

    def kept(self) -> KeptCorrection | None:
        """Return how far a suggestion is corrected, for `go_on_from`; None where none is being corrected."""
        if self._suggestion is None or not self.is_going_on:
            return None
        return KeptCorrection(self._suggestion.frame, self._frame, self._part, self._edge)

    def go_on_from(self, kept: KeptCorrection) -> None:
        """Go on where a suggestion was being corrected, or give this up where it is no longer the current one."""
        current = self._suggesting.current
        if current is None or current.frame != kept.suggested:
            self._desk.view.clear_selection()
            return
        self._begin(current, kept.frame)
        self._part = kept.part
        self._take_edge(kept.edge)

    def edit_extent(self) -> None:
        """Edit the current suggestion, or else the extent of the current span, if that is no part of the suggestion."""
        span, current = self._desk.annotating.current_span, self._suggesting.current
        if current is not None and (span is None or span.fragments in current.frame.parts()):
            self.start()
        else:
            self._desk.marking.start_extent()

    def start(self) -> None:
        """Begin with the claim of the current suggestion, or with its first part."""
        desk, current = self._desk, self._suggesting.current
        if self.is_going_on:
            return
        if current is None:
            desk.show_hint(self.tr("No suggestion is selected."))
            return
        self._begin(current, current.frame)
        self._show(self._parts()[0])
        desk.view.setFocus()

    def _begin(self, suggestion: Suggestion, frame: LabelledFrame) -> None:
        self._desk.annotating.point_at("")
        self._desk.annotating.enter("suggestion")
        self._suggestion, self._frame = suggestion, frame

    def _show(self, part: str) -> None:
        """Select the words of a part, with its last edge to be moved."""
        self._part = part
        self._desk.view.show_handles(())
        self._take_edge(2 * len(self._fragments) - 1)

    @property
    def _fragments(self) -> tuple[Fragment, ...]:
        found: tuple[Fragment, ...] = getattr(self._frame, self._part)
        return found

    def _take_edge(self, number: int) -> None:
        """Move an edge from now on, counted over all fragments: even ones are starts."""
        fragments = self._fragments
        self._edge = number % (2 * len(fragments))
        self._show_draft()
        view, is_start = self._desk.view, self._edge % 2 == 0
        view.selection.hold_edge(fragments, self._edge // 2, start=is_start)
        view.selection_moved()
        delete = self.tr("Del takes this fragment out.") if len(fragments) > 1 else ""
        said = (self._edge_words(), delete, self.tr("Enter accepts, Esc cancels."))
        self._desk.annotating.hinted.emit(" ".join(filter(None, said)))

    def _edge_words(self) -> str:
        """Say which edge is moved, of which fragment where there are several, and by which keys."""
        label = label_name(self._desk.session.scheme, LABELS[self._part])
        edge = self.tr("start") if self._edge % 2 == 0 else self.tr("end")
        words = self.tr(
            "{label}, {edge}: Left and Right move it (Alt: by letters), Up and Down take another edge. Tab: next part."
        )
        if (count := len(self._fragments)) > 1:
            place = self.tr("{edge} of fragment {number} of {count}")
            number = language.number(self._edge // 2 + 1)
            edge = place.format(edge=edge, number=number, count=language.number(count))
        return words.format(label=language.isolated(label), edge=edge)

    def turn(self, step: int) -> None:
        """Move the next or previous edge from now on."""
        self._take_edge(self._edge + step)

    def take_out(self) -> None:
        """Take the fragment whose edge is held out of its part, unless it is the only one."""
        at = min(self._edge // 2, len(self._fragments) - 1)
        left = self._fragments[:at] + self._fragments[at + 1 :]
        if left:
            self._frame = msgspec.structs.replace(self._frame, **{self._part: left})
            self._show(self._part)

    def go_on(self) -> None:
        """Go on to the next part."""
        there = self._parts()
        self._show(there[(there.index(self._part) + 1) % len(there)])

    def _parts(self) -> list[str]:
        """Return the parts to go through: not the one beside which the others are suggested, which is annotated."""
        work = self._desk.annotating.work
        marked = [span.fragments for span in (*unlinked_cues(work), *bare_claims(work))]
        there = [part for part in LABELS if getattr(self._frame, part)]
        return [part for part in there if getattr(self._frame, part) not in marked]

    def _keep(self) -> None:
        """Take the selected words as this part, and show it so on the card at every step."""
        selected = tuple(self._desk.view.selected())
        if self.is_going_on and selected and selected != self._fragments:
            self._frame = msgspec.structs.replace(self._frame, **{self._part: selected})
            self._show_draft()

    def _show_draft(self) -> None:
        edge = MovedEdge(LABELS[self._part], self._edge // 2, "start" if self._edge % 2 == 0 else "end")
        self._suggesting.show_draft(Draft(self._frame, edge))

    def accept(self) -> None:
        """Accept the current suggestion, with what was corrected so far."""
        if not self.confirm():
            self._deciding.accept()

    def dismiss(self) -> None:
        """Dismiss the current suggestion, corrected or not."""
        self._give_up()
        self._deciding.dismiss()

    def go_to_next(self) -> None:
        """Go to the next suggestion, and leave this one as it was."""
        self._give_up()
        self._deciding.go_on()

    def _give_up(self) -> None:
        if self.is_going_on:
            self._desk.annotating.escape()

    def confirm(self) -> bool:
        """Accept the suggestion with the words that are selected; return False when none is corrected."""
        suggestion = self._suggestion
        if suggestion is None or not self.is_going_on:
            return False
        self._suggestion = None
        self._suggesting.show_draft(None)
        self._desk.annotating.enter("")
        self._desk.view.clear_selection()
        self._deciding.accept_as(suggestion, self._frame)
        return True

    def _resized(self, fragments: list[Fragment]) -> None:
        """Accept the current suggestion with the words of its claim between handles that were dragged."""
        annotating = self._desk.annotating
        if annotating.current_span is None and not annotating.mode and self._suggesting.current is not None:
            self._deciding.accept(tuple(fragments))
