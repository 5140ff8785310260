"""Web pages as a browser saves them: one file is one article, without menus, advertisements and scripts.

Only the file itself is read; nothing that it names is ever loaded. Title, date, outlet, author and address are what the
page says of itself. White space is as a page shows it, not as its source has it; hidden joiners and marks of direction
are kept. Items of lists begin with a hyphen, cells of tables stand between bars, `q` has its quotation marks.

The element that holds the article is read in the order of the page. What is left out of it is remarked: words struck
out, words hidden, and what belongs to the page (shares, forms, bylines, links to other articles) block by block.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from annotator.domain.document import LONGEST_TITLE, document_id, title_of
from annotator.domain.errors import AnnotatorError
from annotator.domain.extras import require_extra
from annotator.exchange.format import Format
from annotator.exchange.formats.html.bylines import Bylines, unname_speakers
from annotator.exchange.formats.html.main_part import main_part
from annotator.exchange.formats.html.measures import measures_of
from annotator.exchange.formats.html.page import parsed, stand_in_for_hidden
from annotator.exchange.formats.html.walking import Walk
from annotator.exchange.reading.decoding import decode_text
from annotator.exchange.reading.files import read_file
from annotator.exchange.reading.texts import stored_words
from annotator.exchange.records import Article
from annotator.text.intake import has_bom
from annotator.text.languages import languages_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST = 20 * 1024 * 1024
"""Bytes."""
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


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:
    """Yield the one article of a page.

    The encoding is the one named, or that of the BOM, or the one that the page states, or UTF-8. Raises AnnotatorError
    for what cannot be read so, for a page without an article, and where the extra `web` is not installed.
    """
    where = str(path)
    require_extra("web", where)
    data = read_file(path, LARGEST, remedy="Save its text as a .txt file.")
    page = decode_text(data, where, encoding or _stated_encoding(data))
    tree = parsed(page, where)
    stood_in = stand_in_for_hidden(tree)
    walk, facts = _walked(tree)
    text = stored_words("\n".join(walk.lines).translate(stood_in), where).strip()
    if not text:
        raise AnnotatorError("This page has no readable article.", where=where, remedy="Save its text as a .txt file.")
    facts = {name: stored_words(value.translate(stood_in), where) for name, value in facts.items()}
    title = " ".join(facts.pop("title", "").split())[:LONGEST_TITLE] or title_of(text)
    remarks = tuple(remark._replace(words=remark.words.translate(stood_in)) for remark in walk.remarks)
    yield Article(document_id(text), title, text, {"sources": [path.name]} | facts, remarks=remarks)


def _stated_encoding(data: bytes) -> str | None:
    if has_bom(data) or (match := _STATED.search(data[:_HEAD])) is None:
        return None
    name: str = match[1].decode("ascii", "replace").lower()
    return _AS_BROWSERS_READ.get(name, name)


def _walked(tree: "HtmlElement") -> tuple[Walk, dict[str, str]]:
    """Return a page's article, read, and what the page says of it."""
    body = tree.find("body")
    if body is None:
        body = tree
    measures = measures_of(body)
    unname_speakers(measures)
    facts = {name: str(value) for name, value in _facts(tree) if value}
    part = main_part(body, measures, facts.get("title", ""))
    language = next(iter(languages_of(body.text_content())), "")
    walk = Walk(measures, Bylines(part, measures), language)
    walk.read(part)
    for other in part.others:
        walk.leave_out(other, "words of the page")
    return walk, facts


def _facts(tree: "HtmlElement") -> Iterator[tuple[str, str | None]]:
    from trafilatura import extract_metadata

    found = extract_metadata(tree, date_config={"extensive_search": False})
    yield "title", found.title
    yield "date", found.date
    yield "outlet", found.sitename
    yield "author", found.author
    yield "address", found.url


FORMAT = Format(
    "html", "Web page, one article a file", ".html", "none", read, further_suffixes=(".htm", ".xhtml"),
    remark="Menus, advertisements and the like are left out.",
)  # fmt: skip
