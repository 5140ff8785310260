"""Choices whose values come from modules that take long to load."""

from collections.abc import Callable, Iterable

import click


class LazyChoice(click.Choice[str]):
    """A choice of what `load` returns, which is asked when a value is checked or the help of the command is shown."""

    def __init__(self, load: Callable[[], Iterable[str]]) -> None:
        super().__init__(())
        del self.choices
        self._load = load

    def __getattr__(self, name: str) -> tuple[str, ...]:
        if name != "choices":
            raise AttributeError(name)
        self.choices = tuple(self._load())
        return self.choices


def readable_formats() -> list[str]:
    """Return the ids of the formats that are read."""
    from annotator.exchange.registry import formats

    return [format_.id for format_ in formats().values() if format_.reads]


def writable_formats() -> list[str]:
    """Return the ids of the formats that are written."""
    from annotator.exchange.registry import formats

    return [format_.id for format_ in formats().values() if format_.can_write]
