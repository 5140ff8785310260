"""Leaving a copy of the sample corpus: work on it is kept as a project, or discarded on request."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.app import commands
from annotator.storage.paths import SUFFIX
from annotator.text.file_names import file_name
from annotator.ui import file_dialogs
from annotator.ui.open_project import OpenProject
from annotator.ui.plain import message

translate = QCoreApplication.translate


class Leaving(NamedTuple):
    """Whether the person leaves the sample, and the project that keeps the work on it, if any."""

    agreed: bool
    kept: Path | None = None


def leave_sample_copy(project: OpenProject, parent: QWidget) -> Leaving:
    """Ask whether to keep work on a sample, if there is any."""
    if project.session.next_undo() is None:
        return Leaving(agreed=True)
    title = translate("SampleCopy", "Sample corpus")
    words = translate("SampleCopy", "This copy of the sample is deleted when you close it. Keep it with your work?")
    box = message(parent, QMessageBox.Icon.Question, title, words)
    box.setObjectName("leaveSample")
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    keep = box.addButton(translate("SampleCopy", "Keep…"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("SampleCopy", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.exec()
    if box.clickedButton() is keep:
        return _keep(project, parent)
    return Leaving(agreed=box.clickedButton() is discard)


def _keep(project: OpenProject, parent: QWidget) -> Leaving:
    suggested = str(Path.home() / file_name(translate("SampleCopy", "Sample corpus"), SUFFIX))
    pattern = f"{translate('SampleCopy', 'Projects')} (*{SUFFIX})"
    path = file_dialogs.save_file(parent, translate("SampleCopy", "Keep the sample"), suggested, pattern)
    if not path:
        return Leaving(agreed=False)
    kept = project.do(lambda: commands.save_copy(project.session, Path(path)))
    return Leaving(agreed=kept is not None, kept=kept)
