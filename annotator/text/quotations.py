"""The quotations of a text: quotation marks and the words between them.

The marks are part of a quotation, as they are part of a claim by the guideline: who selects a quotation with a key and
who selects it by hand mark the same code points. So a full stop before the closing mark is in it, and one after is not.

A quotation has one fragment, or several if it continues over paragraphs: each of these opens again with its mark, and
only the last one closes it. Marks are those of many languages and of both directions, also reversed (»…«, ”…“) and the
same on both sides (”…”, "…"). Apostrophes, and marks inside Hebrew acronyms, do not count.

UNITS: code points of the document, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

import regex

from annotator.text.boundaries import trim
from annotator.text.paragraphs import Paragraph
from annotator.text.quotation_marks import CLOSED_BY, HIDDEN, MARK

Quotation = tuple[tuple[int, int], ...]

_TURNED = "»›”"
"""Marks that usually close, and open only before a word."""
_EITHER = '"״'
"""Marks with the same form on both sides."""
DEEPEST = 8
"""The deepest nesting of quotations that is considered."""
_HIDDEN_BEFORE = regex.compile(HIDDEN.pattern, regex.REVERSE)
_WORDLY = regex.compile(r"[\p{L}\p{M}\p{N}]")
_PUNCTUATION = regex.compile(r"\p{P}")
_ENDING = regex.compile(r"[\p{Pe}\p{Pf},.;:!?،؛؟۔]")
_OPENING = regex.compile(r"[\p{Ps}\p{Pi}\p{Pd}]")
_ARABIC = regex.compile(r"\p{scx=Arabic}")
_YEAR = regex.compile(r"\d\d(?:s\b|\b(?!’))")
"""Years shortened by an apostrophe: ‘90s, ‘98."""
_HEBREW_PREFIX = regex.compile(r"(?<!\p{L})[משהוכלב]{1,3}+$")
_HEBREW_WORD = regex.compile(r"\p{sc=Hebrew}{2}")


class _Mark(NamedTuple):
    """A mark at an offset, with the visible characters beside it; "" at the edges of the paragraph."""

    offset: int
    sign: str
    before: str
    after: str

    @property
    def begins_word(self) -> bool:
        if not self.after.strip() or _ENDING.match(self.after):
            return False
        at_start = not self.before.strip() or _OPENING.match(self.before) is not None
        return at_start or bool(_PUNCTUATION.match(self.before) and _WORDLY.match(self.after))

    @property
    def ends_word(self) -> bool:
        has_word = bool(self.before.strip()) and not _OPENING.match(self.before)
        return has_word and (not self.after.strip() or _PUNCTUATION.match(self.after) is not None)

    @property
    def is_inside_word(self) -> bool:
        return bool(_WORDLY.match(self.before) and _WORDLY.match(self.after))


class _Quoted(NamedTuple):
    """A quotation in one paragraph: its opening mark, and the offset of its closing mark, None if there is none."""

    opening: _Mark
    closing: int | None


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """Return the quotations of a text in reading order, outer ones first; none is empty.

    An opening mark that is never closed counts, to the end of its paragraph, only if the next paragraph with words
    begins with the same mark. Marks are paired within a paragraph.
    """
    all_quotations: list[Quotation] = []
    begun: Quotation = ()
    """The fragments so far of the quotation that the current paragraph continues."""
    worded = [Paragraph(*trim(text, *paragraph)) for paragraph in paragraphs]
    worded = [paragraph for paragraph in worded if paragraph.start < paragraph.end]
    for paragraph, following in zip_longest(worded, worded[1:]):
        goes_on_with = text[following.start] if following else ""
        begun_before, begun = begun, ()
        for quoted in sorted(_in_paragraph(text, paragraph), key=lambda quoted: quoted.opening.offset):
            before = begun_before if quoted.opening.offset == paragraph.start else ()
            fragments = (*before, *_fragment(text, quoted, paragraph))
            if quoted.closing is not None or quoted.opening.sign != goes_on_with or begun:
                all_quotations.append(fragments if quoted.closing is not None else before)
            else:
                begun = fragments
    return sorted(
        (quotation for quotation in all_quotations if quotation),
        key=lambda quotation: (quotation[0][0], -quotation[-1][1]),
    )


def _fragment(text: str, quoted: _Quoted, paragraph: Paragraph) -> Quotation:
    """Return the fragment of a quotation in a paragraph, marks included; none if there is nothing between them."""
    opening, closing = quoted.opening.offset, paragraph.end if quoted.closing is None else quoted.closing
    start, end = trim(text, opening + 1, closing)
    if start >= end:
        return ()
    return ((opening, end if quoted.closing is None else closing + 1),)


def between_marks(text: str, quotation: Quotation) -> Quotation:
    """Return the words of a quotation without its marks."""
    return tuple(
        trim(text, start + 1, end - 1 if text[end - 1] in CLOSED_BY[text[start]] else end) for start, end in quotation
    )


def is_in_spelling(text: str, paragraph: Paragraph, offset: int) -> bool:
    """Whether the quotation mark at an offset, which is between the letters of a word, belongs to its spelling.

    All do but those before which Hebrew sets a prefix.
    """
    if text[offset] not in _EITHER:
        return True
    return _is_spelling(text, _mark(text, paragraph, offset), _each_mark(text, paragraph, offset + 1))


def may_open(text: str, paragraph: Paragraph, offset: int) -> bool:
    """Whether the quotation mark at an offset opens a quotation, by what is beside it; otherwise it closes one."""
    mark = _mark(text, paragraph, offset)
    return _opens(text, mark) if mark.sign in CLOSED_BY else mark.begins_word


def _each_mark(text: str, paragraph: Paragraph, start: int) -> Iterator[_Mark]:
    """Yield the marks of a paragraph from an offset on."""
    return (_mark(text, paragraph, match.start()) for match in MARK.finditer(text, start, paragraph.end))


def _mark(text: str, paragraph: Paragraph, offset: int) -> _Mark:
    start, end = paragraph
    before = _HIDDEN_BEFORE.match(text, start, offset)
    after = HIDDEN.match(text, offset + 1, end)
    assert before is not None
    assert after is not None
    edges = max(before.start() - 1, start), after.end()
    return _Mark(offset, text[offset], text[edges[0] : before.start()], text[edges[1] : min(edges[1] + 1, end)])


def _in_paragraph(text: str, paragraph: Paragraph) -> Iterator[_Quoted]:
    """Yield the pairs of marks of a paragraph, and unclosed ones without a closing mark."""
    opened: list[_Mark] = []
    marks = list(_each_mark(text, paragraph, paragraph.start))
    for index, mark in enumerate(marks):
        following = (marks[later] for later in range(index + 1, len(marks)))
        if _is_spelling(text, mark, following):
            continue
        depth = _depth_closed(mark, opened, following)
        if depth is not None:
            yield _Quoted(opened[depth], mark.offset)
            del opened[depth:]
        elif _opens(text, mark):
            opened.append(mark)
    yield from (_Quoted(mark, None) for mark in opened)


def _is_spelling(text: str, mark: _Mark, following: Iterator[_Mark]) -> bool:
    """Whether a mark belongs to the spelling of a word."""
    if not mark.is_inside_word:
        return False
    if mark.sign in "’‘":
        return True
    if mark.sign not in _EITHER or _ARABIC.match(mark.before):
        return False
    # Hebrew writes a mark before the last letters of an acronym, but also sets prefixes before a quotation.
    if not _HEBREW_PREFIX.search(text, max(mark.offset - 4, 0), mark.offset):
        return True
    closing = next((later for later in following if later.sign == mark.sign), None)
    return closing is None or not closing.ends_word or not _HEBREW_WORD.match(text, mark.offset + 1)


def _depth_closed(mark: _Mark, opened: Sequence[_Mark], following: Iterator[_Mark]) -> int | None:
    """Return the index of the open quotation that a mark closes, None if it closes none."""
    reach = range(len(opened) - 1, max(len(opened) - DEEPEST, 0) - 1, -1)
    depths = (depth for depth in reach if mark.sign in CLOSED_BY[opened[depth].sign])
    depth = next(depths, None)
    if depth is None:
        return None
    opening = opened[depth].sign
    if opening in "‘‚" and mark.sign == "’":
        return depth if mark.ends_word and not _is_apostrophe(mark, following) else None
    can_open = mark.sign in _EITHER or mark.sign in _TURNED or (opening in "»›”„‚" and mark.sign in "«‹“‘")
    return None if can_open and mark.begins_word and not mark.ends_word else depth


def _is_apostrophe(mark: _Mark, following: Iterator[_Mark]) -> bool:
    """Whether the mark after a plural is an apostrophe, since another one can close the quotation."""
    if mark.before not in "sS" or mark.after.strip():
        return False
    for later in following:
        if later.sign == "‘" and later.begins_word:
            return False
        if later.sign == "’" and later.ends_word:
            return True
    return False


def _opens(text: str, mark: _Mark) -> bool:
    if mark.sign not in CLOSED_BY:
        return False
    if mark.sign == "‘":
        return mark.begins_word and not _YEAR.match(text, mark.offset + 1)
    if mark.sign in _TURNED:
        return mark.begins_word
    return not mark.ends_word or mark.begins_word
