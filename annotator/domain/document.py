"""A document: one article. Its text never changes; its id is the SHA-256 of its text. Offsets are code points."""

from hashlib import sha256
from typing import Any, Literal

import msgspec

LONGEST_TITLE = 200


class Facts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Title and metadata of a document; an entity of its own, since they may be corrected.

    `replaces` is the id of the document whose text this one corrects, "" for none. `languages` (BCP-47, the main one
    first) and `direction` are what a person said; empty ones are found in the text. `based_on` are the ids of the
    operations on title and metadata of the replaced document that a correction took over, none otherwise.
    """

    id: str = ""
    layer: str = ""
    document: str = ""
    title: str = ""
    metadata: dict[str, Any] = {}
    replaces: str = ""
    languages: tuple[str, ...] = ()
    direction: Literal["", "ltr", "rtl"] = ""
    based_on: tuple[str, ...] = ()


class Document(msgspec.Struct, frozen=True):
    """One article with its text. `direction` is that of all its paragraphs if a person said so, else "".

    `has_headline` tells whether the first paragraph with words is the headline.
    """

    id: str
    text: str
    title: str
    metadata: dict[str, Any]
    direction: Literal["", "ltr", "rtl"] = ""
    has_headline: bool = False


class StoredText(msgspec.Struct, frozen=True, gc=False):
    """A document's id and text as they are stored and sent. `languages` are BCP-47 codes, the main one first."""

    id: str
    text: str
    languages: tuple[str, ...] = ()


def document_id(text: str) -> str:
    """Return the id of the document with this text: SHA-256 of its UTF-8, 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def title_of(text: str) -> str:
    """Return the first line that is not blank, at most 200 code points; empty for a blank text."""
    for line in text.split("\n"):
        if stripped := line.strip():
            return stripped[:LONGEST_TITLE]
    return ""
