"""The text of an article in the order of its page, line by line as its blocks are, and what of it is left out."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import regex

from annotator.exchange.formats.html.bylines import Bylines
from annotator.exchange.formats.html.elements import (
    CONTROLS,
    QUOTING,
    is_block,
    is_decoration,
    is_element,
    is_hidden,
    is_struck,
    words_of,
)
from annotator.exchange.formats.html.measures import Measures
from annotator.exchange.formats.html.surroundings import is_surrounding
from annotator.exchange.remarks import Omission, Remark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_REMARKS = 1_000
"""Of one kind."""
_WITH_GUILLEMETS = frozenset({"ar", "fa", "fr"})
_GUILLEMETS, _OTHERS = (("«", "»"), ("“", "”")), (("“", "”"), ("‘", "’"))
"""Marks of quotations, and of those inside another."""
_QUOTATION_MARK = regex.compile(r"\s*[\p{Pi}\p{Pf}„‚\"״]")
_LAYOUT = frozenset({"h1", "h2", "h3", "table", "blockquote", "figure", "ul", "ol"})
"""What stands in cells only where a table arranges the page."""


class Walk:
    """Reads an element: `lines` are its blocks, `remarks` what was left out. Language: that of the page."""

    def __init__(self, measures: Measures, bylines: Bylines, language: str) -> None:
        self.lines: list[str] = []
        self.remarks: list[Remark] = []
        self._measures, self._bylines, self._language = measures, bylines, language
        self._words: list[str] = []
        self._prefix = ""
        self._of_kind: Counter[Omission] = Counter()
        self._quoted = self._preformatted = self._nested = 0
        self._in_layout = False

    def read(self, element: "HtmlElement", *, inside: bool) -> None:
        """Read what is in an element; `inside`: headers and asides in it are the article's."""
        self._inside = inside
        self._in_layout = element.tag in ("table", "tbody", "tr")
        self._content(element)
        self._break()

    def leave_out(self, element: "HtmlElement", kind: Omission) -> None:
        """Add a remark on an element with words."""
        words = words_of(element)
        if words and self._of_kind[kind] < MOST_REMARKS:
            self._of_kind[kind] += 1
            self.remarks.append(Remark(kind, f"line {element.sourceline}", words))

    def _content(self, element: "HtmlElement") -> None:
        self._add(element.text)
        for child in element:
            if is_element(child):
                self._child(child)
            self._add(child.tail)

    def _child(self, element: "HtmlElement") -> None:
        kind = self._kind_left_out(element)
        if kind is None:
            self._read(element)
        elif not is_decoration(element):
            self.leave_out(element, kind)
        if kind is not None and is_block(element):
            self._break()

    def _kind_left_out(self, element: "HtmlElement") -> Omission | None:
        if is_hidden(element):
            return "hidden text"
        if is_struck(element):
            return "deleted text"
        if element.tag in CONTROLS or is_decoration(element):
            return "words of the page"
        if self._quoted and element.tag != "nav":
            return None
        is_other = is_surrounding(element, self._measures, inside=self._inside) or self._bylines.is_one(element)
        return "words of the page" if is_other or self._is_menu(element) else None

    def _is_menu(self, cell: "HtmlElement") -> bool:
        """Whether a cell of a table that arranges the page is there for its links."""
        own = self._measures[cell]
        return self._in_layout and cell.tag == "td" and own.linked * 5 >= own.length * 3 and not own.running

    def _read(self, element: "HtmlElement") -> None:
        tag = element.tag
        if tag == "br" or tag == "hr":
            self._break()
        elif tag == "img":
            if "emoji" in element.get("class", ""):
                self._add(element.get("alt"))
        elif tag == "q":
            self._quotation(element)
        elif tag == "table":
            before, self._in_layout = self._in_layout, _is_layout(element)
            (self._block if self._in_layout else self._table)(element)
            self._in_layout = before
        elif is_block(element):
            self._block(element)
        else:
            self._content(element)

    def _block(self, element: "HtmlElement") -> None:
        self._break()
        self._quoted += element.tag in QUOTING
        self._preformatted += element.tag == "pre"
        if element.tag == "li":
            self._prefix = "- "
        self._content(element)
        self._break()
        if element.tag == "li":
            self._prefix = ""
        self._quoted -= element.tag in QUOTING
        self._preformatted -= element.tag == "pre"

    def _quotation(self, element: "HtmlElement") -> None:
        if _QUOTATION_MARK.match(words_of(element)):  # the author has set them as well
            self._content(element)
            return
        first, second = _GUILLEMETS if _language(element, self._language) in _WITH_GUILLEMETS else _OTHERS
        opening, closing = second if self._nested % 2 else first
        self._nested += 1
        self._words.append(opening)
        self._content(element)
        self._words.append(closing)
        self._nested -= 1

    def _table(self, table: "HtmlElement") -> None:
        self._break()
        for row in _rows(table):
            kind = self._kind_left_out(row)
            if kind is not None:
                self.leave_out(row, kind)
            elif row.tag == "caption":
                self._block(row)
            else:
                cells = [self._cell(cell) for cell in row if is_element(cell)]
                if any(cells):
                    self.lines.append(f"| {' | '.join(cells)} |")

    def _cell(self, cell: "HtmlElement") -> str:
        with self._apart() as lines:
            self._child(cell)
            self._break()
        return " ".join(lines)

    @contextmanager
    def _apart(self) -> Iterator[list[str]]:
        """Collect lines apart from those of the text."""
        before, self.lines = self.lines, []
        yield self.lines
        self.lines = before

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not self._preformatted:
            self._words.append(text)
            return
        first, *others = text.split("\n")
        self._words.append(first)
        for line in others:
            self._break()
            self._words.append(line)

    def _break(self) -> None:
        if not self._words:
            return
        line = " ".join("".join(self._words).split())
        self._words.clear()
        if line:
            self.lines.append(self._prefix + line)
            self._prefix = ""


def _rows(table: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the rows of a table and its caption, not those of tables inside."""
    for element in table:
        if element.tag in ("caption", "tr"):
            yield element
        elif element.tag in ("thead", "tbody", "tfoot"):
            yield from element.iterchildren("tr")


def _is_layout(table: "HtmlElement") -> bool:
    """Whether a table arranges the page: it names no columns, and cells hold headings, several paragraphs or tables."""
    if table.get("role") == "presentation":
        return True
    rows = list(_rows(table))
    if any(row.tag == "caption" or next(row.iterchildren("th"), None) is not None for row in rows):
        return False
    return any(
        next(cell.iterchildren(*_LAYOUT), None) is not None or len(list(cell.iterchildren("p", "br"))) > 1
        for row in rows
        for cell in row.iterchildren("td")
    )


def _language(element: "HtmlElement", of_page: str) -> str:
    for one in (element.getparent(), *element.iterancestors()):
        stated = one.get("lang") or one.get("xml:lang")
        if stated:
            return str(stated).lower().split("-")[0]
    return of_page
