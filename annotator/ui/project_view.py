"""The view of an open project: the desk and the other pages, the toolbar, the words in the status bar.

It is rebuilt when the scheme changes, which defines labels, keys and menus, or the role of the person, which defines
the modes.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.demo import discard_sample, is_sample_copy
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.settings import LastPlace
from annotator.ui import language
from annotator.ui.annotate.correction_bar import CorrectionBar
from annotator.ui.annotate.correction_signs import CorrectionSigns
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.kept_desk import go_on_from, kept_of
from annotator.ui.annotate.last_desk import LastDesk
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.annotate.row_menu import RowMenu
from annotator.ui.availability import Where
from annotator.ui.content import Content
from annotator.ui.desk_toolbar import DeskToolBar
from annotator.ui.guideline.news import GuidelineBar
from annotator.ui.hand_settings import follow_list_width, follow_settings, follow_zoom
from annotator.ui.last_place import PlaceKeeper
from annotator.ui.modes import ANALYSIS, ANNOTATE, EXPORT, MODES, PROJECT, REVIEW, ModeSwitch
from annotator.ui.open_project import OpenProject
from annotator.ui.project.sections import DOCUMENTS
from annotator.ui.project_modes import ProjectModes
from annotator.ui.rebuilding import Rebuilding
from annotator.ui.roles import role_of
from annotator.ui.sharing.words import SyncWords
from annotator.ui.state_words import StateWords
from annotator.ui.unsaved_text import ask_about_text

if TYPE_CHECKING:
    from annotator.ui.file_acts import FileActs
    from annotator.ui.main_window import MainWindow
    from annotator.ui.team_acts import TeamActs


OF_A_SCHEME = (REVIEW, ANALYSIS)
"""Pages on which nothing can be set again under another scheme."""


class ProjectView(Content):
    """The pages of a session, with toolbar and status words."""

    is_project = True
    toolbar: DeskToolBar

    def __init__(self, session: Session, window: "MainWindow") -> None:
        self.project = OpenProject(session)
        super().__init__(self.project, window)
        self.session, self._window = session, window
        actions, preferences, theme = window.actions_by_id, window.preferences, window.theme
        self._actions, self._availability = actions, window.availability
        actions.add_scheme(session.scheme)
        self._shown_scheme = session.scheme
        self.desk = Desk(self.project, actions, theme, window)
        self.exchange = window.exchange_of(session)
        self.words = StateWords(session, self.desk, window.availability, actions, theme)
        self.sync = SyncWords(self.exchange, theme, self.desk)
        follow_zoom(self.desk.zoom, preferences, self.project)
        follow_list_width(self.desk.list_column, preferences)
        follow_settings(self.desk.view, preferences, actions)
        self.modes = ProjectModes(self.project, self.desk, actions, preferences, theme, self.exchange, window)
        self.modes.changed.connect(self._show_mode)
        self.modes.status_changed.connect(self.words.page.setText)
        self.toolbar = DeskToolBar(actions, self.words, self.desk.zoom)
        self._rebuilding = Rebuilding(self.project, self.show_again, self)
        self.last_place = PlaceKeeper(session, self.desk, self.modes, preferences)
        self._last_desk = LastDesk(self.desk, preferences)
        self.guideline_bar = GuidelineBar(self.project, preferences, theme, self.desk)
        self.desk.put_at_head(self.guideline_bar)
        self.correction_bar = CorrectionBar(self.desk, preferences, theme)
        self.desk.put_at_head(self.correction_bar)
        CorrectionSigns(self.desk, self.correction_bar)
        self._connect()
        self.project.listen()
        self.guideline_bar.begin()
        self.exchange.follow(self.project)

    @cached_property
    def files(self) -> "FileActs":
        """The acts on files, imported at the first of them, so that the window starts faster."""
        from annotator.ui.file_acts import FileActs

        return FileActs(self.project, self.desk, self._window.theme)

    @cached_property
    def team(self) -> "TeamActs":
        """The acts of a team, imported at the first of them."""
        from annotator.ui.team_acts import TeamActs

        window = self._window
        return TeamActs(self.project, self.desk, window.preferences, window.theme, window.show_highlight)

    def _with_files(self, act: "Callable[[FileActs], object]") -> Callable[[], object]:
        return lambda: act(self.files)

    def _with_team(self, act: "Callable[[TeamActs], object]") -> Callable[[], object]:
        return lambda: act(self.team)

    def _import_paths(self, paths: list[str]) -> None:
        self.files.import_paths(paths)

    def _correct_text_of(self, document: str) -> None:
        self.files.correct_text_of(document)

    def _connect(self) -> None:
        self.project.changed.connect(self._note_change)
        self.project.import_wanted.connect(self._import_paths)
        self.project.revision_wanted.connect(self._correct_text_of)
        self.modes.changed.connect(self._end_correcting)
        self.modes.ruling_changed.connect(lambda may_resolve: self._availability.state({"review.rule": may_resolve}))
        self.desk.correcting.finished.connect(partial(self.modes.show_section, DOCUMENTS))
        self.project.undo_wanted.connect(self._actions["edit.undo"].trigger)
        acts: dict[str, Callable[[], object]] = {
            "project.import": self._with_files(lambda files: files.choose_articles()),
            "project.import_folder": self._with_files(lambda files: files.choose_folder()),
            "project.export": partial(self.modes.show_mode, EXPORT),
            "project.backup": self._with_files(lambda files: files.back_up()),
            "project.send": self._with_team(lambda team: team.choose_target()),
            "project.merge": self._with_team(lambda team: team.choose_packages()),
            "project.merges": self._with_team(lambda team: team.show_merges()),
            "project.share": self._show_sharing,
            "project.exchange": self.exchange.try_now,
            "project.conflicts": self._with_team(lambda team: team.resolve_conflicts()),
            "project.team": partial(self.modes.show_section, "team"),
            "project.unite": self._with_team(lambda team: team.unite()),
            "document.revise": self._with_files(lambda files: files.correct_text()),
        }
        for action, act in acts.items():
            self._actions.connect(action, act)
        self.desk.panel.menu_wanted.connect(RowMenu(self.desk, self._actions).open_at)
        self.desk.threads.item_wanted.connect(self.modes.show_item)
        self.words.answers.clicked.connect(partial(self.modes.show_section, "inbox"))
        for mode in MODES:
            self._actions.connect(f"mode.{mode}", partial(self.modes.show_mode, mode))
        offered = {f"mode.{mode}": mode in self.modes.offered for mode in MODES}
        facts = {
            "project.export": EXPORT in self.modes.offered,
            "project.team": "team" in self.modes.offered_sections,
            "document.revise": role_of(self.session) == "lead",
        }
        self._availability.state(offered | facts)
        self.sync.button.clicked.connect(self._show_sharing)
        self.exchange.changed.connect(self._note_exchange)
        self.exchange.conflicted.connect(self._offer_conflicts)
        self.exchange.joined.connect(self._tell_newcomers)

    def _show_sharing(self) -> None:
        self.modes.show_section("sharing")

    def _offer_conflicts(self, count: int) -> None:
        words = self.tr("%n conflict(s) came with the work of others.", "", count)
        self.team.offer_conflicts(words)

    def _tell_newcomers(self, names: list[str]) -> None:
        words = [self.tr("{name} joined the project.").format(name=language.isolated(name)) for name in names]
        self.project.notices.show_words(" ".join(words), kind="hint", passing=True)

    def _note_exchange(self) -> None:
        self._availability.state({"project.exchange": self.exchange.place is not None})

    def make_mode_switch(self, parent: QWidget) -> ModeSwitch:
        """Return a switch between the modes, which follows the mode shown."""
        switch = ModeSwitch(self.modes.offered, parent)
        switch.chosen.connect(self.modes.show_mode)
        switch.show_mode(self.modes.mode)
        self.modes.changed.connect(switch.show_mode)
        inbox = self.project.inbox
        inbox.changed.connect(lambda: switch.show_count(PROJECT, inbox.own_count))
        return switch

    @property
    def title(self) -> str:
        """The names of the project, of the person at work and of the program, for the title of the window."""
        named = [language.isolated(self.session.file.path.stem)]
        if self.session.annotator is not None:
            named.append(language.isolated(self.session.annotator.name))
        return " – ".join([*named, super().title])

    def begin(self, place: LastPlace) -> None:
        """Show the place that was left, or else the first unfinished article."""
        newest = commands.newest_text(self.session, place.document) if place.document else ""
        if newest != place.document and self.desk.listing.contains(newest):
            self.desk.shown_document.show(newest)
            self.desk.view.setFocus()
        elif place.document and self.desk.listing.contains(place.document):
            self.desk.shown_document.go_to(DeskPlace(place.document, place.offset, place.head, place.span))
        else:
            self.desk.shown_document.show_first()
        self._last_desk.show_again()
        self._show_mode(self.modes.mode)
        if place.mode in self.modes.offered and place.mode != ANNOTATE:
            self.modes.show_mode(place.mode)
            self.modes.show_section_again(place.section)

    def show_again(self) -> None:
        """Rebuild the view at the same place, for another scheme, language, theme or person."""
        place, section = self.last_place.now(), self.modes.section
        kept, pages = kept_of(self.desk), self.modes.kept()
        if self._shown_scheme != self.session.scheme:
            pages = {mode: kept for mode, kept in pages.items() if mode not in OF_A_SCHEME}
        notices = self.project.notices
        words, kind = "" if notices.isHidden() else notices.words, notices.kind
        act, offer = notices.lasting_act, self.project.offer
        is_of_mode = kind == "hint" and bool(self.desk.annotating.mode)
        self._stop()
        view = self._window.show_session(self.session, place)
        view.project.inbox.go_on_from(self.project.inbox)
        go_on_from(view.desk, kept)
        view.modes.go_on_from(pages)
        view.modes.show_section_again(section)
        if offer:
            view.project.show_done(offer)
        elif words and not is_of_mode:  # a correction that goes on says it itself, in this language
            view.project.notices.show_words(words, kind=kind, passing=act is None, act=act, outlives_view=True)

    # --- leaving

    def leave(self, window: QWidget) -> list[Notice] | None:
        """Close the project; return notices still to be shown, or None when the person cancels."""
        session, path = self.session, self.session.file.path
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.clearFocus()  # a field saves what was typed once it is left
        if (unsaved := self.modes.unsaved()) is not None:
            self.modes.show_mode(unsaved)
            if ask_about_text(window, can_save=False) != "close":
                return None
        self.desk.shown_document.record_time()
        if is_sample_copy(path):
            from annotator.ui.sample_copy import leave_sample_copy

            leaving = leave_sample_copy(self.project, window)
            if not leaving.agreed:
                return None
            if leaving.kept is not None:
                self.last_place.keep_under(leaving.kept)
        else:
            self.last_place.keep_under(path)
        left: list[Notice] = []
        self.exchange.leave()
        self._stop()
        session.notices.set_listener(left.append)  # their bar is about to be removed
        session.close()
        discard_sample(path)
        return left

    def _stop(self) -> None:
        """Stop listeners and timers."""
        self._rebuilding.stop()
        self.project.leave()
        self.desk.repeating.stop()
        self.desk.suggesting.stop()
        self.last_place.stop()

    def back_up_when_due(self) -> None:
        """Write a backup if the last one is old enough."""
        self.project.done(lambda: commands.back_up_when_due(self.session))

    def act_on_key(self, event: QKeyEvent) -> bool:
        """Do the act of a single key on the desk, also while the focus is on the toolbar or nowhere."""
        return self.modes.mode == ANNOTATE and self.desk.act_on_key(event)

    def _show_mode(self, mode: str) -> None:
        on_desk = mode == ANNOTATE
        self.toolbar.setVisible(on_desk)
        self.words.claims.setVisible(on_desk)
        self.words.page.setVisible(mode == ANALYSIS)
        self._availability.show(Where(project=True, mode=mode, person=self.session.annotator is not None))
        self.words.refresh()
        if on_desk:
            self.desk.view.setFocus()

    def _end_correcting(self, mode: str) -> None:
        """End a correction of somebody else's annotations with the desk."""
        if mode != ANNOTATE:
            self.project.correct(None)

    def _note_change(self, change: Change) -> None:
        self.last_place.note_change()
        if "annotator" in change.kinds:  # the person at work may have another name
            self._window.setWindowTitle(self.title)
            self.words.refresh()
