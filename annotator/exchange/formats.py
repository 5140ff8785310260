"""The registry of file formats: what each reads, writes and cannot hold. A new one is a module and a line here."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange import jsonl, plain_text
from annotator.exchange.records import Article

Reader = Callable[[Path, str | None], Iterator[Article]]
"""Takes a file and the name of its encoding, or None; yields its articles; raises AnnotatorError with the place."""

Writer = Callable[[Iterable[Article], BinaryIO], None]


class Format(msgspec.Struct, frozen=True):
    """A file format. `cannot_hold` names what is lost in it, in plain words."""

    id: str
    name: str
    suffix: str
    offset_unit: Literal["none", "codepoint", "utf-16", "byte", "token"]
    reads: Reader | None = None
    writes: Writer | None = None
    cannot_hold: tuple[str, ...] = ()


_ALL = (
    Format("jsonl", "JSON Lines, lossless", ".jsonl", "codepoint", jsonl.read, jsonl.write),
    Format(
        "text", "Plain text, one article a file", ".txt", "none", plain_text.read,
        cannot_hold=("spans", "relations", "progress", "directions", "metadata"),
    ),
)  # fmt: skip
FORMATS: dict[str, Format] = {one.id: one for one in _ALL}


def format_of(name: str) -> Format:
    """Return the format of this id. Raises AnnotatorError, listing them all, when there is none."""
    if name not in FORMATS:
        raise AnnotatorError(
            "There is no file format {name!r}.", remedy="There are: {known}.", name=name, known=", ".join(FORMATS)
        )
    return FORMATS[name]


def format_by_suffix(path: Path) -> Format | None:
    """Return the format that reads files with this ending, if one does."""
    return next((one for one in _ALL if one.reads and one.suffix == path.suffix.lower()), None)
