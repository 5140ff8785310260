"""The stops of the edges of a selection: where an edge comes to stand that is moved by words or by letters.

By words, a start stops where a word starts, an end where a word ends, and both on both sides of a quotation mark. An
apostrophe after a letter is none where nothing before it in its paragraph can be its opening mark. By letters, both
stop at every cluster. White space and hidden controls are never inside, at the edge.
Whether a place is a stop depends on nothing but the text, so that a step there and a step back end where they began.

UNITS: code points of the document.
"""

from collections.abc import Sequence
from typing import Literal

import regex

from annotator.text.boundaries import Boundaries, trim
from annotator.text.paragraphs import Paragraph, paragraph_at
from annotator.text.quotation_marks import QUOTATION_MARKS
from annotator.text.quotations import is_in_spelling, may_open

Side = Literal["start", "end"]
Unit = Literal["word", "cluster"]
_DOUBLED = "'`"
"""Signs of which two in a row are one quotation mark."""
_APOSTROPHES = "'’"
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}]")
_OPENING = regex.compile(r"(?<![\p{L}\p{M}\p{N}])['`‘‚’](?=\S)")
"""A mark that an apostrophe can close."""


class EdgeStops:
    """The stops in one document."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], boundaries: Boundaries) -> None:
        self._text, self._paragraphs, self._boundaries = text, paragraphs, boundaries

    def after(self, offset: int, side: Side, unit: Unit) -> int | None:
        """Return the first stop after an offset, None if there is none."""
        while offset < len(self._text):
            offset = self._boundaries.next_grapheme(offset)
            if self.is_stop(offset, side, unit):
                return offset
        return None

    def before(self, offset: int, side: Side, unit: Unit) -> int | None:
        """Return the last stop before an offset, None if there is none."""
        while offset > 0:
            offset = self._boundaries.previous_grapheme(offset)
            if self.is_stop(offset, side, unit):
                return offset
        return None

    def is_stop(self, offset: int, side: Side, unit: Unit) -> bool:
        """Whether the edge of a cluster is a stop for the starts or the ends of selections."""
        edges = self._boundaries
        if side == "start":
            first, last = offset, edges.next_grapheme(offset)
        else:
            first, last = edges.previous_grapheme(offset), offset
        if trim(self._text, first, last) == (first, first):  # nothing to be seen would be inside
            return False
        return unit == "cluster" or self._is_edge_of_word(offset, first, side) or self._is_beside_mark(offset)

    def opens_at(self, offset: int) -> bool:
        """Whether an opening quotation mark begins at an offset."""
        return self._is_mark(offset) and may_open(self._text, self._paragraph(offset), offset)

    def closes_at(self, offset: int) -> bool:
        """Whether a closing quotation mark ends at an offset."""
        before = self._boundaries.previous_grapheme(offset)
        is_mark = before < offset and self._is_mark(before)
        return is_mark and not may_open(self._text, self._paragraph(before), before)

    def _is_edge_of_word(self, offset: int, inside: int, side: Side) -> bool:
        start, end = self._boundaries.word_at(inside)
        return start < end and offset == trim(self._text, start, end)[0 if side == "start" else 1]

    def _is_beside_mark(self, offset: int) -> bool:
        before = self._boundaries.previous_grapheme(offset)
        if self._text[before:offset] == self._text[offset : offset + 1] and self._text[offset] in _DOUBLED:
            return False
        return self._is_mark(offset) or (before < offset and self._is_mark(before))

    def _is_mark(self, offset: int) -> bool:
        if self._text[offset : offset + 1] not in QUOTATION_MARKS:
            return False
        if self._is_apostrophe(offset):
            return False
        in_word = offset < self._boundaries.word_at(offset)[1]
        return not (in_word and is_in_spelling(self._text, self._paragraph(offset), offset))

    def _is_apostrophe(self, offset: int) -> bool:
        """Whether a sign belongs to the word before it, as in the plural "teachers'": nothing opens what it closes."""
        sign, following = self._text[offset], self._text[offset + 1 : offset + 2]
        if sign not in _APOSTROPHES or sign == following or not _LETTER.match(self._text, max(offset - 1, 0), offset):
            return False
        return _OPENING.search(self._text, self._paragraph(offset).start, offset) is None

    def _paragraph(self, offset: int) -> Paragraph:
        return self._paragraphs[paragraph_at(self._paragraphs, offset)]
