"""The chip in the strip with the entry of the current speaker or target, or the one that is proposed for it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.ui import language
from annotator.ui.key_map.words import native
from annotator.ui.plain import tooltip
from annotator.ui.theme import Theme, icon

LONGEST = 40
"""Code points of a name in the chip."""


class EntryChip(QToolButton):
    """A click accepts what is proposed, or opens the picker where nothing is."""

    accepted = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, accepting: QAction, choosing: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entryChip")
        self._accepting, self._choosing = accepting, choosing
        self._proposes = False
        self.setToolButtonStyle(self.toolButtonStyle().ToolButtonTextBesideIcon)
        self.setIcon(icon("person", theme.colors.text2, theme.colors.border))
        self.clicked.connect(self._click)
        self.hide()

    def show_nothing(self) -> None:
        """Show no chip."""
        self.hide()

    def show_entry(self, name: str, also: str) -> None:
        """Show the entry that the span points to."""
        self._show(_names(name, also), self.tr("In the register. Click to choose another."), proposes=False)

    def show_proposal(self, name: str, also: str, why: str) -> None:
        """Show the entry that is proposed, with the key that accepts it."""
        key = self._accepting.data().key
        words = self.tr("{key}: {entry}?").format(key=language.isolated(key), entry=_names(name, also))
        self._show(words, self.tr("Proposed: {why}. Click to link.").format(why=why), proposes=True)

    def show_missing(self) -> None:
        """Show that the span points to no entry."""
        key = self._choosing.data().key or native(self._choosing.shortcut().toString())
        words = self.tr("{key}: Who is this?").format(key=language.isolated(key))
        self._show(words, self.tr("Not in the register yet."), proposes=False)

    def _show(self, words: str, explanation: str, *, proposes: bool) -> None:
        self._proposes = proposes
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(tooltip(explanation))
        self.show()

    def _click(self) -> None:
        (self.accepted if self._proposes else self.opened).emit()


def _names(name: str, also: str) -> str:
    return " ".join(language.isolated(_cut(one)) for one in (name, also) if one)


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
