"""Which entries of a register a spelling may mean. It proposes in a good order, and links nothing.

index = NameIndex([Named("e1", ("Qassem Soleimani", "قاسم سليماني"))])
index.proposals("לסולימאני")      -> part of the name, e1
index.find("sol")                 -> e1
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from annotator.register.beginnings import Beginnings
from annotator.register.comparing import CLOSE_SOUND, INITIAL, Reason, likeness
from annotator.register.duplicates import Pair, likely_duplicates
from annotator.register.names import PARTICLES, core_words, folded_words, without_titles
from annotator.register.slots import Slots
from annotator.register.sounds import consonants, readings
from annotator.text.matching import without_clitics

if TYPE_CHECKING:
    from annotator.register.distances import Costs
    from annotator.register.sound_table import Numbers

LEAST_SCORE = 0.4
"""A name that is less like the marked words is not proposed."""
_COMPARED = 160
"""So many names are compared word by word: those that are closest by consonants alone."""
_MOST_MARKED = 16
"""So many of the marked or typed words are looked at."""
_CLITIC = 0.03
"""What a reading of the first word costs in which its beginning is a clitic."""
_LEAST_APART, _APART = 0.03, 0.08
"""So far, and so far for each consonant, may the beginning of a word be from what is typed."""
_ARTICLE = "ال"


class Named(NamedTuple):
    """An entry with all its names, the main name first."""

    entry: str
    names: tuple[str, ...]


class Proposal(NamedTuple):
    """An entry that marked words may mean: the name that is most like them, why, and how sure that is, in 0..1."""

    entry: str
    name: str
    reason: Reason
    score: float


class Found(NamedTuple):
    """An entry with a name that begins as typed, letter by letter (`direct`) or by its sound."""

    entry: str
    name: str
    direct: bool


class NameIndex:
    """The names of the entries of a register. Equal entries give equal answers, however they were put and removed."""

    def __init__(self, entries: Iterable[Named] = ()) -> None:
        self._slots = Slots()
        self._beginnings = Beginnings()
        self._numbers: dict[str, list[int]] = {}
        for named in entries:
            self.put(named)

    def __len__(self) -> int:
        return len(self._numbers)

    def put(self, named: Named) -> None:
        """Add an entry, or replace its names. A name without a letter or digit is never found."""
        self.remove(named.entry)
        self._numbers[named.entry] = [self._slots.add(named.entry, name) for name in dict.fromkeys(named.names)]
        for number in self._numbers[named.entry]:
            for word in _typed_words(self._slots[number].folded):
                self._beginnings.add(word, number)

    def remove(self, entry: str) -> None:
        """Remove an entry, if it is there."""
        for number in self._numbers.pop(entry, ()):
            for word in _typed_words(self._slots[number].folded):
                self._beginnings.remove(word, number)
            self._slots.remove(number)

    def proposals(self, words: str, most: int = 9) -> list[Proposal]:
        """Return the entries that marked words of an article may mean, the likeliest first, each once."""
        readings = _readings(words)
        if not readings or not self._numbers:
            return []
        best: dict[str, Proposal] = {}
        for number in dict.fromkeys((*self._equal(readings), *self._close(readings))):
            proposal = self._compared(readings, number)
            known = best.get(proposal.entry)
            if proposal.score >= LEAST_SCORE and (known is None or _order(proposal) < _order(known)):
                best[proposal.entry] = proposal
        return nsmallest(most, best.values(), key=_order)

    def _compared(self, readings: list[tuple[str, ...]], number: int) -> Proposal:
        _, entry, name = self._slots[number]
        best = Proposal(entry, name, "similar name", 0.0)
        for place, reading in enumerate(readings):
            reason, score = likeness(" ".join(reading), name, self._slots.rarity)
            if score - _CLITIC * bool(place) > best.score:
                best = Proposal(entry, name, reason, score - _CLITIC * bool(place))
        return best

    def _equal(self, readings: list[tuple[str, ...]]) -> Iterator[int]:
        """Yield the names that have all words of a reading, but for titles; the shortest first, and not too many."""
        for reading in readings:
            words = without_titles(reading)
            rarest = min((self._beginnings.having(word) for word in words), key=len)
            having = [number for number in rarest if all(f" {word}" in self._slots[number].folded for word in words)]
            yield from nsmallest(
                _COMPARED, having, key=lambda number: (len(self._slots[number].folded), self._slots[number])
            )

    def _close(self, readings: list[tuple[str, ...]]) -> list[int]:
        """Return the names that are closest by consonants to any reading, whatever the order of their words."""
        import numpy as np

        sizes = self._slots.sizes()
        like: dict[str, Costs] = {}
        closest = np.zeros(len(sizes), np.float32)
        for core in dict.fromkeys(map(core_words, readings)):
            for word in core:
                if word not in like:
                    like[word] = self._likeness(word)
            weights = [self._slots.rarity(word) for word in core]
            total = sum(like[word] * np.float32(weight) for word, weight in zip(core, weights, strict=True))
            shared = np.minimum(sizes, len(core)) * np.float32(sum(weights) / len(core))
            np.maximum(closest, total / np.maximum(shared, 0.1) - np.abs(sizes - len(core)) * 0.02, out=closest)
        closest[sizes == 0] = 0
        return self._best(-closest, np.flatnonzero(closest > 0.3), _COMPARED)

    def _likeness(self, word: str) -> Costs:
        """Return how like a word is to the most similar word of each name, by consonants."""
        import numpy as np

        table = self._slots.table
        if len(word) == 1:
            return INITIAL * (self._slots.closest(table.distances(consonants(word), beginning=True)) <= CLOSE_SOUND)
        best = np.full(len(table), np.inf, np.float32)
        for said in map(consonants, readings(word)):
            np.minimum(best, table.distances(said) / (0.5 * np.maximum(table.lengths(), max(len(said), 2))), out=best)
        return 1 - np.minimum(self._slots.closest(best), 1)

    def find(self, typed: str, most: int = 50) -> list[Found]:
        """Return the entries with a name in which a word begins with each typed one, each entry once.

        First come those that have the letters, whatever their spelling (direct), then those that sound so, in whichever
        script. Nothing typed finds nothing.
        """
        words = folded_words(typed)[:_MOST_MARKED]
        found: dict[str, Found] = {}
        for matches in (self._direct(words), self._by_sound(words, most)):
            for direct, number in matches:
                _, entry, name = self._slots[number]
                found.setdefault(entry, Found(entry, name, direct))
                if len(found) == most:
                    return list(found.values())
        return list(found.values())

    def likely_duplicates(self, most: int, progress: Callable[[int, int], None]) -> list[Pair]:
        """Return the pairs of entries that may be one speaker, the likeliest first.

        `progress` is called with how many pairs of names were compared, and of how many.
        """
        names = [slot for slot in self._slots.all if slot is not None]
        return likely_duplicates(names, self._slots.rarity, most, progress)

    def _direct(self, words: tuple[str, ...]) -> Iterator[tuple[bool, int]]:
        """Yield the names that have words with these beginnings: ordered by such a word, the first ones first."""
        if not words:
            return
        rarest = min(words, key=lambda word: (self._beginnings.count(word), word))
        for word, numbers in self._beginnings.starting(rarest):
            matching = [number for number in numbers if self._begins(number, words)]
            matching.sort(key=self._slots.__getitem__)
            matching.sort(key=lambda number: not self._slots[number].folded.startswith(f" {word}"))
            yield from ((True, number) for number in matching)

    def _begins(self, number: int, words: tuple[str, ...]) -> bool:
        folded = self._slots[number].folded
        return all(f" {word}" in folded or f" {_ARTICLE}{word}" in folded for word in words)

    def _by_sound(self, words: tuple[str, ...], most: int) -> Iterator[tuple[bool, int]]:
        """Yield the names that have words that begin as these sound, the closest first."""
        import numpy as np

        heard = [word for word in words[:-1] if word not in PARTICLES] + list(words[-1:])
        said = [consonants(word) for word in heard]
        if not said or not all(said):
            return
        total = np.zeros(len(self._slots.all), np.float32)
        for sounds in said:
            apart = self._slots.table.distances(sounds, beginning=True)
            apart[apart > _LEAST_APART + _APART * len(sounds)] = np.inf
            total += self._slots.closest(apart)
        for number in self._best(total, np.flatnonzero(total < np.inf), 4 * most):
            yield False, number

    def _best(self, costs: Costs, numbers: Numbers, most: int) -> list[int]:
        """Return the numbers of names with the least costs, in order; of equal costs, by name."""
        import numpy as np

        costs = np.round(costs, 4)
        if len(numbers) > most:
            limit = np.partition(costs[numbers], most)[most]
            numbers = numbers[costs[numbers] <= limit]
        return nsmallest(most, numbers.tolist(), key=lambda number: (costs[number], self._slots[number]))


def _readings(words: str) -> list[tuple[str, ...]]:
    """Return the folded words as they are, then without what may be clitics of the first."""
    folded = folded_words(words)[:_MOST_MARKED]
    return [(first, *folded[1:]) for word in folded[:1] for first in without_clitics(word)]


def _typed_words(folded: str) -> set[str]:
    """Return the words by which a name is found when it is typed: also without the Arabic article."""
    words = set(folded.split())
    return words | {
        word[len(_ARTICLE) :] for word in words if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1
    }


def _order(proposal: Proposal) -> tuple[float, str, str]:
    return (-proposal.score, proposal.name, proposal.entry)
