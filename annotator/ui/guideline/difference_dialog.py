"""What changed in the guideline, part by part: old and new beside each other, below 900 pixels one over the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from annotator.app.guidelines.differences import PartChange
from annotator.compare.texts.alignment import TextAlignment
from annotator.ui.guideline.words import change_words
from annotator.ui.plain import at_start, plain_label
from annotator.ui.project.revising.comparison import Comparison
from annotator.ui.theme import Theme

WIDTH, HEIGHT, LIST_WIDTH, EDGE = 1240, 640, 232, 40
LONGEST_COMPARED = 20_000
"""Code points of a part that are compared; the rest of a longer one is left out."""


class GuidelineDifferences(QWidget):
    """A list of changes, and the current one as old and new."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._changes: Sequence[PartChange] = ()
        self.list = QListWidget()
        self.list.setObjectName("guidelineChanges")
        self.list.setAccessibleName(self.tr("Changed parts"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setProperty("framed", True)  # noqa: FBT003  Qt takes no keyword here
        self.comparison = Comparison(theme, headings=(self.tr("Before"), self.tr("Now")))
        self.list.currentRowChanged.connect(self._show)
        row = QHBoxLayout(self, spacing=16)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.list)
        row.addWidget(self.comparison, 1)

    def show_changes(self, changes: Sequence[PartChange]) -> None:
        """Show changes, the first one as the current one."""
        self._changes = changes
        self.list.clear()
        self.list.addItems([change_words(change) for change in changes])
        self.list.setCurrentRow(0 if changes else -1)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._changes):
            change = self._changes[row]
            before, after = change.words_before[:LONGEST_COMPARED], change.words_after[:LONGEST_COMPARED]
            self.comparison.show_texts(TextAlignment(before, after))


class GuidelineDifferenceDialog(QDialog):
    """The changes between two versions."""

    def __init__(self, heading: str, changes: Sequence[PartChange], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guidelineDifference")
        self.setWindowTitle(self.tr("Changes of the guideline"))
        self.differences = GuidelineDifferences(theme)
        self.differences.show_changes(changes)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self, spacing=12)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(at_start(plain_label(heading, role="title")))
        if changes:
            whole.addWidget(self.differences, 1)
        else:
            whole.addWidget(at_start(plain_label(self.tr("Nothing differs."), role="secondary")), 1)
        whole.addWidget(buttons)
        room = parent.window().size()
        self.resize(min(WIDTH, room.width() - EDGE), min(HEIGHT, room.height() - EDGE))
        self.differences.list.setFocus()


def show_differences(heading: str, changes: Sequence[PartChange], theme: Theme, parent: QWidget) -> None:
    """Show the changes between two versions until the person closes them."""
    dialog = GuidelineDifferenceDialog(heading, changes, theme, parent)
    dialog.exec()
    dialog.deleteLater()
