"""The list view of the inbox, whose single keys are those of the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from annotator.ui.keys import MOVING
from annotator.ui.project.inbox.rows import InboxDelegate, InboxModel


class ItemList(QListView):
    """The list. Enter shows the text; single keys are for the page."""

    entered = Signal()

    def __init__(self, model: InboxModel, delegate: InboxDelegate) -> None:
        super().__init__()
        self.setObjectName("inboxList")
        self.setAccessibleName(self.tr("Items of the inbox"))
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list; Enter shows the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif event.key() in MOVING:
            super().keyPressEvent(event)
        else:
            event.ignore()
