"""How alike two names are, and why."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import permutations, product
from typing import Literal, NamedTuple

from annotator.register.distances import distance
from annotator.register.names import core_words, folded_words, script, without_titles
from annotator.register.sounds import consonants, readings, sounds

Reason = Literal["same name", "same name in another script", "part of the name", "similar name"]

Rarity = Callable[[str], float]
"""How much a core word says about who is meant: about 1 for a common one, more for a rare one."""

SAME_WORD = 0.8
"""The likeness from which on two words count as spellings of one."""
INITIAL = 0.85
"""The likeness of an initial and a word that begins with it."""
CLOSE_SOUND = 0.15
"""The most that the first sounds of those are apart."""
_MOST_PERMUTED = 4
_VOWELS_IN_ONE_SCRIPT = 1.5
_HARDLY_ALIKE = 0.2
"""Words whose consonants are less alike are not alike at all."""


class Likeness(NamedTuple):
    """Why two names may be one, and how sure that is, in 0..1."""

    reason: Reason
    score: float


def likeness(first: str, second: str, rarity: Rarity) -> Likeness:
    """Compare two names; the order of the two changes nothing.

    The score is 1 for equal names, from 0.8 on for names that sound the same, 0.5 to 0.8 where one is a part of the
    other, and else less the less alike they are.
    """
    words, others = folded_words(first), folded_words(second)
    if words == others:
        return Likeness("same name", 1.0)
    if without_titles(words) == without_titles(others):
        return Likeness("same name", 0.98)
    core, other_core = core_words(words), core_words(others)
    if core == other_core:
        return Likeness("same name", 0.96)
    shorter, longer = sorted((core, other_core), key=lambda words: (len(words), words))
    alike = _compared(shorter, longer, rarity)
    if alike.reason == "similar name" and alike.score >= _WHOLE and script(first) != script(second):
        return Likeness("same name in another script", alike.score)
    return alike


_WHOLE = 0.8
"""The least score of names that are the same as a whole."""


def _compared(shorter: tuple[str, ...], longer: tuple[str, ...], rarity: Rarity) -> Likeness:
    if not shorter:
        return Likeness("similar name", 0.0)
    pairs = _paired(shorter, longer)
    weights = [rarity(word) for word in shorter]
    closeness = sum(map(float.__mul__, weights, (like for like, _ in pairs))) / sum(weights)
    taken = {place for _, place in pairs}
    rest = sum(rarity(word) for place, word in enumerate(longer) if place not in taken)
    if len(shorter) != len(longer):
        joined = _word_likeness("".join(shorter), "".join(longer))
        if joined >= SAME_WORD:
            return Likeness("similar name", _WHOLE + 0.14 * joined)
    if min(like for like, _ in pairs) < SAME_WORD:
        return Likeness("similar name", 0.7 * closeness * (1 - 0.3 * rest / (rest + sum(weights))))
    if rest:
        return Likeness("part of the name", 0.5 + 0.3 * closeness * sum(weights) / (sum(weights) + rest))
    in_order = all(place == number for number, (_, place) in enumerate(pairs))
    return Likeness("similar name", _WHOLE + (0.15 if in_order else 0.12) * closeness)


def _paired(shorter: tuple[str, ...], longer: tuple[str, ...]) -> list[tuple[float, int]]:
    """Return how like each word of the shorter name is to one of the longer, and to which; the best choice."""
    table = [[_word_likeness(word, other) for other in longer] for word in shorter]
    places = range(len(longer))
    if len(longer) <= _MOST_PERMUTED:
        choices = permutations(places, len(shorter))
        best = max(choices, key=lambda choice: sum(row[place] for row, place in zip(table, choice, strict=True)))
        return [(row[place], place) for row, place in zip(table, best, strict=True)]
    free, pairs = list(places), []
    for row in table:
        place = max(free, key=row.__getitem__)
        free.remove(place)
        pairs.append((row[place], place))
    return pairs


@lru_cache(maxsize=16384)
def _word_likeness(word: str, other: str) -> float:
    """Return how alike two folded words are, in 0..1, with or without their articles."""
    if word == other:
        return 1.0
    return max(_reading_likeness(*both) for both in product(readings(word), readings(other)))


def _reading_likeness(word: str, other: str) -> float:
    said, other_said = sounds(word), sounds(other)
    if not said or not other_said:
        return 0.0
    if min(len(word), len(other)) == 1:
        return INITIAL if distance(consonants(word)[:1], consonants(other)[:1]) <= CLOSE_SOUND else 0.0
    bones, other_bones = consonants(word), consonants(other)
    bones_apart = distance(bones, other_bones)
    if likeness_at(bones_apart, max(len(bones), len(other_bones))) < _HARDLY_ALIKE:
        return 0.0
    apart = distance(said, other_said)
    if script(word) == script(other):
        # Here vowels are written in both or in neither: Hassan is not Hussein.
        apart += _VOWELS_IN_ONE_SCRIPT * max(0.0, apart - bones_apart)
    return likeness_at(apart, max(len(bones), len(other_bones)))


def likeness_at(apart: float, length: int) -> float:
    """Return the likeness of words that are so far apart, the longer of which has so many consonants."""
    return max(0.0, 1 - apart / (0.5 * max(length, 2)))
