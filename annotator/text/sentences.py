"""The sentences of a paragraph, for selecting one at a time.

A sentence ends after a full stop, question or exclamation mark or ellipsis of any script, with the quotation marks and
brackets that close after it, where white space follows; not after a single letter or a number's point. This is an aid
for selecting, not a grammatical analysis.

UNITS: code points of the document, half-open.
"""

import regex

from annotator.text.boundaries import trim
from annotator.text.paragraphs import Paragraph

_END = regex.compile(
    r"""(?<! \b \p{L} ) (?: [.!?…]++ | [؟۔।。！？]++ )
        [\p{Pe}\p{Pf}\p{Pi}"'”’»«)\]]*+
        (?= \s )""",
    regex.VERBOSE,
)


def sentence_at(text: str, paragraph: Paragraph, offset: int) -> tuple[int, int]:
    """Return the sentence of a paragraph at an offset, without the white space around it."""
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        if match.end() > offset:
            return trim(text, start, match.end())
        start = match.end()
    return trim(text, start, paragraph.end)


def sentences(text: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph in reading order, without the white space around them; none is empty."""
    ends = [match.end() for match in _END.finditer(text, paragraph.start, paragraph.end)]
    edges = zip([paragraph.start, *ends], [*ends, paragraph.end], strict=True)
    found = (trim(text, start, end) for start, end in edges)
    return [(start, end) for start, end in found if start < end]


def next_sentence(text: str, paragraph: Paragraph, offset: int) -> int:
    """Return the end of the sentence that an offset is in or before; the end of the paragraph at the last."""
    rest = text[offset : paragraph.end]
    end = sentence_at(text, paragraph, offset + len(rest) - len(rest.lstrip()))[1]
    return end if end > offset else paragraph.end


def previous_sentence(text: str, paragraph: Paragraph, offset: int) -> int:
    """Return the start of the sentence that an offset is in or after; the start of the paragraph at the first."""
    end = paragraph.start + len(text[paragraph.start : offset].rstrip())
    start = sentence_at(text, paragraph, max(end - 1, paragraph.start))[0]
    return start if start < offset else paragraph.start
