"""Offsets in a text, converted between code points and the units that other programs count in.

UNITS: a *code point* offset counts characters of the Python string, as every stored offset does; a *UTF-16* offset
counts 16-bit units, as Qt does; some file formats count bytes in *UTF-8* offsets, or, in *CRLF* offsets, each newline
twice. All are edges between characters: 0 stands before the first one, the length after the last.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

import regex

_ASTRAL = regex.compile("[\U00010000-\U0010ffff]")
_NEWLINE = regex.compile("\n")

# One checkpoint for so many characters: a conversion encodes at most this many.
_CHUNK = 1024


class OffsetError(ValueError):
    """An offset outside the text or inside a code point: a fault of the program."""


class _Doubled:
    """Offsets in a unit of which some characters take two and all others one. `positions` are those of the former."""

    def __init__(self, positions: Iterable[int]) -> None:
        self._positions = array("i", positions)
        self._units = array("i", (position + earlier for earlier, position in enumerate(self._positions)))
        self.count = len(self._positions)

    def to_units(self, cp: int) -> int:
        """Return the offset in the unit."""
        return cp + bisect_left(self._positions, cp)

    def from_units(self, unit: int) -> int | None:
        """Return the offset in code points, or None inside a character."""
        earlier = bisect_left(self._units, unit)
        if earlier and self._units[earlier - 1] + 1 == unit:
            return None
        return unit - earlier


class Offsets:
    """The positions of one stored text (no lone surrogates), in code points, UTF-16 units and UTF-8 bytes."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Only astral characters take two UTF-16 units, and ordinary news has next to none.
        self._astral = _Doubled(() if text.isascii() else (match.start() for match in _ASTRAL.finditer(text)))

    @property
    def length(self) -> int:
        """Length of the text in code points."""
        return len(self._text)

    @property
    def utf16_length(self) -> int:
        """Length of the text in UTF-16 units."""
        return len(self._text) + self._astral.count

    @property
    def utf8_length(self) -> int:
        """Length of the text in UTF-8 bytes."""
        return self.to_utf8(self.length)

    def to_utf16(self, cp: int) -> int:
        """Turn a code point offset into a UTF-16 offset; OffsetError outside the text."""
        _require_within(cp, self.length, "code point")
        return self._astral.to_units(cp)

    def all_to_utf16(self, cps: Sequence[int]) -> Sequence[int]:
        """Turn code point offsets into UTF-16 offsets."""
        return [self.to_utf16(cp) for cp in cps] if self._astral.count else cps

    def from_utf16(self, unit: int) -> int:
        """Turn a UTF-16 offset into a code point offset; OffsetError outside the text or inside a surrogate pair."""
        _require_within(unit, self.utf16_length, "UTF-16")
        cp = self._astral.from_units(unit)
        if cp is None:
            raise OffsetError(f"UTF-16 offset {unit} is inside a surrogate pair")
        return cp

    def to_utf8(self, cp: int) -> int:
        """Turn a code point offset into a UTF-8 byte offset; OffsetError outside the text."""
        _require_within(cp, self.length, "code point")
        chunk = cp // _CHUNK
        return self._chunk_bytes[chunk] + len(self._text[chunk * _CHUNK : cp].encode())

    def from_utf8(self, byte: int) -> int:
        """Turn a UTF-8 byte offset into a code point offset; OffsetError outside the text or inside a sequence."""
        _require_within(byte, self.utf8_length, "UTF-8")
        chunk = bisect_right(self._chunk_bytes, byte) - 1
        start = chunk * _CHUNK
        encoded = self._text[start : start + _CHUNK].encode()[: byte - self._chunk_bytes[chunk]]
        try:
            return start + len(encoded.decode())
        except UnicodeDecodeError:
            raise OffsetError(f"UTF-8 offset {byte} is inside a character") from None

    def to_crlf(self, cp: int) -> int:
        """Turn a code point offset into one that counts each newline as CR and LF; OffsetError outside the text."""
        _require_within(cp, self.length, "code point")
        return self._newlines.to_units(cp)

    def from_crlf(self, offset: int) -> int:
        """Turn an offset that counts each newline as CR and LF into code points; OffsetError outside or inside."""
        _require_within(offset, self.length + self._newlines.count, "CRLF")
        cp = self._newlines.from_units(offset)
        if cp is None:
            raise OffsetError(f"CRLF offset {offset} is inside a newline")
        return cp

    @cached_property
    def _newlines(self) -> _Doubled:
        return _Doubled(match.start() for match in _NEWLINE.finditer(self._text))

    @cached_property
    def _chunk_bytes(self) -> list[int]:
        """Byte offset of every chunk's start, the one that would begin at the very end of the text too."""
        offsets = [0]
        for end in range(_CHUNK, self.length + 1, _CHUNK):
            offsets.append(offsets[-1] + len(self._text[end - _CHUNK : end].encode()))
        return offsets


def _require_within(offset: int, length: int, unit: str) -> None:
    if not 0 <= offset <= length:
        raise OffsetError(f"{unit} offset {offset} is outside 0..{length}")
