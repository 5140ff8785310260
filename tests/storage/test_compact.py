"""The short forms of operations: whatever is stored is read as it was, in Python and by SQLite."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import msgspec
import pytest
from hypothesis import given, strategies as st

from annotator.domain.annotation import Span
from annotator.domain.operation import Operation, encode_state
from annotator.storage.compact import (
    DERIVED,
    PAYLOAD,
    add_functions,
    compact,
    compact_columns,
    compact_payload,
    compact_time,
    whole_payload,
)

DOCUMENT = "ab" * 32
TABLES = f"""
    CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT) STRICT;
    CREATE TABLE operation (
        compact_id BLOB, compact_entity ANY, type TEXT, layer TEXT, compact_author TEXT, clock INTEGER,
        compact_recorded ANY, parents TEXT, payload TEXT, document INTEGER, {DERIVED}
    ) STRICT;
"""
HEXADECIMAL = st.text("0123456789abcdef", min_size=30, max_size=66)
NAMES = st.one_of(
    HEXADECIMAL, HEXADECIMAL.map(str.upper), st.text(st.characters(exclude_categories=["Cs"], min_codepoint=1))
)
TIMES = st.one_of(
    st.datetimes().map(lambda time: f"{time.isoformat(timespec='milliseconds')}+00:00"),
    st.datetimes().map(lambda time: time.isoformat()),
    st.sampled_from(["", "2026-02-30T00:00:00.000+00:00", "1970-01-01T00:00:00.000+00:00", "2026-01-01T00:00:00.000Z"]),
    st.text(st.characters(exclude_categories=["Cs"], min_codepoint=1)),
)


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        add_functions(opened)
        opened.executescript(TABLES)
        opened.execute("INSERT INTO document VALUES (1, ?)", (DOCUMENT,))
        yield opened


@given(id_=st.binary(min_size=32, max_size=32), entity=NAMES, author=NAMES, layer=NAMES, recorded=TIMES)
def test_the_derived_columns_say_what_was_stored(
    connection: sqlite3.Connection, id_: bytes, entity: str, author: str, layer: str, recorded: str
) -> None:
    for by in (author, layer):
        row = compact_columns(id_.hex(), Operation(entity, "span", (), by, layer, 1, recorded, None))
        connection.execute("DELETE FROM operation")
        connection.execute(
            f"INSERT INTO operation ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
        )
        found = connection.execute("SELECT id, entity, author, recorded FROM operation").fetchall()
        assert found == [(id_.hex(), entity, by, recorded)]
        by_short_form = "SELECT count(*) FROM operation WHERE compact_id = compact(?) AND compact_entity = compact(?)"
        assert connection.execute(by_short_form, (id_.hex(), entity)).fetchone() == (1,)


def test_what_the_program_itself_writes_takes_few_bytes() -> None:
    assert compact(DOCUMENT) == bytes.fromhex(DOCUMENT)
    assert compact("0f" * 16) == bytes.fromhex("0f" * 16)
    assert compact_time("2026-11-29T16:42:18.193+00:00") == 1795970538193
    own = compact_columns(DOCUMENT, Operation("s", "span", (), "sara", "sara", 1, "", None))
    assert own["compact_author"] is None


@pytest.mark.parametrize("name", ["AB" * 32, "ab" * 15, "ab" * 24, "ab" * 33, "g" * 32, "٣" * 32, f"sara/{DOCUMENT}"])
def test_other_names_stay_what_they_are(name: str) -> None:
    assert compact(name) == name


@given(quote=st.text(st.characters(exclude_categories=["Cs"])), key=NAMES, value=st.one_of(NAMES, st.booleans()))
def test_a_payload_without_its_document_becomes_whole_again(
    connection: sqlite3.Connection, quote: str, key: str, value: str | bool
) -> None:
    attributes = {key: value, "document": DOCUMENT, "": "0"}
    span = Span("s", "sara", DOCUMENT, "CLAIM", ((0, 1),), (quote, f'"document":"{DOCUMENT}"', '"": 0'), attributes)
    whole = encode_state(span).decode()
    short = compact_payload(whole, DOCUMENT)
    assert len(short) < len(whole)
    assert msgspec.json.decode(short)["quote"][0] == quote
    assert whole_payload(short, DOCUMENT) == whole
    connection.execute("DELETE FROM operation")
    connection.execute("INSERT INTO operation (payload, document) VALUES (?, 1), (?, NULL)", (short, whole))
    assert connection.execute(f"SELECT {PAYLOAD} FROM operation").fetchall() == [(whole,), (whole,)]
