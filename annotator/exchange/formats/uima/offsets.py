"""Offsets of a UIMA CAS in little memory: dkpro-cassis keeps two dictionaries with an entry for each letter.

UNITS: UTF-16 units outside, code points inside.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate

from annotator.exchange.reading.offset_units import READINGS

_LAST_OF_THE_FIRST_PLANE = 0xFFFF


class Places:
    """A mapping of offsets as the library asks for it: KeyError where an offset leads nowhere."""

    def __init__(self, places: Sequence[int]) -> None:
        self._places = places

    def __getitem__(self, offset: int) -> int:
        found = self._places[offset] if 0 <= offset < len(self._places) else -1
        if found < 0:
            raise KeyError(offset)
        return found

    def __iter__(self) -> Iterator[int]:
        """Yield the last offset, which is all that the library wants to know for a warning."""
        yield len(self._places) - 1


def keep_offsets_small() -> None:
    """Have the library keep offsets in arrays, which take a twentieth of the memory."""
    from cassis.cas import Utf16CodepointOffsetConverter

    Utf16CodepointOffsetConverter.create_offset_mapping = _create_offset_mapping


def _create_offset_mapping(converter: object, text: str | None) -> None:
    if text is None:
        return
    mappings = {
        "_external_to_python": Places(READINGS["UTF-16 units"](text)),
        "_python_to_external": Places(_units(text)),
    }
    for name, mapping in mappings.items():
        setattr(converter, name, mapping)


def _units(text: str) -> Sequence[int]:
    """Return how many UTF-16 units stand before each code point, and in all."""
    if text.isascii():
        return range(len(text) + 1)
    widths = (2 if ord(one) > _LAST_OF_THE_FIRST_PLANE else 1 for one in text)
    return array("i", accumulate(widths, initial=0))
