"""Small dialogs: the keys, the program, a notice while no page is shown."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.app.log_file import log_folder
from annotator.app.notices import Notice
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.actions import MENUS, Actions
from annotator.ui.keys import layout_letter
from annotator.ui.plain import message, plain_label


class KeysDialog(QDialog):
    """Every act with a key, by menu, from the declared actions."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(560, 620)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(24, 16, 24, 16)
        grid.setHorizontalSpacing(24)
        row = 0
        for menu, text in MENUS.items():
            heading = QCoreApplication.translate("Actions", text).replace("&", "")
            grid.addWidget(plain_label(heading, role="heading"), row, 0)
            for action in (action for group in actions.in_menu(menu) for action in group):
                shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                key = action.data().key or shortcut
                if key:
                    row += 1
                    grid.addWidget(plain_label(action.iconText()), row, 0)
                    grid.addWidget(plain_label(_key_words(key), role="secondary"), row, 1)
            row += 1
        for keys, words in self._of_the_article():
            grid.addWidget(plain_label(words), row, 0)
            grid.addWidget(plain_label(language.isolated(keys), role="secondary"), row, 1)
            row += 1
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(table)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(area)
        whole.addWidget(buttons)

    def _of_the_article(self) -> list[tuple[str, str]]:
        return [
            ("Shift+←/→", self.tr("Select by words")),
            ("Alt+Shift+←/→", self.tr("Select by letters")),
            ("Ctrl+Shift+←/→", self.tr("Select by sentences")),
            ("Ctrl+Shift+↑/↓", self.tr("Select by paragraphs")),
            ("Ctrl", self.tr("Drag with Ctrl: add another fragment")),
            ("Alt", self.tr("Drag with Alt: letters instead of words")),
        ]


def _key_words(key: str) -> str:
    """Return a key with the letter that the present keyboard layout has on it, if that is another one."""
    letter = layout_letter(key)
    return f"{language.isolated(key)} ({language.isolated(letter)})" if letter else language.isolated(key)


def about(parent: QWidget) -> QMessageBox:
    """Return the dialog about the program."""
    words = QCoreApplication.translate(
        "About",
        "Annotator {version}\nFor annotating claims, speakers and stance in right-to-left and left-to-right news.\n"
        "All data stays on this computer.",
    )
    title = QCoreApplication.translate("About", "About Annotator")
    return message(parent, QMessageBox.Icon.Information, title, words.format(version=__version__))


def show_log_folder() -> None:
    """Show the folder of the log in the file manager. Raises AnnotatorError if it cannot be shown."""
    folder = log_folder()
    if not folder.is_dir() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        raise AnnotatorError("The log folder cannot be opened.", where=str(folder))


def notice_box(parent: QWidget, notice: Notice) -> QMessageBox:
    """Return the dialog for a notice while no page is shown."""
    box = message(parent, QMessageBox.Icon.Warning, "Annotator", language.notice_sentence(notice))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return box
