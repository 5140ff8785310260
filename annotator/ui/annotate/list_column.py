"""The list of articles beside the article: its width in pixels, and whether there is room for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

PANEL_WIDTH, NARROW_PANEL_WIDTH, NARROW = 288, 220, 1200
MIN_PANEL, MAX_PANEL, HANDLE = 180, 480, 3
ROOM_FOR_LIST = 920
"""In a narrower window the list is hidden until it is requested."""


class ListColumn(QSplitter):
    """The list and, beside it, the article."""

    resized_by_hand = Signal()

    def __init__(self, panel: QWidget, work: QWidget, shown: QAction) -> None:
        super().__init__(childrenCollapsible=False, handleWidth=HANDLE)
        self._panel, self._shown = panel, shown
        self._wanted: bool | None = None
        self.addWidget(panel)
        self.addWidget(work)
        self.setStretchFactor(1, 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(0, 0, 1, 0)  # mirrored, Qt places its widgets a pixel too far right
        panel.setMinimumWidth(MIN_PANEL)
        panel.setMaximumWidth(MAX_PANEL)
        self.splitterMoved.connect(lambda _position, _index: self.resized_by_hand.emit())

    def show_list(self, *, shown: bool) -> None:
        """Show or hide the list, whatever the width of the window."""
        self._wanted = shown
        self._show_if_roomy()

    def set_list_width(self, width: int) -> None:
        """Set the width of the list."""
        self.setSizes([width, max(self.width() - width, 1)])

    def _show_if_roomy(self) -> None:
        """Hide the list where there is too little room, unless it is requested."""
        shown = self.width() >= ROOM_FOR_LIST if self._wanted is None else self._wanted
        self._panel.setVisible(shown)
        self._shown.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the list narrower in a small window."""
        before = event.oldSize().width()
        if before < NARROW <= self.width() or self.width() < NARROW <= before:
            self.set_list_width(NARROW_PANEL_WIDTH if self.width() < NARROW else PANEL_WIDTH)
        if (before < ROOM_FOR_LIST) != (self.width() < ROOM_FOR_LIST):
            self._wanted = None
        self._show_if_roomy()
        super().resizeEvent(event)
