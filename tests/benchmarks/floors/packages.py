"""Inserts the texts and operations of packages into two plain SQLite tables: `packages.py DATABASE PACKAGE...`."""

import json
import sqlite3
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

TABLES = """
    CREATE TABLE text (id TEXT PRIMARY KEY, text TEXT);
    CREATE TABLE operation (id TEXT PRIMARY KEY, document TEXT, entity TEXT, type TEXT, layer TEXT, author TEXT,
                            clock INTEGER, recorded TEXT, parents TEXT, payload TEXT);
"""
COLUMNS = {
    "text": "id, text",
    "operation": "id, document, entity, type, layer, author, clock, recorded, parents, payload",
}
Row = tuple[str, tuple[object, ...]]
"""A table, and the values of its columns."""


def rows(package: Path) -> Iterator[Row]:
    with zipfile.ZipFile(package) as archive:
        for name in archive.namelist():
            if name != "manifest.json":
                with archive.open(name) as lines:
                    yield from map(row, lines)


def row(line: str | bytes) -> Row:
    read = json.loads(line)
    if "text" in read:
        return "text", (read["id"], read["text"])
    one = read["operation"]
    payload = json.dumps(one["payload"], ensure_ascii=False)
    names = ("entity", "type", "layer", "author", "clock", "recorded")
    fields = tuple(one.get(name, "") for name in names)
    return "operation", (read["id"], read.get("document", ""), *fields, " ".join(one.get("parents", ())), payload)


def insert(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Several packages may bring the same row."""
    for table, values in rows:
        marks = ", ".join("?" * len(values))
        database.execute(f"INSERT OR IGNORE INTO {table} ({COLUMNS[table]}) VALUES ({marks})", values)


def main(database: str, *packages: str) -> None:
    with sqlite3.connect(database) as connection:
        connection.executescript(TABLES)
        for package in packages:
            insert(connection, rows(Path(package)))


if __name__ == "__main__":
    main(*sys.argv[1:])
