"""The team: its members and how far they are, assigning documents, the guideline, a package for each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.assigning import AssignmentPlan, Member
from annotator.app.listing import Listing
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import plain_label
from annotator.ui.team.key_questions import withdraws_keys
from annotator.ui.theme import Theme

NAME, ROLE, ASSIGNED, DONE, TIME = range(5)
MAX_PER_DOCUMENT = 10
ROLE_HEIGHT = 25
"""Pixels of a line in the list of roles."""
FRAME = 40
"""Pixels that the frame of the window takes."""


class TeamDialog(ActingDialog):
    """Each act is committed at once; the window undoes it."""

    def __init__(self, project: OpenProject, listing: Listing, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("teamDialog")
        self.setWindowTitle(self.tr("Team"))
        self.resize(720, min(640, parent.screen().availableGeometry().height() - FRAME))
        self._project, self._session = project, project.session
        self._languages = listing.languages()
        self._table = self._make_table()
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
        self._told = plain_label(role="caption")
        self._told.setWordWrap(True)
        self._lay_out()
        self._refresh()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 5)
        table.setObjectName("roster")
        table.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Role"), self.tr("Articles"), self.tr("Done"), self.tr("Time")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setDefaultSectionSize(36)
        table.itemChanged.connect(self._rename)
        for column in (NAME, ROLE):
            if (heading := table.horizontalHeaderItem(column)) is not None:
                heading.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnWidth(ROLE, 132)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._open_menu)
        return table

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
                self._button("team.deal", self.tr("Assign"), self._deal),
            )
        )  # fmt: skip
        whole.addWidget(self._told)
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
        self._project.done(lambda: commands.set_guideline(self._session, self._guideline.toPlainText().strip()))

    # --- members

    def _refresh(self) -> None:
        ticked = set(self._ticked()) if self._table.rowCount() else None
        self._names: list[str] = []
        blocked = self._table.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        members = commands.team(self._session)
        anything = bool(commands.assignments(self._session))
        self._table.setRowCount(len(members))
        for row, member in enumerate(members):
            self._names.append(member.name)
            name = QTableWidgetItem(member.name)
            name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            name.setCheckState(
                Qt.CheckState.Checked if ticked is None or member.name in ticked else Qt.CheckState.Unchecked
            )
            self._table.setItem(row, NAME, name)
            self._table.setCellWidget(row, ROLE, self._role_choice(member))
            for column, words in (
                (ASSIGNED, language.number(member.assigned) if anything else self.tr("all")),
                (DONE, language.number(member.done)),
                (TIME, _told_time(member.seconds)),
            ):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self._table.setItem(row, column, item)
        self._table.blockSignals(blocked)

    def _role_choice(self, member: Member) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName("role")
        choice.setAccessibleName(self.tr("Role of {name}").format(name=member.name))
        for role, words in (
            ("annotator", self.tr("annotator")),
            ("reviewer", self.tr("reviewer")),
            ("lead", self.tr("lead")),
        ):
            choice.addItem(words, role)
        # In a table Qt makes the list one line too short, and scrolls it.
        choice.view().setMinimumHeight(choice.count() * ROLE_HEIGHT)
        choice.setCurrentIndex(choice.findData(member.role))
        choice.activated.connect(
            lambda _: self._project.done(lambda: commands.set_role(self._session, member.name, choice.currentData()))
        )
        return choice

    def _open_menu(self, place: QPoint) -> None:
        """Offer what can be done with a person that nobody does every day."""
        item = self._table.itemAt(place)
        if item is not None:
            name = self._names[item.row()]
            menu = QMenu(self)
            menu.addAction(self.tr("Withdraw keys"), lambda: self._project.done(lambda: self._withdraw_keys(name)))
            menu.exec(self._table.viewport().mapToGlobal(place))
            menu.deleteLater()

    def _withdraw_keys(self, name: str) -> None:
        if not withdraws_keys(name, self):
            return
        count = commands.withdraw_keys(self._session, name)
        told = self.tr("%n key(s) of {name} withdrawn. Packages signed with them are refused.", "", count)
        self._told.setText(told.format(name=language.isolated(name)))

    def _ticked(self) -> list[str]:
        items = (self._table.item(row, NAME) for row in range(self._table.rowCount()))
        named = zip(self._names, items, strict=True)
        return [name for name, item in named if item is not None and item.checkState() == Qt.CheckState.Checked]

    def _add(self) -> None:
        name = self._new_name.text().strip()
        if name:
            ticked = self._ticked()
            self._project.done(lambda: self._join(name))
            for row, known in enumerate(self._names):
                item = self._table.item(row, NAME)
                if item is not None and (known == name or known in ticked):
                    item.setCheckState(Qt.CheckState.Checked)

    def _join(self, name: str) -> None:
        commands.add_annotator(self._session, name)
        self._new_name.clear()
        self._refresh()

    def _rename(self, item: QTableWidgetItem) -> None:
        before = self._names[item.row()]
        if item.column() == NAME and item.text() != before:
            self._project.done(lambda: commands.rename_annotator(self._session, before, item.text()))
            self._refresh()

    # --- assignments

    def _plan(self) -> AssignmentPlan:
        return commands.plan_assignments(
            self._session,
            self._ticked(),
            self._per_document.currentIndex() + 1,
            seed=self._seed.text(),
            language=self._language.currentData(),
        )

    def _show_plan(self) -> None:
        self._tell_plan(self._plan(), self.tr("Preview:"))

    def _deal(self) -> None:
        plan = self._plan()
        commands.assign(self._session, plan)
        self._tell_plan(plan, self.tr("Assigned:"))
        self._refresh()

    def _tell_plan(self, plan: AssignmentPlan, beginning: str) -> None:
        shares = [f"{language.isolated(name)} {language.number(count)}" for name, count in plan.totals.items()]
        told = [beginning, self.tr("%n new assignment(s):", "", len(plan.pairs)), self.tr(", ").join(shares)]
        if plan.short:
            told.append(self.tr("%n article(s) get fewer annotators than requested.", "", plan.short))
        self._told.setText(" ".join(told))

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
            told = self.tr("%n package(s) created in {folder}.", "", len(reports))
            self._told.setText(told.format(folder=language.isolated(str(folder))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the field is for, or presses the button that has the focus; it never closes the dialog."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(button := self.focusWidget(), QPushButton):
            button.animateClick()

    def done(self, result: int) -> None:
        """Keep the guideline."""
        self._keep_guideline()
        super().done(result)


def _told_time(seconds: int) -> str:
    minutes = seconds // 60
    return f"{language.number(minutes // 60)}:{language.number(minutes % 60).rjust(2, language.number(0))}"


def _row(*parts: QWidget, stretch: QWidget | None = None) -> QHBoxLayout:
    row: QHBoxLayout = QHBoxLayout(spacing=8)
    for part in parts:
        row.addWidget(part, int(part is stretch))
    if stretch is None:
        row.addStretch()
    return row
