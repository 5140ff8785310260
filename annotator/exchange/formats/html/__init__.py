"""Web pages as a browser saves them: one file is one article, without menus, advertisements and scripts.

Only the file itself is read; nothing that it names is ever loaded. Title, date, outlet, author and address are what the
page says of itself. White space is as a page shows it, not as its source has it; hidden joiners and marks of direction
are kept. Items of lists begin with a hyphen, cells of tables stand between bars.
"""

import logging
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import regex

from annotator.domain.document import LONGEST_TITLE, document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.reading.decoding import decode_text
from annotator.exchange.reading.files import read_file
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.records import Article
from annotator.text.intake import has_bom

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 20 * 1024 * 1024
"""Bytes."""
MAX_ELEMENTS, SIZE_OF_AN_ELEMENT = 15_000, 150
"""Elements that every page may have, and the bytes of a larger page that each further one takes."""
MAX_ATTRIBUTES = 200
DEEPEST = 200
"""Elements inside each other; pages have some thirty."""

_STATED = regex.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", regex.I)
_HEAD = 4096
"""Bytes in which a page must say its encoding; browsers look at fewer."""
_AS_BROWSERS_READ = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
"""What some names of encodings mean in a page. One that could be read as far as its name is not UTF-16."""
_NO_XML = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that the parser gives and does not take back; the extraction would drop them in any case."""
_STAND_INS = range(0xA000, 0xA48D)
"""Letters of the Yi script: plenty, all printable, and in no news that we know of."""


class _TooLargeError(Exception):
    """A page is too large or too deep: its extraction would take minutes, or exceed the stack."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the one article of a page.

    The encoding is the one named, or that of the BOM, or the one that the page states, or UTF-8. Raises AnnotatorError
    for what cannot be read so, for a page without an article, and where the extra `web` is not installed.
    """
    where = str(path)
    require_extra("web", where)
    data = read_file(path, LARGEST, remedy="Save its text as a .txt file.")
    page = decode_text(data, where, encoding or _stated_encoding(data))
    tree = _tree(page, where)
    hidden = _stand_in_for_hidden(tree)
    found = _extracted(tree)
    text = stored_words((found.text or "").translate(hidden), where).strip() if found is not None else ""
    if not text:
        raise AnnotatorError("This page has no readable article.", where=where, remedy="Save its text as a .txt file.")
    facts = {name: stored_words(str(value).translate(hidden), where) for name, value in _facts(found) if value}
    title = " ".join(facts.pop("title", "").split())[:LONGEST_TITLE] or title_of(text)
    yield Article(document_id(text), title, text, {"sources": [path.name]} | facts)


def _stated_encoding(data: bytes) -> str | None:
    if has_bom(data) or (match := _STATED.search(data[:_HEAD])) is None:
        return None
    name: str = match[1].decode("ascii", "replace").lower()
    return _AS_BROWSERS_READ.get(name, name)


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


def _tree(page: str, where: str) -> "HtmlElement":
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


def _extracted(tree: "HtmlElement") -> Any:
    from trafilatura import bare_extraction

    # It logs pages without an article; our own error reports them.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params={"extensive_search": False}
    )


def _facts(found: Any) -> Iterator[tuple[str, str | None]]:
    yield "title", found.title
    yield "date", found.date
    yield "outlet", found.sitename
    yield "author", found.author
    yield "address", found.url


def _stand_in_for_hidden(tree: "HtmlElement") -> dict[int, int]:
    """Replace hidden characters by letters; return the table that restores them.

    The extraction throws away what cannot be printed: ZWNJ, which is spelling in Persian, and marks of direction.
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


FORMAT = Format(
    "html", "Web page, one article a file", ".html", "none", read, further_suffixes=(".htm", ".xhtml"),
    remark="Menus, advertisements and the like are left out.",
)  # fmt: skip
