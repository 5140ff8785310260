"""Entries that may be one speaker entered twice.

Only names with a key in common are compared: all pairs would be too many. A key that very many names have is no key.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from itertools import combinations, pairwise, permutations, product
from typing import TYPE_CHECKING, NamedTuple

from annotator.register.comparing import Rarity, Reason, likeness
from annotator.register.names import core_words
from annotator.register.sound_table import SoundTable
from annotator.register.sounds import consonants, skeleton

if TYPE_CHECKING:
    from annotator.register.slots import Slot
    from annotator.register.sound_table import Numbers

_MOST_OF_A_KEY = 40
"""A key that more names have is passed over."""
_LEAST_SCORE = 0.6
_LEAST_LIKENESS = 0.8
"""Names with words that are less alike by their consonants are not compared further."""
_CLOSEST = 3
"""So many pairs of names of the same two entries are compared further."""
_RARE = 3
"""A single word tells that two entries are one if at most so many entries have it."""
_AT_ONCE = 50_000
"""Pairs compared between two reports of the progress."""
_WORDS = 4
"""So many words of a name are compared."""


class Pair(NamedTuple):
    """Two entries that may be one speaker: the names that are most alike, why, and how sure that is, in 0..1."""

    first: str
    second: str
    first_name: str
    second_name: str
    reason: Reason
    score: float


def likely_duplicates(
    names: Iterable[Slot], rarity: Rarity, most: int, progress: Callable[[int, int], None]
) -> list[Pair]:
    """Return the pairs of entries that are likeliest one, the likeliest first; `first` is the lesser id.

    `progress` is called with how many pairs of names were compared, and of how many.
    """
    heard = _Heard(sorted((slot for slot in names if slot.folded), key=lambda slot: (slot.entry, slot.name)))
    best: dict[tuple[str, str], Pair] = {}
    pairs = heard.pairs()
    for start in range(0, len(pairs[0]), _AT_ONCE):
        progress(start, len(pairs[0]))
        for first, second in heard.alike(*pairs[:, start : start + _AT_ONCE]):
            alike = likeness(first.name, second.name, rarity)
            if alike.score < _LEAST_SCORE or (alike.reason == "part of the name" and not heard.tells(first, second)):
                continue
            pair = Pair(first.entry, second.entry, first.name, second.name, *alike)
            known = best.get(pair[:2])
            if known is None or _order(pair) < _order(known):
                best[pair[:2]] = pair
    progress(len(pairs[0]), len(pairs[0]))
    return nsmallest(most, best.values(), key=_order)


def _order(pair: Pair) -> tuple[float, Pair]:
    return (-pair.score, pair)


class _Heard:
    """Names in the order of their entries, with the consonants of their core words."""

    def __init__(self, names: list[Slot]) -> None:
        import numpy as np

        self._names = names
        self._skeletons = [_skeletons(name) for name in names]
        self._table = SoundTable()
        self._words = np.zeros((len(names), _WORDS), np.int32)
        for number, name in enumerate(names):
            said = [_bare(consonants(word), "Al") for word in _core(name)[:_WORDS]]
            self._words[number, : len(said)] = [self._table.add(one) for one in said]
        self._sizes = np.count_nonzero(self._words, axis=1)
        self._joined = _numbered(map(_joined, names))
        self._entry = _numbered(name.entry for name in names)
        self._folded = _numbered(name.folded for name in names)
        self._entries = self._entries_of_words()

    def _entries_of_words(self) -> dict[str, int]:
        """Return how many entries have a word with each skeleton."""
        entries: dict[str, int] = {}
        latest: dict[str, str] = {}
        for name, words in zip(self._names, self._skeletons, strict=True):
            for word in words:
                if latest.get(word) != name.entry:
                    latest[word] = name.entry
                    entries[word] = entries.get(word, 0) + 1
        return entries

    def pairs(self) -> Numbers:
        """Return the pairs of names of different entries that have a key in common: a row of the firsts, then one."""
        import numpy as np

        count = len(self._names)
        pairs = array("q")
        keys = (_keys(words) | {_joined(name)} for name, words in zip(self._names, self._skeletons, strict=True))
        for group in _groups(keys):
            pairs.extend(first * count + second for first, second in combinations(group, 2))
        for group in _groups(map(frozenset, self._skeletons)):
            alone = [number for number in group if len(self._skeletons[number]) == 1]
            pairs.extend(min(both) * count + max(both) for both in product(alone, group))
        both = np.array(np.divmod(np.unique(np.array(pairs, np.int64)), max(count, 1)))
        return both[:, self._entry[both[0]] != self._entry[both[1]]]

    def alike(self, firsts: Numbers, seconds: Numbers) -> Iterator[tuple[Slot, Slot]]:
        """Yield those of the pairs whose words are alike by their consonants: of each two entries the closest few."""
        import numpy as np

        first, second = self._words[firsts], self._words[seconds]
        like = np.array([[self._table.likeness(one, other) for other in second.T] for one in first.T])
        sizes = np.minimum(self._sizes[firsts], self._sizes[seconds])
        closest = np.minimum(like.max(axis=1).sum(axis=0), like.max(axis=0).sum(axis=0))
        closest /= np.maximum(sizes, 1)
        closest[self._joined[firsts] == self._joined[seconds]] = 1
        closest[self._folded[firsts] == self._folded[seconds]] = 2
        entries = self._entry[firsts] * np.int64(len(self._names)) + self._entry[seconds]
        order = np.lexsort((-closest, entries))
        known = entries[order[_CLOSEST:]] == entries[order[:-_CLOSEST]]
        order = order[np.concatenate([np.ones(min(_CLOSEST, len(order)), bool), ~known])]
        close = np.sort(order[closest[order] >= _LEAST_LIKENESS])
        for one, other in zip(firsts[close].tolist(), seconds[close].tolist(), strict=True):
            yield self._names[one], self._names[other]

    def tells(self, first: Slot, second: Slot) -> bool:
        """Whether the part that two names have in common is more than a word that many entries have."""
        shorter = min(_skeletons(first), _skeletons(second), key=len)
        return len(shorter) > 1 or self._entries[shorter[0]] <= _RARE


def _groups(keys: Iterable[frozenset[str]]) -> Iterator[list[int]]:
    """Yield the numbers of the sets that have a key in common, for each key that several and not too many have."""
    import numpy as np

    hashes, numbers = array("q"), array("q")
    for number, own in enumerate(keys):
        hashes.extend(map(hash, own))
        numbers.extend([number] * len(own))
    order = np.argsort(np.array(hashes, np.int64), kind="stable")
    ends = np.flatnonzero(np.diff(np.array(hashes, np.int64)[order])) + 1
    in_order = np.array(numbers, np.int64)[order].tolist()
    for start, end in pairwise([0, *ends.tolist(), len(in_order)]):
        if 1 < end - start <= _MOST_OF_A_KEY:
            yield in_order[start:end]


def _numbered(values: Iterable[str]) -> Numbers:
    """Return a number for each value, the same for equal ones."""
    import numpy as np

    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int32)


def _core(name: Slot) -> tuple[str, ...]:
    return core_words(tuple(name.folded.split()))


def _skeletons(name: Slot) -> tuple[str, ...]:
    return tuple(_bare(skeleton(word), "al") or word for word in _core(name))


def _bare(said: str, article: str) -> str:
    """Return sounds without what may be the article: the same of السيسي and Sisi, of Alexander and الكسندر."""
    return said.removeprefix(article) or said


def _keys(words: tuple[str, ...]) -> frozenset[str]:
    """Return what two names that may be one have in common: two words, or a word and the beginning of another."""
    keys = set()
    for first, second in permutations(words[:_WORDS], 2):
        keys |= {f"{first} {second[:2]}", _coarse(f"{first} {second}")}
    return frozenset(keys)


def _joined(name: Slot) -> str:
    """Return all words as one, as Alireza is of علی رضا."""
    return _coarse(skeleton("".join(_core(name))))


def _coarse(said: str) -> str:
    """Return a skeleton in which sibilants are like dentals: ض ظ ذ ث are read as either."""
    return said.replace("s", "t")
