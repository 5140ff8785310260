"""What a person has set on parts of the window, for those that take their place in another theme or language."""

from collections.abc import Mapping
from typing import Protocol, TypeVar

Kept = TypeVar("Kept")


class Keeping(Protocol[Kept]):
    """A part that another one of its kind goes on from. What is kept is a small value, called Kept and its name."""

    def kept(self) -> Kept | None:
        """Return what is set, for `go_on_from`; None where there is nothing to keep."""

    def go_on_from(self, kept: Kept, /) -> None:
        """Set what was set on the part before."""


def go_on(part: Keeping[Kept], kept: Kept | None) -> None:
    """Let a part go on from what was kept, if anything was."""
    if kept is not None:
        part.go_on_from(kept)


class KeptByName:
    """What was kept of parts that are made one by one: each goes on from it as soon as it is shown."""

    def __init__(self) -> None:
        self._waiting: dict[str, object] = {}

    def of(self, parts: Mapping[str, Keeping[object]]) -> dict[str, object]:
        """Return what is set on the parts shown so far, and what still waits for others."""
        found = {name: part.kept() for name, part in parts.items()}
        return self._waiting | {name: kept for name, kept in found.items() if kept is not None}

    def take(self, kept: Mapping[str, object], parts: Mapping[str, Keeping[object]]) -> None:
        """Let the parts shown so far go on from what was kept, and others later."""
        self._waiting = dict(kept)
        for name, part in parts.items():
            self.give(name, part)

    def give(self, name: str, part: Keeping[object]) -> None:
        """Let a part that is shown for the first time go on from what was kept of it."""
        go_on(part, self._waiting.pop(name, None))
