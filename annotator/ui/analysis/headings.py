"""What stands beside the numbers of a table or chart: on the page, and in figures to keep."""

from typing import NamedTuple


class Heading(NamedTuple):
    """A heading in words, with the shape and colour of its mark if it has one; names are `foreign`."""

    words: str
    mark: tuple[str, str] | None = None
    foreign: bool = False


class Side(NamedTuple):
    """A stance that a chart draws: its value, its name, its mark and colour."""

    value: str
    name: str
    mark: str
    color: str
