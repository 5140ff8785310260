"""Questions to the process that suggests, for the article on the desk, and the answers that are not out of date."""

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.suggesting.offering import article_at_work
from annotator.domain.annotation import Span
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.messages import Answer, Complete, Failed, Found, Suggest
from annotator.ui.annotate.suggesting.child_process import ChildProcess
from annotator.ui.annotate.suggesting.learning import Learning
from annotator.ui.open_project import OpenProject

PATIENCE_MS = 120
"""How long changes are waited for, so that several of them make one question."""
LONGEST = 200_000
"""Code points of an article; longer ones are books, and get no suggestions."""


class Requests(QObject):
    """Asks for suggestions. Only the answer to the latest question counts."""

    found = Signal(list)
    """The suggestions for the article, the surest first."""
    looked = Signal(str, list)
    """The id of another article, and the suggestions for it."""
    completed = Signal(str, list)
    """The id of a cue, and the suggestion for its claim, if there is one."""

    def __init__(self, project: OpenProject, learning: Learning) -> None:
        super().__init__(learning)
        self._project, self._session, self._learning = project, project.session, learning
        self._child = ChildProcess(self)
        self._child.answered.connect(self._take)
        self._child.ended.connect(self._ask_again)
        self._document = ""
        self._number = self._number_apart = 0
        self._cues: dict[int, str] = {}
        self._looking: dict[int, str] = {}
        self._waiting = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._waiting.timeout.connect(self._ask)

    def ask(self, document: str) -> None:
        """Ask for the suggestions of an article, in a moment; "" for no article."""
        self._document = document
        self._number += 1  # what is on its way is out of date
        if document:
            self._waiting.start()
        else:
            self._waiting.stop()

    def complete(self, cue: Span) -> bool:
        """Ask for the claim of a cue that somebody has marked; return whether anything can come of it."""
        article = article_at_work(self._session, cue.document)
        path = self._learning.path(article.language)
        if not path or len(article.text) > LONGEST:
            return False
        self._number += 1
        self._cues[self._number] = cue.id
        self._child.ask(Complete(self._number, article, cue.fragments, path))
        self._waiting.start()
        return True

    @property
    def is_looking(self) -> bool:
        """Whether another article is being looked at."""
        return bool(self._looking) and self._child.is_running

    def look(self, article: LabelledArticle) -> bool:
        """Ask for the suggestions of another article; return whether anything can come of it."""
        path = self._learning.path(article.language)
        if not path or len(article.text) > LONGEST or self._child.is_given_up:
            return False
        self._number_apart -= 1
        self._looking[self._number_apart] = article.id
        self._child.ask(Suggest(self._number_apart, article, path))
        return True

    def stop(self) -> None:
        """Ask no more: the project is about to be closed."""
        self._waiting.stop()
        self._document = ""
        self._child.stop()

    def _ask(self) -> None:
        if self._project.is_running:
            self._waiting.start()
            return
        article = self._project.do(lambda: article_at_work(self._session, self._document))
        path = self._learning.path(article.language) if article is not None else ""
        self._number += 1
        if article is None or not path or len(article.text) > LONGEST:
            self.found.emit([])
        else:
            self._child.ask(Suggest(self._number, article, path))

    def _ask_again(self) -> None:
        """Ask again once the process has died: it is started anew."""
        self._looking.clear()
        if self._document and not self._child.is_given_up:
            self._waiting.start()

    def _take(self, answer: Answer) -> None:
        if isinstance(answer, Failed):
            self._looking.clear()
            self._learning.telling.tell(answer)
        if not isinstance(answer, Found):
            return
        self._learning.telling.tell(*answer.troubles)
        other = self._looking.pop(answer.number, "")
        if other:
            self.looked.emit(other, list(answer.suggestions))
            return
        cue = self._cues.pop(answer.number, "")
        if cue:
            self.completed.emit(cue, list(answer.suggestions))
        elif answer.number == self._number:
            self.found.emit(list(answer.suggestions))
