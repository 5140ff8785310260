"""The paragraphs of a text: Qt makes a block of each, and each has a base direction.

UNITS: code points, half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import regex

# Qt breaks blocks at these only. VT, FF, NEL and U+2028 stay inside a paragraph, where str.splitlines would cut.
_SEPARATOR = regex.compile("[\n\u2029]")


class Paragraph(NamedTuple):
    """A paragraph's place in code points, half-open, without the separator that ends it."""

    start: int
    end: int


def paragraphs(text: str) -> list[Paragraph]:
    """Return all paragraphs of a text in order: one more than it has separators, so never none."""
    lengths = map(len, text.replace("\u2029", "\n").split("\n"))
    starts = list(accumulate((length + 1 for length in lengths), initial=0))
    return list(map(Paragraph._make, zip(starts, (start - 1 for start in starts[1:]), strict=False)))


def first_words(text: str) -> str:
    """Return the first paragraph that has words, without the white space around it; "" for a blank text."""
    return _SEPARATOR.split(text.lstrip(), maxsplit=1)[0].rstrip()


def paragraph_at(paragraphs: Sequence[Paragraph], offset: int) -> int:
    """Return the index of the paragraph that a code point offset is in.

    The offset of a separator belongs to the paragraph it ends; an offset before the text to the first paragraph, one
    after it to the last.
    """
    return max(bisect_right(paragraphs, offset, key=_start) - 1, 0)


def _start(paragraph: Paragraph) -> int:
    return paragraph.start
