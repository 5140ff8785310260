"""The dialog that offers the annotations of paragraphs which are annotated in other articles too."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.app import commands
from annotator.app.commands.repeating import RepeatedParagraph
from annotator.domain.annotation import GOLD
from annotator.domain.scheme import Scheme
from annotator.ui import language
from annotator.ui.acting_dialog import ActingDialog
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import at_start, plain_label
from annotator.ui.theme import Theme

LINE_HEIGHT, BETWEEN = 28, 8
"""Pixels."""
LONGEST_QUOTE = 60
"""Code points of a quote in the list."""


class RepeatedDialog(ActingDialog):
    """Repeated paragraphs with ticks; `taken` is how many spans were taken over."""

    def __init__(
        self, project: OpenProject, document: str, found: list[RepeatedParagraph], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(project, theme, parent)
        self.setObjectName("repeatedDialog")
        self.setWindowTitle(self.tr("Repeated paragraphs"))
        self.resize(640, 480)
        self._project, self._document = project, document
        self._found = found
        self.taken = 0
        explained = at_start(
            plain_label(
                self.tr("These paragraphs are annotated in other articles. Ticked ones get the same annotations here."),
                role="secondary",
            )
        )
        explained.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("repeatedList")
        self.list.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.list.setAccessibleName(self.windowTitle())
        self.list.setSpacing(4)
        for paragraph in found:
            item = QListWidgetItem(self._words(paragraph), self.list)
            lines = item.text().count("\n") + 1
            item.setSizeHint(QSize(0, LINE_HEIGHT * lines + BETWEEN))  # Qt forgets that Arabic letters are taller
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.itemChanged.connect(self._show_count)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._take = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._take.setObjectName("takeOverButton")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(explained)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.notices)
        whole.addWidget(buttons)
        self._show_count()

    def _words(self, paragraph: RepeatedParagraph) -> str:
        scheme = self._project.session.scheme
        source = self.tr("from {title} (gold layer)") if paragraph.layer == GOLD else self.tr("from {title}")
        lines = [
            language.isolated(_shortened(paragraph.words)),
            source.format(title=language.isolated(paragraph.title)),
            *(f"{_label(scheme, span.label)}: {language.isolated(_shortened(' … '.join(span.quote)))}"
              for span in paragraph.spans),
        ]  # fmt: skip
        return "\n".join(lines)

    def _ticked(self) -> list[RepeatedParagraph]:
        rows = range(self.list.count())
        ticked = (row for row in rows if self.list.item(row).checkState() == Qt.CheckState.Checked)
        return [self._found[row] for row in ticked]

    def _show_count(self) -> None:
        count = sum(len(paragraph.spans) for paragraph in self._ticked())
        self._take.setText(self.tr("Take over {n}").format(n=language.number(count)))
        self._take.setEnabled(count > 0)

    def accept(self) -> None:
        """Take over what is ticked, and close."""
        session, document, ticked = self._project.session, self._document, self._ticked()
        taken = self._project.do(lambda: commands.take_over(session, document, ticked))
        if taken is not None:
            self.taken = taken
            super().accept()


def _label(scheme: Scheme, id_: str) -> str:
    label = scheme.label(id_)
    return scheme.say(label.name, language.current()) if label is not None else id_


def _shortened(words: str) -> str:
    line = words.replace("\n", " ")
    return line if len(line) <= LONGEST_QUOTE else line[:LONGEST_QUOTE].rstrip(" .،") + "…"
