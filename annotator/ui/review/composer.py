"""The editor in which a reviewer composes an annotation, a row for each part; the current row shows its options.

Up and Down go to another row, Left and Right or a digit choose an option, a stance key chooses that stance, and words
selected in the article become an option of the current row. Sizes are pixels.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.annotation import Fragment
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.keys import symbol_of
from annotator.ui.margins import set_margins
from annotator.ui.plain import at_start, plain_label
from annotator.ui.review.cards import NAME_WIDTH, ChoiceLine, StanceSign
from annotator.ui.review.draft_options import OF_ARTICLE, WORDS, Option, Row
from annotator.ui.review.draft_rows import DraftRows
from annotator.ui.review.marked_quote import WrappedWords
from annotator.ui.review.words import variant_name
from annotator.ui.stances import stance_choice, stance_choices
from annotator.ui.theme import Theme, interface_font

VALUE_LINES, BEGIN, END = 2, 40, 30
"""Lines of the chosen option; code points shown of the beginning and the end of an option."""
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
TURNS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RowFrame(QFrame):
    """A part with its chosen option; the current one with all options."""

    pressed = Signal()
    taken = Signal(int)

    def __init__(self, row: Row, scheme: Scheme, theme: Theme) -> None:
        super().__init__()
        self.row = row
        self._scheme, self._theme = scheme, theme
        self.setObjectName(f"compose.{row.id}")
        self.setProperty("composed", True)  # noqa: FBT003  Qt takes no keyword here
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = QVBoxLayout(self, spacing=0)
        self._column.setContentsMargins(8, 3, 8, 3)
        self._shown: list[QWidget] = []
        self._lines: list[ChoiceLine] = []

    def show_row(self, words: str, *, current: bool) -> None:
        """Show the result of the row, and its options if it is the current one."""
        for old in self._shown:
            self._column.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._lines = []
        self._shown = [self._head(words)]
        if current:
            self._shown += [self._line(number, option) for number, option in enumerate(self.row.options)]
            if self.row.id in OF_ARTICLE:
                hint = at_start(plain_label(self.tr("or select words in the article (E)"), role="caption"))
                hint.setContentsMargins(26, 2, 4, 4)
                hint.setWordWrap(True)
                self._shown.append(hint)
        for widget in self._shown:
            self._column.addWidget(widget)
        self.setProperty("current", current)
        self.style().polish(self)
        accessible_name = self.tr("{part}: {words}").format(part=self.row.name, words=words)
        self.setAccessibleName(accessible_name)

    def chosen_line(self) -> ChoiceLine | None:
        """Return the line of the chosen option, if options are shown."""
        return self._lines[self.row.chosen] if self._lines else None

    def _head(self, words: str) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(6)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        colors, changed = self._theme.colors, self.row.is_changed
        name = WrappedWords(self.row.name, interface_font(bold=changed), colors.ink if changed else colors.text2)
        name.setFixedWidth(NAME_WIDTH)
        grid.addWidget(name, 0, 0, top)
        if (sign := self._sign(self.row.option)) is not None:
            grid.addWidget(sign, 0, 1, top)
        grid.addWidget(self._value(words), 0, 2, top)
        return head

    def _value(self, words: str) -> WrappedWords:
        text = language.isolated(words) if self.row.id == WORDS else words
        value = WrappedWords(text, interface_font(), self._theme.colors.text)
        value.set_most_lines(VALUE_LINES)
        return value

    def _sign(self, option: Option) -> QLabel | None:
        choice = stance_choice(self._scheme, option.stance) if option.stance else None
        if choice is None:
            return None
        return StanceSign(choice.mark, choice.dark if self._theme.name == "dark" else choice.light)

    def _line(self, number: int, option: Option) -> ChoiceLine:
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        for variant_number in option.numbers:
            row.addWidget(plain_label(language.number(variant_number), role="lane"))
        if (sign := self._sign(option)) is not None:
            row.addWidget(sign)
        line = ChoiceLine(_cut(option.words), option.key, beside)
        line.setObjectName(f"compose.{self.row.id}.{number}")
        names = [option.words, *(variant_name(variant_number) for variant_number in option.numbers)]
        line.button.setAccessibleName(language.listed(names))
        line.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.button.setChecked(number == self.row.chosen)
        set_margins(line.row, 4, 2, 0, 2)
        line.clicked.connect(partial(self.taken.emit, number))
        self._lines.append(line)
        return line

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Make this the current row."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class Composer(QScrollArea):
    """The rows of one place."""

    row_changed = Signal()
    """Another row is current, or has another option chosen."""
    words_wanted = Signal()
    """The next selected words are for the current row."""

    def __init__(self, scheme: Scheme, theme: Theme) -> None:
        super().__init__(widgetResizable=True)
        self.setObjectName("composer")
        self.setAccessibleName(self.tr("Your own annotation"))
        self._scheme, self._theme = scheme, theme
        self.rows: DraftRows | None = None
        self._current = WORDS
        self._frames: dict[str, RowFrame] = {}
        content = QWidget()
        content.setObjectName("scrolled")
        self._column = QVBoxLayout(content, spacing=2)
        self._column.setContentsMargins(0, 0, 4, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._bring_into_sight)

    @property
    def current(self) -> str:
        """The id of the current row."""
        return self._current

    def begin(self, rows: DraftRows) -> None:
        """Edit other rows; the first one is current."""
        self.rows = rows
        self._current = WORDS
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        self._frames = {}
        for row in rows.all_rows():
            frame = RowFrame(row, self._scheme, self._theme)
            frame.pressed.connect(partial(self.go_to, row.id))
            frame.taken.connect(partial(self._take, row.id))
            self._frames[row.id] = frame
            self._column.addWidget(frame)
        self._column.addStretch()
        self._show()

    def end(self) -> None:
        """Stop editing."""
        self.rows = None

    def go_to(self, id_: str) -> None:
        """Make a row the current one."""
        if id_ != self._current:
            self._current = id_
            self._show()
            self.row_changed.emit()

    def take_words(self, fragments: tuple[Fragment, ...]) -> None:
        """Choose selected words in the current row, if it takes words of the article."""
        if self.rows is not None and self._current in OF_ARTICLE:
            self.rows.take_words(self._current, fragments)
            self._show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Act on a key; return False when it has no meaning here."""
        if self.rows is None:
            return False
        symbol = symbol_of(event)
        stance = next((choice.id for choice in stance_choices(self._scheme) if choice.key and choice.key == symbol), "")
        if stance and self.rows.take_stance(stance):
            self._current = "stance"
            self._show()
            self.row_changed.emit()
            return True
        options = self.rows.row(self._current).options
        number = next((number for number, option in enumerate(options) if option.key and option.key == symbol), None)
        if number is not None:
            self._take(self._current, number)
        return number is not None or symbol.isdecimal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another row or option; other keys are for the page."""
        if self.rows is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in STEPS:
            self._step(STEPS[Qt.Key(event.key())])
        elif event.key() in TURNS:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            row = self.rows.row(self._current)
            turned = row.chosen + (-1 if mirrored else 1) * TURNS[Qt.Key(event.key())]
            self._take(self._current, turned % len(row.options))
        elif symbol_of(event) == "E" and self._current in OF_ARTICLE:
            self.words_wanted.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys are for the current row."""
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they are not any more."""
        super().focusOutEvent(event)
        self._show_focus()

    def _step(self, step: int) -> None:
        if self.rows is not None:
            ids = [row.id for row in self.rows.rows()]
            place = ids.index(self._current) + step
            if 0 <= place < len(ids):
                self.go_to(ids[place])

    def _take(self, id_: str, number: int) -> None:
        if self.rows is not None:
            self.rows.choose(id_, number)
            self._current = id_
            self._show()
            self.row_changed.emit()

    def _show(self) -> None:
        if self.rows is None:
            return
        shown = {row.id for row in self.rows.rows()}
        if self._current not in shown:
            self._current = WORDS
        for id_, frame in self._frames.items():
            frame.setVisible(id_ in shown)
            frame.show_row(self.rows.words(frame.row), current=id_ == self._current)
        self._show_focus()
        QTimer.singleShot(0, self, self._bring_into_sight)  # the options have no places before they are laid out

    def _bring_into_sight(self) -> None:
        """Show all of the current row if there is room, else its beginning, and in any case the chosen option."""
        frame = self._frames.get(self._current)
        if frame is None:
            return
        self.ensureVisible(0, frame.geometry().bottom(), 0, 4)
        self.ensureVisible(0, frame.y(), 0, 4)
        if (line := frame.chosen_line()) is not None:
            self.ensureWidgetVisible(line, 0, 4)

    def _show_focus(self) -> None:
        for id_, frame in self._frames.items():
            frame.setProperty("keyed", self.hasFocus() and id_ == self._current)
            frame.style().polish(frame)


def _cut(words: str) -> str:
    """Return long words without their middle, since options differ at their ends."""
    return words if len(words) <= BEGIN + END else f"{words[:BEGIN].rstrip()} … {words[-END:].lstrip()}"
