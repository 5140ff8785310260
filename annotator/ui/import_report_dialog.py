"""The report of an import: what came in, what was left out or adjusted, and files refused, unreadable or known."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.app.importing.report import ImportReport, RemarkCount
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.decoding import UnclearEncodingError
from annotator.ui import language, remark_words
from annotator.ui.plain import at_start, plain_label


class ImportReportDialog(QDialog):
    """The report as a list in groups; as a question, before anything is written, it is accepted or rejected."""

    def __init__(self, report: ImportReport, parent: QWidget | None, *, asks: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("importQuestion" if asks else "importReport")
        self.setWindowTitle(self.tr("Import report"))
        self.resize(640, 460)
        self._tree = QTreeWidget()
        self._tree.setObjectName("importReportList")
        self._tree.setHeaderHidden(True)
        self._tree.setWordWrap(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for words, count, lines in self._groups(report):
            if lines:
                self._add(words, count, lines)
        self._tree.expandAll()
        heading = self.tr("Not everything in these files can be imported") if asks else self.tr("Imported")
        summary = at_start(plain_label(imported_words(report), role="secondary"))
        summary.setWordWrap(True)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(heading, role="heading")))
        whole.addWidget(summary)
        whole.addWidget(self._tree, 1)
        whole.addWidget(self._buttons(asks=asks))

    def _buttons(self, *, asks: bool) -> QDialogButtonBox:
        kind = QDialogButtonBox.StandardButton.Cancel if asks else QDialogButtonBox.StandardButton.Close
        buttons = QDialogButtonBox(kind)
        if asks:
            go_on = buttons.addButton(self.tr("Import the rest"), QDialogButtonBox.ButtonRole.AcceptRole)
            go_on.setObjectName("importButton")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _groups(self, report: ImportReport) -> list[tuple[str, int, list[str]]]:
        refused = [refusal_words(error) for error in report.refused]
        return [
            (self.tr("Not imported because of errors"), len(refused), refused),
            *(self._group(self.tr("Not imported: {kind}"), count) for count in report.left_out),
            *(self._group(self.tr("Adjusted: {kind}"), count) for count in report.adjusted),
            (self.tr("Unsupported file type"), len(report.skipped), [str(path) for path in report.skipped]),
            (self.tr("With a text that is there already"), report.counts.known, list(report.found_again)),
        ]

    def _group(self, words: str, count: RemarkCount) -> tuple[str, int, list[str]]:
        return words.format(kind=remark_words.kind_name(count.kind)), count.count, remark_words.lines(count)

    def _add(self, words: str, count: int, lines: list[str]) -> None:
        title = self.tr("{group} ({count})").format(group=words, count=language.number(count))
        group = QTreeWidgetItem(self._tree, [title])
        for line in lines:
            QTreeWidgetItem(group, [line]).setToolTip(0, "")


def imported_words(report: ImportReport) -> str:
    """Return what came in, in one line."""
    counts, translate = report.counts, QCoreApplication.translate
    words = [translate("ImportReportDialog", "%n new article(s).", "", counts.documents)]
    if counts.known:
        words.append(translate("ImportReportDialog", "%n with a text that is there already.", "", counts.known))
    if counts.spans:
        words.append(translate("ImportReportDialog", "%n new span(s).", "", counts.spans))
    if counts.relations:
        words.append(translate("ImportReportDialog", "%n new relation(s).", "", counts.relations))
    return " ".join(words)


def refusal_words(error: AnnotatorError) -> str:
    """Return why a file was refused, without advice on encodings: the window has asked for them already."""
    if not isinstance(error, UnclearEncodingError):
        return language.error_sentence(error)
    words = QCoreApplication.translate("ImportReportDialog", "not UTF-8, and no encoding was chosen.")
    return f"{language.isolated(error.where)}: {words}"
