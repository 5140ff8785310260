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
from annotator.exchange.formats.html.main_part import Part
from annotator.exchange.formats.html.measures import Measures
from annotator.exchange.formats.html.surroundings import is_surrounding
from annotator.exchange.formats.html.tables import is_layout, rows
from annotator.exchange.remarks import Omission, Remark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AROUND = frozenset({"nav", "header", "footer", "aside"})
"""What is around the article where the whole page is read: nobody misses it."""
MOST_REMARKS = 1_000
"""Of one kind."""
_WITH_GUILLEMETS = frozenset({"ar", "fa", "fr"})
_GUILLEMETS, _OTHERS = (("«", "»"), ("“", "”")), (("“", "”"), ("‘", "’"))
"""Marks of quotations, and of those inside another."""
_QUOTATION_MARK = regex.compile(r"\s*[\p{Pi}\p{Pf}„‚\"״]")


class Walk:
    """Reads an element: `lines` are its blocks, `remarks` what was left out. Language: by the letters of the page."""

    def __init__(self, measures: Measures, bylines: Bylines, language: str) -> None:
        self.lines: list[str] = []
        self.remarks: list[Remark] = []
        self._measures, self._bylines, self._language = measures, bylines, language
        self._words: list[str] = []
        self._prefix = ""
        self._of_kind: Counter[Omission] = Counter()
        self._quoted = self._preformatted = self._nested = 0
        self._in_layout = False

    def read(self, part: Part) -> None:
        """Read what is in a part of a page."""
        self._part = part
        self._inside = part.is_inside(part.element)
        self._in_layout = part.element.tag in ("table", "tbody", "tr")
        self._content(part.element)
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
        elif not is_decoration(element) and (self._inside or element.tag not in _AROUND):
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
            before, self._in_layout = self._in_layout, is_layout(element)
            (self._block if self._in_layout else self._table)(element)
            self._in_layout = before
        elif is_block(element):
            self._block(element)
        else:
            self._content(element)

    def _block(self, element: "HtmlElement") -> None:
        self._break()
        before, self._inside = self._inside, self._inside or self._part.is_inside(element)
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
        self._inside = before

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
        for row in rows(table):
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


def _language(element: "HtmlElement", by_letters: str) -> str:
    """Return the language of the words around an element; many pages in other languages say that they are English."""
    stated = next((ancestor.get("lang") for ancestor in element.iterancestors() if ancestor.get("lang")), "en")
    language = str(stated).lower().split("-")[0]
    return by_letters if language == "en" else language
