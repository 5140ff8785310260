"""Choosing the person at work: the members of the team first, somebody else last, and reading without a name."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app.people import check_name
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.plain import at_start, message, plain_label, tooltip
from annotator.ui.theme import Theme, icon

WIDTH, CARD_HEIGHT, MOST_IN_SIGHT, GAP = 568, 52, 5, 8


class Candidate(NamedTuple):
    """Somebody whom the project knows: their name, and what is told of them ("" for nothing)."""

    name: str
    told: str = ""


def member_words(done: int, assigned: int) -> str:
    """Return how far a member of the team is, in words; nothing of somebody without articles."""
    if not assigned:
        return ""
    told = QCoreApplication.translate("Opening", "{done} of {all} articles done")
    return told.format(done=language.number(done), all=language.number(assigned))


class PersonCard(QFrame):
    """One person to choose; a click anywhere on it chooses."""

    def __init__(self, person: Candidate, group: QButtonGroup) -> None:
        super().__init__()
        self.person = person
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self.setFixedHeight(CARD_HEIGHT)
        self.button = QRadioButton()
        self.button.setAccessibleName(person.name)
        self.button.setAccessibleDescription(person.told)
        group.addButton(self.button)
        words = QVBoxLayout(spacing=0)
        name = at_start(_cut_label(person.name, role="heading"))
        words.addWidget(name)
        if person.told:
            words.addWidget(at_start(plain_label(person.told, role="caption")))
        row = QHBoxLayout(self, spacing=12)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.button)
        row.addLayout(words, 1)
        self.button.toggled.connect(self._show_chosen)

    def _show_chosen(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.button.setChecked(True)
        self.button.setFocus()


class PersonChoice(QWidget):
    """The cards and the field for somebody else. `name` is what is chosen, "" for nothing yet."""

    def __init__(self, people: Sequence[Candidate], chosen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        self.cards = [PersonCard(one, self.group) for one in people]
        self.other = QRadioButton(self.tr("I am somebody else"))
        self.field = QLineEdit(placeholderText=self.tr("Name, in any script"))
        self.field.setObjectName("personName")
        self.group.addButton(self.other)
        self.field.textEdited.connect(lambda _words: self.other.setChecked(True))
        self.field.installEventFilter(self)
        for card in self.cards:
            card.button.installEventFilter(self)
        self.other.installEventFilter(self)
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
        held = QWidget()
        held.setObjectName("scrolled")
        held.setLayout(grid)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(held)
        rows = min((len(self.cards) + 1) // 2, MOST_IN_SIGHT)
        area.setFixedHeight(rows * (CARD_HEIGHT + GAP))
        area.setVisible(bool(self.cards))
        other = QHBoxLayout(spacing=12)
        other.addWidget(self.other)
        other.addWidget(self.field, 1)
        whole = QVBoxLayout(self, spacing=GAP)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        whole.addLayout(other)
        if not self.cards:
            self.other.setText(self.tr("My name"))

    def _choose(self, name: str) -> None:
        card = next((one for one in self.cards if one.person.name == name), None)
        if card is not None:
            card.button.setChecked(True)
            card.button.setFocus()
            return
        self.field.setText(name)
        if name or not self.cards:
            self.other.setChecked(True)
        (self.field if not self.cards else self.cards[0].button).setFocus()

    @property
    def name(self) -> str:
        """Who is chosen."""
        if self.other.isChecked():
            return self.field.text().strip()
        return next((card.person.name for card in self.cards if card.button.isChecked()), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Typing on a card writes the name of somebody else; Enter is the dialog's."""
        if event.type() == QEvent.Type.FocusIn and watched is self.field:
            self.other.setChecked(bool(self.field.text()) or not self.cards or self.other.isChecked())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is not self.field:
            if self._walked(event.key()):
                return True
            typed = event.text()
            if typed.strip() and typed.isprintable():
                self.other.setChecked(True)
                self.field.setFocus()
                self.field.setText(typed)
                return True
        return super().eventFilter(watched, event)

    def _walked(self, key: int) -> bool:
        """Choose the card that an arrow key leads to; beyond the last one is the field for somebody else."""
        across = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {Qt.Key.Key_Up: -2, Qt.Key.Key_Down: 2, Qt.Key.Key_Left: -across, Qt.Key.Key_Right: across}
        if key not in steps or not self.cards:
            return False
        buttons = [card.button for card in self.cards]
        at = next((index for index, button in enumerate(buttons) if button.isChecked()), len(buttons))
        wanted = max(at + steps[Qt.Key(key)], 0)
        chosen = buttons[wanted] if wanted < len(buttons) else self.other
        chosen.setChecked(True)
        chosen.setFocus()
        return True


class WhoAreYou(QDialog):
    """Asks who is at work on a project; once accepted, `name` says it, "" for reading only.

    `similar` returns the members of whom a new name may be another spelling.
    """

    def __init__(
        self,
        project: str,
        people: Sequence[Candidate],
        chosen: str,
        similar: Callable[[str], Sequence[str]],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        may_read_only: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("whoAreYou")
        self.setWindowTitle(self.tr("Who are you?"))
        self.setFixedWidth(WIDTH)
        self._similar = similar
        self._known = {one.name for one in people}
        self._read_only = False
        self.choice = PersonChoice(people, chosen, self)
        self._warning = plain_label(role="warning")
        self._warning.setWordWrap(True)
        self._warning.hide()
        colors = theme.colors
        self._read = QPushButton(icon("eye", colors.text, colors.border), self.tr("Open read-only"))
        self._read.setObjectName("openReadOnly")
        self._read.setFlat(True)
        self._read.setAutoDefault(False)
        self._read.setVisible(may_read_only)
        self._read.clicked.connect(self._open_read_only)
        self._cancel = KeycapButton(self.tr("Cancel"), "Esc", theme)
        self._cancel.clicked.connect(self.reject)
        self._open = KeycapButton("", "↵", theme, filled=True)
        self._open.setObjectName("openAs")
        self._open.clicked.connect(self.accept)
        self.choice.group.buttonToggled.connect(lambda *_: self._show_name())
        self.choice.field.textChanged.connect(lambda _: self._show_name())
        self._lay_out(project)
        self._show_name()

    def _lay_out(self, project: str) -> None:
        heading = QHBoxLayout()
        heading.addWidget(plain_label(self.tr("Who are you?"), role="title"))
        heading.addStretch()
        heading.addWidget(_cut_label(project, role="caption", most=260))
        told = plain_label(
            self.tr("Your annotations are saved under this name. The project remembers it."), role="secondary"
        )
        told.setWordWrap(True)
        foot = QHBoxLayout(spacing=GAP)
        foot.addWidget(self._read)
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self._open)
        whole = QVBoxLayout(self, spacing=8)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addLayout(heading)
        whole.addWidget(told)
        whole.addSpacing(8)
        whole.addWidget(self.choice)
        whole.addWidget(self._warning)
        whole.addSpacing(12)
        whole.addLayout(foot)

    @property
    def name(self) -> str:
        """Who is at work; "" for nobody."""
        return "" if self._read_only else self.choice.name

    def _show_name(self) -> None:
        self._warning.hide()
        name = self.choice.name
        self._open.setEnabled(bool(name))
        words = self.tr("Open as {name}").format(name=language.isolated(_shortened(name)))
        self._open.set_words(words if name else self.tr("Open"))

    def _open_read_only(self) -> None:
        self._read_only = True
        super().accept()

    def accept(self) -> None:
        """Take the name, unless it cannot be one or may be another spelling of somebody who is known."""
        name = self.choice.name
        if not name:
            return
        if name not in self._known:
            try:
                check_name(name)
            except AnnotatorError as error:
                self._warning.setText(language.error_sentence(error))
                self._warning.show()
                self.choice.field.setFocus()
                return
            if not self._is_somebody_else(name):
                return
        super().accept()

    def _is_somebody_else(self, name: str) -> bool:
        for known in self._similar(name):
            box = message(
                self,
                QMessageBox.Icon.Question,
                self.windowTitle(),
                self.tr("Do you mean {known}? The names look alike: {name}.").format(
                    known=language.isolated(known), name=language.isolated(name)
                ),
            )
            box.setObjectName("samePerson")
            box.setStandardButtons(QMessageBox.StandardButton.NoButton)
            same = box.addButton(
                self.tr("I am {name}").format(name=language.isolated(_shortened(known))),
                QMessageBox.ButtonRole.AcceptRole,
            )
            other = box.addButton(self.tr("I am somebody else"), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(same)
            box.exec()
            if box.clickedButton() is same:
                self._take_known(known)
                return False
            if box.clickedButton() is not other:
                return False
        return True

    def _take_known(self, name: str) -> None:
        for card in self.choice.cards:
            if card.person.name == name:
                card.button.setChecked(True)
                card.button.setFocus()
                super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, wherever in the dialog the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._read.hasFocus():
            self.accept()
        else:
            super().keyPressEvent(event)


def _cut_label(words: str, *, role: str, most: int = 200) -> QLabel:
    """A label that never widens the dialog; what is cut off stands in its tooltip."""
    label = plain_label(role=role)
    metrics = label.fontMetrics()
    label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, most))
    label.setToolTip("" if label.text() == words else tooltip(words))
    return label


def _shortened(name: str) -> str:
    return name if len(name) <= 24 else name[:23] + "…"
