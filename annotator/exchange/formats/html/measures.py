"""How much text the elements of a page hold, how much of it is links, and how much is running text.

UNITS: characters without white space.
"""

from typing import TYPE_CHECKING

import regex

from annotator.exchange.formats.html.elements import (
    CONTROLS,
    HEADINGS,
    is_block,
    is_element,
    is_hidden,
    is_struck,
    tokens,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONG = 60
"""Of a block that is running text even without a full stop."""
_STOP = regex.compile(r"(?:\w\w[\p{Pf}\p{Pe}\"'״]?[.!?…]|[؟۔。])[\p{Pf}\p{Pe}\"'״]*(?:\s|$)")
_ROOT = regex.compile(r"(?:[a-z]+:)?(?://[^/]*)?/?(?:index\.\w+)?", regex.I)
"""The address of a site's first page."""


class Measure:
    """What an element holds; `own`: in itself and elements within its lines, `length`: in all that is inside it."""

    __slots__ = ("core", "form", "length", "linked", "own", "own_linked", "quotes", "running", "stops")

    def __init__(self) -> None:
        self.own = self.own_linked = self.length = self.linked = self.running = 0
        self.stops = self.core = self.quotes = self.form = False

    def add(self, text: str) -> None:
        """Add words of an element itself."""
        length = sum(map(len, text.split()))
        self.own += length
        self.length += length
        self.stops = self.stops or _STOP.search(text) is not None

    def add_child(self, child: "Measure", *, within_line: bool) -> None:
        """Add what an element inside holds."""
        self.length += child.length
        self.linked += child.linked
        self.running += child.running
        self.core = self.core or child.core
        self.quotes = self.quotes or child.quotes
        self.form = self.form or child.form
        if within_line:
            self.own += child.own
            self.own_linked += child.own_linked
            self.stops = self.stops or child.stops

    @property
    def is_running(self) -> bool:
        """Whether a block is a paragraph of running text by its own words."""
        return self.own_linked * 2 < self.own and (self.stops or self.own >= LONG)


Measures = dict["HtmlElement", Measure]


def measures_of(body: "HtmlElement") -> Measures:
    """Return the measures of all elements of a page; those that are not seen hold nothing."""
    found: Measures = {node: Measure() for node in body.iter()}
    for node in reversed(list(found)):
        own, above = found[node], None if node is body else found[node.getparent()]
        is_seen = is_text(node)
        if is_seen:
            _complete(node, own)
        else:
            found[node] = Measure()
        if node.tag in CONTROLS and node.tag != "button" and above is not None:
            above.form = True
        if above is not None:
            above.add(node.tail or "")
            if is_seen:
                above.add_child(own, within_line=not is_block(node))
    return found


def is_text(node: "HtmlElement") -> bool:
    """Whether the words of a node are seen as text."""
    return is_element(node) and node.tag not in CONTROLS and not is_hidden(node) and not is_struck(node)


def _complete(element: "HtmlElement", own: Measure) -> None:
    own.add(element.text or "")
    tag = element.tag
    if tag == "a" and "href" in element.attrib:
        own.own_linked, own.linked = own.own, own.length
    if is_block(element) and tag not in HEADINGS and own.is_running:
        own.running += own.own
    own.quotes = own.quotes or tag in ("blockquote", "figcaption")
    if tag == "h1":
        own.core = own.length > 0 and not is_logo(element)
    elif tag == "main" or element.get("itemprop") == "articleBody":
        own.core = True
    elif tag == "article":
        own.core = own.core or tokens(element).isdisjoint({"comment", "comments", "teaser", "related", "promo"})


def is_logo(heading: "HtmlElement") -> bool:
    """Whether a heading is the name of the site."""
    links = heading.xpath("ancestor::a[@href] | .//a[@href]")
    named = tokens(heading) | tokens(heading.getparent())
    return any(_ROOT.fullmatch(link.get("href").strip()) for link in links) or not named.isdisjoint({"logo", "brand"})
