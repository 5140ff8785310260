"""Questions about the keys that sign packages."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.ui import language
from annotator.ui.plain import message

translate = QCoreApplication.translate


def accepts_key(name: str, parent: QWidget) -> bool:
    """Ask whether the key of a package really belongs to its sender."""
    words = translate(
        "Keys",
        "This package claims to be from {name} but is signed with an unknown key. Someone else may have created it."
        " Ask {name}. If they now use another computer, accept the new key.",
    )
    box = _question(words, name, translate("Keys", "Another key"), parent, QMessageBox.Icon.Warning)
    box.setObjectName("strangeKey")
    return _agreed(box, translate("Keys", "Accept the key and continue"))


def withdraws_keys(name: str, parent: QWidget) -> bool:
    """Ask whether to withdraw all keys of a person."""
    words = translate(
        "Keys",
        "Withdraw all keys of {name}? Their packages will be refused until they have merged a package from you.",
    )
    box = _question(words, name, translate("Keys", "Withdraw keys"), parent, QMessageBox.Icon.Question)
    box.setObjectName("withdrawKeys")
    return _agreed(box, translate("Keys", "Withdraw keys"))


def _question(question: str, name: str, title: str, parent: QWidget, icon: QMessageBox.Icon) -> QMessageBox:
    return message(parent, icon, title, question.format(name=language.isolated(name)))


def _agreed(box: QMessageBox, words: str) -> bool:
    """Show a question whose default is Cancel; return whether the other button was pressed."""
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    agree = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    return box.clickedButton() is agree
