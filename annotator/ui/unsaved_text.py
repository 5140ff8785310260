"""The question before a dialog closes, or something else is done, with text that was typed and not saved."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui.plain import message

translate = QCoreApplication.translate

Answer = Literal["save", "close", "stay"]


def ask_about_text(dialog: QWidget, *, can_save: bool, goes_on: bool = False) -> Answer:
    """Ask what to do with the text typed in a dialog. Esc, and Enter on the first button, go on with it.

    `goes_on`: the person did not close the dialog, but chose something for which it closes.
    """
    words = (
        translate("UnsavedText", "What you typed is not saved. Save it before you go on?")
        if goes_on
        else translate("UnsavedText", "What you typed is not saved. Close anyway?")
    )
    box = message(dialog, QMessageBox.Icon.Question, dialog.windowTitle(), words)
    box.setObjectName("askBeforeDiscarding")
    box.setStandardButtons(QMessageBox.StandardButton.NoButton)
    role = QMessageBox.ButtonRole
    stay = box.addButton(translate("UnsavedText", "Keep editing"), role.RejectRole)
    stay.setObjectName("keepEditing")
    close = box.addButton(translate("UnsavedText", "Don't save"), role.DestructiveRole)
    close.setObjectName("dontSave")
    save = box.addButton(translate("UnsavedText", "Save"), role.AcceptRole) if can_save else None
    if save is not None:
        save.setObjectName("saveText")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is close:
        return "close"
    return "save" if save is not None and clicked is save else "stay"


def give_keyboard_back(dialog: QWidget) -> None:
    """Make the window of a dialog active that closes right after its question.

    A window manager that gives the focus to the dialog when the question goes finds it gone as well, and leaves no
    window active.
    """
    parent = dialog.parentWidget()
    if parent is not None:
        window = parent.window()
        QTimer.singleShot(0, window, window.activateWindow)
