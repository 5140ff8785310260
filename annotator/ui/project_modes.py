"""The pages of an open project. Each is imported when it is first shown, so that the window starts faster."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.actions import Actions
from annotator.ui.annotate.desk import Desk
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.hand_settings import follow_settings
from annotator.ui.importing_ahead import ImportingAhead
from annotator.ui.modes import AGREEMENT, ANALYSIS, ANNOTATE, EXPORT, PROJECT, REVIEW, ModePage, Modes
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences
from annotator.ui.project.sections import INBOX, sections_for
from annotator.ui.roles import modes_for, role_of
from annotator.ui.sharing.exchange import Exchange
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.app.disagreements import DisagreementFilter
    from annotator.app.merging.highlights import Highlight
    from annotator.ui.project.inbox.section import InboxSection
    from annotator.ui.project.page import ProjectPage
    from annotator.ui.project.section import Section


class ProjectModes(Modes):
    """The desk and the other pages, each made when it is first shown. `offered` are the modes for the role."""

    section_changed = Signal()
    """Another section of the Project page is shown."""
    ruling_changed = Signal(bool)
    """Whether a rule may resolve something in Review."""
    status_changed = Signal(str)
    """What the page Analysis says in the status bar."""

    def __init__(
        self,
        project: OpenProject,
        desk: Desk,
        actions: Actions,
        preferences: Preferences,
        theme: Theme,
        exchange: Exchange,
        parent: QWidget,
    ) -> None:
        super().__init__(
            project,
            desk,
            {
                REVIEW: self._make_review,
                AGREEMENT: self._make_agreement,
                ANALYSIS: self._make_analysis,
                EXPORT: self._make_export,
                PROJECT: self._make_project,
            },
            parent,
        )
        self._desk, self._actions = desk, actions
        self._preferences, self._theme, self._exchange = preferences, theme, exchange
        self._role = role_of(project.session)
        self._first_section = ""
        self.importing_ahead = ImportingAhead(self)
        desk.view.selection_changed.connect(self.importing_ahead.wait)
        desk.stepping.page_wanted.connect(self.show_mode)
        self.offered = modes_for(self._role)
        self.offered_sections = {section.id for section in sections_for(self._role)}

    def _make_review(self) -> ModePage:
        from annotator.ui.review.page import ReviewPage

        page = ReviewPage(self._project, self._actions, self._desk.zoom, self._theme, self)
        follow_settings(page.view, self._preferences, self._actions)
        page.queue.gathered.connect(lambda: self.ruling_changed.emit(page.queue.has_work))
        return page

    def _make_agreement(self) -> ModePage:
        from annotator.ui.agreement.page import AgreementPage

        page = AgreementPage(self._project, self._theme, self)
        page.disagreements_wanted.connect(self._show_disagreements)
        return page

    def _make_analysis(self) -> ModePage:
        from annotator.ui.analysis.page import AnalysisPage
        from annotator.ui.register.opening import RegisterActs

        page = AnalysisPage(self._project, self._preferences, self._theme, self)
        page.place_wanted.connect(self._show_place_of_analysis)
        page.status_changed.connect(self.status_changed)
        RegisterActs(page, self._project, self._theme)
        return page

    def _make_export(self) -> ModePage:
        from annotator.ui.export.page import ExportPage

        return ExportPage(self._project, self._preferences, self._theme, self)

    def _make_project(self) -> ModePage:
        from annotator.ui.project.page import ProjectPage
        from annotator.ui.project.section import Surroundings

        around = Surroundings(
            self._project, self._actions, self._preferences, self._theme, self._desk.zoom, self._exchange
        )
        page = ProjectPage(around, sections_for(self._role), self)
        page.place_wanted.connect(self.show_place)
        page.disagreements_wanted.connect(self._show_disagreements)
        page.section_changed.connect(self.section_changed)
        page.follow_inbox(self._project.inbox)
        if self._first_section:
            page.ask_for(self._first_section)
        return page

    def show_place(self, place: DeskPlace) -> None:
        """Show a place of an article on the desk."""
        self.show_mode(ANNOTATE)
        self._desk.shown_document.go_to(place)

    def _show_place_of_analysis(self, place: DeskPlace) -> None:
        """Show a place of an article on the desk, from which one goes back to the page Analysis."""
        if not self._desk.listing.contains(place.document):
            self._project.notices.show_words(self.tr("This article is not in the list."), kind="hint", passing=True)
            return
        self.show_place(place)
        self._desk.stepping.leave_page(ANALYSIS)

    def show_highlight(self, highlight: "Highlight") -> None:
        """Show what a merge brought: the thread of an item, or an article, with the places to look at in it."""
        if highlight.item:
            self.show_item(highlight.item)
        elif self._desk.listing.contains(highlight.document):
            self.show_mode(ANNOTATE)
            self._desk.shown_document.show(highlight.document)
            self._desk.view.setFocus()
            if highlight.places:
                self._desk.looking.open()

    def show_section(self, name: str) -> None:
        """Show a section of the Project page."""
        if (page := self._project_page) is not None:
            page.ask_for(name)
        self._first_section = name  # of a page that is made now
        self.show_mode(PROJECT)

    def show_item(self, key: str) -> None:
        """Show the thread of an item in the inbox."""
        self.show_section(INBOX)
        if (section := self._part(INBOX)) is not None:
            cast("InboxSection", section).show_item(key)

    @property
    def section(self) -> str:
        """The section of the Project page that is in front, "" while another page is."""
        page = self._project_page
        return page.section if self.mode == PROJECT and page is not None else ""

    def show_section_again(self, name: str) -> None:
        """Show a section if the Project page is in front and offers it; "" shows nothing."""
        if self.mode == PROJECT and name in [own.id for own in sections_for(self._role)]:
            self.show_section(name)

    def _part(self, name: str) -> "Section | None":
        page = self._project_page
        return page.part(name) if page is not None else None

    @property
    def _project_page(self) -> "ProjectPage | None":
        return cast("ProjectPage | None", self.page(PROJECT))

    def _show_disagreements(self, filter_: "DisagreementFilter") -> None:
        """Show the disagreements behind a figure."""
        from annotator.ui.review.page import ReviewPage

        self.show_mode(REVIEW)
        review = self.page(REVIEW)
        assert isinstance(review, ReviewPage)
        review.show_filtered(filter_)
