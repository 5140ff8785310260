"""Notices: messages to the person, as records. The window shows them, the command line prints them."""

from collections.abc import Callable
from typing import Literal

import msgspec

from annotator.domain.errors import ENGLISH, AnnotatorError

Level = Literal["information", "warning", "error"]


class Notice(msgspec.Struct, frozen=True):
    """One message.

    `what` and `remedy` are English sentences with `{placeholders}` that `values` fill; they are keys of the
    translations.
    """

    level: Level
    what: str
    values: dict[str, object] = {}
    where: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        return ENGLISH.whole(self)


class Notices:
    """Keeps notices until there is a listener, then passes each to it."""

    def __init__(self) -> None:
        self._pending: list[Notice] = []
        self._listener: Callable[[Notice], None] | None = None

    def add(self, notice: Notice) -> None:
        """Pass a notice to the listener, or keep it until there is one."""
        if self._listener is None:
            self._pending.append(notice)
        else:
            self._listener(notice)

    def add_error(self, error: AnnotatorError) -> None:
        """Add an error as a notice."""
        self.add(Notice("error", error.what, error.values, error.where, error.remedy))

    def set_listener(self, listener: Callable[[Notice], None]) -> None:
        """Pass all kept notices, and all later ones, to this listener."""
        self._listener = listener
        pending, self._pending = self._pending, []
        for notice in pending:
            listener(notice)
