"""What keys and clicks on the article mean: the current claim frame, and the commands that work on it.

The current frame is that of the claim or target made or chosen last. Marking a speaker or a cue ties it to the current
frame, a stance key sets how its speaker stands. A target inside the words of the current claim leaves it current.
"""

from collections.abc import Callable
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import VIRTUAL_SPEAKERS, Annotations, Fragment, Span, reading_order
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CLAIM, CUE, HEADS, SPEAKER, TARGET, Frame, frame_of, frames
from annotator.ui.article.article_view import ArticleView

Mode = Literal["", "link", "other", "extent"]
Result = TypeVar("Result")


class Annotating(QObject):
    """One person's work on one document."""

    pointed = Signal()
    """Another span, frame, stance or mode is current."""
    failed = Signal(object)
    """An AnnotatorError to tell."""
    hinted = Signal(str)
    """What to do next, in words; "" for nothing."""

    def __init__(self, session: Session, view: ArticleView) -> None:
        super().__init__(view)
        self.session = session
        self.view = view
        self.document = ""
        self.span = ""
        self.head = ""
        self.stance = ""
        self.mode: Mode = ""
        view.span_clicked.connect(self._clicked)
        view.span_resized.connect(self._resized)

    # --- what is current

    @property
    def work(self) -> Annotations:
        """The person's own layer on the document."""
        return self.session.annotations(self.document)

    @property
    def current_span(self) -> Span | None:
        """The span chosen last, if it still stands."""
        return self.work.spans.get(self.span) if self.document else None

    @property
    def current_frame(self) -> Frame | None:
        """The frame that keys work on."""
        return frame_of(self.work, self.head) if self.document and self.head in self.work.spans else None

    def begin(self, document: str) -> None:
        """Work on another document."""
        self.document = document
        self.span = self.head = self.stance = ""
        self._enter("")

    def point_at(self, span: str, *, stance: str = "") -> None:
        """Make a span current, and the frame that it heads or belongs to."""
        self.span = span if span in self.work.spans else ""
        self.stance = stance
        found = self.work.spans.get(self.span)
        if found is not None and found.label in HEADS:
            self.head = found.id
        elif found is not None and not self._belongs(self.head, found.id):
            mine = (frame for frame in frames(self.work) if found.id in frame.parts())
            self.head = next((frame.head.id for frame in mine), "")
        elif found is None:
            self.head = ""
        self.pointed.emit()

    def _belongs(self, head: str, part: str) -> bool:
        return head in self.work.spans and part in frame_of(self.work, head).parts()

    def forget_the_gone(self) -> None:
        """Let go of what no longer stands, after a change."""
        self.span = self.span if self.span in self.work.spans else ""
        self.head = self.head if self.head in self.work.spans else ""
        self.stance = self.stance if self.stance in self.work.relations else ""
        self.pointed.emit()

    # --- marking

    def mark(self, label: str) -> None:
        """Mark what is selected; without a selection, give the current span another label."""
        fragments = self.view.selected()
        if not fragments and self.mode == "" and self.current_span is not None:
            self._do(lambda: commands.change_label(self.session, self.document, self.span, label))
            self.point_at(self.span)
        elif not fragments:
            self.hinted.emit(self.tr("Select some words first."))
        elif self.mode == "other" and label == SPEAKER:
            self._mark_holder()
        elif self.mode != "extent":
            self._mark_new(label)

    def _mark_new(self, label: str) -> None:
        fragments = self.view.selected()
        frame = self.current_frame
        tied = frame.head.id if frame is not None and label in (SPEAKER, CUE) else None
        stance = self.stance if tied and label == CUE and self._is_further_stance() else None
        made = self._do(
            lambda: commands.add_span(self.session, self.document, label, fragments, frame=tied, stance=stance)
        )
        if made is None:
            return
        self.view.clear_selection()
        self._enter("")
        head = self.head
        keeps_head = tied is not None or (label == TARGET and frame is not None and _inside(made, frame.head))
        self.point_at(made.id, stance=self.stance if tied else "")
        if keeps_head:
            self.head = head
            self.pointed.emit()

    def _is_further_stance(self) -> bool:
        """Whether the current stance is another than the frame's own, so that a cue is evidence for it."""
        frame = self.current_frame
        own = frame.own_stance if frame else None
        return bool(self.stance) and (own is None or own.id != self.stance)

    def _mark_holder(self) -> None:
        fragments, head = self.view.selected(), self.head
        made = self._do(lambda: commands.add_holder(self.session, self.document, head, fragments))
        if made:
            self.view.clear_selection()
            self._enter("")
            self.point_at(head, stance=made)

    def set_stance(self, value: str) -> None:
        """Set the current stance, or the one of the frame's own speaker."""
        if not self._require_head():
            return
        head, stance = self.head, self.stance or None
        self._do(lambda: commands.set_stance(self.session, self.document, head, value, stance=stance))

    def set_virtual(self, speaker: str) -> None:
        """Name a speaker who needs no text: for the frame, or for the further stance that is asked for."""
        if not self._require_head():
            return
        head = self.head
        if self.mode == "other":
            made = self._do(lambda: commands.add_stance(self.session, self.document, head, speaker))
            self._enter("")
            self.point_at(head, stance=made or "")
        else:
            self._do(lambda: commands.set_speaker(self.session, self.document, head, speaker))

    def delete(self) -> None:
        """Delete the current further stance, or else the current span."""
        if self.stance and self._is_further_stance():
            stance, self.stance = self.stance, ""
            self._do(lambda: commands.delete_stance(self.session, self.document, stance))
        elif self.current_span is not None:
            gone = self.span
            self._do(lambda: commands.delete_span(self.session, self.document, gone))

    def unlink(self) -> None:
        """Untie the current speaker or cue from its frame; with the frame's head current, its virtual speakers."""
        frame = self.current_frame
        if frame is None or not self._require_head():
            return
        virtual = [speaker for speaker in frame.speakers if speaker in VIRTUAL_SPEAKERS]
        parts = virtual if self.span == frame.head.id else [self.span] if self.span in frame.parts() else []
        for part in parts:
            self._do(lambda part=part: commands.unlink(self.session, self.document, frame.head.id, part))
        if not parts:
            self.hinted.emit(self.tr("Click the speaker or the cue that is to be untied."))
        self.pointed.emit()

    # --- modes: link, another's stance, change the words

    def start_link(self) -> None:
        """Have the next span that is clicked tied to the current frame."""
        if self._require_head():
            self._enter("link")
            self.hinted.emit(self.tr("Link: click a speaker, a cue, or another claim or target. Esc lets go."))

    def start_other(self) -> None:
        """Have the next speaker take a stance of its own towards the current claim or target."""
        if self._require_head():
            self._enter("other")
            self.hinted.emit(
                self.tr("Whose stance? Click a speaker, mark one with 2, or press A for the author. Esc lets go.")
            )

    def start_extent(self) -> None:
        """Select the words of the current span, to be changed."""
        if self.current_span is None:
            self.hinted.emit(self.tr("Choose a span first."))
            return
        self._enter("extent")
        self.view.select_fragments(self.current_span.fragments)
        self.view.setFocus()
        self.hinted.emit(self.tr("Select other words for this span; Enter keeps them, Esc lets go."))

    def confirm(self) -> bool:
        """Do what Enter means in this mode; False when it means nothing."""
        fragments = self.view.selected()
        if self.mode == "extent" and fragments:
            span = self.span
            self._do(lambda: commands.resize_span(self.session, self.document, span, fragments))
            self.view.clear_selection()
            self._enter("")
            return True
        if self.mode in ("link", "other") and self.span:
            self._pick(self.span)
            return True
        return False

    def _resized(self, fragments: list[Fragment]) -> None:
        span = self.span
        self._do(lambda: commands.resize_span(self.session, self.document, span, fragments))

    def escape(self) -> None:
        """Let go of the mode, or of the selection, or of what is current."""
        if self.mode:
            self._enter("")
            self.view.clear_selection()
        elif self.view.selected() or self.view.selection.awaits_end:
            self.view.clear_selection()
        else:
            self.point_at("")

    def _enter(self, mode: Mode) -> None:
        self.mode = mode
        self.hinted.emit("")
        self.pointed.emit()

    def _clicked(self, spans: list[str]) -> None:
        if self.mode in ("link", "other"):
            if spans:
                self._pick(spans[0])
            return
        if self.mode == "extent":  # clicks choose words, and the span stays the one that gets them
            return
        if not spans:
            self.point_at("")
            return
        again = spans.index(self.span) + 1 if self.span in spans else 0
        self.point_at(spans[again % len(spans)])

    def _pick(self, other: str) -> None:
        mode, head, stance = self.mode, self.head, self.stance or None
        if other == head:
            return
        if mode == "other" and self.work.spans[other].label != SPEAKER:
            self.hinted.emit(self.tr("That is no speaker."))
            return
        if mode == "link":
            made = self._do(lambda: commands.link(self.session, self.document, head, other, stance=stance))
        else:
            made = self._do(lambda: commands.add_stance(self.session, self.document, head, other))
        self._enter("")
        self.point_at(head, stance=made or "")

    def walk(self, step: int) -> None:
        """Make the span after or before the current one current, in reading order; in a mode, only point it out."""
        ordered = sorted(self.work.spans.values(), key=reading_order)
        if not ordered:
            return
        ids = [span.id for span in ordered]
        at = ids.index(self.span) + step if self.span in ids else (0 if step > 0 else -1)
        self._walk_to(ordered[at % len(ordered)])

    def _walk_to(self, span: Span) -> None:
        if self.mode in ("link", "other"):
            self.span = span.id
            self.pointed.emit()
        else:
            self.point_at(span.id)
        self.view.scroll_to(span.start)

    # --- doing

    def _require_head(self) -> bool:
        if self.current_frame is None:
            self.hinted.emit(self.tr("Choose a claim or a target first, or mark one."))
            return False
        return True

    def _do(self, act: Callable[[], Result]) -> Result | None:
        try:
            return act()
        except AnnotatorError as error:
            self.failed.emit(error)
            return None


def _inside(inner: Span, outer: Span) -> bool:
    return outer.label == CLAIM and outer.start <= inner.start and inner.end <= outer.end
