"""The main window: the shell around the welcome page or an open project, and the ways from one to the other."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from annotator.app import commands
from annotator.app.demo import discard_sample, is_sample_copy
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.settings import LastPlace
from annotator.domain.errors import AnnotatorError
from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.availability import Availability, Where
from annotator.ui.chords import Chords
from annotator.ui.help import KeysDialog, about, told_error, told_notice
from annotator.ui.menus import MENU_HEIGHT, WelcomeCorner, fill_menus
from annotator.ui.modes import ANNOTATE
from annotator.ui.opening import Opening
from annotator.ui.preferences import Preferences
from annotator.ui.project_modes import ProjectModes
from annotator.ui.project_view import ProjectView
from annotator.ui.sample_copy import leave_sample_copy
from annotator.ui.status_bar import show_status
from annotator.ui.theme import Theme
from annotator.ui.welcome.page import WelcomePage
from annotator.ui.window_frame import frame_of, keep_on_screen, place_window

BACKUP_CHECK_MS = 60_000
DECORATED_MS = 150
"""How long a window manager may take to put its decoration around a window."""
FRAME_SETTLED_MS = 800
"""How long a window stays as it is before its place is kept in the settings."""


class MainWindow(QMainWindow):
    """The window."""

    restyle_wanted = Signal()
    """Another language or theme was chosen."""

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.preferences = preferences
        self.theme = theme
        self.project: ProjectView | None = None
        self._opened = ""
        backups = QTimer(self, interval=BACKUP_CHECK_MS)
        backups.timeout.connect(self._back_up_when_due)
        backups.start()
        self._frame_timer = QTimer(self, interval=FRAME_SETTLED_MS, singleShot=True)
        self._frame_timer.timeout.connect(self._keep_frame)
        self._place_timer = QTimer(self, interval=FRAME_SETTLED_MS, singleShot=True)
        self._place_timer.timeout.connect(self._keep_place)
        preferences.failed.connect(self.tell)
        self.setWindowTitle("Annotator")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        Chords(self)
        place_window(self, preferences.settings.window)
        self.opening = Opening(self)
        self.actions_by_id = Actions(self, theme)

    # --- what is open

    @property
    def session(self) -> Session | None:
        """The session of the open project."""
        return self.project.session if self.project else None

    @property
    def desk(self) -> Desk | None:
        """The desk of the open project."""
        return self.project.desk if self.project else None

    @property
    def modes(self) -> ProjectModes | None:
        """The pages of the open project."""
        return self.project.modes if self.project else None

    def show_welcome(self) -> None:
        """Show the page with recent projects and a new one, unless the person would rather not leave the project."""
        if not self.leave_project():
            return
        self._start_anew()
        page = WelcomePage(self.preferences, self.actions_by_id, self.theme, self)
        # What is clicked or typed into goes with its page, so it has to be done with its own event first.
        afterwards = Qt.ConnectionType.QueuedConnection
        page.project_wanted.connect(self.opening.open, afterwards)
        page.find_wanted.connect(self.opening.find, afterwards)
        page.created.connect(self.opening.open_new, afterwards)
        page.failed.connect(self.tell)
        self.setCentralWidget(page)
        corner = WelcomeCorner(self.menuBar(), self.actions_by_id, self.theme, self._choose_language)
        self._make_menus(corner)
        self.actions_by_id.connect("project.new", page.begin_new)
        self._availability.show(Where())
        self.statusBar().hide()
        self.setWindowTitle("Annotator")
        page.begin()

    def show_session(self, session: Session, place: LastPlace | None = None) -> None:
        """Show an open project, at a place or where it was left; the window closes the session when it is done."""
        if place is None:
            known = self.preferences.settings.recent_of(str(session.file.path))
            place = known.place if known else LastPlace()
        self._start_anew()
        project = ProjectView(session, self.actions_by_id, self._availability, self.preferences, self.theme, self)
        self.project = project
        self._opened = datetime.now(UTC).isoformat(timespec="seconds")
        project.scheme_changed.connect(self.rebuild)
        project.words.person.clicked.connect(self.opening.change_person, Qt.ConnectionType.QueuedConnection)
        self.setCentralWidget(project.modes)
        self.addToolBar(project.toolbar)
        self._make_menus(project.make_mode_switch(self.menuBar()))
        self.actions_by_id.connect("project.new", self._begin_new)
        self.actions_by_id.connect("project.restore", self.opening.restore)
        self.actions_by_id.connect("project.person", self.opening.change_person)
        show_status(self.statusBar(), project.words)
        self.setWindowTitle(f"{project.title} – Annotator")
        project.modes.show()
        self.layout().activate()  # a place on the page can be found again only once the page has its width
        project.begin(place)
        self._keep_place()
        project.desk.changed.connect(self._place_timer.start)
        project.modes.changed.connect(self._place_timer.start)

    def _start_anew(self) -> None:
        """Make the acts for what is about to be shown, in the place of all that was."""
        if self.project is not None:
            self.removeToolBar(self.project.toolbar)
            self.project.toolbar.deleteLater()
            self.project.deleteLater()
            self.project = None
        self.actions_by_id.leave()
        self.actions_by_id = Actions(self, self.theme)
        self._availability = Availability(self.actions_by_id)
        for action, act in {
            "project.open": self.opening.choose_project,
            "project.open_package": self.opening.choose_package,
            "project.sample": self.opening.open_sample,
            "project.close": self.show_welcome,
            "window.quit": self.close,
            "help.keys": lambda: KeysDialog(self.actions_by_id, self).exec(),
            "help.about": lambda: about(self).exec(),
        }.items():
            self.actions_by_id.connect(action, act)
        dark = self.actions_by_id["view.dark"]
        dark.setChecked(self.theme.name == "dark")
        dark.triggered.connect(self._choose_theme)

    def _make_menus(self, corner: QWidget) -> None:
        bar = self.menuBar()
        padding = fill_menus(bar, self.actions_by_id, self._choose_language, on_project=self.project is not None)
        before = bar.cornerWidget()
        bar.setCornerWidget(corner)
        if before is not None:
            before.deleteLater()
        if self.project is not None:
            corner.set_in_middle(MENU_HEIGHT, padding)
        corner.show()
        # The bar gives its corner room only when it is laid out, which it forgets when it is visible already.
        QApplication.sendEvent(bar, QEvent(QEvent.Type.LayoutDirectionChange))

    def rebuild(self) -> None:
        """Show the same project anew, at the same place."""
        project = self.project
        if project is None:
            return
        notices, place = project.desk.notices, project.place()
        words, kind = "" if notices.isHidden() else notices.words, notices.kind
        selected, caret = tuple(project.desk.view.selected()), project.desk.view.selection.caret
        project.session.listen_no_more()
        self.show_session(project.session, place)
        if self.project.desk.document == place.document:
            self.project.select_again(selected, caret)
        if words:
            self.project.desk.notices.show_words(words, kind=kind, passing=True)

    def _begin_new(self) -> None:
        self.show_welcome()
        page = self.centralWidget()
        if isinstance(page, WelcomePage):
            page.begin_new()

    def open(self, path: str | Path, name: str = "", document: str = "") -> None:
        """Open a project or a package; `name` says who is at work, "" that the project knows or the person is asked.

        It opens on a document, by id, or where it was left.
        """
        self.opening.open(path, name, document)

    # --- leaving

    def leave_project(self) -> bool:
        """Close the open project; False when the person would rather stay, or nothing is to be closed yet."""
        if self.project is None:
            return True
        project, session = self.project, self.project.session
        project.desk.note_time()
        if is_sample_copy(session.file.path):
            leaving = leave_sample_copy(session, self)
            if not leaving.agreed:
                return False
            self._remember(leaving.kept)
        else:
            self._remember(session.file.path)
        told: list[Notice] = []
        session.listen_no_more()
        session.notices.listen(told.append)  # the bar that shows them is about to go
        session.close()
        discard_sample(session.file.path)
        self._start_anew()
        self.setCentralWidget(QWidget())  # nothing is left that could ask the closed session
        for notice in told:
            told_notice(self, notice).exec()
        return True

    def _remember(self, path: Path | None) -> None:
        """Put the open project on the list of recent ones, as the file of this path; copies of the sample never."""
        if self.project is not None and path is not None:
            remembered = self.project.remembered(path, self._opened)
            self.preferences.change(lambda settings: settings.remember(remembered))

    def _keep_place(self) -> None:
        """Keep where the person is, so that it is known after a crash too; a sample is not on the list."""
        if self.session is not None and not is_sample_copy(self.session.file.path):
            self._remember(self.session.file.path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project, unless the person would rather stay."""
        if not self.leave_project():
            event.ignore()
            return
        self._keep_frame()
        event.accept()

    # --- the window itself

    def _choose_theme(self) -> None:
        self.preferences.set(theme="dark" if self.actions_by_id["view.dark"].isChecked() else "light")
        self.restyle_wanted.emit()

    def _choose_language(self, code: str) -> None:
        self.preferences.set(language=code)
        self.restyle_wanted.emit()

    def dress(self, theme: Theme) -> None:
        """Show the same anew after another language or theme was put on the application."""
        self.theme = theme
        if self.project is not None:
            self.rebuild()
        else:
            self.show_welcome()

    def tell(self, error: AnnotatorError) -> None:
        """Show an error of the world: in the notice bar of the page, or in a dialog where there is none."""
        if self.project is not None:
            self.project.tell(error)
        else:
            told_error(self, error).exec()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys count too while the focus is on the toolbar or nowhere."""
        on_desk = self.project is not None and self.project.modes.mode == ANNOTATE
        if not on_desk or not self.project.desk.act_on_key(event):
            super().keyPressEvent(event)

    def _back_up_when_due(self) -> None:
        if self.session is None:
            return
        try:
            commands.back_up_when_due(self.session)
        except AnnotatorError as error:
            self.tell(error)

    def _keep_frame(self) -> None:
        frame = frame_of(self)
        if frame != self.preferences.settings.window:
            self.preferences.set(window=frame)

    def showEvent(self, event: QShowEvent) -> None:
        """Make sure that all of the window can be seen, once what the system puts around it is known."""
        super().showEvent(event)
        QTimer.singleShot(DECORATED_MS, self, lambda: keep_on_screen(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the size once it has settled."""
        super().resizeEvent(event)
        self._frame_timer.start()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep the place once it has settled."""
        super().moveEvent(event)
        self._frame_timer.start()
