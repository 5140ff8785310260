"""The pages of an open project."""

from annotator.app.disagreements import DisagreementFilter
from annotator.ui.actions import Actions
from annotator.ui.agreement.page import AgreementPage
from annotator.ui.annotate.desk import Desk
from annotator.ui.export.page import ExportPage
from annotator.ui.hand_settings import follow_settings
from annotator.ui.modes import AGREEMENT, EXPORT, REVIEW, ModePage, Modes
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences
from annotator.ui.review.page import ReviewPage
from annotator.ui.theme import Theme


class ProjectModes(Modes):
    """The desk, and review, agreement and export, each made when it is first shown."""

    def __init__(
        self, project: OpenProject, desk: Desk, actions: Actions, preferences: Preferences, theme: Theme
    ) -> None:
        super().__init__(
            project,
            desk,
            {
                REVIEW: self._make_review,
                AGREEMENT: self._make_agreement,
                EXPORT: lambda: ExportPage(project, theme, self),
            },
        )
        self._desk, self._actions = desk, actions
        self._preferences, self._theme = preferences, theme

    def _make_review(self) -> ModePage:
        page = ReviewPage(self._project, self._actions, self._desk.zoom, self._theme, self)
        follow_settings(page.view, self._preferences, self._actions)
        return page

    def _make_agreement(self) -> ModePage:
        page = AgreementPage(self._project, self._theme, self)
        page.disagreements_wanted.connect(self._show_disagreements)
        return page

    def _show_disagreements(self, filter_: DisagreementFilter) -> None:
        """Show the disagreements behind a figure."""
        self.show_mode(REVIEW)
        review = self.page(REVIEW)
        assert isinstance(review, ReviewPage)
        review.show_filtered(filter_)
