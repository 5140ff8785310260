"""The description of a file format: what it reads, writes and cannot hold."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from annotator.exchange.entry_names import with_entry_names
from annotator.exchange.held_fields import NO_FIELDS, HeldFields
from annotator.exchange.losses import Loss, Lost, reduce_to
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.reading.texts import admit
from annotator.exchange.records import Article

Reader = Callable[[Path, str | None], Iterator[Article]]
"""Takes a file (or folder) and the name of its encoding, or None; yields its articles as they come.

Raises AnnotatorError with the place for whatever is wrong with the file, and nothing else.
"""
Writer = Callable[[Iterable[Article], Path], None]
"""Writes articles, reduced to what the format can hold, to a new file or into a new folder."""
EventWriter = Callable[[Iterable[Article], Path, Mapping[str, str]], None]
"""Does the same, and writes relations with the given labels as events, each label with the role of its head."""
ProjectWriter = Callable[[Iterable[Article], Path, ProjectFacts], None]
"""Does the same for articles of a project of which some facts are known."""


class Format(msgspec.Struct, frozen=True):
    """A file format.

    `cannot_hold`: what articles are reduced by before they are written; `keeps_ids`: spans and relations come back
    under their ids and in their order. A format that is not read back is proved by numbers: `expects` returns how many
    records an article makes, `counts` how many a file has.
    """

    id: str
    name: str
    suffix: str
    offset_unit: Literal["none", "code points", "UTF-16 units", "bytes", "tokens"]
    reader: Callable[..., Iterator[Article]] | None = None
    writes: Writer | None = None
    cannot_hold: tuple[Loss, ...] = ()
    is_folder: bool = False
    keeps_ids: bool = False
    expects: Callable[[Article], int] | None = None
    counts: Callable[[Path], int] | None = None
    remark: str = ""
    """A short sentence on a tokeniser, a schema or a version."""
    further_suffixes: tuple[str, ...] = ()
    """Endings that files to be read may have as well."""
    opening: bytes = b""
    """The first bytes of a file, where other formats have the same ending."""
    has_layers: bool = False
    """Whether spans are in layers with features, one of which is the label; the reader then takes `naming` as well."""
    event_writer: EventWriter | None = None
    """The writer of a format that has events."""
    project_writer: ProjectWriter | None = None
    """The writer of a format that has something of the project: colours of labels, implied values, its register."""
    project_proof: Callable[[Path, ProjectFacts], bool] | None = None
    """Whether a file has what a format writes of the project, where that is all that it writes."""
    in_project: Callable[["Format", ProjectFacts], "Format"] | None = None
    """Returns a format for articles of a project, where more than what it writes depends on that: what it holds too."""
    sorted_by_id: bool = False
    """Whether the writer takes articles, and the reader gives them, in the order of their ids."""
    companions: tuple[str, ...] = ()
    """Endings of the files around one that is read, which are read with it."""
    held: HeldFields = NO_FIELDS
    """The attributes and metadata that a format holds, which otherwise `cannot_hold` such."""

    names_entries: bool = False
    """Whether entries of the register are written by their names, since nobody who reads it has the register."""
    entry_names: Mapping[str, str] = {}
    """The names of the entries of the register, by id; `under` sets them."""
    proves: Callable[[Path], bool] | None = None
    """Whether a file has what was written, for a format with a `project_proof`; `under` sets it."""

    def reduced(self, article: Article) -> tuple[Article, list[Lost]]:
        """Return an article reduced to what the format holds, and its losses."""
        if self.names_entries and self.entry_names:
            article = with_entry_names(article, self.entry_names)
        return reduce_to(article, self.cannot_hold, self.held)

    @property
    def can_write(self) -> bool:
        """Whether files of the format are written, under a project or without one."""
        return self.writes is not None or self.project_writer is not None

    def under(self, facts: ProjectFacts) -> "Format":
        """Return the format for articles of a project."""
        known = msgspec.structs.replace(self, entry_names=facts.entry_names)
        writer, proof = self.project_writer, self.project_proof
        if writer is not None:
            known = msgspec.structs.replace(known, writes=lambda articles, path: writer(articles, path, facts))
        if proof is not None:
            known = msgspec.structs.replace(known, proves=lambda path: proof(path, facts))
        return self.in_project(known, facts) if self.in_project else known

    @property
    def reads(self) -> Reader | None:
        """The reader, its texts passed through the door for texts; there is no other way to read a file."""
        return self.reading({})

    def reading(self, naming: Mapping[str, str]) -> Reader | None:
        """Return the reader as `reads`, with the features that are labels, by layer, for a format that has layers."""
        if self.reader is None:
            return None
        return partial(_read, partial(self.reader, naming=naming) if self.has_layers else self.reader)

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of the files that are read."""
        return self.suffix, *self.further_suffixes


def _read(reader: Reader, path: Path, encoding: str | None) -> Iterator[Article]:
    return admit(reader(path, encoding), path)
