"""Paragraphs while they are read."""

import re
from typing import TYPE_CHECKING

from annotator.exchange.formats.docx.fields import Fields

if TYPE_CHECKING:
    from lxml.etree import _Element

NEW_PAGE = "\f"
"""A break of a page or column: words on its two sides are apart. XML cannot hold the character itself."""
_NEW_PAGES = re.compile(f"\n?{NEW_PAGE}+\n?")


class Paragraph:
    """The words of one paragraph of the text: of several in the file where they go on in each other."""

    def __init__(self, number: int) -> None:
        self.place = f"paragraph {number}"
        self.pieces: list[str] = []
        self.goes_on = False

    @property
    def words(self) -> str:
        """The words, with a newline for each break between them."""
        return _NEW_PAGES.sub("\n", "".join(self.pieces).strip(NEW_PAGE))


class Begun:
    """A paragraph of the file that has begun: its style, its runs, hidden words to report."""

    def __init__(self, paragraph: Paragraph, style: str) -> None:
        self.paragraph, self.style = paragraph, style
        self.runs: list[tuple[_Element | None, bool]] = []
        """The properties of each run, and whether it is hidden."""
        self.hidden: list[str] = []
        self.first_of_equation = 0


class Container:
    """What has paragraphs of its own: a body, a cell, a text box; `going_on` is one that goes on in its next."""

    def __init__(self, fields: Fields, table: str = "") -> None:
        self.fields, self.table = fields, table
        self.going_on: Paragraph | None = None
