"""The claims of one layer as columns of numbers, so that hundreds of thousands are filtered and counted at once.

A row of `heads` is a claim, or a target that somebody has a stance towards. Speakers, holders and what is mentioned are
numbers of *mentioned names*: an entry of the register or free text, or else the folded words. Dates are days since
0001-01-01, NO_DATE where none is known.
"""

from array import array
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.wordings import Wordings, WordingsBuilder
from annotator.domain.annotation import AUTHOR, UNSPECIFIED
from annotator.domain.claim_relations import SAME
from annotator.domain.frames import TARGET
from annotator.domain.indexed_work import AUTHOR_PLACE, UNSPECIFIED_PLACE, IndexedHead, IndexedMention, words_key
from annotator.domain.scheme import Scheme
from annotator.storage.claims_tables import IndexedDocument
from annotator.text.direction import directed_words

Numbers = NDArray[np.int32]
NO_DATE = -1
MIXED, LTR, RTL = 0, 1, 2
"""Directions of the words of a claim."""
_DIRECTIONS = {"ltr": LTR, "rtl": RTL, None: MIXED}


class Named(NamedTuple):
    """A mentioned name: what the attribute `entity` has, or "" and the words; `kind` is what its first mention says."""

    entity: str
    words: str
    kind: str


class Vocabulary:
    """Values that columns name by numbers, in the order in which they came."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self.values: list[str] = []
        self._numbers: dict[str, int] = {}
        for value in values:
            self.number(value)

    def number(self, value: str) -> int:
        """Return the number of a value, a new one for a new value."""
        known = self._numbers.setdefault(value, len(self.values))
        if known == len(self.values):
            self.values.append(value)
        return known

    def known(self, value: str) -> int:
        """Return the number of a value, -1 for one that never came."""
        return self._numbers.get(value, -1)


class Names:
    """The mentioned names; the speakers without text come first."""

    def __init__(self) -> None:
        self.all: list[Named] = []
        self._numbers: dict[str, int] = {}
        self._keys: dict[str, str] = {}
        self.author = self.number(Named(AUTHOR, "", ""))
        self.unspecified = self.number(Named(UNSPECIFIED, "", ""))

    def number(self, name: Named) -> int:
        """Return the number of a name; mentions of one entry, or of the same words however spelt, have one."""
        key = f"={name.entity}" if name.entity else self._key(name.words)
        known = self._numbers.setdefault(key, len(self.all))
        if known == len(self.all):
            self.all.append(name)
        return known

    def _key(self, words: str) -> str:
        key = self._keys.get(words)
        if key is None:
            key = self._keys[words] = words_key(words)
        return key


class Columns(NamedTuple):
    """Rows of heads, and of what they have, which name their head by its row.

    `heads`: document, place among its heads, label, direction. `said`: head, name. `stances`: head, name of the holder,
    value. `about`: head, name mentioned in it, or its own for a target. `values`: head, attribute with value. `same`:
    two heads of a document that say the same. `keys` has the folded wording of each head.
    """

    heads: Numbers
    said: Numbers
    stances: Numbers
    about: Numbers
    values: Numbers
    same: Numbers
    keys: Wordings


DOCUMENT, PLACE, LABEL, DIRECTION = range(4)
"""The columns of `Columns.heads`."""
HEAD, NAME, VALUE = range(3)
"""The columns of `said`, `stances` and `about`, and of `values` but that the second is the value."""


class Vocabularies:
    """What the columns name by numbers, and the values that claims have without stating them."""

    def __init__(self, implied: Mapping[str, Mapping[str, str]] | None = None) -> None:
        self.implied = implied or {}
        """By label: the implied value of each attribute that has one."""
        self.names = Names()
        self.labels = Vocabulary()
        self.stances = Vocabulary()
        self.values = Vocabulary()
        """Attributes with values, as `value_of` writes them."""


def implied_values(scheme: Scheme) -> dict[str, dict[str, str]]:
    """Return the implied value of each attribute that has one, by label."""
    return {label.id: {own.id: own.implied for own in label.attributes if own.implied} for label in scheme.labels}


def value_of(attribute: str, value: object) -> str:
    """Return an attribute with a value as one value of a vocabulary."""
    return f"{attribute}={str(value).lower() if isinstance(value, bool) else value}"


class _Builder:
    def __init__(self, vocabularies: Vocabularies) -> None:
        self._of = vocabularies
        self.heads, self.said, self.stances, self.about, self.values, self.same = (array("i") for _ in range(6))
        self.keys = WordingsBuilder()

    def add(self, document: IndexedDocument) -> None:
        names = [self._name(mention) for mention in document.work.mentions]
        rows = {head.id: row for row, head in enumerate(document.work.heads, len(self.keys))}
        for place, head in enumerate(document.work.heads):
            self._add_head(document, place, names)
            for other, relation in head.others:
                if relation == SAME and other in rows:
                    self.same.extend((rows[head.id], rows[other]))

    def _name(self, mention: IndexedMention) -> int:
        return self._of.names.number(Named(mention.entity, mention.words, mention.kind))

    def _at(self, names: list[int], place: int) -> int:
        if place >= 0:
            return names[place]
        virtual = {AUTHOR_PLACE: self._of.names.author, UNSPECIFIED_PLACE: self._of.names.unspecified}
        return virtual[place]

    def _add_head(self, document: IndexedDocument, number: int, names: list[int]) -> None:
        head, row = document.work.heads[number], len(self.keys)
        direction = _DIRECTIONS[directed_words(head.words).majority]
        self.heads.extend((document.number, number, self._of.labels.number(head.label), direction))
        for place in head.speakers:
            self.said.extend((row, self._at(names, place)))
        for place, value in head.stances:
            self.stances.extend((row, self._at(names, place), self._of.stances.number(value)))
        for place, mention in enumerate(document.work.mentions):
            if _is_about(head, mention):
                self.about.extend((row, names[place]))
        for attribute, stated in {**self._of.implied.get(head.label, {}), **head.attributes}.items():
            self.values.extend((row, self._of.values.number(value_of(attribute, stated))))
        self.keys.append(head.key)

    def columns(self) -> Columns:
        return Columns(
            _rows(self.heads, 4),
            _rows(self.said, 2),
            _rows(self.stances, 3),
            _rows(self.about, 2),
            _rows(self.values, 2),
            _rows(self.same, 2),
            self.keys.wordings(),
        )


def _is_about(head: IndexedHead, mention: IndexedMention) -> bool:
    """Whether a head is a target itself, or a claim with the target in its words."""
    if head.label == TARGET or mention.label != TARGET:
        return mention.id == head.id
    return any(start <= mention.start < end for start, end in head.fragments)


def _rows(numbers: "array[int]", width: int) -> Numbers:
    found: Numbers = np.array(numbers, dtype=np.int32) if not numbers else np.frombuffer(numbers, dtype=np.int32)
    return found.reshape(-1, width)


def columns_of(documents: Iterable[IndexedDocument], vocabularies: Vocabularies) -> Columns:
    """Return the columns of the work on some documents."""
    builder = _Builder(vocabularies)
    for document in documents:
        builder.add(document)
    return builder.columns()


def without_documents(columns: Columns, numbers: Iterable[int]) -> Columns:
    """Return columns without the rows of some documents, by row number."""
    stays = ~np.isin(columns.heads[:, DOCUMENT], np.array(sorted(numbers), dtype=np.int32))
    moved = np.cumsum(stays, dtype=np.int32) - 1

    def of_heads(rows: Numbers) -> Numbers:
        left = rows[stays[rows[:, HEAD]]]
        left[:, HEAD] = moved[left[:, HEAD]]
        return left

    return Columns(
        columns.heads[stays],
        of_heads(columns.said),
        of_heads(columns.stances),
        of_heads(columns.about),
        of_heads(columns.values),
        moved[columns.same[stays[columns.same[:, HEAD]]]],  # both are of one document
        columns.keys.without(~stays),
    )


def joined(first: Columns, second: Columns) -> Columns:
    """Return the rows of two sets of columns with the same vocabularies."""
    more = len(first.keys)

    def of_heads(one: Numbers, other: Numbers) -> Numbers:
        shifted = other.copy()
        shifted[:, HEAD] += more
        return np.concatenate((one, shifted))

    return Columns(
        np.concatenate((first.heads, second.heads)),
        of_heads(first.said, second.said),
        of_heads(first.stances, second.stances),
        of_heads(first.about, second.about),
        of_heads(first.values, second.values),
        np.concatenate((first.same, second.same + more)),
        first.keys.joined(second.keys),
    )
