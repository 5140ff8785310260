"""A button with a caption, words in their own direction and a chevron, which opens something. Sizes are pixels."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from annotator.ui import language
from annotator.ui.lines import paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import tooltip
from annotator.ui.theme import CAPTION_SIZE, Theme, icon_pixmap, interface_font

HEIGHT, PADDING, GAP, CHEVRON, RADIUS, MARK = 28, 9.0, 7.0, 16.0, 6.0, 10.0
WIDEST_WORDS = 190.0


class PaintedButton(QToolButton):
    """The words are those of the interface unless `foreign`; a button in use is filled."""

    def __init__(self, theme: Theme, caption: str = "", *, heading: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._caption = caption
        self._heading = heading
        self._words = self._beside = ""
        self._foreign = self._in_use = False
        self._mark: tuple[str, str] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def show_words(
        self,
        words: str,
        *,
        foreign: bool = False,
        in_use: bool = False,
        mark: tuple[str, str] | None = None,
        beside: str = "",
    ) -> None:
        """Show other words; `mark` is a shape with its colour before them, `beside` follows them in small letters."""
        self._words, self._foreign, self._in_use, self._mark, self._beside = words, foreign, in_use, mark, beside
        spoken = language.isolated(words) if foreign else words
        self.setAccessibleName(" ".join(filter(None, (self._caption, spoken, beside))))
        self.setToolTip(tooltip(spoken if width_of(words, self._font) > WIDEST_WORDS else ""))
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The words that are shown."""
        return self._words

    @property
    def is_in_use(self) -> bool:
        """Whether the button is filled."""
        return self._in_use

    @property
    def _font(self) -> QFont:
        return interface_font(15 if self._heading else 13, bold=self._heading)

    def sizeHint(self) -> QSize:
        """Return the width of the parts."""
        caption = width_of(self._caption, interface_font(CAPTION_SIZE)) + GAP if self._caption else 0
        beside = width_of(self._beside, interface_font(CAPTION_SIZE)) + GAP if self._beside else 0
        words = min(width_of(self._words, self._font), WIDEST_WORDS) + 2
        mark = MARK + GAP if self._mark else 0
        return QSize(round(2 * PADDING + caption + mark + words + beside + CHEVRON), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the parts."""
        return self.sizeHint()

    def open_menu(self, menu: QMenu) -> None:
        """Open a menu below the start of the button, once: it is deleted when it closes."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self.rect().bottomLeft()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(self.width() - menu.sizeHint().width())
        menu.popup(self.mapToGlobal(corner))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and Down as with Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts from the start of the interface."""
        del event
        colors = self._theme.colors
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        room = QRectF(self.rect()).adjusted(PADDING, 0, -PADDING, 0)
        end = room.left() if mirrored else room.right() - CHEVRON
        sign = icon_pixmap("chevron", colors.text2, 16, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(end, room.center().y() - 8), sign)
        room = room.adjusted(CHEVRON, 0, 0, 0) if mirrored else room.adjusted(0, 0, -CHEVRON, 0)
        caption = interface_font(CAPTION_SIZE)
        if self._caption:
            used = paint_line(painter, room, self._caption, caption, colors.text3, mirrored=mirrored, as_interface=True)
            room = _rest(room, used + GAP, mirrored=mirrored)
        if self._mark:
            x = room.right() - MARK / 2 if mirrored else room.left() + MARK / 2
            shape, color = self._mark
            paint_mark(painter, shape, QPointF(x, room.center().y()), MARK, QColor(color), QColor(colors.raised))
            room = _rest(room, MARK + GAP, mirrored=mirrored)
        beside = width_of(self._beside, caption) + GAP if self._beside else 0
        words = room.adjusted(beside, 0, 0, 0) if mirrored else room.adjusted(0, 0, -beside, 0)
        used = paint_line(
            painter, words, self._words, self._font, colors.text, mirrored=mirrored, as_interface=not self._foreign
        )
        if self._beside:
            rest = _rest(room, used + GAP, mirrored=mirrored)
            paint_line(painter, rest, self._beside, caption, colors.text3, mirrored=mirrored, as_interface=True)

    def _paint_box(self, painter: QPainter) -> None:
        colors = self._theme.colors
        focused = self.hasFocus()
        fill = colors.ink_tint if self._in_use or self.underMouse() or self.isDown() else colors.raised
        bare = self._heading and not (focused or self.underMouse())
        line = colors.ink if focused or self._in_use else colors.border
        painter.setPen(Qt.PenStyle.NoPen if bare else QPen(QColor(line), 2 if focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if bare else QColor(fill))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def _rest(room: QRectF, used: float, *, mirrored: bool) -> QRectF:
    return room.adjusted(0, 0, -used, 0) if mirrored else room.adjusted(used, 0, 0, 0)
