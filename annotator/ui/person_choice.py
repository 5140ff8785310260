"""Choosing a person: a card for each member of the team, and a field for somebody else."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import language
from annotator.ui.choice_card import ChoiceCard
from annotator.ui.plain import at_start, plain_label, tooltip

CARD_HEIGHT, MOST_IN_SIGHT, GAP = 52, 5, 8


class Candidate(NamedTuple):
    """A member of the team: name, and details in words."""

    name: str
    details: str = ""


def member_words(done: int, assigned: int) -> str:
    """Return the progress of a member of the team in words; "" without assigned articles."""
    if not assigned:
        return ""
    words = QCoreApplication.translate("Opening", "{done} of {all} articles done")
    return words.format(done=language.number(done), all=language.number(assigned))


class PersonCard(ChoiceCard):
    """A person to choose."""

    def __init__(self, person: Candidate, group: QButtonGroup) -> None:
        super().__init__(group)
        self.person = person
        self.setFixedHeight(CARD_HEIGHT)
        self.button.setAccessibleName(person.name)
        self.button.setAccessibleDescription(person.details)
        words = QVBoxLayout(spacing=0)
        name = at_start(cut_label(person.name, role="heading"))
        words.addWidget(name)
        if person.details:
            words.addWidget(at_start(plain_label(person.details, role="caption")))
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.button)
        row.addLayout(words, 1)


class PersonChoice(QWidget):
    """The cards and the field for somebody else. `name` is the choice, "" for none yet."""

    def __init__(self, people: Sequence[Candidate], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        self.cards = [PersonCard(person, self.group) for person in people]
        self.other = QRadioButton(self.tr("I am someone else"))
        self.field = QLineEdit(placeholderText=self.tr("Name, in any script"))
        self.field.setObjectName("personName")
        self.group.addButton(self.other)
        self.field.textEdited.connect(lambda _words: self.other.setChecked(True))
        self.field.installEventFilter(self)
        for card in self.cards:
            card.button.installEventFilter(self)
        self.other.installEventFilter(self)
        self.installEventFilter(self)
        self.setAccessibleName(self.tr("Who are you?"))
        self._lay_out()
        self._choose(chosen)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for index, card in enumerate(self.cards):
            grid.addWidget(card, index // 2, index % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setLayout(grid)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        rows = min((len(self.cards) + 1) // 2, MOST_IN_SIGHT)
        area.setFixedHeight(rows * (CARD_HEIGHT + GAP))
        other_row = QHBoxLayout(spacing=12)
        other_row.addWidget(self.other)
        if not self.cards:  # nobody to choose from
            area.hide()
            self.other.hide()
            other_row.addWidget(plain_label(self.tr("My name")))
        other_row.addWidget(self.field, 1)
        whole = QVBoxLayout(self, spacing=GAP)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        whole.addLayout(other_row)

    def _choose(self, name: str) -> None:
        card = next((card for card in self.cards if card.person.name == name), None)
        if card is not None:
            card.button.setChecked(True)
            card.button.setFocus()
            return
        self.field.setText(name)
        if name or not self.cards:
            self.other.setChecked(True)
            self.field.setFocus()
            return
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # on a card, it would seem that this person is chosen
        self.setFocus()

    @property
    def name(self) -> str:
        """The chosen name."""
        if self.other.isChecked():
            return self.field.text().strip()
        return next((card.person.name for card in self.cards if card.button.isChecked()), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Typing on a card enters the name of somebody else; Enter is for the dialog."""
        if event.type() == QEvent.Type.FocusIn and watched is self.field:
            self.other.setChecked(bool(self.field.text()) or not self.cards or self.other.isChecked())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is not self.field:
            if self._move_by_key(event.key()):
                return True
            typed = event.text()
            if typed.strip() and typed.isprintable():
                self.other.setChecked(True)
                self.field.setFocus()
                self.field.setText(typed)
                return True
        return super().eventFilter(watched, event)

    def _move_by_key(self, key: int) -> bool:
        """Choose the card in the direction of an arrow key, or the field for somebody else after the last one."""
        across = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Up: -2, Qt.Key.Key_Down: 2, Qt.Key.Key_Left: -across, Qt.Key.Key_Right: across}
        if key not in steps or not self.cards:
            return False
        buttons = [card.button for card in self.cards]
        at = next((index for index, button in enumerate(buttons) if button.isChecked()), len(buttons))
        wanted = max(at + steps[Qt.Key(key)], 0) if self.group.checkedButton() is not None else 0
        chosen = buttons[wanted] if wanted < len(buttons) else self.other
        chosen.setChecked(True)
        chosen.setFocus()
        return True


def cut_label(words: str, *, role: str, most: int = 200) -> QLabel:
    """Return an elided label that never widens the dialog, with the whole text as its tooltip."""
    label = plain_label(role=role)
    metrics = label.fontMetrics()
    label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, most))
    label.setToolTip("" if label.text() == words else tooltip(words))
    return label
