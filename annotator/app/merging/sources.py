"""What can be taken in, seen alike: a package, another project file read from a copy, and a damaged one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import PROJECT_TYPES, LoggedOperation
from annotator.exchange.package.package import Package, open_package
from annotator.exchange.package.parts import Signature, decode_document, decode_operation, encode_record
from annotator.exchange.reading.files import open_file
from annotator.storage import packing
from annotator.storage.foreign import ForeignFile, open_foreign
from annotator.storage.lock import require_not_open
from annotator.storage.salvaging import DamagedProject

_DATABASE = b"SQLite format 3\0"
_ZIP = b"PK"


class PackageSource:
    """An open package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.file_name = _shown(package.path)
        self.digest = package.digest
        self.project = package.manifest.project
        self.author = package.manifest.recipient
        self.signature = package.manifest.signature

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole."""
        return self._package.project_operations()

    def documents(self) -> Iterator[StoredText]:
        """The texts."""
        return self._package.documents()

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations."""
        return self._package.operations()


class ProjectSource:
    """An open copy of a project file. Everything in it goes through the form of a package, and its rules."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self.file_name = _shown(file.path)
        self.digest = file.digest
        self.project = file.identity
        self.author = ""
        self.signature: Signature | None = None

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole."""
        return map(self._as_packed, packing.project_operations(self._file))

    def documents(self) -> Iterator[StoredText]:
        """The texts."""
        for text in packing.texts(self._file, None):
            yield decode_document(encode_record(text), f"{self._file.path}, document {text.id}")

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations."""
        return map(self._as_packed, packing.document_operations(self._file, None, None))

    def _as_packed(self, one: LoggedOperation) -> LoggedOperation:
        return decode_operation(encode_record(one), f"{self._file.path}, operation {one.id}")


class DamagedProjectSource:
    """What can still be read of a damaged project."""

    digest = ""
    author = ""
    signature: Signature | None = None

    def __init__(self, damaged: DamagedProject, source: str) -> None:
        self._damaged = damaged
        self.file_name = source
        self.project = damaged.identity

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole."""
        return (one for one in self._damaged.operations() if one.operation.type in PROJECT_TYPES)

    def documents(self) -> Iterator[StoredText]:
        """The texts."""
        return self._damaged.texts()

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations."""
        return (one for one in self._damaged.operations() if one.operation.type not in PROJECT_TYPES)


def _shown(path: Path) -> str:
    """Return the name of a file as text that can be kept: on the disk it need not be UTF-8."""
    return os.fsencode(path.name).decode(errors="replace")


@contextmanager
def open_merge_source(path: Path) -> Iterator[PackageSource | ProjectSource]:
    """Open a package or another project file, whichever the first bytes say that it is.

    Raises AnnotatorError when it is neither, is damaged, suspicious or of another version, or somebody works in it.
    """
    require_not_open(path)  # before any byte is read: to open and close the file would let go of its lock
    with open_file(path) as file:
        beginning = file.read(len(_DATABASE))
    if beginning == _DATABASE:
        with open_foreign(path) as foreign:
            yield ProjectSource(foreign)
    elif beginning.startswith(_ZIP):
        with open_package(path) as package:
            yield PackageSource(package)
    else:
        raise AnnotatorError(
            "This file is neither a package nor a project.",
            where=str(path),
            remedy="Choose a file that ends in .annopack or .annot.",
        )
