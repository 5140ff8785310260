"""Which control of a window has the focus, for the window whose content is made again in another theme or language."""

from PySide6.QtWidgets import QWidget


def focused_in(window: QWidget) -> str:
    """Return the name of the control that has the focus, "" for one without a name."""
    focused = window.focusWidget()
    return focused.objectName() if focused is not None else ""


def focus_again(window: QWidget, name: str) -> None:
    """Set the focus on the control of this name, if there is one now."""
    found = window.findChildren(QWidget, name) if name else []
    if found:
        found[-1].setFocus()  # earlier ones are about to go
