"""The state of annotating a document: the current span, the current claim, which keys act on, and the mode.

The current claim (a CLAIM or a TARGET) is the one made or chosen last. It stays current, whatever is clicked or
selected, until another one is made or chosen, or until Esc. Choosing a part of another claim makes that claim current;
choosing an unlinked speaker or cue does not change the current claim.
"""

from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QObject, Signal

from annotator.domain.annotation import Annotations, Span
from annotator.domain.frames import HEADS, Frame, frame_of, heads_with
from annotator.ui.article.article_view import ArticleView
from annotator.ui.availability import CLAIM, SELECTION, SPAN
from annotator.ui.open_project import OpenProject

Mode = Literal["", "link", "claim", "other", "unlink", "relate", "value", "identify", "extent", "suggestion"]
LINKING: tuple[Mode, ...] = ("link", "claim", "other", "unlink")
PICKING: tuple[Mode, ...] = (*LINKING, "relate", "value", "identify")
"""The modes in which the picker is open, and a click in the article picks a span."""


class Current(NamedTuple):
    """The current span, head of a claim frame, stance and relation of claims, by id, "" for none."""

    span: str = ""
    head: str = ""
    stance: str = ""
    relation: str = ""


class Annotating(QObject):
    """The state of one person's work on one document."""

    pointed = Signal()
    """The current span, claim, stance or mode has changed."""
    hinted = Signal(str)
    """The next step to take, in words; "" hides the hint."""
    picked = Signal(str)
    """The id of a span clicked while the picker is open, "" for none."""

    def __init__(self, project: OpenProject, view: ArticleView) -> None:
        super().__init__(view)
        self.project, self.session = project, project.session
        self.do = project.do
        self.view = view
        self.document = ""
        self.span = ""
        self.head = ""
        self.stance = ""
        self.relation = ""
        self.mode: Mode = ""
        self._earlier_heads: list[str] = []
        self._before_click: Current | None = None
        view.span_clicked.connect(self._clicked)
        view.viewport().installEventFilter(self)

    # --- what is current

    @property
    def work(self) -> Annotations:
        """The annotations of the person's own layer; none while no document is shown."""
        return self.session.annotations(self.document) if self.document else Annotations()

    @property
    def current(self) -> Current:
        """The current span, claim, stance and relation, for `restore`."""
        return Current(self.span, self.head, self.stance, self.relation)

    @property
    def current_span(self) -> Span | None:
        """The span chosen last, if it still exists."""
        return self.work.spans.get(self.span) if self.document else None

    @property
    def current_frame(self) -> Frame | None:
        """The claim frame that keys act on."""
        return frame_of(self.work, self.head) if self.document and self.head in self.work.spans else None

    @property
    def has_further_stance(self) -> bool:
        """Whether the current stance is not the claim's own, so that a cue is evidence for it."""
        frame = self.current_frame
        own_stance = frame.own_stance if frame else None
        return bool(self.stance) and (own_stance is None or own_stance.id != self.stance)

    def present(self) -> set[str]:
        """Return what there is for acts: of SELECTION, SPAN, CLAIM."""
        there = (
            (SELECTION, self.view.selected()),
            (SPAN, self.current_span is not None),
            (CLAIM, self.current_frame is not None),
        )
        return {what for what, is_there in there if is_there}

    def earlier_heads(self) -> list[str]:
        """The claims and targets that were current before, the last one first."""
        return [head for head in reversed(self._earlier_heads) if head in self.work.spans and head != self.head]

    def begin(self, document: str) -> None:
        """Work on another document."""
        self.document = document
        self.span = self.head = self.stance = self.relation = ""
        self._earlier_heads.clear()
        self._before_click = None
        self.enter("")
        self.pointed.emit()

    def point_at(self, span: str, *, stance: str = "", relation: str = "") -> None:
        """Choose a span, and the claim that it heads or belongs to; without a span the current claim stays."""
        self.span = span if self.document and span in self.work.spans else ""
        current = self.current_span
        if current is not None or stance:
            self.stance = stance
        self.relation = relation
        if current is not None and (head := self._head_with(current)):
            self._set_head(head)
        self.pointed.emit()

    def keep_head(self, head: str) -> None:
        """Make a claim or target current, whatever span is chosen; "" for none."""
        self._set_head(head)
        self.pointed.emit()

    def restore(self, current: Current) -> None:
        """Make current what was current before, as far as it still exists."""
        self.span, self.stance, self.relation = current.span, current.stance, current.relation
        self._set_head(current.head)
        self.forget_missing()

    def release(self) -> None:
        """Make nothing current."""
        self.restore(Current())

    def _set_head(self, head: str) -> None:
        if self.head and self.head != head:
            self._earlier_heads = [earlier for earlier in self._earlier_heads if earlier != self.head] + [self.head]
        self.head = head

    def _head_with(self, span: Span) -> str:
        """The claim to make current with a span: the nearest one that it belongs to; "" keeps the current one."""
        if span.label in HEADS:
            return span.id
        mine = heads_with(self.work, span.id)
        if not mine or self.head in [head.id for head in mine]:
            return ""
        return min(mine, key=lambda head: abs(head.start - span.start)).id

    def forget_missing(self) -> None:
        """After a change, make nothing current that no longer exists."""
        work = self.work if self.document else Annotations()
        self.span = self.span if self.span in work.spans else ""
        self.head = self.head if self.head in work.spans and work.spans[self.head].label in HEADS else ""
        self.stance = self.stance if self.stance in work.relations else ""
        self.relation = self.relation if self.relation in work.relations else ""
        self.pointed.emit()

    def enter(self, mode: Mode) -> None:
        """Enter a mode; "" is none."""
        before, self.mode = self.mode, mode
        self.hinted.emit("")
        if mode != before:
            self.pointed.emit()

    # --- clicks and Esc

    def escape(self) -> None:
        """Leave the mode, or else clear the selection, or else make nothing current."""
        if self.mode:
            self.enter("")
            self.view.clear_selection()
        elif self.view.selected() or self.view.selection.awaits_end:
            self.view.clear_selection()
        else:
            self.release()

    def _clicked(self, spans: list[str]) -> None:
        self._before_click = None
        if self.mode in PICKING:
            self.picked.emit(spans[0] if spans else "")
        elif self.mode == "":  # while a span is edited, clicks select words for it, and it stays current
            self._before_click = self.current
            again = spans.index(self.span) + 1 if self.span in spans else 0
            self.point_at(spans[again % len(spans)] if spans else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo the choice of the first click of a double click, which selects a word."""
        if event.type() == QEvent.Type.MouseButtonDblClick and self._before_click is not None:
            before, self._before_click = self._before_click, None
            self.restore(before)
        return super().eventFilter(watched, event)

    # --- doing

    def require_head(self) -> bool:
        """Whether there is a current claim or target; shows a hint when there is none."""
        if self.current_frame is None:
            self.hinted.emit(self.tr("Select a claim or target first."))
            return False
        return True
