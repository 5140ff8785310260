"""The files in the shared folder that cannot be used, a line for each, and those that are ignored in this copy."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.app.sharing.sharing import Refused, SharingReport
from annotator.ui import language
from annotator.ui.plain import left_to_right, tooltip
from annotator.ui.project.sharing.ways_page import wrapped

MOST_SHOWN = 5
"""The most files that are named one by one."""
SHOWN_OF_NAME = 16


class RefusedFiles(QWidget):
    """Which files they are, and whose; what a hub has that cannot be used is said in a sentence."""

    ignore_wanted = Signal(object)
    ask_again_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self, spacing=8)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[list[str], list[str]] = ([], [])
        self.hide()

    def show_report(self, report: SharingReport) -> None:
        """Show what cannot be used; each is logged as it is shown first, and not at every pass."""
        refused, ignored = report.refused[:MOST_SHOWN], report.ignored[:MOST_SHOWN]
        shown = ([one.id or str(one.error) for one in refused], [one.id for one in ignored])
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for one in refused:
            self._column.addWidget(self._row(one, one.path, is_ignored=False))
        for one in ignored:
            self._column.addWidget(self._row(one, one.path, is_ignored=True))
        self.setVisible(self._column.count() > 0)

    def _row(self, one: Refused, path: Path | None, *, is_ignored: bool) -> QWidget:
        row = QWidget()
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = QHBoxLayout(row, spacing=8)
        line.setContentsMargins(0, 0, 0, 0)
        words = language.error_sentence(one.error) if not is_ignored else ""
        if path is not None:
            words = (self._ignored_words if is_ignored else self._words)(one, path)
        label = wrapped(words, role="secondary" if is_ignored else "warning")
        line.addWidget(label, 1)
        if path is None:
            return row
        label.setToolTip(tooltip(left_to_right(str(path))))
        show = QPushButton(self.tr("Show in folder"))
        show.setObjectName("share.showFile")
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        act = QPushButton(self.tr("Ask again") if is_ignored else self.tr("Ignore"))
        act.setObjectName("share.askAgainFile" if is_ignored else "share.ignore")
        wanted = self.ask_again_wanted if is_ignored else self.ignore_wanted
        act.clicked.connect(lambda: wanted.emit(one))
        for button in (show, act):
            button.setAccessibleName(f"{button.text()} {path.name}")
            line.addWidget(button)
        return row

    def _words(self, one: Refused, path: Path) -> str:
        if one.name:
            words = self.tr("{file} in the folder of {name} cannot be used.")
        else:
            words = self.tr("{file} cannot be used.")
        return words.format(file=_short(path), name=language.isolated(one.name))

    def _ignored_words(self, _one: Refused, path: Path) -> str:
        return self.tr("Ignored: {file}").format(file=_short(path))


def _short(path: Path) -> str:
    """Return the name of a file in one short piece: that of a segment has 64 digits that say nothing to people."""
    name = path.name
    return left_to_right(name if len(name) <= SHOWN_OF_NAME else f"{name[:SHOWN_OF_NAME]}…")
