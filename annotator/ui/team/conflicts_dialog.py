"""The dialog for conflicts between two devices, one after the other: a card and a key for each version."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.resolving import ConflictVersion, OpenConflict
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.keys import symbol_of
from annotator.ui.moments import moment_words
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.sharing.copy_words import origin_words
from annotator.ui.team.version_words import subject_words, version_words
from annotator.ui.theme import Theme


class VersionCard(QFrame):
    """A version; a click, Enter or Space chooses it."""

    clicked = Signal()

    def __init__(self, number: str, words: str, facts: str) -> None:
        super().__init__()
        self.setProperty("choice", True)  # noqa: FBT003  Qt takes no keyword here
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{number}: {words}")
        column = QVBoxLayout(spacing=4)
        for label in (plain_label(words), plain_label(facts, role="caption")):
            label.setWordWrap(True)
            column.addWidget(at_start(label))
        row = QHBoxLayout(self, spacing=14)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(plain_label(number, role="heading"))
        row.addLayout(column, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it with Enter or Space; other keys are for the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class ConflictsDialog(ActingDialog):
    """Shows the open conflicts; each choice is committed at once and can be undone in the window."""

    def __init__(self, project: OpenProject, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("conflictsDialog")
        self.setWindowTitle(self.tr("Conflicts"))
        self.setMinimumSize(640, 360)
        self._project, self._session = project, project.session
        self._open = commands.conflicts(self._session)
        self._copies = commands.sharing_devices(self._session)
        self._at = 0
        self._count = plain_label(role="secondary")
        self._where = plain_label(role="heading")
        at_start(self._where).setWordWrap(True)
        self._subject = plain_label()
        at_start(self._subject).setWordWrap(True)
        self._choices = QVBoxLayout(spacing=10)
        self._choices.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setObjectName("scrolled")
        content.setLayout(self._choices)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        foot = QHBoxLayout(spacing=8)
        self._keys = plain_label(role="caption")
        self._later, close = QPushButton(self.tr("Skip")), QPushButton(self.tr("Close"))
        foot.addWidget(self._keys, 1)
        for button, act in ((self._later, self._skip), (close, self.reject)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            foot.addWidget(button)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        for part in (self._count, self._where, self._subject):
            whole.addWidget(part)
        whole.addWidget(area, 1)
        whole.addWidget(self.notices)
        whole.addLayout(foot)
        self._show()

    def _show(self) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().deleteLater()
        self._later.setEnabled(len(self._open) > 1)
        self._later.setVisible(bool(self._open))
        # An empty label stays in its place, and keeps the buttons at the end.
        self._keys.setText(self.tr("Press a digit to choose, S to skip, Esc to close.") if self._open else "")
        if not self._open:
            self._count.setText("")
            self._subject.setText("")
            self._where.setText(self.tr("No open conflicts."))
            return
        conflict = self._open[self._at]
        self._count.setText(self.tr("%n conflict(s) left", "", len(self._open)))
        self._where.setText(" · ".join(filter(None, (language.isolated(conflict.layer_name), self._place(conflict)))))
        self._subject.setText(subject_words(self._session, conflict))
        words = version_words(self._session, conflict)
        for index, version in enumerate(conflict.versions):
            self._choices.addWidget(self._choice(index, version, words[index]))
        self._choices.addStretch()

    def _choice(self, index: int, version: ConflictVersion, words: str) -> VersionCard:
        when = moment_words(version.recorded, clock=True)
        copy = origin_words(version.device, self._copies) if version.device else ""
        facts = [language.isolated(version.author), *filter(None, (copy,)), language.isolated(when)]
        if index == 0:
            facts.append(self.tr("in use until resolved"))
        card = VersionCard(language.number(index + 1), words, " · ".join(facts))
        card.setObjectName(f"version.{index + 1}")
        card.clicked.connect(lambda index=index: self._resolve(index))
        return card

    def _place(self, conflict: OpenConflict) -> str:
        if not conflict.document:
            return ""
        return language.isolated(self._session.facts(conflict.document).title)

    def _resolve(self, index: int) -> None:
        if not self._project.done(lambda: commands.resolve_conflicts(self._session, [(self._open[self._at], index)])):
            return
        del self._open[self._at]
        self._at = min(self._at, max(len(self._open) - 1, 0))
        self._show()

    def _skip(self) -> None:
        if self._open:
            self._at = (self._at + 1) % len(self._open)
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a version with a digit; skip with S."""
        symbol = symbol_of(event)
        versions = self._open[self._at].versions if self._open else ()
        if symbol.isdecimal() and 1 <= int(symbol) <= len(versions):
            self._resolve(int(symbol) - 1)
        elif symbol == "S":
            self._skip()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # so that nothing is chosen by accident
        else:
            super().keyPressEvent(event)
