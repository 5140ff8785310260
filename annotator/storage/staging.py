"""Operations and texts from elsewhere: staged in temporary tables first, then united with those of the project.

Uniting two sets of operations needs no rules: what is there stays, what is not is added, and which operations are the
latest of their entity follows from the parents that all of them name. So the order of merges and their repetition make
no difference. A withdrawn operation that is brought again counts again.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import NamedTuple

import msgspec

from annotator.domain.document import StoredText
from annotator.domain.errors import ProjectFileError
from annotator.domain.operation import LoggedOperation
from annotator.storage.database import ProjectFile
from annotator.storage.heads import PARENTS, count_conflicts, judge_heads, judge_strays, remember_outside
from annotator.storage.merge_changes import ChangeTally, tallies, watched
from annotator.storage.operations import remember_clock

_TABLES = {
    "staged_text": "id TEXT PRIMARY KEY, text TEXT NOT NULL, languages TEXT NOT NULL",
    "staged_operation": """
        id TEXT PRIMARY KEY, document TEXT NOT NULL, entity TEXT NOT NULL, type TEXT NOT NULL, layer TEXT NOT NULL,
        author TEXT NOT NULL, clock INTEGER NOT NULL, recorded TEXT NOT NULL, parents TEXT NOT NULL, payload TEXT
    """,
    "staged_quarantine": "reason TEXT NOT NULL, content TEXT PRIMARY KEY",
}
IS_NEW = "NOT EXISTS (SELECT 1 FROM operation AS known WHERE known.id = staged.id AND known.withdrawn = 0)"
"""Whether an operation of `staged_operation AS staged` says what the project does not have."""
_LISTED = "SELECT document FROM operation WHERE type = 'document' AND layer = '' AND head = 1 AND payload IS NOT NULL"
_SHOWN = (
    "SELECT DISTINCT type, entity, layer, document FROM operation"
    f" WHERE head = 1 AND payload IS NOT NULL AND type IN ('span', 'relation') AND document IN ({_LISTED})"
)
_TOUCHED = f"SELECT DISTINCT entity FROM staged_operation AS staged WHERE {IS_NEW}"


class Tally(msgspec.Struct, frozen=True):
    """How much of one layer is staged ("" for what belongs to no layer): operations that are new, and known ones."""

    layer: str
    new: int
    known: int


class United(NamedTuple):
    """What uniting did: how many annotations were shown before, how many of them no longer are, how many conflict.

    `changes` say who changed what in whose layer; `strays` are type, entity and id of new operations that count for
    nothing.
    """

    shown: int
    hidden: int
    conflicting: int
    changes: list[ChangeTally]
    strays: list[tuple[str, str, str]]


class Staging:
    """What waits to be united with a project."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def add_texts(self, texts: Sequence[StoredText]) -> None:
        """Stage texts; one that is staged already is left as it is."""
        rows = [{"id": one.id, "text": one.text, "languages": " ".join(one.languages)} for one in texts]
        with self._file.transaction():
            self._file.insert("staged_text", rows, on_conflict="IGNORE")

    def add_operations(self, batch: Sequence[LoggedOperation]) -> None:
        """Stage operations; one that is staged already is left as it is."""
        with self._file.transaction():
            self._file.insert("staged_operation", [_row(one) for one in batch], on_conflict="IGNORE")

    def add_quarantined(self, reason: str, content: str) -> None:
        """Stage what cannot be taken in, to be kept with the reason."""
        with self._file.transaction():
            self._file.insert("staged_quarantine", [{"reason": reason, "content": content}], on_conflict="IGNORE")

    # --- what is staged

    def text(self, document: str) -> str | None:
        """Return the text of a document, staged or in the project; None when it is in neither."""
        rows = self._file.rows(
            "SELECT text FROM staged_text WHERE id = ?"
            " UNION ALL SELECT text FROM document JOIN text USING (number) WHERE document.id = ? LIMIT 1",
            (document, document),
        )
        return rows[0][0] if rows else None

    def tallies(self) -> list[Tally]:
        """Return how much of each layer is staged."""
        rows = self._file.rows(
            f"SELECT layer, sum({IS_NEW}), count(*) FROM staged_operation AS staged GROUP BY layer ORDER BY layer"
        )
        return [Tally(layer, new, count - new) for layer, new, count in rows]

    def new_texts(self) -> int:
        """Return how many staged texts are of documents that the project does not list."""
        listed = f"SELECT id FROM document WHERE number IN ({_LISTED})"
        return int(self._file.rows(f"SELECT count(*) FROM staged_text WHERE id NOT IN ({listed})")[0][0])

    def new_quarantined(self) -> int:
        """Return how much that cannot be taken in is staged and was never met before."""
        sql = "SELECT count(*) FROM staged_quarantine WHERE content NOT IN (SELECT content FROM quarantine)"
        return int(self._file.rows(sql)[0][0])

    def missing(self) -> int:
        """Return how many operations are named as parents and are neither staged nor count in the project."""
        rows = self._file.rows(
            f"SELECT count(DISTINCT parent.value) FROM staged_operation, {PARENTS} AS parent"
            " WHERE parents != '' AND parent.value NOT IN (SELECT id FROM operation WHERE withdrawn = 0)"
            " AND parent.value NOT IN (SELECT id FROM staged_operation)"
        )
        return int(rows[0][0])

    def touched_documents(self) -> list[str]:
        """Return the ids of the documents that something new is staged for."""
        sql = f"SELECT DISTINCT document FROM staged_operation AS staged WHERE document != '' AND {IS_NEW}"
        return [row[0] for row in self._file.rows(sql)]

    # --- uniting

    def unite(self, merge: int | None) -> United:
        """Add what is staged to the project inside the open transaction, as what a merge (by number) brought.

        Without a merge it counts as made here, and cannot be taken back.
        """
        file = self._file
        file.write("CREATE TEMP TABLE touched AS " + _TOUCHED)
        concerned = "SELECT number FROM document WHERE id IN (SELECT entity FROM touched)"
        file.write(
            f"CREATE TEMP TABLE was_shown AS {_SHOWN}"
            f" AND (entity IN (SELECT entity FROM touched) OR document IN ({concerned}))"
        )
        shown = int(file.rows(f"SELECT count(*) FROM ({_SHOWN})")[0][0])
        with watched(file):
            self._add_documents()
            self._add_rows(merge)
            remember_outside(file, "SELECT id FROM staged_operation")
            judge_heads(file, "SELECT entity FROM touched")
            judge_strays(file)
            changes = tallies(file)
        gone = f"SELECT count(*) FROM was_shown WHERE (type, entity, layer, document) NOT IN ({_SHOWN})"
        hidden = int(file.rows(gone)[0][0])
        conflicting = count_conflicts(file, "SELECT entity FROM touched")
        strays = file.rows(
            "SELECT type, entity, id FROM operation WHERE stray = 1 AND entity IN (SELECT entity FROM touched)"
            " AND id IN (SELECT id FROM staged_operation) ORDER BY number"
        )
        for table in ("touched", "was_shown"):
            file.write(f"DROP TABLE {table}")
        remember_clock(file)
        return United(shown, hidden, conflicting, changes, strays)

    def _add_documents(self) -> None:
        """Add the texts that are new, in the order in which they came into the project that they are from."""
        self._file.write(
            "INSERT INTO document (id, languages) SELECT staged_text.id, languages FROM staged_text"
            " LEFT JOIN (SELECT document, min(clock) AS clock FROM staged_operation WHERE type = 'document'"
            " GROUP BY document) AS facts ON facts.document = staged_text.id"
            " WHERE staged_text.id NOT IN (SELECT id FROM document)"
            " ORDER BY facts.clock IS NULL, facts.clock, staged_text.rowid"
        )
        self._file.write(
            "INSERT INTO text (number, text) SELECT number, staged_text.text FROM staged_text JOIN document USING (id)"
            " WHERE number NOT IN (SELECT number FROM text)"
        )

    def _add_rows(self, merge: int | None) -> None:
        self._file.write(
            "UPDATE operation SET withdrawn = 0 WHERE withdrawn = 1 AND id IN (SELECT id FROM staged_operation)"
        )
        self._file.write(
            "INSERT INTO operation"
            " (id, entity, type, document, layer, author, clock, recorded, parents, payload, head, arrived)"
            " SELECT staged.id, entity, type, document.number, layer, author, clock, recorded, parents, payload, 0, ?"
            " FROM staged_operation AS staged LEFT JOIN document ON document.id = staged.document"
            " WHERE staged.id NOT IN (SELECT id FROM operation) ORDER BY clock, staged.id",
            (int(merge is not None),),
        )
        # What was kept as quarantined, and is taken in now, is quarantined no longer.
        self._file.write(
            "DELETE FROM quarantine WHERE json_valid(content)"
            " AND json_extract(content, '$.id') IN (SELECT id FROM staged_operation)"
        )
        if merge is not None:
            self._file.write(
                "INSERT INTO brought (merge, operation)"
                " SELECT ?, number FROM operation JOIN staged_operation USING (id) WHERE arrived = 1",
                (merge,),
            )
            self._file.write(
                "INSERT INTO quarantine (merge, reason, content) SELECT ?, reason, content FROM staged_quarantine"
                " WHERE content NOT IN (SELECT content FROM quarantine)",
                (merge,),
            )


@contextmanager
def staging(file: ProjectFile) -> Iterator[Staging]:
    """Make room for what comes from elsewhere; it is gone afterwards, with all that was not united."""
    _drop(file)
    with file.transaction():
        for name, columns in _TABLES.items():
            file.write(f"CREATE TEMP TABLE {name} ({columns})")
    try:
        yield Staging(file)
    finally:
        with suppress(ProjectFileError):  # what was done is done, and the next staging drops what is left
            _drop(file)


def _drop(file: ProjectFile) -> None:
    with file.transaction():
        for name in _TABLES:
            file.write(f"DROP TABLE IF EXISTS temp.{name}")


def _row(one: LoggedOperation) -> dict[str, object]:
    operation = one.operation
    return {
        "id": one.id,
        "document": one.document,
        "entity": operation.entity,
        "type": operation.type,
        "layer": operation.layer,
        "author": operation.author,
        "clock": operation.clock,
        "recorded": operation.recorded,
        "parents": " ".join(operation.parents),
        "payload": None if operation.payload is None else bytes(operation.payload).decode(),
    }
