"""The scheme in force in a project file, drafts of the next one, its versions, and what it merges."""

from functools import lru_cache
from typing import NamedTuple

import msgspec

from annotator.domain.operation import DRAFTS, SCHEME_ENTITY, SchemeText, decode_state
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_folding import Folding, folding
from annotator.storage.database import ProjectFile
from annotator.storage.sqlite_errors import damaged

_LATEST = (
    "SELECT payload FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = 'scheme' AND layer = ''"
    " AND entity = ? ORDER BY clock DESC, id DESC LIMIT 1"
)


class RecordedScheme(NamedTuple):
    """A scheme that was in force at some time: its text, the id of its author ("" for nobody), and when (UTC)."""

    toml: str
    author: str
    recorded: str


class LabelCount(msgspec.Struct, frozen=True):
    """How many spans or relations have a label, or a value of an attribute ("" for both: the label itself)."""

    type: str
    label: str
    attribute: str
    value: str
    count: int


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
        "SELECT payload, author, recorded FROM operation WHERE type = 'scheme' AND entity = ? AND payload IS NOT NULL"
        " AND withdrawn = 0 AND stray = 0 ORDER BY clock, id",
        (SCHEME_ENTITY,),
    )
    return [RecordedScheme(_decoded(SCHEME_ENTITY, payload).toml, *rest) for payload, *rest in rows]


def merged_names(file: ProjectFile) -> Folding:
    """Return what the scheme in force merges."""
    rows = file.rows(_LATEST, (SCHEME_ENTITY,))
    return _folding(rows[0][0]) if rows else Folding()


def count_names(file: ProjectFile) -> list[LabelCount]:
    """Return how many annotations of all layers have each label and value, as their operations have them."""
    rows = file.rows(
        "WITH own AS MATERIALIZED (SELECT type, json_extract(payload, '$.label') AS label,"
        " json_extract(payload, '$.attributes') AS attributes FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type IN ('span', 'relation'))"
        " SELECT type, label, '', '', count(*) FROM own GROUP BY type, label"
        " UNION ALL SELECT own.type, label, stated.key, CAST(stated.atom AS TEXT), count(*)"
        " FROM own, json_each(own.attributes) AS stated WHERE own.attributes IS NOT NULL"
        " GROUP BY own.type, label, stated.key, stated.atom"
    )
    return [LabelCount(*row) for row in rows]


def annotations_with(
    file: ProjectFile, type_name: str, labels: list[str], attribute: str, values: list[str] | None, most: int
) -> list[tuple[str, str, str]]:
    """Return id, document and layer of at most so many annotations with one of these labels.

    With an `attribute` it must be stated, with `values` as one of them.
    """
    return file.rows(
        "SELECT DISTINCT entity, document.id, layer FROM operation"
        " JOIN document ON document.number = operation.document"
        " WHERE head = 1 AND payload IS NOT NULL AND operation.type = :type"
        " AND json_extract(payload, '$.label') IN (SELECT value FROM json_each(:labels))"
        " AND (:attribute = '' OR EXISTS (SELECT 1 FROM json_each(payload, '$.attributes') AS stated"
        "      WHERE stated.key = :attribute AND (:values IS NULL"
        "      OR CAST(stated.atom AS TEXT) IN (SELECT value FROM json_each(:values)))))"
        " ORDER BY operation.document, operation.number LIMIT :most",
        {
            "type": type_name,
            "labels": msgspec.json.encode(labels).decode(),
            "attribute": attribute,
            "values": None if values is None else msgspec.json.encode(values).decode(),
            "most": most,
        },
    )


def versions_used(file: ProjectFile) -> list[tuple[str, int, int]]:
    """Return layer, scheme version and number of spans made under it."""
    return file.rows(
        "SELECT layer, coalesce(json_extract(payload, '$.scheme'), 1) AS version, count(*) FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type = 'span' GROUP BY layer, version ORDER BY layer, version"
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
