"""Operations and texts from elsewhere, staged in temporary tables before they are merged with those of the project."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

import msgspec

from annotator.domain.document import StoredText
from annotator.domain.errors import ProjectFileError
from annotator.domain.operation import LoggedOperation
from annotator.storage.compact import COLUMNS, DERIVED, compact_columns
from annotator.storage.database import ProjectFile
from annotator.storage.heads import PARENTS
from annotator.storage.packing import logged
from annotator.storage.undone import leave_out_undone

_TABLES = {
    "staged_text": "id TEXT PRIMARY KEY, text TEXT NOT NULL, languages TEXT NOT NULL",
    "staged_operation": f"""
        compact_id BLOB PRIMARY KEY, document TEXT NOT NULL, compact_entity ANY NOT NULL, type TEXT NOT NULL,
        layer TEXT NOT NULL, compact_author TEXT, clock INTEGER NOT NULL, compact_recorded ANY NOT NULL,
        parents TEXT NOT NULL, payload TEXT, device TEXT NOT NULL, sequence INTEGER NOT NULL, {DERIVED}
    """,
    "staged_carried": "id TEXT PRIMARY KEY",
    "staged_known": "id TEXT PRIMARY KEY",
    "staged_quarantine": "reason TEXT NOT NULL, content TEXT PRIMARY KEY",
}
ARRIVED = "staged.id NOT IN (SELECT id FROM staged_carried)"
"""The condition that an operation of `staged_operation AS staged` is from elsewhere, not carried over to a new text."""
IS_NEW = (
    "NOT EXISTS (SELECT 1 FROM operation AS known WHERE known.compact_id = staged.compact_id AND known.withdrawn = 0)"
)
"""The condition that an operation of `staged_operation AS staged` is new to the project."""
_LISTED = "SELECT document FROM operation WHERE type = 'document' AND layer = '' AND head = 1 AND payload IS NOT NULL"


class Tally(msgspec.Struct, frozen=True):
    """How many operations of one layer ("" for none) are staged: new ones, and known ones."""

    layer: str
    new: int
    known: int


class Staging:
    """Operations staged for a merge."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def add_texts(self, texts: Sequence[StoredText]) -> None:
        """Stage texts; one that is staged already is left as it is."""
        rows = [{"id": text.id, "text": text.text, "languages": " ".join(text.languages)} for text in texts]
        with self._file.transaction():
            self._file.insert("staged_text", rows, on_conflict="IGNORE")

    def add_operations(self, batch: Sequence[LoggedOperation]) -> None:
        """Stage operations; one that is staged already is left as it is."""
        with self._file.transaction():
            self._file.insert("staged_operation", [_row(one) for one in batch], on_conflict="IGNORE")

    def add_quarantined(self, reason: str, content: str) -> None:
        """Stage content that is to be quarantined, with the reason."""
        with self._file.transaction():
            self._file.insert("staged_quarantine", [{"reason": reason, "content": content}], on_conflict="IGNORE")

    def leave_out_undone(self) -> None:
        """Leave out what was undone here, except what new staged operations need."""
        with self._file.transaction():
            leave_out_undone(self._file)

    # --- what is carried over to corrected texts

    def operations_on(self, document: str) -> list[LoggedOperation]:
        """Return the staged operations on a document, those carried over included."""
        rows = self._file.rows(
            f"SELECT document, {COLUMNS}, device, sequence FROM staged_operation WHERE document = ?"
            " ORDER BY clock, compact_id",
            (document,),
        )
        return [logged(row) for row in rows]

    def add_carried(self, operations: Sequence[LoggedOperation]) -> None:
        """Stage operations that are carried over to a corrected text; those that arrived too count as arrived."""
        with self._file.transaction():
            for one in operations:
                self._file.write(
                    "INSERT INTO staged_carried (id) SELECT ? WHERE NOT EXISTS"
                    " (SELECT 1 FROM staged_operation WHERE compact_id = compact(?))"
                    " AND NOT EXISTS (SELECT 1 FROM operation WHERE compact_id = compact(?) AND withdrawn = 0)",
                    (one.id, one.id, one.id),
                )
            carried = {row[0] for row in self._file.rows("SELECT id FROM staged_carried")}
            rows = [_row(one) for one in operations if one.id in carried]
            self._file.insert("staged_operation", rows, on_conflict="IGNORE")

    def note_known(self, operations: Sequence[LoggedOperation]) -> None:
        """Note operations that say on a corrected text what the project has on the text before."""
        with self._file.transaction():
            self._file.insert("staged_known", [{"id": one.id} for one in operations], on_conflict="IGNORE")

    def drop_carried(self) -> None:
        """Remove the operations that were carried over."""
        with self._file.transaction():
            self._file.write("DELETE FROM staged_known")
            self._file.write(
                "DELETE FROM staged_operation WHERE compact_id IN (SELECT compact(id) FROM staged_carried)"
            )
            self._file.write("DELETE FROM staged_carried")

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
        """Return how many operations of each layer are staged."""
        rows = self._file.rows(
            f"SELECT layer, sum({IS_NEW}), count(*) FROM staged_operation AS staged WHERE {ARRIVED}"
            " GROUP BY layer ORDER BY layer"
        )
        return [Tally(layer, new, count - new) for layer, new, count in rows]

    def new_texts(self) -> int:
        """Return how many staged texts belong to documents that the project does not list."""
        listed = f"SELECT id FROM document WHERE number IN ({_LISTED})"
        return int(self._file.rows(f"SELECT count(*) FROM staged_text WHERE id NOT IN ({listed})")[0][0])

    def new_quarantined(self) -> int:
        """Return how many quarantined items are staged that the project does not have yet."""
        sql = "SELECT count(*) FROM staged_quarantine WHERE content NOT IN (SELECT content FROM quarantine)"
        return int(self._file.rows(sql)[0][0])

    def missing(self) -> int:
        """Return how many parents of staged operations are neither staged nor counting in the project."""
        rows = self._file.rows(
            f"SELECT count(DISTINCT parent.value) FROM staged_operation, {PARENTS} AS parent WHERE parents != ''"
            " AND NOT EXISTS (SELECT 1 FROM operation WHERE compact_id = compact(parent.value) AND withdrawn = 0)"
            " AND compact(parent.value) NOT IN (SELECT compact_id FROM staged_operation)"
        )
        return int(rows[0][0])

    def new_types(self) -> frozenset[str]:
        """Return the types of the new staged operations."""
        rows = self._file.rows(f"SELECT DISTINCT type FROM staged_operation AS staged WHERE {IS_NEW}")
        return frozenset(row[0] for row in rows)

    def touched_documents(self) -> list[str]:
        """Return the ids of the documents with new staged operations."""
        sql = f"SELECT DISTINCT document FROM staged_operation AS staged WHERE document != '' AND {IS_NEW}"
        return [row[0] for row in self._file.rows(sql)]


@contextmanager
def staging(file: ProjectFile) -> Iterator[Staging]:
    """Give temporary tables for what comes from elsewhere; they are gone afterwards.

    Another thread that wants to stage something waits until then.
    """
    with file.staging:
        _drop(file)
        with file.transaction():
            for name, columns in _TABLES.items():
                file.write(f"CREATE TEMP TABLE {name} ({columns}) STRICT")
        try:
            yield Staging(file)
        finally:
            with suppress(ProjectFileError):  # the merge is done, and the next staging drops the tables
                _drop(file)


def _drop(file: ProjectFile) -> None:
    with file.transaction():
        for name in _TABLES:
            file.write(f"DROP TABLE IF EXISTS temp.{name}")


def _row(one: LoggedOperation) -> dict[str, object]:
    payload = one.operation.payload
    return {
        "document": one.document,
        **compact_columns(one.id, one.operation),
        "payload": None if payload is None else bytes(payload).decode(),
        "device": one.device,
        "sequence": one.number,
    }
