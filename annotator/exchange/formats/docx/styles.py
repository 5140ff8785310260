"""Styles: which words they hide, and which paragraphs they make headings.

Hidden is a property that toggles: a character style on top of a paragraph style that hides shows its words again. What
a run says of itself counts above all styles.
"""

from typing import TYPE_CHECKING

from annotator.exchange.formats.docx.names import attribute, child, children, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

_HIDDEN = "w:vanish"
_OF_HEADINGS = ("title", "heading")
"""How the names of their styles begin, in every language of a word processor."""


class Styles:
    """The styles of a document, from the root of their part, if there is one.

    `headings` are the ids of those of titles and headings.
    """

    def __init__(self, root: "_Element | None" = None) -> None:
        styles = [] if root is None else list(children(root, "w:style"))
        self._by_id = {attribute(style, "w:styleId"): style for style in styles}
        self._hides: dict[str, bool] = {}
        self._usual = next((attribute(style, "w:styleId") for style in styles if _is_usual(style)), "")
        self._all_hidden = bool(is_on(child(root, "w:docDefaults", "w:rPrDefault", "w:rPr"), _HIDDEN))
        self.headings = frozenset(id_ for id_, style in self._by_id.items() if _name(style).startswith(_OF_HEADINGS))

    def are_hidden(self, run: "_Element | None", paragraph: str, table: str) -> bool:
        """Whether words are, from the properties of their run and the ids of the styles around it."""
        direct = is_on(run, _HIDDEN)
        if direct is not None:
            return direct
        styles = (style_of(run, "w:rStyle"), paragraph if paragraph in self._by_id else self._usual, table)
        return self._all_hidden or sum(map(self._is_hiding, styles)) % 2 == 1

    def _is_hiding(self, id_: str) -> bool:
        """Whether a style hides: what it says, or else the one that it is based on."""
        line: dict[str, None] = {}  # of its forebears; a circle ends where it closes
        found: bool | None = None
        while found is None and id_ in self._by_id and id_ not in line:
            line[id_] = None
            found = self._hides.get(id_, is_on(child(self._by_id[id_], "w:rPr"), _HIDDEN))
            id_ = style_of(self._by_id[id_], "w:basedOn")
        self._hides |= dict.fromkeys(line, bool(found))
        return bool(found)


def style_of(properties: "_Element | None", name: str) -> str:
    """Return the id of the style that an element of a name refers to, or nothing."""
    found = child(properties, name)
    return "" if found is None else attribute(found, "w:val")


def _is_usual(style: "_Element") -> bool:
    """Whether paragraphs without a style have this one."""
    is_default = attribute(style, "w:default").lower() in ("1", "true", "on")
    return is_default and attribute(style, "w:type") == "paragraph"


def _name(style: "_Element") -> str:
    return style_of(style, "w:name").lower()
