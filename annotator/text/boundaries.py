"""Where a selection may begin and end: edges of grapheme clusters and of words, and snapping and trimming to them.

Clusters and words are those of UAX #29, except that a word edge inside a grapheme cluster is no edge here.

UNITS: code points, half-open.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from annotator.text.offsets import OffsetError
from annotator.text.paragraphs import Paragraph, paragraph_at

_CLUSTER = regex.compile(r"\X")
# What makes a cluster of more than one code point; hardly any text of Arabic or English news has it.
_JOINED = regex.compile(
    r"[\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=Prepend}\p{GCB=ZWJ}\p{GCB=Regional_Indicator}"
    r"\p{GCB=L}\p{GCB=V}\p{GCB=T}\p{GCB=LV}\p{GCB=LVT}]|\r\n"
)
_LETTER_OR_NUMBER = regex.compile(r"[\p{L}\p{N}]")
_LAST_LETTER_OR_NUMBER = regex.compile(_LETTER_OR_NUMBER.pattern, regex.REVERSE)

# The rules of UAX #29 themselves: regex.WORD is not conformant, it joins what follows a flag letter or an apostrophe.
_TAIL = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*+"  # WB4: part of the character before
_LETTER = r"[\p{WB=ALetter}\p{WB=Hebrew_Letter}]"
_LINK = rf"\p{{WB=ExtendNumLet}}{_TAIL}"
_RUN = rf"""(?:
    (?: \p{{WB=Hebrew_Letter}} {_TAIL} \p{{WB=Double_Quote}} {_TAIL} (?=\p{{WB=Hebrew_Letter}})
      | {_LETTER} {_TAIL} (?: [\p{{WB=MidLetter}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}] {_TAIL} (?={_LETTER}) )?+
      | \p{{WB=Numeric}} {_TAIL}
        (?: [\p{{WB=MidNum}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}] {_TAIL} (?=\p{{WB=Numeric}}) )?+
    )++
  | (?: \p{{WB=Katakana}} {_TAIL} )++
)"""
_CHUNK = rf"""(?:
    \r\n | [\r\n\p{{WB=Newline}}]
  | \p{{WB=WSegSpace}}++ {_TAIL}
  | (?: (?:{_LINK})*+ {_RUN} (?: (?:{_LINK})++ {_RUN} )*+ (?:{_LINK})*+ | (?:{_LINK})++ )
    (?: (?<=\p{{WB=Hebrew_Letter}} {_TAIL}) \p{{WB=Single_Quote}} {_TAIL} )?+
  | \p{{WB=Regional_Indicator}} {_TAIL} (?: \p{{WB=Regional_Indicator}} {_TAIL} )?+
  | . {_TAIL}
)"""
# WB3c: a ZWJ holds on to a pictograph that follows, whatever stands before it.
_WORD = rf"{_CHUNK} (?: (?<=\p{{WB=ZWJ}}) (?=\p{{Extended_Pictographic}}) {_CHUNK} )*+"

# A place between two characters that is an edge of clusters and of words whatever else stands around.
_SURE_EDGE = regex.compile(r"(?<=[ \u4e00-\u9fff])(?=[\p{WB=ALetter}\p{WB=Hebrew_Letter}\u4e00-\u9fff])")
# Paragraphs longer than this are cut at sure edges, so that a very long line is never processed as a whole.
_STRETCH = 4096

_BLANK_CONTROLS = r"\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_MARK = r"[\p{GCB=Extend}\p{GCB=SpacingMark}]"
# Blank clusters. A space in one cluster with a combining mark or a prepended sign shows something; one that carries
# only joiners (ZWNJ, ZWJ) does not.
_BLANKS = rf"(?: [{_BLANK_CONTROLS}] | (?<!\p{{GCB=Prepend}}) \p{{Zs}} [\u200c\u200d]*+ (?!{_MARK}) )*+"
_BLANK_START = regex.compile(_BLANKS, regex.VERBOSE)
_BLANK_END = regex.compile(_BLANKS, regex.VERBOSE | regex.REVERSE)


def graphemes(text: str) -> list[int]:
    """Return the edges of a text's extended grapheme clusters in order, 0 and the length of the text included."""
    return [0, *(match.end() for match in _CLUSTER.finditer(text))]


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(_WORD, regex.VERBOSE | regex.DOTALL)  # takes 10 ms, and a window opens without


def words(text: str) -> list[tuple[int, int]]:
    """Return all word segments of a text in order, those of white space and punctuation too: together the whole text.

    Their edges are grapheme edges as well. ZWNJ, ZWJ and combining marks never divide a word.
    """
    return list(each_word(text))


def each_word(text: str) -> Iterator[tuple[int, int]]:
    """Yield what `words` returns; memory holds one at a time."""
    if _JOINED.search(text) is None:
        yield from (match.span() for match in _word().finditer(text))
        return
    clusters = _CLUSTER.finditer(text)
    start = edge = 0
    for match in _word().finditer(text):
        while edge < match.end():
            edge = next(clusters).end()
        if edge == match.end():
            yield start, edge
            start = edge


def is_word(text: str) -> bool:
    """Whether a word segment has a letter or a number, and not only white space or punctuation."""
    return _LETTER_OR_NUMBER.search(text) is not None


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range of whole clusters without the white space and the hidden controls at its edges.

    Bidi controls, BOM and zero width space go; a joiner (ZWNJ, ZWJ) stays with the cluster it belongs to. Returns
    (start, start) if nothing is left, raises OffsetError if the range is not one of the text.
    """
    _require_range(text, start, end)
    first = _match(_BLANK_START, text, start, end).end()
    if first == end:
        return start, start
    return first, _match(_BLANK_END, text, first, end).start()


class Boundaries:
    """The edges of one document's clusters and words, found on demand and cached.

    Paragraphs are those of `paragraphs.paragraphs(text)`; their separators are edges on both sides. Every offset is a
    code point offset of the document, and one outside it raises OffsetError.
    """

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._stretches: Sequence[Paragraph] = paragraphs
        if any(end - start > _STRETCH for start, end in paragraphs):
            self._stretches = [stretch for paragraph in paragraphs for stretch in _stretches(text, paragraph)]
        self._graphemes: dict[int, list[int]] = {}
        self._words: dict[int, list[int]] = {}

    def snap_to_graphemes(self, start: int, end: int) -> tuple[int, int]:
        """Widen a range to whole grapheme clusters; an empty one on an edge stays empty."""
        _require_range(self._text, start, end)
        return _at_or_before(self._grapheme_edges(start), start), _at_or_after(self._grapheme_edges(end), end)

    def snap_to_words(self, start: int, end: int) -> tuple[int, int]:
        """Widen a range to the edges of every word segment it touches; an empty one becomes the word it is at."""
        _require_range(self._text, start, end)
        if start == end:
            return self.word_at(start)
        return _at_or_before(self._word_edges(start), start), _at_or_after(self._word_edges(end), end)

    def next_grapheme(self, offset: int) -> int:
        """Return the nearest cluster edge after an offset, the end of the text at its end."""
        if offset == len(self._text):
            return offset
        edges = self._grapheme_edges(offset)
        # Past the last edge of a paragraph comes its separator, one character long.
        return edges[bisect_right(edges, offset)] if offset < edges[-1] else offset + 1

    def previous_grapheme(self, offset: int) -> int:
        """Return the nearest cluster edge before an offset, 0 at the start of the text."""
        _require_range(self._text, offset, offset)
        return _at_or_before(self._grapheme_edges(offset - 1), offset - 1) if offset else 0

    def next_word(self, offset: int) -> int:
        """Return the end of the word that an offset is in or before, in any paragraph; the offset if none follows."""
        start, end = self._segment_after(offset)
        if not is_word(self._text[start:end]):
            match = _LETTER_OR_NUMBER.search(self._text, offset)
            return self._segment_after(match.start())[1] if match else offset
        return end

    def previous_word(self, offset: int) -> int:
        """Return the start of the word that an offset is in or after, in any paragraph; the offset if none precedes."""
        start, end = self._segment_before(offset)
        if not is_word(self._text[start:end]):
            match = _LAST_LETTER_OR_NUMBER.search(self._text, 0, offset)
            return self._segment_after(match.start())[0] if match else offset
        return start

    def word_at(self, offset: int) -> tuple[int, int]:
        """Return the word that an offset is in, or else begins, or else ends; the empty range there if it is none."""
        for start, end in (self._segment_after(offset), self._segment_before(offset)):
            if is_word(self._text[start:end]):
                return start, end
        return offset, offset

    def _segment_after(self, offset: int) -> tuple[int, int]:
        """Return the word segment with the character after an offset, an empty range at the end of a paragraph."""
        edges = self._word_edges(offset)
        index = bisect_right(edges, offset)
        return (edges[index - 1], edges[index]) if index < len(edges) else (offset, offset)

    def _segment_before(self, offset: int) -> tuple[int, int]:
        """Return the word segment with the character before an offset, an empty range at the start of a paragraph."""
        _require_range(self._text, offset, offset)
        edges = self._word_edges(max(offset - 1, 0))
        index = bisect_left(edges, offset)
        return (edges[index - 1], edges[index]) if 0 < index < len(edges) else (offset, offset)

    def _grapheme_edges(self, offset: int) -> list[int]:
        """Return the cluster edges of the stretch that an offset is in."""
        _require_range(self._text, offset, offset)
        index = paragraph_at(self._stretches, offset)
        if index not in self._graphemes:
            start, end = self._stretches[index]
            self._graphemes[index] = [start + edge for edge in graphemes(self._text[start:end])]
        return self._graphemes[index]

    def _word_edges(self, offset: int) -> list[int]:
        """Return the edges of the word segments of the stretch that an offset is in."""
        index = paragraph_at(self._stretches, offset)
        if index not in self._words:
            start, end = self._stretches[index]
            clusters = {edge - start for edge in self._grapheme_edges(offset)}
            self._words[index] = [start + edge for edge in _word_edges(self._text[start:end], clusters)]
        return self._words[index]


def _stretches(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """Yield a long paragraph in pieces that can be processed one by one."""
    start, end = paragraph
    while cut := _SURE_EDGE.search(text, start + _STRETCH, end):
        yield Paragraph(start, cut.start())
        start = cut.start()
    yield Paragraph(start, end)


def _word_edges(text: str, clusters: set[int]) -> list[int]:
    """Return the word edges of a text that are among its cluster edges, 0 and the length of the text included."""
    return [0, *(match.end() for match in _word().finditer(text) if match.end() in clusters)]


def _at_or_before(edges: Sequence[int], offset: int) -> int:
    return edges[bisect_right(edges, offset) - 1]


def _at_or_after(edges: Sequence[int], offset: int) -> int:
    return edges[bisect_left(edges, offset)]


def _match(pattern: regex.Pattern[str], text: str, start: int, end: int) -> regex.Match[str]:
    match = pattern.match(text, start, end)
    assert match is not None, "the pattern matches the empty string too"
    return match


def _require_range(text: str, start: int, end: int) -> None:
    if not 0 <= start <= end <= len(text):
        raise OffsetError(f"{start}..{end} is not a range of a text of {len(text)} code points")
