"""The toolbar of the desk."""

from PySide6.QtGui import QResizeEvent

from annotator.ui.act_toolbar import ActToolBar
from annotator.ui.actions import Actions
from annotator.ui.state_words import MOST_SUGGESTIONS, StateWords, direction_words
from annotator.ui.steady import widest_number
from annotator.ui.zoom import Zoom, ZoomLabel

WORDED_WIDTH, WIDE = 1280, 1420
ROOM_FOR_CHOICE, ROOM_FOR_ZOOM, ROOM_FOR_ZOOMING = 960, 920, 880
"""In narrower bars the choice of suggestions and the zoom, figure before buttons, are left out: the menu has them."""


class DeskToolBar(ActToolBar):
    """Buttons for the acts used most."""

    def __init__(self, actions: Actions, words: StateWords, zoom: Zoom) -> None:
        super().__init__(actions, WORDED_WIDTH)
        self.setObjectName("toolBar")
        self.add_act("view.list")
        self.add_act("document.previous", worded=True)
        self.add_act("document.next", worded=True, icon_last=True, follows=True)
        self.addWidget(words.position)
        self.addSeparator()
        self.add_act("edit.undo")
        self.add_act("edit.redo")
        self.addSeparator()
        self.add_act("edit.find", worded=True)
        self.add_act("view.marks", worded=True)
        self.add_act("view.direction", worded=True, any_of=direction_words().values())
        self.add_act(
            "view.suggestions",
            worded=True,
            any_of=[words.most_suggestions()],
            number=(words.suggestions_left, widest_number(MOST_SUGGESTIONS)),
        )
        self._which_suggestions = self.add_act("suggestion.settings")
        self.add_act("view.history", worded=True, worded_width=WIDE)
        self.add_act("view.guideline", worded=True, worded_width=WIDE)
        self.addSeparator()
        zoom_out = self.add_act("view.zoom_out")
        self._zoom_label = self.addWidget(ZoomLabel(zoom))
        self._zooming = (zoom_out, self.add_act("view.zoom_in"))
        self.add_space()
        self.add_act("document.flag", worded=True, any_of=words.flag_words())
        self.addWidget(words.done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the zoom where there is little room."""
        self._zoom_label.setVisible(self.width() >= ROOM_FOR_ZOOM)
        self._which_suggestions.setVisible(self.width() >= ROOM_FOR_CHOICE)
        for button in self._zooming:
            button.setVisible(self.width() >= ROOM_FOR_ZOOMING)
        super().resizeEvent(event)
