"""What a merge would do, shown before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.app.merging.report import MergeReport
from annotator.ui import language
from annotator.ui.plain import at_start, plain_label

SHOWN_EXAMPLES = 5


class MergeDialog(QDialog):
    """Asks whether to merge; accepted means yes, also to the removal of much."""

    def __init__(self, report: MergeReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge"))
        self.setMinimumWidth(520)
        whole = QVBoxLayout(self, spacing=14)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(report.source, role="heading")))
        whole.addWidget(self._layers(report))
        for words in self._remarks(report):
            line = at_start(plain_label(words, role="warning"))
            line.setWordWrap(True)
            whole.addWidget(line)
        whole.addWidget(self._buttons(report))

    def _layers(self, report: MergeReport) -> QFrame:
        table = QFrame()
        table.setObjectName("formCard")
        grid = QGridLayout(table)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        for column, words in enumerate((self.tr("Whose work"), self.tr("new changes"), self.tr("already here"))):
            grid.addWidget(_cell(words, column, role="caption"), 0, column)
        rows = [(one.name or self.tr("project settings"), one.new, one.known) for one in report.layers]
        rows.append((self.tr("documents"), report.documents, None))
        for row, (name, new, known) in enumerate(rows, 1):
            grid.addWidget(_cell(language.isolated(name), 0), row, 0)
            for column, count in ((1, new), (2, known)):
                if count is not None:
                    grid.addWidget(_cell(language.number(count), column), row, column)
        return table

    def _remarks(self, report: MergeReport) -> list[str]:
        remarks = []
        if report.conflicts:
            remarks.append(
                self.tr("%n conflict(s) between two devices. You can resolve them afterwards.", "",
                        report.conflicts)
            )  # fmt: skip
        if report.missing:
            remarks.append(self.tr("%n change(s) that others build on have not come yet.", "", report.missing))
        if report.hidden:
            told = self.tr("%n of {shown} annotation(s) are removed by what came.", "", report.hidden)
            remarks.append(told.format(shown=language.number(report.shown)))
        if report.set_aside:
            told = [self.tr("%n item(s) failed validation and will be quarantined:", "", report.set_aside)]
            told += [language.problem_sentence(one.problem.at(one.place)) for one in report.examples[:SHOWN_EXAMPLES]]
            remarks.append("\n".join(told))
        return remarks

    def _buttons(self, report: MergeReport) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = self.tr("Merge and remove") if report.removes_much else self.tr("Merge")
        merge = box.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        merge.setObjectName("mergeButton")
        merge.setEnabled(bool(report.new or report.set_aside))
        # A person who only presses Enter must not remove much.
        merge.setDefault(not report.removes_much)
        box.button(QDialogButtonBox.StandardButton.Cancel).setDefault(report.removes_much)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def _cell(words: str, column: int, *, role: str = "") -> QLabel:
    if not column:
        return at_start(plain_label(words, role=role))
    label = plain_label(words, role=role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
    return label
