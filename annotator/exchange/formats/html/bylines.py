"""Lines on who wrote an article and when: before its running text or after it, and in its metadata as well."""

from typing import TYPE_CHECKING

from annotator.exchange.formats.html.elements import QUOTING, is_block, tokens
from annotator.exchange.formats.html.main_part import Part
from annotator.exchange.formats.html.measures import Measures, is_text
from annotator.exchange.formats.html.surroundings import is_surrounding

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 160
"""Characters of such a line."""
_NAMED = frozenset({"byline", "author", "authors", "date", "published", "pubdate", "updated", "timestamp", "posted"})
_META = ({"entry", "meta"}, {"post", "meta"}, {"article", "meta"}, {"article", "date"}, {"post", "date"})


class Bylines:
    """Distinguishes bylines from lines that the article would lack.

    Between the second and the last block of running text nothing is a byline: there a name says who is speaking. The
    first one may be a standfirst.
    """

    def __init__(self, part: Part, measures: Measures) -> None:
        self._measures = measures
        running = self._running(part)
        self._coming = running[1::-1]
        self._last = running[-1] if running else None
        self._is_after = not running

    def _running(self, part: Part) -> "list[HtmlElement]":
        blocks, rest = [], [(part.element, False)]
        while rest:
            element, inside = rest.pop()
            inside = inside or part.is_inside(element)
            if is_block(element) and self._measures[element].is_running and not _is_named(element):
                blocks.append(element)
            rest.extend(
                (child, inside)
                for child in reversed(element)
                if is_text(child)
                and child.tag not in QUOTING
                and not is_surrounding(child, self._measures, inside=inside)
            )
        return blocks

    def is_one(self, element: "HtmlElement") -> bool:
        """Whether an element is a byline; asked for each in the order of the page."""
        if self._coming and element is self._coming[-1]:
            self._coming.pop()
        if element is self._last:
            self._is_after = True
            return False
        measure = self._measures[element]
        if not is_block(element) or not 0 < measure.length < _LONGEST:
            return False
        if measure.stops or measure.running >= _LONGEST or measure.core or measure.quotes:
            return False
        if len(self._coming) > 1 or self._is_after or self._begun_without(element):
            return _is_named(element) or (not self._is_after and self._names_author(element))
        return False

    def _begun_without(self, element: "HtmlElement") -> bool:
        """Whether only a standfirst may have come, and an element says more than a name."""
        return (
            len(self._coming) == 1
            and _is_named(element)
            and ("author" not in tokens(element) or next(element.iter("time"), None) is not None)
        )

    def _names_author(self, element: "HtmlElement") -> bool:
        if element.tag not in ("p", "div", "li", "ul", "header", "footer", "section"):
            return False
        measure = self._measures[element]
        if measure.own < measure.length:
            return False
        times = sum(self._measures[time].length for time in element.iter("time"))
        return times * 5 >= measure.length * 3 or any(
            descendant.get("rel") == "author"
            or descendant.get("itemprop") == "author"
            or not _NAMED.isdisjoint(tokens(descendant))
            for descendant in element.iterdescendants()
        )


def _is_named(element: "HtmlElement") -> bool:
    named = tokens(element)
    return element.tag == "address" or not _NAMED.isdisjoint(named) or any(names <= named for names in _META)


def unname_speakers(measures: Measures) -> None:
    """Take classes of authors from names within sentences: who speaks there has not written the article."""
    for element in measures:
        if not is_text(element) or _NAMED.isdisjoint(tokens(element)):
            continue
        block = element if is_block(element) else next(filter(is_block, element.iterancestors()), None)
        if block is not None and block in measures and measures[block].is_running:
            element.attrib.pop("class", None)
            element.attrib.pop("id", None)
