"""The bar that tells what changed in the guideline since the person saw it last, until the change was opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.changes import Change
from annotator.app.settings import Settings
from annotator.domain.guideline_offered import offered_guideline
from annotator.domain.guideline_reading import read_guideline
from annotator.ui import language
from annotator.ui.aside import do_aside
from annotator.ui.guideline.words import news_words, versions_heading
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences
from annotator.ui.theme import Theme

if TYPE_CHECKING:
    from annotator.app.commands.guidelines import GuidelineNews

WARM_MS = 1500
MOST_REMEMBERED = 200
"""Projects and persons; of more the oldest are forgotten, and count as never opened."""


class GuidelineBar(NoticeBar):
    """What is new in the guideline. It is shown at the head of the desk, beside which other notices come and go."""

    def __init__(self, project: OpenProject, preferences: Preferences, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, "guideline")
        self._project, self._session = project, project.session
        self._preferences, self._paper = preferences, theme
        self._news: GuidelineNews | None = None
        self._text = ""
        self._warming = QTimer(self, singleShot=True, interval=WARM_MS)
        self._warming.timeout.connect(self._warm)

    @property
    def _key(self) -> str:
        return f"{self._session.project_id} {self._session.author}"

    def begin(self) -> None:
        """Show what changed; the guideline that is there when the project is opened for the first time is not news."""
        self._project.changed.connect(self._follow)
        if self._key not in self._preferences.settings.guidelines:
            version = self._project.do(lambda: commands.guideline_version(self._session))
            self._remember(version or 0)
        self.refresh()
        text = self._project.do(lambda: commands.guideline(self._session, language.current())) or ""
        self._text = offered_guideline(text, self._session.scheme)
        self._warming.start()

    def _warm(self) -> None:
        """Read the guideline on a thread of its own, so that F1 need not wait for it. The project may be closed."""
        text = self._text
        do_aside(lambda: read_guideline(text))

    def _follow(self, change: Change) -> None:
        if "guideline" not in change.kinds:
            return
        if change.author == self._session.author and not change.everything:
            self.mark_seen()  # the person's own publication, and no merge
        self.refresh()

    def refresh(self) -> None:
        """Show the bar if something changed since the version seen last."""
        seen = self._preferences.settings.guidelines.get(self._key, 0)
        read = self._project.do(lambda: (commands.guideline_news(self._session, seen, language.current()),))
        self._news = read[0] if read else None
        if self._news is None:
            self.hide()
            return
        self.show_words(news_words(self._news), kind="hint", act=(self.tr("Show"), self.open))

    def open(self) -> None:
        """Show the difference; it is no news any more."""
        news = self._news
        if news is not None:
            self.mark_seen()
            from annotator.ui.guideline.difference_dialog import show_differences

            self.hide()
            show_differences(versions_heading(news.seen, news.version), news.changes, self._paper, self.window())

    def mark_seen(self) -> None:
        """Remember that the person has seen the present version."""
        version = self._project.do(lambda: commands.guideline_version(self._session))
        if version is not None:
            self._remember(version)

    def _remember(self, version: int) -> None:
        key = self._key

        def keep(settings: Settings) -> None:
            settings.guidelines.pop(key, None)
            settings.guidelines[key] = version
            for oldest in list(settings.guidelines)[:-MOST_REMEMBERED]:
                del settings.guidelines[oldest]

        if self._session.annotator is not None:
            self._preferences.change(keep)
