"""The files of an import: those that are named, and in folders those whose ending a format reads."""

import os
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.reading.files import read_errors
from annotator.exchange.records import Article
from annotator.exchange.registry import format_by_content, format_by_suffix, format_of, formats, has_ending
from annotator.storage.file_errors import resolved
from annotator.storage.paths import is_of_project


class Source(msgspec.Struct, frozen=True):
    """A file to import."""

    path: Path
    format: Format

    def articles(self, encoding: str | None = None, naming: Mapping[str, str] | None = None) -> Iterator[Article]:
        """Yield the articles of the file; `naming` has the features that are labels, by layer.

        Raises AnnotatorError for a file that cannot be read.
        """
        if any(unicodedata.category(character) == "Cs" for character in self.path.name):
            raise AnnotatorError(
                "The name of the file is not valid text.", where=str(self.path), remedy="Rename the file."
            )
        reads = format_by_content(self.path, self.format).reading(naming or {})
        assert reads is not None
        return reads(self.path, encoding)


class Sources(NamedTuple):
    """The files to import, those of folders that no format (or not the one named) reads, and the paths refused."""

    files: list[Source]
    skipped: list[Path]
    refused: list[AnnotatorError]


def find_sources(paths: Sequence[str | Path], format_: str | None, project: Path) -> Sources:
    """Return the files that paths stand for. Raises AnnotatorError for a format that is unknown or only written."""
    chosen = format_of(format_) if format_ is not None else None
    if chosen is not None and chosen.reads is None:
        raise AnnotatorError("Files of the format {name} can only be written.", name=chosen.id)
    sources = Sources([], [], [])
    for path in paths:
        try:
            files, skipped = _sources_at(Path(path), chosen, project)
        except AnnotatorError as error:
            sources.refused.append(error)
        else:
            sources.files.extend(files)
            sources.skipped.extend(skipped)
    return sources


def _sources_at(path: Path, format_: Format | None, project: Path) -> tuple[list[Source], list[Path]]:
    """Return the files that a path stands for, and those of a folder that are not read.

    Raises AnnotatorError where there is no such file, for a folder without articles, and the project's own file.
    """
    with read_errors(path):
        if path.is_dir():
            sources, skipped = sources_in_folder(path, format_)
        else:
            sources, skipped = [Source(path, format_ or format_by_suffix(path) or format_of("text"))], []
        for source in sources:
            _check(source.path, project)
    return sources, skipped


def _check(path: Path, project: Path) -> None:
    if not path.exists():
        raise AnnotatorError("This file or folder does not exist.", where=str(path), remedy="Check the name.")
    if not path.is_file():
        raise AnnotatorError("This is neither a file nor a folder.", where=str(path), remedy="Choose an article.")
    # To open and close it, if only for reading, would release the project's lock.
    if is_of_project(path, project):
        raise AnnotatorError(
            "This is the project itself.", where=str(path), remedy="Choose articles to import into the project."
        )


def sources_in_folder(
    folder: Path, format_: Format | None, task: Task | None = None
) -> tuple[list[Source], list[Path]]:
    """Return the files of a folder that are read, by their endings, and those that no format (or not the named) reads.

    They come in the order of names; hidden files, what links out of the folder and the companions of what is read are
    left alone. Raises AnnotatorError for a folder without articles, or one that cannot be read, Cancelled when the task
    is stopped.
    """
    sources: list[Source] = []
    skipped: list[Path] = []
    for path in _files(folder):
        if task is not None:
            task.step(0, 0, path.name)
        read_as = format_by_suffix(path) if format_ is None else format_ if has_ending(path, format_) else None
        if read_as is None:
            skipped.append(path)
        else:
            sources.append(Source(path, read_as))
    if not sources:
        raise AnnotatorError(
            "This folder has no articles.",
            where=str(folder),
            remedy="Articles are files that end in {endings}.",
            endings=[
                suffix
                for readable in formats().values()
                if readable.reads and format_ in (None, readable)
                for suffix in readable.suffixes
            ],
        )
    return sources, _without_companions(skipped, sources)


def _without_companions(paths: list[Path], sources: list[Source]) -> list[Path]:
    """Return the files that are not read with one of these."""
    around = [(source.path.parent, source.format.companions) for source in sources if source.format.companions]
    return [
        path
        for path in paths
        if not any(folder in path.parents and path.name.endswith(endings) for folder, endings in around)
    ]


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
        remedy="Check your permission to read it.",
        reason=error.strerror,
    ) from error
