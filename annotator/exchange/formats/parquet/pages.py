"""The pages of a Parquet file, gone through before Arrow reads them: how much each becomes in memory.

A page of some bytes can say that it is a gigabyte, and Arrow believes it. The headers of pages are structures of
Thrift's compact protocol, of which this reads as much as they may have. UNITS: bytes.
"""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

LARGEST = 50_000_000
"""Of a page in memory: the longest text that is taken in, in the largest characters, and some more."""
ALWAYS_ALLOWED, DENSEST = 2_000_000, 20
"""Of a page in memory, and how many bytes of it one in the file may become where it is larger."""

_HEADER = 32_768
"""Of the longest header of a page: the least and the largest value are in it, of at most 4 KB each."""
_DEEPEST = 5
_UNCOMPRESSED, _COMPRESSED = 2, 3
_DATA_PAGE, _DICTIONARY_PAGE, _DATA_PAGE_V2 = 5, 7, 8
_VALUES = 1

Struct = dict[int, "int | Struct"]


class PageError(Exception):
    """What is wrong with a page, as a clause."""


class Page(NamedTuple):
    """How many rows a page has (none of its own, if it is a dictionary), and its bytes in memory."""

    rows: int
    size: int


def pages(file: BinaryIO, start: int, length: int) -> Iterator[Page]:
    """Yield the pages of a column that is in `length` bytes from `start` on. Raises PageError for what cannot be."""
    end = start + length
    while start < end:
        file.seek(start)
        reader = _Compact(file.read(min(_HEADER, end - start)))
        try:
            header = reader.struct(_DEEPEST)
        except IndexError as error:
            raise PageError("the header of a page is cut off") from error
        size, packed = (header.get(field, -1) for field in (_UNCOMPRESSED, _COMPRESSED))
        if not isinstance(size, int) or not isinstance(packed, int) or size < 0 or packed < 0:
            raise PageError("a page does not say how large it is")
        start += reader.place + packed
        if start > end:
            raise PageError("a page is longer than its column")
        if size > LARGEST or (size > ALWAYS_ALLOWED and size > DENSEST * packed):
            raise PageError(f"a page of {packed} bytes would become {size}")
        yield Page(_rows(header), size)


def _rows(header: Struct) -> int:
    data = header.get(_DATA_PAGE) or header.get(_DATA_PAGE_V2)
    if not isinstance(data, dict):
        return 0
    rows = data.get(_VALUES, 0)
    if not isinstance(rows, int) or rows < 0:
        raise PageError("a page does not say how many values it has")
    return rows


def largest_batch(column: list[Page], rows: int) -> int:
    """Return the bytes of the pages that one batch of so many rows touches, at most."""
    largest = current = place = batch = 0
    for page in column:
        first, last = place // rows, max(place + page.rows - 1, place) // rows
        current = current + page.size if first == batch else page.size
        largest = max(largest, current)
        if last != first:
            current = page.size
        batch = last
        place += page.rows
    return largest


class _Compact:
    """Reads a structure of Thrift's compact protocol; integers are kept, and what else there is passed over."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.place = 0

    def struct(self, levels: int) -> Struct:
        """Return the integers and structures of a structure by the numbers of their fields."""
        if not levels:
            raise PageError("the header of a page is nested too deeply")
        found: Struct = {}
        field = 0
        while (head := self._byte()) != 0:
            step, kind = head >> 4, head & 0x0F
            field = field + step if step else self._integer()
            value = self._value(kind, levels)
            if value is not None:
                found[field] = value
        return found

    def _value(self, kind: int, levels: int) -> "int | Struct | None":
        match kind:
            case 1 | 2:  # true and false, which are in the kind
                return None
            case 3:
                self._byte()
                return None
            case 4 | 5 | 6:
                return self._integer()
            case 8:
                length = self._unsigned()
                self.place += length
                return None
            case 12:
                return self.struct(levels - 1)
            case _:
                raise PageError("the header of a page has what none has")

    def _integer(self) -> int:
        number = self._unsigned()
        return (number >> 1) ^ -(number & 1)

    def _unsigned(self) -> int:
        number = 0
        for shift in range(0, 70, 7):
            byte = self._byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
        raise PageError("the header of a page has a number beyond 64 bits")

    def _byte(self) -> int:
        byte = self._data[self.place]
        self.place += 1
        return byte
