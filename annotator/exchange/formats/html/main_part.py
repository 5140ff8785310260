"""Where on a page its article stands: from the headline to the end of the element that holds the running text."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import regex

from annotator.exchange.formats.html.elements import SECTIONS, is_hidden, words_of
from annotator.exchange.formats.html.measures import LONG, Measure, Measures, is_logo, is_text
from annotator.exchange.formats.html.surroundings import is_surrounding, is_teaser

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST, _NEARLY_ALL = 0.75, 0.9
"""Of the running text: an element with so much of it holds the article; with the headline, less is enough."""
_NO_LETTERS = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_MOST_HEADLINES = 10
"""That are considered."""


class Part(NamedTuple):
    """The element to read, what in it holds the article below its headline, and other running text, not read."""

    element: "HtmlElement"
    body: "HtmlElement"
    others: tuple["HtmlElement", ...] = ()

    def is_inside(self, element: "HtmlElement") -> bool:
        """Whether headers, footers and asides in an element are those of the article, and not of the page."""
        return element.tag in SECTIONS or (element is self.body and element.tag != "body")


def main_part(body: "HtmlElement", measures: Measures, title: str) -> Part:
    """Return the element that holds the article of a page; what is before its headline and after its end is removed."""
    weights = _weights(body, measures)
    headlines = _headlines(body, measures, title)
    articles = [
        candidate for candidate in _outermost(body) if candidate in weights and not is_teaser(candidate, measures)
    ]
    chosen = _article(articles, headlines, weights, weights[body])
    element = _smallest(body, measures, weights, headlines) if chosen is None else chosen
    has_headline = chosen is not None and any(measures[heading].core for heading in element.iter("h1"))
    others = [
        candidate for candidate in (articles if has_headline else _beside(element, body)) if weights.get(candidate)
    ]
    part = _with_headline(element, headlines, weights)
    return Part(part, element, tuple(candidate for candidate in others if not _is_in(candidate, part)))


def _beside(element: "HtmlElement", body: "HtmlElement") -> list["HtmlElement"]:
    """Return the elements beside an element and beside those around it."""
    path = [] if element is body else _path(element, body)
    return [sibling for ancestor in path for sibling in ancestor.getparent() if sibling is not ancestor]


def _weights(body: "HtmlElement", measures: Measures) -> dict["HtmlElement", int]:
    """Return how much running text elements hold outside of surroundings; surroundings themselves are left out."""
    weights: dict[HtmlElement, int] = {}
    rest = [(body, False)]
    while rest:
        element, inside = rest.pop()
        weights[element] = 0
        inside = inside or element.tag in SECTIONS
        rest.extend(
            (child, inside)
            for child in element
            if is_text(child) and child.tag != "aside" and not is_surrounding(child, measures, inside=inside)
        )
    for element in reversed(weights):
        measure = measures[element]
        weights[element] += measure.running - sum(measures[child].running for child in element)
        if element is not body:
            weights[element.getparent()] += weights[element]
    return weights


def _outermost(body: "HtmlElement") -> Iterator["HtmlElement"]:
    rest = [body]
    while rest:
        element = rest.pop()
        if element.tag == "article":
            yield element
        else:
            rest.extend(reversed(element))


def _headlines(body: "HtmlElement", measures: Measures, title: str) -> list["HtmlElement"]:
    """Return what may be the headline, the likeliest first: it has the words of the title, or is the first of all."""
    wanted = _letters(title)
    tops = [
        heading
        for heading in body.iter("h1")
        if measures[heading].length and not is_logo(heading) and not _is_unseen(heading)
    ]
    if len(tops) > 1 or body.find(".//article") is not None:
        tops = [heading for heading in tops if _is_titled(heading, wanted) or not _is_over_menu(heading)]
    seconds = [heading for heading in body.iter("h2") if _is_titled(heading, wanted) and not _is_unseen(heading)]
    return [*(heading for heading in tops if _is_titled(heading, wanted)), *(() if tops else seconds), *tops][
        :_MOST_HEADLINES
    ]


def _is_over_menu(heading: "HtmlElement") -> bool:
    """Whether a heading is in the header of the page, with its menu: it names the site."""
    header = next(heading.iterancestors("header", "article", "main"), None)
    return header is not None and header.tag == "header" and next(header.iter("nav", "ul"), None) is not None


def _is_unseen(element: "HtmlElement") -> bool:
    return any(is_hidden(ancestor) or ancestor.tag == "nav" for ancestor in element.iterancestors())


def _is_titled(heading: "HtmlElement", wanted: str) -> bool:
    letters = _letters(words_of(heading))
    return len(letters) > 3 and len(wanted) > 3 and (letters in wanted or wanted in letters)


def _letters(words: str) -> str:
    return _NO_LETTERS.sub("", words).casefold()


def _article(
    articles: Sequence["HtmlElement"],
    headlines: Sequence["HtmlElement"],
    weights: dict["HtmlElement", int],
    total: int,
) -> "HtmlElement | None":
    """Return the element of the article among those that say so, or that of all posts of a page; None if none fits."""
    owners = [(headline, _owner(headline, articles)) for headline in headlines]
    for headline, owner in owners:
        if owner is not None and headline.tag == "h1" and weights[owner] * 3 >= total:
            return owner
    if not articles:
        return None
    owned = [owner for _, owner in owners if owner is not None]
    if len({article.getparent() for article in articles}) == 1 < len(articles) and headlines and not owned:
        return articles[0].getparent()
    first = owned[0] if owned else articles[0]
    heaviest = max(articles, key=lambda article: (weights[article], article is first))
    best = first if weights[first] * 3 >= weights[heaviest] else heaviest
    return best if weights[best] * (3 if best in owned else 2) >= total else None


def _owner(headline: "HtmlElement", articles: Sequence["HtmlElement"]) -> "HtmlElement | None":
    around = list(headline.iterancestors("article"))
    return around[-1] if around and around[-1] in articles else None


def _smallest(
    body: "HtmlElement", measures: Measures, weights: dict["HtmlElement", int], headlines: Sequence["HtmlElement"]
) -> "HtmlElement":
    """Return the smallest element with nearly all running text, or most of it below the headline.

    An element that is the article by its own word is looked into first.
    """
    bodies = [part for part in weights if part.get("itemprop") == "articleBody" or part.tag == "main"]
    stated = [part for part in bodies if weights[part] * 2 >= weights[body]]
    element = stated[-1] if stated else body
    headed = {ancestor for headline in headlines[:1] for ancestor in headline.iterancestors()}
    while weights[element]:
        parts = ((inner, _MOST if inner in headed else _NEARLY_ALL) for inner in element if inner in weights)
        child = next((inner for inner, share in parts if weights[inner] >= share * weights[element]), None)
        if child is None or _is_line(child, measures[child]):
            break
        element = child
    return element


def _is_line(element: "HtmlElement", measure: Measure) -> bool:
    """Whether an element is one of the paragraphs, and not what holds them."""
    return element.tag in ("p", "blockquote", "li") or (measure.own == measure.length and element.find(".//br") is None)


def _is_in(element: "HtmlElement", outer: "HtmlElement") -> bool:
    return element is outer or any(ancestor is outer for ancestor in element.iterancestors())


def _with_headline(
    element: "HtmlElement", headlines: Sequence["HtmlElement"], weights: dict["HtmlElement", int]
) -> "HtmlElement":
    """Return what holds an element and the headline before it, without what is around the two."""
    inside = [headline for headline in headlines if headline.tag == "h1" and _is_in(headline, element)]
    if inside:
        before = list(_before(inside[0], element))
        words = "".join([element.text or "", *(earlier.tail or "" for earlier in before)]).strip()
        if element.tag == "body" and len(words) < LONG and not any(weights.get(earlier) for earlier in before):
            _cut_before(inside[0], element)
        return element
    for headline in headlines:
        above = list(element.iterancestors())
        common = next((ancestor for ancestor in headline.iterancestors() if ancestor in above), None)
        if common is None or common is element:
            continue
        if _path(headline, common)[0].getparent() is common and _is_before(headline, element, common):
            _cut_before(headline, common)
            _cut_after(element, common)
            return common
    return element


def _path(element: "HtmlElement", outer: "HtmlElement") -> list["HtmlElement"]:
    """Return an element and those around it, the outermost first, without `outer`."""
    path = [element]
    while path[0].getparent() is not outer:
        path.insert(0, path[0].getparent())
    return path


def _is_before(first: "HtmlElement", second: "HtmlElement", common: "HtmlElement") -> bool:
    return bool(common.index(_path(first, common)[0]) < common.index(_path(second, common)[0]))


def _before(element: "HtmlElement", outer: "HtmlElement") -> Iterator["HtmlElement"]:
    for step in _path(element, outer):
        yield from step.itersiblings(preceding=True)


def _cut_before(element: "HtmlElement", outer: "HtmlElement") -> None:
    for step in _path(element, outer):
        parent = step.getparent()
        parent.text = None
        for before in list(step.itersiblings(preceding=True)):
            parent.remove(before)


def _cut_after(element: "HtmlElement", outer: "HtmlElement") -> None:
    for step in _path(element, outer):
        step.tail = None
        for after in list(step.itersiblings()):
            step.getparent().remove(after)
