"""What a document has besides its text: notes, headers, charts and what the file says of itself."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.exchange.formats.docx.names import children, full_names
from annotator.exchange.formats.docx.opening import Parts, Relation
from annotator.exchange.formats.docx.story import Story
from annotator.exchange.formats.docx.styles import Styles
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.remarks import Omission

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOTES = {"footnotes": "w:footnote", "endnotes": "w:endnote", "comments": "w:comment"}
"""The kinds of parts with many notes, and how each note is called in them."""
_REPEATED = frozenset({"header", "footer"})
_DRAWN = {"diagramData": "diagram", "chart": "chart"}


def note_besides(parts: Parts, relations: list[Relation], styles: Styles, remarks: RemarkList) -> None:
    """Remark on each note, header, footer, diagram and chart with words, of which none are text."""
    times: Counter[str] = Counter()
    for relation in relations:
        for kind, name, words in _stories(parts, relation, styles):
            times[name] += 1
            remarks.add(kind, f"{name} {times[name]}", words)


def _stories(parts: Parts, relation: Relation, styles: Styles) -> Iterator[tuple[Omission, str, str]]:
    """Yield the kind of remark, the name and the words of all that have words in a part."""
    kind = relation.kind
    if kind not in _NOTES and kind not in _REPEATED and kind not in _DRAWN:
        return
    root = parts.xml(relation.target)
    if root is None:
        return
    if kind in _NOTES:
        for note in children(root, _NOTES[kind]):
            if words := _words(note, styles).strip():  # the lines that part notes from the text have none
                yield "notes and comments", _NOTES[kind].removeprefix("w:"), words
    elif kind in _REPEATED:
        if any(map(str.isalpha, words := _words(root, styles))):  # others are numbers of pages
            yield "headers and footers", kind, words
    elif words := " ".join(element.text or "" for element in root.iter(*full_names("a:t"), *full_names("c:v"))).strip():
        yield "embedded documents", _DRAWN[kind], words


def _words(root: "_Element", styles: Styles) -> str:
    story = Story(styles, RemarkList(), {})
    story.read(root)
    return "\n".join(story.lines)


def stated_title(parts: Parts) -> str:
    """Return the title in the properties of a file, or nothing."""
    for relation in parts.relations(""):
        if relation.kind == "core-properties" and (root := parts.xml(relation.target)) is not None:
            return next((element.text or "" for element in children(root, "dc:title")), "")
    return ""
