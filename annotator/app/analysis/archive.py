"""The archive of one layer: its claims as columns, with what is known of their documents and speakers.

It is read once from the index and follows the changes of the project. Rows are those of `Columns.heads`.
"""

from collections.abc import Iterable, Sequence
from copy import copy
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.articles import Articles, month_of
from annotator.app.analysis.columns import (
    DOCUMENT,
    HEAD,
    LABEL,
    NAME,
    PLACE,
    VALUE,
    Columns,
    Numbers,
    Vocabularies,
    columns_of,
    implied_values,
    joined,
    without_documents,
)
from annotator.app.analysis.named_speakers import NamedSpeakers
from annotator.app.analysis.updating import bring_up_to_date
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.frames import TARGET
from annotator.storage import claims_index, claims_tables, documents
from annotator.storage.document_facts import article_facts

_LOADED = 200
"""Documents read between two reports of progress."""
_EDGES = " .,;:!?…،؛؟۔\"'«»‹›“”„‟‘’‚״׳()[]"
"""What may stand around one wording and not around another: a quotation is the same claim as its words."""
_DERIVED = ("order", "groups", "days", "months", "once", "said_once", "sides")
"""What is derived when it is first asked for."""


class Archive:
    """The claims of a layer. Call `load` before anything else."""

    def __init__(self, session: Session, layer: str) -> None:
        self.session, self.layer = session, layer
        self.of = Vocabularies(implied_values(session.scheme))
        self.columns = columns_of((), self.of)
        self._state: claims_index.IndexState | None = None
        self.articles = Articles((), 1)
        self.speakers = NamedSpeakers(self.of.names, session.register())
        self.passed: dict[object, NDArray[np.bool_]] = {}
        """Which heads pass a filter, for the filters that were asked for last."""

    def load(self, task: Task | None = None) -> None:
        """Bring the index up to date, and read all of it. Raises Cancelled when the task is stopped."""
        task = task or Task()
        bring_up_to_date(self.session, task)
        self._read_articles()
        try:
            self.columns = self._read(None, task)
        except msgspec.DecodeError:  # what cannot be read in the index is made anew
            claims_index.forget_index(self.session.file)
            bring_up_to_date(self.session, task)
            self.columns = self._read(None, task)
        self._state = claims_index.index_state(self.session.file)
        self.renew_speakers()

    def _read(self, numbers: Sequence[int] | None, task: Task) -> Columns:
        return columns_of(_reported(claims_tables.indexed(self.session.file, self.layer, numbers), task), self.of)

    def followed(self, *, articles: bool, task: Task | None = None) -> "Archive":
        """Return what `follow` makes of the archive; this one stays as it was, for those who show it meanwhile."""
        now = copy(self)
        now.follow(articles=articles, task=task)
        return now

    def follow(self, *, articles: bool, task: Task | None = None) -> None:
        """Read again what has changed since, and what is known of `articles` if that may have changed as well.

        Raises Cancelled when the task is stopped.
        """
        task = task or Task()
        bring_up_to_date(self.session, task)
        file, before = self.session.file, self._state
        changed = claims_index.changed_since(file, before) if before is not None else None
        if changed is None:
            self.load(task)
            return
        if articles:
            known = self.articles
            self._read_articles()
            changed = sorted({*changed, *self.articles.changed(known)})  # those removed or restored as well
        try:
            fresh = self._read(changed, task)
        except msgspec.DecodeError:
            self.load(task)
            return
        if changed:
            self.columns = joined(without_documents(self.columns, changed), fresh)
        self._state = claims_index.index_state(file)
        self.renew_speakers()

    def _read_articles(self) -> None:
        self.articles = Articles(article_facts(self.session.file), documents.count_texts(self.session.file) + 1)

    def renew_speakers(self) -> None:
        """Read the register again, as entries may have been added, merged or split, or belong to others now."""
        self.speakers = NamedSpeakers(self.of.names, self.session.register())
        for name in _DERIVED:
            self.__dict__.pop(name, None)
        self.passed = {}

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
        keys = stances[:, HEAD] * len(self.speakers.keys) + self.speakers.of(self.columns.stances[:, NAME])
        keys = keys * max(len(self.of.stances.values), 1) + stances[:, VALUE]
        return _first_of_each(keys)

    @cached_property
    def sides(self) -> Numbers:
        """Whom a stance towards a head is towards, by head and name: who says a claim, and who is a target."""
        about, heads = self.columns.about, self.columns.heads
        targets = about[heads[about[:, HEAD], LABEL] == self.of.labels.known(TARGET)]
        found = np.concatenate((self.columns.said, targets))
        return found[np.argsort(found[:, HEAD], kind="stable")]

    @cached_property
    def said_once(self) -> NDArray[np.bool_]:
        """Which rows of what is said are the first of a speaker of a head: it may be mentioned twice."""
        said = self.columns.said
        keys = said[:, HEAD].astype(np.int64) * len(self.speakers.keys) + self.speakers.of(said[:, NAME])
        return _first_of_each(keys)

    @cached_property
    def order(self) -> Numbers:
        """The rows of all heads: the newest document first, in the order of the text."""
        heads = self.columns.heads
        return np.lexsort((heads[:, PLACE], heads[:, DOCUMENT], -self.days)).astype(np.int32)

    @cached_property
    def groups(self) -> Numbers:
        """The group of each head, as its first row: those of one wording, and those related as the same claim."""
        first: dict[str, int] = {}
        keys = (key.strip(_EDGES) or key for key in self.columns.keys)
        groups = np.fromiter((first.setdefault(key, row) for row, key in enumerate(keys)), np.int32, self.size)
        joined_to = np.arange(self.size, dtype=np.int32)
        for group, end in _joined_groups(groups[self.columns.same].tolist()).items():
            joined_to[group] = end
        found: Numbers = joined_to[groups]
        return found

    def with_words(self, wanted: str) -> NDArray[np.bool_]:
        """Return which heads have folded words in their wording."""
        return self.columns.keys.with_words(wanted)

    def heads_with(self, rows: Numbers, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return which heads the chosen ones of some rows are of."""
        found = np.zeros(self.size, dtype=np.bool_)
        found[rows[chosen, HEAD]] = True
        return found


def _first_of_each(keys: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which keys are the first of their value."""
    order = np.argsort(keys, kind="stable")
    found: NDArray[np.bool_] = np.ones(len(keys), dtype=np.bool_)
    found[order[1:]] = keys[order[1:]] != keys[order[:-1]]
    return found


def _joined_groups(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return for each group of some pairs the smallest that it is joined with."""
    parents: dict[int, int] = {}

    def root(group: int) -> int:
        while (parent := parents.setdefault(group, group)) != group:
            parents[group] = parents[parent]
            group = parent
        return group

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        parents[high] = low
    return {group: root(group) for group in list(parents)}


def _reported(
    documents: Iterable[claims_tables.IndexedDocument], task: Task
) -> Iterable[claims_tables.IndexedDocument]:
    for done, document in enumerate(documents):
        if done % _LOADED == 0:
            task.step(done, 0, "documents")
        yield document
