"""What stands on a page around the words of an article: menus, shares, forms, comments, advertisements, other articles.

Known by the structure of the page and the names of classes. Doubt keeps: what holds a heading of the page, the article
or a quotation is no menu, whatever its class.
"""

from itertools import islice
from typing import TYPE_CHECKING

import regex

from annotator.exchange.formats.html.elements import BLOCKS, HEADINGS, LISTS, QUOTING, names, tokens, words_of
from annotator.exchange.formats.html.measures import Measure, Measures

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MENUS = frozenset({"nav", "amp-sidebar", "amp-social-share", "amp-ad", "amp-embed", "amp-consent", "menu"})
_ROLES = names("navigation search dialog alertdialog menu menubar toolbar tablist alert")
_PAGE_ROLES = {"banner": "header", "contentinfo": "footer", "complementary": "aside"}
_OF_PAGES = frozenset({"header", "footer", "aside", "masthead", "colophon"})
"""Elements and classes of what pages have at their edges, and articles within them."""
_NEVER = frozenset({"html", "body", "main", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "h1"}) | QUOTING
_OF_OTHERS = names(
    """ad ads advert adverts advertisement advertising sponsor sponsored cookie cookies consent gdpr newsletter
    subscribe subscription signup login paywall breadcrumb breadcrumbs navbar nav menu navigation pagination pager
    outbrain taboola popup modal toolbar"""
)
"""Names of classes of what is no article, with whatever is in it."""
_BESIDE = names(
    """share sharing sharedaddy social related promo promotion recommended recommendations recirc popular trending
    sidebar tags mostread readmore readalso alsoread"""
)
"""And of what is beside an article, unless a quotation is in it."""
_OF_READERS = frozenset({"comments", "comment", "respond", "disqus"})
"""Of what readers have written, which may be longer than the article."""
_TEASING = frozenset({"teaser", "related", "promo", "comment"})
"""Of article elements that lead to other pages, or are comments."""
_TOGETHER = tuple(
    frozenset(pair.split("-"))
    for pair in names(
        """author-bio author-box author-info author-card about-author author-profile most-read read-more read-also
        also-read more-stories more-news more-on site-header site-footer page-footer may-like read-next up-next
        skip-link back-top"""
    )
)
_ADDED = frozenset({"with", "has", "no", "without", "enabled", "layout"})
"""In names such as `has-sidebar`, which say what else a page has."""
_ALSO = regex.compile(
    r"[\W_]*(?:read (?:also|more|next)|also read|see also|related|more (?:on|from)|recommended|lire aussi|à lire|"
    r"voir aussi|sur le même sujet|[اإ]قر[أا](?:وا)? (?:أيض|المزيد)|شاهد أيض|طالع أيض|"
    r"(?:مواضيع|أخبار) (?:ذات صلة|متعلقة)|"
    r"ذات صلة|بیشتر بخوانید|بخوانید|همچنین بخوانید|(?:مطالب|اخبار) مرتبط|קראו (?:גם|עוד)|לקריאה נוספת|כתבות נוספות|"
    r"עוד בנושא|یہ بھی پڑھیں|مزید پڑھیں|متعلقہ خبریں)(?!\p{L}{4})",
    regex.I,
)
"""How links to other articles are headed."""
_LONGEST_HEADING = 40
"""Characters of a heading over links to other articles."""
_SHORT = 200
"""Characters of a box: of a line that leads to other articles, or beside a form."""


def is_surrounding(element: "HtmlElement", measures: Measures, *, inside: bool) -> bool:
    """Whether an element is no part of the article; `inside`: it is in an article, where asides and headers belong."""
    tag, own = element.tag, measures[element]
    if tag in _NEVER or tag not in BLOCKS or not own.length:
        return tag in _MENUS
    role = element.get("role")
    if tag in _MENUS or role in _ROLES:
        return not own.core
    if tag in HEADINGS:
        return own.length < _LONGEST_HEADING and _leads_elsewhere(element) and _is_over_links(element, measures)
    if own.core and tag != "article":
        return False
    if not inside and (_PAGE_ROLES.get(role or "", tag) in _OF_PAGES or not tokens(element).isdisjoint(_OF_PAGES)):
        return not _is_most(element, own, measures, within_article=False)
    return _is_named(element, own, measures) or _is_box(element, own, measures) or _is_linked(element, own, measures)


def _is_over_links(heading: "HtmlElement", measures: Measures) -> bool:
    following = heading.getnext()
    own = None if following is None else measures.get(following)
    return own is None or own.linked * 5 >= own.length * 3


def is_teaser(article: "HtmlElement", measures: Measures) -> bool:
    """Whether an article element, of several on a page, leads to another page or is a comment."""
    if _is_reference(article, measures):
        return True
    headings = [measures[heading] for heading in article.iter(*HEADINGS)]
    is_linked = any(heading.length and heading.linked == heading.length for heading in headings)
    return is_linked and measures[article].running < 300 and not any(heading.core for heading in headings)


def _is_reference(article: "HtmlElement", measures: Measures) -> bool:
    """Whether an article element is mostly links, or a reference by its class, and has no headline of a page."""
    own = measures[article]
    is_one = own.linked * 5 >= own.length * 2 or (not own.core and not tokens(article).isdisjoint(_TEASING))
    return is_one and not any(measures[heading].core for heading in article.iter("h1"))


def _is_named(element: "HtmlElement", own: Measure, measures: Measures) -> bool:
    named = tokens(element)
    if not named or element.tag == "article" or not named.isdisjoint(_ADDED):
        return False
    if element.tag == "p" and own.is_running and own.own >= _SHORT / 2:
        return False
    if not named.isdisjoint(_OF_READERS):
        return not _is_most(element, own, measures, within_article=False)
    beside = not named.isdisjoint(_BESIDE) or any(pair <= named for pair in _TOGETHER)
    if named.isdisjoint(_OF_OTHERS) and not (beside and not own.quotes and not own.is_running):
        return False
    return not _is_most(element, own, measures, within_article=True)


def _is_most(element: "HtmlElement", own: Measure, measures: Measures, *, within_article: bool) -> bool:
    """Whether an element holds most of an article, or nearly all of a page that names none, whatever its class."""
    article = next(element.iterancestors("article", "main"), None) if within_article else None
    if article is not None and article in measures:
        return own.running * 2 > measures[article].running
    body = measures[next(iter(measures))]
    return not body.core and own.running * 5 > body.running * 4


def _is_box(element: "HtmlElement", own: Measure, measures: Measures) -> bool:
    """Whether an element is a form, or the box around one."""
    if not own.form or own.quotes:
        return False
    body = measures[next(iter(measures))]
    if own.running * 2 > body.running:
        return False
    if element.tag == "form":
        return True
    form = next((child for child in element if child.tag in ("form", "input", "textarea", "select")), None)
    return form is not None and own.length - measures[form].length < _SHORT


def _is_linked(element: "HtmlElement", own: Measure, measures: Measures) -> bool:
    """Whether an element is there for its links."""
    tag = element.tag
    if tag == "article":
        return _is_reference(element, measures) and not own.quotes
    least = 6 if own.stops else 3
    if own.length < _SHORT and own.linked * 10 >= own.length * least and _leads_elsewhere(element):
        return True
    if own.quotes or tag in ("p", "li", "dt", "dd", "table"):
        return False
    if tag in LISTS:
        return own.linked * 5 >= own.length * 4
    if tag == "aside":
        return own.linked * 2 > own.length
    return own.linked * 5 >= own.length * 3 and not own.running and len(list(islice(element.iter("a"), 2))) > 1


def _leads_elsewhere(element: "HtmlElement") -> bool:
    return _ALSO.match(words_of(element)) is not None
