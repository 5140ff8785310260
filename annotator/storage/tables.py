"""The tables of a project file, as the statements with which each version of the schema came.

`operation` is only ever added to; its column `head` is derived: no other operation names this one as parent. `document`
and `text` are identified by the SHA-256 of the text. `step` is this machine's undo history: each step is a run of
operation numbers, or a merge. `merge` and `brought` record what came from elsewhere: an operation that `arrived`, and
that only undone merges brought, is `withdrawn`: it stays in the file and does not count. `outside` lists parents of
another entity than that of the operation, or that have not arrived yet; an operation with a parent of another entity is
a `stray` and does not count. `device` lists the copies of the project, and `sequence` counts the operations that one of
them recorded; the own device is named in `project`. `segment` lists the runs of operations that a `carrier` has taken
from here or brought here. `quarantine` has what failed validation, with the reason. `search` is an index over `text`
that `storage.search` updates, `indexed_work` and `linked_words` are one over annotations, which `storage.claims_index`
updates. Row numbers mean nothing outside the file. What `operation` stores in short forms is told in `storage.compact`.
"""

VERSION_1 = (
    "CREATE TABLE project (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE document (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
        languages TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE text (number INTEGER PRIMARY KEY REFERENCES document(number), text TEXT NOT NULL) STRICT",
    """
    CREATE TABLE operation (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
        entity TEXT NOT NULL,
        type TEXT NOT NULL,
        document INTEGER REFERENCES document(number),
        layer TEXT NOT NULL,
        author TEXT NOT NULL,
        clock INTEGER NOT NULL CHECK (clock > 0),
        recorded TEXT NOT NULL,
        parents TEXT NOT NULL,
        payload TEXT,
        head INTEGER NOT NULL CHECK (head IN (0, 1))
    ) STRICT
    """,
    "CREATE INDEX operation_entity ON operation (entity)",
    # What documents, layers and lists are read from. A removal hides nothing that it did not see, so only puts count.
    "CREATE INDEX operation_state ON operation (type, layer, document) WHERE head = 1 AND payload IS NOT NULL",
    """
    CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
    BEGIN SELECT RAISE(ABORT, 'operations are never deleted'); END
    """,
    """
    CREATE TRIGGER operation_is_never_altered
    BEFORE UPDATE OF number, id, entity, type, document, layer, author, clock, recorded, parents, payload ON operation
    BEGIN SELECT RAISE(ABORT, 'operations are never altered'); END
    """,
    """
    CREATE TRIGGER text_is_never_altered BEFORE UPDATE ON text
    BEGIN SELECT RAISE(ABORT, 'texts are never altered'); END
    """,
    # INSERT OR REPLACE deletes before it inserts.
    """
    CREATE TRIGGER text_is_never_deleted BEFORE DELETE ON text
    BEGIN SELECT RAISE(ABORT, 'texts are never deleted'); END
    """,
    """
    CREATE TABLE step (
        number INTEGER PRIMARY KEY,
        act TEXT NOT NULL,
        author TEXT NOT NULL,
        first INTEGER NOT NULL REFERENCES operation(number),
        last INTEGER NOT NULL REFERENCES operation(number),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT
    """,
)

# Neither content nor positions: it says which documents have a run of three characters, and nothing else.
SEARCH = "CREATE VIRTUAL TABLE search USING fts5(key, content='', detail=none, tokenize='trigram case_sensitive 1')"

REVISIONS = """
    CREATE INDEX operation_replaces ON operation (document)
    WHERE type = 'document' AND head = 1 AND payload IS NOT NULL AND instr(payload, '"replaces":')
"""

CLAIMS = (
    """
    CREATE TABLE indexed_work (
        number INTEGER PRIMARY KEY,
        layer TEXT NOT NULL,
        document INTEGER NOT NULL,
        content BLOB NOT NULL
    ) STRICT
    """,
    "CREATE UNIQUE INDEX indexed_work_layer ON indexed_work (layer, document)",
    "CREATE INDEX indexed_work_document ON indexed_work (document)",
    """
    CREATE TABLE linked_words (
        key TEXT NOT NULL,
        entry TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (key, entry)
    ) STRICT, WITHOUT ROWID
    """,
)

MERGES = (
    """
    CREATE TABLE merge (
        number INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        digest TEXT NOT NULL,
        recorded TEXT NOT NULL,
        author TEXT NOT NULL,
        report TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE quarantine (
        number INTEGER PRIMARY KEY,
        merge INTEGER NOT NULL REFERENCES merge(number),
        reason TEXT NOT NULL,
        content TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    "ALTER TABLE operation ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0 CHECK (arrived IN (0, 1))",
    "ALTER TABLE operation ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))",
    """
    CREATE TABLE brought (
        merge INTEGER NOT NULL REFERENCES merge(number),
        operation INTEGER NOT NULL REFERENCES operation(number),
        PRIMARY KEY (merge, operation)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX brought_operation ON brought (operation)",
    """
    CREATE TABLE new_step (
        number INTEGER PRIMARY KEY,
        act TEXT NOT NULL,
        author TEXT NOT NULL,
        first INTEGER REFERENCES operation(number),
        last INTEGER REFERENCES operation(number),
        merge INTEGER REFERENCES merge(number),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        CHECK ((merge IS NULL) = (first IS NOT NULL AND last IS NOT NULL))
    ) STRICT
    """,
    "INSERT INTO new_step SELECT number, act, author, first, last, NULL, undone FROM step",
    "DROP TABLE step",
    "ALTER TABLE new_step RENAME TO step",
)

_PARENT = "json_each('[\"' || replace(child.parents, ' ', '\",\"') || '\"]') AS parent"
_SAME = """
    (named.type, named.entity, named.layer, coalesce(named.document, 0))
    = (child.type, child.entity, child.layer, coalesce(child.document, 0))
"""
BY_LAYER = (
    "ALTER TABLE operation ADD COLUMN stray INTEGER NOT NULL DEFAULT 0 CHECK (stray IN (0, 1))",
    """
    CREATE TABLE outside (
        child INTEGER NOT NULL REFERENCES operation(number),
        parent TEXT NOT NULL,
        PRIMARY KEY (child, parent)
    ) STRICT, WITHOUT ROWID
    """,
    f"""
    INSERT INTO outside (child, parent) SELECT child.number, parent.value
    FROM operation AS child, {_PARENT} LEFT JOIN operation AS named ON named.id = parent.value
    WHERE child.parents != '' AND (named.id IS NULL OR NOT {_SAME})
    """,
    f"""
    UPDATE operation SET stray = 1 WHERE number IN (
        SELECT child.number FROM outside
        JOIN operation AS child ON child.number = outside.child JOIN operation AS named ON named.id = outside.parent
        WHERE named.withdrawn = 0 AND NOT {_SAME}
    )
    """,
    f"""
    CREATE TEMP TABLE latest AS SELECT number FROM operation WHERE withdrawn = 0 AND stray = 0 AND number NOT IN (
        SELECT named.number FROM operation AS child, {_PARENT} JOIN operation AS named ON named.id = parent.value
        WHERE child.parents != '' AND child.withdrawn = 0 AND child.stray = 0 AND {_SAME}
    )
    """,
    """
    UPDATE operation SET head = (number IN (SELECT number FROM latest))
    WHERE head != (number IN (SELECT number FROM latest))
    """,
    "DROP TABLE latest",
    "UPDATE step SET act = 'Resolve conflict' WHERE act = 'Settle'",
    "UPDATE step SET act = 'Resolve disagreement' WHERE act = 'Settle disagreement'",
    "UPDATE step SET act = 'Resolve by a rule' WHERE act = 'Accept readings'",
)

# What `operation_state` leaves out. What is imported and never changed is not in it, so it costs an import nothing.
PAST = "CREATE INDEX operation_past ON operation (document) WHERE head = 0 OR payload IS NULL"

# An operation of which no device is known was recorded by an older version.
DEVICES = (
    "CREATE TABLE device (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 32)) STRICT",
    "INSERT INTO device (number, id) VALUES (1, lower(hex(randomblob(16))))",
    "INSERT INTO project (key, value) VALUES ('device', '1')",
    "ALTER TABLE operation ADD COLUMN device INTEGER REFERENCES device(number)",
    "ALTER TABLE operation ADD COLUMN sequence INTEGER CHECK ((sequence > 0) = (device IS NOT NULL))",
    "CREATE INDEX operation_device ON operation (device, sequence) WHERE device IS NOT NULL",
    "CREATE INDEX operation_unnumbered ON operation (number) WHERE device IS NULL",
    "CREATE TABLE carrier (number INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE) STRICT",
    """
    CREATE TABLE segment (
        carrier INTEGER NOT NULL REFERENCES carrier(number),
        device TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL CHECK (last >= first),
        digest TEXT NOT NULL,
        carried INTEGER NOT NULL DEFAULT 0 CHECK (carried IN (0, 1)),
        PRIMARY KEY (carrier, device, first, digest)
    ) STRICT, WITHOUT ROWID
    """,
)
