"""The report of an import, by file: refused with the reason, not readable by any format, already in the project."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.app.importing.run import ImportReport
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.decoding import UnclearEncodingError
from annotator.ui import language


class ImportReportDialog(QDialog):
    """The report as a list in groups."""

    def __init__(self, report: ImportReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importReport")
        self.setWindowTitle(self.tr("Import report"))
        self.resize(640, 420)
        self._tree = QTreeWidget()
        self._tree.setObjectName("importReportList")
        self._tree.setHeaderHidden(True)
        self._tree.setWordWrap(True)
        for words, lines in self._groups(report):
            if lines:
                self._add(words, lines)
        self._tree.expandAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(self._tree)
        whole.addWidget(buttons)

    def _groups(self, report: ImportReport) -> list[tuple[str, list[str]]]:
        return [
            (self.tr("Not imported because of errors"), [refusal_words(error) for error in report.refused]),
            (self.tr("Unsupported file type"), [str(path) for path in report.skipped]),
            (self.tr("Already in the project"), list(report.found_again)),
        ]

    def _add(self, words: str, lines: list[str]) -> None:
        title = self.tr("{group} ({count})").format(group=words, count=language.number(len(lines)))
        group = QTreeWidgetItem(self._tree, [title])
        for line in lines:
            QTreeWidgetItem(group, [line]).setToolTip(0, "")


def refusal_words(error: AnnotatorError) -> str:
    """Return why a file was refused, without advice on encodings: the window has asked for them already."""
    if not isinstance(error, UnclearEncodingError):
        return language.error_sentence(error)
    words = QCoreApplication.translate("ImportReportDialog", "not UTF-8, and no encoding was chosen.")
    return f"{language.isolated(error.where)}: {words}"
