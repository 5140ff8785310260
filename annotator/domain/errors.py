"""The two families of errors.

`AnnotatorError` is the world's: a file, a disk, a name or a wish that cannot be met. It is told to the person in one
plain sentence that says what, where and what to do. Every other exception is ours and ends in a crash report.
"""


class AnnotatorError(Exception):
    """Something outside the program stands in the way.

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
        sentence = self.what.format(**self.values)
        if self.remedy:
            sentence = f"{sentence} {self.remedy.format(**self.values)}"
        return f"{self.where}: {sentence}" if self.where else sentence


class ProjectFileError(AnnotatorError):
    """The project's own file cannot be read or written; nothing that follows can succeed."""


class ProjectInUseError(AnnotatorError):
    """Another window or program holds the project."""


class InvalidRecordsError(AnnotatorError):
    """Records that break the rules; `problems` lists every one of them with its place."""

    def __init__(self, what: str, problems: list[str], *, where: str = "", remedy: str = "") -> None:
        self.problems = problems
        listed = "; ".join(problems[:SHOWN_PROBLEMS])
        more = len(problems) - SHOWN_PROBLEMS
        tail = f"; and {more} more" if more > 0 else ""
        super().__init__(what + " {problems}", where=where, remedy=remedy, problems=f"{listed}{tail}.")


SHOWN_PROBLEMS = 20
