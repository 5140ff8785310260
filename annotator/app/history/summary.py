"""What a step did, in terms of the domain; no words for people here."""

from typing import Literal

import msgspec

from annotator.domain.annotation import Span

Kind = Literal[
    "added article",
    "corrected text",
    "changed title",
    "removed article",
    "took back corrected text",
    "corrected text again",
    "restored article",
    "resolved",
    "withdrew decision",
    "filed decision",
    "accepted suggestion",
    "marked",
    "restored",
    "deleted",
    "moved start",
    "moved end",
    "resized",
    "relabelled",
    "changed attributes",
    "changed note",
    "removed note",
    "changed spans",
    "linked speaker",
    "unlinked speaker",
    "linked cue",
    "unlinked cue",
    "set stance",
    "cleared stance",
    "added stance",
    "deleted stance",
    "changed stance",
    "related claims",
    "unrelated claims",
    "linked",
    "unlinked",
    "done",
    "reopened",
    "skipped",
    "flagged",
    "unflagged",
    "changed article note",
    "removed article note",
    "labelled article",
    "unlabelled article",
    "set direction",
    "unset direction",
    "kept place",
    "marked place again",
    "dropped place",
    "reopened place",
    "nothing",
]


class Summary(msgspec.Struct, frozen=True):
    """What a step did.

    `span` is the span it was about, as it was after the step, or before if it went; `head` is the id of the claim or
    target whose links changed. `before` and `after` are values: stances, labels, reasons of flags, directions; for a
    corrected text the words of the first place that it changed. `count` says how many spans changed in the same way, or
    how many places a corrected text changed.
    """

    kind: Kind
    layer: str = ""
    span: Span | None = None
    head: str = ""
    before: str = ""
    after: str = ""
    count: int = 1
    virtual: str = ""
    """AUTHOR or UNSPECIFIED, for a speaker without text."""
