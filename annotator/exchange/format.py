"""What a file format is to the program."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from annotator.exchange.losses import Loss
from annotator.exchange.reading.texts import admit
from annotator.exchange.records import Article

Reader = Callable[[Path, str | None], Iterator[Article]]
"""Takes a file (or folder) and the name of its encoding, or None; yields its articles as they come.

Raises AnnotatorError with the place for whatever is wrong with the file, and nothing else.
"""
Writer = Callable[[Iterable[Article], Path], None]
"""Writes articles as they come to a new file, or into a new folder. What they hold is what the format can hold."""


class Format(msgspec.Struct, frozen=True):
    """A file format.

    `cannot_hold` says what is taken from articles before the writer sees them; `keeps_ids` that spans and relations
    come back under their ids and in their order. A format that is not read back proves what it wrote by numbers:
    `expects` says how many records an article makes, `counts` how many a file has.
    """

    id: str
    name: str
    suffix: str
    offset_unit: Literal["none", "code points", "UTF-16 units", "bytes", "tokens"]
    reader: Reader | None = None
    writes: Writer | None = None
    cannot_hold: tuple[Loss, ...] = ()
    is_folder: bool = False
    keeps_ids: bool = False
    expects: Callable[[Article], int] | None = None
    counts: Callable[[Path], int] | None = None
    remark: str = ""
    """What else is to be known, in a short sentence: a tokeniser, a schema, a version."""
    further_suffixes: tuple[str, ...] = ()
    """Endings that files to be read may have as well."""
    opening: bytes = b""
    """What a file begins with, where other formats have the same ending."""

    @property
    def reads(self) -> Reader | None:
        """The reader, with every text that it gives as texts are stored; there is no way around that."""
        return None if self.reader is None else partial(_read, self.reader)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of the files that are read."""
        return self.suffix, *self.further_suffixes


def _read(reader: Reader, path: Path, encoding: str | None) -> Iterator[Article]:
    return admit(reader(path, encoding), path)
