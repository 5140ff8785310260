"""The register of speakers in a project file."""

from collections.abc import Collection

import msgspec

from annotator.domain.register import Affiliation, Entry, Redirect, Register, RegisterRecord, Spelling
from annotator.storage.compact import compact
from annotator.storage.database import ProjectFile
from annotator.storage.states import project_records

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
        "SELECT count(*) FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = 'span'"
        " AND json_extract(payload, '$.attributes.entity') IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(entries)).decode(),),
    )
    return int(rows[0][0])
