"""What can stand at a place: a card for each reading, and what else can be decided, one key each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.article.typography import LATIN_FONTS
from annotator.ui.plain import at_start, plain_label
from annotator.ui.review.readings import Row, ShownReading
from annotator.ui.theme import Theme, interface_font

BOTH, REJECT, EDIT = "both", "reject", "edit"
QUOTE_SIZE, REASON_HEIGHT = 16, 60


class ChoiceCard(QFrame):
    """One choice; a click takes it."""

    clicked = Signal()

    def __init__(self, heading: str, key: str) -> None:
        super().__init__()
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.column = QVBoxLayout(self, spacing=6)
        self.column.setContentsMargins(14, 10, 14, 10)
        top = QHBoxLayout()
        self.heading = plain_label(heading, role="heading")
        top.addWidget(self.heading)
        top.addStretch()
        cap = plain_label(key, role="keycap")
        top.addWidget(cap)
        self.column.addLayout(top)

    def set_chosen(self, *, chosen: bool) -> None:
        """Show whether this is what will stand."""
        self.setProperty("chosen", chosen)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class Choices(QWidget):
    """The cards, the reason, and the two ways on."""

    chosen = Signal(str)
    """The number of a reading, counted from 1, or BOTH, REJECT, EDIT."""
    settled = Signal()
    skipped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewChoices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._cards: dict[str, ChoiceCard] = {}
        self._heading = plain_label(self.tr("Which reading stands?"), role="heading")
        self._list = QVBoxLayout(spacing=10)
        self._list.setContentsMargins(0, 0, 0, 0)
        held = QWidget()
        held.setObjectName("scrolled")
        held.setLayout(self._list)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(held)
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("reviewReason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(REASON_HEIGHT)
        skip = QPushButton(self.tr("Skip") + "  S")
        skip.setObjectName("review.skipButton")
        skip.clicked.connect(self.skipped)
        self._settle = QPushButton(self.tr("Settle and go on") + "  ↵")
        self._settle.setObjectName("review.settleButton")
        self._settle.setProperty("primary", True)  # noqa: FBT003  Qt takes no keyword here
        self._settle.clicked.connect(self.settled)
        for button in (skip, self._settle):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = QHBoxLayout()
        foot.addWidget(skip)
        foot.addStretch()
        foot.addWidget(self._settle)
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._heading)
        column.addWidget(area, 1)
        column.addWidget(plain_label(self.tr("Reason (kept with the decision)"), role="caption"))
        column.addWidget(self.reason)
        column.addLayout(foot)

    def show_readings(self, readings: list[ShownReading], names: list[str]) -> None:
        """Show the choices of a place, each reading under a name."""
        while (item := self._list.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.setParent(None)
                card.deleteLater()
        self._cards = {}
        for number, (reading, name) in enumerate(zip(readings, names, strict=True), 1):
            self._add(str(number), self._reading_card(reading, name, number))
        if readings:
            for choice, words, key in (
                (BOTH, self.tr("Both acceptable"), "B"),
                (REJECT, self.tr("Neither, nothing to mark here"), "X"),
                (EDIT, self.tr("My own edit: the selected words"), "E"),
            ):
                self._add(choice, ChoiceCard(words, key))
        self._list.addStretch()
        self._heading.setVisible(bool(readings))
        self.reason.clear()
        self.show_chosen("")

    def _add(self, choice: str, card: ChoiceCard) -> None:
        card.setObjectName(f"choice.{choice}")
        card.setAccessibleName(card.heading.text())
        card.clicked.connect(lambda: self.chosen.emit(choice))
        self._cards[choice] = card
        self._list.addWidget(card)

    def _reading_card(self, reading: ShownReading, name: str, number: int) -> ChoiceCard:
        card = ChoiceCard(name, str(number))
        quote = plain_label(reading.quote.replace("\n", " ") or self.tr("marks nothing here"))
        font = interface_font(QUOTE_SIZE)
        font.setFamilies(LATIN_FONTS)
        quote.setFont(font)
        quote.setWordWrap(True)
        card.column.addWidget(quote)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        rows = [row for row in reading.rows if row.differs]
        if same := [row.words for row in reading.rows if not row.differs]:
            rows.append(Row(self.tr("Same"), " · ".join(same)))
        for line, row in enumerate(rows):
            told = (plain_label(row.name, role="caption"), at_start(plain_label(row.words)))
            for column, label in enumerate(told):
                label.setWordWrap(column == 1)
                if row.differs:
                    label.setProperty("role", "differs")
                grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(grid)
        return card

    def show_chosen(self, choice: str) -> None:
        """Show what will stand; "" for nothing yet."""
        for name, card in self._cards.items():
            card.set_chosen(chosen=name == choice)
        self._settle.setEnabled(bool(choice))
