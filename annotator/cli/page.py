"""The page of an article in the terminal: its text with somebody's spans in it, and the claim frames below."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby
from string import ascii_uppercase
from typing import NamedTuple

from rich.style import Style
from rich.text import Text

from annotator.app.commands.listing import SHOWN_ID
from annotator.cli.output import Order, columns_of_output, foreign, wrapped
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Span, reading_order
from annotator.domain.document import Document
from annotator.domain.frames import Frame, Stance, frames, wants_stance
from annotator.domain.scheme import Scheme
from annotator.text.cells import width
from annotator.text.direction import Direction, base_directions
from annotator.text.paragraphs import paragraphs
from annotator.text.terminal import Line, Marked, lay_out

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"
INDENT = "    "
SPEAKERS = {AUTHOR: "the author", UNSPECIFIED: "unspecified"}


class Tag(NamedTuple):
    """How a span is called on the page, such as 3C, and its colours."""

    name: str
    style: Style


class Page:
    """The lines of an article and of somebody's work on it."""

    def __init__(self, article: Document, work: Annotations, scheme: Scheme, order: Order) -> None:
        self._article = article
        self._work = work
        self._scheme = scheme
        self._order: Order = order
        self._columns = columns_of_output(order)
        self._letters = _letters([label.id for label in scheme.labels])
        self._tags = {span.id: self._tag(number, span) for number, span in enumerate(self._spans(), 1)}

    def lines(self, layer: str, fixed: Mapping[int, Direction]) -> Iterator[Text]:
        """Yield the page from top to bottom; `fixed` are the paragraphs whose direction a person has set."""
        yield from self._own(foreign(self._article.title, self._order), Style(bold=True))
        yield from self._own(self._facts(layer))
        if legend := self._legend():
            yield from self._own(legend)
        yield Text()
        yield from self._text(fixed)
        for frame in frames(self._work):
            yield Text()
            yield from self._frame(frame)

    def _spans(self) -> list[Span]:
        return sorted(self._work.spans.values(), key=reading_order)

    def _tag(self, number: int, span: Span) -> Tag:
        label = self._scheme.label(span.label)
        swatch = label.swatch("light") if label else None
        # Text and ground of one theme go together, whatever the colours of the terminal are.
        style = Style(color=swatch.text, bgcolor=swatch.tint) if swatch else Style(reverse=True)
        return Tag(f"{number}{self._letters.get(span.label, span.label)}", style)

    # --- above the text

    def _facts(self, layer: str) -> str:
        facts = [self._article.id[:SHOWN_ID]]
        for key, value in self._article.metadata.items():
            shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            facts.append(f"{foreign(key, self._order)}: {foreign(shown, self._order)}")
        facts.append(f"{foreign(layer, self._order)}: {self._work.status}" if layer else "no annotations")
        return " · ".join(facts)

    def _legend(self) -> str:
        used = {span.label for span in self._work.spans.values()}
        names = (f"{self._letters[label.id]} {label.name}" for label in self._scheme.labels if label.id in used)
        return " · ".join(names)

    # --- the text

    def _text(self, fixed: Mapping[int, Direction]) -> Iterator[Text]:
        text = self._article.text
        cut = paragraphs(text)
        marked = self._marked()
        directions = base_directions([text[start:end] for start, end in cut], fixed, stated=self._article.direction)
        for paragraph, direction in zip(cut, directions, strict=True):
            for line in lay_out(
                text, paragraph, direction, columns=self._columns, reorder=self._order == "visual", marked=marked
            ):
                yield self._aligned(line, direction)

    def _marked(self) -> list[Marked]:
        opening, closing = _brackets(self._article.text)
        return [
            Marked(start, end, span.id, f"{opening}{name} ", f"{closing}{name}")
            for span in self._spans()
            for name in [self._tags[span.id].name]
            for start, end in span.fragments
        ]

    def _aligned(self, line: Line, direction: Direction) -> Text:
        used = sum(width(piece.text) for piece in line)
        shown = Text(" " * (self._columns - used) if self._columns and used and direction == "rtl" else "")
        isolated = self._order == "isolated" and line
        shown.append((RLI if direction == "rtl" else LRI) if isolated else "")
        for keys, pieces in groupby(line, key=lambda piece: piece.keys):
            shown.append("".join(piece.text for piece in pieces), self._tags[keys[-1]].style if keys else None)
        return shown.append(PDI if isolated else "")

    # --- the claims

    def _frame(self, frame: Frame) -> Iterator[Text]:
        label = self._scheme.label(frame.head.label)
        name = label.name if label else frame.head.label
        yield from self._own(f"{name} {self._quote(frame.head.id)}", Style(bold=True))
        for line in self._details(frame):
            yield from self._own(line, indent=INDENT)

    def _details(self, frame: Frame) -> Iterator[str]:
        if frame.needs_speaker:
            yield "needs speaker"
        else:
            yield f"speaker: {self._quotes(frame.speakers)}"
        if frame.own_stance is None and wants_stance(self._scheme):
            yield "needs stance"
        for stance in frame.stances:
            yield self._stance(stance, frame)
        if frame.cues:
            yield f"cue: {self._quotes(frame.cues)}"
        if frame.head.note:
            yield f"note: {foreign(frame.head.note, self._order)}"

    def _stance(self, stance: Stance, frame: Frame) -> str:
        whose = "" if stance == frame.own_stance else f" of {self._quotes(stance.holders)}"
        evidence = f" ({self._quotes(stance.evidence)})" if stance.evidence else ""
        if not stance.value:
            return f"needs stance{whose}{evidence}"
        return f"stance{whose}: {self._scheme.say(stance.value, 'en')}{evidence}"

    def _quotes(self, ids: Sequence[str]) -> str:
        return ", ".join(self._quote(span) for span in ids)

    def _quote(self, span: str) -> str:
        if span not in self._work.spans:
            return SPEAKERS.get(span, span)
        return f"{self._tags[span].name} {foreign(' … '.join(self._work.spans[span].quote), self._order)}"

    def _own(self, line: str, style: Style | None = None, indent: str = "") -> Iterator[Text]:
        room = self._columns and self._columns - len(indent)
        for part in wrapped(line, self._order, room):
            yield Text(indent).append(part, style)


def _letters(labels: Sequence[str]) -> dict[str, str]:
    """Return a letter for each label: the first of its id that no earlier label has, else any, else the whole id."""
    letters: dict[str, str] = {}
    for label in labels:
        candidates = (letter for letter in label.upper() + ascii_uppercase if letter in ascii_uppercase)
        letters[label] = next((letter for letter in candidates if letter not in letters.values()), label)
    return letters


def _brackets(text: str) -> tuple[str, str]:
    """Return a pair of brackets that the text does not hold: as many of them in a row as it takes."""
    return next(("⟦" * times, "⟧" * times) for times in count(1) if "⟦" * times not in text and "⟧" * times not in text)
