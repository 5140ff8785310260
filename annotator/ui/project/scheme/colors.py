"""The colours of a label: line and tint in both themes, with their contrast, twelve checked pairs, or typed ones."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.contrast import LEAST_LINE, LEAST_TEXT, PAIRS, contrast, is_color
from annotator.domain.scheme import Label, Swatch
from annotator.ui import language
from annotator.ui.plain import plain_label
from annotator.ui.theme import Theme, ThemeName, icon_pixmap, theme

Colors = tuple[Swatch, Swatch]
"""The colours of a label in the light and in the dark theme."""
SAMPLE, LEAST_WIDTH = QSize(44, 20), 320


class ColorCard(QFrame):
    """Line and tint of one theme, on its page."""

    typed = Signal(str, str)
    """The name of the colour ("line" or "tint"), and the colour."""

    def __init__(self, name: ThemeName) -> None:
        super().__init__()
        self._theme = theme(name)
        colors = self._theme.colors
        self.setObjectName(f"schemeColors.{name}")
        self.setStyleSheet(
            f"QFrame#{self.objectName().replace('.', chr(92) + '.')} {{ background: {colors.page};"
            f" border: 1px solid {colors.hair}; border-radius: 6px; }}"
            f" QLabel {{ color: {colors.text}; }} QLineEdit {{ background: {colors.raised}; color: {colors.text};"
            f" border: 1px solid {colors.border}; }}"
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(3, 1)
        self._samples: dict[str, QLabel] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._ratios: dict[str, QLabel] = {}
        self._signs: dict[str, QLabel] = {}
        for row, (part, words) in enumerate((("line", self.tr("Line")), ("tint", self.tr("Tint")))):
            self._samples[part], self._ratios[part], self._signs[part] = QLabel(), plain_label(), QLabel()
            field = self._fields[part] = QLineEdit(maxLength=7)
            field.setFixedWidth(96)
            field.setObjectName(f"schemeColor.{name}.{part}")
            field.setAccessibleName(words)
            field.editingFinished.connect(lambda part=part, field=field: self._type(part, field))
            grid.addWidget(self._samples[part], row, 0)
            grid.addWidget(plain_label(words, role="heading"), row, 1)
            grid.addWidget(field, row, 2)
            grid.addWidget(self._ratios[part], row, 4)
            grid.addWidget(self._signs[part], row, 5)
        self._foot = plain_label()
        self._foot.setWordWrap(True)
        column = QVBoxLayout(self, spacing=6)
        column.setContentsMargins(14, 10, 14, 10)
        column.addLayout(grid)
        column.addWidget(self._foot)
        self._swatch: Swatch | None = None

    def show_swatch(self, swatch: Swatch) -> None:
        """Show the colours and their contrast."""
        self._swatch = swatch
        for part, color in (("line", swatch.line), ("tint", swatch.tint)):
            self._samples[part].setPixmap(_sample(color, self._theme))
            self._fields[part].setText(color)
        name = self._theme.name
        if not (is_color(swatch.line) and is_color(swatch.tint)):
            return
        found = contrast(swatch, name)
        for part, ratio in (("line", found.line_on_page), ("tint", found.line_on_tint)):
            self._ratios[part].setText(ratio_words(ratio))
            self._show_sign(self._signs[part], good=ratio >= LEAST_LINE)
        words = {
            "light": self.tr("Light: line on page, line on tint; text on tint {ratio}"),
            "dark": self.tr("Dark: line on page, line on tint; text on tint {ratio}"),
        }
        self._foot.setText(words[name].format(ratio=ratio_words(found.text_on_tint)))
        weak = [] if found.is_enough else [self.tr("Too little contrast: it cannot be published.")]
        if found.text_on_tint < LEAST_TEXT or weak:
            self._foot.setText("\n".join([self._foot.text(), *weak]))

    def _show_sign(self, label: QLabel, *, good: bool) -> None:
        colors = self._theme.colors
        name, color = ("check", colors.good) if good else ("warning", colors.warn_line)
        label.setPixmap(icon_pixmap(name, color, 16, self.devicePixelRatioF()))
        label.setAccessibleName(self.tr("enough contrast") if good else self.tr("too little contrast"))

    def _type(self, part: str, field: QLineEdit) -> None:
        color = field.text().strip().upper()
        if is_color(color):
            self.typed.emit(part, color)
        elif self._swatch is not None:
            field.setText(getattr(self._swatch, part))


class LabelColors(QWidget):
    """Both cards, and the button for the checked pairs."""

    chosen = Signal(object, object)
    """A light and a dark Swatch."""

    def __init__(self) -> None:
        super().__init__()
        self._label: Label | None = None
        self.cards = {name: ColorCard(name) for name in ("light", "dark")}
        self.pairs = QPushButton(self.tr("Checked colours"))
        self.pairs.setObjectName("schemePairs")
        self.pairs.setMenu(self._make_menu())
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Colour"), role="caption"))
        head.addStretch()
        head.addWidget(self.pairs)
        self._alike = plain_label(role="caption")
        self._alike.setObjectName("sameColors")
        self._alike.setWordWrap(True)
        self._actions = list(self.pairs.menu().actions())
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(12)
        for name, card in self.cards.items():
            card.typed.connect(lambda part, color, name=name: self._type(name, part, color))
            row.addWidget(card, 1)
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self._alike)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one card: two are side by side where there is room."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side, or one below the other."""
        wide = event.size().width() >= 2 * LEAST_WIDTH
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, (light, dark) in enumerate(PAIRS, start=1):
            action = menu.addAction(_pair_icon(light, dark), self._pair_words(number, (light, dark), ""))
            action.setObjectName(f"schemePair.{number}")
            action.triggered.connect(lambda _=False, light=light, dark=dark: self.chosen.emit(light, dark))
        return menu

    def show_label(self, label: Label, others: Mapping[Colors, str]) -> None:
        """Show the colours of a label; `others` has the names of the labels with other colours, by light and dark."""
        self._label = label
        self.cards["light"].show_swatch(label.light)
        self.cards["dark"].show_swatch(label.dark)
        same = others.get((label.light, label.dark), "")
        self._alike.setText(self.tr("{label} has the same colours.").format(label=language.isolated(same)))
        self._alike.setVisible(bool(same))
        for number, (pair, action) in enumerate(zip(PAIRS, self._actions, strict=True), start=1):
            action.setText(self._pair_words(number, pair, others.get(pair, "")))

    def _pair_words(self, number: int, pair: Colors, used: str) -> str:
        words = f"{self.tr('Colours {n}').format(n=language.number(number))}  {pair[0].line}"
        return self.tr("{colors}: used by {label}").format(colors=words, label=used) if used else words

    def _type(self, name: str, part: str, color: str) -> None:
        if self._label is None:
            return
        before = self._label.swatch(name)  # type: ignore[arg-type]  # one of the two themes
        if getattr(before, part) == color:
            return
        after = msgspec.structs.replace(before, **{part: color})
        light, dark = (after, self._label.dark) if name == "light" else (self._label.light, after)
        self.chosen.emit(light, dark)


def ratio_words(ratio: float) -> str:
    """Return a contrast as it is usually written, isolated left-to-right."""
    return f"\u2066{QLocale().toString(ratio, 'f', 1)}\u00a0:\u00a0{language.number(1)}\u2069"


def _sample(color: str, shown: Theme) -> QPixmap:
    pixmap = QPixmap(SAMPLE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(shown.colors.border))
    painter.setBrush(QColor(color) if is_color(color) else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(1, 1, SAMPLE.width() - 2, SAMPLE.height() - 2, 3, 3)
    painter.end()
    return pixmap


def _pair_icon(light: Swatch, dark: Swatch) -> QIcon:
    pixmap = QPixmap(32, 32)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(light.tint))
    painter = QPainter(pixmap)
    painter.fillRect(8, 0, 8, 16, QColor(dark.tint))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, swatch in ((4, light), (12, dark)):
        painter.setBrush(QColor(swatch.line))
        painter.drawEllipse(QPointF(x, 8), 3, 3)
    painter.end()
    return QIcon(pixmap)
