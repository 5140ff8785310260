"""The parts of a file: only XML that is asked for is unpacked, within bounds, and no relation leads out of the file.

Relations that lead nowhere (to a part that is missing, to "NULL", to another computer) are as good as none.
"""

import posixpath
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from zipfile import ZipFile

from annotator.exchange.formats.docx.names import children
from annotator.exchange.reading.xml_safety import XmlError, check_xml
from annotator.exchange.reading.zip_safety import damage_errors, is_bomb, open_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARTS = 10_000
MAX_XML = 100_000_000
"""Bytes of XML in a file, unpacked."""
SMALL_XML, DENSEST_XML = 5_000_000, 12
"""Bytes of XML that every file may have, and how many more for each of its own."""
MAX_ELEMENTS, SIZE_OF_AN_ELEMENT = 100_000, 10
"""Elements and attributes that every file may have, and the bytes of a larger file that each further one takes."""

_OLD_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How a file that needs a password begins, and the name of what is in it."""
_TYPES = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroenabled.main+xml",
        "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
    }
)
"""What the main part of a document or template may be, with macros or without."""


def is_encrypted(file: BinaryIO) -> bool:
    """Whether a file is a document that needs a password: then it is no zip, but a file of the kind before them."""
    file.seek(0)
    beginning = file.read(SMALL_XML)
    return beginning.startswith(_OLD_FILE) and _ENCRYPTED in beginning


class NotReadableError(Exception):
    """Why a file, or a part of it, is not opened."""


class Relation(NamedTuple):
    """What a part is related to: the last word of the kind, and the name of a part or any other address."""

    id: str
    kind: str
    target: str


class Parts:
    """The parts of a file, by names in which case does not matter."""

    def __init__(self, file: BinaryIO, where: str) -> None:
        self._archive: ZipFile = open_zip(file, where, MOST_PARTS, folders=True)
        self._where = where
        names = [entry.filename.replace("\\", "/").lower() for entry in self._archive.infolist()]
        self._entries = dict(zip(names, self._archive.infolist(), strict=True))
        if len(self._entries) < len(names):
            raise NotReadableError("parts have the same name")
        size = sum(entry.compress_size for entry in self._archive.infolist())
        self._left = min(MAX_XML, SMALL_XML + DENSEST_XML * size)
        self._elements = _Elements(MAX_ELEMENTS + size // SIZE_OF_AN_ELEMENT)

    def xml(self, name: str) -> "_Element | None":
        """Return the root of a part, or None where there is no such part. Raises NotReadableError."""
        from lxml.etree import XMLParser, XMLSyntaxError, fromstring

        content = self._content(name)
        if content is None:
            return None
        try:
            check_xml(content, self._elements.start)
            # Within XML's own limits of depth and length: the parser keeps them by default.
            return fromstring(content, XMLParser(resolve_entities=False, remove_comments=True, remove_pis=True))
        except (XmlError, ValueError, XMLSyntaxError) as error:
            raise NotReadableError(f"{name} is not plain XML") from error

    def _content(self, name: str) -> bytes | None:
        entry = self._entries.get(name.lower())
        if entry is None:
            return None
        if entry.file_size > self._left or is_bomb(entry.file_size, entry.compress_size):
            raise NotReadableError(f"{name} is too large")
        with damage_errors(self._where):
            content = self._archive.read(entry)
        self._left -= len(content)
        return content

    def relations(self, part: str) -> list[Relation]:
        """Return what a part is related to inside the file; for "", the file itself."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        return [] if root is None else list(_relations(root, folder))

    def main(self) -> str:
        """Return the name of the part that holds the text. Raises NotReadableError where there is none."""
        types = self.xml("[Content_Types].xml")
        for relation in self.relations(""):
            if relation.kind == "officeDocument" and types is not None and _type(types, relation.target) in _TYPES:
                return relation.target
        raise NotReadableError("it holds no text document")


class _Elements:
    """Raises ValueError for more elements and attributes than there may be in all parts."""

    def __init__(self, most: int) -> None:
        self._left = most

    def start(self, _name: str, attributes: Mapping[str, str]) -> None:
        self._left -= 1 + len(attributes)
        if self._left < 0:
            raise ValueError("there are too many elements")


def _relations(root: "_Element", folder: str) -> Iterator[Relation]:
    for element in children(root, "relations:Relationship"):
        if element.get("TargetMode", "Internal") == "Internal":
            target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
            yield Relation(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target)


def _type(types: "_Element", part: str) -> str:
    """Return the type of a part, in lower case: its own, or that of its ending."""
    overrides = (
        entry for entry in children(types, "types:Override") if entry.get("PartName", "").lower() == f"/{part.lower()}"
    )
    ending = part.rpartition(".")[2].lower()
    defaults = (entry for entry in children(types, "types:Default") if entry.get("Extension", "").lower() == ending)
    stated = next(overrides, None)
    if stated is None:
        stated = next(defaults, None)
    return "" if stated is None else stated.get("ContentType", "").lower()
