"""The dialog that makes a project of a package: the person at work, and the file of the project."""

from pathlib import Path

import msgspec
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.inspecting import PackageSummary
from annotator.app.location_warnings import location_warning
from annotator.app.people import check_person_name
from annotator.disk.folders import names_in
from annotator.domain.errors import AnnotatorError
from annotator.storage.paths import SUFFIX
from annotator.text.file_names import file_name
from annotator.ui import file_dialogs, language
from annotator.ui.file_name_words import file_name_words
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.person_choice import Candidate, PersonChoice, member_words
from annotator.ui.plain import at_start, plain_label
from annotator.ui.pressing import is_enter, press_focused
from annotator.ui.theme import Theme


class PackageDialog(QDialog):
    """Asks; once accepted, `name` and `target` are the answers."""

    def __init__(self, package: Path, facts: PackageSummary, usual_name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("packageDialog")
        self.setWindowTitle(self.tr("Open package"))
        self.setFixedWidth(568)
        summary = self.tr("%n article(s)", "", facts.documents)
        if facts.recipient:
            summary = self.tr("{articles}, for {name}").format(
                articles=summary, name=language.isolated(facts.recipient)
            )
        known = usual_name if usual_name in facts.people else ""
        self._known, self._identity = set(facts.people), facts.project
        self.choice = PersonChoice(_candidates(facts), facts.recipient or known, self)
        self._warning = plain_label(role="warning")
        self._warning.setWordWrap(True)
        self._warning.hide()
        self._place_warning = plain_label(role="warning")
        self._place_warning.setObjectName("placeWarning")
        self._place_warning.setWordWrap(True)
        self._place_warning.hide()
        self._target = QLineEdit(str(_free(package, facts)))
        self._target.setObjectName("packageTarget")
        self._target.textChanged.connect(self._allow)
        self._target.textChanged.connect(self._warn_of_place)
        self.choice.group.buttonToggled.connect(lambda *_: self._allow())
        self.choice.field.textChanged.connect(self._allow)
        self._cancel = KeycapButton(self.tr("Cancel"), "Esc", theme)
        self._cancel.clicked.connect(self.reject)
        self._open = KeycapButton(self.tr("Open"), "↵", theme, filled=True)
        self._open.setObjectName("openPackage")
        self._open.clicked.connect(self.accept)
        self._lay_out(package.name, summary)
        self._allow()
        self._warn_of_place()

    def _lay_out(self, name: str, summary: str) -> None:
        choose = QPushButton(self.tr("Choose"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        where = QHBoxLayout(spacing=8)
        where.addWidget(self._target, 1)
        where.addWidget(choose)
        foot = QHBoxLayout(spacing=8)
        foot.addStretch()
        foot.addWidget(self._cancel)
        foot.addWidget(self._open)
        whole = self._whole = QVBoxLayout(self, spacing=8)
        whole.setContentsMargins(24, 20, 24, 20)
        heading = at_start(plain_label(file_name_words(name), role="title"))
        heading.setWordWrap(True)
        whole.addWidget(heading)
        whole.addWidget(at_start(plain_label(summary, role="secondary")))
        whole.addSpacing(8)
        whole.addWidget(plain_label(self.tr("Who are you?"), role="heading"))
        whole.addWidget(self.choice)
        whole.addWidget(self._warning)
        whole.addSpacing(8)
        whole.addWidget(plain_label(self.tr("Keep the project as"), role="heading"))
        whole.addLayout(where)
        whole.addWidget(self._place_warning)
        whole.addSpacing(12)
        whole.addLayout(foot)

    @property
    def name(self) -> str:
        """The person at work."""
        return self.choice.name

    @property
    def target(self) -> Path:
        """The file of the project."""
        return Path(self._target.text().strip())

    def accept(self) -> None:
        """Accept, if there are both answers and the name is valid."""
        if not self._open.isEnabled():
            return
        try:
            if self.name not in self._known:
                check_person_name(self.name)
        except AnnotatorError as error:
            self._warning.setText(language.error_sentence(error))
            self._warning.show()
            self.choice.field.setFocus()
            return
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press a focused button with Enter, or else open; Esc cancels, as in every dialog."""
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not press_focused(self):
            self.accept()

    def _allow(self) -> None:
        self._warning.hide()
        self._open.setEnabled(bool(self.name and self._target.text().strip()))

    def _warn_of_place(self) -> None:
        """Say why the project should be kept elsewhere, if anything is known against its folder."""
        notice = location_warning(self.target, self._identity) if self._target.text().strip() else None
        self._place_warning.setVisible(notice is not None)
        if notice is not None:  # the path is in the field above
            self._place_warning.setText(language.notice_sentence(msgspec.structs.replace(notice, where="")))
        self._whole.activate()
        self.resize(self.width(), self._whole.totalHeightForWidth(self.width()))

    def _choose(self) -> None:
        pattern = self.tr("Projects") + f" (*{SUFFIX})"
        path = file_dialogs.save_file(self, self.tr("Keep the project as"), self._target.text(), pattern)
        if path:
            self._target.setText(path)


def _candidates(facts: PackageSummary) -> list[Candidate]:
    """Return the people of a package, its recipient first."""
    ordered = sorted(facts.members, key=lambda member: member.name != facts.recipient)
    return [Candidate(member.name, member_words(member.done, member.assigned)) for member in ordered]


def _free(package: Path, facts: PackageSummary) -> Path:
    """Return an unused path, called by its project, or as far as the name of its file says that.

    It is beside the package, or in the person's own folder where that is not a place to keep a project.
    """
    name = facts.name or commands.project_in(package)
    folder = package.parent if location_warning(package, facts.project) is None else Path.home()
    return folder / file_name(name, SUFFIX, names_in(folder))
