"""The table of the team: a row for each member, with role and progress. Ticked members are those selected."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QMenu, QTableWidget, QTableWidgetItem

from annotator.app.commands.assigning import Member
from annotator.ui import language

NAME, ROLE, ASSIGNED, DONE, TIME = range(5)
ROLE_HEIGHT = 25
"""Pixels of a line in the list of roles."""


class TeamTable(QTableWidget):
    """Members by name; a name is edited in its cell."""

    renamed = Signal(str, str)
    """The name of a member, and the one that was typed for it."""
    role_chosen = Signal(str, str)
    """The name of a member, and their new role."""
    withdrawal_wanted = Signal(str)
    """The keys of the member of this name are to be withdrawn."""

    def __init__(self) -> None:
        super().__init__(0, 5)
        self._names: list[str] = []
        self.setObjectName("teamTable")
        self.setHorizontalHeaderLabels(
            [self.tr("Name"), self.tr("Role"), self.tr("Articles"), self.tr("Done"), self.tr("Time")]
        )
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(36)
        for column in (NAME, ROLE):
            if (heading := self.horizontalHeaderItem(column)) is not None:
                heading.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnWidth(ROLE, 132)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.itemChanged.connect(self._rename)

    def show_members(self, members: Sequence[Member], *, has_assignments: bool) -> None:
        """Show the members; those ticked stay so, and at first everyone is."""
        ticked = set(self.ticked()) if self.rowCount() else None
        blocked = self.blockSignals(True)  # noqa: FBT003  Qt takes no keyword here
        self._names = [member.name for member in members]
        self.setRowCount(len(members))
        for row, member in enumerate(members):
            self._fill(row, member, ticked=ticked is None or member.name in ticked, has_assignments=has_assignments)
        self.blockSignals(blocked)

    def _fill(self, row: int, member: Member, *, ticked: bool, has_assignments: bool) -> None:
        name = QTableWidgetItem(member.name)
        name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        name.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.setItem(row, NAME, name)
        self.setCellWidget(row, ROLE, self._role_choice(member))
        for column, words in (
            (ASSIGNED, language.number(member.assigned) if has_assignments else self.tr("all")),
            (DONE, language.number(member.done)),
            (TIME, _time_words(member.seconds)),
        ):
            item = QTableWidgetItem(words)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            self.setItem(row, column, item)

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
        choice.activated.connect(lambda _: self.role_chosen.emit(member.name, choice.currentData()))
        return choice

    def ticked(self) -> list[str]:
        """Return the names of the ticked members."""
        items = (self.item(row, NAME) for row in range(self.rowCount()))
        named = zip(self._names, items, strict=True)
        return [name for name, item in named if item is not None and item.checkState() == Qt.CheckState.Checked]

    def tick(self, names: Sequence[str]) -> None:
        """Tick members by name, beside those ticked already."""
        for row, name in enumerate(self._names):
            item = self.item(row, NAME)
            if item is not None and name in names:
                item.setCheckState(Qt.CheckState.Checked)

    def _rename(self, item: QTableWidgetItem) -> None:
        before = self._names[item.row()]
        if item.column() == NAME and item.text() != before:
            self.renamed.emit(before, item.text())

    def _open_menu(self, place: QPoint) -> None:
        """Offer the rarer acts on a member."""
        item = self.itemAt(place)
        if item is not None:
            name = self._names[item.row()]
            menu = QMenu(self)
            menu.addAction(self.tr("Withdraw keys"), lambda: self.withdrawal_wanted.emit(name))
            menu.exec(self.viewport().mapToGlobal(place))
            menu.deleteLater()


def _time_words(seconds: int) -> str:
    """Return hours and minutes, as in 1:05."""
    minutes = seconds // 60
    return f"{language.number(minutes // 60)}:{language.number(minutes % 60).rjust(2, language.number(0))}"
