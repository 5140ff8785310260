"""Merging what is staged with what the project has.

A merge is the union of two sets of operations: existing ones stay, new ones are added, and the heads of each entity
follow from the parents. So neither the order of merges nor their repetition matters. A withdrawn operation that is
merged again counts again, unless it is left out.
"""

from typing import NamedTuple

from annotator.storage.compact import LEFT_OUT
from annotator.storage.database import ProjectFile
from annotator.storage.heads import count_conflicts, recompute_heads, recompute_strays, record_outside_parents
from annotator.storage.merge_changes import ChangeTally, RemarkTally, compare, states_before
from annotator.storage.operations import keep_clock, largest_clock
from annotator.storage.staging import IS_NEW

_SHOWN = "SELECT DISTINCT type, compact_entity, layer, document FROM operation WHERE +type IN ('span', 'relation') AND "
_IS_SHOWN = (
    "head = 1 AND payload IS NOT NULL AND EXISTS (SELECT 1 FROM operation AS facts WHERE facts.type = 'document'"
    " AND facts.layer = '' AND facts.document = operation.document AND facts.head = 1 AND facts.payload IS NOT NULL)"
)
"""The condition that an annotation is shown: it is there, and its document is listed."""
_STILL_SHOWN = (
    "SELECT 1 FROM operation WHERE compact_entity = was_shown.compact_entity AND type = was_shown.type"
    f" AND layer = was_shown.layer AND document = was_shown.document AND {_IS_SHOWN}"
)
_TOUCHED = f"SELECT DISTINCT compact_entity, entity FROM staged_operation AS staged WHERE {IS_NEW}"
_WITHOUT_DOCUMENT = (
    f"iif(staged.document = '', payload, replace(payload, '\"document\":\"' || staged.document || '\"', '{LEFT_OUT}'))"
)


class MergeEffect(NamedTuple):
    """The effect of a merge: how many annotations were shown before, how many are hidden now, how many conflict.

    `shown` is counted only where somebody loses something. `changes` say who changed what in whose layer; `strays` are
    type, entity and id of new operations that do not count; `remarks` say who wrote how many flags and notes.
    """

    shown: int
    hidden: int
    conflicting: int
    changes: list[ChangeTally]
    strays: list[tuple[str, str, str]]
    remarks: list[RemarkTally]


def merge_staged(file: ProjectFile, merge: int | None) -> MergeEffect:
    """Add what is staged to the project inside the open transaction, as brought by a merge (by number).

    Without a merge it counts as made here, and cannot be undone.
    """
    file.write("CREATE TEMP TABLE touched AS " + _TOUCHED)
    _note_shown(file)
    clock = largest_clock(file)
    with states_before(file):
        _add_documents(file)
        _add_rows(file, merge)
        record_outside_parents(file, "SELECT compact_id FROM staged_operation")
        recompute_heads(file, "SELECT compact_entity FROM touched")
        recompute_strays(file)
        changes, remarked = compare(file)
    hidden = int(file.rows(f"SELECT count(*) FROM was_shown WHERE NOT EXISTS ({_STILL_SHOWN})")[0][0])
    is_loss = hidden or any(change.layer not in ("", change.author) for change in changes)
    shown = _shown_before(file, hidden) if is_loss else 0
    conflicting = count_conflicts(file, "SELECT compact_entity FROM touched")
    strays = file.rows(
        "SELECT type, entity, id FROM operation"
        " WHERE stray = 1 AND compact_entity IN (SELECT compact_entity FROM touched)"
        " AND compact_id IN (SELECT compact_id FROM staged_operation) ORDER BY number"
    )
    for table in ("touched", "was_shown"):
        file.write(f"DROP TABLE {table}")
    keep_clock(file, max(clock, file.rows("SELECT coalesce(max(clock), 0) FROM staged_operation")[0][0]))
    return MergeEffect(shown, hidden, conflicting, changes, strays, remarked)


def _note_shown(file: ProjectFile) -> None:
    """Keep which of the annotations that the merge may alter are shown before it."""
    of_entities = f"{_SHOWN} compact_entity IN (SELECT compact_entity FROM touched) AND {_IS_SHOWN}"
    file.write(f"CREATE TEMP TABLE was_shown AS {of_entities}")
    concerned = "SELECT number FROM document WHERE id IN (SELECT entity FROM touched)"
    if file.rows(f"SELECT 1 WHERE EXISTS ({concerned})"):
        file.write(f"INSERT INTO was_shown {_SHOWN} document IN ({concerned}) AND {_IS_SHOWN} EXCEPT {of_entities}")
    file.write("CREATE INDEX temp.was_shown_entity ON was_shown (compact_entity)")


def _shown_before(file: ProjectFile, hidden: int) -> int:
    """Return how many annotations were shown before the merge that has just been done."""
    now = int(file.rows(f"SELECT count(*) FROM ({_SHOWN} {_IS_SHOWN})")[0][0])
    touched = f"{_SHOWN} compact_entity IN (SELECT compact_entity FROM touched) AND {_IS_SHOWN}"
    added = int(file.rows(f"SELECT count(*) FROM ({touched} EXCEPT SELECT * FROM was_shown)")[0][0])
    return now + hidden - added


def _add_documents(file: ProjectFile) -> None:
    """Add the new texts, in the order in which they were added to the project that they come from."""
    file.write(
        "INSERT INTO document (id, languages) SELECT staged_text.id, languages FROM staged_text"
        " LEFT JOIN (SELECT document, min(clock) AS clock FROM staged_operation WHERE type = 'document'"
        " GROUP BY document) AS facts ON facts.document = staged_text.id"
        " WHERE staged_text.id NOT IN (SELECT id FROM document)"
        " ORDER BY facts.clock IS NULL, facts.clock, staged_text.rowid"
    )
    file.write(
        "INSERT INTO text (number, text) SELECT number, staged_text.text FROM staged_text JOIN document USING (id)"
        " WHERE number NOT IN (SELECT number FROM text)"
    )


def _add_rows(file: ProjectFile, merge: int | None) -> None:
    file.write(
        "INSERT INTO device (id) SELECT DISTINCT device FROM staged_operation"
        " WHERE device != '' AND device NOT IN (SELECT id FROM device) ORDER BY device"
    )
    file.write(
        "UPDATE operation SET withdrawn = 0 WHERE withdrawn = 1"
        " AND compact_id IN (SELECT compact_id FROM staged_operation)"
    )
    # Most are heads of their entities, so each counts as one until the heads are recomputed.
    file.write(
        "INSERT INTO operation"
        " (compact_id, compact_entity, type, document, layer, compact_author, clock, compact_recorded, parents,"
        " payload, head, arrived, device, sequence)"
        " SELECT compact_id, compact_entity, type, document.number, layer, compact_author, clock, compact_recorded,"
        f" parents, {_WITHOUT_DOCUMENT}, 1, ?, device.number, nullif(sequence, 0)"
        " FROM staged_operation AS staged LEFT JOIN document ON document.id = staged.document"
        " LEFT JOIN device ON device.id = staged.device"
        " WHERE compact_id NOT IN (SELECT compact_id FROM operation) ORDER BY clock, compact_id",
        (int(merge is not None),),
    )
    # What was quarantined and is merged now is no longer quarantined.
    file.write(
        "DELETE FROM quarantine WHERE json_valid(content)"
        " AND json_extract(content, '$.id') IN (SELECT id FROM staged_operation)"
    )
    if merge is not None:
        file.write(
            "INSERT INTO brought (merge, operation)"
            " SELECT ?, number FROM staged_operation CROSS JOIN operation USING (compact_id) WHERE arrived = 1",
            (merge,),
        )
        file.write(
            "INSERT INTO quarantine (merge, reason, content) SELECT ?, reason, content FROM staged_quarantine"
            " WHERE content NOT IN (SELECT content FROM quarantine)",
            (merge,),
        )
