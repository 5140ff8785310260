"""What the elements of a page are to a reader: blocks, words within a line, hidden, struck out, or no text at all."""

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def names(words: str) -> frozenset[str]:
    """Return the words of a string."""
    return frozenset(words.split())


HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
QUOTING = frozenset({"blockquote", "figure", "figcaption"})
"""What keeps all of its words: a quotation with its speaker, a picture with its caption."""
SECTIONS = QUOTING | {"article", "section", "main"}
"""What headers, footers and asides belong to; else they are those of the page."""
LISTS = frozenset({"ul", "ol", "dl", "menu"})
BLOCKS = HEADINGS | QUOTING | LISTS | names(
    """address article aside body caption center dd details dialog dir div dt fieldset footer form header hgroup hr
    html legend li main nav noscript p pre section summary table tbody td template tfoot th thead tr amp-ad
    amp-accordion amp-carousel amp-consent amp-embed amp-sidebar amp-social-share"""
)  # fmt: skip
CONTROLS = frozenset({"button", "input", "select", "textarea", "datalist", "progress", "meter"})
_NO_TEXT = names("area base col colgroup head link map meta param script source style svg title track rp")
_UNSEEN = names("noscript template iframe object video audio canvas embed noframes amp-analytics amp-state amp-pixel")
"""What a browser shows something else for, or nothing."""
_UNSEEN_CLASSES = frozenset(
    {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"}
)
_HIDDEN = regex.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b", regex.I)
_STRUCK = regex.compile(r"\btext-decoration(?:-line)?\s*:[^;]{0,100}?\bline-through\b", regex.I)
_WORDLY = regex.compile(r"[\p{L}\p{N}]")
_TOKEN = regex.compile(r"\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+")
MOST_WORDS = 200
"""Characters of the words in a remark."""


def is_element(node: "HtmlElement") -> bool:
    """Whether a node is an element that may have text, and no comment, script or picture."""
    return isinstance(node.tag, str) and node.tag not in _NO_TEXT


def is_block(element: "HtmlElement") -> bool:
    """Whether an element begins a new line."""
    return element.tag in BLOCKS


def is_hidden(element: "HtmlElement") -> bool:
    """Whether a reader of the page does not see an element.

    `aria-hidden` is for those who listen to a page: words with it are seen.
    """
    if element.tag in _UNSEEN or (element.tag == "dialog" and "open" not in element.attrib):
        return True
    if not element.attrib:
        return False
    classes = element.get("class")
    return (
        "hidden" in element.attrib
        or _HIDDEN.search(element.get("style", "")) is not None
        or (classes is not None and not _UNSEEN_CLASSES.isdisjoint(classes.split()))
    )


def is_struck(element: "HtmlElement") -> bool:
    """Whether an element's words are struck out."""
    if element.tag in ("del", "s", "strike"):
        return True
    return "style" in element.attrib and _STRUCK.search(element.get("style")) is not None


def is_decoration(element: "HtmlElement") -> bool:
    """Whether an element is a sign beside the words, such as the arrow of a link."""
    return element.get("aria-hidden") == "true" and _WORDLY.search("".join(islice(element.itertext(), 50))) is None


def tokens(element: "HtmlElement") -> frozenset[str]:
    """Return the single words of an element's class and id, in lower case."""
    named = element.get("class"), element.get("id")
    return _tokens(" ".join(filter(None, named))[:1000]) if any(named) else frozenset()


@lru_cache(maxsize=4096)
def _tokens(names: str) -> frozenset[str]:
    return frozenset(token.lower() for token in _TOKEN.findall(names))


def words_of(element: "HtmlElement") -> str:
    """Return the words of an element, cut for a remark, "" where it has none."""
    found: list[str] = []
    length = 0
    for node in element.iter():
        parts = (node.text if is_element(node) else None, None if node is element else node.tail)
        for words in filter(None, (" ".join((part or "").split()) for part in parts)):
            found.append(words)
            length += len(words) + 1
        if length > MOST_WORDS:
            break
    return " ".join(found)[:MOST_WORDS]
