"""The words of a text in a corrected text: the same ones, wherever they are now, and those that were changed.

Paragraphs that both texts have once are matched first, wherever they are; then runs of words that both have once, also
in other sentences; then words between two matches, in their order; then words that are spelt alike.

UNITS: code points, half-open; positions of words in lists where a comment says so.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from annotator.compare.texts.sequences import Run, moved_runs, ordered_runs
from annotator.text.boundaries import each_word
from annotator.text.folding import ALL, key_of
from annotator.text.paragraphs import paragraphs

RUN = 4
"""Successive words that both texts have once are the same ones wherever they are."""
ALIKE = 0.6
"""Two words are the same one, changed, if they have so large a part of their letters in common."""
MOST_COMPARED = 200
"""Stretches of changed words up to which one is looked for in the whole text."""
MOST_ORDERED = 1000
"""Pieces up to which those that moved are told from the others."""
LONGEST_WORD = 60
"""Letters of words that are compared letter by letter."""


class Piece(NamedTuple):
    """Equal parts of both texts: where the part is in the text before and in the one after, and its length."""

    before: int
    after: int
    length: int


class ChangedWord(NamedTuple):
    """A word that was changed, and the one in its place: their ranges."""

    start: int
    end: int
    new_start: int
    new_end: int


class _Word(NamedTuple):
    """A word, or a block of paragraphs that were matched already; `key` is equal for equal ones."""

    start: int
    end: int
    key: object


class TextAlignment:
    """The equal pieces of two texts and the changed words, in the order of the text before."""

    def __init__(self, before: str, after: str) -> None:
        self.before = before
        self.after = after
        self._old, self._new, blocks = _words_of(before, after)
        self._there: dict[int, int] = {}  # positions of words
        self._taken: set[int] = set()
        for old, new in blocks:
            self._match(old, new, 1)
        for run in moved_runs(self._keys(self._old), self._keys(self._new), RUN):
            self._match_free(run)
        changed = self._match_between()
        self.pieces = self._pieces()
        self.changed = sorted(
            ChangedWord(*self._old[old][:2], *self._new[new][:2])
            for old, new in changed
            if self.before[slice(*self._old[old][:2])] != self.after[slice(*self._new[new][:2])]
        )
        matched = {*self._taken, *(new for _, new in changed)}
        left = {*self._there, *(old for old, _ in changed)}
        self.added = [word[:2] for place, word in enumerate(self._new) if place not in matched]
        """The words of the text after that are in place of none before, or of others."""
        self.dropped = [word[:2] for place, word in enumerate(self._old) if place not in left]
        """The words of the text before of which nothing is left."""

    @staticmethod
    def _keys(words: Sequence[_Word]) -> list[object]:
        return [word.key for word in words]

    def _match(self, old: int, new: int, length: int) -> None:
        for offset in range(length):
            self._there[old + offset] = new + offset
            self._taken.add(new + offset)

    def _match_free(self, run: Run) -> None:
        old, new, length = run
        for offset in range(length):
            if old + offset not in self._there and new + offset not in self._taken:
                self._match(old + offset, new + offset, 1)

    def _match_between(self) -> list[tuple[int, int]]:
        """Match words between matches, in their order; return the pairs of words that were changed."""
        gaps = _gaps(len(self._old), self._there)
        self._compares = len(gaps) <= MOST_COMPARED
        for gap in gaps:
            for other in self._gaps_there(gap):
                for run in ordered_runs(self._keys(self._old[slice(*gap)]), self._keys(self._new[slice(*other)])):
                    self._match_free((gap[0] + run[0], other[0] + run[1], run[2]))
        changed: list[tuple[int, int]] = []
        taken: set[int] = set()
        for gap in _gaps(len(self._old), self._there):
            for other in self._gaps_there(gap):
                if taken.isdisjoint(range(*other)):
                    pairs = self._changed_words(gap, other)
                    taken.update(new for _, new in pairs)
                    changed += pairs
                    break
        return changed

    def _gaps_there(self, gap: tuple[int, int]) -> list[tuple[int, int]]:
        """Return the free stretches of the text after that may be in place of a gap.

        They follow what is before the gap, or precede what is after it; without any, it is the most similar one.
        """
        start = self._there.get(gap[0] - 1, -1) + 1
        stop = self._there.get(gap[1], len(self._new))
        end, begin = start, stop
        while end < len(self._new) and end not in self._taken:
            end += 1
        while begin and begin - 1 not in self._taken:
            begin -= 1
        beside = [stretch for stretch in dict.fromkeys(((start, end), (begin, stop))) if stretch[0] < stretch[1]]
        return beside or (self._similar_there(gap) if self._compares else [])

    def _similar_there(self, gap: tuple[int, int]) -> list[tuple[int, int]]:
        """Return the free stretch of the text after that is most like a gap, if a third of the words are equal."""
        words = Counter(self._keys(self._old[slice(*gap)]))
        found = []
        for stretch in _gaps(len(self._new), self._taken):
            there = Counter(self._keys(self._new[slice(*stretch)]))
            found.append(((words & there).total(), -stretch[0], stretch))
        count, _, best = max(found, default=(0, 0, gap))
        return [best] if 3 * count >= words.total() else []

    def _changed_words(self, gap: tuple[int, int], other: tuple[int, int]) -> list[tuple[int, int]]:
        old = [self._folded(self.before, word) for word in self._old[slice(*gap)]]
        new = [self._folded(self.after, word) for word in self._new[slice(*other)]]
        pairs: list[tuple[int, int]] = []
        left = right = 0
        for run in [*ordered_runs(old, new), (len(old), len(new), 0)]:
            pairs += _alike(old, new, (left, run[0]), (right, run[1]))
            pairs += [(run[0] + offset, run[1] + offset) for offset in range(run[2])]
            left, right = run[0] + run[2], run[1] + run[2]
        return [(gap[0] + one, other[0] + two) for one, two in pairs]

    @staticmethod
    def _folded(text: str, word: _Word) -> str:
        return key_of(text[word.start : word.end], ALL) or text[word.start : word.end]

    def _pieces(self) -> list[Piece]:
        """Return the matched words with the white space between them, joined as far as both texts are equal."""
        pieces: list[Piece] = []
        for old, new in sorted(self._there.items()):
            start, end, _ = self._old[old]
            there = self._new[new].start
            if pieces:
                last = pieces[-1]
                stop, stop_there = last.before + last.length, last.after + last.length
                between = self.before[stop:start]
                if there - stop_there == start - stop and self.after[stop_there:there] == between:
                    pieces[-1] = Piece(last.before, last.after, end - last.before)
                    continue
            pieces.append(Piece(start, there, end - start))
        return pieces

    @cached_property
    def moved(self) -> list[Piece]:
        """The pieces that are in another order: those outside the longest parts that kept theirs."""
        pieces = self.pieces
        if len(pieces) > MOST_ORDERED:
            return []
        best: list[tuple[int, int]] = []  # how long the parts up to a piece are, and the piece before it
        for place, piece in enumerate(pieces):
            earlier = [(best[other][0], other) for other in range(place) if pieces[other].after < piece.after]
            longest, before = max(earlier, default=(0, -1))
            best.append((longest + piece.length, before))
        place = max(range(len(best)), key=lambda place: best[place][0], default=-1)
        in_order = set()
        while place >= 0:
            in_order.add(place)
            place = best[place][1]
        return [piece for place, piece in enumerate(pieces) if place not in in_order]

    def piece_at(self, offset: int) -> int:
        """Return the position of the last piece that begins at an offset or before it, -1 for none."""
        return bisect_right(self.pieces, offset, key=lambda piece: piece.before) - 1


def _words_of(before: str, after: str) -> tuple[list[_Word], list[_Word], list[tuple[int, int]]]:
    """Return the words of both texts, and the positions of blocks of equal paragraphs in both."""
    old, new = paragraphs(before), paragraphs(after)
    runs = moved_runs([before[slice(*own)] for own in old], [after[slice(*own)] for own in new])
    blocks_old = {left + offset: ("¶", left + offset) for left, _, length in runs for offset in range(length)}
    blocks_new = {right + offset: ("¶", left + offset) for left, right, length in runs for offset in range(length)}
    words_old, places_old = _listed(before, old, blocks_old)
    words_new, places_new = _listed(after, new, blocks_new)
    return words_old, words_new, [(place, places_new[key]) for key, place in places_old.items()]


def _listed(
    text: str, own: Sequence[tuple[int, int]], blocks: dict[int, tuple[str, int]]
) -> tuple[list[_Word], dict[tuple[str, int], int]]:
    words: list[_Word] = []
    places: dict[tuple[str, int], int] = {}
    for number, (start, end) in enumerate(own):
        if number in blocks:
            places[blocks[number]] = len(words)
            words.append(_Word(start, end, blocks[number]))
            continue
        for first, last in each_word(text[start:end]):
            word = text[start + first : start + last]
            if not word.isspace():
                words.append(_Word(start + first, start + last, word))
    return words, places


def _gaps(length: int, matched: Iterable[int]) -> list[tuple[int, int]]:
    """Return the stretches of positions that are not matched."""
    ends = [-1, *sorted(matched), length]
    return [(left + 1, right) for left, right in pairwise(ends) if right - left > 1]


def _alike(
    old: Sequence[str], new: Sequence[str], part: tuple[int, int], other: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return pairs of words in the same order that are spelt alike, each with the nearest one."""
    pairs = []
    right = other[0]
    for left in range(*part):
        for place in range(right, min(other[1], right + RUN)):
            if likeness(old[left], new[place]) >= ALIKE:
                pairs.append((left, place))
                right = place + 1
                break
    return pairs


def likeness(first: str, second: str) -> float:
    """Return which part of the letters of two words are the same ones, from 0 to 1."""
    if max(len(first), len(second)) > LONGEST_WORD or not first or not second:
        return float(first == second)
    return 2 * sum(run[2] for run in ordered_runs(first, second)) / (len(first) + len(second))
