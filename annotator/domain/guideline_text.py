"""A guideline as it is shown: its text in lines, with parts, links and the spans of worked examples.

A heading begins a part. `{#SPEAKER}`, `{#SPEAKER.kind}` or `{#SPEAKER.kind.group}` at its end anchors the part to a
label, an attribute or a value.

UNITS: code points of `GuidelineText.text`, half-open.
"""

import re
from typing import Literal, NamedTuple

from annotator.domain.annotation import Span

LONGEST_GUIDELINE = 1_000_000
"""Code points."""
HIGHEST_VERSION = 1_000_000
GUIDELINE_LANGUAGE = re.compile("(?:[a-z]{2,3})?")


LineKind = Literal["heading", "text", "item", "quote", "code", "example", "blank"]
RunKind = Literal["bold", "italic", "code", "link"]


class GuidelineLine(NamedTuple):
    """A line as it is shown. `level` is that of a heading, or how deep a list is."""

    kind: LineKind
    level: int = 0


class Run(NamedTuple):
    """A part of the text that is set apart; `target` is the anchor of the part that a link leads to, or ""."""

    kind: RunKind
    start: int
    end: int
    target: str = ""


class Part(NamedTuple):
    """A part: its anchor ("" for none), its heading and the level of it, its place, and its Markdown."""

    anchor: str
    title: str
    level: int
    start: int
    end: int
    source: str

    @property
    def key(self) -> str:
        """What the part is known by in all versions and languages: its anchor, or else its heading."""
        return self.anchor or f"# {self.title}"


class GuidelineText(NamedTuple):
    """A guideline as it is shown. `lines` are the paragraphs of `text`, `spans` those of its examples."""

    text: str
    lines: tuple[GuidelineLine, ...]
    parts: tuple[Part, ...]
    runs: tuple[Run, ...]
    spans: tuple[Span, ...]

    def part(self, anchor: str) -> Part | None:
        """Return the part with this anchor, or that of the attribute or label it belongs to; None if there is none."""
        known = {part.anchor: part for part in reversed(self.parts) if part.anchor}
        while anchor and anchor not in known:
            anchor = anchor.rpartition(".")[0]
        return known.get(anchor)

    def part_at(self, offset: int) -> Part | None:
        """Return the part with a code point."""
        return next((part for part in reversed(self.parts) if part.start <= offset), None)
