"""The team: members and their progress, assignments, the guideline, a package for each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.assigning import AssignmentPlan
from annotator.app.listing import Listing
from annotator.domain.operation import Role
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import plain_label
from annotator.ui.team.key_questions import withdraws_keys
from annotator.ui.team.team_table import TeamTable
from annotator.ui.theme import Theme

MAX_PER_DOCUMENT = 10
FRAME = 40
"""Pixels of the frame of a window."""


class TeamDialog(ActingDialog):
    """The dialog of the lead. Each act is committed at once and can be undone in the window."""

    def __init__(self, project: OpenProject, listing: Listing, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("teamDialog")
        self.setWindowTitle(self.tr("Team"))
        self.resize(720, min(640, parent.screen().availableGeometry().height() - FRAME))
        self._project, self._session = project, project.session
        self._languages = listing.languages()
        self._table = TeamTable()
        self._table.renamed.connect(self._rename)
        self._table.role_chosen.connect(self._set_role)
        self._table.withdrawal_wanted.connect(lambda name: self._project.done(lambda: self._withdraw_keys(name)))
        self._new_name = QLineEdit(placeholderText=self.tr("Name of an annotator"))
        self._new_name.setObjectName("newAnnotator")
        self._per_document = QComboBox()
        self._per_document.addItems([language.number(count) for count in range(1, MAX_PER_DOCUMENT + 1)])
        self._per_document.setCurrentIndex(1)
        self._seed = QLineEdit("0")
        self._seed.setFixedWidth(72)
        self._seed.returnPressed.connect(lambda: self._project.done(self._show_plan))
        self._language = QComboBox()
        self._guideline = QPlainTextEdit(commands.guideline(self._session))
        self._guideline.setTabChangesFocus(True)
        self._status = plain_label(role="caption")
        self._status.setWordWrap(True)
        self._lay_out()
        self._refresh()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(plain_label(self.tr("Team members"), role="heading"))
        whole.addWidget(self._table, 1)
        whole.addLayout(
            _row(self._new_name, self._button("team.add", self.tr("Add"), self._add), stretch=self._new_name)
        )
        self._new_name.returnPressed.connect(self._add)
        whole.addSpacing(8)
        whole.addWidget(plain_label(self.tr("Assign articles to the selected annotators"), role="heading"))
        self._language.addItem(self.tr("Any language"), "")
        for code in self._languages:
            self._language.addItem(language.language_name(code), code)
        whole.addLayout(
            _row(
                plain_label(self.tr("Annotators per article")), self._per_document, self._language,
                plain_label(self.tr("Seed")), self._seed,
                self._button("team.plan", self.tr("Preview"), self._show_plan),
                self._button("team.assign", self.tr("Assign"), self._assign),
            )
        )  # fmt: skip
        whole.addWidget(self._status)
        whole.addWidget(self.notices)
        whole.addSpacing(8)
        whole.addLayout(
            _row(
                plain_label(self.tr("Guideline"), role="heading"),
                plain_label(self.tr("saved when this window is closed"), role="caption"),
            )
        )
        self._guideline.setFixedHeight(96)
        whole.addWidget(self._guideline)
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        foot.rejected.connect(self.close)
        foot.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        pack = self._button("team.pack", self.tr("Create packages…"), self._choose_folder)
        whole.addLayout(_row(pack, foot, stretch=foot))

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._project.done(act))
        return button

    def _keep_guideline(self) -> None:
        if self._guideline.document().isModified():
            self._project.done(lambda: commands.set_guideline(self._session, self._guideline.toPlainText().strip()))

    # --- members

    def _refresh(self) -> None:
        has_assignments = bool(commands.assignments(self._session))
        self._table.show_members(commands.team(self._session), has_assignments=has_assignments)

    def _set_role(self, name: str, role: Role) -> None:
        self._project.done(lambda: commands.set_role(self._session, name, role))

    def _withdraw_keys(self, name: str) -> None:
        if not withdraws_keys(name, self):
            return
        count = commands.withdraw_keys(self._session, name)
        words = self.tr("%n key(s) of {name} withdrawn. Packages signed with them are refused.", "", count)
        self._status.setText(words.format(name=language.isolated(name)))

    def _add(self) -> None:
        name = self._new_name.text().strip()
        if name:
            ticked = self._table.ticked()
            self._project.done(lambda: self._join(name))
            self._table.tick([name, *ticked])

    def _join(self, name: str) -> None:
        commands.add_annotator(self._session, name)
        self._new_name.clear()
        self._refresh()

    def _rename(self, before: str, after: str) -> None:
        self._project.done(lambda: commands.rename_annotator(self._session, before, after))
        self._refresh()

    # --- assignments

    def _plan(self) -> AssignmentPlan:
        return commands.plan_assignments(
            self._session,
            self._table.ticked(),
            self._per_document.currentIndex() + 1,
            seed=self._seed.text(),
            language=self._language.currentData(),
        )

    def _show_plan(self) -> None:
        self._show_assignments(self._plan(), self.tr("Preview:"))

    def _assign(self) -> None:
        plan = self._plan()
        commands.assign(self._session, plan)
        self._show_assignments(plan, self.tr("Assigned:"))
        self._refresh()

    def _show_assignments(self, plan: AssignmentPlan, beginning: str) -> None:
        shares = [f"{language.isolated(name)} {language.number(count)}" for name, count in plan.totals.items()]
        words = [beginning, self.tr("%n new assignment(s):", "", len(plan.pairs)), self.tr(", ").join(shares)]
        if plan.short:
            words.append(self.tr("%n article(s) get fewer annotators than requested.", "", plan.short))
        self._status.setText(" ".join(words))

    # --- packages

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the packages"))
        if folder:
            self.pack_into(Path(folder))

    def pack_into(self, folder: Path) -> None:
        """Write a package for each annotator into a folder."""
        self._keep_guideline()
        session = self._session
        reports = self._project.run(
            self.tr("Creating packages"),
            lambda task: commands.pack_each(session, folder, task),
            stopped=self.tr("Stopped. Nothing was written."),
        )
        if reports is not None:
            words = self.tr("%n package(s) created in {folder}.", "", len(reports))
            self._status.setText(words.format(folder=language.isolated(str(folder))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts on the field or button in focus; it never closes the dialog."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.animateClick()

    def done(self, result: int) -> None:
        """Save the guideline, then close."""
        self._keep_guideline()
        super().done(result)


def _row(*parts: QWidget, stretch: QWidget | None = None) -> QHBoxLayout:
    row: QHBoxLayout = QHBoxLayout(spacing=8)
    for part in parts:
        row.addWidget(part, int(part is stretch))
    if stretch is None:
        row.addStretch()
    return row
