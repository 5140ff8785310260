"""Zip files from elsewhere: nothing in them is trusted, and nothing of them is ever put on the disk.

A zip's own statements may be lies, may point at each other, or may ask for more memory than there is. What is checked
here bounds all that the zip module will do: how many entries it makes, which kinds there are, where they end.
"""

import os
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from annotator.domain.errors import AnnotatorError

LARGEST_FILE = 2_000_000_000
"""Bytes."""
DENSEST = 200
"""Unpacked bytes per packed byte; above `ALWAYS_ALLOWED` bytes only a bomb has more."""
ALWAYS_ALLOWED = 1_000_000

_MAX_ENTRIES = 100
_LARGEST_PLACE = 1000
"""Bytes that the directory has for an entry."""
_BEGINNING = b"PK\x03\x04"
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_SECOND_END = b"PK\x06\x07"
_SECOND_END_LENGTH = 20
_ENCRYPTED = 0x0001 | 0x0040 | 0x2000
_FOLDER = 0x10
_DAMAGE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, struct.error, ValueError, OverflowError)


def package_refusal(what: str, where: str, **values: object) -> AnnotatorError:
    """Return the error of a package that did not arrive as it was sent."""
    return AnnotatorError(what, where=where, remedy="Ask for it to be sent again.", **values)


@contextmanager
def damage_errors(where: str) -> Iterator[None]:
    """Turn what the zip module raises over a damaged file into AnnotatorError."""
    try:
        yield
    except _DAMAGE as error:
        raise package_refusal("The package is damaged: {reason}.", where, reason=error) from error


def open_zip(file: BinaryIO, where: str, most_entries: int = _MAX_ENTRIES, *, folders: bool = False) -> ZipFile:
    """Return the zip in a file, which may have entries of `folders` if that is said: nothing is in them.

    Raises AnnotatorError when it is not a zip, or is cut off, encrypted or unusual.
    """
    size = file.seek(0, os.SEEK_END)
    if size > LARGEST_FILE:
        raise package_refusal("The file is larger than {most} GB.", where, most=LARGEST_FILE // 10**9)
    _check_end(file, size, where, most_entries)
    with damage_errors(where):
        archive = ZipFile(file)
    for entry in archive.infolist():
        if not (folders and entry.is_dir() and entry.file_size == 0):
            _check_entry(entry, where)
    if sum(entry.compress_size for entry in archive.infolist()) > size:
        raise package_refusal("The package is damaged: its parts overlap.", where)
    return archive


def is_bomb(size: int, compressed: int) -> bool:
    """Whether content is compressed more than honest content can be."""
    return size > ALWAYS_ALLOWED and size > DENSEST * compressed


def _check_end(file: BinaryIO, size: int, where: str, most_entries: int) -> None:
    """Check that the file ends with the record of all entries, which bounds what the zip module reads."""
    file.seek(0)
    if file.read(len(_BEGINNING)) != _BEGINNING:
        raise package_refusal("The file is not a package.", where)
    file.seek(max(size - _END.size - _SECOND_END_LENGTH, 0))
    tail = file.read()
    if len(tail) < _END.size + _SECOND_END_LENGTH:
        raise package_refusal("The package is incomplete.", where)
    signature, disk, start_disk, here, entries, length, start, comment = _END.unpack(tail[_SECOND_END_LENGTH:])
    if signature != _END_SIGNATURE or start + length + _END.size != size:
        raise package_refusal("The package is incomplete, or something was added to it.", where)
    if disk or start_disk or here != entries or comment or tail.startswith(_SECOND_END):
        raise package_refusal("The package is damaged at its end.", where)
    if entries > most_entries or length > most_entries * _LARGEST_PLACE:
        raise package_refusal("The package is damaged: it has {entries} parts.", where, entries=entries)


def _check_entry(entry: ZipInfo, where: str) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise AnnotatorError(
            "The package is encrypted.", where=where, remedy="Ask for it to be sent again without a password."
        )
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise package_refusal("The package is compressed by a method that is not supported.", where)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG) or entry.external_attr & _FOLDER:
        raise package_refusal("The package holds something other than files: a folder, a link or a device.", where)
