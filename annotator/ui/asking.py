"""Questions before a project or a package is opened: which file, and who is at work on it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import RecentProject
from annotator.storage.paths import SUFFIX
from annotator.ui import language
from annotator.ui.plain import message
from annotator.ui.preferences import Preferences
from annotator.ui.runner import Runner
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.app.commands.inspecting import PackageSummary
    from annotator.ui.who_are_you import WhoAreYou

translate = QCoreApplication.translate


def choose_project(parent: QWidget, folder: str = "") -> Path | None:
    """Return the project that the person chooses, or None."""
    return _chosen(parent, translate("Opening", "Open project"), translate("Opening", "Projects"), SUFFIX, folder)


def choose_package(parent: QWidget, folder: str = "") -> Path | None:
    """Return the package that the person chooses, or None."""
    from annotator.exchange.package.archive import SUFFIX as PACKAGE_SUFFIX

    title, kind = translate("Opening", "Open package"), translate("Opening", "Packages")
    return _chosen(parent, title, kind, PACKAGE_SUFFIX, folder)


def _chosen(parent: QWidget, title: str, kind: str, suffix: str, folder: str = "") -> Path | None:
    from annotator.ui import file_dialogs

    path = file_dialogs.open_file(parent, title, folder or str(Path.home()), f"{kind} (*{suffix})")
    return Path(path) if path else None


def seat_known(session: Session, name: str) -> bool:
    """Set the person at work: the one named, or the one that the project remembers; return False without either.

    Raises AnnotatorError if the name is not valid.
    """
    if name:
        commands.remember_person(session, name)
        return True
    session.set_annotator(commands.remembered_person(session))
    return session.annotator is not None


def choose_person(session: Session, preferences: Preferences, theme: Theme, parent: QWidget) -> bool:
    """Ask who is at work; return False on cancel. Raises AnnotatorError if the name is not valid."""
    dialog = person_dialog(session, preferences, theme, parent)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    name = dialog.name
    dialog.deleteLater()
    if agreed:
        take_person(session, name, preferences)
    return agreed


def person_dialog(session: Session, preferences: Preferences, theme: Theme, parent: QWidget) -> "WhoAreYou":
    """Return the dialog that asks who is at work."""
    from annotator.ui.person_choice import Candidate, member_words
    from annotator.ui.who_are_you import WhoAreYou

    chosen = session.annotator.name if session.annotator else preferences.settings.annotator
    people = [Candidate(member.name, member_words(member.done, member.assigned)) for member in commands.team(session)]

    def similar(name: str) -> list[str]:
        return [member.name for member in commands.similar_people(session, name)]

    return WhoAreYou(session.file.path.stem, people, chosen, similar, theme, parent)


def take_person(session: Session, name: str, preferences: Preferences) -> None:
    """Set the person at work, "" for nobody. Raises AnnotatorError if the name is not valid."""
    if not name:
        session.set_annotator(None)
        return
    commands.remember_person(session, name)
    preferences.set(annotator=name)


def copy_here(facts: "PackageSummary", recent: Iterable[RecentProject], parent: QWidget) -> Path | bool:
    """Ask what to do with a package whose project is on this computer already.

    Returns the project to merge it into, True to make a new copy, False on cancel.
    """
    listed = [Path(project.path) for project in recent if project.project in (facts.project, "")]
    stated = {Path(project.path) for project in recent if project.project == facts.project}
    here = (path for path in listed if path in stated or commands.projects_like(facts.project, [path]))
    existing = next((path for path in here if path.is_file()), None)
    if existing is None:
        return True
    box = message(
        parent,
        QMessageBox.Icon.Question,
        translate("Opening", "Open package"),
        translate("Opening", "The project of this package is already on this computer: {path}.").format(
            path=language.isolated(str(existing))
        ),
    )
    box.setObjectName("copyHere")
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    merge = box.addButton(translate("Opening", "Merge into it"), QMessageBox.ButtonRole.AcceptRole)
    copy = box.addButton(translate("Opening", "Make another copy"), QMessageBox.ButtonRole.ActionRole)
    box.setDefaultButton(merge)
    box.exec()
    if box.clickedButton() is merge:
        return existing
    return box.clickedButton() is copy


def project_of_package(
    parent: QWidget, runner: Runner, package: Path, facts: "PackageSummary", usual_name: str, theme: Theme
) -> tuple[Path, str] | None:
    """Ask who opens a package and make a project of it; return the project and the name.

    Returns None on cancel, and after an error, which is shown.
    """
    from annotator.ui.team.package_dialog import PackageDialog

    dialog = PackageDialog(package, facts, usual_name, theme, parent)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    target, name = dialog.target, dialog.name
    dialog.deleteLater()
    if not agreed:
        return None
    words = translate("Opening", "Opening the package")
    project = runner.run(words, lambda task: commands.new_project_from(package, target, task))
    return (project, name) if project is not None else None
