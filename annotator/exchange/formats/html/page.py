"""The tree of a page within limits, with hidden characters that its readers would lose put under letters."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import regex

from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ELEMENTS, SIZE_OF_AN_ELEMENT = 15_000, 150
"""Elements that every page may have, and the bytes of a larger page that each further one takes."""
MAX_ATTRIBUTES = 200
DEEPEST = 200
"""Elements inside each other; pages have some thirty."""

_NO_XML = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that the parser gives and does not take back."""
_STAND_INS = range(0xA000, 0xA48D)
"""Letters of the Yi script: plenty, all printable, and in no news that we know of."""


class _TooLargeError(Exception):
    """A page is too large or too deep: its extraction would take minutes, or exceed the stack."""


class _Measure:
    """A parser target that stops at too many elements, before a tree of them fills the memory."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._depth = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST or len(attributes) > MAX_ATTRIBUTES:
            raise _TooLargeError
        self.comment("")

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def comment(self, _text: str) -> None:
        self._left -= 1
        if self._left < 0:
            raise _TooLargeError

    def close(self) -> None:
        """Return nothing; the parser calls it at the end."""


def parsed(page: str, where: str) -> "HtmlElement":
    """Return the tree of a page. Raises AnnotatorError for one with more elements than are read."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    content = page.encode()
    most = MAX_ELEMENTS + len(content) // SIZE_OF_AN_ELEMENT
    try:
        etree.fromstring(content, etree.HTMLParser(target=_Measure(most), encoding="utf-8", no_network=True))
        parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        return document_fromstring(content, parser=parser)
    except _TooLargeError as error:
        raise AnnotatorError(
            "The page has more than {many:,} elements, {deep} inside each other, or {attributes} attributes on one.",
            where=where,
            remedy="Save its text as a .txt file.",
            many=most,
            deep=DEEPEST,
            attributes=MAX_ATTRIBUTES,
        ) from error
    except (etree.ParserError, etree.XMLSyntaxError):  # both mean that it is empty
        return document_fromstring("<html></html>")


def stand_in_for_hidden(tree: "HtmlElement") -> dict[int, int]:
    """Replace hidden characters by letters; return the table that restores them.

    What finds title and author throws away what cannot be printed: ZWNJ, which is spelling in Persian, and marks of
    direction.
    """
    everything = "".join(_strings(tree))
    hidden = sorted(character for character in set(everything) if unicodedata.category(character) == "Cf")
    no_xml = _NO_XML.findall(everything)
    free = (code for code in _STAND_INS if chr(code) not in everything)
    there: dict[int, int | None] = dict.fromkeys(map(ord, no_xml))
    there |= {ord(character): stand_in for character, stand_in in zip(hidden, free, strict=False)}
    for element in tree.iter():
        _translate(element, there)
    return {stand_in: code for code, stand_in in there.items() if stand_in is not None}


def _strings(tree: "HtmlElement") -> Iterator[str]:
    for element in tree.iter():
        yield element.text or ""
        yield element.tail or ""
        yield from element.attrib.values()


def _translate(element: "HtmlElement", table: dict[int, int | None]) -> None:
    for part in ("text", "tail"):
        before = getattr(element, part)
        if before and (after := before.translate(table)) != before:
            setattr(element, part, after)
    for name, before in element.attrib.items():
        if (after := before.translate(table)) != before:
            element.set(name, after)
