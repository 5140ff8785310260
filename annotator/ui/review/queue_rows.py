"""The queue of disagreements: gathered between the events of the window, grouped by reason, the weightiest first."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app import commands
from annotator.app.disputes import Dispute
from annotator.app.session import Session
from annotator.compare.disagreement import REASONS
from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.gradual_model import GradualModel, Index
from annotator.ui.lines import paint_line
from annotator.ui.review.words import reason_name
from annotator.ui.theme import CAPTION_SIZE, Theme, interface_font

ROW_HEIGHT, PADDING, EDGE, QUOTE_SIZE = 56, 16.0, 3, 15
SLICE_S = 0.02


class Queue(GradualModel):
    """Disagreements that wait, as rows; settled ones are only counted."""

    gathered = Signal()
    """More disagreements are known, or all of them."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._known: list[Dispute] = []
        self._words = ""
        self._coming: Iterator[Dispute] = iter(())
        self.complete = True
        self.waiting: list[Dispute] = []
        self._quotes: dict[tuple[str, int], tuple[str, str]] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def gather(self) -> None:
        """Look for all disagreements of the project anew."""
        self._known, self._quotes, self.complete = [], {}, False
        self._coming = commands.disputes(self._session)
        self._go_on()

    def finish(self) -> None:
        """Gather all that is left, however long it takes."""
        self._known += self._coming
        self._done()

    def _go_on(self) -> None:
        until = time.monotonic() + SLICE_S
        for dispute in self._coming:
            self._known.append(dispute)
            if time.monotonic() > until:
                self._timer.start()
                self._sort()
                return
        self._done()

    def _done(self) -> None:
        self._timer.stop()
        self.complete = True
        self._sort()

    def look_again(self, document: str) -> None:
        """Take in what became of one document."""
        self._known = [one for one in self._known if one.document != document]
        self._known += commands.disputes(self._session, document=document)
        self._sort()

    def filter_by(self, words: str) -> None:
        """Show only disagreements whose passage or title holds these words."""
        self._words = words.casefold()
        self._sort()

    def _sort(self) -> None:
        waiting = [one for one in self._known if one.state != "settled" and self._fits(one)]
        self.waiting = sorted(
            waiting, key=lambda one: (REASONS.index(one.reasons[0]), -one.place.weight, one.document, one.place.start)
        )
        self.list_changed()
        self.gathered.emit()

    def _fits(self, one: Dispute) -> bool:
        return not self._words or any(self._words in told.casefold() for told in self.told(one))

    @property
    def settled(self) -> int:
        """How many disagreements are settled."""
        return sum(one.state == "settled" for one in self._known)

    @property
    def all(self) -> int:
        """How many disagreements there are."""
        return len(self._known)

    def total(self) -> int:
        """How many rows there are."""
        return len(self.waiting)

    def row_of(self, dispute: Dispute) -> int:
        """Return the row of a disagreement, or -1."""
        places = (one.place.members for one in self.waiting)
        return next((row for row, members in enumerate(places) if members == dispute.place.members), -1)

    def told(self, one: Dispute) -> tuple[str, str]:
        """Return the words at the place and the title of the document."""
        key = (one.document, one.place.start)
        if key not in self._quotes:
            layer, span = one.place.members[0]
            quote = self._session.annotations(one.document, layer).spans[span].quote
            title = self._session.facts(one.document).title
            self._quotes[key] = (" … ".join(quote).replace("\n", " "), title)
        return self._quotes[key]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The disagreement for the delegate; its words for screen readers, which never tell whose they are."""
        if not index.isValid() or index.row() >= self.total():
            return None
        one = self.waiting[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((reason_name(one.reasons[0]), *self.told(one)))
        return None


class QueueDelegate(QStyledItemDelegate):
    """Paints a row: the words, then the reason and the title."""

    def __init__(self, queue: Queue, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._theme = theme
        self._font = interface_font(QUOTE_SIZE)
        self._font.setFamilies(LATIN_FONTS)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row in the interface's direction; words keep their own."""
        one = index.data(Qt.ItemDataRole.UserRole)
        if one is None:
            return
        colors = self._theme.colors
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        room = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colors.ink_tint))
            edge = room.right() - EDGE if mirrored else room.left()
            painter.fillRect(QRectF(edge, room.top(), EDGE, room.height()), QColor(colors.ink))
        inner = room.adjusted(PADDING, 0, -PADDING, 0)
        words, title = self._queue.told(one)
        upper = QRectF(inner.left(), inner.top() + 6, inner.width(), 26)
        paint_line(painter, upper, words, self._font, colors.text, mirrored=mirrored)
        lower = QRectF(inner.left(), inner.top() + 32, inner.width(), 18)
        stale = one.state == "stale"
        told = reason_name("stale" if stale else one.reasons[0])
        font = interface_font(CAPTION_SIZE, bold=stale)
        width = paint_line(painter, lower, told, font, colors.warn_text if stale else colors.text2, mirrored=mirrored)
        beside = lower.adjusted(0, 0, -width - 10, 0) if mirrored else lower.adjusted(width + 10, 0, 0, 0)
        paint_line(painter, beside, title, interface_font(CAPTION_SIZE), colors.text3, mirrored=mirrored)
        painter.restore()
