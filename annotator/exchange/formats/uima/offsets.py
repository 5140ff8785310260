"""Offsets of a UIMA CAS in little memory: dkpro-cassis keeps two dictionaries with an entry for each letter.

UNITS: UTF-16 units outside, code points inside.
"""

from collections.abc import Callable, Iterator

from annotator.text.offsets import OffsetError, Offsets


class Mapping:
    """A mapping of offsets as the library asks for it: KeyError for an offset that does not exist."""

    def __init__(self, convert: Callable[[int], int], last: int) -> None:
        self._convert = convert
        self._last = last

    def __getitem__(self, offset: int) -> int:
        try:
            return self._convert(offset)
        except OffsetError:
            raise KeyError(offset) from None

    def __iter__(self) -> Iterator[int]:
        """Yield the last offset, which is all that the library asks for, in a warning."""
        yield self._last


def keep_offsets_small() -> None:
    """Make the library compute offsets when they are needed, instead of keeping dictionaries of them all."""
    from cassis.cas import Utf16CodepointOffsetConverter

    Utf16CodepointOffsetConverter.create_offset_mapping = _create_offset_mapping


def _create_offset_mapping(converter: object, text: str | None) -> None:
    if text is None:
        return
    offsets = Offsets(text)
    mappings = {
        "_external_to_python": Mapping(offsets.from_utf16, offsets.utf16_length),
        "_python_to_external": Mapping(offsets.to_utf16, offsets.length),
    }
    for name, mapping in mappings.items():
        setattr(converter, name, mapping)
