"""The two families of errors.

`AnnotatorError` is an error of the environment: of a file, a disk, a name or a request. It is shown to the person as a
plain sentence that says what, where and what to do. Every other exception is a fault of the program and ends in a crash
report.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

import msgspec

from annotator.text.moments import spoken

SHOWN_PROBLEMS = 20


class AnnotatorError(Exception):
    """An error of the environment, with a sentence for the person.

    `what` and `remedy` are English sentences with `{names}` that `values` fill; they are the keys of the translations.
    A value that is a time is an aware datetime. `where` names the file, line or span and is never translated.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", **values: object) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        self.values = values
        super().__init__(str(self))

    def __str__(self) -> str:
        values = {name: spoken(value) if isinstance(value, datetime) else value for name, value in self.values.items()}
        sentence = self.what.format(**values)
        if self.remedy:
            sentence = f"{sentence} {self.remedy.format(**values)}"
        return f"{self.where}: {sentence}" if self.where else sentence


class ProjectFileError(AnnotatorError):
    """The file of the open project cannot be read or written, so nothing that follows can succeed."""


class DamagedProjectError(ProjectFileError):
    """The project file is damaged, or not made as this program makes its files: a backup or a rescue can help."""


class ProjectInUseError(AnnotatorError):
    """Another window or program holds the project."""


@contextmanager
def os_error(
    what: str, *, where: str, remedy: str = "", error: type[AnnotatorError] = AnnotatorError
) -> Iterator[None]:
    """Turn an OSError of the block into an error with this sentence; `{reason}` in it is what the system says."""
    try:
        yield
    except OSError as failure:
        raise error(what, where=where, remedy=remedy, reason=failure.strerror or failure) from failure


class Problem(msgspec.Struct, frozen=True):
    """A broken rule.

    `place` names the record and its field, if necessary; `reason` is an English clause with `{names}` that `values`
    fill.
    """

    place: str
    reason: str
    values: dict[str, object] = {}

    def __str__(self) -> str:
        reason = self.reason.format(**self.values)
        return f"{self.place}: {reason}" if self.place else reason

    def at(self, place: str) -> "Problem":
        """Return the same problem at another place."""
        return Problem(place, self.reason, self.values)


class InvalidRecordsError(AnnotatorError):
    """Records that break the rules; `problems` lists every one of them. `what` says where they go: `{problems}`."""

    def __init__(self, what: str, problems: Sequence[Problem], *, where: str = "", remedy: str = "") -> None:
        self.problems = list(problems)
        super().__init__(what, where=where, remedy=remedy, problems=listed([str(problem) for problem in problems]))


def listed(sentences: Sequence[str]) -> str:
    """Return the first sentences in one line, and how many more there are."""
    more = len(sentences) - SHOWN_PROBLEMS
    tail = f"; … +{more}" if more > 0 else ""
    return "; ".join(sentences[:SHOWN_PROBLEMS]) + tail
