"""Whether an open project file is still in its place and whole: others may delete, replace, move or truncate it."""

import os
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import ProjectFileError


class FileInPlace:
    """A file as it was when it was opened, and `size`, the bytes that it had when it was last saved."""

    def __init__(self, path: Path) -> None:
        """Note which file is there now. Raises OSError if it cannot be looked at."""
        self._path = path
        self._opened = path.stat()
        self.size = self._opened.st_size

    def require(self) -> None:
        """Raise ProjectFileError if the file was deleted, replaced, moved or cut off since it was opened."""
        try:
            now = self._path.stat()
            in_place = os.path.samestat(now, self._opened)
            is_whole = now.st_size >= self.size
        except OSError:
            in_place = is_whole = False
        if in_place and not is_whole:
            raise ProjectFileError(
                "This was not saved: another program truncated the open project file.",
                where=str(self._path),
                remedy="Close the project and restore its latest backup.",
            )
        if not in_place:
            raise ProjectFileError(
                "This was not saved: the project file is no longer in its place.",
                where=str(self._path),
                remedy="Restore the file or reconnect its drive, then reopen the project. Earlier changes are saved.",
            )

    def note_size(self) -> None:
        """Note how large the file is, once something was saved."""
        with suppress(OSError):  # it was saved; the next transaction reports that the file is gone
            self.size = self._path.stat().st_size
