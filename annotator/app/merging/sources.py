"""Merge sources with one interface: a package, a copy of another project file, and a damaged project."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import PROJECT_TYPES, LoggedOperation
from annotator.exchange.package.archive import Package, open_package
from annotator.exchange.package.parts import Sender, Signature, decode_document, decode_operation, encode_record
from annotator.exchange.reading.files import open_file
from annotator.storage import packing
from annotator.storage.foreign import ForeignFile, open_foreign
from annotator.storage.lock import require_not_open
from annotator.storage.salvaging import DamagedProject

_DATABASE = b"SQLite format 3\0"
_ZIP = b"PK"


class PackageSource:
    """An open package as a merge source."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.file_name = _file_name(package.path)
        self.digest = package.digest
        self.project = package.manifest.project
        self.author = package.manifest.recipient
        self.signature = package.manifest.signature
        self.sender = package.manifest.sender

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations on the project as a whole."""
        return self._package.project_operations()

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts."""
        return self._package.documents()

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations."""
        return self._package.operations()


class ProjectSource:
    """An open copy of a project file. Its content is encoded and decoded as in a package, with the same checks."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        self.file_name = _file_name(file.path)
        self.digest = file.digest
        self.project = file.identity
        self.author = ""
        self.signature: Signature | None = None
        self.sender: Sender | None = None

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations on the project as a whole."""
        return map(self._as_packed, packing.project_operations(self._file))

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts."""
        for text in packing.texts(self._file, None):
            yield decode_document(encode_record(text), f"{self._file.path}, document {text.id}")

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations."""
        return map(self._as_packed, packing.document_operations(self._file, None, None))

    def _as_packed(self, logged: LoggedOperation) -> LoggedOperation:
        return decode_operation(encode_record(logged), f"{self._file.path}, operation {logged.id}")


class DamagedProjectSource:
    """The readable content of a damaged project."""

    digest = ""
    author = ""
    signature: Signature | None = None
    sender: Sender | None = None

    def __init__(self, damaged: DamagedProject, source: str) -> None:
        self._damaged = damaged
        self.file_name = source
        self.project = damaged.identity

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations on the project as a whole."""
        return (logged for logged in self._damaged.operations() if logged.operation.type in PROJECT_TYPES)

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts."""
        return self._damaged.texts()

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations."""
        return (logged for logged in self._damaged.operations() if logged.operation.type not in PROJECT_TYPES)


def _file_name(path: Path) -> str:
    """Return the name of a file as valid text: on the disk it need not be UTF-8."""
    return os.fsencode(path.name).decode(errors="replace")


@contextmanager
def open_merge_source(path: Path) -> Iterator[PackageSource | ProjectSource]:
    """Open a package or another project file, depending on its first bytes.

    Raises AnnotatorError when it is neither, is damaged, suspicious, of another version, or open elsewhere.
    """
    require_not_open(path)  # before any byte is read: opening and closing the file would release its lock
    with open_file(path) as file:
        first_bytes = file.read(len(_DATABASE))
    if first_bytes == _DATABASE:
        with open_foreign(path) as foreign:
            yield ProjectSource(foreign)
    elif first_bytes.startswith(_ZIP):
        with open_package(path) as package:
            yield PackageSource(package)
    else:
        raise AnnotatorError(
            "This file is neither a package nor a project.",
            where=str(path),
            remedy="Choose a file that ends in .annopack or .annot.",
        )
