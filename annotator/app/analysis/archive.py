"""The archive of one layer: its claims as columns, with what is known of their documents and speakers.

It is read once from the index and follows the changes of the project. Speakers are known here by *keys*: the id of an
entry, or "~" and the folded words of those who have none. Rows are those of `Columns.heads`.
"""

from collections.abc import Iterable
from copy import copy
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.articles import Articles, month_of
from annotator.app.analysis.columns import (
    DOCUMENT,
    HEAD,
    NAME,
    PLACE,
    VALUE,
    Numbers,
    Vocabularies,
    Vocabulary,
    columns_of,
    implied_values,
    joined,
    without_documents,
)
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.indexed_work import words_key
from annotator.domain.register import Register
from annotator.storage import claims_index
from annotator.storage.document_facts import article_facts

FREE = "~"
"""What the key of a speaker without an entry begins with."""
_LOADED = 200
"""Documents read between two reports of progress."""


_DERIVED = (
    *("keys", "speaker_of", "listed", "_words", "_kinds", "kinds", "_members"),
    *("order", "groups", "days", "months", "once"),
)
"""What is derived when it is first asked for."""


class Archive:
    """The claims of a layer. Call `load` before anything else."""

    def __init__(self, session: Session, layer: str) -> None:
        self.session, self.layer = session, layer
        self.of = Vocabularies(implied_values(session.scheme))
        self.columns = columns_of((), self.of)
        self.articles = Articles((), 1)
        self.register: Register = session.register()
        self._with_words = ("", np.ones(0, dtype=np.bool_))

    def load(self, task: Task | None = None) -> None:
        """Bring the index up to date, and read all of it. Raises Cancelled when the task is stopped."""
        task = task or Task()
        bring_up_to_date(self.session, task)
        self._read_articles()
        found = claims_index.indexed(self.session.file, self.layer)
        self.columns = columns_of(_reported(found, task), self.of)
        self.renew_speakers()

    def followed(self, *, articles: bool, documents: Iterable[str] = (), task: Task | None = None) -> "Archive":
        """Return what `follow` makes of the archive; this one stays as it was, for those who show it meanwhile."""
        now = copy(self)
        now.follow(articles=articles, documents=documents, task=task)
        return now

    def follow(self, *, articles: bool, documents: Iterable[str] = (), task: Task | None = None) -> None:
        """Read again what has changed since, and what is known of `articles` if that may have changed as well.

        `documents` (by id) are read again in any case. Raises Cancelled when the task is stopped.
        """
        task = task or Task()
        changed = bring_up_to_date(self.session, task)
        listed = self.articles.numbers
        if articles:
            self._read_articles()
        if changed is None:
            self.load(task)
            return
        again = {*changed, *map(self.session.number_of, documents), *(listed ^ self.articles.numbers)}
        if again:
            fresh = columns_of(claims_index.indexed(self.session.file, self.layer, sorted(again)), self.of)
            self.columns = joined(without_documents(self.columns, again), fresh)
        self.renew_speakers()

    def _read_articles(self) -> None:
        facts = article_facts(self.session.file)
        self.articles = Articles(facts, max((one.number for one in facts), default=0) + 1)

    def renew_speakers(self) -> None:
        """Read the register again, as entries may have been added, merged or split, or belong to others now."""
        self.register = self.session.register()
        for name in _DERIVED:
            self.__dict__.pop(name, None)
        self._with_words = ("", np.ones(self.size, dtype=np.bool_))

    # --- speakers

    @cached_property
    def keys(self) -> list[str]:
        """The keys of the speakers, by number."""
        return self._speakers.values

    @property
    def _speakers(self) -> Vocabulary:
        return self.speaker_of[1]

    @cached_property
    def speaker_of(self) -> tuple[Numbers, Vocabulary]:
        """For each mentioned name the number of its speaker; and the keys of the speakers."""
        speakers = Vocabulary(VIRTUAL_SPEAKERS)
        numbers = [speakers.number(self._key(name.entity, name.words)) for name in self.of.names.all]
        return np.array(numbers, dtype=np.int32), speakers

    def _key(self, entity: str, words: str) -> str:
        if entity in VIRTUAL_SPEAKERS:
            return entity
        entry = self.register.entry(entity) if entity else None
        return entry.id if entry is not None else FREE + words_key(entity or words)

    def number_of(self, key: str) -> int:
        """Return the number of the speaker with a key, -1 for one who is not here."""
        return self._speakers.known(key)

    def speakers(self, names: Numbers) -> Numbers:
        """Return the numbers of the speakers behind mentioned names."""
        found: Numbers = self.speaker_of[0][names]
        return found

    def name(self, number: int) -> str:
        """Return the main name of a speaker, or the words where it has no entry; "" for those without text."""
        key = self.keys[number]
        if key in VIRTUAL_SPEAKERS:
            return ""
        entry = self.register.entry(key)
        return entry.name if entry is not None else self._words[number]

    def kind(self, number: int) -> str:
        """Return the kind of a speaker: that of its entry, or what its first mention says, "" for none."""
        entry = self.register.entry(self.keys[number])
        return (entry.kind if entry is not None else "") or self._kinds.get(number, "")

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of the speakers, by number."""
        return [self.kind(number) for number in range(len(self.keys))]

    def members_of(self, entries: Iterable[str]) -> set[str]:
        """Return the ids of entries (by id) and of those who belong to them, directly and through others."""
        waiting = [self.register.end(entry) for entry in entries]
        found = set(waiting)
        while waiting:
            more = [member for member in self._members.get(waiting.pop(), ()) if member not in found]
            found.update(more)
            waiting += more
        return found

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        """The ids of who belongs to each entry."""
        found: dict[str, list[str]] = {}
        for member, group in self.register.belongings():
            found.setdefault(group, []).append(member)
        return found

    def groups_with_members(self) -> list[str]:
        """Return the ids of the entries that others belong to, those with the most members first."""
        return sorted(self._members, key=lambda group: (-len(self._members[group]), group))

    @cached_property
    def _kinds(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for number, name in zip(self.speaker_of[0].tolist(), self.of.names.all, strict=True):
            if name.kind:
                found.setdefault(number, name.kind)
        return found

    @cached_property
    def _words(self) -> dict[int, str]:
        numbers = self.speaker_of[0].tolist()
        found: dict[int, str] = {}
        for number, name in zip(numbers, self.of.names.all, strict=True):
            found.setdefault(number, name.entity or name.words)
        return found

    @cached_property
    def listed(self) -> list[str]:
        """The ids of the entries that are not merged into others, by name."""
        return [entry.id for entry in self.register.listed()]

    # --- heads

    @property
    def size(self) -> int:
        """The number of heads."""
        return len(self.columns.keys)

    @cached_property
    def days(self) -> Numbers:
        """The day of the document of each head."""
        found: Numbers = self.articles.days[self.columns.heads[:, DOCUMENT]]
        return found

    @cached_property
    def months(self) -> Numbers:
        """The month of the document of each head, counted from year 0, NO_DATE for none."""
        days = self.articles.days
        known, places = np.unique(days, return_inverse=True)
        months = np.array([month_of(day) for day in known.tolist()], dtype=np.int32)[places]
        found: Numbers = months[self.columns.heads[:, DOCUMENT]]
        return found

    @cached_property
    def once(self) -> NDArray[np.bool_]:
        """Which rows of stances are the first of a speaker with a value towards a head: it may be mentioned twice."""
        stances = self.columns.stances.astype(np.int64)
        keys = stances[:, HEAD] * len(self.keys) + self.speakers(self.columns.stances[:, NAME])
        keys = keys * max(len(self.of.stances.values), 1) + stances[:, VALUE]
        order = np.argsort(keys, kind="stable")
        found: NDArray[np.bool_] = np.ones(len(keys), dtype=np.bool_)
        found[order[1:]] = keys[order[1:]] != keys[order[:-1]]
        return found

    @cached_property
    def order(self) -> Numbers:
        """The rows of all heads: the newest document first, in the order of the text."""
        heads = self.columns.heads
        return np.lexsort((heads[:, PLACE], heads[:, DOCUMENT], -self.days)).astype(np.int32)

    @cached_property
    def groups(self) -> Numbers:
        """The group of each head, as its first row: those of one wording, and those related as the same claim."""
        first: dict[str, int] = {}
        groups = np.fromiter(
            (first.setdefault(key, row) for row, key in enumerate(self.columns.keys)), np.int32, self.size
        )
        for one, other in self.columns.same.tolist():
            low, high = sorted((int(groups[one]), int(groups[other])))
            if low != high:
                groups[groups == high] = low
        return groups

    def with_words(self, wanted: str) -> NDArray[np.bool_]:
        """Return which heads have folded words in their wording. All that is counted asks for the same, one by one."""
        known, found = self._with_words
        if known != wanted:
            found = np.fromiter((wanted in key for key in self.columns.keys), np.bool_, self.size)
            self._with_words = (wanted, found)
        return found

    def heads_with(self, rows: Numbers, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return which heads the chosen ones of some rows are of."""
        found = np.zeros(self.size, dtype=np.bool_)
        found[rows[chosen, HEAD]] = True
        return found


def _reported(documents: Iterable[claims_index.IndexedDocument], task: Task) -> Iterable[claims_index.IndexedDocument]:
    for done, document in enumerate(documents):
        if done % _LOADED == 0:
            task.step(done, 0, "documents")
        yield document


def bring_up_to_date(session: Session, task: Task) -> list[int] | None:
    """Bring the index up to date; return the row numbers of changed documents, None where it was made anew.

    Raises Cancelled when the task is stopped, ProjectFileError when the project cannot be written.
    """
    try:
        return claims_index.update_index(session.file, lambda done, total: task.step(done, total, "index"))
    except msgspec.DecodeError:  # the index is damaged, and is never the truth
        claims_index.forget_index(session.file)
        return claims_index.update_index(session.file, lambda done, total: task.step(done, total, "index"))
