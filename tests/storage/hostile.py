"""Project files that somebody altered with another program: what a stranger may send."""

import sqlite3
from contextlib import closing
from pathlib import Path

COLUMNS = (
    "number, id, entity, type, document, layer, author, clock, recorded, parents, payload, head, arrived, withdrawn,"
    " stray"
)
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
OTHERS = {
    "view": [
        "ALTER TABLE operation RENAME TO hidden",
        f"CREATE VIEW operation AS SELECT {COLUMNS} FROM hidden",
    ],
    "endless view": [
        "DROP TRIGGER text_is_never_altered",
        "DROP TRIGGER text_is_never_deleted",
        "DROP TABLE text",
        f"CREATE VIEW text AS {ENDLESS} SELECT x AS number, 'x' AS text FROM n WHERE x < 0",
    ],
    "endless view of operations": [
        "ALTER TABLE operation RENAME TO hidden",
        f"CREATE VIEW operation AS {ENDLESS} SELECT x AS number, hidden.* FROM n, hidden WHERE x < 0",
    ],
    "trigger": ["CREATE TRIGGER more AFTER INSERT ON step BEGIN DELETE FROM project; END"],
    "trigger at once": ["CREATE TRIGGER more AFTER INSERT ON project BEGIN UPDATE project SET value = 'x'; END"],
    "further table": ["CREATE TABLE more (x)"],
    "virtual table": ["CREATE VIRTUAL TABLE more USING fts5(x)"],
    "generated column": ["ALTER TABLE document ADD COLUMN more TEXT AS (upper(languages))"],
    "other check": ["UPDATE sqlite_master SET sql = replace(sql, 'length(compact_id) = 32', '1')"],
    "index on an expression": ["CREATE INDEX more ON operation (upper(entity))"],
    "less than ours": ["DROP INDEX operation_entity"],
    "no guard": ["DROP TRIGGER operation_is_never_altered"],
    "guard of nothing": [
        "DROP TRIGGER operation_is_never_deleted",
        "CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation BEGIN SELECT 1; END",
    ],
    "other case of a name": ["UPDATE sqlite_master SET name = 'Step', tbl_name = 'Step' WHERE name = 'step'"],
    "broken statement": ["UPDATE sqlite_master SET sql = 'CREATE TABLE step (' WHERE name = 'step'"],
    "no statement": ["UPDATE sqlite_master SET sql = NULL WHERE name = 'text'"],
    "bytes for a name": ["UPDATE sqlite_master SET name = x'ff00' WHERE name = 'brought_operation'"],
    "place of another table": ["UPDATE sqlite_master SET rootpage = 5 WHERE name = 'project'"],
    "huge statement": [
        "UPDATE sqlite_master SET sql = sql || ' /*' || hex(zeroblob(1000000)) || '*/' WHERE name = 'project'"
    ],
    "very huge statement": [
        "UPDATE sqlite_master SET sql = sql || ' /*' || hex(zeroblob(30000000)) || '*/' WHERE name = 'project'"
    ],
    "step left out": ["DELETE FROM _sqlite_migrations WHERE name = 'create_merges'"],
}
"""What was done to each, as statements."""


def altered(path: Path, *statements: str) -> Path:
    """Run statements on a project file, whatever they break."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in ("PRAGMA trusted_schema = ON", "PRAGMA writable_schema = ON", *statements):
            connection.execute(statement)
    return path


def rewritten(path: Path, *statements: str) -> Path:
    """Run statements on a project file that leave its tables as they are; the guards are away meanwhile."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for statement in (*(f"DROP TRIGGER {name}" for name, _ in guards), *statements, *(sql for _, sql in guards)):
            connection.execute(statement)
    return path


def values_of_other_types(path: Path) -> Path:
    """Write what the tables do not allow while they are said to be others."""
    with closing(sqlite3.connect(path)) as connection:
        was = connection.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'operation%'").fetchall()
    sql = dict(was)
    guard = "operation_is_never_altered"
    loose = "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'operation'"
    altered(path, f"DROP TRIGGER {guard}", loose)
    altered(path, "UPDATE operation SET clock = x'00', payload = 3", sql[guard])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'operation'", (sql["operation"],))
        connection.commit()
    return path
