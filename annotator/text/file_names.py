"""File names made of names that people gave, so that every file system takes them.

UNITS: bytes of UTF-8; Linux and macOS allow 255 of them in a name, Windows as many UTF-16 units, which are never more.
"""

import re
import unicodedata
from collections.abc import Collection
from hashlib import sha256
from itertools import count, pairwise

from annotator.text.boundaries import graphemes

LONGEST = 255
_UNFIT = re.compile(r"""[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]""")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""They reorder a name, so that it seems to have another ending."""
_EDGES = re.compile(r"^[\s.~-]+|[\s.]+$")
"""Characters that make hidden files or options of commands, or that Windows drops."""
_DEVICE = re.compile(r"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?= *(?:\.|$))", re.IGNORECASE)
"""Names of devices on Windows, whatever ending follows."""
_DIGITS = 8
"""Hexadecimal digits of the hash that distinguishes shortened names."""


def size(name: str) -> int:
    """Return how many bytes a name takes."""
    return len(_bytes(name))


def file_name(words: str, ending: str = "", taken: Collection[str] = ()) -> str:
    """Return a name that every file system takes for a file that is called by somebody's words.

    Characters that cannot be in a name become `_`. `taken` are names of other files: the name gets a number if it
    differs from one of them by nothing but case or the composition of letters.
    """
    stem = _DIRECTIONS.sub("", unicodedata.normalize("NFC", words))
    stem = _EDGES.sub("_", _UNFIT.sub("_", stem.strip())) or "_"
    stem = _DEVICE.sub(r"\1_", stem)
    taken_keys = {_comparison_key(name) for name in taken}
    names = (fitting(stem, ending if turn == 1 else f" {turn}{ending}") for turn in count(1))
    return next(name for name in names if _comparison_key(name) not in taken_keys)


def _comparison_key(name: str) -> str:
    """Return what file systems compare that ignore case and the composition of letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


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
