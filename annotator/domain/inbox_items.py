"""Items of the inbox as they are shown: a flag, a note or a question with all that was written about it."""

from typing import Literal

import msgspec

from annotator.domain.annotation import Fragment

Kind = Literal["question", "flag", "note"]
State = Literal["open", "answered", "note", "resolved"]
"""A note without messages is neither open nor resolved."""


class Posted(msgspec.Struct, frozen=True):
    """A message, with its author (by id) and when it was recorded (UTC)."""

    id: str
    author: str
    recorded: str
    text: str


class Item(msgspec.Struct, frozen=True):
    """An item. `id` names it within `layer` and `document`, `key` everywhere.

    `owner` is the person whose item it is, "" for everybody; `author` wrote it. `answer` is the id of the message that
    is marked as the answer. `decided_by` resolved or answered it last. `search` has all its words, folded.
    """

    key: str
    id: str
    kind: Kind
    layer: str
    owner: str
    document: str
    author: str
    recorded: str
    text: str
    state: State
    span: str = ""
    span_layer: str = ""
    label: str = ""
    fragments: tuple[Fragment, ...] = ()
    quote: tuple[str, ...] = ()
    anchor: str = ""
    messages: tuple[Posted, ...] = ()
    answer: str = ""
    decided_by: str = ""
    decided: str = ""
    search: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody has to look at it."""
        return self.state == "open"

    @property
    def last_author(self) -> str:
        """Who wrote the last word about it."""
        return self.messages[-1].author if self.messages else self.author


class InboxFilter(msgspec.Struct, frozen=True):
    """The items to list; an empty field is no condition. `kind` is one of the kinds, or "open"; `words` are folded."""

    words: str = ""
    kind: str = ""
    person: str = ""
    document: str = ""
    label: str = ""

    def fits(self, item: Item) -> bool:
        """Whether an item meets all conditions."""
        return (
            (self.kind == "" or (item.is_open if self.kind == "open" else item.kind == self.kind))
            and self.person in ("", item.owner)
            and self.document in ("", item.document)
            and self.label in ("", item.label)
            and self.words in item.search
        )
