"""The focus in a form that is made again while it is used: where it stays, and what Tab comes to next."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@contextmanager
def kept_focus(form: QWidget) -> Iterator[None]:
    """Make widgets of a form again; the focus goes to the one that has the name of the one that had it."""
    focused = form.window().focusWidget()
    name = focused.objectName() if focused is not None and form.isAncestorOf(focused) else ""
    yield
    again = form.findChild(QWidget, name) if name else None
    if again is not None and again is not focused:
        again.setFocus()


def tab_through(before: QWidget, form: QWidget) -> None:
    """Let Tab come from a widget to those of a form, in the order in which they were made."""
    for widget in form.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is before.window():
            QWidget.setTabOrder(before, widget)
            before = widget
