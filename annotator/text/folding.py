"""Search keys: texts with folded spelling, so that كَتَبَ is found by كتب and ٢٥ by 25, with a mapping to the text.

Each character is folded by itself, whatever stands around it. These hold whatever the switches: canonical decomposition
(é is e and an accent); presentation forms and ligatures (U+FB00-FDFF, U+FE70-FEFF) are the letters they stand for; any
space is the plain one; joiners, bidi controls, soft hyphen, word joiner and BOM are dropped. Stored text is left alone.

UNITS: code points, half-open; of the key where a parameter says so, else of the original text.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, fields, replace
from functools import cache, cached_property, lru_cache
from itertools import accumulate

import regex

from annotator.text.boundaries import Boundaries
from annotator.text.offsets import OffsetError
from annotator.text.paragraphs import paragraphs

_DROPPED = regex.compile("[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_PRESENTATION_FORM = regex.compile("[\ufb00-\ufdff\ufe70-\ufefe]")
# Marks that news is often written without. Vowel signs of other scripts (Indic, Thai) and the voicing marks of kana are
# spelling; hamza and madda above and below belong to hamza_and_alef.
_MARK = regex.compile(
    r"(?V1)[\p{Mn}&&[\p{Script=Inherited}\p{Arabic}\p{Hebrew}\p{Latin}\p{Cyrillic}]--[\u0653-\u0655\u3099\u309a]]"
)
_HAMZA = str.maketrans("ٱٲٳ", "ااا", "\u0653\u0654\u0655")
_YEH_AND_KAF = str.maketrans("یىکڪہەۃ", "ييككههة")

# An edge of clusters in any context. Most edges are, and this test is much faster than splitting a text.
_SURE_EDGE = regex.compile(
    r"(?V1)(?<!\p{GCB=Prepend})(?:\Z|(?=[ -~]|[[\p{Latin}\p{Greek}\p{Cyrillic}\p{Arabic}\p{Hebrew}]&&\p{L}]))"
)
# The mapping has one checkpoint for so many characters of the text.
_CHUNK = 128


@dataclass(frozen=True)
class Folding:
    """Differences that a search ignores; each field is a switch.

    `case` is Unicode case folding. `marks` drops harakat, niqqud and combining accents. `hamza_and_alef` drops hamza
    and madda on their carriers, so that أ إ آ ٱ are ا, ؤ is و and ئ is ي; a hamza on the line (ء) is a letter and
    stays. `yeh_and_kaf` makes one letter each of ی ى ي, of ک ڪ ك and of the hehs ہ ە ه (ۀ and ۂ as well, together with
    hamza_and_alef); ھ and ے stay, which distinguish Urdu words. `tatweel` drops the kashida. `digits` makes any decimal
    digit one of 0-9. `ta_marbuta` makes ة a ه; it makes many different words equal, so it is off by default.
    """

    case: bool = True
    marks: bool = True
    hamza_and_alef: bool = True
    yeh_and_kaf: bool = True
    tatweel: bool = True
    digits: bool = True
    ta_marbuta: bool = False


DEFAULT = Folding()
ALL = Folding(ta_marbuta=True)
"""Treats as equal whatever any other folding does."""


class Folded:
    """A text and its key, with a mapping from the key to the text that is computed on demand."""

    def __init__(self, text: str, folding: Folding) -> None:
        self.text = text
        self._table = _table(folding)
        pieces = [text[start : start + _CHUNK].translate(self._table) for start in range(0, len(text), _CHUNK)]
        self.key = "".join(pieces)
        self._piece_starts = [0, *accumulate(map(len, pieces))]
        self._ends: dict[int, array[int]] = {}

    @cached_property
    def boundaries(self) -> Boundaries:
        """The edges of clusters and words of the text."""
        return Boundaries(self.text, paragraphs(self.text))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of whole grapheme clusters of the text that a range of the key comes from.

        Raises OffsetError for an empty range and for one outside the key.
        """
        if not 0 <= start < end <= len(self.key):
            raise OffsetError(f"{start}..{end} is not a range of a key of {len(self.key)} code points")
        first, last = self._source(start), self._source(end - 1) + 1
        if _SURE_EDGE.match(self.text, first) and _SURE_EDGE.match(self.text, last):
            return first, last
        return self.boundaries.snap_to_graphemes(first, last)

    def _source(self, offset: int) -> int:
        """Return which character of the text a character of the key comes from."""
        piece = bisect_right(self._piece_starts, offset) - 1
        if piece not in self._ends:
            characters = self.text[piece * _CHUNK : (piece + 1) * _CHUNK]
            # 16 bits are enough: no character folds to more than 18.
            lengths = map(len, map(self._table.__getitem__, map(ord, characters)))
            self._ends[piece] = array("H", accumulate(lengths))
        return piece * _CHUNK + bisect_right(self._ends[piece], offset - self._piece_starts[piece])


def fold(text: str, folding: Folding = DEFAULT) -> Folded:
    """Fold a text."""
    return Folded(text, folding)


def key_of(text: str, folding: Folding = DEFAULT) -> str:
    """Return only the key of a text."""
    return text.translate(_table(folding))


@lru_cache(maxsize=1024)
def differences(original: str, query: str, folding: Folding = DEFAULT) -> tuple[str, ...]:
    """Return the switches of a folding, by name, without each of which a hit would not match its query."""
    return tuple(name for name, without in _less_by_one(folding) if key_of(original, without) != key_of(query, without))


@cache
def _less_by_one(folding: Folding) -> tuple[tuple[str, Folding], ...]:
    on = (field.name for field in fields(folding) if getattr(folding, field.name))
    return tuple((name, replace(folding, **{name: False})) for name in on)


class _Table(dict[int, str]):
    """The folding of each character, for str.translate; filled on demand."""

    def __init__(self, folding: Folding) -> None:
        super().__init__()
        self._folding = folding

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code), self._folding)
        return folded


@cache
def _table(folding: Folding) -> _Table:
    return _Table(folding)


def _fold_character(character: str, folding: Folding) -> str:
    folded = _decomposed(character)
    if folding.marks:
        folded = _MARK.sub("", folded)
    if folding.hamza_and_alef:
        folded = folded.translate(_HAMZA)
    if folding.yeh_and_kaf:
        folded = folded.translate(_YEH_AND_KAF)
    if folding.tatweel:
        folded = folded.replace("ـ", "")
    if folding.ta_marbuta:
        folded = folded.replace("ة", "ه")
    if folding.digits:
        folded = "".join(str(unicodedata.decimal(character, character)) for character in folded)
    if folding.case:
        # Case folding makes a letter of the Greek iota subscript, which is a mark.
        folded = "".join(letter if unicodedata.combining(letter) else letter.casefold() for letter in folded)
    return folded


def _decomposed(character: str) -> str:
    """Return the letters and marks that a character is made of, a plain space for any space."""
    if _DROPPED.match(character):
        return ""
    if unicodedata.category(character) == "Zs":
        return " "
    if _PRESENTATION_FORM.match(character):
        # A haraka that stands alone decomposes to a space and the haraka.
        return unicodedata.normalize("NFKD", character).removeprefix(" ")
    return unicodedata.normalize("NFD", character)
