"""The past merges, with their reports and what was quarantined."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.app import commands
from annotator.app.commands.merging import PastMerge
from annotator.app.merging.report import MergeReport
from annotator.ui import language
from annotator.ui.moments import moment_words
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.team.highlight_words import news_lines

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class MergesDialog(QDialog):
    """A list of merges, the latest first; the one selected can be undone, wherever it stands among the acts."""

    def __init__(self, project: OpenProject, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mergesDialog")
        self.setWindowTitle(self.tr("Past merges"))
        self.resize(760, 480)
        self._project, self._session = project, project.session
        self._past = commands.past_merges(self._session)
        self.table = self._make_table()
        self._news = plain_label(role="secondary")
        self._news.setObjectName("mergeNews")
        self._news.setWordWrap(True)
        quarantined = QPlainTextEdit("\n".join(self._quarantined()), readOnly=True)
        quarantined.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        quarantined.setFixedHeight(120)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._undo = buttons.addButton(self.tr("Undo merge"), QDialogButtonBox.ButtonRole.ActionRole)
        self._undo.setObjectName("undoMerge")
        self._undo.clicked.connect(self._replay)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(self.table, 1)
        whole.addWidget(at_start(self._news))
        if quarantined.toPlainText():
            whole.addWidget(plain_label(self.tr("Quarantined, with the reason"), role="heading"))
            whole.addWidget(quarantined)
        whole.addWidget(buttons)
        self.table.itemSelectionChanged.connect(self._show_selected)
        self.table.setCurrentCell(0, 0)
        self._show_selected()

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(len(self._past), 5)
        table.setObjectName("merges")
        table.setHorizontalHeaderLabels(
            [self.tr("File"), self.tr("When"), self.tr("By"), self.tr("Changes"), self.tr("Quarantined")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setDefaultAlignment(START)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(36)
        self._fill(table)
        return table

    def _fill(self, table: QTableWidget) -> None:
        for row, merge in enumerate(self._past):
            for column, words in enumerate(self._cells(merge)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(START)
                table.setItem(row, column, item)

    def _selected(self) -> PastMerge | None:
        rows = self.table.selectionModel().selectedRows()
        return self._past[rows[0].row()] if rows else None

    def _show_selected(self) -> None:
        merge = self._selected()
        self._show_news(merge.report if merge is not None else None)
        self._show_button()

    def _show_button(self) -> None:
        merge = self._selected()
        self._undo.setEnabled(merge is not None and self._session.annotator is not None)
        self._undo.setText(self.tr("Redo merge") if merge is not None and merge.undone else self.tr("Undo merge"))

    def _replay(self) -> None:
        """Undo the selected merge, or redo it."""
        merge = self._selected()
        if merge is None:
            return
        act = commands.redo_merge if merge.undone else commands.undo_merge
        if self._project.done(lambda: act(self._session, merge.number)):
            self._past = [
                msgspec.structs.replace(one, undone=not one.undone) if one is merge else one for one in self._past
            ]
            self._fill(self.table)
            self._show_button()

    def _show_news(self, report: MergeReport | None) -> None:
        """Say what mattered most in a merge."""
        lines = news_lines(report) if report is not None else []
        self._news.setText("\n".join(lines))
        self._news.setVisible(bool(lines))

    def _cells(self, merge: PastMerge) -> list[str]:
        report = merge.report
        shared = self.tr("Sharing: {name}").format(name=language.isolated(report.signed_by or report.author))
        source = shared if report.routine and (report.signed_by or report.author) else report.source
        return [
            self.tr("{file} (undone)").format(file=language.isolated(source)) if merge.undone else source,
            moment_words(merge.recorded, clock=True),
            merge.author,
            language.number(merge.report.change_count),
            language.number(merge.report.quarantined),
        ]

    def _quarantined(self) -> list[str]:
        return [
            f"{language.isolated(merge.report.source)}: {language.problem_sentence(example.problem.at(example.place))}"
            for merge in self._past
            for example in merge.report.examples
        ]
