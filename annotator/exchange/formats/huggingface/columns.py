"""The columns of a dataset: once for Parquet, once for the card, both made of the same description."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

Column = str | list["Field"]
"""The type of a value, or the fields of a list of structures."""
Field = tuple[str, Column]

SPAN_LABEL, RELATION_LABEL = "span label", "relation label"
"""Types of columns whose values are classes in the card, and names in Parquet."""

_PIECE: list[Field] = [("start", "int32"), ("end", "int32"), ("text", "string")]
_ATTRIBUTES: list[Field] = [("name", "string"), ("value", "string")]

COLUMNS: list[Field] = [
    ("id", "string"),
    ("title", "string"),
    ("text", "string"),
    ("text_sha256", "string"),
    ("metadata", "string"),
    ("directions", [("paragraph", "int32"), ("direction", "string")]),
    ("annotator", "string"),
    ("status", "string"),
    ("flag", "string"),
    ("note", "string"),
    (
        "spans",
        [
            ("id", "string"),
            ("label", SPAN_LABEL),
            *_PIECE,
            ("fragments", _PIECE),
            ("attributes", _ATTRIBUTES),
            ("note", "string"),
            ("suggestion", "string"),
        ],
    ),
    (
        "relations",
        [
            ("id", "string"),
            ("label", RELATION_LABEL),
            ("roles", [("role", "string"), ("member", "string"), ("span", "int32")]),
            ("attributes", _ATTRIBUTES),
            ("suggestion", "string"),
        ],
    ),
]

MEANING = {
    "rows/id": "The article.",
    "rows/text_sha256": "SHA-256 of the text in UTF-8, which is the id of the article.",
    "rows/metadata": "JSON.",
    "rows/directions": "Directions that a person stated, by paragraph; that of the whole article has the paragraph -1.",
    "rows/annotator": "Whose work it is; empty where the article has none.",
    "rows/status": "todo, started, done or skipped.",
    "rows/spans/start": "The first code point.",
    "rows/spans/end": "The code point after the last.",
    "rows/spans/text": "The words from the first fragment to the last.",
    "rows/spans/fragments": "The pieces of the span, in code points of the text.",
    "rows/spans/suggestion": "JSON of the suggestion that it was accepted from; null where it was made by hand.",
    "rows/relations/roles/member": "The id of a span, AUTHOR or UNSPECIFIED.",
    "rows/relations/roles/span": "The place of the member among the spans, -1 for a speaker without text.",
    "rows/relations/suggestion": "JSON of the suggestion that it was accepted from; null where it was made by hand.",
}
"""What columns are, where their names do not say it."""


def arrow_schema() -> "pa.Schema":
    """Return the schema of the Parquet file."""
    import pyarrow as pa

    def type_of(column: Column) -> Any:
        if isinstance(column, list):
            return pa.list_(pa.struct([(name, type_of(inner)) for name, inner in column]))
        return pa.int32() if column == "int32" else pa.string()

    return pa.schema([(name, type_of(column)) for name, column in COLUMNS])
