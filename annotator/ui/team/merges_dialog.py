"""The past merges, with their reports and what was quarantined."""

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
from annotator.app.commands.packages import PastMerge
from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.moments import moment_words
from annotator.ui.plain import at_start, plain_label
from annotator.ui.team.highlight_words import news_lines

START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class MergesDialog(QDialog):
    """A list of merges, the latest first."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("mergesDialog")
        self.setWindowTitle(self.tr("Past merges"))
        self.resize(760, 480)
        past = commands.past_merges(session)
        table = QTableWidget(len(past), 5)
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
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(36)
        for row, merge in enumerate(past):
            for column, words in enumerate(self._cells(merge)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(START)
                table.setItem(row, column, item)
        quarantined = QPlainTextEdit("\n".join(self._quarantined(past)), readOnly=True)
        quarantined.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        quarantined.setFixedHeight(120)
        self._news = plain_label(role="secondary")
        self._news.setObjectName("mergeNews")
        self._news.setWordWrap(True)
        table.currentCellChanged.connect(lambda row, *_: self._show_news(past[row].report if row >= 0 else None))
        table.setCurrentCell(0, 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=10)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(table, 1)
        whole.addWidget(at_start(self._news))
        if quarantined.toPlainText():
            whole.addWidget(plain_label(self.tr("Quarantined, with the reason"), role="heading"))
            whole.addWidget(quarantined)
        whole.addWidget(buttons)

    def _show_news(self, report: MergeReport | None) -> None:
        """Say what mattered most in a merge."""
        lines = news_lines(report) if report is not None else []
        self._news.setText("\n".join(lines))
        self._news.setVisible(bool(lines))

    def _cells(self, merge: PastMerge) -> list[str]:
        source = merge.report.source
        return [
            self.tr("{file} (undone)").format(file=language.isolated(source)) if merge.undone else source,
            moment_words(merge.recorded, clock=True),
            merge.author,
            language.number(merge.report.change_count),
            language.number(merge.report.quarantined),
        ]

    def _quarantined(self, past: list[PastMerge]) -> list[str]:
        return [
            f"{language.isolated(merge.report.source)}: {language.problem_sentence(example.problem.at(example.place))}"
            for merge in past
            for example in merge.report.examples
        ]
