"""Opening in a window: a project, a package, a backup, a copy of the sample; and choosing the person at work."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from annotator.app import commands
from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project, new_demo_folder
from annotator.app.session import Session
from annotator.app.settings import LastPlace
from annotator.domain.errors import AnnotatorError, DamagedProjectError, ProjectFileError
from annotator.ui import asking, language
from annotator.ui.runner import Runner

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.who_are_you import WhoAreYou


class Opening(QObject):
    """The acts of one window that open something."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @property
    def _runner(self) -> Runner:
        return self._window.runner

    # --- projects

    def open(self, path: str | Path, name: str = "", document: str = "") -> None:
        """Open a project or a package at a document, by id, or where it was left.

        `name` is the person at work; for "" it is the one that the project remembers, or a dialog asks.
        """
        from annotator.exchange.package.archive import SUFFIX as PACKAGE_SUFFIX

        path = Path(path)
        if path.suffix.lower() == PACKAGE_SUFFIX:
            self.open_package(path)
            return
        session = None if self._is_open(path) else self._opened_session(path, name)
        if session is None:
            return
        seated = self._runner.do(lambda: asking.seat_known(session, name) or self._choose_person(session))
        if not seated or not self._window.open_session(session, LastPlace(document) if document else None):
            session.close()

    def _is_open(self, path: Path) -> bool:
        session = self._window.session
        return session is not None and session.file.path == path.resolve()

    def _opened_session(self, path: Path, name: str) -> Session | None:
        try:
            return self._migrated(path) if commands.has_older_format(path) else Session.open(path)
        except ProjectFileError as error:
            self._runner.show_error(error)
            if isinstance(error, DamagedProjectError):
                self._offer_backups(path, name, damage=error)
        except AnnotatorError as error:
            self._runner.show_error(error)
        return None

    def _migrated(self, path: Path) -> Session | None:
        return self._runner.run_or_raise(
            self.tr("Converting the project for this version"),
            lambda task: Session.open(path, task=task),
            stopped=self.tr("Stopped. The project was not changed."),
        )

    def choose_project(self) -> None:
        """Open the project that the person chooses."""
        recent = self._window.preferences.settings.recent
        folder = Path(recent[0].path).parent if recent else Path.home()
        if (path := asking.choose_project(self._window, str(folder) if folder.is_dir() else "")) is not None:
            self.open(path)

    def find(self, missing: str) -> None:
        """Open a project that has moved: ask where it is."""
        path = asking.choose_project(self._window, str(Path(missing).parent))
        if path is not None:
            self._window.preferences.change(lambda settings: settings.forget(missing))
            self.open(path)

    def open_new(self, path: str, folder: str) -> None:
        """Open a new project, and import a folder into it ("" for none)."""
        self.open(path)
        view = self._window.project
        if folder and view is not None and self._is_open(Path(path)):
            view.files.import_paths([folder])

    def open_sample(self) -> None:
        """Open a copy of the sample corpus."""
        sample = self._runner.run(self.tr("Preparing the sample"), lambda _task: make_demo_project(new_demo_folder()))
        if sample is not None:
            self.open(sample, DEMO_ANNOTATOR)

    # --- packages

    def choose_package(self) -> None:
        """Open the package that the person chooses."""
        preferences = self._window.preferences
        path = asking.choose_package(self._window, preferences.folder_for_packages(""))
        if path is not None:
            preferences.change(lambda settings: settings.remember_package(str(path)))
            self.open_package(path)

    def open_package(self, package: Path) -> None:
        """Merge a package into its project on this computer, or make a project of it and open that."""
        self._runner.done(lambda: self._open_package(package))

    def _open_package(self, package: Path) -> None:
        facts = commands.inspect_package(package)
        existing = asking.copy_here(facts, self._window.preferences.settings.recent, self._window)
        if isinstance(existing, Path):
            self.open(existing)
            view = self._window.project
            if view is not None and self._is_open(existing):
                view.team.merge(package)
        elif existing:
            usual = self._window.preferences.settings.annotator
            new_project = asking.project_of_package(
                self._window, self._runner, package, facts, usual, self._window.theme
            )
            if new_project is not None:
                self._window.preferences.set(annotator=new_project[1])
                self.open(new_project[0], new_project[1])

    # --- backups

    def restore(self) -> None:
        """Replace the open project with a backup: close it, restore, and open it again."""
        session = self._window.session
        if session is not None:
            self._offer_backups(session.file.path, session.annotator.name if session.annotator else "")

    def _offer_backups(self, path: Path, name: str, damage: DamagedProjectError | None = None) -> None:
        """Restore the backup that the person chooses; a damaged project can be salvaged instead."""
        backups = self._runner.do(lambda: commands.list_backups(path))
        if backups is None:
            return
        from annotator.ui.restore_dialog import RestoreDialog

        damaged = damage is not None
        dialog = RestoreDialog(path, backups, self._runner, self._window.theme, self._window, damaged=damaged)
        if damage is not None:
            self._runner.show_error(damage)  # in the dialog, which is in front of the page
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.salvaged is not None:
            self.open(dialog.salvaged, name)
            return
        self._window.show_welcome()
        restored = self._runner.do(lambda: (commands.restore(path, dialog.backup),))
        if restored is not None:
            self.open(path, name)
            self._show_restored(restored[0])

    def _show_restored(self, former: Path | None) -> None:
        words = self.tr("The backup was restored.")
        if former is not None:
            kept = self.tr("The project as it was is in the folder {folder}.")
            words = f"{words} {kept.format(folder=language.isolated(str(former)))}"
        self._runner.notices.show_words(words, kind="success")

    # --- the person at work

    def _choose_person(self, session: Session) -> bool:
        return asking.choose_person(session, self._window.preferences, self._window.theme, self._window)

    def ask_person(self) -> None:
        """Ask who is at work, without blocking; the project is read-only until it is answered."""
        session = self._window.session
        if session is None:
            return
        dialog = self._runner.do(
            lambda: asking.person_dialog(session, self._window.preferences, self._window.theme, self._window)
        )
        if dialog is None:
            return
        # Queued, since the answer may replace the content of the window.
        dialog.finished.connect(partial(self._take_answer, dialog, session), Qt.ConnectionType.QueuedConnection)
        dialog.open()

    def _take_answer(self, dialog: "WhoAreYou", session: Session, result: int) -> None:
        name = dialog.name
        dialog.deleteLater()
        if self._window.session is not session:
            return
        if result != QDialog.DialogCode.Accepted:
            self._window.show_welcome()
        elif name and self._runner.done(lambda: asking.take_person(session, name, self._window.preferences)):
            self._window.rebuild()

    def change_person(self) -> None:
        """Change the person at work on the open project."""
        view = self._window.project
        if view is None:
            return
        before = view.session.annotator
        view.desk.shown_document.record_time()
        if self._runner.do(lambda: self._choose_person(view.session)) and view.session.annotator != before:
            self._window.rebuild()
