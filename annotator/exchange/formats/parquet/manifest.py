"""The manifest of a dataset: its version, the rows of every table, and every file with its size and digest.

It comes from elsewhere when a dataset is read: only names that a dataset can have are taken from it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.parquet.tables import MANIFEST, PARTITION, SORTED_BY, TABLES, UNIT, VERSION, Table
from annotator.exchange.reading.files import open_file, read_errors, read_file
from annotator.exchange.reading.strict_json import find_flaw

LARGEST = 16_000_000
"""Bytes of a manifest; a file of some 300 MB takes 200 of them."""
MOST_LANGUAGES = 100
_LEVELS = 3
_BLOCK = 1_000_000
_PATH = re.compile(rf"({'|'.join(TABLES)})/{PARTITION}=([a-z]{{2,3}})/part-[0-9]{{5}}\.parquet")


class DataFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a table: its path below the folder of the dataset, rows, bytes and SHA-256."""

    path: str
    rows: int
    bytes: int
    sha256: str

    @property
    def table(self) -> str:
        """The table that it is a part of."""
        return self.path.split("/")[0]

    @property
    def language(self) -> str:
        """The language of its articles."""
        return self.path.split("/")[1].removeprefix(f"{PARTITION}=")


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a dataset consists of. `rows` are those of each table; `files` are in the order of their paths."""

    rows: dict[Table, int]
    files: tuple[DataFile, ...]
    format: Literal["annotator-parquet/1"] = VERSION
    offset_unit: Literal["codepoint"] = UNIT
    sorted_by: Literal["document"] = SORTED_BY
    partitioned_by: Literal["language"] = PARTITION

    def languages(self) -> list[str]:
        """Return the languages that there are files of."""
        return sorted({file.language for file in self.files})

    def files_of(self, table: Table, language: str) -> list[DataFile]:
        """Return the files of a table with the articles of a language, in their order."""
        return [file for file in self.files if (file.table, file.language) == (table, language)]


def manifest_of(files: list[DataFile]) -> Manifest:
    """Return the manifest of these files."""
    rows: Counter[str] = Counter()
    for file in files:
        rows[file.table] += file.rows
    return Manifest({table: rows[table] for table in TABLES}, tuple(sorted(files, key=lambda file: file.path)))


def data_file(folder: Path, path: str, rows: int) -> DataFile:
    """Return what a manifest says of a file. Raises AnnotatorError when it cannot be read."""
    with open_file(folder / path) as file:
        digest, size = sha256(), 0
        while block := file.read(_BLOCK):
            digest.update(block)
            size += len(block)
    return DataFile(path, rows, size, digest.hexdigest())


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write the manifest of a dataset into its folder."""
    (folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in a file. Raises AnnotatorError unless it is one that an export can have written."""
    content = read_file(path, LARGEST, "Export it again.")
    if (flaw := find_flaw(content, _LEVELS)) is not None:
        raise _invalid(path, flaw)
    try:
        manifest = msgspec.json.decode(content, type=Manifest)
    except msgspec.ValidationError as error:
        raise _invalid(path, error) from error
    for reason in _problems(manifest):
        raise _invalid(path, reason)
    return manifest


def _problems(manifest: Manifest) -> Iterator[str]:
    paths = [file.path for file in manifest.files]
    yield from (f"a file cannot be called {path[:200]!r}" for path in paths if not _PATH.fullmatch(path))
    if paths != sorted(set(paths)):
        yield "its files are not in order, or one is there twice"
    if any(file.rows < 0 or file.bytes < 0 for file in manifest.files):
        yield "a number is negative"
    if manifest_of(list(manifest.files)).rows != manifest.rows:
        yield "the rows of the files are not those of the tables"
    if len(manifest.languages()) > MOST_LANGUAGES:
        yield f"it has more than {MOST_LANGUAGES} languages"


def check_files(manifest: Manifest, folder: Path) -> None:
    """Raise AnnotatorError for the first file that is missing, or is not what the manifest says, byte for byte."""
    for stated in manifest.files:
        path = folder / stated.path
        _check_place(path, folder)
        if data_file(folder, stated.path, stated.rows) != stated:
            raise _dataset_error(
                "The file is not the one that was exported: it was changed, or damaged on its way.", path
            )


def _check_place(path: Path, folder: Path) -> None:
    """Raise AnnotatorError where there is no file, or a link leads out of the folder."""
    if not path.exists():
        raise _dataset_error("A file of the dataset is missing.", path)
    with read_errors(path):
        is_inside = path.resolve().is_relative_to(folder.resolve())
    if not is_inside:
        raise _dataset_error("A link leads out of the folder.", path)


def _invalid(path: Path, reason: object) -> AnnotatorError:
    return _dataset_error("The file is not the manifest of exported tables: {reason}.", path, reason=reason)


def _dataset_error(what: str, path: Path, **values: object) -> AnnotatorError:
    return AnnotatorError(
        what,
        where=str(path),
        remedy="Get the whole folder from its source again, or export the tables again.",
        **values,
    )
