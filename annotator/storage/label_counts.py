"""How many annotations have each label and value, and where they are, as their operations have them."""

from typing import NamedTuple

import msgspec

from annotator.domain.annotation import GOLD
from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED


class LabelCount(msgspec.Struct, frozen=True):
    """How many spans or relations have a label, or a value of an attribute ("" for both: the label itself).

    With the type "progress" it is how many annotators say a label of a whole document.

    `listed` says whether they are on listed documents, or on those that were removed or whose text was replaced.
    """

    type: str
    label: str
    attribute: str
    value: str
    listed: bool
    count: int


class Mention(NamedTuple):
    """A span on a listed document (by id): its layer, first code point, words, and its attribute `entity` or ""."""

    id: str
    document: str
    layer: str
    start: int
    quote: tuple[str, ...]
    entity: str


def mentions(file: ProjectFile, labels: list[str], layers: list[str] | None, most: int) -> list[Mention]:
    """Return at most so many spans with one of these labels, newest first; `layers` None stands for all but gold."""
    rows = file.rows(
        "SELECT entity, document.id, layer, json_extract(payload, '$.fragments[0][0]'),"
        " json_extract(payload, '$.quote'), json_extract(payload, '$.attributes.entity') FROM operation"
        " JOIN document ON document.number = operation.document"
        f" WHERE head = 1 AND payload IS NOT NULL AND type = 'span' AND operation.document IN ({LISTED})"
        " AND json_extract(payload, '$.label') IN (SELECT value FROM json_each(:labels))"
        " AND (layer IN (SELECT value FROM json_each(:layers)) OR :layers IS NULL AND layer != :gold)"
        " ORDER BY operation.number DESC LIMIT :most",
        {
            "labels": msgspec.json.encode(labels).decode(),
            "layers": None if layers is None else msgspec.json.encode(layers).decode(),
            "gold": GOLD,
            "most": most,
        },
    )
    quotes = msgspec.json.Decoder(tuple[str, ...])
    return [
        Mention(id_, document, layer, start or 0, quotes.decode(quote or "[]"), str(name or ""))
        for id_, document, layer, start, quote, name in rows
    ]


def count_names(file: ProjectFile) -> list[LabelCount]:
    """Return how many annotations of all layers have each label and value, as their operations have them."""
    rows = [*_annotation_rows(file), *_progress_rows(file)]
    return [
        LabelCount(kind, label, attribute, value, bool(listed), count)
        for kind, label, attribute, value, listed, count in rows
    ]


def _progress_rows(file: ProjectFile) -> list[tuple[str, str, str, str, int, int]]:
    return file.rows(
        f"SELECT 'progress', CAST(said.atom AS TEXT), '', '', document IN ({LISTED}) AS listed, count(*)"
        " FROM operation, json_each(payload, '$.labels') AS said"
        " WHERE head = 1 AND payload IS NOT NULL AND operation.type = 'progress'"
        " GROUP BY said.atom, listed"
    )


def _annotation_rows(file: ProjectFile) -> list[tuple[str, str, str, str, int, int]]:
    return file.rows(
        "WITH own AS MATERIALIZED (SELECT type, json_extract(payload, '$.label') AS label,"
        f" json_extract(payload, '$.attributes') AS attributes, document IN ({LISTED}) AS listed FROM operation"
        " WHERE head = 1 AND payload IS NOT NULL AND type IN ('span', 'relation'))"
        " SELECT type, label, '', '', listed, count(*) FROM own GROUP BY type, label, listed"
        " UNION ALL SELECT own.type, label, stated.key, CAST(stated.atom AS TEXT), listed, count(*)"
        " FROM own, json_each(own.attributes) AS stated WHERE own.attributes IS NOT NULL"
        " GROUP BY own.type, label, stated.key, stated.atom, listed"
    )


def progress_with(file: ProjectFile, label: str, most: int) -> list[tuple[str, str, str]]:
    """Return id, document and layer of at most so many annotators' progress on listed documents with a label."""
    return file.rows(
        "SELECT DISTINCT entity, document.id, layer FROM operation"
        " JOIN document ON document.number = operation.document, json_each(payload, '$.labels') AS said"
        f" WHERE head = 1 AND payload IS NOT NULL AND operation.type = 'progress' AND operation.document IN ({LISTED})"
        " AND said.atom = :label ORDER BY operation.document, operation.number LIMIT :most",
        {"label": label, "most": most},
    )


def annotations_with(
    file: ProjectFile, type_name: str, labels: list[str], attribute: str, values: list[str] | None, most: int
) -> list[tuple[str, str, str]]:
    """Return id, document and layer of at most so many annotations on listed documents with one of these labels.

    With an `attribute` it must be stated, with `values` as one of them.
    """
    return file.rows(
        "SELECT DISTINCT entity, document.id, layer FROM operation"
        " JOIN document ON document.number = operation.document"
        f" WHERE head = 1 AND payload IS NOT NULL AND operation.type = :type AND operation.document IN ({LISTED})"
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
