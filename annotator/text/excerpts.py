"""A few words around a place, for lists of hits.

UNITS: code points; `start` and `end` of an excerpt are those of its own text.
"""

from typing import NamedTuple

from annotator.text.paragraphs import Paragraph

BEFORE, AFTER = 20, 60
"""The most code points on either side; excerpts end at white space, so they usually have fewer."""

_IN_ONE_LINE = str.maketrans("\n\u2028\u2029", "   ")


class Excerpt(NamedTuple):
    """Text in one line, and the range of the place in it."""

    text: str
    start: int
    end: int


def excerpt(text: str, paragraph: Paragraph, start: int, end: int) -> Excerpt:
    """Return a place in a paragraph with whole words around it, none of another paragraph.

    A place that extends into the next paragraph is shown to its end; the separator becomes a space.
    """
    first = max(paragraph.start, start - BEFORE)
    while paragraph.start < first < start and not text[first - 1].isspace():
        first += 1
    paragraph_end = max(paragraph.end, end)
    last = min(paragraph_end, end + AFTER)
    while end < last < paragraph_end and not text[last].isspace():
        last -= 1
    return Excerpt(text[first:last].translate(_IN_ONE_LINE), start - first, end - first)
