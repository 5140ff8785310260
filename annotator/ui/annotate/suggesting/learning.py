"""Learning from finished articles while somebody works: they are read between events, and learnt in a process.

What was learnt is renewed after each finished article up to OFTEN, then after every EVERY, or while nobody does
anything. How suggestions go in the project itself is tried out when there is nothing else to do.
"""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.changes import Change
from annotator.app.suggesting.choices import Source
from annotator.domain.extras import has_extra
from annotator.storage.paths import suggestions_folder
from annotator.suggest import model_file
from annotator.suggest.messages import Answer, Check, Failed, Learn, Learnt, Packed
from annotator.suggest.model_file import Tried
from annotator.ui.annotate.suggesting.child_process import ChildProcess
from annotator.ui.annotate.suggesting.telling import Telling
from annotator.ui.open_project import OpenProject

if TYPE_CHECKING:
    from annotator.app.suggesting.learning_set import LearningSet

OFTEN, EVERY = 100, 10
TRIED_AGAIN = 1.2
"""How many times as many articles there are when suggestions are tried out again, which takes long."""
LEAST_TRIED = 2
"""The articles without which nothing can be tried out."""
BEGIN_MS, BETWEEN_MS = 3000, 10
"""How long after the start articles are read, once what the window starts without was imported, and the time for events
between two of them."""
IDLE_MS = 60_000
"""How long nothing has happened when nobody is disturbed."""


class Learning(QObject):
    """Keeps what was learnt from a project up to date, in files beside it."""

    renewed = Signal(str)
    """Something new was learnt of this language."""
    changed = Signal()
    """What is going on has changed, or what is known of how suggestions go."""

    def __init__(self, project: OpenProject) -> None:
        super().__init__(project)
        self._project, self._session = project, project.session
        self._folder = suggestions_folder(self._session.file.path)
        self._source: Source | Literal[""] = ""
        self._set: LearningSet | None = None
        self._doing: Learn | Check | None = None
        self._learnt: dict[str, int] = {}
        """From how many articles each language was learnt here, or found to be."""
        self._failed: set[str] = set()
        self._is_idle = False
        self.telling = Telling(project)
        self._child = ChildProcess(self)
        self._child.answered.connect(self._take)
        self._child.ended.connect(self._end)
        self._reading = QTimer(self, singleShot=True)
        self._reading.timeout.connect(self._read)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._use_idle_time)

    # --- what there is

    @property
    def is_learning(self) -> bool:
        """Whether something is being learnt."""
        return isinstance(self._doing, Learn)

    @property
    def counts(self) -> dict[str, int]:
        """The numbers of finished articles to learn from, by language."""
        return self._set.counts if self._set is not None else {}

    def path(self, language: str) -> str:
        """Return the file by which suggestions of a language are made, "" before anything was learnt."""
        found = model_file.latest(self._folder, language)
        return str(found) if found is not None else ""

    def tried(self, language: str) -> Tried | None:
        """Return how suggestions of a language went in this project, None before that was tried out."""
        found = model_file.latest(self._folder, language, model_file.TRIED)
        return model_file.read_tried(found) if found is not None else None

    # --- reading

    def begin(self, source: Source) -> None:
        """Begin to learn from finished work: one's own, gold, or everybody's."""
        if not has_extra("suggest") or self._session.annotator is None:
            return
        if not self._source:
            self._project.changed.connect(self._note_change)
        self._source, self._set = source, None
        self._learnt.clear()
        self._reading.start(BEGIN_MS)
        self._idle.start()

    def stop(self) -> None:
        """Stop reading and learning: the project is about to be closed."""
        self._reading.stop()
        self._idle.stop()
        self._doing = None
        self._child.stop()

    def _note_change(self, change: Change) -> None:
        if self._set is not None:
            self._set.take(change)
            self._is_idle = False
            self._idle.start()
            if not self._set.is_complete:
                self._reading.start(BETWEEN_MS)

    def _read(self) -> None:
        if self._project.is_running:  # on a thread of its own, with the same file
            self._reading.start(BEGIN_MS)
        elif self._set is None:
            self._set = self._project.do(self._make_set)
            if self._set is not None:
                self._reading.start(BETWEEN_MS)
        elif self._set.is_complete:
            self._next()
        else:
            self._project.do(self._set.read_some)
            self._reading.start(BETWEEN_MS)

    def _make_set(self) -> "LearningSet | None":
        from annotator.app.suggesting.learning_set import LearningSet  # not before the window is there

        return LearningSet(self._session, self._source) if self._source else None

    def _use_idle_time(self) -> None:
        self._is_idle = True
        self._next()

    # --- learning

    def _next(self) -> None:
        """Learn what is due, or else try out how suggestions go, unless something is being learnt."""
        if self._set is None or not self._set.is_complete or self.is_learning:
            return
        languages = list(self._set.counts)
        due: Learn | Check | None = next(filter(None, map(self._learn, languages)), None)
        if due is None and self._doing is None:
            due = next(filter(None, map(self._try, languages)), None)
        if due is not None and not self._child.is_given_up:
            self._child.drop()  # what was tried out is out of date
            self._doing = due
            self._child.ask(due)
            self.changed.emit()

    def _learn(self, language: str) -> Learn | None:
        """Return what is to be learnt of a language now, None where it is known or may wait."""
        assert self._set is not None
        articles, known = self._set.counts[language], self._set.digest(language)
        if language in self._failed or model_file.path_of(self._folder, language, known).exists():
            self._learnt[language] = articles
            return None
        new = abs(articles - self._learnt.get(language, 0))
        is_due = articles <= OFTEN or new >= EVERY or self._is_idle or not self.path(language)
        return Learn(*self._lesson(language)) if is_due else None

    def _try(self, language: str) -> Check | None:
        assert self._set is not None
        articles, before = self._set.counts[language], self.tried(language)
        enough = max(before.articles * TRIED_AGAIN, before.articles + 1) if before is not None else LEAST_TRIED
        return Check(*self._lesson(language)) if language not in self._failed and articles >= enough else None

    def _lesson(self, language: str) -> tuple[str, tuple[Packed, ...], tuple[str, ...], str]:
        """Return what a request to learn or to try out says of a language."""
        assert self._set is not None
        return language, self._set.articles(language), self._set.names, str(self._folder)

    def _take(self, answer: Answer) -> None:
        doing, self._doing = self._doing, None
        if isinstance(answer, Learnt):
            self._learnt[answer.language] = answer.articles
            self.telling.tell(*answer.troubles)
            self.renewed.emit(answer.language)
        elif isinstance(answer, Failed) and doing is not None:
            self._failed.add(doing.language)  # it would fail again and again
            self.telling.tell(answer)
        self.changed.emit()

    def _end(self) -> None:
        """Go on once a process has ended, whether it was done or died."""
        self._doing = None
        self._next()
