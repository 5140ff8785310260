"""Full stops after which a sentence goes on, as in "Mr. Deyri", found by how a text itself spells the words around.

UNITS: code points of the text, half-open.
"""

from functools import lru_cache

import regex

_WORD = regex.compile(r"(?P<word>\p{L}[\p{L}\p{M}]*+)(?P<stop>\.)?")
_BEFORE = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}{0,4}\.", regex.REVERSE)
_NEXT = regex.compile(r"\s*+[\p{P}\p{Cf}]*+(?P<word>\p{L}[\p{L}\p{M}]*+|\p{N})")


class Abbreviations:
    """What a text shows of its words: which stand without a full stop, and which are written small somewhere."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._without_stop = {match["word"] for match in _WORD.finditer(text) if not match["stop"]}

    def goes_on(self, end: int) -> bool:
        """Whether a sentence goes on where a mark that may end it stands just before an offset.

        It goes on before a small letter, and after an abbreviation if what follows is a number or a name: a word with a
        capital that is nowhere written small.
        """
        following = _NEXT.match(self._text, end)
        if following is None:
            return False
        word = following["word"]
        if word[0].islower():
            return True
        is_name = word[0].isupper() and word.lower() not in self._without_stop
        return (is_name or word[0].isnumeric()) and self.is_abbreviation(end)

    def is_abbreviation(self, end: int) -> bool:
        """Whether a short word with a capital, which never lacks its full stop, ends at an offset with one."""
        before = _BEFORE.match(self._text, 0, end)
        return before is not None and before[0][:-1] not in self._without_stop


abbreviations = lru_cache(maxsize=1)(Abbreviations)
"""The abbreviations of a text; the latest is kept."""
