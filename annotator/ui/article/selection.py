"""The selection in the article: a logical range between anchor and caret, and fragments kept before it. No Qt here.

A selection by hand consists of whole words, or of whole grapheme clusters when `fine`, without white space at its
edges. With the mouse it goes from the pressed word to the word under the mouse, wherever on them the mouse is: at a
change of direction the nearest edge may be the far one. With keys it goes from edge to edge. A selection by the program
is exact, except for half clusters. So is one whose edge a key moves from stop to stop, as `edge_steps` does.

UNITS: code points, half-open, in logical order.
"""

from typing import TYPE_CHECKING, NamedTuple

import regex

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import Boundaries, trim

if TYPE_CHECKING:
    from annotator.text.edge_stops import Side

_TAKEN_WHOLE = regex.compile(r"[\p{L}\p{N}\p{S}]")
"""Characters of words for the mouse; of punctuation and white space it takes the nearer edge."""


class Place(NamedTuple):
    """The place of a caret: before the code point at `offset` or, when `trailing`, after the one before it.

    At a change of direction, and where a line wraps, these are two places on the page.
    """

    offset: int
    trailing: bool = False


class HeldEdge(NamedTuple):
    """The edge of a fragment that moves, and where it is."""

    side: "Side"
    offset: int


class Spot(NamedTuple):
    """The cell at a point of the page (an empty range where there is none), and the nearest edge."""

    cell: Fragment
    edge: int


class Selection:
    """The selection. Its anchor stays at the begin; its caret moves."""

    def __init__(self, text: str, boundaries: Boundaries) -> None:
        self._text = text
        self._boundaries = boundaries
        self.anchor = 0
        self.place = Place(0)
        self.fine = False
        self.awaits_end = False
        """Whether a click has begun a range that the next click ends. Every other change cancels this."""
        self._exact = False
        self._pressed: Spot | None = None
        self._holds_anchor = False  # an edge of a span that is being resized
        self.taken_at: int | None = None
        """Where the edge stood that was taken to be moved by keys; None when none was."""
        self._side: Side = "end"  # of the edge that moves, where it has reached the other one
        self.left_at: frozenset[int] = frozenset()
        """Places that are no stops where the edge stood that keys move, so that it comes back to them."""
        self._kept: tuple[Fragment, ...] = ()
        self.held: tuple[Fragment, ...] = ()
        """The fragments kept by hand, to which `add_exactly` adds."""

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self.place.offset

    def set_exactly(self, fragments: tuple[Fragment, ...]) -> None:
        """Select fragments, widened to whole clusters; the last one can be extended."""
        self.held = ()
        whole = tuple(self._boundaries.snap_to_graphemes(start, end) for start, end in fragments)
        self._kept = whole[:-1]
        self.anchor, end = whole[-1]
        self.place = Place(end)
        self.awaits_end = False
        self._pressed = None
        self._exact = True
        self.left_at = frozenset()
        if self.taken_at is not None:
            self.taken_at = end

    def add_exactly(self, fragments: tuple[Fragment, ...]) -> None:
        """Select fragments as `set_exactly` does, beside those kept by hand and in place of what was added to them."""
        held = self.held
        self.set_exactly((*held, *fragments))
        self.held = held

    def move_to(self, offset: int) -> None:
        """Move the caret and select nothing."""
        self._kept = self.held = ()
        self.continue_at(offset)

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        self._kept = self.held = ()
        self.continue_at(*self.place)

    def extend_to(self, offset: int, trailing: bool = False, *, fine: bool) -> None:
        """Move the caret and keep the anchor, by words or, when `fine`, by clusters."""
        self.place = Place(offset, trailing)
        self.fine = fine
        self.awaits_end = False
        self._pressed = None
        self._exact = False
        self.left_at = frozenset()

    def extend_by_key(self, offset: int, trailing: bool = False, *, fine: bool, at_mark: bool = False) -> None:
        """Extend to an offset; by words, a new range begins at a word, not at anything between it and the caret.

        `at_mark`: the caret is at a quotation mark around this word, with which a new range begins.
        """
        if not fine and not at_mark and self.anchor == self.caret and not self._holds_anchor:
            self.anchor = self._anchor_at_word(before=offset < self.anchor)
        self.extend_to(offset, trailing, fine=fine)

    def _anchor_at_word(self, *, before: bool) -> int:
        """Return the end of the word before the anchor, or the start of the one after it, unless it is in a word."""
        edges = self._boundaries
        if before:
            return min(self.anchor, edges.word_at(edges.previous_word(self.anchor))[1])
        return max(self.anchor, edges.previous_word(edges.next_word(self.anchor)))

    def press(self, spot: Spot) -> None:
        """Begin a range at the mouse; kept fragments stay."""
        self.continue_at(spot.edge)
        self._pressed = spot

    def reach(self, spot: Spot, *, fine: bool) -> None:
        """Extend the range to the mouse, by words or, when `fine`, by clusters."""
        pressed = self._pressed or Spot((self.anchor, self.anchor), self.anchor)
        begun, reached = self._whole(pressed, fine=fine), self._whole(spot, fine=fine)
        start, end = min(begun[0], reached[0]), max(begun[1], reached[1])
        edges = (start, end) if reached >= begun else (end, start)
        self.anchor = edges[0]
        self.extend_to(edges[1], fine=fine)
        self._pressed = pressed

    def word_of(self, spot: Spot) -> Fragment:
        """Return the word at the mouse, or the nearest one, or an empty range."""
        start, end = self._whole(spot, fine=False)
        return (start, end) if start < end else self._boundaries.word_at(spot.edge)

    def _whole(self, spot: Spot, *, fine: bool) -> Fragment:
        start, end = spot.cell
        if start == end or fine:
            return start, end
        word = self._boundaries.snap_to_words(start, end)
        return word if _TAKEN_WHOLE.search(self._text, *word) else (spot.edge, spot.edge)

    def begin_resize(self, fragments: tuple[Fragment, ...], index: int, anchor: int) -> None:
        """Begin to resize a fragment: the others are kept, and its edge at `anchor` stays."""
        self.continue_at(anchor)
        self._holds_anchor = True
        self._kept = fragments[:index] + fragments[index + 1 :]

    def hold_edge(self, fragments: tuple[Fragment, ...], index: int, *, start: bool) -> None:
        """Select fragments exactly, with an edge of one of them at the caret, so that it is what moves."""
        fragments = tuple(self._boundaries.snap_to_graphemes(*fragment) for fragment in fragments)
        first, last = fragments[index]
        self.begin_resize(fragments, index, last if start else first)
        self.place = Place(first if start else last)
        self.taken_at = self.caret
        self._side = "start" if start else "end"
        self._exact = True

    @property
    def held_edge(self) -> HeldEdge | None:
        """The edge that moves while a span is being resized, and where it is; None while none is."""
        return self._moving_edge() if self._holds_anchor else None

    @property
    def moving_edge(self) -> HeldEdge | None:
        """The edge that keys move: the one that is held, or that of a range at its caret; None while there is none."""
        return self._moving_edge() if self._holds_anchor or self.has_range else None

    def _moving_edge(self) -> HeldEdge:
        start, end = self._current()
        if self.caret == self.anchor:
            return HeldEdge(self._side, self.caret)
        return HeldEdge("start", start) if self.caret < self.anchor else HeldEdge("end", end)

    @property
    def staying_edge(self) -> int:
        """The other edge of the current range."""
        start, end = self._current()
        return end if self.caret < self.anchor else start

    def move_edge(self, offset: int, *, is_left_at_stop: bool) -> None:
        """Move the edge that keys move to an offset exactly; the other one stays."""
        side, left = self._moving_edge()
        self.anchor, self._side = self.staying_edge, side
        self.place = Place(offset)
        self.awaits_end = False
        self._pressed = None
        self._exact = True
        if not is_left_at_stop:
            self.left_at |= {left}

    def keep(self) -> bool:
        """Keep the selection, so that the next range is added to it. Return False when nothing is selected."""
        kept = self.fragments()
        self.clear()
        self._kept = self.held = kept
        return bool(kept)

    @property
    def has_range(self) -> bool:
        """Whether the current range is not empty."""
        start, end = self._current()
        return start < end

    @property
    def kept(self) -> tuple[Fragment, ...]:
        """The fragments kept before the current range."""
        return self._kept

    @property
    def wants_another(self) -> bool:
        """Whether fragments are kept and the next range has not begun."""
        return bool(self._kept) and self.anchor == self.caret

    def continue_at(self, offset: int, trailing: bool = False) -> None:
        """Begin another range here; kept fragments stay."""
        self.anchor = offset
        self.place = Place(offset, trailing)
        self.awaits_end = False
        self._pressed = None
        self._exact = False
        self._holds_anchor = False
        self.taken_at = None
        self.left_at = frozenset()

    def fragments(self) -> tuple[Fragment, ...]:
        """Return the selected fragments in order, overlapping ones joined."""
        found = [*self._kept]
        start, end = self._current()
        if start < end:
            found.append((start, end))
        return _joined(found)

    def _current(self) -> Fragment:
        start, end = sorted((self.anchor, self.caret))
        if start == end or self._exact:
            return start, end
        if self.fine:
            snapped = self._boundaries.snap_to_graphemes(start, end)
        else:
            snapped = self._boundaries.snap_to_words(start, end)
        return trim(self._text, *snapped)


def _joined(fragments: list[Fragment]) -> tuple[Fragment, ...]:
    joined: list[Fragment] = []
    for start, end in sorted(fragments):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)
