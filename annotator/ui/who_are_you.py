"""Choosing the person at work: members of the team, somebody else, or read-only without a name."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.people import check_person_name
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.person_choice import GAP, Candidate, PersonChoice, cut_label
from annotator.ui.plain import message, plain_label
from annotator.ui.pressing import is_enter, press_focused
from annotator.ui.theme import ICON_WITH_GAP, Theme, icon_before_words

WIDTH = 568


class WhoAreYou(QDialog):
    """Asks who is at work on a project; once accepted, `name` is the answer, "" for read-only.

    `similar` returns the members whose names may be another spelling of a new one, or raises AnnotatorError.
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
        self._known = {person.name for person in people}
        self._read_only = False
        self.choice = PersonChoice(people, chosen, self)
        self._warning = plain_label(role="warning")
        self._warning.setWordWrap(True)
        self._warning.hide()
        colors = theme.colors
        self._read = QPushButton(icon_before_words("eye", colors.text, colors.border), self.tr("Open read-only"))
        self._read.setObjectName("openReadOnly")
        self._read.setIconSize(ICON_WITH_GAP)
        self._read.setFlat(True)
        self._read.setAutoDefault(False)
        if not may_read_only:
            self._read.hide()
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
        heading.addWidget(cut_label(project, role="caption", most=260))
        label = plain_label(
            self.tr("Your annotations are saved under this name. The project remembers it."), role="secondary"
        )
        label.setWordWrap(True)
        foot = QHBoxLayout(spacing=GAP)
        foot.addWidget(self._read)
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self._open)
        whole = QVBoxLayout(self, spacing=8)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addLayout(heading)
        whole.addWidget(label)
        whole.addSpacing(8)
        whole.addWidget(self.choice)
        whole.addWidget(self._warning)
        whole.addSpacing(12)
        whole.addLayout(foot)

    @property
    def name(self) -> str:
        """The person at work; "" for nobody."""
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
        """Accept the name, if it is valid and not another spelling of a known one."""
        name = self.choice.name
        if not name:
            return
        if name not in self._known:
            try:
                check_person_name(name)
                similar = self._similar(name)
            except AnnotatorError as error:
                self._warning.setText(language.error_sentence(error))
                self._warning.show()
                self.choice.field.setFocus()
                return
            if not self._is_somebody_else(name, similar):
                return
        super().accept()

    def _is_somebody_else(self, name: str, similar: Sequence[str]) -> bool:
        for known in similar:
            box = message(
                self,
                QMessageBox.Icon.Question,
                self.windowTitle(),
                self.tr("Do you mean {known}? It looks like {name}.").format(
                    known=language.isolated(known), name=language.isolated(name)
                ),
            )
            box.setObjectName("samePerson")
            box.setStandardButtons(QMessageBox.StandardButton.NoButton)
            same = box.addButton(
                self.tr("I am {name}").format(name=language.isolated(_shortened(known))),
                QMessageBox.ButtonRole.AcceptRole,
            )
            someone_else = box.addButton(self.tr("I am someone else"), QMessageBox.ButtonRole.RejectRole)
            box.setDefaultButton(same)
            box.exec()
            if box.clickedButton() is same:
                self._take_known(known)
                return False
            if box.clickedButton() is not someone_else:
                return False
        return True

    def _take_known(self, name: str) -> None:
        for card in self.choice.cards:
            if card.person.name == name:
                card.button.setChecked(True)
                card.button.setFocus()
                super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a focused button with Enter, or else open."""
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not press_focused(self):
            self.accept()


def _shortened(name: str) -> str:
    return name if len(name) <= 24 else name[:23] + "…"
