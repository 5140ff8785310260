"""The changes of a merge, as people see them: how much is added, changed and removed, by author, layer and type.

The state of an entity is that of the provisional winner of its heads; operations that do not alter it are no change,
nor are those that only bring to a corrected text what the project has on the text before.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from annotator.storage.database import ProjectFile
from annotator.storage.revisions import REPLACED

_WINNERS = f"""
    SELECT id, type, compact_entity, layer, document, author, payload, parents FROM operation
    WHERE head = 1 AND compact_entity IN (SELECT compact_entity FROM touched)
        AND coalesce(document, 0) NOT IN ({REPLACED})
        AND NOT EXISTS (SELECT 1 FROM operation AS other
            WHERE other.compact_entity = operation.compact_entity AND other.head = 1
            AND other.type = operation.type AND other.layer = operation.layer AND other.document IS operation.document
            AND (other.payload IS NOT NULL, other.clock, other.compact_id)
                > (operation.payload IS NOT NULL, operation.clock, operation.compact_id))
"""
_CARRIED = (  # it follows what the project has on the text that is replaced
    "now.parents != '' AND EXISTS (SELECT 1 FROM"
    " json_each('[\"' || replace(now.parents, ' ', '\",\"') || '\"]') AS parent"
    " WHERE parent.value IN (SELECT id FROM staged_known))"
)
_COMPARED = f"""
    SELECT now.author, now.layer, now.type, now.document, now.payload, before.payload AS was,
        before.payload IS NOT NULL OR {_CARRIED} AS was_there
    FROM ({_WINNERS}) AS now LEFT JOIN before ON before.compact_entity = now.compact_entity AND before.type = now.type
        AND before.layer = now.layer AND before.document IS now.document
    WHERE now.id NOT IN (SELECT id FROM staged_known)
"""
_ADDED = "(payload IS NOT NULL AND NOT was_there)"
_CHANGED = "(payload IS NOT NULL AND was_there AND was IS NOT payload)"
_REMOVED = "(payload IS NULL AND was_there)"

_NEW_FLAG = (
    "json_extract(payload, '$.flag') IS NOT NULL AND json_extract(payload, '$.flag') IS NOT json_extract(was, '$.flag')"
)
_NEW_LABELS = (
    "coalesce(json_extract(payload, '$.labels'), '[]') NOT IN ('[]', coalesce(json_extract(was, '$.labels'), '[]'))"
)
_NEW_NOTE = (
    "coalesce(json_extract(payload, '$.note'), '') != ''"
    " AND json_extract(payload, '$.note') IS NOT json_extract(was, '$.note')"
)
_WITH_REMARKS = "(type = 'progress' OR (type = 'span' AND instr(payload, '\"note\":')))"


class ChangeTally(NamedTuple):
    """How many entities of a type one author (by id) changed in one layer ("" for none), on how many documents."""

    author: str
    layer: str
    type: str
    added: int
    changed: int
    removed: int
    documents: int


class RemarkTally(NamedTuple):
    """How many flags and notes one author (by id) wrote, or wrote anew, and how many articles they labelled."""

    author: str
    flags: int
    notes: int
    labelled: int


@contextmanager
def states_before(file: ProjectFile) -> Iterator[None]:
    """Keep the states that the entities in the table `touched` have before the block, for `compare` inside it.

    If the block fails, rolling back the transaction removes them.
    """
    file.write(f"CREATE TEMP TABLE before AS {_WINNERS}")
    file.write("CREATE INDEX temp.before_entity ON before (compact_entity)")
    yield
    file.write("DROP TABLE before")


def compare(file: ProjectFile) -> tuple[list[ChangeTally], list[RemarkTally]]:
    """Return what has changed since, in any order, and what was remarked, by author."""
    file.write(f"CREATE TEMP TABLE compared AS {_COMPARED}")
    found = _tallies(file), _remarks(file)
    file.write("DROP TABLE compared")
    return found


def _tallies(file: ProjectFile) -> list[ChangeTally]:
    rows = file.rows(
        f"SELECT author, layer, type, sum({_ADDED}), sum({_CHANGED}), sum({_REMOVED}),"
        f" count(DISTINCT iif({_ADDED} OR {_CHANGED} OR {_REMOVED}, document, NULL))"
        " FROM compared GROUP BY author, layer, type"
    )
    found = (ChangeTally(*row) for row in rows)
    return [tally for tally in found if tally.added or tally.changed or tally.removed]


def _remarks(file: ProjectFile) -> list[RemarkTally]:
    """Return the flags, the notes on articles and spans, and the labels of articles that are there since."""
    rows = file.rows(
        f"SELECT author, sum(type = 'progress' AND {_NEW_FLAG}), sum({_NEW_NOTE}),"
        f" sum(type = 'progress' AND {_NEW_LABELS})"
        f" FROM compared WHERE payload IS NOT NULL AND {_WITH_REMARKS} GROUP BY author ORDER BY author"
    )
    return [found for found in (RemarkTally(*row) for row in rows) if any(found[1:])]
