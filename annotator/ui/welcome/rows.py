"""What can be clicked on the welcome page: the ways to begin, and the recent projects."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.app.settings import RecentProject
from annotator.ui import language
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.plain import tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

BEGIN_HEIGHT, RECENT_HEIGHT = 80, 72
ROOM_FOR_KEYS = 300


class _Row(QAbstractButton):
    """Paints words from the start of the interface's direction."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _placed(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(self.width() - x - width if self._mirrored() else x, y, width, height)

    def _write(
        self, painter: QPainter, box: QRectF, words: str, color: str, *, size: int = 13, bold: bool = False
    ) -> None:
        paint_line(painter, box, words, interface_font(size, bold=bold), color, mirrored=self._mirrored())

    def _icon(self, painter: QPainter, name: str, box: QRectF, color: str) -> None:
        painter.drawPixmap(box.topLeft(), icon_pixmap(name, color, round(box.width()), self.devicePixelRatioF()))


class BeginButton(_Row):
    """A way to begin: icon, what, a few words on it, its keys."""

    def __init__(self, icon: str, title: str, words: str, keys: str, theme: Theme) -> None:
        super().__init__(theme)
        self._icon_name, self._words, self._keys = icon, words, keys
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """The card of the design."""
        return QSize(320, BEGIN_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(colors.ink if strong else colors.hair), 2 if strong else 1))
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        tile = self._placed(16, 20, 40, 40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ink_tint))
        painter.drawRoundedRect(tile, 6, 6)
        self._icon(painter, self._icon_name, tile.adjusted(11, 11, -11, -11), colors.ink)
        keys_font = interface_font(10, bold=True)
        cap = width_of(self._keys, keys_font) + 12 if self.width() >= ROOM_FOR_KEYS else 0
        room = self.width() - 72 - cap - 28
        self._write(painter, self._placed(72, 20, room, 20), self.text(), colors.text, bold=True)
        self._write(painter, self._placed(72, 41, room + cap * 0.2, 18), self._words, colors.text2, size=CAPTION_SIZE)
        if cap:
            self._paint_keys(painter, self._placed(self.width() - cap - 16, 30, cap, 20))
        painter.end()

    def _paint_keys(self, painter: QPainter, box: QRectF) -> None:
        colors = self._theme.colors
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        paint_centered(painter, box, self._keys, interface_font(10, bold=True), colors.text2)


class RecentRow(_Row):
    """A project that was open: its name, how far it was, when."""

    def __init__(self, recent: RecentProject, theme: Theme) -> None:
        super().__init__(theme)
        self._recent = recent
        self.setText(Path(recent.path).stem)
        self.setAccessibleName(self.text())
        self.setToolTip(tooltip(recent.path))

    def sizeHint(self) -> QSize:
        """The row of the design."""
        return QSize(400, RECENT_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        colors, recent = self._theme.colors, self._recent
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(colors.hair))
        self._icon(painter, "document", self._placed(20, 28, 16, 16), colors.ink)
        told = self.width() >= 620
        room = self.width() - 56 - (400 if told else 130)
        self._write(painter, self._placed(56, 15, room, 22), self.text(), colors.text, bold=True)
        self._write(painter, self._placed(56, 37, room, 18), Path(recent.path).name, colors.text3, size=CAPTION_SIZE)
        if told:
            self._paint_progress(painter)
        self._write(painter, self._placed(self.width() - 120, 26, 90, 20), self._when(), colors.text2)
        self._icon_next(painter)
        painter.end()

    def _paint_progress(self, painter: QPainter) -> None:
        colors, recent = self._theme.colors, self._recent
        bar = self._placed(self.width() - 368, 22, 168, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.hair))
        painter.drawRoundedRect(bar, 4, 4)
        share = recent.done / recent.documents if recent.documents else 0
        painter.setBrush(QColor(colors.good if share == 1 else colors.progress))
        painter.drawRoundedRect(self._placed(self.width() - 368, 22, 168 * share, 8), 4, 4)
        told = self.tr("{done} of {all} documents")
        words = told.format(done=language.number(recent.done), all=language.number(recent.documents))
        self._write(painter, self._placed(self.width() - 368, 35, 200, 18), words, colors.text2, size=CAPTION_SIZE)

    def _when(self) -> str:
        opened = datetime.fromisoformat(self._recent.opened).astimezone()
        days = (datetime.now().astimezone().date() - opened.date()).days
        if days == 0:
            return self.tr("today {time}").format(time=QLocale().toString(opened, "HH:mm"))
        if days == 1:
            return self.tr("yesterday")
        return QLocale().toString(opened, "d MMMM")

    def _icon_next(self, painter: QPainter) -> None:
        box = self._placed(self.width() - 26, 28, 14, 14)
        pixmap = icon_pixmap("next", self._theme.colors.text2, 14, self.devicePixelRatioF(), mirrored=self._mirrored())
        painter.drawPixmap(box.topLeft(), pixmap)
