"""Tables: those with rows of cells, and those that arrange a page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.exchange.formats.html.elements import is_element

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_GROUPS = ("thead", "tbody", "tfoot")
_OF_PAGES = ("h1", "h2", "h3", "table", "blockquote", "figure", "ul", "ol")
"""What stands in cells only where a table arranges the page."""
_PARTS = {"table": ("caption", "tr", *_GROUPS), "tr": ("td", "th"), **dict.fromkeys(_GROUPS, ("tr",))}


def rows(table: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the rows of a table and its caption, not those of tables inside."""
    for element in table:
        if element.tag in ("caption", "tr"):
            yield element
        elif element.tag in _GROUPS:
            yield from element.iterchildren("tr")


def is_layout(table: "HtmlElement") -> bool:
    """Whether a table arranges the page.

    It names no columns, and cells hold headings, several paragraphs or tables; or it has words outside of cells.
    """
    found = list(rows(table))
    if table.get("role") == "presentation" or not all(map(_is_sound, (table, *table.iterchildren(*_GROUPS), *found))):
        return True
    if any(row.tag == "caption" or next(row.iterchildren("th"), None) is not None for row in found):
        return False
    return any(
        next(cell.iterchildren(*_OF_PAGES), None) is not None or len(list(cell.iterchildren("p", "br"))) > 1
        for row in found
        for cell in row.iterchildren("td")
    )


def _is_sound(part: "HtmlElement") -> bool:
    """Whether a part of a table has no words outside of the parts that belong into it."""
    if part.tag not in _PARTS:
        return True
    texts = [part.text, *(child.tail for child in part)]
    return not any(text and text.strip() for text in texts) and all(
        child.tag in _PARTS[part.tag] for child in part if is_element(child)
    )
