"""The bar with the keys of the scheme: labels, stances, link and note; a button for each action."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.actions import Actions
from annotator.ui.article.highlights import swatch_of
from annotator.ui.key_caps import cap_width
from annotator.ui.key_map.words import cap
from annotator.ui.lines import paint_centered, paint_line, width_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import plain_label
from annotator.ui.stances import stance_choices
from annotator.ui.theme import Theme, interface_font

HEIGHT, KEY_CAP, MARK, UNDERLINE = 40, 20.0, 9.0, 3.0
COMPACT, TINY = 1360, 900
NAMELESS = 3
"""The last resort for a scheme of very many labels: they have their keys and marks, and their names as tooltips."""


class KeyButton(QAbstractButton):
    """A key cap, a mark and words; the button of a label has a frame and an underline in its colour."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._key = ""
        self._theme = theme
        self._mark = ""
        self._color = theme.colors.text
        self._underline = ""
        self._padding = 10.0
        self._worded = True
        self._cap = 0.0
        self.setObjectName(f"button.{action.objectName()}")
        self.setText(action.iconText())
        self.setAccessibleName(action.iconText())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_style(self, mark: str, color: str, underline: str = "") -> None:
        """Give the button a mark, a colour and, for a label, an underline."""
        self._mark, self._color, self._underline = mark, color, underline
        self.update()

    def set_current(self, *, current: bool) -> None:
        """Show whether this is the label of the current span, or the stance of the current claim."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.setAccessibleDescription(self.tr("current") if current else "")
            self.update()

    def make_compact(self, *, compact: bool) -> None:
        """Save room: leave the words of a stance to the tooltip, and reduce the padding."""
        self._padding = 5.0 if compact else 10.0
        self._worded = bool(self._underline) or not self._mark or not compact
        self.updateGeometry()
        self.update()

    def show_words(self, *, shown: bool) -> None:
        """Show the words beside the key cap, or leave them to the tooltip."""
        self._worded = shown
        self.updateGeometry()
        self.update()

    def _follow(self) -> None:
        """Follow the act: whether it is available, and its key, which a person may change."""
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        declared = self._action.data()
        if (key := cap(declared.key or declared.shortcut)) != self._key:
            self._key = key
            self._cap = cap_width(key) if key else 0.0
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size for key, mark and words."""
        words = width_of(self.text(), self._font()) + 8 if self._worded else 0
        return QSize(round(2 * self._padding + self._cap + (MARK + 8 if self._mark else 0) + words), HEIGHT)

    def _font(self) -> QFont:
        return interface_font(bold=bool(self._underline))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint in the direction of the interface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        x = self._padding
        if self._key:
            self._paint_cap(painter, self._placed(x, self._cap, KEY_CAP))
            x += self._cap + 8
        colors = self._theme.colors
        color = self._color if self.isEnabled() else colors.border
        if self._mark:
            box = self._placed(x, MARK, MARK)
            paint_mark(painter, self._mark, box.center(), MARK, QColor(color), QColor(colors.panel))
            x += MARK + 8
        if self._worded:
            room = self._placed(x, self.width() - x, self.height())
            ink = colors.text if self._underline and self.isEnabled() else color
            paint_line(painter, room, self.text(), self._font(), ink, mirrored=self._mirrored())
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        colors = self._theme.colors
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._underline:
            current = bool(self.property("current"))
            painter.setPen(QPen(QColor(colors.ink if current else colors.hair), 2 if current else 1))
            painter.setBrush(QColor(colors.raised))
            painter.drawRoundedRect(frame, 6, 6)
            line = QRectF(frame.left() + 8, frame.bottom() - 6, frame.width() - 16, UNDERLINE)
            painter.fillRect(line, QColor(self._underline))
        elif bool(self.property("current")):
            painter.setPen(QPen(QColor(colors.ink), 1))
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(frame, 6, 6)
        elif self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.ink_tint))
            painter.drawRoundedRect(frame, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 6, 6)

    def _paint_cap(self, painter: QPainter, cap: QRectF) -> None:
        colors = self._theme.colors
        lifted = cap.translated(0, -2 if self._underline else 0)
        pressed = bool(self.property("current")) and not self._underline
        painter.setPen(QPen(QColor(colors.ink if pressed else colors.border), 1))
        painter.setBrush(QColor(colors.ink if pressed else colors.page))
        painter.drawRoundedRect(lifted, 4, 4)
        color = colors.on_ink if pressed else colors.text2 if self.isEnabled() else colors.border
        paint_centered(painter, lifted, self._key, interface_font(11, bold=True), color)

    def _placed(self, x: float, width: float, height: float) -> QRectF:
        """Return a box `x` pixels from the start, centred in height."""
        left = self.width() - x - width if self._mirrored() else x
        lift = 2 if self._underline and height == self.height() else 0
        return QRectF(left, (self.height() - height) / 2 - lift, width, height)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


class LabelBar(QWidget):
    """Labels first, then stances, then link and note."""

    def __init__(self, actions: Actions, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labelBar")
        self._labels: dict[str, KeyButton] = {}
        self._stances: dict[str, KeyButton] = {}
        self._buttons: list[KeyButton] = []
        self._caption = plain_label(self.tr("Stance"), role="caption")
        self._row = row = QHBoxLayout(self, spacing=8)
        row.setContentsMargins(16, 8, 16, 8)
        for label in scheme.offered:
            swatch, mark = swatch_of(scheme, label.id, theme.name)
            button = KeyButton(actions[f"label.{label.id}"], theme, self)
            button.set_style(mark, swatch.line, swatch.line)
            self._labels[label.id] = button
            self._buttons.append(button)
            row.addWidget(button)
        row.addWidget(_divider(theme))
        row.addWidget(self._caption)
        for choice in stance_choices(scheme):
            button = KeyButton(actions[f"stance.{choice.id}"], theme, self)
            button.set_style(choice.mark, choice.dark if theme.name == "dark" else choice.light)
            self._stances[choice.id] = button
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch()
        self._others: list[KeyButton] = []
        for action in ("speaker.pick", "span.note"):
            self._others.append(KeyButton(actions[action], theme, self))
            row.addWidget(self._others[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Save room in a narrow bar."""
        width = event.size().width()
        least = (width < COMPACT) + (width < TINY)
        for level in range(least, NAMELESS + 1):
            self._save_room(level)
            if self._row.sizeHint().width() <= width:
                break
        super().resizeEvent(event)

    def _save_room(self, level: int) -> None:
        """Leave out the words of stances (1), of link and note too (2), of labels too (3: NAMELESS)."""
        compact, tiny = level > 0, level > 1
        self._caption.setVisible(not compact)
        self._row.setSpacing(2 if compact else 6)
        margin = 8 if tiny else 16
        self._row.setContentsMargins(margin, 8, margin, 8)
        for button in (*self._buttons, *self._others):
            button.make_compact(compact=compact)
        for button in self._others:
            button.show_words(shown=not tiny)
        for button in self._labels.values():
            button.show_words(shown=level < NAMELESS)

    def minimumSizeHint(self) -> QSize:
        """Return no width: the bar may be as narrow as the window."""
        return QSize(0, HEIGHT)

    def show_label(self, label: str) -> None:
        """Show a label as the current one; "" for none."""
        for known, button in self._labels.items():
            button.set_current(current=known == label)

    def show_stance(self, value: str) -> None:
        """Show a stance as the current one; "" for none."""
        for known, button in self._stances.items():
            button.set_current(current=known == value)


def _divider(theme: Theme) -> QFrame:
    line = QFrame()
    line.setFixedSize(1, 24)
    line.setStyleSheet(f"background: {theme.colors.hair};")
    return line
