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
    SELECT id, type, entity, layer, document, author, payload, parents FROM (
        SELECT *, row_number() OVER (
            PARTITION BY type, entity, layer, document ORDER BY payload IS NULL, clock DESC, id DESC
        ) AS place FROM operation WHERE head = 1 AND entity IN (SELECT entity FROM touched)
            AND coalesce(document, 0) NOT IN ({REPLACED})
    ) WHERE place = 1
"""
_CARRIED = (  # it follows what the project has on the text that is replaced
    "(now.parents != '' AND EXISTS (SELECT 1 FROM"
    " json_each('[\"' || replace(now.parents, ' ', '\",\"') || '\"]') AS parent"
    " WHERE parent.value IN (SELECT id FROM staged_known)))"
)
_WAS_THERE = f"(before.payload IS NOT NULL OR {_CARRIED})"
_ADDED = f"(now.payload IS NOT NULL AND NOT {_WAS_THERE})"
_CHANGED = f"(now.payload IS NOT NULL AND {_WAS_THERE} AND before.payload IS NOT now.payload)"
_REMOVED = f"(now.payload IS NULL AND {_WAS_THERE})"

_NEW_FLAG = (
    "json_extract(now.payload, '$.flag') IS NOT NULL"
    " AND json_extract(now.payload, '$.flag') IS NOT json_extract(before.payload, '$.flag')"
)
_NEW_LABELS = (
    "coalesce(json_extract(now.payload, '$.labels'), '[]') NOT IN"
    " ('[]', coalesce(json_extract(before.payload, '$.labels'), '[]'))"
)
_NEW_NOTE = (
    "coalesce(json_extract(now.payload, '$.note'), '') != ''"
    " AND json_extract(now.payload, '$.note') IS NOT json_extract(before.payload, '$.note')"
)


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
def comparing(file: ProjectFile) -> Iterator[None]:
    """Keep the states that the entities in the table `touched` have before the block; `tallies` compares inside it.

    If the block fails, rolling back the transaction removes them.
    """
    file.write(f"CREATE TEMP TABLE before AS {_WINNERS}")
    file.write("CREATE INDEX temp.before_entity ON before (entity)")
    yield
    file.write("DROP TABLE before")


def tallies(file: ProjectFile) -> list[ChangeTally]:
    """Return what has changed since, in any order."""
    rows = file.rows(
        f"SELECT now.author, now.layer, now.type, sum({_ADDED}), sum({_CHANGED}), sum({_REMOVED}),"
        f" count(DISTINCT iif({_ADDED} OR {_CHANGED} OR {_REMOVED}, now.document, NULL))"
        f" FROM ({_WINNERS}) AS now LEFT JOIN before ON before.entity = now.entity AND before.type = now.type"
        " AND before.layer = now.layer AND before.document IS now.document"
        " WHERE now.id NOT IN (SELECT id FROM staged_known)"
        " GROUP BY now.author, now.layer, now.type"
    )
    found = (ChangeTally(*row) for row in rows)
    return [tally for tally in found if tally.added or tally.changed or tally.removed]


def remarks(file: ProjectFile) -> list[RemarkTally]:
    """Return the flags, the notes on articles and spans, and the labels of articles that are there since, by author."""
    rows = file.rows(
        f"SELECT now.author, sum(now.type = 'progress' AND {_NEW_FLAG}), sum({_NEW_NOTE}),"
        f" sum(now.type = 'progress' AND {_NEW_LABELS})"
        f" FROM ({_WINNERS}) AS now LEFT JOIN before ON before.entity = now.entity AND before.type = now.type"
        " AND before.layer = now.layer AND before.document IS now.document"
        " WHERE now.type IN ('progress', 'span') AND now.payload IS NOT NULL"
        " AND now.id NOT IN (SELECT id FROM staged_known) GROUP BY now.author ORDER BY now.author"
    )
    return [found for found in (RemarkTally(*row) for row in rows) if any(found[1:])]
