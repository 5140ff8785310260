"""Where the words of a range of a text are in a corrected text, and whether they are the same words for certain.

UNITS: code points, half-open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Literal, NamedTuple

from annotator.compare.texts.alignment import TextAlignment
from annotator.text.boundaries import Boundaries, is_word, trim
from annotator.text.paragraphs import Paragraph, paragraph_at, paragraphs

Fate = Literal["kept", "moved", "lost"]
LEFT = 0.25
"""The least part of the letters of a range that must be left for it to be anywhere."""
FARTHEST = 2
"""Words of one range that lie apart by more than so many times its length are no longer one range."""
NEAR = 40
"""Code points that may always lie between them."""


class Carried(NamedTuple):
    """What has become of a range, or of several that belong together; there are no fragments if they are lost.

    A range is kept if its words are the same and their place is beyond doubt; it is moved if the words were changed in
    part, or if they stand in several places and their surroundings do not say which is meant.
    """

    fate: Fate
    fragments: tuple[tuple[int, int], ...] = ()


class _Link(NamedTuple):
    """Words of a range that are left: their ranges in both texts, and how many letters are the same."""

    start: int
    end: int
    new_start: int
    new_end: int
    letters: int


class Carrier:
    """Carries ranges of a text over to a corrected text."""

    def __init__(self, before: str, after: str) -> None:
        self.before = before
        self.after = after
        self.alignment = TextAlignment(before, after)
        self._unique: dict[int, bool] = {}

    @cached_property
    def _boundaries(self) -> Boundaries:
        return Boundaries(self.after, self._paragraphs_after)

    @cached_property
    def _paragraphs_before(self) -> list[Paragraph]:
        return paragraphs(self.before)

    @cached_property
    def _paragraphs_after(self) -> list[Paragraph]:
        return paragraphs(self.after)

    def carried(self, fragments: Iterable[tuple[int, int]]) -> Carried:
        """Return what has become of ranges that belong together.

        Of those that are lost, none is left; ranges that would overlap are joined.
        """
        found = [self.range_of(start, end) for start, end in fragments]
        fates = {one.fate for one in found}
        places = sorted(place for one in found for place in one.fragments)
        if not places:
            return Carried("lost")
        joined = [places[0]]
        for start, end in places[1:]:
            if start < joined[-1][1]:
                joined[-1] = joined[-1][0], max(joined[-1][1], end)
            else:
                joined.append((start, end))
        in_order = [place for one in found for place in one.fragments] == joined
        return Carried("kept" if fates == {"kept"} and in_order else "moved", tuple(joined))

    def range_of(self, start: int, end: int) -> Carried:
        """Return what has become of one range of whole grapheme clusters."""
        place = self.alignment.piece_at(start)
        if place >= 0:
            piece = self.alignment.pieces[place]
            if end <= piece.before + piece.length:
                moved = start - piece.before + piece.after, end - piece.before + piece.after
                snapped = self._boundaries.snap_to_graphemes(*moved)
                certain = snapped == moved and self._is_unique(place) and not self._may_slide(place, start, end)
                return Carried("kept" if certain else "moved", (snapped,))
        return self._changed(start, end)

    def _is_unique(self, place: int) -> bool:
        """Whether the whole piece is just once in both texts, so that its words can be no others."""
        if place not in self._unique:
            piece = self.alignment.pieces[place]
            words = self.before[piece.before : piece.before + piece.length]
            self._unique[place] = all(text.find(words, text.find(words) + 1) < 0 for text in (self.before, self.after))
        return self._unique[place]

    def _may_slide(self, place: int, start: int, end: int) -> bool:
        """Whether a range at the edge of a piece stands beside the next piece too, where words came between or went."""
        pieces = self.alignment.pieces
        own = pieces[place]
        tail, head = self.before[start : own.before + own.length], self.before[own.before : end]
        for left, right in ((place, place + 1), (place - 1, place)):
            if left < 0 or right >= len(pieces):
                continue
            one, two = pieces[left], pieces[right]
            between = (
                (self.before, one.before + one.length, two.before),
                (self.after, one.after + one.length, two.after),
            )
            for text, begin, stop in between:
                if left == place and text[max(begin, stop - len(tail) - NEAR) : stop].rstrip().endswith(tail):
                    return True
                if right == place and text[begin : min(stop, begin + len(head) + NEAR)].lstrip().startswith(head):
                    return True
        return False

    def _changed(self, start: int, end: int) -> Carried:
        links = self._links(start, end)
        letters = _letters(self.before[start:end])
        group = max(_groups(links, end - start), key=lambda own: sum(link.letters for link in own), default=[])
        if not group or sum(link.letters for link in group) < max(1, LEFT * letters):
            return Carried("lost")
        new_start, new_end = group[0].new_start, group[-1].new_end
        new_start = self._with_replaced(start, group[0].start, new_start, new_start)[0]
        new_end = self._with_replaced(group[-1].end, end, new_end, new_end)[1]
        trimmed = trim(self.after, *self._boundaries.snap_to_graphemes(new_start, new_end))
        if trimmed[0] == trimmed[1]:
            return Carried("lost")
        snapped = self._boundaries.snap_to_graphemes(*trimmed)
        return Carried("moved", (snapped,))

    def _links(self, start: int, end: int) -> list[_Link]:
        links = []
        pieces = self.alignment.pieces
        for piece in pieces[max(self.alignment.piece_at(start), 0) :]:
            if piece.before >= end:
                break
            left, right = max(piece.before, start), min(piece.before + piece.length, end)
            if left < right:
                shift = piece.after - piece.before
                words = self.before[left:right]
                links.append(_Link(left, right, left + shift, right + shift, _letters(words)))
        changed = self.alignment.changed
        for word in changed[bisect_right(changed, start, key=lambda word: word.end) :]:
            if word.start >= end:
                break
            if word.start >= start and word.end <= end:
                letters = min(_letters(self.before[word.start : word.end]), word.new_end - word.new_start)
                links.append(_Link(*word, letters))
        return sorted(links)

    def _with_replaced(self, left: int, right: int, new_start: int, new_end: int) -> tuple[int, int]:
        """Widen a place of the text after by as many added words beside it as are dropped from before[left:right].

        The words are in place of those.
        """
        dropped = self.alignment.dropped
        first = bisect_left(dropped, left, key=lambda word: word[0])
        count = bisect_left(dropped, right, key=lambda word: word[0]) - first
        added = self.alignment.added
        after = bisect_left(added, new_end, key=lambda word: word[0])
        last = after - 1
        for _ in range(count):
            if last >= 0 and self.after[added[last][1] : new_start].strip() == "":
                new_start, last = added[last][0], last - 1
            if after < len(added) and self.after[new_end : added[after][0]].strip() == "":
                new_end, after = added[after][1], after + 1
        return new_start, new_end

    def paragraph_of(self, number: int) -> int | None:
        """Return the paragraph that a paragraph (both counted from 0) is now; None if most of its words are gone.

        Where two have become one, it is the one of the first of them.
        """
        return self._paragraphs.get(number)

    @cached_property
    def _paragraphs(self) -> dict[int, int]:
        weights: dict[tuple[int, int], int] = {}
        for piece in self.alignment.pieces:
            for number in self._numbers_of(piece.before, piece.before + piece.length):
                own = self._paragraphs_before[number]
                left, right = max(own.start, piece.before), min(own.end, piece.before + piece.length)
                there = paragraph_at(self._paragraphs_after, left + piece.after - piece.before)
                weights[number, there] = weights.get((number, there), 0) + right - left
        found: dict[int, int] = {}
        for (number, there), weight in sorted(weights.items(), key=lambda item: (-item[1], item[0])):
            own = self._paragraphs_before[number]
            if number not in found and there not in found.values() and 2 * weight >= own.end - own.start:
                found[number] = there
        return found

    def _numbers_of(self, start: int, end: int) -> range:
        first = paragraph_at(self._paragraphs_before, start)
        return range(first, paragraph_at(self._paragraphs_before, end) + 1)


def _letters(words: str) -> int:
    return sum(map(is_word, words))


def _groups(links: list[_Link], length: int) -> list[list[_Link]]:
    """Return links that are still in order and near each other."""
    groups: list[list[_Link]] = []
    for link in links:
        last = groups[-1][-1] if groups else None
        if last is not None and last.new_end <= link.new_start <= last.new_end + max(NEAR, FARTHEST * length):
            groups[-1].append(link)
        else:
            groups.append([link])
    return groups
