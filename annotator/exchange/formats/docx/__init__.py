"""Word documents (.docx): one file is one article, its paragraphs and the cells of its tables in the order of the file.

Changes that are tracked are read as accepted. Headers, footers, footnotes, comments and the numbers of lists are not
part of the text. Only the XML of the file is read: pictures, macros and embedded files are emptied before
anything opens them, and links lead nowhere.
"""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from zipfile import ZipFile, ZipInfo

from annotator.domain.document import LONGEST_TITLE, document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.reading.files import open_file
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.reading.xml_safety import XmlError, check_xml
from annotator.exchange.reading.zip_safety import damage_errors, is_bomb, open_zip
from annotator.exchange.records import Article

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARTS = 10_000
MAX_XML = 100_000_000
"""Bytes of XML in a file, unpacked."""
SMALL_XML, DENSEST_XML = 5_000_000, 12
"""Bytes of XML that every file may have, and how many more for each of its own."""
MAX_ELEMENTS, SIZE_OF_AN_ELEMENT = 100_000, 10
"""Elements and attributes that every file may have, and the bytes of a larger file that each further one takes."""

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH = f"{_WORD}p"
_RUN = f"{_WORD}r"
_VALUE = f"{_WORD}val"
_OF_HEADINGS = ("title", "heading")
"""How the names of their styles begin, in every language of a word processor."""
_SAME_AGAIN = (
    f"{_WORD}moveFrom",
    f"{_WORD}del",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
"""Elements that are not read: moved and deleted words, and copies of text boxes for older programs."""
_LINE = f"{_WORD}br"
_KINDS = {f"{_WORD}tab": "\t", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "\u2011", f"{_WORD}softHyphen": "\u00ad"}
_OF_DAMAGE = (AttributeError, KeyError, TypeError, ValueError)
"""What the library raises where a part, or something in it, is missing."""


class _UnsafeError(Exception):
    """Why a part of the file is not opened."""


class _Content(NamedTuple):
    root: "_Element"
    headings: frozenset[str]
    title: str


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  it says so itself
    """Yield the one article of a file; its title is that of its properties, or its first heading.

    Raises AnnotatorError for what is not such a document, is too large, or has no text, and when the extra `word` is
    missing.
    """
    where = str(path)
    require_extra("word", where)
    with open_file(path) as file:
        content = _content(file, where)
    paragraphs = [(element, _text(element)) for element in content.root.iter(_PARAGRAPH) if not _is_inside(element)]
    text = stored_words("\n".join(words for _, words in paragraphs), where).strip("\n")
    if not text.strip():
        raise AnnotatorError("The file is empty.", where=where)
    stated = content.title or _heading(paragraphs, content.headings)
    title = " ".join(stored_words(stated, where).split())[:LONGEST_TITLE] or title_of(text)
    yield Article(document_id(text), title, text, {"sources": [path.name]})


def _content(file: BinaryIO, where: str) -> _Content:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(_harmless(file, where))
        return _Content(document.element, _headings(document.styles.element), document.core_properties.title or "")
    except (AnnotatorError, _UnsafeError, OpcError, XMLSyntaxError, *_OF_DAMAGE) as error:
        raise AnnotatorError(
            "This is not a Word document (.docx), or it is damaged.",
            where=where,
            remedy="Open it in a word processor and save it again, or save it as text.",
        ) from error


def _harmless(file: BinaryIO, where: str) -> BinaryIO:
    """Return the file with the XML that is in it and, for all else, nothing."""
    copy = io.BytesIO()
    with open_zip(file, where, MOST_PARTS) as archive, damage_errors(where), ZipFile(copy, "w") as harmless:
        if len(set(archive.namelist())) < len(archive.namelist()):
            raise _UnsafeError("parts have the same name")
        size = sum(entry.compress_size for entry in archive.infolist())
        left = min(MAX_XML, SMALL_XML + DENSEST_XML * size)
        elements = _Elements(MAX_ELEMENTS + size // SIZE_OF_AN_ELEMENT)
        for entry in archive.infolist():
            is_xml = entry.filename.lower().endswith((".xml", ".rels"))
            content = _checked_xml(archive, entry, left, elements) if is_xml else b""
            left -= len(content)
            harmless.writestr(entry.filename, content)
    copy.seek(0)
    return copy


class _Elements:
    """Raises ValueError for more elements and attributes than there may be in all parts."""

    def __init__(self, most: int) -> None:
        self._left = most

    def start(self, _name: str, attributes: Mapping[str, str]) -> None:
        self._left -= 1 + len(attributes)
        if self._left < 0:
            raise ValueError("there are too many elements")


def _checked_xml(archive: ZipFile, entry: ZipInfo, most: int, elements: _Elements) -> bytes:
    if entry.file_size > most or is_bomb(entry.file_size, entry.compress_size):
        raise _UnsafeError(f"{entry.filename} is too large")
    content = archive.read(entry)
    try:
        check_xml(content, elements.start)
    except (XmlError, ValueError) as error:
        raise _UnsafeError(f"{entry.filename} is not plain XML") from error
    return content


def _is_inside(element: "_Element") -> bool:
    """Whether an element is inside one that is not read."""
    return next(element.iterancestors(*_SAME_AGAIN), None) is not None


def _text(paragraph: "_Element") -> str:
    """Return the words of a paragraph, without those of paragraphs in a text box on it."""
    return "".join(
        _characters(element)
        for element in paragraph.iter(f"{_WORD}t", _LINE, *_KINDS)
        if element.getparent().tag == _RUN  # a tab elsewhere is where a tab stops
        and next(element.iterancestors(_PARAGRAPH)) is paragraph
        and not _is_inside(element)
    )


def _characters(element: "_Element") -> str:
    if element.tag == _LINE:  # breaks of pages and columns are no words
        return "\n" if element.get(f"{_WORD}type", "textWrapping") == "textWrapping" else ""
    return _KINDS.get(element.tag) or element.text or ""


def _headings(styles: "_Element") -> frozenset[str]:
    """Return the ids of the styles of titles and headings."""
    named = ((style.get(f"{_WORD}styleId"), style.find(f"{_WORD}name")) for style in styles.iter(f"{_WORD}style"))
    return frozenset(
        id_ for id_, name in named if id_ and name is not None and name.get(_VALUE, "").lower().startswith(_OF_HEADINGS)
    )


def _heading(paragraphs: list[tuple["_Element", str]], styles: frozenset[str]) -> str:
    """Return the first paragraph that has words and one of these styles."""
    for paragraph, words in paragraphs:
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        if words.strip() and style is not None and style.get(_VALUE) in styles:
            return words
    return ""


FORMAT = Format("docx", "Word document, one article a file", ".docx", "none", read)
