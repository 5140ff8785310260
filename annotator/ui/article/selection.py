"""What is selected in the article: a logical range between anchor and caret, and fragments kept before it. No Qt here.

A selection made by hand takes whole words, or whole grapheme clusters when `fine`, and no white space at its edges.
One set from outside is taken as it is, but for half clusters.

UNITS: code points, half-open, in logical order.
"""

from annotator.domain.annotation import Fragment
from annotator.text.boundaries import Boundaries, trim


class Selection:
    """The anchor stays where the selection began; the caret moves."""

    def __init__(self, text: str, boundaries: Boundaries) -> None:
        self._text = text
        self._boundaries = boundaries
        self.anchor = 0
        self.caret = 0
        self.fine = False
        self._exact = False
        self._kept: tuple[Fragment, ...] = ()

    def set_exactly(self, fragments: tuple[Fragment, ...]) -> None:
        """Select these fragments, widened to whole clusters where they cut one; the last one can be extended."""
        whole = tuple(self._boundaries.snap_to_graphemes(start, end) for start, end in fragments)
        self._kept = whole[:-1]
        self.anchor, self.caret = whole[-1]
        self._exact = True

    def move_to(self, offset: int) -> None:
        """Put the caret somewhere and select nothing."""
        self._kept = ()
        self.anchor = self.caret = offset
        self._exact = False

    def extend_to(self, offset: int, *, fine: bool) -> None:
        """Move the caret and leave the anchor, by words or, when `fine`, by clusters."""
        self.caret = offset
        self.fine = fine
        self._exact = False

    def take_hold(self, fragments: tuple[Fragment, ...], index: int, anchor: int) -> None:
        """Begin to change one fragment of several: the others are kept, its edge at `anchor` stays where it is."""
        self.anchor = self.caret = anchor
        self._exact = False
        self._kept = fragments[:index] + fragments[index + 1 :]

    def keep(self) -> bool:
        """Keep what is selected as fragments of one span; the next range comes beside them. False for nothing."""
        kept = self.fragments()
        self.move_to(self.caret)
        self._kept = kept
        return bool(kept)

    def continue_at(self, offset: int) -> None:
        """Begin a further fragment here."""
        self.anchor = self.caret = offset
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
