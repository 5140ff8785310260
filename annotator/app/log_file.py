"""The log of this program on this computer: versions, warnings and errors, for those who look after it.

No text, name or path is in it: of notices and errors their English sentences with `{names}` in the place of values, of
faults where in the program they arose. A log that cannot be written is no reason to stop.
"""

import logging
import platform
import time
from collections.abc import Iterator
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING

import platformdirs

from annotator import __version__
from annotator.domain.errors import AnnotatorError
from annotator.storage.versions import SQLITE_VERSION

if TYPE_CHECKING:
    from annotator.app.notices import Notice

LARGEST, OLDER = 1_000_000, 2
"""Bytes of a file, and how many older ones are kept beside it."""
_LEVELS = {"information": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}

_logger = logging.getLogger("annotator")
_logger.addHandler(logging.NullHandler())  # until the log is started nothing goes to standard error in its place


class _Handler(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging names it
        """Say nothing: the folder cannot be written, the disk is full, or another process turns the files over."""


def log_folder() -> Path:
    """Return where the log is kept."""
    return Path(platformdirs.user_log_dir("annotator", appauthor=False))


def start_log(part: str) -> None:
    """Log from now on, beginning with versions; `part` is the window or a command, by name."""
    path = log_folder() / "annotator.log"
    if not any(isinstance(handler, _Handler) and handler.baseFilename == str(path) for handler in _logger.handlers):
        stop_log()
        _logger.addHandler(_handler(path))
        _logger.setLevel(logging.INFO)
    _logger.info(
        "Annotator %s, %s; Python %s, SQLite %s; %s %s %s", __version__, part, platform.python_version(),
        SQLITE_VERSION, platform.system(), platform.release(), platform.machine(),
    )  # fmt: skip


def stop_log() -> None:
    """Close the log."""
    for handler in [handler for handler in _logger.handlers if isinstance(handler, _Handler)]:
        _logger.removeHandler(handler)
        handler.close()


def _handler(path: Path) -> _Handler:
    with suppress(OSError):  # then each line fails, and is passed over
        path.parent.mkdir(parents=True, exist_ok=True)
    handler = _Handler(path, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8", delay=True)
    formatter = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    return handler


def log_notice(notice: "Notice") -> None:
    """Log what is told, without the values in it."""
    _logger.log(_LEVELS[notice.level], "%s", notice.what)


def log_error(error: AnnotatorError) -> None:
    """Log an error of the world, without the values in it."""
    _logger.error("%s: %s", type(error).__name__, error.what)


def log_fault(error: BaseException) -> None:
    """Log a fault of the program: its types and places. Messages are left out, since values stand in them."""
    _logger.error("%s", "\n".join(_traceback(error)))


def _traceback(error: BaseException) -> Iterator[str]:
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield f"{'because of ' if cause is not error else ''}{type(cause).__module__}.{type(cause).__qualname__}"
        for frame in extract_tb(cause.__traceback__):
            yield f"  {_module(frame.filename)}:{frame.lineno} {frame.name}"
        cause = cause.__cause__ or cause.__context__


def _module(file: str) -> str:
    """Return a source file from its package on: the folders above may be named after somebody."""
    parts = Path(file).parts
    for root in ("annotator", "site-packages", "lib"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return parts[-1] if parts else file
