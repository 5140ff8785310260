"""Types of options: choices whose values come from modules that take long to load, and shares."""

import math
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


def share(words: str) -> float:
    """Return a part of a whole, between nothing and all, that is written as 20% or 0.2. Raises BadParameter."""
    number = words.removesuffix("%")
    try:
        part = float(number) / (100 if words != number else 1)
    except ValueError:
        part = math.nan
    if not 0 < part < 1:
        raise click.BadParameter(f"“{words}” is not a share. Write it as 20%.")
    return part


def readable_formats() -> list[str]:
    """Return the ids of the formats that are read."""
    from annotator.exchange.registry import formats

    return [format_.id for format_ in formats().values() if format_.reads]


def writable_formats() -> list[str]:
    """Return the ids of the formats that are written."""
    from annotator.exchange.registry import formats

    return [format_.id for format_ in formats().values() if format_.can_write]
