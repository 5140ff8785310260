"""The undo history of this machine: the run of operations of each act.

What an act changed is read from the operations: the state before is that of the parents of its first operation on an
entity, the state after is that of its last.
"""

from typing import NamedTuple

from annotator.domain.operation import TYPES, Record
from annotator.storage.compact import PAYLOAD, compact
from annotator.storage.database import ProjectFile
from annotator.storage.operations import Write
from annotator.storage.states import stored_state


class Step(NamedTuple):
    """One act: operations `first` to `last`, or everything that a merge brought."""

    number: int
    act: str
    first: int | None
    last: int | None
    merge: int | None = None


def record_step(file: ProjectFile, act: str, author: str, first: int, last: int) -> None:
    """Record an act inside the open transaction; acts undone before it can no longer be redone."""
    _forget_undone(file, author)
    file.write("INSERT INTO step (act, author, first, last) VALUES (?, ?, ?, ?)", (act, author, first, last))


def record_merge_step(file: ProjectFile, act: str, author: str, merge: int) -> None:
    """Record a merge as an act inside the open transaction."""
    _forget_undone(file, author)
    file.write("INSERT INTO step (act, author, merge) VALUES (?, ?, ?)", (act, author, merge))


def _forget_undone(file: ProjectFile, author: str) -> None:
    file.write("DELETE FROM step WHERE author = ? AND undone = 1", (author,))


def mark_undone(file: ProjectFile, step: Step, *, undone: bool) -> None:
    """Record, inside the open transaction, that a step was undone or redone."""
    file.write("UPDATE step SET undone = ? WHERE number = ?", (int(undone), step.number))


def last_done(file: ProjectFile, author: str) -> Step | None:
    """Return the step that undo would undo."""
    return _step(file, "undone = 0 AND author = ? ORDER BY number DESC", author)


def first_undone(file: ProjectFile, author: str) -> Step | None:
    """Return the step that redo would redo."""
    return _step(file, "undone = 1 AND author = ? ORDER BY number", author)


def of_merge(file: ProjectFile, merge: int) -> Step | None:
    """Return the step that a merge (by number) is, None where it was routine and is none."""
    rows = file.rows("SELECT number, act, first, last, merge FROM step WHERE merge = ?", (merge,))
    return Step(*rows[0]) if rows else None


def _step(file: ProjectFile, condition: str, author: str) -> Step | None:
    rows = file.rows(f"SELECT number, act, first, last, merge FROM step WHERE {condition} LIMIT 1", (author,))
    return Step(*rows[0]) if rows else None


def undoing_writes(file: ProjectFile, step: Step) -> list[Write]:
    """Return the writes that restore the states before a step, the last change first."""
    touched: dict[tuple[str, str, str, int | None], str] = {}
    for type_name, entity, layer, document, parents, _ in _operations(file, step):
        touched.setdefault((type_name, entity, layer, document), parents)
    writes = []
    for (type_name, entity, layer, document), parents in touched.items():
        before = _state_of_parents(file, type_name, entity, layer, parents)
        if before is None:
            writes.append(Write(_bare(type_name, entity, layer, _document_id(file, document)), removes=True))
        else:
            writes.append(Write(before))
    writes.reverse()
    return writes


def redoing_writes(file: ProjectFile, step: Step) -> list[Write]:
    """Return the writes that restore the states after a step."""
    touched: dict[tuple[str, str, str, int | None], Write] = {}
    for type_name, entity, layer, document, _, payload in _operations(file, step):
        key = (type_name, entity, layer, document)
        if payload is None:
            touched[key] = Write(_bare(type_name, entity, layer, _document_id(file, document)), removes=True)
        else:
            touched[key] = Write(stored_state(type_name, entity, layer, payload))
    return list(touched.values())


def _operations(file: ProjectFile, step: Step) -> list[tuple[str, str, str, int | None, str, str | None]]:
    return file.rows(
        f"SELECT type, entity, layer, document, parents, {PAYLOAD} FROM operation"
        " WHERE number BETWEEN ? AND ? ORDER BY number",
        (step.first, step.last),
    )


def _state_of_parents(file: ProjectFile, type_name: str, entity: str, layer: str, parents: str) -> Record | None:
    if not parents:
        return None
    marks = ", ".join("?" * len(parents.split()))
    rows = file.rows(
        f"SELECT {PAYLOAD} FROM operation WHERE compact_id IN ({marks}) AND payload IS NOT NULL"
        " ORDER BY clock DESC, id DESC",
        list(map(compact, parents.split())),
    )
    return stored_state(type_name, entity, layer, rows[0][0]) if rows else None


def _document_id(file: ProjectFile, number: int | None) -> str:
    if number is None:
        return ""
    return str(file.rows("SELECT id FROM document WHERE number = ?", (number,))[0][0])


def _bare(type_name: str, entity: str, layer: str, document: str) -> Record:
    """Return a record that only identifies what is removed."""
    return TYPES[type_name](id=entity, layer=layer, document=document)
