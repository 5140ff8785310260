"""Features of the tokens of a window, by which speaker and claim of a cue are found.

A feature is a string; a token has some dozens.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from annotator.suggest.crf import Features
from annotator.suggest.cue_features import nearest_marks
from annotator.suggest.words import Words, is_mark

_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22)
_QUOTATIONS = (4, 8)
"""Tokens between which lengths of quotations are told apart: a word in inverted commas is no statement."""
_MARKS, _NAMES, _CUES = 3, 4, 2
"""The most marks, names and cues between a cue and a word that are told apart."""


class Window:
    """The words of a window, and those of their features that are the same for every cue."""

    def __init__(self, words: Words) -> None:
        self.tokens = words.tokens
        self._words = words
        self._before, self._after = nearest_marks(words, -1), nearest_marks(words, 1)
        self._plain = [[*words.own[place], *_around(words, place)] for place in range(len(words))]

    def features(self, cue: Sequence[int], cues: frozenset[int]) -> list[Features]:
        """Return the features of the tokens for a cue, given by the places of its tokens in order.

        `cues` is where cues begin, in code points of the text.
        """
        words, first, last = self._words, cue[0], cue[-1]
        others = [token.start in cues and not first <= place <= last for place, token in enumerate(self.tokens)]
        spoken = _Cue(words, cue, (self._before[first], self._after[last]))
        between, quotations = _between(words, cue, others), _quotations(words, first)
        found = []
        for place, plain in enumerate(self._plain):
            side = spoken.side(place)
            features = [*plain, *_beside(words, place, spoken), *_cues_near(others, place, side)]
            features += _seen(words, place, spoken, between[place])
            features.append(f"quotes={quotations[place]},{side},{spoken.row(words.tokens[place].sentence)}")
            features += [f"m-={self._before[place]},{side}", f"m+={self._after[place]},{side}"]
            found.append(features)
        return found


class _Cue:
    """A cue in its window: its words, its sentence and what is around it."""

    def __init__(self, words: Words, cue: Sequence[int], marks: tuple[str, str]) -> None:
        self.first, self.last = cue[0], cue[-1]
        self.spoken = " ".join(words.keys[place] for place in cue)
        self.before, self.after = words.kind(self.first - 1), words.key(self.last + 1)
        self.mark_before, self.mark_after = marks
        token = words.tokens[self.first]
        self._sentence = token.sentence
        own = [one for one in words.tokens if one.sentence == token.sentence and one.is_quoted]
        left = any(one.start < token.start for one in own)
        right = any(one.start > words.tokens[self.last].start for one in own)
        self.quoted = f"{left},{right},{token.is_quoted}"

    def side(self, place: int) -> str:
        """Return on which side of the cue a place is."""
        return "-" if place < self.first else "+" if place > self.last else "="

    def distance(self, place: int) -> int:
        """Return how far a place is from the cue, in a few steps; 0 inside."""
        steps = max(self.first - place, place - self.last, 0)
        return sum(steps > most for most in _DISTANCES) + 1 if steps else 0

    def row(self, sentence: int) -> str:
        """Return where a sentence is from that of the cue."""
        return "=" if sentence == self._sentence else "<" if sentence < self._sentence else ">"


def _around(words: Words, place: int) -> Features:
    """Return the features of a word that are of the words beside it."""
    kinds = [words.kind(place + step) for step in (-2, -1, 0, 1, 2)]
    token = words.tokens[place]
    found = [
        f"w-1={words.key(place - 1)}", f"w+1={words.key(place + 1)}",
        f"k-2={kinds[0]}", f"k-1={kinds[1]}", f"k+1={kinds[3]}", f"k+2={kinds[4]}",
        f"k-1,k,k+1={kinds[1]},{kinds[2]},{kinds[3]}", f"f={words.usual[place]}",
    ]  # fmt: skip
    if place:
        found.append(f"q-1={words.tokens[place - 1].is_quoted},{token.is_quoted}")
    if place + 1 < len(words):
        found += [f"q+1={token.is_quoted},{words.tokens[place + 1].is_quoted}", f"r+1={words.rates[place + 1]}"]
    return found


def _beside(words: Words, place: int, cue: _Cue) -> Features:
    """Return the features of a word that are of where it is from the cue."""
    token, side, distance = words.tokens[place], cue.side(place), cue.distance(place)
    here, row, quoted = f"{side}{distance}", cue.row(token.sentence), token.is_quoted
    before, kind, after = words.kind(place - 1), words.kind(place), words.kind(place + 1)
    known = words.known[place]
    by_cue = f"c,d={cue.spoken},{here}" if distance <= 4 else f"c,q={cue.spoken},{side},{quoted}"
    return [
        f"d={here}", f"side={side}", f"same={row}", f"c={cue.spoken},{side}", by_cue,
        f"q={quoted}", f"q,side={quoted},{side},{row}", f"q,d={quoted},{here}", f"n={known}", f"n,d={known},{here}",
        f"w,side={words.key(place)},{side}", f"f,d={words.usual[place]},{here}",
        f"k-1,side={before},{kind},{side}", f"k+1,side={after},{kind},{side}",
        f"after-cue={cue.after},{side},{quoted}", f"before-cue={cue.before},{side},{quoted}",
        f"quoted-cue={cue.quoted},{side},{quoted},{row}",
        f"mark-after={cue.mark_after},{side},{kind}", f"mark-before={cue.mark_before},{side},{kind}",
    ]  # fmt: skip


class _Between(NamedTuple):
    """What is between a cue and a place: the first kinds of marks, and how many names and other cues."""

    marks: str = ""
    names: int = 0
    cues: int = 0


def _between(words: Words, cue: Sequence[int], others: Sequence[bool]) -> list[_Between]:
    """Return for each place what is between it and the cue; a name is a run of capitals, and the place counts in it."""
    found = [_Between()] * len(words)
    for places in (range(cue[0] - 1, -1, -1), range(cue[-1] + 1, len(words))):
        marks, names, cues, before = "", 0, 0, ""
        for place in places:
            kind = words.kind(place)
            names += kind == "Capital" != before
            found[place] = _Between(marks, min(names, _NAMES), min(cues, _CUES))
            cues += others[place]
            before = kind
            if is_mark(kind) and kind[0] not in marks and len(marks) < _MARKS:
                marks += kind[0]
    return found


def _seen(words: Words, place: int, cue: _Cue, between: _Between) -> Features:
    """Return the features of a word that are of what is between it and the cue."""
    side, kind, row = cue.side(place), words.kind(place), cue.row(words.tokens[place].sentence)
    return [
        f"m={between.marks},{side}",
        f"k,names={kind},{between.names},{side},{row}",
        f"cues={between.cues},{side},{row}", f"k,cues={kind},{between.cues},{side}",
    ]  # fmt: skip


def _cues_near(others: Sequence[bool], place: int, side: str) -> Features:
    """Return where other cues begin around a place."""
    steps = range(max(place - 1, 0), min(place + 4, len(others)))
    return [f"cue{step - place:+}={side}" for step in steps if others[step]]


def _quotations(words: Words, first: int) -> list[str]:
    """Return for each place its quotation: the how-manieth from the cue on its side, its length and edges; "" outside.

    The cue begins at the place `first`.
    """
    runs = [[*run] for quoted, run in groupby(range(len(words)), lambda at: words.tokens[at].is_quoted) if quoted]
    before, after = [run for run in runs if run[0] < first], [run for run in runs if run[0] >= first]
    found = [""] * len(words)
    for some in (reversed(before), after):
        for number, run in enumerate(some):
            length = sum(len(run) > most for most in _QUOTATIONS)
            for place in run:
                edge = "(" if place == run[0] else ")" if place == run[-1] else ""
                found[place] = f"{min(number, 2)},{length}{edge}"
    return found
