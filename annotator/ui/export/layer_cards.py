"""Whose annotations are written: a card for each kind, one of them chosen."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.app.exporting.selection import MAJORITY
from annotator.domain.annotation import GOLD
from annotator.ui.elided_combo import ElidedCombo
from annotator.ui.plain import at_start, plain_label

ALL, ONE = "all", ""
"""ONE is the annotator chosen in the box."""


class KeptLayer(NamedTuple):
    """The name of the card chosen, and of the annotator in the box."""

    card: str
    person: str


class LayerCard(QFrame):
    """A choice with a sentence about it; a click anywhere chooses it."""

    chosen = Signal()

    def __init__(self, name: str, sentence: str, beside: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self.button = QRadioButton(name)
        self.button.setAccessibleDescription(sentence)
        self.button.toggled.connect(self._show)
        self.button.clicked.connect(self.chosen)
        label = at_start(plain_label(sentence, role="caption"))
        label.setContentsMargins(24, 0, 0, 0)
        label.setWordWrap(True)
        column = QVBoxLayout(self, spacing=4)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.button)
        if beside is None:
            column.addWidget(label)
        else:
            column.addWidget(beside)

    def _show(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.button.click()


class LayerCards(QWidget):
    """Gold, the majority, all annotators, or one annotator."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._people = ElidedCombo()
        self._people.setObjectName("layer.people")
        self._people.setAccessibleName(self.tr("Annotator"))
        self._people.activated.connect(lambda _: self._choose(ONE))
        self._cards = {
            GOLD: LayerCard(self.tr("Adjudicated gold"), self.tr("resolved by reviewers")),
            MAJORITY: LayerCard(self.tr("Majority"), self.tr("annotated by more than half; no majority: left out")),
            ALL: LayerCard(self.tr("All annotators"), self.tr("all annotations with their annotators, including gold")),
            ONE: LayerCard(self.tr("One annotator"), "", self._people),
        }
        group = QButtonGroup(self)
        row = QHBoxLayout(self, spacing=16)
        row.setContentsMargins(0, 0, 0, 0)
        for name, card in self._cards.items():
            card.button.setObjectName(f"layer.{name or 'one'}")
            card.chosen.connect(self.changed)
            group.addButton(card.button)
            row.addWidget(card, 1)

    def kept(self) -> KeptLayer | None:
        """Return which card is chosen, None before any is."""
        chosen = next((name for name, card in self._cards.items() if card.button.isChecked()), None)
        return KeptLayer(chosen, self._people.currentText()) if chosen is not None else None

    def go_on_from(self, kept: KeptLayer) -> None:
        """Choose what was chosen, before annotators are offered."""
        self._people.addItem(kept.person)
        self._people.setCurrentText(kept.person)
        self._cards[kept.card].button.setChecked(True)

    def show_people(self, names: list[str], first: str) -> None:
        """Offer annotators by name; choose the card `first`, unless one is chosen already."""
        kept = self._people.currentText()
        self._people.clear()
        self._people.addItems(names)
        self._people.setCurrentText(kept)
        self._cards[ONE].setEnabled(bool(names))
        if not any(card.button.isChecked() for card in self._cards.values()):
            self._cards[first].button.setChecked(True)

    def _choose(self, name: str) -> None:
        self._cards[name].button.setChecked(True)
        self.changed.emit()

    @property
    def layer(self) -> str:
        """The name of the chosen layer."""
        chosen = next(name for name, card in self._cards.items() if card.button.isChecked())
        return chosen or self._people.currentText()
