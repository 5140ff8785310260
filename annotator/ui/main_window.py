"""The main window: the shell around the welcome page or an open project, and the ways from one to the other."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.settings import LastPlace
from annotator.domain.errors import AnnotatorError
from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.appearance import offer_appearance
from annotator.ui.availability import Availability, Where
from annotator.ui.chords import Chords
from annotator.ui.content import Content
from annotator.ui.help import about, notice_box, show_log_folder
from annotator.ui.help_acts import HelpActs
from annotator.ui.help_keys import HelpKeys
from annotator.ui.keys import QUESTION_MARKS
from annotator.ui.menu_extension import MenuExtension
from annotator.ui.menus import MENU_HEIGHT, WelcomeCorner, fill_menus
from annotator.ui.modes import ModeSwitch
from annotator.ui.opening import Opening
from annotator.ui.preferences import Preferences
from annotator.ui.project_modes import ProjectModes
from annotator.ui.project_view import ProjectView
from annotator.ui.runner import Runner
from annotator.ui.sharing.exchange import Exchange
from annotator.ui.status_bar import show_status
from annotator.ui.theme import Theme
from annotator.ui.window_frame import FrameKeeper, place_window

if TYPE_CHECKING:
    from annotator.app.merging.highlights import Highlight

BACKUP_CHECK_MS = 60_000


class MainWindow(QMainWindow):
    """The window. `content` is the welcome page or an open project."""

    restyle_wanted = Signal()
    """Another language or theme was chosen."""

    def __init__(self, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.preferences = preferences
        self.theme = theme
        self.content = Content(Runner(), self)
        self._exchange: Exchange | None = None
        self._has_shown = False
        backups = QTimer(self, interval=BACKUP_CHECK_MS)
        backups.timeout.connect(self._back_up_when_due)
        backups.start()
        self._frame = FrameKeeper(self, preferences)
        MenuExtension(self.menuBar())
        preferences.failed.connect(self._show_error)
        self.setWindowTitle(self.content.title)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        Chords(self)
        self.help = HelpActs(self)
        self._help_keys = HelpKeys(self, lambda: self.help.is_open, lambda: self.availability.where)
        place_window(self, preferences.settings.window)
        self.opening = Opening(self)
        self.actions_by_id = Actions(self, theme, preferences.settings.keys)

    # --- what is open

    @property
    def runner(self) -> Runner:
        """The runner of acts on the page that is shown."""
        return self.content.runner

    @property
    def project(self) -> ProjectView | None:
        """The view of the open project."""
        return self.content if isinstance(self.content, ProjectView) else None

    @property
    def session(self) -> Session | None:
        """The session of the open project."""
        return self.project.session if self.project else None

    def exchange_of(self, session: Session) -> Exchange:
        """Return the exchange of an open session, which outlives its pages."""
        if self._exchange is None or self._exchange.session is not session:
            if self._exchange is not None:
                self._exchange.deleteLater()
            self._exchange = Exchange(session, self)
        return self._exchange

    @property
    def desk(self) -> Desk | None:
        """The desk of the open project."""
        return self.project.desk if self.project else None

    @property
    def modes(self) -> ProjectModes | None:
        """The pages of the open project."""
        return self.project.modes if self.project else None

    # --- changing the content

    def show_welcome(self) -> None:
        """Show the welcome page, unless the person cancels leaving the project."""
        from annotator.ui.welcome.view import WelcomeView

        left = self.leave()
        if left is None:
            return
        self._remove_content()
        view = self.content = WelcomeView(self)
        self.setCentralWidget(view.page)
        self._make_menus(WelcomeCorner(self.menuBar(), self.actions_by_id, self.theme))
        self.availability.show(Where())
        self.statusBar().hide()
        self.setWindowTitle(view.title)
        view.page.begin()
        for notice in left:
            view.page.notices.show_notice(notice)

    def begin_new(self) -> None:
        """Leave the project for the form of a new one."""
        from annotator.ui.welcome.view import WelcomeView

        self.show_welcome()
        if isinstance(self.content, WelcomeView):
            self.content.page.begin_new()

    def open_session(self, session: Session, place: LastPlace | None = None) -> bool:
        """Show a project; return False when the person cancels leaving the present one."""
        left = self.leave()
        if left is None:
            return False
        try:
            self.show_session(session, place)
        except AnnotatorError as error:  # the project is open, but cannot be read
            session.close()
            self.show_welcome()
            self.runner.show_error(error)
        for notice in left:
            self.runner.notices.show_notice(notice)
        return True

    def show_highlight(self, highlight: "Highlight") -> None:
        """Show what a merge brought, in the view that is there now."""
        if self.modes is not None:
            self.modes.show_highlight(highlight)

    def show_session(self, session: Session, place: LastPlace | None = None) -> ProjectView:
        """Show an open project, at a place or where it was left. The window closes the session later."""
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
        show_status(self.statusBar(), view.words, view.sync.button)
        self.setWindowTitle(view.title)
        view.modes.show()
        if (layout := self.layout()) is not None:
            layout.activate()  # a place on the page can be found again only once the page has its room
        view.begin(place)
        view.last_place.keep()
        return view

    def _remove_content(self) -> None:
        """Remove the present content with its actions, and make new actions."""
        self.help.close()
        if self.content.toolbar is not None:
            self.removeToolBar(self.content.toolbar)
        self.content.remove()
        self.content = Content(Runner(), self)
        if self._has_shown:  # those of a new window are new
            self.actions_by_id.leave()
            self.actions_by_id = Actions(self, self.theme, self.preferences.settings.keys)
        self._has_shown = True
        self.availability = Availability(self.actions_by_id)
        for action, act in {
            "project.open": self.opening.choose_project,
            "project.open_package": self.opening.choose_package,
            "project.sample": self.opening.open_sample,
            "project.close": self.show_welcome,
            "window.quit": self.close,
            "help.palette": self.help.find_command,
            "help.page": self.help.show_page_keys,
            "help.keys": self.help.change_keys,
            "help.sheet": self.help.save_sheet,
            "help.log": lambda: self.runner.done(show_log_folder),
            "help.about": lambda: about(self).exec(),
        }.items():
            self.actions_by_id.connect(action, act)
        self._help_keys.follow(self.actions_by_id["help.palette"], self.actions_by_id["help.page"])
        offer_appearance(self.actions_by_id, self.preferences, self.theme, self.restyle_wanted.emit)

    def _make_menus(self, corner: QWidget) -> None:
        bar = self.menuBar()
        padding = fill_menus(bar, self.actions_by_id, on_project=self.content.is_project)
        before = bar.cornerWidget()
        bar.setCornerWidget(corner)
        if before is not None:
            before.deleteLater()
        if isinstance(corner, ModeSwitch):
            corner.set_in_middle(MENU_HEIGHT, padding)
        corner.show()
        # A visible bar does not give its corner widget room before it is laid out again.
        QApplication.sendEvent(bar, QEvent(QEvent.Type.LayoutDirectionChange))

    def rebuild(self) -> None:
        """Show the same content again."""
        self.content.show_again()

    def open(self, path: str | Path, name: str = "", document: str = "") -> None:
        """Open a project or a package at a document, by id, or where it was left.

        `name` is the person at work; for "" it is the one that the project remembers, or a dialog asks.
        """
        self.opening.open(path, name, document)

    def _show_error(self, error: AnnotatorError) -> None:
        self.runner.show_error(error)

    def _back_up_when_due(self) -> None:
        self.content.back_up_when_due()

    # --- leaving

    def leave(self) -> list[Notice] | None:
        """Close the open project; return notices still to be shown, or None when the person cancels."""
        left = self.content.leave(self)
        if left is not None and self.content.is_project:
            self._remove_content()
            self.setCentralWidget(QWidget())  # no widget remains that could use the closed session
        return left

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project, unless the person cancels."""
        left = self.leave()
        if left is None:
            event.ignore()
            return
        for notice in left:  # no page is left to show them
            notice_box(self, notice).exec()
        self._frame.keep()
        event.accept()

    # --- the window itself

    def restyle(self, theme: Theme) -> None:
        """Show the same content in the present language and theme."""
        self.theme = theme
        self.rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the acts of single keys also while the focus is on the toolbar or nowhere; ? where it has no other act."""
        if self.content.act_on_key(event):
            return
        if event.text() in QUESTION_MARKS:
            self.help.show_page_keys()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the keys of the window that the system has made now."""
        super().showEvent(event)
        self._help_keys.watch(self.windowHandle())
