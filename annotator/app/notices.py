"""Notices: what the program tells the person, as records. The window draws them, the command line prints them."""

from collections.abc import Callable
from typing import Literal

import msgspec

from annotator.domain.errors import AnnotatorError

Level = Literal["information", "warning", "error"]


class Notice(msgspec.Struct, frozen=True):
    """One thing to tell. `text` is an English sentence with `{names}` that `values` fill: a key of the translations."""

    level: Level
    text: str
    values: dict[str, object] = {}
    where: str = ""

    def __str__(self) -> str:
        sentence = self.text.format(**self.values)
        return f"{self.where}: {sentence}" if self.where else sentence


class Notices:
    """Keeps notices until somebody listens, then hands each on as it comes."""

    def __init__(self) -> None:
        self._waiting: list[Notice] = []
        self._listener: Callable[[Notice], None] | None = None

    def tell(self, level: Level, text: str, where: str = "", **values: object) -> None:
        """Tell the person something."""
        notice = Notice(level, text, values, where)
        if self._listener is None:
            self._waiting.append(notice)
        else:
            self._listener(notice)

    def tell_error(self, error: AnnotatorError) -> None:
        """Tell of an error of the world."""
        text = f"{error.what} {error.remedy}" if error.remedy else error.what
        self.tell("error", text, error.where, **error.values)

    def listen(self, listener: Callable[[Notice], None]) -> None:
        """Hand on what waits, and everything from now on."""
        self._listener = listener
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            listener(notice)
