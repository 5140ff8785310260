"""The statements of version 8 of the schema: operations become compact, and undone steps are found at once."""

from annotator.storage.compact import DERIVED, LEFT_OUT

COMPACTING = (
    f"""
    CREATE TABLE compact_operation (
        number INTEGER PRIMARY KEY,
        compact_id BLOB NOT NULL CHECK (length(compact_id) = 32),
        compact_entity ANY NOT NULL,
        type TEXT NOT NULL,
        document INTEGER REFERENCES document(number),
        layer TEXT NOT NULL,
        compact_author TEXT,
        clock INTEGER NOT NULL CHECK (clock > 0),
        compact_recorded ANY NOT NULL,
        parents TEXT NOT NULL,
        payload TEXT,
        head INTEGER NOT NULL CHECK (head IN (0, 1)),
        arrived INTEGER NOT NULL DEFAULT 0 CHECK (arrived IN (0, 1)),
        withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
        stray INTEGER NOT NULL DEFAULT 0 CHECK (stray IN (0, 1)),
        device INTEGER REFERENCES device(number),
        sequence INTEGER CHECK ((sequence > 0) = (device IS NOT NULL)),
        {DERIVED}
    ) STRICT
    """,
    f"""
    INSERT INTO compact_operation
        (number, compact_id, compact_entity, type, document, layer, compact_author, clock, compact_recorded, parents,
        payload, head, arrived, withdrawn, stray, device, sequence)
    SELECT operation.number, compact(operation.id), compact(entity), type, document, layer, nullif(author, layer),
        clock, compact_time(recorded), parents, iif(document.id IS NULL, payload,
        replace(payload, '"document":"' || document.id || '"', '{LEFT_OUT}')),
        head, arrived, withdrawn, stray, device, sequence
    FROM operation LEFT JOIN document ON document.number = operation.document ORDER BY operation.number
    """,
    "DROP TABLE operation",
    "ALTER TABLE compact_operation RENAME TO operation",
    # An index of what is there already is far faster than one that is kept meanwhile: ids come in no order.
    "CREATE UNIQUE INDEX operation_id ON operation (compact_id)",
    "CREATE INDEX operation_entity ON operation (compact_entity)",
    "CREATE INDEX operation_state ON operation (type, layer, document) WHERE head = 1 AND payload IS NOT NULL",
    "CREATE INDEX operation_device ON operation (device, sequence) WHERE device IS NOT NULL",
    # Each act asks for what was undone before it, however many acts there are.
    "CREATE INDEX step_undone ON step (author, number) WHERE undone = 1",
    "CREATE INDEX operation_unnumbered ON operation (number) WHERE device IS NULL",
    """
    CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation
    BEGIN SELECT RAISE(ABORT, 'operations are never deleted'); END
    """,
    """
    CREATE TRIGGER operation_is_never_altered
    BEFORE UPDATE OF number, compact_id, compact_entity, type, document, layer, compact_author, clock, compact_recorded,
        parents, payload ON operation
    BEGIN SELECT RAISE(ABORT, 'operations are never altered'); END
    """,
)
