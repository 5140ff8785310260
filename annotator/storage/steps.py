"""The undo history of this machine: the run of operations of each act.

What an act changed is read from the operations: the state before is that of the parents of its first operation on an
entity, the state after is that of its last.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from annotator.domain.operation import TYPES, Record
from annotator.storage.compact import PAYLOAD, compact
from annotator.storage.database import ProjectFile
from annotator.storage.heads import entity_key
from annotator.storage.operations import Write
from annotator.storage.states import stored_state

AT_A_TIME = 10_000
"""Operations of a step that are read at once."""


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


def length(file: ProjectFile, step: Step) -> int:
    """Return how many operations a step has."""
    if step.first is not None and step.last is not None:
        return step.last - step.first + 1
    return int(file.rows("SELECT count(*) FROM brought WHERE merge = ?", (step.merge,))[0][0])


def undoing_writes(file: ProjectFile, step: Step) -> Iterator[list[Write]]:
    """Yield the writes that restore the states before a step, the last change first, at most AT_A_TIME at once."""
    for rows in _deciding(file, step, "min"):
        writes = []
        for type_name, entity, layer, document, parents, _ in rows:
            before = _state_of_parents(file, type_name, entity, layer, parents)
            bare = Write(_bare(type_name, entity, layer, document), removes=True)
            writes.append(bare if before is None else Write(before))
        yield writes


def redoing_writes(file: ProjectFile, step: Step) -> Iterator[list[Write]]:
    """Yield the writes that restore the states after a step, at most AT_A_TIME at once."""
    for rows in _deciding(file, step, "max"):
        yield [
            Write(_bare(type_name, entity, layer, document), removes=True)
            if payload is None
            else Write(stored_state(type_name, entity, layer, payload))
            for type_name, entity, layer, document, _, payload in rows
        ]


_Row = tuple[str, str, str, str, str, str | None]
"""Type, entity, layer, document (by id, "" for none), parents and payload of an operation."""


def _deciding(file: ProjectFile, step: Step, which: Literal["min", "max"]) -> Iterator[list[_Row]]:
    """Yield the first operation of a step on each entity, the last one first, or the last on each, the first one first.

    A step may be larger than memory.
    """
    assert step.first is not None, "a merge is no run of operations"
    assert step.last is not None
    of_entity = (
        f"SELECT {which}(other.number) FROM operation AS other WHERE {entity_key('other')} = {entity_key('operation')}"
        " AND other.number BETWEEN :first AND :last"
    )
    begins = range(step.first, step.last + 1, AT_A_TIME)
    for begin in begins if which == "max" else reversed(begins):
        yield file.rows(
            f"SELECT type, entity, layer, coalesce(document.id, ''), parents, {PAYLOAD} FROM operation"
            " LEFT JOIN document ON document.number = operation.document"
            f" WHERE operation.number BETWEEN :begin AND :end AND operation.number = ({of_entity})"
            f" ORDER BY operation.number {'DESC' if which == 'min' else ''}",
            {"first": step.first, "last": step.last, "begin": begin, "end": min(begin + AT_A_TIME - 1, step.last)},
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


def _bare(type_name: str, entity: str, layer: str, document: str) -> Record:
    """Return a record that only identifies what is removed."""
    return TYPES[type_name](id=entity, layer=layer, document=document)
