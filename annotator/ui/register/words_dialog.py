"""Free text that annotations have instead of an entry: which of it becomes entries, and which they are."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.entries_from_words import FreeText, MadeEntries
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label, tooltip
from annotator.ui.register.left_out import left_out_words
from annotator.ui.theme import Theme

WIDTH, HEIGHT, MOST_COLUMN = 640, 520, 420
WORDS, COUNT, ENTRY = range(3)
translate = QCoreApplication.translate


class WordsDialog(ActingDialog):
    """A row for each; a ticked one becomes, or points to, the entry in its last column."""

    def __init__(self, found: Sequence[FreeText], project: OpenProject, theme: Theme, parent: QWidget) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("entriesFromWords")
        self.setWindowTitle(self.tr("Entries from free text"))
        self.resize(WIDTH, HEIGHT)
        self._project, self._found = project, found
        explanation = at_start(
            plain_label(
                self.tr("Annotations name these speakers in words. Ticked ones become entries of the register.")
            )
        )
        explanation.setWordWrap(True)
        self.table = self._make_table()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agree = buttons.addButton(self.tr("Make entries"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.agree.setObjectName("makeEntries")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.table.itemChanged.connect(lambda _item: self.agree.setEnabled(bool(self.chosen())))
        column = QVBoxLayout(self, spacing=10)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(at_start(plain_label(self.tr("Entries from free text"), role="heading")))
        column.addWidget(explanation)
        column.addWidget(self.notices)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._found), 3)
        table.setObjectName("freeText")
        table.setHorizontalHeaderLabels([self.tr("Free text"), self.tr("Annotations"), self.tr("Entry")])
        table.verticalHeader().hide()
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setMaximumSectionSize(MOST_COLUMN)
        for row, one in enumerate(self._found):
            words = _cell(language.isolated_list(list(one.spellings)))
            words.setCheckState(Qt.CheckState.Checked)
            table.setItem(row, WORDS, words)
            table.setItem(row, COUNT, _cell(language.number(one.count)))
            table.setItem(row, ENTRY, _cell(self._entry_words(one)))
        table.horizontalHeader().setSectionResizeMode(WORDS, table.horizontalHeader().ResizeMode.Stretch)
        table.resizeColumnToContents(COUNT)
        table.resizeColumnToContents(ENTRY)
        table.setCurrentCell(0, WORDS)
        return table

    def _entry_words(self, one: FreeText) -> str:
        register = self._project.session.register()
        if len(one.entries) == 1:
            return language.isolated(register.entries[one.entries[0]].name)
        return self.tr("several of this name: left out") if one.entries else self.tr("new entry")

    def chosen(self) -> dict[str, str]:
        """Return the keys of ticked rows, each with the id of an entry, or "" for a new one."""
        items = (self.table.item(row, WORDS) for row in range(self.table.rowCount()))
        ticked = [item is not None and item.checkState() == Qt.CheckState.Checked for item in items]
        found = (one for one, is_ticked in zip(self._found, ticked, strict=True) if is_ticked)
        return {one.key: (one.entries[0] if one.entries else "") for one in found if len(one.entries) <= 1}


def _cell(words: str) -> QTableWidgetItem:
    """Return a cell at the start of the interface; its tooltip has what may be cut."""
    cell = QTableWidgetItem(words)
    cell.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    cell.setToolTip(tooltip(words))
    return cell


def make_entries(project: OpenProject, theme: Theme, parent: QWidget) -> None:
    """Show the free text of the project, and make entries of what the person ticks."""
    session = project.session
    found = project.do(lambda: commands.plan_entries_from_words(session))
    if found is None:
        return
    if not found:
        words = translate(
            "WordsDialog",
            "No annotation names a speaker in free text. Enter on a name without an entry makes one.",
        )
        project.notices.show_words(words, kind="hint", passing=True)
        return
    dialog = WordsDialog(found, project, theme, parent)
    agreed, chosen = dialog.exec() == QDialog.DialogCode.Accepted, dialog.chosen()
    dialog.deleteLater()
    if not agreed or not chosen:
        return
    title = translate("WordsDialog", "Making entries")
    made = project.run(title, lambda task: commands.make_entries_from_words(session, chosen, task))
    if made is not None:
        project.show_done(_told(made))


def _told(made: MadeEntries) -> str:
    """Return what was made, and what was left out and why."""
    parts = [
        translate("WordsDialog", "%n new entry(s).", "", len(made.entries)),
        translate("WordsDialog", "%n annotation(s) point to entries now.", "", made.linked),
    ]
    parts += left_out_words(made.left_out)
    return " ".join(parts)
