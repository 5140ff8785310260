"""The log file of the program on this computer: versions, warnings and errors, for support.

It contains no text, name or path: notices and errors are logged as English sentences with `{placeholders}` instead of
values, faults with their types and code locations. A log that cannot be written does not stop the program.
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
"""Bytes of a log file, and the number of older files kept."""
_LEVELS = {"information": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}

_logger = logging.getLogger("annotator")
_logger.addHandler(logging.NullHandler())  # until the log is started, nothing is written to standard error instead


class _Handler(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging names it
        """Ignore it: the folder cannot be written, the disk is full, or another process rotates the files."""


def log_folder() -> Path:
    """Return the folder of the log files."""
    return Path(platformdirs.user_log_dir("annotator", appauthor=False))


def start_log(part: str) -> None:
    """Start the log with the versions in use; `part` is "window" or the name of a command."""
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
    with suppress(OSError):  # then every write fails, and is ignored
        path.parent.mkdir(parents=True, exist_ok=True)
    handler = _Handler(path, maxBytes=LARGEST, backupCount=OLDER, encoding="utf-8", delay=True)
    formatter = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    return handler


def log_notice(notice: "Notice") -> None:
    """Log a notice without its values."""
    _logger.log(_LEVELS[notice.level], "%s", notice.what)


def log_error(error: AnnotatorError) -> None:
    """Log an error without its values."""
    _logger.error("%s: %s", type(error).__name__, error.what)


def log_fault(error: BaseException) -> None:
    """Log a fault of the program: exception types and code locations. Messages are left out: they contain values."""
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
    """Return the path of a source file from its package on: folders above it may contain a person's name."""
    parts = Path(file).parts
    for root in ("annotator", "site-packages", "lib"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return parts[-1] if parts else file
