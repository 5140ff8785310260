"""What the makers of slow inputs share. A maker takes about how many bytes to make; UNITS: bytes."""

from collections.abc import Callable, Mapping

Files = Mapping[str, bytes]
"""Contents by name; the first is the one that is read."""
Maker = Callable[[int], bytes | Files]
Unit = str | Callable[[int], str]


def repeated(before: str, unit: Unit, after: str, size: int) -> bytes:
    """Return as many units, each made from its number, as make up the size."""
    pieces, length, number = [before], len(before), 0
    while length < size:
        piece = unit if isinstance(unit, str) else unit(number)
        pieces.append(piece)
        length += len(piece.encode())
        number += 1
    return ("".join(pieces).removesuffix(",") + after).encode()


def shape(before: str, unit: Unit, after: str = "") -> Maker:
    """Return a maker of a text that repeats something."""
    return lambda size: repeated(before, unit, after, size)
