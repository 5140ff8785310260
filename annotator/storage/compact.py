"""The short forms in which a project file stores operations.

They are in columns of their own: the bytes of an id, and of an entity that is hexadecimal; no author where that is the
owner of the layer; a time as milliseconds since 1970. The columns `id`, `entity`, `author` and `recorded` are derived
from them when they are read, and say the same at full length. A condition on an id or entity uses the short form, which
has the index; `compact` makes it, in Python and in SQL. The payload is stored without the id of the document.
"""

import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any

import msgspec

from annotator.domain.operation import Operation

DERIVED = """
    id TEXT AS (lower(hex(compact_id))) VIRTUAL,
    entity TEXT AS (iif(typeof(compact_entity) = 'blob', lower(hex(compact_entity)), compact_entity)) VIRTUAL,
    author TEXT AS (coalesce(compact_author, layer)) VIRTUAL,
    recorded TEXT AS (iif(typeof(compact_recorded) = 'integer',
        strftime('%Y-%m-%dT%H:%M:%S', compact_recorded / 1000, 'unixepoch')
        || printf('.%03d+00:00', compact_recorded % 1000), compact_recorded)) VIRTUAL
"""
"""The columns that are derived. They are part of version 8 of the schema: others are another version."""
COLUMNS = "compact_id, compact_entity, type, parents, compact_author, layer, clock, compact_recorded, payload"
"""What `stored_operation` reads, which is faster than the derived columns where there are many rows."""
FUNCTIONS = {"coalesce", "hex", "iif", "lower", "printf", "replace", "strftime", "typeof"}
"""The functions of SQLite that reading operations takes."""
LEFT_OUT = '"": 0'
"""What stands for the document and its key in a payload. None has it of itself: canonical JSON has no spaces."""
PAYLOAD = (
    f"coalesce(replace(payload, '{LEFT_OUT}', '\"document\":\"' || (SELECT named.id FROM document AS named"
    " WHERE named.number = operation.document) || '\"'), payload)"
)
"""The whole payload, of a table or alias `operation`."""
_Value = bytes | str | float | None

_HEXADECIMAL = re.compile("(?:[0-9a-f]{32}){1,2}")
_TIME = re.compile(r"(?:19[7-9]|[2-9]\d\d)\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def compact(name: str) -> bytes | str:
    """Return the short form of an id or entity: its bytes if it is 32 or 64 hexadecimal digits, else itself."""
    return bytes.fromhex(name) if _HEXADECIMAL.fullmatch(name) else name


def whole(name: bytes | str) -> str:
    """Return an id or entity as it was before `compact`."""
    return name.hex() if isinstance(name, bytes) else name


@lru_cache  # an act records all its operations at one time
def compact_time(recorded: str) -> int | str:
    """Return the short form of a time: milliseconds since 1970 if that says the same, else itself."""
    if not _TIME.fullmatch(recorded):
        return recorded
    try:
        return (datetime.fromisoformat(recorded) - _EPOCH) // _MILLISECOND
    except ValueError:  # there is no such day
        return recorded


@lru_cache
def whole_time(recorded: int | str) -> str:
    """Return a time as it was before `compact_time`."""
    if isinstance(recorded, str):
        return recorded
    return (_EPOCH + recorded * _MILLISECOND).isoformat(timespec="milliseconds")


def compact_payload(payload: str, document: str) -> str:
    """Return a payload without the id of its document."""
    return payload.replace(f'"document":"{document}"', LEFT_OUT) if document else payload


def whole_payload(payload: str, document: str) -> str:
    """Return a payload as it was before `compact_payload`."""
    return payload.replace(LEFT_OUT, f'"document":"{document}"') if document else payload


def compact_columns(id_: str, operation: Operation) -> dict[str, object]:
    """Return what is stored of an operation but for its payload, by column."""
    return {
        "compact_id": bytes.fromhex(id_),
        "compact_entity": compact(operation.entity),
        "type": operation.type,
        "layer": operation.layer,
        "compact_author": None if operation.author == operation.layer else operation.author,
        "clock": operation.clock,
        "compact_recorded": compact_time(operation.recorded),
        "parents": " ".join(operation.parents),
    }


def stored_operation(row: Sequence[Any]) -> tuple[str, Operation]:
    """Return the id and the operation in a row: the id of its document, "" for none, and COLUMNS."""
    document, id_, entity, type_name, parents, author, layer, clock, recorded, payload = row
    operation = Operation(
        whole(entity),
        type_name,
        tuple(parents.split()),
        layer if author is None else author,
        layer,
        clock,
        whole_time(recorded),
        None if payload is None else msgspec.Raw(whole_payload(payload, document).encode()),
    )
    return id_.hex(), operation


def add_functions(connection: sqlite3.Connection) -> None:
    """Let the statements of a connection use `compact` and `compact_time`; what is no text stays as it is."""
    for function in (compact, compact_time):
        connection.create_function(function.__name__, 1, _of_text(function), deterministic=True)


def _of_text(function: Callable[[str], _Value]) -> Callable[[_Value], _Value]:
    return lambda value: function(value) if isinstance(value, str) else value
