"""The toolbar of the desk: words beside the icons where there is room for them, icons alone in a narrow window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from annotator.ui.actions import Actions
from annotator.ui.done_button import DoneButton
from annotator.ui.state_words import StateWords
from annotator.ui.theme import Theme

# Fixed, since Arabic fonts would make the bar higher than it is in other languages.
HEIGHT = 48
WORDED_WIDTH = 1280
"""Pixels; from here on the tools have room for their words in every language."""


class DeskToolBar(QToolBar):
    """Views of the acts that are used most."""

    def __init__(self, actions: Actions, words: StateWords, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Toolbar"))
        self.setObjectName("toolBar")
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(16, 16))
        self.setFixedHeight(HEIGHT)
        self._actions = actions
        self._worded: list[QToolButton] = []
        self._add("document.previous", worded=True)
        self._add("document.next", worded=True, icon_last=True)
        self.addWidget(words.position)
        self.addSeparator()
        self._add("edit.undo")
        self._add("edit.redo")
        self.addSeparator()
        self._add("edit.find", worded=True)
        self._add("view.marks", worded=True)
        self._add("view.direction", worded=True)
        self.addSeparator()
        self._add("view.zoom_out")
        self.addWidget(words.zoom)
        self._add("view.zoom_in")
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self._add("document.flag", worded=True)
        self.addWidget(DoneButton(actions["document.done"], theme))

    def _add(self, action: str, *, worded: bool = False, icon_last: bool = False) -> None:
        button = QToolButton()
        button.setDefaultAction(self._actions[action])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if worded:
            self._worded.append(button)
        if icon_last:
            # The arrow of "next" stands on the side that it points to.
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            button.setLayoutDirection(Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft)
        self.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep "done" always in reach."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._worded:
            button.setToolButtonStyle(beside if self.width() >= WORDED_WIDTH else alone)
        super().resizeEvent(event)
