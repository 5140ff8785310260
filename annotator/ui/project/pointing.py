"""Pointing at a widget: it has the focus, and a coloured frame until the focus goes elsewhere."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

POINTED = "pointed"
_STAYING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""Why a widget loses the focus and gets it back."""


def point_out(widget: QWidget) -> None:
    """Point at a widget that has the focus."""
    if not widget.property(POINTED):
        widget.installEventFilter(_Pointing(widget))


class _Pointing(QObject):
    """The frame of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._show(pointed=True)

    def _show(self, *, pointed: bool) -> None:
        self._widget.setProperty(POINTED, pointed)
        self._widget.style().unpolish(self._widget)
        self._widget.style().polish(self._widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End with the focus."""
        is_end = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYING
        if is_end or event.type() == QEvent.Type.Hide:
            self._widget.removeEventFilter(self)
            self._show(pointed=False)
            self.deleteLater()
        return False
