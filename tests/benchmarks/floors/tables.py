"""Moves a lossless file into three plain SQLite tables, or back.

`tables.py import LINES DATABASE`, `tables.py export DATABASE LINES`.
"""

import json
import os
import sqlite3
import sys
from pathlib import Path

TABLES = """
    CREATE TABLE document (id TEXT PRIMARY KEY, title TEXT, text TEXT);
    CREATE TABLE span (id TEXT, layer TEXT, document TEXT, label TEXT, fragments TEXT, attributes TEXT);
    CREATE TABLE relation (id TEXT, layer TEXT, document TEXT, label TEXT, roles TEXT, attributes TEXT);
    CREATE INDEX span_document ON span (document);
    CREATE INDEX relation_document ON relation (document);
"""
ROWS = (("span", "fragments"), ("relation", "roles"))


def take_in(lines: str, database: str) -> None:
    with Path(lines).open(encoding="utf-8") as file, sqlite3.connect(database) as connection:
        connection.executescript(TABLES)
        for line in file:
            read = json.loads(line)
            connection.execute("INSERT INTO document VALUES (?, ?, ?)", (read["id"], read["title"], read["text"]))
            for layer, work in read["layers"].items():
                for table, places in ROWS:
                    rows = [
                        (one["id"], layer, read["id"], one["label"], _json(one[places]), _json(one["attributes"]))
                        for one in work[f"{table}s"]
                    ]
                    connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?)", rows)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def give_out(database: str, lines: str) -> None:
    connection = sqlite3.connect(database)
    with Path(lines).open("w", encoding="utf-8") as file:
        for document, title, text in connection.execute("SELECT id, title, text FROM document"):
            layers: dict[str, dict[str, list[object]]] = {}
            for table, places in ROWS:
                sql = f"SELECT id, layer, label, {places}, attributes FROM {table} WHERE document = ?"
                for id_, layer, label, place, attributes in connection.execute(sql, (document,)):
                    one = {"id": id_, "label": label, places: json.loads(place), "attributes": json.loads(attributes)}
                    layers.setdefault(layer, {}).setdefault(f"{table}s", []).append(one)
            article = {"id": document, "title": title, "text": text, "layers": layers}
            file.write(_json(article) + "\n")
        file.flush()
        os.fsync(file.fileno())
    connection.close()


if __name__ == "__main__":
    {"import": take_in, "export": give_out}[sys.argv[1]](*sys.argv[2:])
