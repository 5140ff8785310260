"""Pieces of very long paragraphs, to be laid out one by one: laying out a paragraph takes as long as all of its text.

UNITS: code points, half-open.
"""

from collections.abc import Iterator, Sequence

import regex

from annotator.text.paragraphs import Paragraph

LONGEST, PIECE = 8_000, 2_000
"""A paragraph longer than LONGEST is cut into pieces of PIECE code points or somewhat more."""

# Between two letters nothing to the left or right depends on the other side for its direction. An ideograph needs no
# space after it.
_CUT = regex.compile(r"(?<=\p{L} )(?=\p{L})|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
# What is between a pair of brackets, or a control and its end, is ordered as a whole.
_OPENS, _CLOSES = r"[\p{Ps}\u202a\u202b\u202d\u202e\u2066-\u2068]", r"[\p{Pe}\u202c\u2069]"
_PAIRED = regex.compile(rf"(?<opens>{_OPENS})|{_CLOSES}")
_CLUSTER = regex.compile(r"\X")


def pieces(text: str, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the paragraphs of a text with the very long ones in pieces. Pieces end after a space, where they can."""
    if all(end - start <= LONGEST for start, end in paragraphs):
        return paragraphs
    return [piece for paragraph in paragraphs for piece in _pieces(text, *paragraph)]


def _pieces(text: str, start: int, end: int) -> Iterator[Paragraph]:
    while end - start > LONGEST:
        cut = _cut(text, start)
        yield Paragraph(start, cut)
        start = cut
    yield Paragraph(start, end)


def _cut(text: str, start: int) -> int:
    """Return where the piece that begins at `start` ends: at the first place after PIECE that is outside all pairs."""
    last = start + LONGEST
    depth, seen = 0, start
    for found in _CUT.finditer(text, start + PIECE, last):
        for paired in _PAIRED.finditer(text, seen, found.start()):
            depth = max(depth + (1 if paired["opens"] else -1), 0)
        seen = found.start()
        if depth == 0:
            return seen
    place = seen if seen > start else start + PIECE
    cluster = _CLUSTER.match(text, place)
    return place if seen > start or cluster is None else cluster.end()
