"""The list of articles beside the article: its width in pixels, and whether there is room for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

PANEL_WIDTH, NARROW_PANEL_WIDTH, NARROW = 288, 220, 1200
MIN_PANEL, MAX_PANEL, HANDLE = 180, 480, 3
SIDE_WIDTH, NARROW_SIDE_WIDTH = 400, 336
LARGEST_SHARE = 1 / 3
"""The part of the window that the list has at most, unless the person gave it a larger one."""
ROOM_FOR_LIST = 920
"""With less room, beside a panel at the end, the list is hidden until it is requested."""


class ListColumn(QSplitter):
    """The list and, beside it, the article."""

    resized_by_hand = Signal()
    side_in_the_way = Signal()
    """The list is requested, and there is no room for it beside the panel at the end."""

    def __init__(self, panel: QWidget, work: QWidget, shown: QAction) -> None:
        super().__init__(childrenCollapsible=False, handleWidth=HANDLE)
        self._panel, self._shown = panel, shown
        self._wanted: bool | None = None
        self.addWidget(panel)
        self.addWidget(work)
        self.setStretchFactor(1, 1)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            self.setContentsMargins(0, 0, 1, 0)  # mirrored, Qt places its widgets a pixel too far right
        self._side: QWidget | None = None
        panel.setMinimumWidth(MIN_PANEL)
        panel.setMaximumWidth(MAX_PANEL)
        self._chosen, self._share = 0, LARGEST_SHARE
        self.splitterMoved.connect(lambda _position, _index: self._keep_width())

    @property
    def wanted(self) -> bool | None:
        """Whether the person wants the list; None where that depends on the room."""
        return self._wanted

    @property
    def list_width(self) -> int:
        """The width of the list."""
        return self._panel.width()

    def put_at_end(self, side: QWidget) -> None:
        """Add a panel at the end, at first hidden."""
        self._side = side
        self.addWidget(side)
        side.hide()

    def show_side(self, *, shown: bool) -> None:
        """Show or hide the panel at the end; the list gives way where there is too little room for both."""
        if self._side is not None and self._side.isHidden() == shown:
            self._side.setVisible(shown)
            self._decide_by_room()
            self._show_if_roomy()
            if shown:
                self._share_width()
            else:
                self._place_list()  # else it comes back as narrow as it can be

    def _share_width(self) -> None:
        """Give list and side their widths, and the article the rest."""
        side = self._side_width()
        listed = 0 if self._panel.isHidden() else self._panel.width()
        self.setSizes([listed, max(self.width() - listed - side - 2 * HANDLE, 1), side])

    def _side_width(self) -> int:
        if self._side is None or self._side.isHidden():
            return 0
        return NARROW_SIDE_WIDTH if self.width() < NARROW else SIDE_WIDTH

    def show_list(self, *, shown: bool) -> None:
        """Show or hide the list; where it does not fit, the panel at the end has to go."""
        if shown and self._side_width() and not self._fits():
            self.side_in_the_way.emit()
        self._wanted = shown
        self._show_if_roomy()

    def reveal_list(self) -> None:
        """Show the list for what is about to be done there, as its button does; leave it where it is in sight."""
        if self._panel.isHidden():
            self.show_list(shown=True)

    def _fits(self) -> bool:
        """Whether the list fits beside what else is shown, without a wider window."""
        parts = [part for place in range(1, self.count()) if (part := self.widget(place)) and not part.isHidden()]
        least = MIN_PANEL + sum(HANDLE + part.minimumSizeHint().width() for part in parts)
        return least <= self.width()

    def set_list_width(self, width: int, whole: int) -> None:
        """Set the width of the list that the person chose while all was `whole` pixels wide; 0: it is not known."""
        self._choose(width, whole)
        self._place_list()

    def _choose(self, width: int, whole: int) -> None:
        self._chosen, self._share = width, max(width / whole if whole else 0, LARGEST_SHARE)

    def _keep_width(self) -> None:
        self._choose(self._panel.width(), self.width())
        self.resized_by_hand.emit()

    def _place_list(self) -> None:
        """Give the list its width: the chosen one, less in a small window, or one that depends on the window."""
        listed = NARROW_PANEL_WIDTH if self.width() < NARROW else PANEL_WIDTH
        if self._chosen:
            listed = min(self._chosen, max(round(self.width() * self._share), MIN_PANEL))
        side = self._side_width()
        self.setSizes([listed, max(self.width() - listed - side, 1), side])

    def _decide_by_room(self) -> None:
        """Let the room decide whether the list is shown, unless the person has closed it."""
        if self._wanted:
            self._wanted = None

    def _show_if_roomy(self) -> None:
        """Hide the list where there is too little room; where it fits, it can be requested."""
        room = self.width() - self._side_width()
        shown = (room >= ROOM_FOR_LIST if self._wanted is None else self._wanted) and self._fits()
        self._panel.setVisible(shown)
        self._shown.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the list narrower in a small window."""
        before = event.oldSize().width()
        if before != self.width():
            self._place_list()
        room = ROOM_FOR_LIST + self._side_width()
        if (before < room) != (self.width() < room):
            self._decide_by_room()
        self._show_if_roomy()
        if self._side_width():
            self._share_width()
        super().resizeEvent(event)
