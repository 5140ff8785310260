"""Slow inputs that are Parquet tables: little in the file that is much in memory, and much of anything."""

from hashlib import sha256
from io import BytesIO
from random import Random
from typing import Any

import msgspec
import pyarrow as pa
from pyarrow import parquet as arrow

from annotator.domain.document import document_id
from annotator.exchange.formats.parquet.manifest import DataFile, manifest_of
from annotator.exchange.formats.parquet.tables import MANIFEST, Table, arrow_schema
from tests.exchange.slow.filling import Files, Maker

Columns = dict[str, Any]
TEXT = "The ferry left. " * 10
ID = document_id(TEXT)
LONG = "a long note " * 80_000
"""A value of a million bytes, of which the file has some hundred."""


def _file(table: Table, columns: Columns, rows: int, **options: Any) -> bytes:
    """Return a table's file; a column that is one value has it in every row."""
    fields = [(field, columns[field.name]) for field in arrow_schema(table)]
    arrays = [_array(field, value, rows) for field, value in fields]
    schema = pa.schema([field.with_type(array.type) for (field, _), array in zip(fields, arrays, strict=True)])
    target = BytesIO()
    arrow.write_table(
        pa.Table.from_arrays(arrays, schema=schema), target, compression="zstd", store_schema=False, **options
    )
    return target.getvalue()


def _array(field: pa.Field, value: object, rows: int) -> pa.Array:
    """Return the values in a list, or one value in every row."""
    if isinstance(value, list):
        return pa.array(value, field.type)
    if isinstance(value, str):
        places = pa.repeat(pa.scalar(0, pa.int32()), rows)
        return pa.DictionaryArray.from_arrays(places, pa.array([value], field.type))
    return pa.repeat(pa.scalar(value, field.type), rows)


def _dataset(**files: tuple[bytes, int]) -> Files:
    """Return the files of a dataset with these tables, the manifest first."""
    named = {f"{table}/language=en/part-00000.parquet": content for table, (content, _) in files.items()}
    stated = [
        DataFile(name, rows, len(content), sha256(content).hexdigest())
        for (name, content), (_, rows) in zip(named.items(), files.values(), strict=True)
    ]
    return {MANIFEST: msgspec.json.encode(manifest_of(stated)), **named}


def _documents(text: str = TEXT, metadata: str = "{}", title: str = "t") -> tuple[bytes, int]:
    columns = {
        "document": document_id(text),
        "title": title,
        "languages": "en",
        "characters": len(text),
        "text": text,
        "direction": "",
        "directions": "{}",
        "metadata": metadata,
    }
    return _file("documents", columns, 1), 1


def _votes(spans: int, relations: int = 0) -> tuple[bytes, int]:
    columns = {
        "document": ID,
        "layer": "sara",
        "status": "done",
        "flag": None,
        "note": None,
        "labels": None,
        "spans": spans,
        "relations": relations,
        "frames": 0,
    }
    return _file("votes", columns, 1), 1


def _spans(rows: int, columns: Columns, **options: Any) -> tuple[bytes, int]:
    plain = {
        "document": ID,
        "layer": "sara",
        "id": "a",
        "label": "CLAIM",
        "start": 0,
        "end": 9,
        "text": "The ferry",
        "fragments": "[[0,9]]",
        "attributes": "{}",
        "note": "",
    }
    return _file("spans", plain | columns, rows, **options), rows


def _marked(rows: int, columns: Columns, **options: Any) -> Files:
    return _dataset(documents=_documents(), votes=_votes(rows), spans=_spans(rows, columns, **options))


def _ids(rows: int) -> list[str]:
    return [f"{number:08x}" for number in range(rows)]


def _words(size: int) -> str:
    chance = Random(1)
    return "".join(chance.choice("abcdefghij \u0627\u0628\u062a") for _ in range(size))


def _relations(size: int) -> Files:
    rows = size // 4
    columns = {
        "document": ID,
        "layer": "sara",
        "id": _ids(rows),
        "label": "SAID_BY",
        "roles": '{"claim":["a"],"speaker":["AUTHOR"]}',
        "attributes": "{}",
    }
    table = _file("relations", columns, rows), rows
    return _dataset(documents=_documents(), votes=_votes(0, rows), relations=table)


def _many_files(size: int) -> Files:
    content, rows = _documents()
    named = {f"documents/language=en/part-{number:05}.parquet": content for number in range(size // 2000)}
    stated = [DataFile(name, rows, len(content), sha256(content).hexdigest()) for name in named]
    return {MANIFEST: msgspec.json.encode(manifest_of(stated)), **named}


def _wide(size: int) -> Files:
    table = pa.table({f"column {number}": ["a"] for number in range(size // 300)})
    target = BytesIO()
    arrow.write_table(table, target, store_schema=False)
    return _dataset(documents=(target.getvalue(), 1))


def _row_groups(size: int) -> Files:
    rows = size // 1000
    return _marked(rows, {"id": _ids(rows)}, row_group_size=1)


TABLES: dict[str, Maker] = {
    "a long text": lambda size: _dataset(documents=_documents(_words(size))),
    "a text of one letter": lambda size: _dataset(documents=_documents("a" * (20 * size))),
    "a text that is far too long": lambda size: _dataset(documents=_documents("a" * (150 * size))),
    "long metadata": lambda size: _dataset(
        documents=_documents(metadata=f'{{"a":[{",".join(map(str, range(size // 4)))}]}}')
    ),
    "metadata of brackets": lambda size: _dataset(documents=_documents(metadata=f'{{"a":[{"[]," * size}0]}}')),
    "deep metadata": lambda size: _dataset(documents=_documents(metadata=f'{{"a":{"[" * size}{"]" * size}}}')),
    "a long title": lambda size: _dataset(documents=_documents(title="a" * size)),
    "spans": lambda size: _marked(size // 20, {"id": _ids(size // 20)}),
    "equal spans": lambda size: _marked(5 * size, {}),
    "spans that are no article's": lambda size: _marked(size // 4, {"document": "f" * 64}),
    "a long note again and again": lambda size: _marked(size // 40, {"id": _ids(size // 40), "note": LONG}),
    "a long note in every page": lambda size: _marked(
        size // 4000, {"id": _ids(size // 4000), "note": LONG}, use_dictionary=False
    ),
    "fragments again and again": lambda size: _marked(
        size // 40, {"id": _ids(size // 40), "fragments": f"[{'[0,9],' * 20_000}[0,9]]"}
    ),
    "attributes": lambda size: _marked(
        1, {"attributes": "{" + ",".join(f'"a{number}":1' for number in range(size // 4)) + "}"}
    ),
    "relations": _relations,
    "row groups": _row_groups,
    "columns": _wide,
    "files": _many_files,
}
