"""Moves a lossless file into three plain SQLite tables, or back.

`tables.py import LINES DATABASE`, `tables.py export DATABASE LINES`.
"""

import json
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

TABLES = """
    CREATE TABLE document (id TEXT PRIMARY KEY, title TEXT, text TEXT);
    CREATE TABLE span (id TEXT, layer TEXT, document TEXT, label TEXT, fragments TEXT, quote TEXT,
                       attributes TEXT);
    CREATE TABLE relation (id TEXT, layer TEXT, document TEXT, label TEXT, roles TEXT, attributes TEXT);
"""
Row = tuple[str, ...]
COLUMNS = {"span": ("fragments", "quote", "attributes"), "relation": ("roles", "attributes")}
"""The columns of a table whose values are lists or dictionaries, as JSON."""


def take_in(lines: str, database: str) -> None:
    with Path(lines).open(encoding="utf-8") as file, sqlite3.connect(database) as connection:
        connection.executescript(TABLES)
        for line in file:
            read = json.loads(line)
            connection.execute("INSERT INTO document VALUES (?, ?, ?)", (read["id"], read["title"], read["text"]))
            for layer, work in read["layers"].items():
                for table, columns in COLUMNS.items():
                    rows = [
                        (one["id"], layer, read["id"], one["label"], *(_json(one[column]) for column in columns))
                        for one in work[f"{table}s"]
                    ]
                    marks = ", ?" * len(columns)
                    connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?{marks})", rows)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def give_out(database: str, lines: str) -> None:
    connection = sqlite3.connect(database)
    groups = {table: _by_document(connection, table) for table in COLUMNS}
    with Path(lines).open("w", encoding="utf-8") as file:
        for document, title, text in connection.execute("SELECT id, title, text FROM document ORDER BY rowid"):
            layers: dict[str, dict[str, list[object]]] = {}
            for table, columns in COLUMNS.items():
                _, rows = next(groups[table], ("", ()))  # every article has some
                for id_, layer, _, label, *values in rows:
                    one = {"id": id_, "label": label} | dict(zip(columns, map(json.loads, values), strict=True))
                    layers.setdefault(layer, {}).setdefault(f"{table}s", []).append(one)
            article = {"id": document, "title": title, "text": text, "layers": layers}
            file.write(_json(article) + "\n")
        file.flush()
        os.fsync(file.fileno())
    connection.close()


def _by_document(connection: sqlite3.Connection, table: str) -> Iterator[tuple[str, Iterable[Row]]]:
    sql = f"SELECT id, layer, document, label, {', '.join(COLUMNS[table])} FROM {table} ORDER BY rowid"
    return groupby(connection.execute(sql), key=itemgetter(2))


if __name__ == "__main__":
    {"import": take_in, "export": give_out}[sys.argv[1]](*sys.argv[2:])
