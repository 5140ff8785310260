"""The two families of errors.

`AnnotatorError` is an error of the environment: of a file, a disk, a name or a request. It is shown to the person as a
plain sentence that says what, where and what to do. Every other exception is a fault of the program and ends in a crash
report.
"""

import string
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Protocol

import msgspec

from annotator.text.moments import spoken

SHOWN_PROBLEMS = 20


class Problem(msgspec.Struct, frozen=True):
    """A broken rule.

    `place` names the record and its field, if necessary; `reason` is an English clause with `{names}` that `values`
    fill.
    """

    place: str
    reason: str
    values: dict[str, object] = {}

    def __str__(self) -> str:
        return ENGLISH.problem(self)

    def at(self, place: str) -> "Problem":
        """Return the same problem at another place."""
        return Problem(place, self.reason, self.values)


class Message(Protocol):
    """An error or a notice: one or two sentences and a place."""

    @property
    def what(self) -> str:
        """The sentence."""

    @property
    def remedy(self) -> str:
        """The remedy, or ""."""

    @property
    def where(self) -> str:
        """The file, line or span, or ""."""

    @property
    def values(self) -> Mapping[str, object]:
        """Values for the `{names}` of both."""


class Composer(string.Formatter):
    """Fills the `{names}` of sentences. Values are text, numbers, aware times, problems, and lists of these.

    This one speaks plain English; others translate the sentence, and say each kind of value in their own way.
    """

    comma = ", "
    semicolon = "; "

    def translated(self, text: str) -> str:
        """Return a sentence or clause in the language of this composer."""
        return text

    def text(self, value: str) -> str:
        """Return a text as it stands in a sentence."""
        return value

    def number(self, value: int, form: str) -> str:
        """Return a number; `form` is "," where its digits are grouped."""
        return format(value, form)

    def moment(self, value: datetime) -> str:
        """Return when something was."""
        return spoken(value)

    def format_field(self, value: object, format_spec: str) -> str:
        """Return a value as it stands in a sentence."""
        if isinstance(value, list | tuple):
            return self._list(value, format_spec)
        if isinstance(value, Problem):
            return self.problem(value)
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, int):
            return self.number(value, format_spec)
        return self.text(str(value))

    def _list(self, values: Sequence[object], form: str) -> str:
        between = self.semicolon if isinstance(values[0] if values else "", Problem) else self.comma
        more = len(values) - SHOWN_PROBLEMS
        shown = [self.format_field(value, form) for value in values[:SHOWN_PROBLEMS]]
        return between.join([*shown, f"… +{self.number(more, '')}"] if more > 0 else shown) or "–"

    def sentence(self, text: str, values: Mapping[str, object]) -> str:
        """Return a sentence or clause with its `{names}` filled."""
        return self.vformat(self.translated(text), (), values)

    def problem(self, problem: Problem) -> str:
        """Return where something is wrong, and what."""
        return self._at(problem.place, self.sentence(problem.reason, problem.values))

    def whole(self, message: Message) -> str:
        """Return where an error or notice is, its sentence and its remedy."""
        return self._at(
            message.where,
            " ".join(
                self.sentence(sentence, message.values) for sentence in (message.what, message.remedy) if sentence
            ),
        )

    def _at(self, place: str, sentence: str) -> str:
        return f"{self.text(place)}: {sentence}" if place else sentence


ENGLISH = Composer()


class AnnotatorError(Exception):
    """An error of the environment, with a sentence for the person.

    `what` and `remedy` are English sentences with `{names}` that `values` fill; they are the keys of the translations.
    `where` names the file, line or span and is never translated.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "", **values: object) -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        self.values = values
        super().__init__(str(self))

    def __str__(self) -> str:
        return ENGLISH.whole(self)


class ProjectFileError(AnnotatorError):
    """The file of the open project cannot be read or written, so nothing that follows can succeed."""


class DamagedProjectError(ProjectFileError):
    """The project file is damaged, or not made as this program makes its files: a backup or a rescue can help."""


class ProjectInUseError(AnnotatorError):
    """Another window or program holds the project."""


class PasswordRefusedError(AnnotatorError):
    """A hub asks for a password, or does not accept the one that it was given."""


@contextmanager
def os_error(
    what: str, *, where: str, remedy: str = "", error: type[AnnotatorError] = AnnotatorError
) -> Iterator[None]:
    """Turn an OSError of the block into an error with this sentence; `{reason}` in it is what the system says."""
    try:
        yield
    except OSError as failure:
        raise error(what, where=where, remedy=remedy, reason=failure.strerror or failure) from failure


class InvalidRecordsError(AnnotatorError):
    """Records that break the rules; `problems` lists every one of them. `what` says where they go: `{problems}`."""

    def __init__(self, what: str, problems: Sequence[Problem], *, where: str = "", remedy: str = "") -> None:
        self.problems = list(problems)
        super().__init__(what, where=where, remedy=remedy, problems=self.problems)
