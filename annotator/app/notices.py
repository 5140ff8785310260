"""Notices: what the program tells the person, as records. The window draws them, the command line prints them."""

from collections.abc import Callable
from typing import Literal

import msgspec

from annotator.domain.errors import ENGLISH, AnnotatorError

Level = Literal["information", "warning", "error"]


class Notice(msgspec.Struct, frozen=True):
    """One thing to tell.

    `what` and `remedy` are English sentences with `{names}` that `values` fill; they are keys of the translations.
    """

    level: Level
    what: str
    values: dict[str, object] = {}
    where: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        return ENGLISH.whole(self)


class Notices:
    """Keeps notices until somebody listens, then hands each on as it comes."""

    def __init__(self) -> None:
        self._waiting: list[Notice] = []
        self._listener: Callable[[Notice], None] | None = None

    def add(self, notice: Notice) -> None:
        """Tell the person something."""
        if self._listener is None:
            self._waiting.append(notice)
        else:
            self._listener(notice)

    def add_error(self, error: AnnotatorError) -> None:
        """Tell of an error of the world."""
        self.add(Notice("error", error.what, error.values, error.where, error.remedy))

    def set_listener(self, listener: Callable[[Notice], None]) -> None:
        """Hand on what waits, and everything from now on."""
        self._listener = listener
        waiting, self._waiting = self._waiting, []
        for notice in waiting:
            listener(notice)
