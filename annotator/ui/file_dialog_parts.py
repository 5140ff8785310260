"""Qt's own dialog for files, shown where the system has none: its words, columns, pictures and size in pixels."""

from datetime import UTC, datetime

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QFileSystemModel,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
)

from annotator.ui.file_name_words import file_name_words
from annotator.ui.moments import moment_words
from annotator.ui.plain import left_to_right
from annotator.ui.screen_room import screen_room
from annotator.ui.theme import icon
from annotator.ui.translatable import QT_TRANSLATE_NOOP

WORDS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "File &name:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Directory:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Directories"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files"),
    QT_TRANSLATE_NOOP("QFileDialog", "All files (*)"),
    QT_TRANSLATE_NOOP("QFileDialog", "All Files (*)"),
    QT_TRANSLATE_NOOP("QFileDialog", "Find Directory"),
    QT_TRANSLATE_NOOP("QFileDialog", "Save As"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Open"),
    QT_TRANSLATE_NOOP("QFileDialog", "Open"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Choose"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Save"),
    QT_TRANSLATE_NOOP("QFileDialog", "Back"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go back"),
    QT_TRANSLATE_NOOP("QFileDialog", "Forward"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go forward"),
    QT_TRANSLATE_NOOP("QFileDialog", "Parent Directory"),
    QT_TRANSLATE_NOOP("QFileDialog", "Go to the parent directory"),
    QT_TRANSLATE_NOOP("QFileDialog", "Create New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "Create a New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "&New Folder"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Rename"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Delete"),
    QT_TRANSLATE_NOOP("QFileDialog", "Delete"),
    QT_TRANSLATE_NOOP("QFileDialog", "Remove"),
    QT_TRANSLATE_NOOP("QFileDialog", "Show "),
    QT_TRANSLATE_NOOP("QFileDialog", "Show &hidden files"),
    QT_TRANSLATE_NOOP("QFileDialog", "Recent Places"),
    QT_TRANSLATE_NOOP("QFileDialog", "Could not delete directory."),
    QT_TRANSLATE_NOOP("QFileDialog", "Are you sure you want to delete '%1'?"),
    QT_TRANSLATE_NOOP("QFileDialog", "'%1' is write protected.\nDo you want to delete it anyway?"),
    QT_TRANSLATE_NOOP("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
    QT_TRANSLATE_NOOP("QFileDialog", "%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    QT_TRANSLATE_NOOP("QFileDialog", "%1\nFile not found.\nPlease verify the correct file name was given."),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Name"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Date Modified"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "My Computer"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Computer"),
)
"""Words of Qt's dialog. Its Arabic translation lacks some, and says of a folder what here is the guideline."""

SIZE, MARGIN, ROW = QSize(900, 560), 48, 28
NAME, BYTES, KIND, CHANGED = range(4)
"""Columns of Qt's model of files."""
BUTTONS = {
    "backButton": "previous",
    "forwardButton": "next",
    "toParentButton": "up",
    "newFolderButton": "new-folder",
}
LEFT_TO_RIGHT = left_to_right("")[0]
VIEWS = ("listModeButton", "detailModeButton")


class FileDelegate(QStyledItemDelegate):
    """Words of a row: the name in its own direction, size and time in the language of the interface."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Set the words of one cell; a name too long loses its middle, not its ending."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle
        if index.column() == NAME:
            option.text = file_name_words(option.text)
            return
        files = index.model()
        if not isinstance(files, QFileSystemModel):
            return
        file = files.fileInfo(index)
        if index.column() == BYTES and file.isFile():
            option.text = QLocale().formattedDataSize(file.size(), 0)
        elif index.column() == CHANGED:
            changed = datetime.fromtimestamp(file.lastModified().toSecsSinceEpoch(), UTC)
            option.text = moment_words(changed, clock=True)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows have the same height, whatever the script."""
        return QSize(super().sizeHint(option, index).width(), ROW)


def fit(dialog: QFileDialog) -> None:
    """Fit a dialog to the program, if it is Qt's own; a dialog of the system is left as it is."""
    view = dialog.findChild(QTreeView, "treeView")
    if not isinstance(view, QTreeView):
        return
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.setItemDelegate(FileDelegate(dialog))
    _fit_columns(dialog, view)
    _fit_buttons(dialog)
    _fit_place(dialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    popup = name.completer().popup() if isinstance(name, QLineEdit) and name.completer() else None
    if popup is not None:
        popup.setProperty("completions", True)  # noqa: FBT003  Qt takes no keyword here
        popup.setItemDelegate(FileDelegate(dialog))
    dialog.resize(SIZE.boundedTo(screen_room(dialog).size() - QSize(MARGIN, MARGIN)))


def _fit_place(dialog: QFileDialog) -> None:
    """Show the path of the folder from left to right in every interface."""
    place = dialog.findChild(QComboBox, "lookInCombo")
    if not isinstance(place, QComboBox):
        return

    def show_paths() -> None:
        for row in range(place.count()):
            path = place.itemText(row)
            if not path.startswith(LEFT_TO_RIGHT):
                place.setItemText(row, left_to_right(path))

    later = QTimer(place, singleShot=True, interval=0)  # not within a change that Qt makes
    later.timeout.connect(show_paths)
    for changed in (place.model().dataChanged, place.model().rowsInserted):
        changed.connect(lambda *_: later.start())  # the signals have arguments that `start` would take
    show_paths()


def _fit_columns(dialog: QFileDialog, view: QTreeView) -> None:
    header = view.header()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
    header.hideSection(KIND)

    def restore() -> None:
        """Show Qt's own columns, which it remembers for every program on this computer."""
        header.showSection(KIND)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    dialog.finished.connect(restore)


def _fit_buttons(dialog: QFileDialog) -> None:
    palette = dialog.palette()
    color = palette.text().color().name()
    disabled = palette.color(palette.ColorGroup.Disabled, palette.ColorRole.Text).name()
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for name, picture in BUTTONS.items():
        button = dialog.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.setIcon(icon(picture, color, disabled, mirrored=mirrored))
    for name in VIEWS:
        button = dialog.findChild(QToolButton, name)
        if isinstance(button, QToolButton):
            button.hide()
