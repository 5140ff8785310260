"""The dialog that offers the annotations of paragraphs which are annotated in other articles too."""

from PySide6.QtWidgets import QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.repeating import RepeatedParagraph
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.annotate.repeated_row import RepeatedRow
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme


class RepeatedDialog(ActingDialog):
    """Repeated paragraphs with ticks; `taken` is how many spans were copied."""

    def __init__(
        self, project: OpenProject, document: str, found: list[RepeatedParagraph], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("repeatedDialog")
        self.setWindowTitle(self.tr("Repeated paragraphs"))
        self.resize(640, 480)
        self._project, self._document = project, document
        self.taken = 0
        explained = at_start(
            plain_label(
                self.tr("These paragraphs are annotated in other articles. Ticked ones get the same annotations here."),
                role="secondary",
            )
        )
        explained.setWordWrap(True)
        self.rows = [RepeatedRow(paragraph, project.session.scheme) for paragraph in found]
        for row in self.rows:
            row.box.toggled.connect(self._show_count)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._take.setObjectName("takeOverButton")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(explained)
        whole.addWidget(self._list(), 1)
        whole.addWidget(self.notices)
        whole.addWidget(buttons)
        self._show_count()

    def _list(self) -> QScrollArea:
        content = QWidget()
        content.setObjectName("scrolled")
        column = QVBoxLayout(content, spacing=4)
        column.setContentsMargins(0, 0, 0, 0)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setObjectName("repeatedList")
        area.setAccessibleName(self.windowTitle())
        area.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        area.setWidget(content)
        return area

    def _ticked(self) -> list[RepeatedParagraph]:
        return [row.paragraph for row in self.rows if row.box.isChecked()]

    def _show_count(self) -> None:
        count = sum(len(paragraph.spans) for paragraph in self._ticked())
        self._take.setText(self.tr("Copy %n annotation(s)", "", count))
        self._take.setEnabled(count > 0)

    def accept(self) -> None:
        """Copy what is ticked, and close."""
        session, document, ticked = self._project.session, self._document, self._ticked()
        taken = self._project.do(lambda: commands.take_over(session, document, ticked))
        if taken is not None:
            self.taken = taken
            super().accept()
