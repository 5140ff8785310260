"""The files in a .qdpx: only the project and texts that it names are unpacked, within bounds, and no path leads out."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import BinaryIO

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.qdpx.names import INTERNAL, PROJECT, SOURCES
from annotator.exchange.reading.xml_safety import XmlError, check_xml
from annotator.exchange.reading.zip_safety import damage_errors, is_bomb, open_zip

MOST_ENTRIES = 65_535
SMALL, DENSEST = 5_000_000, 12
"""Bytes that every file may have unpacked, and how many more for each of its own."""
MAX_ELEMENTS, SIZE_OF_AN_ELEMENT = 50_000, 40
"""Elements and attributes that every project may have, and the bytes of a larger one that each further one takes."""
DEEPEST = 60
"""Elements within each other: codes within codes."""
_PROJECT_ENDING = ".qde"


class NotReadableError(Exception):
    """Why a file is no project that can be read, as a clause."""


class Archive:
    """The files in a project, by names in which case does not matter.

    Raises NotReadableError for what is no zip, and AnnotatorError where it is damaged.
    """

    def __init__(self, file: BinaryIO, where: str) -> None:
        try:
            self._archive = open_zip(file, where, MOST_ENTRIES, folders=True)
        except AnnotatorError as error:
            raise NotReadableError("it is no sound zip") from error
        self._where = where
        names = [entry.filename.replace("\\", "/").lower() for entry in self._archive.infolist()]
        self._entries = dict(zip(names, self._archive.infolist(), strict=True))
        if len(self._entries) < len(names):
            raise NotReadableError("two of its files have the same name")
        self._most = SMALL + DENSEST * sum(entry.compress_size for entry in self._archive.infolist())
        self._left = self._most

    def renew(self) -> None:
        """Allow as much to be unpacked again: for going through the same files once more."""
        self._left = self._most

    def project(self) -> ET.Element:
        """Return the root of the project."""
        at_top = [name for name in self._entries if name.endswith(_PROJECT_ENDING) and "/" not in name]
        name = PROJECT if PROJECT in at_top else next(iter(at_top), PROJECT)
        content = self._content(name)
        if content is None:
            raise NotReadableError(f"there is no {PROJECT}")
        limits = _Limits(MAX_ELEMENTS + len(content) // SIZE_OF_AN_ELEMENT)
        try:
            check_xml(content, limits.start, limits.end)
            return ET.fromstring(content)  # noqa: S314  gone through: no document type, no entities
        except (XmlError, ET.ParseError, ValueError) as error:
            raise NotReadableError(f"{name} is not plain XML: {error}") from error

    def text(self, address: str) -> bytes | None:
        """Return the text that a path of the project names, or None where it is not inside."""
        if "://" in address and not address.startswith(INTERNAL):
            return None
        name = address.removeprefix(INTERNAL).lstrip("/").replace("\\", "/").lower()
        inside = self._content(f"{SOURCES}/{name}")
        return self._content(name) if inside is None else inside

    def _content(self, name: str) -> bytes | None:
        entry = self._entries.get(name)
        if entry is None or entry.is_dir():
            return None
        if entry.file_size > self._left or is_bomb(entry.file_size, entry.compress_size):
            raise NotReadableError(f"{name} is too large")
        with damage_errors(self._where):
            content = self._archive.read(entry)
        self._left -= len(content)
        return content


class _Limits:
    """Raises ValueError for too many elements, and for elements within too many others."""

    def __init__(self, most: int) -> None:
        self._left = most
        self._depth = 0

    def start(self, _name: str, attributes: Mapping[str, str]) -> None:
        self._left -= 1 + len(attributes)
        self._depth += 1
        if self._left < 0:
            raise ValueError("there are too many elements")
        if self._depth > DEEPEST:
            raise ValueError("it is nested too deeply")

    def end(self, _name: str) -> None:
        self._depth -= 1
