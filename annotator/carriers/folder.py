"""A folder that people share, through whatever keeps it the same on their computers.

Below it lie `<project>/<device>/<first>-<sha256>.annopack`. Files are written beside, synced and renamed; they are
never replaced nor deleted. What a synchronising program leaves half done, renames or copies is never believed: a
segment counts when its bytes have the SHA-256 of its name.
"""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from hashlib import file_digest
from pathlib import Path
from typing import Literal, NamedTuple

from annotator.carriers.segment import Segment, is_device, segment_named
from annotator.disk.durable import replacing
from annotator.disk.regular import open_regular
from annotator.disk.unfinished import is_unfinished, sweep
from annotator.domain.errors import AnnotatorError, os_error

_PROJECT = re.compile("[0-9a-f]{32}")
_PASSING = re.compile(r"^[.~]|\.(part|tmp|partial|crdownload|icloud|filepart)$|~$", re.IGNORECASE)
"""Names of files that synchronising programs use until a file is whole."""
_MOST_ODD = 100


class Odd(NamedTuple):
    """A file in the folder that is not read, and why: it is not whole yet, or it is something else."""

    path: Path
    reason: Literal["waiting", "foreign"]


class Listing(NamedTuple):
    """The segments that have names in the folder, and what else lies there."""

    segments: list[Segment]
    odd: list[Odd]


def is_in_shared_folder(path: Path, project: str) -> bool:
    """Whether a path lies in a folder through which a project, by its identity, is shared.

    Each folder around it is asked for this one name and never listed: the home of a person, or a network drive, may
    hold very many. A folder that is shared by other projects alone is not told of.
    """
    return any(_has_devices(folder / project) for folder in path.parents)


def folder_to_share(chosen: Path, project: str) -> Path:
    """Return the folder to share through for one that a person chose.

    Whoever goes too deep, into the folder of the project in it or that of a copy, means the one around: in the other
    nobody would find their work.
    """
    around = (folder.parent for folder in reversed((chosen, *chosen.parents)) if folder.name.lower() == project)
    return next(around, chosen)


class FolderNotWritableError(AnnotatorError):
    """The shared folder is there, and nothing can be written to it."""


class FolderCarrier:
    """A shared folder, for the segments of one project."""

    def __init__(self, root: Path, project: str) -> None:
        """Take a folder that is there; `project` is the identity of the project.

        Raises AnnotatorError when the folder is not there or cannot be read.
        """
        if not _PROJECT.fullmatch(project):
            raise ValueError("the identity of a project is in hexadecimal")
        self.root = root
        self._folder = root / project
        self._require_folder()

    def _require_folder(self) -> None:
        """Raise AnnotatorError when the folder is not there, as when its drive was taken out: then nothing is known."""
        with _errors(self.root):
            if not self.root.is_dir():
                raise AnnotatorError(
                    "The shared folder is not there.",
                    where=str(self.root),
                    remedy="Connect its drive or start the program that synchronises it.",
                )

    @property
    def place(self) -> str:
        """What the carrier is known by in the project."""
        return str(self.root)

    def listing(self) -> Listing:
        """Return what lies in the folder. Raises AnnotatorError when it cannot be read."""
        self._require_folder()
        found = Listing([], [])
        with _errors(self._folder):
            for device in _entries(self._folder):
                if device.is_dir() and is_device(device.name.lower()):
                    _list(Path(device.path), found)
        found.segments[:] = sorted(set(found.segments))  # a name may be there twice, in other cases of its letters
        del found.odd[_MOST_ODD:]
        return found

    def moments(self) -> dict[str, int]:
        """Return when the folders of the devices changed last (in nanoseconds, by name).

        A file that comes, or gets its name, changes its folder; what is written into a file does not. Raises
        AnnotatorError when the folder cannot be read.
        """
        self._require_folder()
        with _errors(self._folder):
            return {entry.name: entry.stat().st_mtime_ns for entry in _entries(self._folder)}

    def path_of(self, segment: Segment) -> Path | None:
        """Return the file of a segment when it is whole, None while it is not.

        Raises AnnotatorError when the folder cannot be read.
        """
        with _errors(self._folder):
            for folder in _entries(self._folder):
                if folder.name.lower() != segment.device:
                    continue
                for entry in _entries(Path(folder.path)):
                    if segment_named(segment.device, entry.name) == segment and _is_whole(entry, segment):
                        return Path(entry.path)
        return None

    def put(self, segment: Segment, source: Path) -> None:
        """Copy a segment into the folder; one that is there and whole is left alone.

        Raises AnnotatorError when it cannot be written.
        """
        if self.path_of(segment) is not None:
            return
        self._require_folder()  # it would be made where its drive is to be mounted
        target = self._folder / segment.device / segment.file_name
        with os_error(
            "The work could not be written to the shared folder: {reason}.",
            where=str(self.root),
            remedy="It is sent again later.",
            error=FolderNotWritableError,
        ):
            target.parent.mkdir(parents=True, exist_ok=True)
            sweep(target.parent)
            with replacing(target) as unfinished:
                shutil.copyfile(source, unfinished)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what lies in a folder, by name; nothing for one that is not there."""
    try:
        with os.scandir(folder) as entries:
            yield from sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return


def _list(folder: Path, found: Listing) -> None:
    for entry in _entries(folder):
        segment = segment_named(folder.name, entry.name)
        if is_unfinished(entry.name):  # written just now, or left by a killed program: nothing comes of it here
            continue
        if segment is None:
            found.odd.append(Odd(Path(entry.path), "waiting" if _PASSING.search(entry.name) else "foreign"))
        elif not entry.is_file() or entry.stat().st_size == 0:
            found.odd.append(Odd(Path(entry.path), "waiting"))
        else:
            found.segments.append(segment)


def _has_devices(folder: Path) -> bool:
    """Whether the folder of a project is there, with a copy's in it; nobody could share by one that cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return any(is_device(entry.name.lower()) for entry in entries)
    except OSError:
        return False


def _is_whole(entry: os.DirEntry[str], segment: Segment) -> bool:
    if not entry.is_file():
        return False
    with open_regular(Path(entry.path)) as file:
        return file_digest(file, "sha256").hexdigest() == segment.digest


def _errors(where: Path) -> AbstractContextManager[None]:
    return os_error(
        "The shared folder cannot be read: {reason}.",
        where=str(where),
        remedy="Connect its drive or start the program that synchronises it.",
    )
