"""Small dialogs: the program, a notice while no page is shown."""

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator import __version__
from annotator.app.log_file import log_folder
from annotator.app.notices import Notice
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.plain import message


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
