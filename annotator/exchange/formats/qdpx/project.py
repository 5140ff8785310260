"""What a project.qde says: users, codes, notes, and the texts with their selections; all else is counted.

Elements are known by their name in any version of the namespace. GUIDs are as `names.same_guid` has them.
UNITS: positions are those of the file.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from annotator.exchange.formats.qdpx.names import restored, same_guid
from annotator.exchange.formats.qdpx.opening import NotReadableError

ELLIPSES = ("...", "…")
"""What ends a name that was cut."""
PATH = " / "
"""Between the names of a code and those above it, where another code has the same name."""
_POSITION = re.compile("[0-9]{1,12}")
_SOURCES = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")
_COUNTED = ("Cases", "Variables", "Sets", "Graphs")


class Coding(NamedTuple):
    """A code that a user gave to a selection."""

    guid: str
    code: str
    user: str
    notes: tuple[str, ...]


class Selection(NamedTuple):
    """A selection. Positions are None where they are not stated; the name may be its words, or a title."""

    guid: str
    start: int | None
    end: int | None
    name: str
    description: str
    notes: tuple[str, ...]
    codings: tuple[Coding, ...]


class TextSource(NamedTuple):
    """A text: its name (None for none), its path or else its content, and how many codes it has as a whole."""

    name: str | None
    path: str
    content: str
    selections: tuple[Selection, ...]
    description: str
    codings: int


class Note(NamedTuple):
    """A memo: its name, and its path or else its content."""

    name: str
    path: str
    content: str


class Project:
    """What a project says, by GUID."""

    def __init__(self, root: Element) -> None:
        if local_name(root) != "Project":
            raise NotReadableError("its project is none of REFI-QDA")
        parts = {local_name(part): part for part in root}
        self.origin = root.get("origin", "")
        self.users = {same_guid(user.get("guid")): restored(user.get("name", "")) for user in parts.get("Users", ())}
        self.described_codes = 0
        self.codes = self._codes(parts.get("CodeBook"))
        self.notes = {same_guid(note.get("guid")): _note(note) for note in parts.get("Notes", ())}
        self.links = [
            (same_guid(link.get("originGUID")), same_guid(link.get("targetGUID"))) for link in parts.get("Links", ())
        ]
        sources = list(parts.get("Sources", ()))
        self.texts = [_text_source(one) for one in sources if local_name(one) == "TextSource"]
        self.other_sources = [
            (one.get("name") or one.get("path") or local_name(one), _selections_in(one))
            for one in sources
            if local_name(one) in _SOURCES
        ]
        self.counts = {name: len(parts[name]) for name in _COUNTED if name in parts}
        self.description = _text(root, "Description")

    def _codes(self, book: Element | None) -> dict[str, str]:
        """Return the names of codes; where several have the same one, they have the names above them too."""
        found: dict[str, tuple[str, ...]] = {}
        waiting: list[tuple[Element, tuple[str, ...]]] = []
        for codes in () if book is None else _children(book, "Codes"):
            waiting += [(code, ()) for code in _children(codes, "Code")]
        while waiting:
            element, above = waiting.pop()
            path = (*above, restored(element.get("name", "")).strip())
            found[same_guid(element.get("guid"))] = path
            self.described_codes += bool(_text(element, "Description").strip())
            waiting += [(code, path) for code in _children(element, "Code")]
        often = Counter(path[-1].casefold() for path in found.values())
        return {
            guid: path[-1] if often[path[-1].casefold()] == 1 else PATH.join(filter(None, path))
            for guid, path in found.items()
        }


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def _children(element: Element, name: str) -> Iterator[Element]:
    return (child for child in element if local_name(child) == name)


def _text(element: Element, name: str) -> str:
    return "".join(restored(child.text or "") for child in _children(element, name))


def _references(element: Element) -> tuple[str, ...]:
    return tuple(same_guid(child.get("targetGUID")) for child in _children(element, "NoteRef"))


def _note(element: Element) -> Note:
    content = _text(element, "PlainTextContent") or _text(element, "Description")
    return Note(restored(element.get("name", "")), element.get("plainTextPath", ""), content)


def _text_source(element: Element) -> TextSource:
    name = element.get("name")
    return TextSource(
        None if name is None else restored(name),
        element.get("plainTextPath", ""),
        _text(element, "PlainTextContent"),
        tuple(map(_selection, _children(element, "PlainTextSelection"))),
        _text(element, "Description"),
        sum(1 for _ in _children(element, "Coding")),
    )


def _selection(element: Element) -> Selection:
    user = element.get("creatingUser")
    return Selection(
        same_guid(element.get("guid")),
        _position(element.get("startPosition", "")),
        _position(element.get("endPosition", "")),
        _name(element.get("name", "")),
        _text(element, "Description"),
        _references(element),
        tuple(_coding(coding, user) for coding in _children(element, "Coding")),
    )


def _name(stated: str) -> str:
    """Return a name in one line; "" for one that is but white space that was cut."""
    name = " ".join(restored(stated).split())
    return "" if name in ELLIPSES else name


def _coding(element: Element, user: str | None) -> Coding:
    code = next((same_guid(child.get("targetGUID")) for child in _children(element, "CodeRef")), "")
    by = same_guid(element.get("creatingUser") or user)
    return Coding(same_guid(element.get("guid")), code, by, _references(element))


def _position(stated: str) -> int | None:
    return int(stated) if _POSITION.fullmatch(stated.strip()) else None


def _selections_in(element: Element) -> int:
    return sum(1 for inner in element.iter() if local_name(inner).endswith("Selection"))
