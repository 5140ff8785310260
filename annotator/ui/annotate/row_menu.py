"""The menu of an article in the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from annotator.ui.actions import Actions

if TYPE_CHECKING:
    from annotator.ui.annotate.desk import Desk

ROW_ACTS = (
    "",
    "document.done",
    "document.reopen",
    "document.skip",
    "document.flag",
    "document.note",
    "",
    "project.team",
)
"""The acts in the menu of an article in the list; "" is a separator."""


class RowMenu(QObject):
    """Opens the menu for the article of a row, which is the article shown."""

    def __init__(self, desk: "Desk", actions: Actions) -> None:
        super().__init__(desk)
        self._desk, self._actions = desk, actions

    def open_at(self, place: QPoint) -> None:
        """Open it at a place on the screen."""
        menu = QMenu(self._desk)
        menu.addAction(self.tr("Open"), self._desk.view.setFocus)
        for name in ROW_ACTS:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        chosen = menu.exec(place)
        menu.deleteLater()
        if chosen is None:  # the stub has no None, which Qt returns when the menu is closed
            self._desk.view.setFocus()  # type: ignore[unreachable]
