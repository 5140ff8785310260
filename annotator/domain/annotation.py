"""The records of annotation: spans, relations, progress. Offsets are code points, half-open, in logical order.

Every record is the whole state of one entity. `id` and `layer` are empty in the payload of an operation, which has them
itself.

No record refers to another, so none can be part of a cycle: `gc=False` keeps the hundred thousands that an import makes
away from the garbage collector.
"""

from typing import Literal, TypeVar

import msgspec

R = TypeVar("R")
Fragment = tuple[int, int]
Value = str | int | bool
Status = Literal["todo", "started", "done", "skipped"]

AUTHOR = "AUTHOR"
UNSPECIFIED = "UNSPECIFIED"
VIRTUAL_SPEAKERS = (AUTHOR, UNSPECIFIED)
"""Speakers without text; in a role they are in the place of a span's id."""

GOLD = "gold"
"""The layer that review leaves; no annotator may have this name."""


class Origin(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The suggestion that an annotation was accepted from.

    `source` is what suggested it, `confidence` how sure it was (0 to 1, two decimals), `model` the SHA-256 of what had
    been learnt, "" for sources that learn nothing. `edited` says that somebody has changed what was suggested.
    """

    source: str = ""
    confidence: float = 0.0
    model: str = ""
    edited: bool = False


class Span(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A label on one or more fragments of a document; `quote` has the words of each fragment.

    `scheme` and `guideline` are the versions under which it was made or last changed (guideline 0: none), `origin` is
    the suggestion that it was accepted from, None for one made by hand. They say nothing about the text, so comparisons
    leave them out.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    label: str = ""
    fragments: tuple[Fragment, ...] = ()
    quote: tuple[str, ...] = ()
    attributes: dict[str, Value] = {}
    note: str = ""
    scheme: int = 1
    guideline: int = 0
    origin: Origin | None = None

    @property
    def start(self) -> int:
        """The first code point."""
        return self.fragments[0][0]

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.fragments[-1][1]


class Relation(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A typed link between spans with named roles; a role has ids of spans, or virtual speakers.

    `origin` is the suggestion that a stance was accepted from; comparisons leave it out.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    label: str = ""
    roles: dict[str, tuple[str, ...]] = {}
    attributes: dict[str, Value] = {}
    origin: Origin | None = None

    def names(self, entity: str) -> bool:
        """Whether an id is a member of any role."""
        return any(entity in members for members in self.roles.values())


class Progress(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The progress of one annotator on one document. `flag` is the reason to look at it again, or None.

    `labels` are what the annotator says of the document as a whole: ids of document labels of the scheme, sorted.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    status: Status = "todo"
    flag: str | None = None
    note: str = ""
    labels: tuple[str, ...] = ()


class ParagraphDirection(msgspec.Struct, frozen=True, omit_defaults=True):
    """The base direction that somebody fixed for one paragraph, counted from 0."""

    id: str = ""
    layer: str = ""
    document: str = ""
    paragraph: int = 0
    direction: Literal["ltr", "rtl"] = "ltr"


def unstamped(record: R) -> R:
    """Return a record without what does not say how it was annotated: versions and origin, for comparisons."""
    if isinstance(record, Span):
        return msgspec.structs.replace(record, scheme=1, guideline=0, origin=None)
    return msgspec.structs.replace(record, origin=None) if isinstance(record, Relation) else record


def edited(record: R) -> R:
    """Return a span or relation of which somebody has changed what was suggested; others as they are."""
    if not isinstance(record, Span | Relation) or record.origin is None or record.origin.edited:
        return record
    return msgspec.structs.replace(record, origin=msgspec.structs.replace(record.origin, edited=True))


def no_progress(layer: str, document: str) -> Progress:
    """Return the progress of an annotator who has not begun."""
    return Progress(id=f"{layer}/{document}", layer=layer, document=document)


def fixed_direction(document: str, paragraph: int, direction: Literal["ltr", "rtl"]) -> ParagraphDirection:
    """Return the record of a fixed direction of a paragraph, counted from 0."""
    return ParagraphDirection(id=f"{document}/{paragraph}", document=document, paragraph=paragraph, direction=direction)


class Annotations(msgspec.Struct):
    """The annotations of one layer on one document, by entity id."""

    spans: dict[str, Span] = {}
    relations: dict[str, Relation] = {}
    progress: Progress = Progress()

    @property
    def status(self) -> Status:
        """The status in lists: annotations without a recorded status count as started."""
        if self.progress.status in ("done", "skipped"):
            return self.progress.status
        return "started" if self.spans else "todo"

    def relations_of(self, entity: str) -> list[Relation]:
        """Return the relations that have this span in any role."""
        return [relation for relation in self.relations.values() if relation.names(entity)]


def quote_of(text: str, fragments: tuple[Fragment, ...]) -> tuple[str, ...]:
    """Return the words of each fragment of `text`."""
    return tuple(text[start:end] for start, end in fragments)


def reading_order(span: Span) -> tuple[int, int, str, str]:
    """Sort key: start, end, label, id."""
    return span.start, span.end, span.label, span.id
