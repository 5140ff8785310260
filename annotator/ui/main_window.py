"""The main window: the shell around the welcome page or an open project, and the ways from one to the other."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.settings import LastPlace
from annotator.domain.errors import AnnotatorError
from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.availability import Availability, Where
from annotator.ui.chords import Chords
from annotator.ui.content import Content
from annotator.ui.help import KeysDialog, about, notice_box, show_log_folder
from annotator.ui.menus import MENU_HEIGHT, WelcomeCorner, fill_menus
from annotator.ui.modes import ModeSwitch
from annotator.ui.opening import Opening
from annotator.ui.preferences import Preferences
from annotator.ui.project_modes import ProjectModes
from annotator.ui.project_view import ProjectView
from annotator.ui.runner import Runner
from annotator.ui.status_bar import show_status
from annotator.ui.theme import Theme
from annotator.ui.welcome.view import WelcomeView
from annotator.ui.window_frame import frame_of, keep_on_screen, place_window

BACKUP_CHECK_MS = 60_000
DECORATED_MS = 150
"""How long a window manager may take to put its decoration around a window."""
FRAME_SETTLED_MS = 800
"""How long a window stays as it is before its place is kept in the settings."""


class MainWindow(QMainWindow):
    """The window. `content` is what it shows."""

    restyle_wanted = Signal()
    """Another language or theme was chosen."""

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.preferences = preferences
        self.theme = theme
        self.content = Content(Runner(), self)
        backups = QTimer(self, interval=BACKUP_CHECK_MS)
        backups.timeout.connect(self._back_up_when_due)
        backups.start()
        self._frame_timer = QTimer(self, interval=FRAME_SETTLED_MS, singleShot=True)
        self._frame_timer.timeout.connect(self._keep_frame)
        preferences.failed.connect(self._show_error)
        self.setWindowTitle(self.content.title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        Chords(self)
        place_window(self, preferences.settings.window)
        self.opening = Opening(self)
        self.actions_by_id = Actions(self, theme)

    # --- what is open

    @property
    def runner(self) -> Runner:
        """What runs acts on the page that is shown."""
        return self.content.runner

    @property
    def project(self) -> ProjectView | None:
        """The view of the open project."""
        return self.content if isinstance(self.content, ProjectView) else None

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

    # --- showing something else

    def show_welcome(self) -> None:
        """Show the page with recent projects and a new one, unless the person would rather not leave the project."""
        left = self.leave()
        if left is None:
            return
        self._remove_content()
        view = self.content = WelcomeView(self)
        self.setCentralWidget(view.page)
        self._make_menus(WelcomeCorner(self.menuBar(), self.actions_by_id, self.theme, self._choose_language))
        self.availability.show(Where())
        self.statusBar().hide()
        self.setWindowTitle(view.title)
        view.page.begin()
        for notice in left:
            view.page.notices.tell(notice)

    def begin_new(self) -> None:
        """Leave the project for the form of a new one."""
        self.show_welcome()
        if isinstance(self.content, WelcomeView):
            self.content.page.begin_new()

    def open_session(self, session: Session, place: LastPlace | None = None) -> bool:
        """Show a project in the place of what is shown; False when the person would rather stay."""
        left = self.leave()
        if left is None:
            return False
        try:
            self.show_session(session, place)
        except AnnotatorError as error:  # the project was opened, but cannot be read
            session.close()
            self.show_welcome()
            self.runner.show_error(error)
        for notice in left:
            self.runner.notices.tell(notice)
        return True

    def show_session(self, session: Session, place: LastPlace | None = None) -> ProjectView:
        """Show an open project, at a place or where it was left; the window closes the session when it is left."""
        if place is None:
            known = self.preferences.settings.recent_of(str(session.file.path))
            place = known.place if known else LastPlace()
        self._remove_content()
        view = self.content = ProjectView(session, self)
        view.words.person.clicked.connect(self.opening.change_person, Qt.ConnectionType.QueuedConnection)
        self.setCentralWidget(view.modes)
        self.addToolBar(view.toolbar)
        self._make_menus(view.make_mode_switch(self.menuBar()))
        for action, act in {
            "project.new": self.begin_new,
            "project.restore": self.opening.restore,
            "project.person": self.opening.change_person,
        }.items():
            self.actions_by_id.connect(action, act)
        show_status(self.statusBar(), view.words)
        self.setWindowTitle(f"{view.title} – Annotator")
        view.modes.show()
        if (layout := self.layout()) is not None:
            layout.activate()  # a place on the page can be found again only once the page has its width
        view.begin(place)
        view.keep_place()
        return view

    def _remove_content(self) -> None:
        """Make new actions for what is about to be shown, in the place of all that was."""
        if self.content.toolbar is not None:
            self.removeToolBar(self.content.toolbar)
        self.content.remove()
        self.content = Content(Runner(), self)
        self.actions_by_id.leave()
        self.actions_by_id = Actions(self, self.theme)
        self.availability = Availability(self.actions_by_id)
        for action, act in {
            "project.open": self.opening.choose_project,
            "project.open_package": self.opening.choose_package,
            "project.sample": self.opening.open_sample,
            "project.close": self.show_welcome,
            "window.quit": self.close,
            "help.keys": lambda: KeysDialog(self.actions_by_id, self).exec(),
            "help.log": lambda: self.runner.done(show_log_folder),
            "help.about": lambda: about(self).exec(),
        }.items():
            self.actions_by_id.connect(action, act)
        dark = self.actions_by_id["view.dark"]
        dark.setChecked(self.theme.name == "dark")
        dark.triggered.connect(self._choose_theme)

    def _make_menus(self, corner: QWidget) -> None:
        bar = self.menuBar()
        padding = fill_menus(bar, self.actions_by_id, self._choose_language, on_project=self.content.is_project)
        before = bar.cornerWidget()
        bar.setCornerWidget(corner)
        if before is not None:
            before.deleteLater()
        if isinstance(corner, ModeSwitch):
            corner.set_in_middle(MENU_HEIGHT, padding)
        corner.show()
        # The bar gives its corner room only when it is laid out, which it forgets when it is visible already.
        QApplication.sendEvent(bar, QEvent(QEvent.Type.LayoutDirectionChange))

    def rebuild(self) -> None:
        """Show the same anew."""
        self.content.show_again()

    def open(self, path: str | Path, name: str = "", document: str = "") -> None:
        """Open a project or a package; `name` says who is at work, "" that the project knows or the person is asked.

        It opens on a document, by id, or where it was left.
        """
        self.opening.open(path, name, document)

    def _show_error(self, error: AnnotatorError) -> None:
        self.runner.show_error(error)

    def _back_up_when_due(self) -> None:
        self.content.back_up_when_due()

    # --- leaving

    def leave(self) -> list[Notice] | None:
        """Close the open project; return what is still to be shown, None when the person would rather stay."""
        left = self.content.leave(self)
        if left is not None and self.content.is_project:
            self._remove_content()
            self.setCentralWidget(QWidget())  # nothing remains that could ask the closed session
        return left

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project, unless the person would rather stay."""
        left = self.leave()
        if left is None:
            event.ignore()
            return
        for notice in left:  # no page is there to show them
            notice_box(self, notice).exec()
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
        """Show the same in the language and theme that were put on the application."""
        self.theme = theme
        self.rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys count too while the focus is on the toolbar or nowhere."""
        if not self.content.act_on_key(event):
            super().keyPressEvent(event)

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
