"""Leaving a copy of the sample corpus: work on it is kept as a project of its own, or knowingly let go."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.storage.database import SUFFIX
from annotator.text.file_names import file_name
from annotator.ui.help import told_error
from annotator.ui.plain import message

translate = QCoreApplication.translate


class Leaving(NamedTuple):
    """Whether the person leaves the sample, and the project in which they keep their work on it, if they do."""

    agreed: bool
    kept: Path | None = None


def leave_sample_copy(session: Session, parent: QWidget) -> Leaving:
    """Ask what becomes of work on a sample, if there is any."""
    if session.next_undo() is None:
        return Leaving(agreed=True)
    title = translate("SampleCopy", "Sample corpus")
    told = translate("SampleCopy", "This copy of the sample is discarded when it is closed. Keep your work on it?")
    box = message(parent, QMessageBox.Icon.Question, title, told)
    box.setObjectName("leaveSample")
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    keep = box.addButton(translate("SampleCopy", "Keep…"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(translate("SampleCopy", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.exec()
    if box.clickedButton() is keep:
        return _keep(session, parent)
    return Leaving(agreed=box.clickedButton() is discard)


def _keep(session: Session, parent: QWidget) -> Leaving:
    suggested = str(Path.home() / file_name(translate("SampleCopy", "Sample corpus"), SUFFIX))
    pattern = f"{translate('SampleCopy', 'Projects')} (*{SUFFIX})"
    path, _ = QFileDialog.getSaveFileName(parent, translate("SampleCopy", "Keep the sample"), suggested, pattern)
    if not path:
        return Leaving(agreed=False)
    try:
        kept = commands.save_copy(session, Path(path))
    except AnnotatorError as error:
        told_error(parent, error).exec()
        return Leaving(agreed=False)
    return Leaving(agreed=True, kept=kept)
