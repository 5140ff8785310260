"""The finished articles that suggestions are learnt from, read in small steps, so that a window can go on between them.

Each is read once, and again when it has changed. A change of an article that nobody has finished costs nothing.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from annotator.app.changes import Change
from annotator.app.exporting.selection import Selection, select_articles
from annotator.app.session import Session
from annotator.app.suggesting.choices import Source
from annotator.app.suggesting.labelled import labelled
from annotator.app.tasks import Task
from annotator.domain.annotation import GOLD
from annotator.domain.operation import REGISTER_TYPES
from annotator.domain.register import Entry
from annotator.exchange.records import annotations_of
from annotator.storage import documents, states
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.messages import Packed, digest_of, digest_of_article, packed

MOST = 500
"""Articles of a language that are learnt from, those added last: more take the longer to learn and say little."""
MOST_READ = 4 * MOST
"""Articles that are read, of all languages."""
NAMES_AT_ONCE = 200
"""Entries of the register whose names are read in one step."""
COMING = frozenset({"progress", "document"})
"""Types of records by which an article may come to those that are learnt from."""
CHANGING = COMING | {"span", "relation"}
"""Types of records by which what is learnt from may change."""


class _Learnt(NamedTuple):
    """An article that is learnt from, as it is sent, and its digest."""

    language: str
    packed: Packed
    digest: bytes

    @classmethod
    def of(cls, article: LabelledArticle) -> "_Learnt":
        """Return an article packed."""
        sent = packed(article)
        return cls(article.language, sent, digest_of_article(sent))


class LearningSet:
    """What is learnt from in a project: one's own finished articles, those of gold, or everybody's."""

    def __init__(self, session: Session, source: Source) -> None:
        self._session, self._source = session, source
        self._articles: dict[int, tuple[_Learnt, ...]] = {}
        self._waiting: set[int] = set()
        self._names: list[str] = []
        self._entries: Iterator[Entry] = iter(())
        self._has_names = False
        self.read_again()

    def read_again(self) -> None:
        """Read all of them again."""
        finished = documents.finished_by_all(self._session.file, self._layers().values())
        numbers = {number for some in finished.values() for number in some}
        self._articles.clear()
        self._waiting = set(sorted(numbers)[-MOST_READ:])
        self._read_names_again()

    def _read_names_again(self) -> None:
        self._entries, self._has_names = iter(self._session.register().listed()), False
        self._names.clear()

    def _layers(self) -> dict[str, str]:
        """Return the ids of the layers that are learnt from, by name."""
        session = self._session
        there = set(states.layers(session.file))
        wanted = {"own": {session.author}, "gold": {GOLD}, "all": there}[self._source] & there
        return {session.layer_name(layer): layer for layer in sorted(wanted)}

    def take(self, change: Change) -> None:
        """Read again what a change concerns."""
        if change.kinds & REGISTER_TYPES and not change.everything:
            self._read_names_again()
        if not change.kinds & CHANGING:
            return
        if change.everything:
            self.read_again()
        else:
            numbers = set(documents.numbers_of(self._session.file, change.documents).values())
            self._waiting |= numbers if change.kinds & COMING else numbers & self._articles.keys()

    @property
    def is_complete(self) -> bool:
        """Whether everything has been read."""
        return not self._waiting and self._has_names

    @property
    def names(self) -> tuple[str, ...]:
        """The names in the register."""
        return tuple(self._names)

    def read_some(self) -> None:
        """Read one of the articles that wait, the latest first, then some names.

        Raises AnnotatorError for a damaged article.
        """
        if not self._waiting:
            self._read_names()
            return
        number = max(self._waiting)
        self._waiting.remove(number)
        self._articles.pop(number, None)
        selection = Selection(self._layers())
        order = [(number, document) for document in self._named(number)]
        found = [
            _Learnt.of(labelled(article, annotations_of(work)))
            for article in select_articles(self._session, order, selection, Task())
            for work in article.layers.values()
            if work.status == "done"
        ]
        if found:
            self._articles[number] = tuple(found)

    def _read_names(self) -> None:
        register, some = self._session.register(), list(islice(self._entries, NAMES_AT_ONCE))
        self._names += [name for entry in some for name in register.names(entry.id)]
        self._has_names = not some

    def _named(self, number: int) -> Iterable[str]:
        """Return the id of a document, nothing for one that is no longer listed."""
        listed = documents.summaries(self._session.file, [number])
        return [summary.id for summary in listed]

    @property
    def counts(self) -> dict[str, int]:
        """The numbers of articles that are learnt from, by language."""
        return {language: len(articles) for language, articles in self._by_language().items()}

    def articles(self, language: str) -> tuple[Packed, ...]:
        """Return the articles of a language that are learnt from, in the order in which they were added."""
        return tuple(article.packed for article in self._by_language().get(language, ()))

    def digest(self, language: str) -> str:
        """Return the name of what the articles of a language teach."""
        return digest_of(language, (article.digest for article in self._by_language().get(language, ())))

    def _by_language(self) -> dict[str, list[_Learnt]]:
        found: dict[str, list[_Learnt]] = {}
        for number in sorted(self._articles):
            for article in self._articles[number]:
                found.setdefault(article.language, []).append(article)
        return {language: articles[-MOST:] for language, articles in found.items()}
