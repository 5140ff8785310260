"""Dialogs for files and folders: those of the system, or else Qt's own, fitted to the program."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.ui.file_dialog_parts import fit

Mode = QFileDialog.FileMode


def open_file(parent: QWidget, title: str, folder: str, pattern: str) -> str:
    """Return the path of the file that the person chooses, "" on cancel. `pattern` has words and endings, as Qt's."""
    paths = _chosen(file_dialog(parent, title, folder, pattern, Mode.ExistingFile))
    return paths[0] if paths else ""


def open_files(parent: QWidget, title: str, folder: str, pattern: str) -> list[str]:
    """Return the paths of the files that the person chooses, none on cancel."""
    return _chosen(file_dialog(parent, title, folder, pattern, Mode.ExistingFiles))


def open_folder(parent: QWidget, title: str, folder: str) -> str:
    """Return the path of the folder that the person chooses, "" on cancel."""
    dialog = file_dialog(parent, title, folder, "", Mode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    paths = _chosen(dialog)
    return paths[0] if paths else ""


def save_file(parent: QWidget, title: str, suggested: str, pattern: str) -> str:
    """Return the path for a new file, "" on cancel; the person has agreed to replace one that is there."""
    paths = _chosen(save_dialog(parent, title, suggested, pattern))
    return paths[0] if paths else ""


def save_in_kind(parent: QWidget, title: str, suggested: Path, kinds: Mapping[str, str]) -> Path | None:
    """Return the path for a new file of one of several kinds, None on cancel.

    `kinds` are words with their endings; choosing another kind changes the ending of the name. `suggested` has the
    ending of the first.
    """
    dialog = save_dialog(parent, title, str(suggested), ";;".join(f"{kind} (*{end})" for kind, end in kinds.items()))
    dialog.setDefaultSuffix(suggested.suffix)

    def choose(pattern: str) -> None:
        ending = kinds[pattern.partition(" (*")[0]]
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(str(Path(dialog.selectedFiles()[0]).with_suffix(ending)))

    dialog.filterSelected.connect(choose)
    paths = _chosen(dialog)
    return Path(paths[0]) if paths else None


def save_dialog(parent: QWidget, title: str, suggested: str, pattern: str) -> QFileDialog:
    """Return a dialog that asks for a new file, for those who follow what is chosen in it."""
    dialog = file_dialog(parent, title, suggested, pattern, Mode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def file_dialog(parent: QWidget, title: str, path: str, pattern: str, mode: QFileDialog.FileMode) -> QFileDialog:
    """Return a dialog at a folder or a suggested file."""
    dialog = QFileDialog(parent, title, path, pattern)
    dialog.setFileMode(mode)
    fit(dialog)
    return dialog


def _chosen(dialog: QFileDialog) -> list[str]:
    # A pattern of endings in a right-to-left line is shown in reverse.
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    agreed = dialog.exec() == QFileDialog.DialogCode.Accepted
    paths = dialog.selectedFiles() if agreed else []
    dialog.deleteLater()
    return paths
