"""Which files an import is about: those named, and in folders those whose ending a format reads."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.files import read_errors
from annotator.exchange.registry import format_by_suffix, format_of, formats, has_ending
from annotator.storage.file_errors import resolved
from annotator.storage.paths import is_of_project


class Source(msgspec.Struct, frozen=True):
    """A file to import."""

    path: Path
    format: Format


def sources(path: Path, format_: Format | None, project: Path) -> tuple[list[Source], list[Path]]:
    """Return the files that a path stands for, and those in a folder that no format (or not the one named) reads.

    Folders are gone through in order of names; hidden files and what links out of the folder are left alone. Raises
    AnnotatorError for a name that nothing has, a folder without articles, and the project's own file.
    """
    with read_errors(path):
        if path.is_dir():
            found, skipped = in_folder(path, format_)
        else:
            found, skipped = [Source(path, format_ or format_by_suffix(path) or format_of("text"))], []
        for source in found:
            _check(source.path, project)
    return found, skipped


def _check(path: Path, project: Path) -> None:
    if not path.exists():
        raise AnnotatorError("There is no such file or folder.", where=str(path), remedy="Check the name.")
    if not path.is_file():
        raise AnnotatorError("This is neither a file nor a folder.", where=str(path), remedy="Name an article.")
    if is_of_project(path, project):
        raise AnnotatorError("This is the project itself.", where=str(path), remedy="Name articles to import into it.")


def in_folder(folder: Path, format_: Format | None) -> tuple[list[Source], list[Path]]:
    """Return the files of a folder that are read, by their endings, and those that no format (or not the named) reads.

    Raises AnnotatorError for a folder without articles, or one that cannot be read.
    """
    found: list[Source] = []
    skipped: list[Path] = []
    for path in _files(folder):
        known = format_by_suffix(path) if format_ is None else format_ if has_ending(path, format_) else None
        if known is None:
            skipped.append(path)
        else:
            found.append(Source(path, known))
    if not found:
        raise AnnotatorError(
            "There is no article in this folder.",
            where=str(folder),
            remedy="Articles are files that end in {endings}.",
            endings=", ".join(
                suffix for one in formats().values() if one.reads and format_ in (None, one) for suffix in one.suffixes
            ),
        )
    return found, skipped


def _files(folder: Path) -> Iterator[Path]:
    root = resolved(folder)
    for parent, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.is_file() and resolved(path).is_relative_to(root):
                yield path


def _unreadable(error: OSError) -> None:
    raise AnnotatorError(
        "The folder cannot be read: {reason}.",
        where=str(error.filename),
        remedy="Check that you may read it.",
        reason=error.strerror,
    ) from error
