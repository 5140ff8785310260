"""The records of the inbox: questions, messages, and the threads of items. Offsets are code points, half-open.

An item is a flag, a note or a question. It belongs to the layer of a person, or to "" when it is addressed to
everybody, and all that is written about it is in the same layer, whoever writes it. So whoever has a layer has the
whole threads of its items, and nothing of others'. Within layer and document an item has the id "flag", "note" for the
note on the article, "note/" and the id of the span for a note on a span, or that of a question.
"""

import re
from hashlib import sha256

import msgspec

from annotator.domain.annotation import Fragment

FLAG, NOTE = "flag", "note"
ON_SPAN = "note/"
LONGEST_TEXT = 10_000
"""Code points of a question or a message."""
LONGEST_NAME = 300
"""Code points of an anchor, and of the ids of spans and labels."""
MOST_SEEN = 10_000
"""Messages that a thread names."""
_ID = re.compile("[0-9a-f]{32}")


class Question(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A question about a document, a span of it, or a part of the guideline by its `anchor`.

    The span is kept as it was, with its layer, so that the question outlives it. Without a document the question is
    about the guideline, or the project.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    text: str = ""
    span: str = ""
    span_layer: str = ""
    label: str = ""
    fragments: tuple[Fragment, ...] = ()
    quote: tuple[str, ...] = ()
    anchor: str = ""


class Message(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What somebody wrote about an item. Who and when are those of its operation."""

    id: str = ""
    layer: str = ""
    document: str = ""
    item: str = ""
    text: str = ""


class Thread(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What was decided about an item, whose id it has: whether it is resolved, and which message is the answer.

    It holds for the messages in `seen` and the words with the digest `about`: a message that the person had not seen,
    or other words, make the item open again.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    resolved: bool = False
    answer: str = ""
    seen: tuple[str, ...] = ()
    about: str = ""


def note_on(span: str) -> str:
    """Return the item id of the note on a span."""
    named = ON_SPAN + span
    return named if len(named) <= LONGEST_NAME else ON_SPAN + sha256(span.encode()).hexdigest()


def digest_of(words: str) -> str:
    """Return the digest of the words of an item, 16 hexadecimal digits."""
    return sha256(words.encode()).hexdigest()[:16]


def is_own_id(name: str) -> bool:
    """Whether a name can be the id of a question or a message: 32 hexadecimal digits."""
    return _ID.fullmatch(name) is not None


def is_item(name: str) -> bool:
    """Whether a name can be the id of an item."""
    on_span = name.startswith(ON_SPAN) and len(ON_SPAN) < len(name) <= LONGEST_NAME
    return name in (FLAG, NOTE) or on_span or is_own_id(name)
