"""Makes a table of claims, with who says them, and one of stances, out of a lossless file.

`claims.py LINES DATABASE`
"""

import json
import sqlite3
import sys
from pathlib import Path

TABLES = """
    CREATE TABLE claim (id TEXT PRIMARY KEY, document TEXT, words TEXT, speaker TEXT);
    CREATE TABLE stance (head TEXT, holder TEXT, value TEXT);
    CREATE INDEX claim_speaker ON claim (speaker);
    CREATE INDEX stance_holder ON stance (holder, value);
"""


def take_in(lines: str, database: str) -> None:
    with Path(lines).open(encoding="utf-8") as file, sqlite3.connect(database) as connection:
        connection.executescript(TABLES)
        for line in file:
            read = json.loads(line)
            for work in read["layers"].values():
                spans = {span["id"]: span for span in work["spans"]}
                _put(connection, read["id"], spans, work["relations"])


def _put(
    connection: sqlite3.Connection,
    document: str,
    spans: dict[str, dict[str, object]],
    relations: list[dict[str, dict[str, list[str]]]],
) -> None:
    said: dict[str, object] = {}
    for one in relations:
        roles = one["roles"]
        if "claim" in roles:
            said[roles["claim"][0]] = _name(spans[roles["speaker"][0]])
        else:
            row = (roles["target"][0], _name(spans[roles["holder"][0]]), one["attributes"]["value"])
            connection.execute("INSERT INTO stance VALUES (?, ?, ?)", row)
    for id_, span in spans.items():
        if span["label"] == "CLAIM":
            words = json.dumps(span["quote"], ensure_ascii=False)
            connection.execute("INSERT INTO claim VALUES (?, ?, ?, ?)", (id_, document, words, said.get(id_)))


def _name(span: dict[str, object]) -> object:
    attributes = span["attributes"]
    assert isinstance(attributes, dict)
    return attributes.get("entity")


if __name__ == "__main__":
    take_in(*sys.argv[1:])
