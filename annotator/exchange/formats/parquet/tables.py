"""The tables of a dataset and their columns, once for those that import reads and once for Arrow.

`documents`, `votes`, `spans`, `relations` and `decisions` have all that an article has, in flat columns of texts and
numbers; what is a list or an object is JSON. `frames` is derived from them, with lists, for queries; it is not read.
UNITS: code points.
"""

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import pyarrow as pa

VERSION: Final = "annotator-parquet/1"
MANIFEST = "manifest.parquet.json"
PARTITION: Final = "language"
SORTED_BY: Final = "document"
UNIT: Final = "codepoint"
UNKNOWN_LANGUAGE = "und"

Type = Literal["string", "optional string", "int32"]
Table = Literal["documents", "votes", "spans", "relations", "decisions", "frames"]

COLUMNS: dict[Table, dict[str, Type]] = {
    "documents": {
        "document": "string",
        "title": "string",
        "languages": "string",
        "characters": "int32",
        "text": "string",
        "direction": "string",
        "directions": "string",
        "metadata": "string",
    },
    "votes": {
        "document": "string",
        "layer": "string",
        "status": "string",
        "flag": "optional string",
        "note": "optional string",
        "labels": "optional string",
        "spans": "int32",
        "relations": "int32",
        "frames": "int32",
    },
    "spans": {
        "document": "string",
        "layer": "string",
        "id": "string",
        "label": "string",
        "start": "int32",
        "end": "int32",
        "text": "string",
        "fragments": "string",
        "attributes": "string",
        "note": "string",
    },
    "relations": {
        "document": "string",
        "layer": "string",
        "id": "string",
        "label": "string",
        "roles": "string",
        "attributes": "string",
    },
    "decisions": {
        "document": "string",
        "layer": "string",
        "id": "string",
        "place": "string",
        "layers": "string",
        "outcome": "string",
        "chosen": "string",
        "reason": "string",
        "gold": "string",
        "composition": "optional string",
    },
}
"""The tables that are read back."""

TABLES: tuple[Table, ...] = (*COLUMNS, "frames")

ALL_DIFFERENT = {
    "documents": ("document", "text"),
    "spans": ("id", "text"),
    "relations": ("id", "roles"),
    "decisions": ("id", "place", "gold"),
}
"""Columns in which hardly two values are alike, so that a dictionary of them would only take memory."""


def with_dictionary(table: Table) -> list[str]:
    """Return the columns of texts that repeat, which are written and read with a dictionary of the different ones."""
    different = ALL_DIFFERENT.get(table, ())
    return [name for name, type_ in COLUMNS[table].items() if type_ != "int32" and name not in different]


def arrow_schema(table: Table) -> "pa.Schema":
    """Return the schema of a table's files."""
    import pyarrow as pa

    if table == "frames":
        return _frames_schema()
    types = {"string": pa.string(), "optional string": pa.string(), "int32": pa.int32()}
    return pa.schema([pa.field(name, types[type_], "optional" in type_) for name, type_ in COLUMNS[table].items()])


def _frames_schema() -> "pa.Schema":
    import pyarrow as pa

    part = pa.struct([("id", pa.string()), ("text", pa.string()), ("entity", pa.string())])
    ids = pa.list_(pa.string())
    stance = pa.struct([("id", pa.string()), ("holders", ids), ("value", pa.string()), ("evidence", ids)])
    return pa.schema(
        [
            pa.field("document", pa.string(), nullable=False),
            pa.field("layer", pa.string(), nullable=False),
            pa.field("id", pa.string(), nullable=False),
            pa.field("label", pa.string(), nullable=False),
            pa.field("start", pa.int32(), nullable=False),
            pa.field("end", pa.int32(), nullable=False),
            pa.field("text", pa.string(), nullable=False),
            pa.field("speakers", pa.list_(part), nullable=False),
            pa.field("cues", pa.list_(part), nullable=False),
            pa.field("stances", pa.list_(stance), nullable=False),
            pa.field("stance", pa.string(), nullable=False),
            pa.field("complete", pa.bool_(), nullable=False),
            pa.field("attributes", pa.string(), nullable=False),
        ]
    )
