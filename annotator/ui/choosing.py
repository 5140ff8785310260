"""Asking for what to open: a project, or a package, of which a working project is made."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotator.app import commands
from annotator.exchange.package import SUFFIX as PACKAGE_SUFFIX
from annotator.storage.database import SUFFIX
from annotator.ui.background import run_with_progress
from annotator.ui.team.package_dialog import PackageDialog


def choose_project(parent: QWidget) -> Path | None:
    """Return the project that the person chooses."""
    title = QCoreApplication.translate("Choosing", "Open project")
    return _chosen(parent, title, QCoreApplication.translate("Choosing", "Projects"), SUFFIX)


def choose_package(parent: QWidget) -> Path | None:
    """Return the package that the person chooses."""
    title = QCoreApplication.translate("Choosing", "Open package")
    return _chosen(parent, title, QCoreApplication.translate("Choosing", "Packages"), PACKAGE_SUFFIX)


def _chosen(parent: QWidget, title: str, kind: str, suffix: str) -> Path | None:
    path, _ = QFileDialog.getOpenFileName(parent, title, "", f"{kind} (*{suffix})")
    return Path(path) if path else None


def project_of_package(parent: QWidget, package: Path, usual_name: str) -> tuple[Path, str] | None:
    """Make a working project of a package once the person has said who they are; return it and their name.

    None when they changed their mind. Raises AnnotatorError when the package cannot be read or the project be written.
    """
    dialog = PackageDialog(package, commands.look_into(package), usual_name, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    target = dialog.target
    told = QCoreApplication.translate("Choosing", "Opening the package")
    made = run_with_progress(parent, told, lambda task: commands.new_project_from(package, target, task))
    return (made, dialog.name) if isinstance(made, Path) else None
