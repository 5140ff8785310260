"""The text of an article with what is derived from it, which is found when it is first asked for."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import regex

from annotator.domain.document import Document
from annotator.text.boundaries import Boundaries
from annotator.text.direction import DirectedWords, Direction, directed_words, each_base_direction
from annotator.text.gradual import Gradual
from annotator.text.hidden import HiddenMark, hidden_marks
from annotator.text.offsets import Offsets
from annotator.text.paragraphs import paragraphs
from annotator.text.pieces import pieces
from annotator.ui.article import typography
from annotator.ui.article.typography import Style

if TYPE_CHECKING:
    from annotator.text.edge_stops import EdgeStops

# Qt drops a leading U+FEFF and breaks blocks at two noncharacters and at CR, which texts of an older version may have;
# CR and LF together are one break. The substitutes have the same length.
_QT_ALTERS = regex.compile("[\ufeff\ufdd0\ufdd1\r]")
_SUBSTITUTES = {"\ufeff": "\u2060", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\r": " "}


def as_qt_shows(text: str) -> str:
    """Return a text of the same length that Qt does not alter."""
    return _QT_ALTERS.sub(lambda match: _SUBSTITUTES[match[0]], text)


class ArticleText:
    """The text of a document with what is derived from it: paragraphs, directions, offsets, boundaries."""

    def __init__(self, document: Document, overrides: Mapping[int, Direction]) -> None:
        self.document = document
        self.text = document.text
        self.is_ascii = document.text.isascii()
        self.offsets = Offsets(document.text)
        self.paragraphs = paragraphs(document.text)
        self._starts = [start for start, _ in self.paragraphs]
        self.pieces = pieces(document.text, self.paragraphs)
        """The paragraphs, very long ones in pieces, which are shown below each other."""
        is_whole = self.pieces is self.paragraphs
        self._piece_starts = self._starts if is_whole else [start for start, _ in self.pieces]
        self.boundaries = Boundaries(document.text, self.paragraphs)
        self.overrides = dict(overrides)
        self._counted: dict[int, DirectedWords] = {}
        self._title = self._find_title()
        self.directions: Sequence[Direction] = ()
        self.update_directions(overrides)

    def update_directions(self, overrides: Mapping[int, Direction]) -> None:
        """Use the directions that a person has fixed."""
        self.overrides = dict(overrides)
        numbers = range(len(self.paragraphs))
        texts = (self.text[start:end] for start, end in self.paragraphs)
        counted = (self._directed(number) for number in numbers)
        found = each_base_direction(texts, counted, lambda: self._whole, self.overrides, stated=self.document.direction)
        self.directions = Gradual(found, len(numbers))

    def _directed(self, number: int) -> DirectedWords:
        if number not in self._counted:
            start, end = self.paragraphs[number]
            self._counted[number] = directed_words(self.text[start:end])
        return self._counted[number]

    @cached_property
    def edge_stops(self) -> "EdgeStops":
        """Where the edges of selections stop that are moved by keys."""
        from annotator.text.edge_stops import EdgeStops  # with quotations, which the window starts without

        return EdgeStops(self.text, self.paragraphs, self.boundaries)

    @cached_property
    def _whole(self) -> DirectedWords:
        """The words of the whole text."""
        return directed_words(self.text)

    @cached_property
    def hidden(self) -> list[HiddenMark]:
        """The hidden characters of the text, in order."""
        return hidden_marks(self.text)

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph with a code point; a separator belongs to the paragraph that it ends."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def piece_at(self, offset: int) -> int:
        """Return the number of the piece with a code point."""
        return max(bisect_right(self._piece_starts, offset) - 1, 0)

    def direction_of(self, piece: int) -> Direction:
        """Return the direction of a piece, which is that of its paragraph."""
        return self.directions[self.paragraph_at(self._piece_starts[piece])]

    def shown_position(self, offset: int) -> int:
        """Return the place of a code point in the Qt document of the article, which has a break after each piece."""
        return self.offsets.to_utf16(offset) + self.piece_at(offset) - self.paragraph_at(offset)

    def is_close_call(self, piece: int) -> bool:
        """Whether a paragraph begins with a piece, and its detected direction might as well have been the other one."""
        start = self._piece_starts[piece]
        number = self.paragraph_at(start)
        is_stated = bool(self.document.direction) or number in self.overrides
        return start == self._starts[number] and self._directed(number).is_close_call and not is_stated

    def number_for_people(self, offset: int) -> int:
        """Return the number of the paragraph of a code point, counted from 1 without empty paragraphs."""
        return self._numbers_for_people[self.paragraph_at(offset)]

    @cached_property
    def _numbers_for_people(self) -> list[int]:
        return list(accumulate(self._has_words(number) for number in range(len(self.paragraphs))))

    def style(self, number: int, zoom: float, leading: float = 1.0) -> Style:
        """Return the style of a paragraph; `leading` spreads the lines of running text."""
        if not self._has_words(number):
            return typography.blank(zoom, before_byline=self._is_byline(number + 1))
        if number == self._title:
            return typography.title(zoom)
        return typography.byline(zoom) if self._is_byline(number) else typography.body(zoom, leading)

    def _has_words(self, number: int) -> bool:
        start, end = self.paragraphs[number]
        return bool(self.text[start : min(start + 100, end)].strip() or self.text[start:end].strip())

    def _words(self, number: int) -> str:
        start, end = self.paragraphs[number]
        return self.text[start:end].strip()

    def _is_byline(self, number: int) -> bool:
        byline = self.document.metadata.get("byline")
        return bool(byline) and number < len(self.paragraphs) and self._words(number) == byline

    def _find_title(self) -> int | None:
        """The number of the title paragraph: the first one with words, if it is a headline."""
        numbers = range(len(self.paragraphs)) if self.document.has_headline else ()
        return next((number for number in numbers if self._has_words(number)), None)
