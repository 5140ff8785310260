"""The folded wordings of all claims in one run of bytes: hundreds of thousands of strings would take twice the memory.

Wordings are UTF-8, each followed by a line feed, which none of them has.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

_END = b"\n"
Mask = NDArray[np.bool_]
_SAMPLED, _AT_ONCE = 97, 1 << 20
"""Every which byte tells how often bytes are, and how many bytes are searched at once."""


class Wordings(Sequence[str]):
    """One wording for each row."""

    def __init__(self, text: bytes = b"", starts: NDArray[np.int64] | None = None) -> None:
        """`starts` has the place of each wording in the bytes, and the end of all."""
        self._text = text
        self._starts = np.zeros(1, dtype=np.int64) if starts is None else starts

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        """Return the wording of a row, or of some."""
        if isinstance(row, slice):
            return [self[one] for one in range(len(self))[row]]
        if not -len(self) <= row < len(self):
            raise IndexError(row)
        row %= len(self)
        return self._text[self._starts[row] : self._starts[row + 1] - 1].decode()

    def __iter__(self) -> Iterator[str]:
        """Yield the wordings of all rows."""
        for start, end in pairwise(self._starts.tolist()):
            yield self._text[start : end - 1].decode()

    def with_words(self, wanted: str) -> Mask:
        """Return which rows have words somewhere in their wording."""
        found: Mask = np.zeros(len(self), dtype=np.bool_)
        if wanted:
            places = _places_of(wanted.encode(), np.frombuffer(self._text, np.uint8))
            found[np.searchsorted(self._starts, places, side="right") - 1] = True
        return found

    def row_of(self, wording: str) -> int:
        """Return the first row with a wording, -1 for none."""
        wanted = wording.encode() + _END
        place = 0 if self._text.startswith(wanted) else self._text.find(_END + wanted) + 1
        is_there = place or self._text.startswith(wanted)
        return int(np.searchsorted(self._starts, place)) if is_there else -1

    def without(self, gone: Mask) -> "Wordings":
        """Return the wordings of the rows that are not gone, of which there are few."""
        lengths = np.diff(self._starts)[~gone]
        kept = bytearray()
        before = 0
        for row in np.flatnonzero(gone).tolist():
            kept += self._text[before : self._starts[row]]
            before = int(self._starts[row + 1])
        kept += self._text[before:]
        return Wordings(bytes(kept), np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(lengths))))

    def joined(self, more: "Wordings") -> "Wordings":
        """Return these wordings and others after them."""
        text, starts = more._text, more._starts[1:] + len(self._text)  # noqa: SLF001  of the same class
        return Wordings(self._text + text, np.concatenate((self._starts, starts)))


def _places_of(wanted: bytes, text: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return where some bytes begin in others.

    The rarest of them is looked for first, and the others around where it is: words that half of all wordings have are
    found several times faster than one after the other.
    """
    often = np.bincount(text[::_SAMPLED], minlength=256)
    rarest, *others = sorted(range(len(wanted)), key=lambda place: often[wanted[place]])
    found = []
    for begin in range(0, len(text), _AT_ONCE):
        places = np.flatnonzero(text[begin : begin + _AT_ONCE] == wanted[rarest]) + (begin - rarest)
        places = places[(places >= 0) & (places <= len(text) - len(wanted))]
        for other in others:
            places = places[text[places + other] == wanted[other]]
        found.append(places)
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


class WordingsBuilder:
    """Collects wordings row by row."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._starts = array("q", [0])

    def __len__(self) -> int:
        return len(self._starts) - 1

    def append(self, wording: str) -> None:
        """Add the wording of the next row."""
        self._text += wording.encode()
        self._text += _END
        self._starts.append(len(self._text))

    def wordings(self) -> Wordings:
        """Return all that was added."""
        return Wordings(bytes(self._text), np.array(self._starts, dtype=np.int64))
