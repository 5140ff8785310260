"""The main window: menus, toolbar, status bar, and the page for what is going on: the welcome page or the desk."""

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QToolButton,
    QWidget,
)

from annotator.app import commands
from annotator.app.demo import DEMO_ANNOTATOR, make_demo_project
from annotator.app.notices import Notice
from annotator.app.session import Session, default_name
from annotator.app.settings import RecentProject, Settings, save_settings
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage.sqlite_errors import DAMAGED
from annotator.ui import language
from annotator.ui.actions import ANNOTATE, DOCUMENT, EDIT, MENUS, VIEW, Actions
from annotator.ui.actions import REVIEW as REVIEW_MENU
from annotator.ui.annotate.desk import Desk
from annotator.ui.choosing import choose_package, choose_project, project_of_package
from annotator.ui.desk_toolbar import DeskToolBar
from annotator.ui.file_acts import FileActs
from annotator.ui.hand_settings import follow_settings
from annotator.ui.help import KeysDialog, about, told_error, told_notice
from annotator.ui.modes import ANNOTATE as ANNOTATE_MODE
from annotator.ui.modes import EXPORT, MODES, REVIEW, ModeSwitch
from annotator.ui.project_modes import ProjectModes
from annotator.ui.restore_dialog import RestoreDialog
from annotator.ui.state_words import StateWords
from annotator.ui.team_acts import TeamActs
from annotator.ui.theme import Theme
from annotator.ui.welcome.page import WelcomePage

WINDOW_SIZE = QSize(1440, 900)
SMALLEST = QSize(960, 600)
BACKUP_CHECK_MS = 60_000
# Fixed, since Arabic fonts would make the bars higher than they are in other languages.
MENU_HEIGHT, STATUS_HEIGHT = 40, 24


PROJECT_ACTS = (
    "project.import",
    "project.import_folder",
    "project.export",
    "project.backup",
    "project.restore",
    "project.send",
    "project.merge",
    "project.merges",
    "project.conflicts",
    "project.team",
    "project.close",
)
"""What can be done to an open project only."""


class MainWindow(QMainWindow):
    """The window."""

    restyle_wanted = Signal()
    """Another language or theme was chosen: the window is to be made anew."""

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.settings = settings
        self.theme = theme
        self.session: Session | None = None
        self.desk: Desk | None = None
        self._toolbar: DeskToolBar | None = None
        backups = QTimer(self, interval=BACKUP_CHECK_MS)
        backups.timeout.connect(self._back_up_when_due)
        backups.start()
        self.setWindowTitle("Annotator")
        self.resize(WINDOW_SIZE)
        self.setMinimumSize(SMALLEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._start_anew()

    def _start_anew(self) -> None:
        """Make the acts for what is about to be shown."""
        for action in self.actions():
            self.removeAction(action)
        self.actions_by_id = Actions(self, self.theme)

    # --- pages

    def show_welcome(self) -> None:
        """Show the page with recent projects and a new one."""
        self._close_session()
        self._start_anew()
        page = WelcomePage(self.settings, self.theme, self)
        page.project_wanted.connect(self._open)
        page.package_wanted.connect(self._choose_package)
        page.sample_wanted.connect(self._open_sample)
        page.created.connect(self._open_new)
        page.failed.connect(self._tell)
        self.setCentralWidget(page)
        self._make_menus()
        self._connect_file_actions()
        self.actions_by_id.connect("project.new", page.begin_new)
        for action in PROJECT_ACTS:
            self.actions_by_id[action].setEnabled(False)
        self.statusBar().hide()
        self.setWindowTitle("Annotator")

    def show_session(self, session: Session, document: str | None = None) -> None:
        """Show the desk on an open project; the window closes the session when it is done with it."""
        self._close_session()
        self._start_anew()
        self.session = session
        self.actions_by_id.add_scheme(session.scheme)
        self.desk = Desk(session, self.actions_by_id, self.theme, self)
        self._words = StateWords(session, self.desk, self.actions_by_id)
        self._files = FileActs(session, self.desk)
        self._scheme = session.scheme
        self._files.imported.connect(self._heed_scheme, Qt.ConnectionType.QueuedConnection)
        for act in ("edit.undo", "edit.redo"):
            self.actions_by_id[act].triggered.connect(self._heed_scheme, Qt.ConnectionType.QueuedConnection)
        self.team = TeamActs(session, self.desk)
        self.desk.zoom.set(self.settings.zoom)
        follow_settings(self.desk.view, self.settings, self.actions_by_id)
        self.modes = ProjectModes(session, self.desk, self.actions_by_id, self.settings, self.theme)
        self.modes.changed.connect(self._show_mode)
        self.setCentralWidget(self.modes)
        self._make_menus()
        self._make_toolbar()
        self._make_status_bar()
        self._connect_file_actions()
        self.setWindowTitle(f"{language.isolated(session.file.path.stem)} – Annotator")
        if document is not None:
            self.desk.show_document(document)
        else:
            self.desk.show_first()
        self._words.refresh()

    def _heed_scheme(self) -> None:
        """Show the desk anew when labels came or went: its buttons, keys and menus are made of them."""
        if self.session is None or self.desk is None or self.session.scheme == self._scheme:
            return
        words = self.desk.notices.words
        session, document = self.session, self.desk.document
        self.release_session()
        self._drop_toolbar()
        self.show_session(session, document or None)
        self.desk.view.setFocus()
        if words:
            self.desk.notices.show_words(words, passing=True)

    def _make_menus(self) -> None:
        bar = self.menuBar()
        bar.clear()
        on_desk = self.desk is not None
        for name, text in MENUS.items():
            if not on_desk and name in (EDIT, ANNOTATE, DOCUMENT, REVIEW_MENU):
                continue
            menu = bar.addMenu(QCoreApplication.translate("Actions", text))
            for group in self.actions_by_id.in_menu(name):
                menu.addSeparator()
                menu.addActions(
                    [action for action in group if on_desk or name != VIEW or action.objectName() == "view.dark"]
                )
            if name == VIEW:
                menu.addMenu(language_menu(self, self._choose_language))
        corner = self._make_mode_switch() if on_desk else self._make_corner()
        bar.setCornerWidget(corner)
        help_menu = bar.addMenu(self.tr("&Help"))
        if on_desk:
            help_menu.addAction(self.actions_by_id["view.guideline"])
        help_menu.addAction(self.tr("Keys"), self._show_keys)
        help_menu.addAction(self.tr("About Annotator"), self._show_about)
        bar.setFixedHeight(MENU_HEIGHT)
        words = bar.actionGeometry(help_menu.menuAction()).height()
        padding = max((MENU_HEIGHT - words) // 2, 0)
        bar.setStyleSheet(f"QMenuBar {{ padding-top: {padding}px; }}")
        if isinstance(corner, ModeSwitch):
            corner.set_in_middle(MENU_HEIGHT, padding)

    def _make_corner(self) -> QWidget:
        """Language and theme at hand for somebody who opens the program for the first time."""
        corner = QWidget(self.menuBar())
        row = QHBoxLayout(corner, spacing=4)
        row.setContentsMargins(8, 0, 8, 8)  # the bar puts it as low as the words of its menus
        shown = self.tr("Dark") if self.theme.name == "dark" else self.tr("Light")
        themes = QMenu(corner)
        themes.addAction(self.actions_by_id["view.dark"])
        languages = language_menu(corner, self._choose_language)
        for words, menu in ((language.LANGUAGES[language.current()], languages), (shown, themes)):
            button = QToolButton(text=words, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setProperty("corner", True)  # noqa: FBT003  Qt takes no keyword here
            button.setMenu(menu)
            row.addWidget(button)
        return corner

    def _make_mode_switch(self) -> ModeSwitch:
        switch = ModeSwitch(self.menuBar())
        switch.chosen.connect(self.modes.show_mode)
        for mode in MODES:
            self.actions_by_id.connect(f"mode.{mode}", partial(self.modes.show_mode, mode))
        self.modes.changed.connect(switch.show_mode)
        return switch

    def _show_mode(self, mode: str) -> None:
        """The toolbar is the desk's; on the other pages its acts would be about what is not seen."""
        on_desk = mode == ANNOTATE_MODE
        if self._toolbar is not None:
            self._toolbar.setVisible(on_desk)
        self._words.claims.setVisible(on_desk)
        self.actions_by_id.enable_page(desk=on_desk, review=mode == REVIEW)
        if on_desk and self.desk is not None:
            self._words.refresh()
            self.desk.view.setFocus()

    def _make_toolbar(self) -> None:
        self._drop_toolbar()
        self._toolbar = DeskToolBar(self.actions_by_id, self._words, self.desk.zoom, self.theme)
        self.addToolBar(self._toolbar)

    def _drop_toolbar(self) -> None:
        if self._toolbar is not None:
            self.removeToolBar(self._toolbar)
            self._toolbar.deleteLater()
            self._toolbar = None

    def _make_status_bar(self) -> None:
        bar = self.statusBar()
        for old in bar.findChildren(QLabel):
            bar.removeWidget(old)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._words.saved)
        bar.addWidget(self._words.who)
        bar.addPermanentWidget(self._words.claims)
        bar.setFixedHeight(STATUS_HEIGHT)
        bar.show()

    # --- files

    def _connect_file_actions(self) -> None:
        acts = {
            "project.new": self.show_welcome,
            "project.open": self._choose_project,
            "project.open_package": self._choose_package,
            "project.close": self.show_welcome,
            "window.quit": self.close,
        }
        if self.desk is not None:
            acts |= {
                "project.import": self._files.choose_articles,
                "project.import_folder": self._files.choose_folder,
                "project.export": partial(self.modes.show_mode, EXPORT),
                "project.backup": self._files.back_up,
                "project.restore": self.restore,
                "project.send": self.team.choose_target,
                "project.merge": self.team.choose_packages,
                "project.merges": self.team.show_merges,
                "project.conflicts": self.team.settle,
                "project.team": self.team.show_team,
            }
        for action, act in acts.items():
            if action != "project.new" or self.desk is not None:
                self.actions_by_id.connect(action, act)
        dark = self.actions_by_id["view.dark"]
        dark.setChecked(self.theme.name == "dark")
        dark.triggered.connect(self._choose_theme)

    def _choose_project(self) -> None:
        if (path := choose_project(self)) is not None:
            self._open(str(path), "")

    def _choose_package(self) -> None:
        if (path := choose_package(self)) is not None:
            self.open_package(path)

    def open_package(self, package: Path) -> None:
        """Make a working project of a package and open it, once the person has said who they are."""
        try:
            made = project_of_package(self, package, self.settings.annotator)
        except AnnotatorError as error:
            self._tell(error)
            return
        if made is not None:
            self._open(str(made[0]), made[1])

    def _open(self, path: str, annotator: str) -> None:
        name = annotator or self.settings.annotator or default_name()
        try:
            session = Session.open(path, name)
        except ProjectFileError as error:
            self._tell(error)
            if error.what == DAMAGED[0]:
                self._offer_backups(Path(path), annotator, damaged=True)
            return
        except AnnotatorError as error:
            self._tell(error)
            return
        self.show_session(session)

    def restore(self) -> None:
        """Put a backup in the place of the open project, which is closed for that and opened again."""
        if self.session is None:
            return
        path = self.session.file.path
        self._offer_backups(path, self.session.annotator.name if self.session.annotator else "")

    def _offer_backups(self, path: Path, annotator: str, *, damaged: bool = False) -> None:
        dialog = RestoreDialog(path, self, damaged=damaged)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.salvaged is not None:
            self._open(str(dialog.salvaged), annotator)
            return
        self.show_welcome()
        try:
            commands.restore(path, dialog.backup)
        except AnnotatorError as error:
            self._tell(error)
            return
        self._open(str(path), annotator)

    def _open_new(self, path: str, folder: str) -> None:
        self._open(path, "")
        if folder and self.session is not None and self.session.file.path == Path(path).resolve():
            self._files.import_paths([folder])

    def _open_sample(self) -> None:
        try:
            project = make_demo_project(Path(tempfile.mkdtemp(prefix="annotator-demo-")))
        except AnnotatorError as error:
            self._tell(error)
            return
        self._open(str(project), DEMO_ANNOTATOR)

    # --- settings and help

    def _choose_theme(self) -> None:
        self.settings.theme = "dark" if self.actions_by_id["view.dark"].isChecked() else "light"
        self.restyle_wanted.emit()

    def _choose_language(self, code: str) -> None:
        self.settings.language = code
        self.restyle_wanted.emit()

    def release_session(self) -> tuple[Session, str] | None:
        """Hand the open session and the shown document on to another window, or None when nothing is open."""
        if self.session is None or self.desk is None:
            return None
        handed = (self.session, self.desk.document)
        self.settings.zoom = self.desk.zoom.factor
        self.session.listen_no_more()
        self.session = None
        self.desk = None
        return handed

    def _show_keys(self) -> None:
        KeysDialog(self.actions_by_id, self).exec()

    def _show_about(self) -> None:
        about(self).exec()

    def _tell(self, error: AnnotatorError) -> None:
        if self.desk is not None:
            self.desk.notices.show_words(language.error_sentence(error))
        else:
            told_error(self, error).exec()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single keys count too while the focus is on the toolbar or nowhere."""
        on_desk = self.desk is not None and self.modes.mode == ANNOTATE_MODE
        if self.desk is None or not on_desk or not self.desk.act_on_key(event):
            super().keyPressEvent(event)

    def _back_up_when_due(self) -> None:
        if self.session is None:
            return
        try:
            commands.back_up_when_due(self.session)
        except AnnotatorError as error:
            self._tell(error)

    # --- closing

    def _close_session(self) -> None:
        if self.session is None or self.desk is None:
            return
        self.desk.note_time()
        counts = self.desk.listing.counts()
        self.settings.zoom = self.desk.zoom.factor
        self.settings.remember(
            RecentProject(
                str(self.session.file.path),
                self.session.annotator.name if self.session.annotator else "",
                datetime.now(UTC).isoformat(timespec="seconds"),
                counts.done,
                counts.all,
            )
        )
        told: list[Notice] = []
        self.session.notices.listen(told.append)  # the bar that shows them is about to go
        self.session.close()
        for notice in told:
            told_notice(self, notice).exec()
        self.session = None
        self.desk = None
        self._drop_toolbar()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the project and keep the settings."""
        self._close_session()
        try:
            save_settings(self.settings)
        except AnnotatorError as error:
            self._tell(error)
        event.accept()


def language_menu(parent: QWidget, choose: Callable[[str], None]) -> QMenu:
    """Return a menu with the languages of the interface, each by its own name."""
    menu = QMenu(QCoreApplication.translate("MainWindow", "Language"), parent)
    for code, name in language.LANGUAGES.items():
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(language.current() == code)
        action.triggered.connect(lambda _=False, code=code: choose(code))
    return menu
