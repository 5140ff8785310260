"""The scheme in force in a project file, drafts of the next one, its versions, and what it merges."""

from functools import lru_cache
from typing import NamedTuple

import msgspec

from annotator.domain.operation import DRAFTS, SCHEME_ENTITY, SchemeText, decode_state
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_folding import Folding, folding
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED
from annotator.storage.sqlite_errors import damaged

_LATEST = (
    "SELECT payload FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = 'scheme' AND layer = ''"
    " AND compact_entity = ? ORDER BY clock DESC, id DESC LIMIT 1"
)


class RecordedScheme(NamedTuple):
    """A scheme that was in force at some time: its text, the id of its author ("" for nobody), and when (UTC)."""

    toml: str
    author: str
    recorded: str


def scheme_text(file: ProjectFile, entity: str = SCHEME_ENTITY) -> SchemeText | None:
    """Return the scheme in force, or a draft; None when there is none. Raises DamagedProjectError for a broken one."""
    rows = file.rows(_LATEST, (entity,))
    return _decoded(entity, rows[0][0]) if rows else None


def draft_entity(author: str) -> str:
    """Return the entity of the draft of a lead."""
    return f"{DRAFTS}{author}"


def recorded_schemes(file: ProjectFile) -> list[RecordedScheme]:
    """Return every scheme that was ever in force, the oldest first."""
    rows = file.rows(
        "SELECT payload, author, recorded FROM operation"
        " WHERE type = 'scheme' AND compact_entity = ? AND payload IS NOT NULL"
        " AND withdrawn = 0 AND stray = 0 ORDER BY clock, id",
        (SCHEME_ENTITY,),
    )
    return [RecordedScheme(_decoded(SCHEME_ENTITY, payload).toml, *rest) for payload, *rest in rows]


def merged_names(file: ProjectFile) -> Folding:
    """Return what the scheme in force merges."""
    rows = file.rows(_LATEST, (SCHEME_ENTITY,))
    return _folding(rows[0][0]) if rows else Folding()


def versions_used(file: ProjectFile) -> list[tuple[str, int, int]]:
    """Return layer, scheme version and number of spans on listed documents made under it."""
    return file.rows(
        "SELECT layer, coalesce(json_extract(payload, '$.scheme'), 1) AS version, count(*) FROM operation"
        f" WHERE head = 1 AND payload IS NOT NULL AND type = 'span' AND document IN ({LISTED})"
        " GROUP BY layer, version ORDER BY layer, version"
    )


def guideline_version(file: ProjectFile) -> int:
    """Return the version of the guideline, 0 for none; a text of an older program, without a number, is the first."""
    rows = file.rows(
        "SELECT max(coalesce(json_extract(payload, '$.version'), json_extract(payload, '$.text') != '')) FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type = 'guideline'"
    )
    return int(rows[0][0] or 0)


def _decoded(entity: str, payload: str) -> SchemeText:
    try:
        record = decode_state("scheme", entity, "", payload)
    except msgspec.DecodeError as error:
        raise damaged(f"scheme {entity}") from error
    assert isinstance(record, SchemeText), "the rows of the query are of this type"
    return record


@lru_cache(maxsize=8)
def _folding(payload: str) -> Folding:
    return folding(parse_scheme(_decoded(SCHEME_ENTITY, payload).toml))
