"""Opening something in a window: a project, a package, a backup, a copy of the sample; and who sits down at it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from annotator.app import commands
from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project, new_demo_folder
from annotator.app.session import Session
from annotator.app.settings import LastPlace
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.exchange.package import SUFFIX as PACKAGE_SUFFIX
from annotator.storage.sqlite_errors import DAMAGED, OTHER_TABLES
from annotator.ui import asking
from annotator.ui.background import run_with_progress
from annotator.ui.restore_dialog import RestoreDialog
from annotator.ui.who_are_you import WhoAreYou

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class Opening(QObject):
    """The acts of one window that open something in it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def open(self, path: str | Path, name: str = "", document: str = "") -> None:
        """Open a project or a package; `name` says who is at work, "" that the project knows or the person is asked.

        It opens on a document, by id, or where it was left.
        """
        path = Path(path)
        if path.suffix.lower() == PACKAGE_SUFFIX:
            self.open_package(path)
            return
        if self._window.session is not None and self._window.session.file.path == path.resolve():
            return
        session = self._opened_session(path, name)
        if session is None:
            return
        try:
            seated = asking.seat_known(session, name) or asking.choose_person(
                session, self._window.preferences, self._window.theme, self._window
            )
        except AnnotatorError as error:
            self._window.tell(error)
            seated = False
        if not seated or not self._window.leave_project():
            session.close()
            return
        self._window.show_session(session, LastPlace(document) if document else None)

    def _opened_session(self, path: Path, name: str) -> Session | None:
        try:
            return Session.open(path)
        except ProjectFileError as error:
            self._window.tell(error)
            if error.what in (DAMAGED[0], OTHER_TABLES[0]):
                self._offer_backups(path, name, damaged=True)
        except AnnotatorError as error:
            self._window.tell(error)
        return None

    def choose_project(self) -> None:
        """Open the project that the person chooses."""
        if (path := asking.choose_project(self._window)) is not None:
            self.open(path)

    def find(self, missing: str) -> None:
        """Open a project that is no more where it was, once the person has said where it is."""
        path = asking.choose_project(self._window, str(Path(missing).parent))
        if path is not None:
            self._window.preferences.change(lambda settings: settings.forget(missing))
            self.open(path)

    def choose_package(self) -> None:
        """Open the package that the person chooses."""
        if (path := asking.choose_package(self._window)) is not None:
            self.open_package(path)

    def open_package(self, package: Path) -> None:
        """Merge a package into the project that is here already, or make a working project of it and open that."""
        try:
            facts = commands.look_into(package)
            here = asking.copy_here(facts, self._window.preferences.settings.recent, self._window)
            if here is False:
                return
            if isinstance(here, Path):
                self.open(here)
                if self._window.project is not None and self._window.session.file.path == here.resolve():
                    self._window.project.team.merge(package)
                return
            usual = self._window.preferences.settings.annotator
            made = asking.project_of_package(self._window, package, facts, usual, self._window.theme)
        except AnnotatorError as error:
            self._window.tell(error)
            return
        if made is not None:
            self._window.preferences.set(annotator=made[1])
            self.open(made[0], made[1])

    def restore(self) -> None:
        """Put a backup in the place of the open project, which is closed for that and opened again."""
        if self._window.session is not None:
            name = self._window.session.annotator.name if self._window.session.annotator else ""
            self._offer_backups(self._window.session.file.path, name)

    def _offer_backups(self, path: Path, name: str, *, damaged: bool = False) -> None:
        dialog = RestoreDialog(path, self._window, damaged=damaged)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.salvaged is not None:
            self.open(dialog.salvaged, name)
            return
        self._window.show_welcome()
        try:
            commands.restore(path, dialog.backup)
        except AnnotatorError as error:
            self._window.tell(error)
            return
        self.open(path, name)

    def open_new(self, path: str, folder: str) -> None:
        """Open a project that was just made, and import a folder into it ("" for none)."""
        self.open(path)
        if folder and self._window.project is not None and self._window.session.file.path == Path(path).resolve():
            self._window.project.files.import_paths([folder])

    def open_sample(self) -> None:
        """Open a copy of the sample corpus."""
        try:
            words = self.tr("Preparing the sample")
            made = run_with_progress(self._window, words, lambda _task: make_demo_project(new_demo_folder()))
        except AnnotatorError as error:
            self._window.tell(error)
            return
        if isinstance(made, Path):
            self.open(made, DEMO_ANNOTATOR)

    def ask_person(self) -> None:
        """Ask, without waiting, who is at work on the open project; until it is answered it is there to be read."""
        session = self._window.session
        if session is None:
            return
        dialog = asking.person_dialog(session, self._window.preferences, self._window.theme, self._window)
        # Once the dialog is done with its own event: the answer may put something else in the place of all there is.
        dialog.finished.connect(partial(self._take_answer, dialog, session), Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _take_answer(self, dialog: WhoAreYou, session: Session, result: int) -> None:
        name = dialog.name
        dialog.deleteLater()
        if self._window.session is not session:
            return
        if result != QDialog.DialogCode.Accepted:
            self._window.show_welcome()
        elif name:
            try:
                asking.take_person(session, name, self._window.preferences)
            except AnnotatorError as error:
                self._window.tell(error)
            else:
                self._window.rebuild()

    def change_person(self) -> None:
        """Have somebody else sit down at the open project."""
        if self._window.project is None:
            return
        session, before = self._window.project.session, self._window.project.session.annotator
        self._window.project.desk.note_time()
        try:
            chosen = asking.choose_person(session, self._window.preferences, self._window.theme, self._window)
        except AnnotatorError as error:
            self._window.tell(error)
            return
        if chosen and session.annotator != before:
            self._window.rebuild()
