"""The toolbar of the desk."""

from PySide6.QtGui import QAction

from annotator.ui.act_toolbar import ActToolBar
from annotator.ui.actions import Actions
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.state_words import StateWords
from annotator.ui.theme import Theme
from annotator.ui.zoom import Zoom, ZoomLabel

WORDED_WIDTH = 1280


class DeskToolBar(ActToolBar):
    """Buttons for the acts used most."""

    def __init__(self, actions: Actions, words: StateWords, zoom: Zoom, theme: Theme) -> None:
        super().__init__(actions, WORDED_WIDTH)
        self.setObjectName("toolBar")
        self.add_act("view.list")
        self.add_act("document.previous", worded=True)
        self.add_act("document.next", worded=True, icon_last=True)
        self.addWidget(words.position)
        self.addSeparator()
        self.add_act("edit.undo")
        self.add_act("edit.redo")
        self.addSeparator()
        self.add_act("edit.find", worded=True)
        self.add_act("view.marks", worded=True)
        self.add_act("view.direction", worded=True)
        self.add_act("view.guideline")
        self.addSeparator()
        self.add_act("view.zoom_out")
        self.addWidget(ZoomLabel(zoom))
        self.add_act("view.zoom_in")
        self.add_space()
        self.add_act("document.flag", worded=True)
        self.addWidget(_done_button(actions["document.done"], theme))


def _done_button(done: QAction, theme: Theme) -> KeycapButton:
    button = KeycapButton(done.iconText(), "Ctrl+↵", theme, icon="check", filled=True)
    button.setObjectName("doneButton")
    button.clicked.connect(done.trigger)
    done.changed.connect(lambda: button.setEnabled(done.isEnabled()))
    button.setEnabled(done.isEnabled())
    return button
