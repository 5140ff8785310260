"""What is asked about the keys that packages are signed with."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui import language
from annotator.ui.plain import message

translate = QCoreApplication.translate


def accepts_key(name: str, parent: QWidget) -> bool:
    """Ask whether the key of a package is really that of the person whose it says to be."""
    told = translate(
        "Keys",
        "This package claims to be from {name} but is signed with an unknown key. Someone else may have created it."
        " Ask {name}. If they now use another computer, accept the new key.",
    )
    box = _question(told, name, translate("Keys", "Another key"), parent, QMessageBox.Icon.Warning)
    box.setObjectName("strangeKey")
    return _agreed(box, translate("Keys", "Accept the key and continue"))


def withdraws_keys(name: str, parent: QWidget) -> bool:
    """Ask whether all keys of somebody are to be withdrawn."""
    told = translate(
        "Keys",
        "Withdraw all keys of {name}? Their packages will be refused until they have merged a package from you.",
    )
    box = _question(told, name, translate("Keys", "Withdraw keys"), parent, QMessageBox.Icon.Question)
    box.setObjectName("withdrawKeys")
    return _agreed(box, translate("Keys", "Withdraw keys"))


def _question(told: str, name: str, title: str, parent: QWidget, icon: QMessageBox.Icon) -> QMessageBox:
    return message(parent, icon, title, told.format(name=language.isolated(name)))


def _agreed(box: QMessageBox, words: str) -> bool:
    """Whether the one button was pressed that is not Cancel, which Enter presses."""
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    agree = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is agree
