"""The slider of a split: a bar in three parts with a handle between each two. UNITS: percent, and pixels."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.splits.split import PARTS, Part
from annotator.ui.theme import Theme

WHOLE, STEP = 100, 5
BAR_HEIGHT, HANDLE_WIDTH, HANDLE_HEIGHT, HEIGHT = 14.0, 14.0, 30.0, 32
STRENGTHS = (1.0, 0.6, 0.35)
OFF = 0.3
"""The opacity while nothing is split."""
"""The opacity of each part."""


class SplitSlider(QWidget):
    """Left and Right move a handle, with Shift by one percent; Up and Down switch to the other handle."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colors = theme.colors
        self._edges = [80, 90]
        self._current = 0
        self.setObjectName("splitSlider")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self._show_shares()

    @property
    def shares(self) -> dict[Part, int]:
        """The share of each part."""
        first, second = self._edges
        return dict(zip(PARTS, (first, second - first, WHOLE - second), strict=True))

    @property
    def edges(self) -> tuple[int, int]:
        """The place of each handle."""
        first, second = self._edges
        return first, second

    def set_edges(self, first: int, second: int) -> None:
        """Move the handles."""
        edges = [min(max(first, 0), WHOLE), min(max(second, first, 0), WHOLE)]
        if edges != self._edges:
            self._edges = edges
            self._show_shares()
            self.update()
            self.changed.emit()

    def color_of(self, part: int) -> QColor:
        """The colour of a part."""
        color = QColor(self._colors.progress)
        color.setAlphaF(STRENGTHS[part])
        return color

    def _show_shares(self) -> None:
        words = self.tr("Train {train}%, dev {dev}%, test {test}%").format(**self.shares)
        self.setAccessibleName(words)

    def _move(self, edge: int) -> None:
        """Move the current handle as far as the other one."""
        first, second = self._edges
        if self._current == 0:
            self.set_edges(min(edge, second), second)
        else:
            self.set_edges(first, max(edge, first))

    # --- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move a handle, or switch to the other one."""
        step = 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        sign = -1 if self._mirrored() else 1
        if event.key() == Qt.Key.Key_Right:
            self._move(self._edges[self._current] + sign * step)
        elif event.key() == Qt.Key.Key_Left:
            self._move(self._edges[self._current] - sign * step)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._current = 1 - self._current
            self.update()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Switch to the nearer handle."""
        edge = self._edge_at(event.position().x())
        self._current = min((0, 1), key=lambda handle: abs(self._edges[handle] - edge))
        if self._edges[0] == self._edges[1]:
            self._current = 0 if edge < self._edges[0] else 1
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the handle in steps."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(round(self._edge_at(event.position().x()) / STEP) * STEP)

    def _edge_at(self, x: float) -> float:
        share = (x - HANDLE_WIDTH / 2) / max(self.width() - HANDLE_WIDTH, 1) * WHOLE
        return WHOLE - share if self._mirrored() else share

    def _x_of(self, edge: float) -> float:
        share = (WHOLE - edge if self._mirrored() else edge) / WHOLE
        return HANDLE_WIDTH / 2 + share * (self.width() - HANDLE_WIDTH)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    # --- painting

    def sizeHint(self) -> QSize:
        """Return a wide size."""
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts, then the handles."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(OFF)
        painter.setPen(Qt.PenStyle.NoPen)
        edges = (0, *self._edges, WHOLE)
        for part in range(len(PARTS)):
            ends = sorted((self._x_of(edges[part]), self._x_of(edges[part + 1])))
            painter.setBrush(self.color_of(part))
            painter.drawRect(QRectF(ends[0], (HEIGHT - BAR_HEIGHT) / 2, ends[1] - ends[0], BAR_HEIGHT))
        for number, edge in enumerate(self._edges):
            self._paint_handle(painter, self._x_of(edge), current=number == self._current and self.hasFocus())
        painter.end()

    def _paint_handle(self, painter: QPainter, x: float, *, current: bool) -> None:
        colors = self._colors
        painter.setPen(QPen(QColor(colors.ink if current else colors.border), 2 if current else 1))
        painter.setBrush(QColor(colors.raised))
        box = QRectF(x - HANDLE_WIDTH / 2, (HEIGHT - HANDLE_HEIGHT) / 2, HANDLE_WIDTH, HANDLE_HEIGHT)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QPen(QColor(colors.text2), 1))
        for side in (-2, 2):
            painter.drawLine(QPointF(x + side, HEIGHT / 2 - 5), QPointF(x + side, HEIGHT / 2 + 5))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current handle."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the current handle."""
        super().focusOutEvent(event)
        self.update()
