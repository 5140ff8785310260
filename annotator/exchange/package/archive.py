"""Packages as files: reading and writing. A zip of JSON Lines with a manifest, never trusted when it is read.

    manifest.json      the format, the project, whom it is for, and the hash, size and lines of each part that follows
    project.jsonl      the operations that belong to the project as a whole: its scheme, guidelines and people
    documents.jsonl    the texts
    operations.jsonl   all other operations

The same lines give the same bytes, whenever they are packed. Reading and writing go line by line. Whether operations
fit their ids, and may be merged, is not validated here.
"""

import io
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from hashlib import file_digest, sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO, Protocol, TypeVar, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from annotator.disk.regular import open_regular
from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import LoggedOperation
from annotator.exchange.files import replaced
from annotator.exchange.package.parts import (
    ALL_PARTS,
    DOCUMENTS,
    FORMAT,
    LINE_PARTS,
    LONGEST_LINE,
    MANIFEST,
    MOST_BYTES,
    OPERATIONS,
    PROJECT,
    Manifest,
    Outline,
    Part,
    PartName,
    Sender,
    decode_document,
    decode_id,
    decode_manifest,
    decode_operation,
    decode_outline,
    encode_record,
    find_line_flaw,
)
from annotator.exchange.reading.files import read_errors
from annotator.exchange.reading.zip_safety import damage_errors, is_bomb, open_zip, package_refusal
from annotator.text.legible import legible

SUFFIX = ".annopack"

Step = Callable[[int, int, str], None]
"""Reports how much is done, how much there is (0 when unknown) and the current item; may raise to stop."""
_LINES_A_STEP = 500
_CHUNK = 1 << 20
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_LARGEST_MANIFEST = 10_000
_SHOWN_NAME = 60
_T = TypeVar("_T")


class PackageSigner(Protocol):
    """A signer of packages."""

    def signed(self, manifest: Manifest) -> Manifest:
        """Return the manifest with a signature."""


class Package:
    """An open package, whose parts were found to be those of the manifest.

    `digest` is the SHA-256 of the file. The methods check each part once more as they yield it, so that a part that was
    read to its end is whole even if the file was changed meanwhile. They raise AnnotatorError at the first line that
    cannot be read.
    """

    def __init__(self, path: Path, archive: ZipFile, manifest: Manifest, digest: str) -> None:
        self.path = path
        self.manifest = manifest
        self.digest = digest
        self._archive = archive

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations that belong to the project as a whole."""
        return self._records(PROJECT, decode_operation)

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts."""
        return self._records(DOCUMENTS, decode_document)

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations."""
        return self._records(OPERATIONS, decode_operation)

    def document_ids(self) -> Iterator[str]:
        """Yield the ids that the texts state, without reading the texts."""
        return self._records(DOCUMENTS, decode_id)

    def outlines(self) -> Iterator[Outline]:
        """Yield what the operations on documents are on, without reading the rest."""
        return self._records(OPERATIONS, decode_outline)

    def check_parts(self) -> None:
        """Read every part to its end. Raises AnnotatorError when one is not what the manifest says."""
        for name in LINE_PARTS:
            for _ in self._lines(name):
                pass

    def _records(self, name: PartName, decoded: Callable[[bytes, str], _T]) -> Iterator[_T]:
        for number, line in enumerate(self._lines(name), start=1):
            yield decoded(line, f"{self.path}, {name}, line {number}")

    def _lines(self, name: PartName) -> Iterator[bytes]:
        """Yield the lines of a part: never more bytes than the manifest states, since the zip module stops there."""
        stated, where = self.manifest.parts[name], f"{self.path}, {name}"
        entry = self._archive.getinfo(name)
        if entry.file_size != stated.bytes:
            raise package_refusal("The zip and the manifest state different sizes.", where)
        if is_bomb(stated.bytes, entry.compress_size):
            raise package_refusal("The part would unpack to many times its size.", where)
        digest, size, count = sha256(), 0, 0
        with read_errors(self.path), damage_errors(where), self._opened(name) as part:
            while line := part.readline(LONGEST_LINE[name]):
                size += len(line)
                count += 1
                digest.update(line)
                if not line.endswith(b"\n"):
                    raise package_refusal("The line is too long, or has no end.", f"{where}, line {count}")
                yield line
        if Part(digest.hexdigest(), size, count) != stated:
            raise package_refusal("The package was changed or damaged on the way.", where)

    def _opened(self, name: PartName) -> io.BufferedReader:
        # Lines come twice as fast out of this as out of the zip module's reader, which is raw in all but name.
        return io.BufferedReader(cast("io.RawIOBase", self._archive.open(name)), _CHUNK)


def _no_progress(_done: int, _total: int, _what: str) -> None:
    """Report no progress."""


@contextmanager
def open_package(path: Path) -> Iterator[Package]:
    """Open a package to read.

    Raises AnnotatorError when the file is not a package, is damaged, suspicious or of a newer format, or its signature
    is false. Before the package is yielded, every part was read once and had the hash and the number of lines of the
    manifest.
    """
    with read_errors(path):
        file = open_regular(path)
    with file:
        with read_errors(path):
            archive = open_zip(file, str(path))
            manifest = _manifest(archive, path)
            _refuse_false_signature(manifest, path)
            package = Package(path, archive, manifest, _digest(file))
            package.check_parts()
        yield package


def read_manifest(path: Path) -> Manifest:
    """Return the manifest of a package without reading its parts. Raises AnnotatorError for what is not a package."""
    with read_errors(path), open_regular(path) as file:
        return _manifest(open_zip(file, str(path)), path)


def write_package(
    target: Path,
    project: str,
    recipient: str,
    project_operations: Iterable[LoggedOperation],
    documents: Iterable[StoredText],
    operations: Iterable[LoggedOperation],
    step: Step = _no_progress,
    mode: int = 0o666,
    signer: PackageSigner | None = None,
    name: str = "",
    sender: Sender | None = None,
) -> Manifest:
    """Write a package to `target`, which is replaced when all is written and left alone otherwise; return its manifest.

    `project` and `recipient` are ids; an empty recipient means everyone. Lines come in the order in which they are
    given; `mode` says who may read and write the file, `signer` signs it, `name` is that of the project, and `sender`
    says which copy it is from. Raises AnnotatorError when a line is of a kind that could not be read again, or the file
    cannot be written.
    """
    lines: dict[PartName, Iterable[LoggedOperation | StoredText]] = {
        PROJECT: project_operations,
        DOCUMENTS: documents,
        OPERATIONS: operations,
    }
    with replaced(target, mode) as (file, _), ExitStack() as spools:
        spooled: dict[str, IO[bytes]] = {name: spools.enter_context(TemporaryFile()) for name in lines}
        parts = {name: _spool(records, name, spooled[name], step) for name, records in lines.items()}
        if sum(part.bytes for part in parts.values()) > MOST_BYTES:
            raise AnnotatorError(
                "The package would be larger than {most} GB.",
                where=str(target),
                remedy="Pack fewer documents at a time.",
                most=MOST_BYTES // 10**9,
            )
        manifest = Manifest(FORMAT, project, recipient, parts, name=name, sender=sender)
        manifest = signer.signed(manifest) if signer else manifest
        _write_zip(file, {MANIFEST: io.BytesIO(encode_record(manifest)), **spooled}, step)
    return manifest


def _digest(file: io.BufferedReader) -> str:
    file.seek(0)
    return file_digest(file, "sha256").hexdigest()


def _manifest(archive: ZipFile, path: Path) -> Manifest:
    names = [entry.orig_filename for entry in archive.infolist()]
    where = f"{path}, {MANIFEST}"
    if names.count(MANIFEST) != 1:
        raise package_refusal("The package has no manifest, or several.", str(path))
    with damage_errors(where), archive.open(MANIFEST) as part:
        line = part.read(_LARGEST_MANIFEST + 1)
    if len(line) > _LARGEST_MANIFEST:
        raise package_refusal("The manifest is too large.", where)
    manifest = decode_manifest(line, where)  # before the names, which may differ in a newer format
    if sorted(names) != sorted(ALL_PARTS):
        raise package_refusal(
            "The package contains {found}. It must contain {expected}, each once, and nothing else.",
            str(path),
            found=[legible(name[:_SHOWN_NAME]) for name in names],
            expected=list(ALL_PARTS),
        )
    return manifest


def _refuse_false_signature(manifest: Manifest, path: Path) -> None:
    if manifest.signature is None:
        return
    from annotator.exchange.package.signing import is_genuine

    if not is_genuine(manifest, manifest.signature):
        raise AnnotatorError(
            "The signature of the package is invalid: the package was changed after it was signed.",
            where=str(path),
            remedy="Ask for it to be sent again.",
        )


def _spool(records: Iterable[LoggedOperation | StoredText], name: PartName, spool: IO[bytes], step: Step) -> Part:
    """Write the lines of a part to a file of their own, since the manifest that describes them comes first."""
    digest, size, count = sha256(), 0, 0
    for count, record in enumerate(records, start=1):
        line = encode_record(record)
        if reason := find_line_flaw(line, name):
            raise AnnotatorError(
                "The package cannot be created, because one item {reason}.",
                where=f"{name}, {record.id}",
                remedy="Nothing was written. `annotator check` lists the damage.",
                reason=reason,
            )
        spool.write(line)
        digest.update(line)
        size += len(line)
        if count % _LINES_A_STEP == 0:
            step(count, 0, name)
    return Part(digest.hexdigest(), size, count)


def _write_zip(file: BinaryIO, sources: Mapping[str, IO[bytes]], step: Step) -> None:
    """Write the parts; one so repetitive that it would be taken for a bomb is stored uncompressed."""
    entries = _write_entries(file, sources, (), step)
    dense = [entry.filename for entry in entries if is_bomb(entry.file_size, entry.compress_size)]
    if dense:
        file.seek(0)
        file.truncate()
        _write_entries(file, sources, dense, step)


def _write_entries(
    file: BinaryIO, sources: Mapping[str, IO[bytes]], stored: Collection[str], step: Step
) -> list[ZipInfo]:
    with ZipFile(file, "w") as archive:
        for name, source in sources.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_STORED if name in stored else ZIP_DEFLATED
            entry.create_system = _UNIX  # as on every system, that the bytes be the same
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.file_size = source.seek(0, os.SEEK_END)
            source.seek(0)
            with archive.open(entry, "w") as part:
                while chunk := source.read(_CHUNK):
                    part.write(chunk)
                    step(source.tell(), entry.file_size, name)
    return archive.infolist()
