"""What the window shows of an open project: the desk and the pages beside it, its toolbar, its words in the status bar.

Made anew when the scheme changes, whoever changed it: labels, keys and menus are made of it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app.session import Session
from annotator.app.settings import LastPlace, RecentProject
from annotator.domain.annotation import Fragment
from annotator.domain.errors import AnnotatorError
from annotator.ui import language
from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.availability import Availability, Where
from annotator.ui.desk_toolbar import DeskToolBar
from annotator.ui.file_acts import FileActs
from annotator.ui.hand_settings import follow_settings
from annotator.ui.modes import ANNOTATE, EXPORT, MODES, ModeSwitch
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.preferences import Preferences
from annotator.ui.project_modes import ProjectModes
from annotator.ui.state_words import StateWords
from annotator.ui.team_acts import TeamActs
from annotator.ui.theme import Theme

LIST = "articles"
"""What the settings call the width of the list of articles."""
ROW_ACTS = (
    "",
    "document.done",
    "document.reopen",
    "document.skip",
    "document.flag",
    "document.note",
    "",
    "project.team",
)
"""What the menu of an article in the list offers; "" is a line between."""


class ProjectView(QObject):
    """The pages of one session, and what the window shows around them."""

    scheme_changed = Signal()
    """Labels came or went: the view is to be made anew."""

    def __init__(
        self,
        session: Session,
        actions: Actions,
        availability: Availability,
        preferences: Preferences,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._actions, self._availability, self._preferences = actions, availability, preferences
        self._scheme = session.scheme
        actions.add_scheme(session.scheme)
        self.desk = Desk(session, actions, theme)
        self.words = StateWords(session, self.desk, availability, actions, theme)
        self.files = FileActs(session, self.desk, self)
        self.team = TeamActs(session, self.desk, self)
        self.desk.zoom.set(preferences.settings.zoom)
        self.desk.zoom.changed.connect(lambda factor: preferences.set(zoom=factor))
        self._follow_splitter()
        follow_settings(self.desk.view, preferences, actions)
        self.modes = ProjectModes(session, self.desk, actions, preferences, theme)
        self.modes.changed.connect(self._show_mode)
        self.modes.failed.connect(self.tell)
        self.toolbar = DeskToolBar(actions, self.words, self.desk.zoom, theme)
        self._connect()

    def _connect(self) -> None:
        after_it_is_over = Qt.ConnectionType.QueuedConnection
        self.files.imported.connect(self._look_at_scheme, after_it_is_over)
        self.team.finished.connect(self._look_at_scheme, after_it_is_over)
        for act in ("edit.undo", "edit.redo"):
            self._actions[act].triggered.connect(self._look_at_scheme, after_it_is_over)
        for action, act in {
            "project.import": self.files.choose_articles,
            "project.import_folder": self.files.choose_folder,
            "project.export": partial(self.modes.show_mode, EXPORT),
            "project.backup": self.files.back_up,
            "project.send": self.team.choose_target,
            "project.merge": self.team.choose_packages,
            "project.merges": self.team.show_merges,
            "project.conflicts": self.team.settle,
            "project.team": self.team.show_team,
            "project.unite": self.team.unite,
        }.items():
            self._actions.connect(action, act)
        self.desk.panel.menu_wanted.connect(self._show_row_menu)
        self.desk.replaying.replayed.connect(self._say_replayed)
        self.desk.replaying.failed.connect(self.tell)
        for mode in MODES:
            self._actions.connect(f"mode.{mode}", partial(self.modes.show_mode, mode))

    def _follow_splitter(self) -> None:
        """Give the list the width that it had, and keep the one that it is given."""
        preferences, desk = self._preferences, self.desk
        if known := preferences.settings.panels.get(LIST):
            desk.set_list_width(known[0])

        def keep() -> None:
            preferences.change(lambda settings: settings.panels.update({LIST: [desk.panel.width()]}))

        desk.splitter.splitterMoved.connect(lambda _position, _index: keep())

    def _show_row_menu(self, place: QPoint) -> None:
        """What can be done with the article of a row, which is shown already."""
        menu = QMenu(self.desk)
        menu.addAction(self.tr("Open"), self.desk.view.setFocus)
        for name in ROW_ACTS:
            menu.addAction(self._actions[name]) if name else menu.addSeparator()
        chosen = menu.exec(place)
        menu.deleteLater()
        if chosen is None:
            self.desk.view.setFocus()  # the article of the row is shown, and keys are for it

    def make_mode_switch(self, parent: QWidget) -> ModeSwitch:
        """Return the switch between the modes, true to what is shown."""
        switch = ModeSwitch(parent)
        switch.chosen.connect(self.modes.show_mode)
        switch.show_mode(self.modes.mode)
        self.modes.changed.connect(switch.show_mode)
        return switch

    @property
    def title(self) -> str:
        """The names of the project and of the person at work, for the title of the window."""
        named = [language.isolated(self.session.file.path.stem)]
        if self.session.annotator is not None:
            named.append(language.isolated(self.session.annotator.name))
        return " – ".join(named)

    def begin(self, place: LastPlace) -> None:
        """Show the place that was left, or else the first article that is still to do."""
        if place.document and self.desk.listing.holds(place.document):
            self.desk.go_to_place(DeskPlace(place.document, place.offset, place.head, place.span))
        else:
            self.desk.show_first()
        self._show_mode(self.modes.mode)
        if place.mode in MODES and place.mode != ANNOTATE:
            self.modes.show_mode(place.mode)

    def select_again(self, selected: tuple[Fragment, ...], caret: int) -> None:
        """Select in the article what was selected before it was shown anew, or put the caret where it was."""
        view = self.desk.view
        if selected:
            view.select_fragments(selected)
        else:
            view.selection.move_to(caret)
            view.clear_selection()

    def place(self) -> LastPlace:
        """Return the place that is shown."""
        document, offset, head, span, _ = self.desk.place()
        return LastPlace(document, offset, head, span, self.modes.mode)

    def remembered(self, path: Path, opened: str) -> RecentProject:
        """Return what the list of recent projects says of this one, in the file `path`; `opened` is the time (UTC)."""
        counts = self.desk.listing.counts()
        return RecentProject(
            str(path),
            self.session.annotator.name if self.session.annotator else "",
            opened,
            counts.done,
            counts.all,
            self.session.project_id,
            self.place(),
        )

    def tell(self, error: AnnotatorError) -> None:
        """Show an error of the world in the notice bar of the page in sight."""
        self.notices.show_words(language.error_sentence(error))

    def _say_replayed(self, words: str) -> None:
        self.notices.show_words(words, kind="success", passing=True)

    def tell_act(self, words: str) -> None:
        """Tell on the page in sight what an act did, with a way to undo it."""
        if self.notices is self.desk.notices:
            self.desk.tell_act(words)
        else:
            undo = (self.tr("Undo"), self._actions["edit.undo"].trigger)
            self.notices.show_words(words, kind="success", act=undo)

    @property
    def notices(self) -> NoticeBar:
        """The notice bar of the page in sight."""
        return (self.modes.page(self.modes.mode) or self.desk).notices

    def _show_mode(self, mode: str) -> None:
        on_desk = mode == ANNOTATE
        self.toolbar.setVisible(on_desk)
        self.words.claims.setVisible(on_desk)
        self._availability.show(Where(project=True, mode=mode, person=self.session.annotator is not None))
        self.words.refresh()
        if on_desk:
            self.desk.view.setFocus()

    def _look_at_scheme(self) -> None:
        if self.session.scheme != self._scheme:
            self._scheme = self.session.scheme
            self.scheme_changed.emit()
