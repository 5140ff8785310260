"""What annotators accepted from suggestions: spans and relations that say so, on listed documents.

Gold is left out: what it has from a suggestion it has from the layer of an annotator.
"""

from typing import NamedTuple

from annotator.domain.annotation import GOLD
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED

_ORIGIN = """'"origin":'"""
"""What begins the origin in a payload; a quote in a text is escaped, so that no words look like it."""


class AcceptedPart(NamedTuple):
    """A span or relation that was accepted; what one act accepted has one `accepted` time (UTC, ISO 8601).

    `removed` is when it was removed again, "" where it is there still. `document` is a row number; `fragments` are JSON
    of a span, "" for a relation; `source` is what had suggested it.
    """

    layer: str
    document: int
    label: str
    is_edited: bool
    accepted: str
    removed: str
    fragments: str
    source: str = ""


_STATED = """
    json_extract({state}.payload, '$.label'), coalesce(json_extract({state}.payload, '$.origin.edited'), 0),
    CASE {state}.parents WHEN '' THEN {state}.recorded ELSE (
        SELECT first.recorded FROM operation AS first
        WHERE first.compact_entity = now.compact_entity AND first.layer = now.layer AND first.type = now.type
        ORDER BY first.clock, first.compact_id LIMIT 1
    ) END, {removed}, coalesce(json_extract({state}.payload, '$.fragments'), ''),
    coalesce(json_extract({state}.payload, '$.origin.source'), '')
"""


def accepted_parts(file: ProjectFile, layer: str | None = None) -> list[AcceptedPart]:
    """Return what was accepted and is there, and what was removed again; of a layer, or of all for None."""
    return [*_standing(file, layer), *_removed(file, layer)]


def _standing(file: ProjectFile, layer: str | None) -> list[AcceptedPart]:
    rows = file.rows(
        f"SELECT now.compact_entity, now.layer, now.document, {_STATED.format(state='now', removed=repr(''))}"
        " FROM operation AS now WHERE now.head = 1 AND now.payload IS NOT NULL AND now.type IN ('span', 'relation')"
        f" AND instr(now.payload, {_ORIGIN}) AND json_extract(now.payload, '$.origin') IS NOT NULL"
        f" AND {_of_whom(layer)} AND now.document IN ({LISTED}) ORDER BY now.clock, now.compact_id",
        _values(layer),
    )
    return _by_entity(rows)


def _removed(file: ProjectFile, layer: str | None) -> list[AcceptedPart]:
    rows = file.rows(
        f"SELECT now.compact_entity, now.layer, now.document, {_STATED.format(state='past', removed='now.recorded')}"
        " FROM operation AS now JOIN operation AS past ON past.compact_entity = now.compact_entity"
        "  AND past.layer = now.layer AND past.type = now.type AND past.document = now.document"
        f" WHERE now.head = 1 AND now.payload IS NULL AND now.type IN ('span', 'relation') AND {_of_whom(layer)}"
        f" AND past.payload IS NOT NULL AND instr(past.payload, {_ORIGIN})"
        f" AND json_extract(past.payload, '$.origin') IS NOT NULL AND now.document IN ({LISTED})"
        # A removal hides nothing that it did not see.
        "  AND NOT EXISTS (SELECT 1 FROM operation AS standing WHERE standing.compact_entity = now.compact_entity"
        "   AND standing.layer = now.layer AND standing.type = now.type"
        "   AND standing.head = 1 AND standing.payload IS NOT NULL)"
        " ORDER BY past.clock, past.compact_id",
        _values(layer),
    )
    return _by_entity(rows)


def _of_whom(layer: str | None) -> str:
    return "now.layer != :layer" if layer is None else "now.layer = :layer"


def _values(layer: str | None) -> dict[str, str]:
    return {"layer": GOLD if layer is None else layer}


def _by_entity(rows: list[tuple[object, ...]]) -> list[AcceptedPart]:
    """Return one part for each entity, as its last row has it: of several heads the larger clock wins."""
    latest = {row[:3]: row[3:] for row in rows}
    return [
        AcceptedPart(str(layer), number, str(label), bool(edited), *map(str, others))
        for (_, layer, number), (label, edited, *others) in latest.items()
        if isinstance(number, int)
    ]
