"""The header of a project file, read before SQLite opens it."""

from pathlib import Path

from annotator.disk.regular import open_regular
from annotator.domain.errors import AnnotatorError
from annotator.storage.file_errors import reading_file
from annotator.storage.migrations import APPLICATION_ID, SCHEMA_VERSION
from annotator.storage.paths import log_path
from annotator.storage.sqlite_errors import damaged


def read_header(path: Path, where: str) -> bytes:
    """Return the header of a project file. Call only with the lock held, or for a copy.

    Raises AnnotatorError, which names `where`, if it is not a project or a newer one.
    """
    with reading_file(Path(where)), open_regular(path) as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0"):
        raise AnnotatorError("This file is not a project.", where=where, remedy="Choose a file that ends in .annot.")
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise AnnotatorError(
            "This is a database of another program, not a project.",
            where=where,
            remedy="Choose a file that ends in .annot.",
        )
    require_known_version(version_in(header), where)
    return header


def check_header(path: Path) -> None:
    """Raise AnnotatorError if a file is not a project, a newer one, or cut off. Call only with the lock held."""
    if is_cut_off(read_header(path, where=str(path)), path):
        raise damaged(str(path))


def version_in(header: bytes) -> int:
    """Return the schema version in a header."""
    return int.from_bytes(header[60:64])


def has_log(path: Path) -> bool:
    """Whether there is a log with content beside the file: it is open, or was not closed."""
    log = log_path(path)
    return log.exists() and log.stat().st_size > 0


def is_cut_off(header: bytes, path: Path) -> bool:
    """Whether the end of the file is missing; SQLite would read a missing half page as zeros without an error."""
    if has_log(path):
        return False  # the pages may be there
    page = int.from_bytes(header[16:18])
    pages = int.from_bytes(header[28:32])
    return path.stat().st_size < pages * (65536 if page == 1 else page)


def require_known_version(version: int, where: str) -> None:
    """Raise AnnotatorError for a schema version that this program does not know yet."""
    if version > SCHEMA_VERSION:
        raise AnnotatorError(
            "The project was made by a newer version of Annotator (format {version}; this one reads up to {known}).",
            where=where,
            remedy="Install the newer version to open it. The file was not changed.",
            version=version,
            known=SCHEMA_VERSION,
        )
