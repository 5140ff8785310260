"""Small fields of the properties: a name in each language, a key, a mark, one choice of two."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.scheme import MARKS, Mark, Scheme
from annotator.ui import language
from annotator.ui.keys import symbol_of
from annotator.ui.marks import paint_mark
from annotator.ui.plain import plain_label, tooltip
from annotator.ui.theme import Theme
from annotator.ui.translatable import QT_TRANSLATE_NOOP

MARK_BUTTON, MARK = 36, 12.0
NAMES_IN_A_ROW = 4
INTERFACE_LANGUAGES = ("ar",)
"""Languages of the interface besides English, the names in which the scheme itself has."""
MARK_NAMES: dict[Mark, str] = {
    "square": QT_TRANSLATE_NOOP("Marks", "square"),
    "disc": QT_TRANSLATE_NOOP("Marks", "disc"),
    "diamond": QT_TRANSLATE_NOOP("Marks", "diamond"),
    "ring": QT_TRANSLATE_NOOP("Marks", "ring"),
    "triangle": QT_TRANSLATE_NOOP("Marks", "triangle"),
    "bar": QT_TRANSLATE_NOOP("Marks", "bar"),
    "cross": QT_TRANSLATE_NOOP("Marks", "cross"),
    "hollow-square": QT_TRANSLATE_NOOP("Marks", "hollow square"),
}


def clear(layout: QLayout) -> None:
    """Remove the widgets of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)  # it is deleted only after the present event, and not to be found any more
            widget.deleteLater()


def captioned(words: str, field: QWidget) -> QVBoxLayout:
    """Return a field below its caption."""
    caption = plain_label(words, role="caption")
    caption.setBuddy(field)
    field.setAccessibleName(words)
    column: QVBoxLayout = QVBoxLayout(spacing=4)
    column.addWidget(caption)
    column.addWidget(field)
    return column


class NameFields(QWidget):
    """A field for the name in each language; what was typed is asked for when the field is left."""

    renamed = Signal(str, str)
    """Language ("" for the name itself) and name."""

    def __init__(self, *, itself: bool = True) -> None:
        """Without `itself` the name in files is an id and cannot be changed."""
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self.fields: dict[str, QLineEdit] = {}
        self._first = "" if itself else "en"
        self._make([self._first, *INTERFACE_LANGUAGES])  # here, so that Tab comes to them before what follows

    def show_names(self, scheme: Scheme, name: str) -> None:
        """Show the names of something."""
        languages = [self._first, *sorted({*INTERFACE_LANGUAGES, *scheme.translations} - {"en"})]
        if list(self.fields) != languages:
            self._make(languages)
        for code, field in self.fields.items():
            known = name if code == "" else scheme.translations.get(code, {}).get(name, "")
            if field.text() != known:
                field.setText(known)
                field.setCursorPosition(0)  # the beginning of a long name is in sight
            field.setPlaceholderText("" if code == "" else name.replace("_", " "))

    def _make(self, languages: Sequence[str]) -> None:
        clear(self._grid)
        self.fields = {}
        for number, code in enumerate(languages):
            field = QLineEdit()
            field.setObjectName(f"schemeName.{code or 'en'}")
            spoken = language.language_name(code or "en")
            words = self.tr("Name, {language}").format(language=spoken) if number == 0 else spoken
            field.setAccessibleName(words)
            field.editingFinished.connect(self._teller(code, field))
            row, column = divmod(number, NAMES_IN_A_ROW)
            self._grid.addWidget(plain_label(words, role="caption"), 2 * row, column)
            self._grid.addWidget(field, 2 * row + 1, column)
            self.fields[code] = field
        for column in range(NAMES_IN_A_ROW):
            self._grid.setColumnStretch(column, 1)

    def _teller(self, code: str, field: QLineEdit) -> Callable[[], None]:
        return lambda: self.renamed.emit(code, field.text().strip())


class KeyField(QPushButton):
    """A button that waits for a key once it is pressed. Backspace and Delete take the key away, Escape leaves it."""

    pressed_key = Signal(str)
    """The key, "" for none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("schemeKey")
        self._waits = False
        self.clicked.connect(self._wait)
        self._show()

    def _wait(self) -> None:
        self._waits = not self._waits
        self._show()

    def _show(self) -> None:
        self.setText(self.tr("Press a key now") if self._waits else self.tr("Press a key…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        if not self._waits:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.key() in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr):
            return
        symbol = symbol_of(event)
        self._stop()
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.pressed_key.emit("")
        elif event.key() != Qt.Key.Key_Escape and symbol.strip() and symbol.isprintable():
            self.pressed_key.emit(symbol)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Wait no longer."""
        self._stop()
        super().focusOutEvent(event)

    def _stop(self) -> None:
        self._waits = False
        self._show()


class MarkButton(QAbstractButton):
    """A button with a mark; a mark that another label uses is disabled."""

    def __init__(self, mark: Mark, theme: Theme) -> None:
        super().__init__()
        self._mark, self._theme, self._color = mark, theme, theme.colors.text2
        self.setCheckable(True)
        self.setFixedSize(MARK_BUTTON, 32)
        self.setObjectName(f"schemeMark.{mark}")

    def set_color(self, color: str) -> None:
        """Paint the mark in a colour."""
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size."""
        return QSize(MARK_BUTTON, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame and mark."""
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(QColor(colors.ink if strong else colors.border), 2 if strong else 1))
        painter.setBrush(QColor(colors.ink_tint if self.isChecked() else colors.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        if not self.isEnabled():
            painter.setOpacity(0.35)
        ground = QColor(colors.ink_tint if self.isChecked() else colors.raised)
        center = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        paint_mark(painter, self._mark, center, MARK, QColor(self._color), ground)
        painter.end()


class MarkButtons(QWidget):
    """One button for each mark."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self, spacing=2)
        row.setContentsMargins(0, 0, 0, 0)
        self._buttons: dict[Mark, MarkButton] = {}
        self._group = QButtonGroup(self)
        for mark in MARKS:
            button = self._buttons[mark] = MarkButton(mark, theme)
            button.clicked.connect(lambda _=False, mark=mark: self.chosen.emit(mark))
            self._group.addButton(button)
            row.addWidget(button)

    def show_mark(self, mark: Mark, color: str, others: dict[str, str]) -> None:
        """Show the mark of a label; `others` has the names of the labels that use other marks, by mark."""
        for own, button in self._buttons.items():
            button.setChecked(own == mark)
            button.set_color(color)
            used = others.get(own, "") if own != mark else ""
            name = mark_name(own)
            words = self.tr("{mark}: used by {label}").format(mark=name, label=used) if used else name
            button.setEnabled(not used)
            button.setAccessibleName(words)
            button.setToolTip(tooltip(words))


def mark_name(mark: Mark) -> str:
    """Return the name of a mark."""
    return QCoreApplication.translate("Marks", MARK_NAMES[mark])


class Segments(QWidget):
    """A choice of few, side by side."""

    chosen = Signal(str)

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__()
        row = QHBoxLayout(self, spacing=0)
        row.setContentsMargins(0, 0, 0, 0)
        self._buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for value, words in options.items():
            button = self._buttons[value] = QPushButton(words)
            button.setCheckable(True)
            button.setObjectName(f"segment.{value}")
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch()

    def show_value(self, value: str) -> None:
        """Show what is chosen."""
        self._buttons[value].setChecked(True)
