"""Content of a dialog that is scrolled where the screen has no room for all of it. Sizes are pixels."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QWidget

from annotator.ui.margins import set_margins
from annotator.ui.screen_room import screen_room

FRAME = 44
"""Room for the title bar and the edges of a window."""
LEAST_HEIGHT, GAP = 72, 8


class FormArea(QScrollArea):
    """As high as its content in a width, or lower: Tab brings each field into sight.

    Its dialog grows with what is added to the content, as long as the screen has room.
    """

    def __init__(self, content: QWidget, width: int) -> None:
        super().__init__(widgetResizable=True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content.setObjectName("scrolled")
        self._width, self._wanted = width, 0
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self._keep_from_bar)

    def _keep_from_bar(self, _least: int, most: int) -> None:
        content = self.widget()
        if content is not None and (layout := content.layout()) is not None:
            set_margins(layout, 0, 0, GAP if most > 0 else 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is added to the content."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            before, self._wanted = self._wanted, self.sizeHint().height()
            if self.isVisible():
                self._grow(min(self._wanted - before, self._wanted - self.height()))
        return super().eventFilter(watched, event)

    def _grow(self, by: int) -> None:
        dialog = self.window()
        height = min(dialog.height() + by, most_height(dialog))
        if height > dialog.height():
            dialog.resize(dialog.width(), height)
            keep_on_screen(dialog)

    def showEvent(self, event: QShowEvent) -> None:
        """Note how high the content is, from which it grows."""
        self._wanted = self.sizeHint().height()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing is scrolled."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        return QSize(self._width, height_of(layout, self._width) if layout is not None else LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which one field is in sight."""
        return QSize(self._width, min(LEAST_HEIGHT, self.sizeHint().height()))


def height_of(layout: QLayout, width: int) -> int:
    """Return the height that a layout needs in a width, with its margins."""
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


def most_height(dialog: QWidget) -> int:
    """Return the height that the screen of a dialog has for what is in its frame."""
    return screen_room(dialog).height() - FRAME


def keep_on_screen(dialog: QWidget) -> None:
    """Move a dialog up that has grown below the end of the screen."""
    room, frame = screen_room(dialog), dialog.frameGeometry()
    above = frame.bottom() - room.bottom()
    if above > 0:
        dialog.move(frame.left(), max(frame.top() - above, room.top()))


def fit_to_content(dialog: QDialog, width: int) -> None:
    """Make a dialog that is not shown yet as high as it needs to be in a width, and no higher than the screen.

    Qt would make it two thirds of the screen high at most, and cut what is in it.
    """
    layout = dialog.layout()
    if layout is not None:
        dialog.resize(width, min(height_of(layout, width), most_height(dialog)))
