"""The register of speakers in a project file."""

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from annotator.domain.register import Affiliation, Entry, Redirect, Register, RegisterRecord, Spelling
from annotator.storage.compact import compact
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED
from annotator.storage.states import project_records

_POINTS = "head = 1 AND payload IS NOT NULL AND type = 'span'"
_ENTITY = "json_extract(payload, '$.attributes.entity')"
_KINDS: tuple[type[RegisterRecord], ...] = (Entry, Spelling, Affiliation, Redirect)


def read_register(file: ProjectFile) -> Register:
    """Return the register of a project."""
    return Register(record for kind in _KINDS for record in project_records(file, kind))


def authors_of(file: ProjectFile, type_name: str, entity: str) -> set[str]:
    """Return the ids of those who made or changed a record of the register."""
    rows = file.rows(
        "SELECT DISTINCT author FROM operation WHERE type = ? AND compact_entity = ? AND withdrawn = 0",
        (type_name, compact(entity)),
    )
    return {row[0] for row in rows}


def mentions_of(file: ProjectFile, entries: Collection[str]) -> int:
    """Return how many spans of all layers point to one of some entries, by id, before redirects."""
    rows = file.rows(
        f"SELECT count(*) FROM operation WHERE {_POINTS} AND {_ENTITY} IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(entries)).decode(),),
    )
    return int(rows[0][0])


def mentions_by_entity(file: ProjectFile) -> dict[str, int]:
    """Return how many spans of all layers have each value of the attribute `entity`, an id of an entry or free text."""
    rows = file.rows(
        f"SELECT CAST({_ENTITY} AS TEXT), count(*) FROM operation WHERE {_POINTS} AND {_ENTITY} IS NOT NULL"
        " GROUP BY 1 ORDER BY 1"
    )
    return dict(rows)


class Pointing(NamedTuple):
    """A layer and a document (by row number) where spans point somewhere, how many, and whether it is listed."""

    layer: str
    document: int
    spans: int
    is_listed: bool


def spans_pointing(file: ProjectFile, values: Collection[str]) -> list[Pointing]:
    """Return where spans have one of some values of the attribute `entity`."""
    rows = file.rows(
        f"SELECT layer, document, count(DISTINCT compact_entity), document IN ({LISTED}) FROM operation WHERE {_POINTS}"
        f" AND CAST({_ENTITY} AS TEXT) IN (SELECT value FROM json_each(?))"
        " GROUP BY layer, document ORDER BY layer, document",
        (msgspec.json.encode(list(values)).decode(),),
    )
    return [Pointing(layer, document, count, bool(listed)) for layer, document, count, listed in rows]
