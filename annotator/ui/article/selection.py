"""What is selected in the article: a logical range between anchor and caret, and fragments kept before it. No Qt here.

A selection made by hand takes whole words, or whole grapheme clusters when `fine`, and no white space at its edges.
With the mouse it goes from the word that was pressed to the word under the mouse, wherever on these the mouse is: at a
change of direction the edge nearest to it may be the far one. With keys it goes from edge to edge. One set from outside
is taken as it is, but for half clusters.

UNITS: code points, half-open, in logical order.
"""

from typing import NamedTuple

import regex

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import Boundaries, trim

_TAKEN_WHOLE = regex.compile(r"[\p{L}\p{N}\p{S}]")
"""What the mouse takes as a word; of punctuation and white space it takes the nearer edge."""


class Place(NamedTuple):
    """Where a caret stands: before the code point at `offset` or, when `trailing`, after the one before it.

    At a change of direction, and where a line wraps, these are two places on the page.
    """

    offset: int
    trailing: bool = False


class Spot(NamedTuple):
    """What a point of the page is on: a range drawn as one, empty where there is none, and the edge nearest to it."""

    cell: Fragment
    edge: int


class Selection:
    """The anchor stays where the selection began; the caret moves."""

    def __init__(self, text: str, boundaries: Boundaries) -> None:
        self._text = text
        self._boundaries = boundaries
        self.anchor = 0
        self.place = Place(0)
        self.fine = False
        self.awaits_end = False
        """Whether a click has put the caret where a range begins that the next click ends. All else lets go of it."""
        self._exact = False
        self._pressed: Spot | None = None
        self._kept: tuple[Fragment, ...] = ()

    @property
    def caret(self) -> int:
        """The offset at which the caret stands."""
        return self.place.offset

    def set_exactly(self, fragments: tuple[Fragment, ...]) -> None:
        """Select these fragments, widened to whole clusters where they cut one; the last one can be extended."""
        whole = tuple(self._boundaries.snap_to_graphemes(start, end) for start, end in fragments)
        self._kept = whole[:-1]
        self.anchor, end = whole[-1]
        self.place = Place(end)
        self.awaits_end = False
        self._pressed = None
        self._exact = True

    def move_to(self, offset: int) -> None:
        """Put the caret somewhere and select nothing."""
        self._kept = ()
        self.continue_at(offset)

    def clear(self) -> None:
        """Select nothing; the caret stays where it stands."""
        self._kept = ()
        self.continue_at(*self.place)

    def extend_to(self, offset: int, trailing: bool = False, *, fine: bool) -> None:
        """Move the caret and leave the anchor, by words or, when `fine`, by clusters."""
        self.place = Place(offset, trailing)
        self.fine = fine
        self.awaits_end = False
        self._pressed = None
        self._exact = False

    def press(self, spot: Spot) -> None:
        """Begin a range, beside what is kept, with what the mouse is on."""
        self.continue_at(spot.edge)
        self._pressed = spot

    def reach(self, spot: Spot, *, fine: bool) -> None:
        """Extend the range to what the mouse is on, by words or, when `fine`, by clusters."""
        pressed = self._pressed or Spot((self.anchor, self.anchor), self.anchor)
        begun, reached = self._whole(pressed, fine=fine), self._whole(spot, fine=fine)
        start, end = min(begun[0], reached[0]), max(begun[1], reached[1])
        edges = (start, end) if reached >= begun else (end, start)
        self.anchor = edges[0]
        self.extend_to(edges[1], fine=fine)
        self._pressed = pressed

    def word_of(self, spot: Spot) -> Fragment:
        """Return the word that the mouse is on or nearest to, or else an empty range."""
        start, end = self._whole(spot, fine=False)
        return (start, end) if start < end else self._boundaries.word_at(spot.edge)

    def _whole(self, spot: Spot, *, fine: bool) -> Fragment:
        start, end = spot.cell
        if start == end or fine:
            return start, end
        word = self._boundaries.snap_to_words(start, end)
        return word if _TAKEN_WHOLE.search(self._text, *word) else (spot.edge, spot.edge)

    def take_hold(self, fragments: tuple[Fragment, ...], index: int, anchor: int) -> None:
        """Begin to change one fragment of several: the others are kept, its edge at `anchor` stays where it is."""
        self.continue_at(anchor)
        self._kept = fragments[:index] + fragments[index + 1 :]

    def keep(self) -> bool:
        """Keep what is selected as fragments of one span; the next range comes beside them. False for nothing."""
        kept = self.fragments()
        self.clear()
        self._kept = kept
        return bool(kept)

    @property
    def has_range(self) -> bool:
        """Whether the current range has anything in it."""
        start, end = self._current()
        return start < end

    @property
    def kept(self) -> tuple[Fragment, ...]:
        """The fragments that the current range comes beside."""
        return self._kept

    @property
    def wants_another(self) -> bool:
        """Whether fragments are kept and the next one is yet to begin."""
        return bool(self._kept) and self.anchor == self.caret

    def continue_at(self, offset: int, trailing: bool = False) -> None:
        """Begin a further fragment here."""
        self.anchor = offset
        self.place = Place(offset, trailing)
        self.awaits_end = False
        self._pressed = None
        self._exact = False

    def fragments(self) -> tuple[Fragment, ...]:
        """Return what is selected, in order, overlapping fragments joined; empty for nothing."""
        found = [*self._kept]
        start, end = self._current()
        if start < end:
            found.append((start, end))
        return _united(found)

    def _current(self) -> Fragment:
        start, end = sorted((self.anchor, self.caret))
        if start == end or self._exact:
            return start, end
        if self.fine:
            snapped = self._boundaries.snap_to_graphemes(start, end)
        else:
            snapped = self._boundaries.snap_to_words(start, end)
        return trim(self._text, *snapped)


def _united(fragments: list[Fragment]) -> tuple[Fragment, ...]:
    united: list[Fragment] = []
    for start, end in sorted(fragments):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(united[-1][1], end))
        else:
            united.append((start, end))
    return tuple(united)
