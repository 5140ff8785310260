r"""Worked examples in a guideline: a short text with the labels written into it.

`[Nadia Orr]{SPEAKER} [said]{CUE} [the bridge opens]{CLAIM}`: brackets around the words, and the label in braces after
them. Brackets may be in each other. Fragments of one span have a number: `[has not]{CUE#1} yet [confirmed]{CUE#1}`.
Brackets without a label are brackets; `\[` and `\]` are brackets too.

UNITS: code points of `Example.text`, half-open.
"""

import re
from typing import NamedTuple

from annotator.domain.annotation import Fragment

_MARK = re.compile(r"\\[\[\]]|\[|\](?:\{([A-Za-z_][\w.-]{0,79})(?:#(\d{1,3}))?\})?")
DEEPEST = 20
"""Spans in each other; brackets in more are shown as brackets."""


class Marked(NamedTuple):
    """A span of an example."""

    label: str
    fragments: tuple[Fragment, ...]


class Example(NamedTuple):
    """A worked example without its brackets, and its spans in order."""

    text: str
    marked: tuple[Marked, ...]


def read_example(source: str) -> Example:
    """Return the text of an example and the spans in it."""
    marks = list(_MARK.finditer(source))
    closing = _pairs(marks)
    opening = set(closing.values())
    pieces: list[str] = []
    length = reached = 0
    starts: dict[int, int] = {}
    spans: dict[tuple[str, str], list[Fragment]] = {}
    for number, mark in enumerate(marks):
        words = source[reached : mark.start()]
        reached = mark.end()
        if number in opening:
            starts[number] = length + len(words)
        elif number in closing:
            start, end = starts[closing[number]], length + len(words)
            if start < end:
                spans.setdefault((mark[1], mark[2] or f"at {number}"), []).append((start, end))
        else:
            words += mark[0][-1] if mark[0].startswith("\\") else mark[0]
        pieces.append(words)
        length += len(words)
    pieces.append(source[reached:])
    marked = [Marked(label, tuple(sorted(fragments))) for (label, _), fragments in spans.items()]
    return Example("".join(pieces), tuple(sorted(marked, key=lambda one: one.fragments)))


def _pairs(marks: list[re.Match[str]]) -> dict[int, int]:
    """Return for each closing bracket with a label the opening one: their numbers."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for number, mark in enumerate(marks):
        if mark[0] == "[":
            opened.append(number)
        elif mark[0].startswith("]") and opened:
            begun = opened.pop()
            if mark[1] and len(opened) < DEEPEST:
                pairs[number] = begun
    return pairs
