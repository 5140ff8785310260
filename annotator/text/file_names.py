"""File names made of names that people gave, so that every file system takes them.

UNITS: bytes of UTF-8; Linux and macOS allow 255 of them in a name, Windows as many UTF-16 units, which are never more.
"""

from hashlib import sha256
from itertools import pairwise

from annotator.text.boundaries import graphemes

LONGEST = 255
_DIGITS = 8
"""Hexadecimal digits that tell apart what was the same up to where it was cut."""


def size(name: str) -> int:
    """Return how many bytes a name takes."""
    return len(_bytes(name))


def fitting(stem: str, ending: str = "", longest: int = LONGEST) -> str:
    """Return a file name of at most so many bytes: the stem and its ending.

    A stem that is too long is cut between two characters as people see them, and a piece of its hash follows, so that
    two long names stay two. The ending is kept whole; it must leave room for the hash.
    """
    if size(stem) + size(ending) <= longest:
        return stem + ending
    mark = f"-{sha256(_bytes(stem)).hexdigest()[:_DIGITS]}{ending}"
    room = longest - size(mark)
    kept = 0
    for start, end in pairwise(graphemes(stem)):
        room -= size(stem[start:end])
        if room < 0:
            break
        kept = end
    return stem[:kept] + mark


def _bytes(name: str) -> bytes:
    # Names that are not UTF-8 on the disk reach us with surrogates.
    return name.encode("utf-8", "surrogatepass")
