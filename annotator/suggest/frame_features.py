"""Features of the tokens of a window, by which speaker and claim of a cue are found.

A feature is a string; a token has some dozens.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from annotator.suggest.crf import Features
from annotator.suggest.words import CACHED, OUTSIDE, Around, Word, Words, is_mark

_FARTHEST = 5
_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22)
_NEAR = 4
"""The steps from a cue, of those above, in which each place has its own habits beside each cue."""
_QUOTATIONS = (4, 8)
"""Tokens between which lengths of quotations are told apart: a word in inverted commas is no statement."""
_MARKS, _CUES = 3, 2
"""The most marks and cues between a cue and a word that are told apart."""


class Window:
    """The words of a window, and those of their features that are the same for every cue."""

    def __init__(self, words: Words) -> None:
        self.tokens = words.tokens
        self.words = words
        self._around = list(words.around())
        self._marks = list(zip(_nearest_marks(words, -1), _nearest_marks(words, 1), strict=True))
        self._plain = [[*around[2].own, *_beside(*around)] for around in self._around]

    def features(self, cue: Sequence[int], cues: frozenset[int]) -> list[Features]:
        """Return the features of the tokens for a cue, given by the places of its tokens in order.

        `cues` is where cues begin, in code points of the text.
        """
        first, last = cue[0], cue[-1]
        others = [token.start in cues and not first <= place <= last for place, token in enumerate(self.tokens)]
        spoken = _Cue(self.words, cue, (self._marks[first][0], self._marks[last][1]))
        between, quotations = _between(self.words, cue, others), _quotations(self.words, first)
        found = []
        for place, (plain, here) in enumerate(zip(self._plain, spoken.places(), strict=True)):
            features = [*plain, *_from_cue(self._around[place], spoken, here)]
            features += _seen(self.words[place].kind, here, between[place])
            features += _cues_near(others, place, here.side)
            before, after = self._marks[place]
            features += [f"m-={before}{here.side}", f"m+={after}{here.side}"]
            features.append(f"qq={quotations[place]}{here.side}{here.row}")
            found.append(features)
        return found


class _Place(NamedTuple):
    """Where a word is from a cue: the side, how far in a few steps, and in an earlier, the same or a later sentence."""

    side: str
    distance: int
    row: str


class _Cue:
    """A cue in its window: its words, its sentence and what is around it."""

    def __init__(self, words: Words, cue: Sequence[int], marks: tuple[str, str]) -> None:
        self._first, self._last, self._tokens = cue[0], cue[-1], words.tokens
        self.spoken = " ".join(words[place].key for place in cue)
        before, after = cue[0] - 1, cue[-1] + 1
        self.before = words[before].kind if before >= 0 else OUTSIDE.kind
        self.after = words[after].key if after < len(words) else OUTSIDE.key
        self.mark_before, self.mark_after = marks
        token = words.tokens[cue[0]]
        self._sentence = token.sentence
        own = [one for one in words.tokens if one.sentence == token.sentence and one.is_quoted]
        left = any(one.start < token.start for one in own)
        right = any(one.start > words.tokens[cue[-1]].start for one in own)
        self.quoted = "".join("+" if one else "-" for one in (left, right, token.is_quoted))

    def places(self) -> Iterator[_Place]:
        """Yield where each word is from the cue."""
        for place, token in enumerate(self._tokens):
            side = "-" if place < self._first else "+" if place > self._last else "="
            steps = max(self._first - place, place - self._last, 0)
            distance = bisect_left(_DISTANCES, steps) + 1 if steps else 0
            row = "=" if token.sentence == self._sentence else "<" if token.sentence < self._sentence else ">"
            yield _Place(side, distance, row)


def _beside(before2: Word, before: Word, word: Word, after: Word, after2: Word) -> Features:
    """Return the features of a word that are of the words beside it."""
    return [
        f"w-={before.key}", f"w+={after.key}",
        f"kk-={before2.kind}", f"k-={before.kind}", f"k+={after.kind}", f"kk+={after2.kind}",
        f"kkk={before.kind}{word.kind}{after.kind}",
        f"q-={before.quoted}{word.quoted}", f"q+={word.quoted}{after.quoted}", f"r+={after.rate}",
    ]  # fmt: skip


def _from_cue(around: Around, cue: _Cue, here: _Place) -> Features:
    """Return the features of a word, amid others, that are of the cue and of where it is from there."""
    _, before, word, after, _ = around
    side, kind, quoted = here.side, word.kind, word.quoted
    near = here.distance <= _NEAR
    return [
        *_where(here, quoted, word.known),
        f"c={cue.spoken},{side}",
        f"cd={cue.spoken},{side}{here.distance}" if near else f"cq={cue.spoken},{side}{quoted}",
        f"ws={word.key},{side}",
        f"k-s={before.kind}{kind}{side}", f"k+s={after.kind}{kind}{side}",
        f"ac={cue.after},{side}{quoted}", f"bc={cue.before}{side}{quoted}",
        f"qc={cue.quoted}{side}{quoted}{here.row}",
        f"ma={cue.mark_after}{side}{kind}", f"mb={cue.mark_before}{side}{kind}",
    ]  # fmt: skip


@lru_cache(CACHED)
def _where(here: _Place, quoted: str, known: str) -> tuple[str, ...]:
    """Return the features of a word that are of where it is and of what is known of it."""
    side, at = here.side, f"{here.side}{here.distance}"
    return (
        f"d={at}", f"s={side}", f"row={here.row}", f"q={quoted}", f"qs={quoted}{side}{here.row}",
        f"qd={quoted}{at}", f"n={known}", f"nd={known}{at}",
    )  # fmt: skip


class _Between(NamedTuple):
    """What is between a cue and a place: the first kinds of marks, and how many other cues."""

    marks: str = ""
    cues: int = 0


def _between(words: Words, cue: Sequence[int], others: Sequence[bool]) -> list[_Between]:
    """Return for each place what is between it and the cue."""
    found = [_Between()] * len(words)
    for places in (range(cue[0] - 1, -1, -1), range(cue[-1] + 1, len(words))):
        marks, cues = "", 0
        for place in places:
            kind = words[place].kind
            found[place] = _Between(marks, min(cues, _CUES))
            cues += others[place]
            if is_mark(kind) and kind[0] not in marks and len(marks) < _MARKS:
                marks += kind[0]
    return found


@lru_cache(CACHED)
def _seen(kind: str, here: _Place, between: _Between) -> tuple[str, ...]:
    """Return the features of a word of some kind that are of what is between it and the cue."""
    side, row = here.side, here.row
    return (
        f"m={between.marks}{side}",
        f"cs={between.cues}{side}{row}", f"kc={kind}{between.cues}{side}",
    )  # fmt: skip


def _nearest_marks(words: Words, step: int) -> list[str]:
    """Return for each place the next punctuation before (-1) or after it (1), and how far it is, in a few steps."""
    found = [""] * len(words)
    mark, distance = OUTSIDE.kind, 0
    for place in range(len(words))[::-step]:
        found[place] = f"{mark}{min(distance, _FARTHEST)}"
        distance += 1
        kind = words[place].kind
        if is_mark(kind):
            mark, distance = kind[0], 0
    return found


def _cues_near(others: Sequence[bool], place: int, side: str) -> Features:
    """Return where other cues begin around a place."""
    steps = range(max(place - 1, 0), min(place + 4, len(others)))
    return [f"cue{step - place:+}={side}" for step in steps if others[step]]


def _quotations(words: Words, first: int) -> list[str]:
    """Return for each place its quotation: the how-manieth from the cue on its side, its length and edges; "" outside.

    The cue begins at the place `first`.
    """
    runs = [[*run] for quoted, run in groupby(range(len(words)), lambda at: words[at].quoted) if quoted == "+"]
    before, after = [run for run in runs if run[0] < first], [run for run in runs if run[0] >= first]
    found = [""] * len(words)
    for some in (reversed(before), after):
        for number, run in enumerate(some):
            length = sum(len(run) > most for most in _QUOTATIONS)
            for place in run:
                edge = "(" if place == run[0] else ")" if place == run[-1] else ""
                found[place] = f"{min(number, 2)},{length}{edge}"
    return found
