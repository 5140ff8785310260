"""Elements that hold no text of the document: properties, deletions, placeholders, and copies for other programs."""

from typing import TYPE_CHECKING

from annotator.exchange.formats.docx.names import attribute, child, children, full_names, is_on

if TYPE_CHECKING:
    from lxml.etree import _Element

_TABLE = ("tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")
_OTHERS = ("sdtPr", "sdtEndPr", "sectPr", "rubyPr", "smartTagPr", "customXmlPr", "ffData", "fldData", "numberingChange")
PROPERTIES = frozenset(f"w:{name}" for name in ("pPr", "rPr", *_TABLE, *_OTHERS)) | {"m:rPr", "m:ctrlPr"}
_REMOVED = frozenset({"w:del", "w:moveFrom"})
_CHARACTERS = ("w:t", "m:t", "w:sym", "w:tab", "w:ptab", "w:cr", "w:noBreakHyphen", "w:softHyphen", "a:t")
_FULL_CHARACTERS = tuple(full for name in _CHARACTERS for full in full_names(name))


def is_left_out(name: str, element: "_Element") -> bool:
    """Whether nothing in an element is text, when tracked changes are accepted."""
    if name in PROPERTIES or name in _REMOVED:
        return True
    if name == "w:sdtContent":
        return bool(is_on(child(element.getparent(), "w:sdtPr"), "w:showingPlcHdr"))
    if name == "w:tr":
        return child(element, "w:trPr", "w:del") is not None
    return name == "w:tc" and child(element, "w:tcPr", "w:cellDel") is not None


def is_hidden_drawing(name: str, element: "_Element") -> bool:
    """Whether a drawing, which may have words in it, is not to be seen."""
    if name in ("wp:anchor", "wp:inline"):
        properties = child(element, "wp:docPr")
        return properties is not None and properties.get("hidden", "").lower() in ("1", "true", "on")
    return name.startswith("v:") and "visibility:hidden" in element.get("style", "").replace(" ", "")


def mark_is_removed(mark: "_Element | None") -> bool:
    """Whether a paragraph's mark is deleted or moved away, from its properties."""
    return any(child(mark, name) is not None for name in _REMOVED)


def is_initial(paragraph: "_Element | None") -> bool:
    """Whether a paragraph, from its properties, is the large letter that the next one begins with."""
    frame = child(paragraph, "w:framePr")
    return frame is not None and attribute(frame, "w:dropCap") in ("drop", "margin")


def chosen_branch(alternatives: "_Element") -> "_Element | None":
    """Return the first of several copies of the same content that has characters this reader knows."""
    return next((branch for branch in alternatives if next(branch.iter(*_FULL_CHARACTERS), None) is not None), None)


def chosen_entry(mark: "_Element") -> str:
    """Return the entry that is chosen in a list, from the mark that begins its field; nothing of other fields."""
    choices = child(mark, "w:ffData", "w:ddList")
    if choices is None:
        return ""
    chosen = child(choices, "w:result")
    number = attribute(child(choices, "w:default") if chosen is None else chosen, "w:val")
    entries = [attribute(entry, "w:val") for entry in children(choices, "w:listEntry")]
    place = int(number) if number.isdecimal() and len(number) < 5 else 0
    return entries[place] if place < len(entries) else ""
