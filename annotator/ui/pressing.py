"""Enter presses the button that has the focus, on pages as in dialogs; Qt does so in dialogs alone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QToolButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter."""
    return event.key() in ENTER


def press_focused(page: QWidget) -> bool:
    """Press the button of a page or dialog that has the focus; return False if none has it. Choices are no buttons."""
    button = page.window().focusWidget()
    if not isinstance(button, QAbstractButton) or isinstance(button, QCheckBox | QRadioButton):
        return False
    if not (button.isEnabled() and page.isAncestorOf(button)):
        return False
    is_menu = isinstance(button, QToolButton) and button.popupMode() == QToolButton.ToolButtonPopupMode.InstantPopup
    if is_menu and isinstance(button, QToolButton):
        button.showMenu()
    else:
        button.click()
    return True
