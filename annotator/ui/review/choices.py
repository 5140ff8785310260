"""What can stand at a place: a card for each reading, and what else can be decided, one key each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.plain import at_start, plain_label
from annotator.ui.review.cards import ChoiceLine, OtherChoices, ReadingCard
from annotator.ui.review.item import BOTH, EDIT, REJECT
from annotator.ui.review.readings import ShownReading
from annotator.ui.theme import Theme

REASON_HEIGHT, BUTTON_HEIGHT = 56, 40


class ReasonField(QPlainTextEdit):
    """Words; Enter goes on as everywhere on the page, with Shift it begins another line."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Choices(QWidget):
    """The cards, the reason, and the two ways on."""

    chosen = Signal(str)
    """The number of a reading, counted from 1, or BOTH, REJECT, EDIT."""
    settled = Signal()
    skipped = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewChoices")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scheme, self._theme = scheme, theme
        self._cards: dict[str, ReadingCard] = {}
        self._lines: dict[str, ChoiceLine] = {}
        self._heading = plain_label(self.tr("Which reading stands?"), role="heading")
        self._reasons = QHBoxLayout(spacing=6)
        self.before = at_start(plain_label(role="warning"))
        self.before.setWordWrap(True)
        self._list = QVBoxLayout(spacing=12)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.reason = ReasonField()
        self.reason.setObjectName("reviewReason")
        self.reason.setAccessibleName(self.tr("Reason (kept with the decision)"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(REASON_HEIGHT)
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout(spacing=6)
        heading.addWidget(self._heading)
        heading.addStretch()
        heading.addLayout(self._reasons)
        column = QVBoxLayout(spacing=8)
        column.setContentsMargins(24, 12, 24, 12)
        column.addLayout(heading)
        column.addWidget(self.before)
        column.addWidget(self._make_scrolled(), 1)
        column.addWidget(at_start(plain_label(self.tr("Reason (kept with the decision)"), role="caption")))
        column.addWidget(self.reason)
        whole = QVBoxLayout(self, spacing=0)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(column, 1)
        whole.addWidget(self._make_foot())

    def _make_scrolled(self) -> QScrollArea:
        held = QWidget()
        held.setObjectName("scrolled")
        held.setLayout(self._list)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(held)
        self._area = area
        return area

    def _make_foot(self) -> QFrame:
        skip = KeycapButton(self.tr("Skip"), "S", self._theme)
        skip.setObjectName("review.skipButton")
        skip.clicked.connect(self.skipped)
        self._settle = KeycapButton(self.tr("Settle and go on"), "↵", self._theme, filled=True)
        self._settle.setObjectName("review.settleButton")
        self._settle.clicked.connect(self.settled)
        foot = QFrame()
        foot.setObjectName("choicesFoot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(skip)
        row.addStretch()
        row.addWidget(self._settle)
        for button in (skip, self._settle):
            button.setFixedHeight(BUTTON_HEIGHT)
        return foot

    def show_readings(
        self, readings: list[ShownReading], names: list[str], reasons: list[str], before: str = ""
    ) -> None:
        """Show the choices of a place, each reading under a name, why they differ, and what was decided before."""
        self.before.setText(before)
        self.before.setVisible(bool(before))
        for layout in (self._list, self._reasons):
            while (item := layout.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.setParent(None)
                    old.deleteLater()
        self._cards, self._lines = {}, {}
        for told in reasons:
            self._reasons.addWidget(plain_label(told, role="chip"))
        for number, (reading, name) in enumerate(zip(readings, names, strict=True), 1):
            self._add_card(str(number), ReadingCard(reading, name, number, self._scheme, self._theme), name)
        if readings:
            self._add_others()
        self._list.addStretch()
        self._heading.setVisible(bool(readings))
        self.show_chosen("")

    def _add_card(self, choice: str, card: ReadingCard, name: str) -> None:
        card.setObjectName(f"choice.{choice}")
        card.setAccessibleName(name)
        card.clicked.connect(lambda: self.chosen.emit(choice))
        self._cards[choice] = card
        self._list.addWidget(card)

    def _add_others(self) -> None:
        for choice, words, key in (
            (BOTH, self.tr("Both acceptable"), "B"),
            (REJECT, self.tr("Neither, nothing to mark here"), "X"),
            (EDIT, self.tr("Edit my own"), "E"),
        ):
            line = ChoiceLine(words, key)
            line.setObjectName(f"choice.{choice}")
            line.clicked.connect(lambda choice=choice: self.chosen.emit(choice))
            self._lines[choice] = line
        self._list.addWidget(OtherChoices(list(self._lines.values())))

    def show_chosen(self, choice: str) -> None:
        """Show what will stand; "" for nothing yet."""
        for name, card in self._cards.items():
            card.set_chosen(chosen=name == choice)
        for name, line in self._lines.items():
            line.button.setChecked(name == choice)
        if (chosen := self._cards.get(choice) or self._lines.get(choice)) is not None:
            self._area.ensureWidgetVisible(chosen, 0, 8)
        self._settle.setEnabled(bool(choice))
