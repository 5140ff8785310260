"""An index of who is mentioned, what is claimed and who stands where, by layer and document.

It is derived from the operations and never the truth: it is made when it is first asked for, and follows the log from
where it was then, a document at a time. What cannot be read in it is made anew. What it says is in `claims_tables`.
"""

from collections.abc import Callable, Generator, Iterator
from hashlib import sha256

import msgspec

from annotator.storage.claims_tables import empty_tables, index_documents
from annotator.storage.database import ProjectFile
from annotator.storage.scheme_reading import merged_names

BATCH = 100
"""Documents indexed in one transaction, so that others do not wait long for the file."""
_VERSION = 3
"""Raised when other things are indexed, so that an older index is made anew."""
_KEY = "claims index"


class IndexState(msgspec.Struct):
    """How far the index is: the operations it knows, the documents it has while it is made, undone merges, names."""

    version: int = 0
    reached: int = 0
    made: int | None = None
    undone: dict[str, bool] = {}
    names: str = ""


def update_index(file: ProjectFile, report: Callable[[int, int], None]) -> list[int] | None:
    """Bring the index up to date; return the row numbers of the documents that changed, None where it was made anew.

    `report` is called before each batch with the number of documents done, and of all; batches that were done stay if
    it raises. What is damaged is made anew. Raises ProjectFileError if the file cannot be written.
    """
    steps = update_in_steps(file, BATCH)
    while True:
        try:
            report(*next(steps))
        except StopIteration as end:
            changed: list[int] | None = end.value
            return changed


def update_in_steps(file: ProjectFile, batch: int) -> Generator[tuple[int, int], None, list[int] | None]:
    """Do the same, so many documents at a time; yield before each step. Others may write between two steps."""
    try:
        return (yield from _update(file, batch))
    except msgspec.DecodeError:  # the index is damaged
        forget_index(file)
        return (yield from _update(file, batch))


def _update(file: ProjectFile, batch: int) -> Generator[tuple[int, int], None, list[int] | None]:
    is_new = False
    while True:
        state = index_state(file) or _begin(file)
        is_new = is_new or state.made is not None
        yield from _make(file, state, batch)
        reached, undone = _newest(file), _undone(file)
        stale = _stale(file, state)
        for begin in range(0, len(stale), batch):
            yield begin, len(stale)
            with file.transaction():
                index_documents(file, stale[begin : begin + batch])
        if _finish(file, state, IndexState(_VERSION, reached, None, undone, state.names)):
            return None if is_new else stale
        is_new = True


def _finish(file: ProjectFile, before: IndexState, now: IndexState) -> bool:
    """Store that the index is up to date; return False if others have dropped it, or the scheme changed, meanwhile."""
    if index_state(file) is None:
        return False
    if now != before:
        with file.transaction():
            _store(file, now)
    return True


def is_ready(file: ProjectFile, most: int) -> bool:
    """Whether the index has been made, and since then at most so many operations came and no merge was undone."""
    state = index_state(file)
    if state is None or state.made is not None or _newest(file) - state.reached > most:
        return False
    undone = _undone(file)
    return all(undone.get(merge) == before for merge, before in state.undone.items())


def changed_since(file: ProjectFile, before: IndexState) -> list[int] | None:
    """Return the row numbers of the documents that changed since the index was so far; None where all may have.

    Others may have brought the index up to date meanwhile.
    """
    now = index_state(file)
    return _stale(file, before) if now is not None and now.names == before.names else None


def index_state(file: ProjectFile) -> IndexState | None:
    """Return how far the index is, None where there is none that can be used."""
    rows = file.rows("SELECT value FROM project WHERE key = ?", (_KEY,))
    if not rows:
        return None
    try:
        state = msgspec.json.decode(rows[0][0], type=IndexState)
    except msgspec.DecodeError:  # it is made anew
        return None
    return state if state.version == _VERSION and state.names == _names_digest(file) else None


def forget_index(file: ProjectFile) -> None:
    """Drop the index, so that it is made anew."""
    with file.transaction():
        file.write("DELETE FROM project WHERE key = ?", (_KEY,))


# --- how far the index is


def _names_digest(file: ProjectFile) -> str:
    names = merged_names(file)
    return sha256(msgspec.json.encode((names.labels, names.values))).hexdigest() if names else ""


def _undone(file: ProjectFile) -> dict[str, bool]:
    return {str(number): bool(undone) for number, undone in file.rows("SELECT number, undone FROM merge")}


def _newest(file: ProjectFile) -> int:
    return int(file.rows("SELECT coalesce(max(number), 0) FROM operation")[0][0])


def _store(file: ProjectFile, state: IndexState) -> None:
    file.write("INSERT OR REPLACE INTO project (key, value) VALUES (?, ?)", (_KEY, msgspec.json.encode(state).decode()))


# --- making and following


def _begin(file: ProjectFile) -> IndexState:
    state = IndexState(_VERSION, _newest(file), 0, _undone(file), _names_digest(file))
    with file.transaction():
        empty_tables(file)
        _store(file, state)
    return state


def _make(file: ProjectFile, state: IndexState, batch: int) -> Iterator[tuple[int, int]]:
    """Index all documents that are not indexed yet. Where it was stopped it goes on, and others may go on with it."""
    if state.made is None:
        return
    total = int(file.rows("SELECT count(*) FROM document")[0][0])
    done = int(file.rows("SELECT count(*) FROM document WHERE number <= ?", (state.made,))[0][0])
    while (left := _left_to_make(file, batch)) is not None:
        yield done, total
        with file.transaction():
            if left != _left_to_make(file, batch):  # others have made it
                continue
            now = index_state(file)
            assert now is not None, "something is left to make"
            index_documents(file, left, anew=False)
            now.made = left[-1] if left else None
            _store(file, now)
        done += len(left)


def _left_to_make(file: ProjectFile, batch: int) -> list[int] | None:
    """Return the next documents to index, by row number, none at the end; None when the index was made or dropped."""
    now = index_state(file)
    if now is None or now.made is None:
        return None
    rows = file.rows("SELECT number FROM document WHERE number > ? ORDER BY number LIMIT ?", (now.made, batch))
    return [row[0] for row in rows]


def _stale(file: ProjectFile, state: IndexState) -> list[int]:
    """Return the row numbers of the documents with changes since the index was brought up to date."""
    undone = _undone(file)
    changed = [number for number in undone if undone[number] != state.undone.get(number)]
    rows = file.rows(
        "SELECT DISTINCT document FROM operation WHERE number > :reached AND type IN ('span', 'relation', 'progress')"
        " UNION SELECT DISTINCT document FROM brought JOIN operation ON operation.number = brought.operation"
        " WHERE merge IN (SELECT value FROM json_each(:merges)) AND type IN ('span', 'relation', 'progress')"
        # A parent that arrives or goes can make a stray of an operation that came long before, or none of one.
        " UNION SELECT DISTINCT child.document FROM outside JOIN operation AS child ON child.number = outside.child"
        " JOIN operation AS parent ON parent.compact_id = compact(outside.parent)"
        " WHERE parent.number > :reached OR parent.number IN"
        "  (SELECT operation FROM brought WHERE merge IN (SELECT value FROM json_each(:merges)))",
        {"reached": state.reached, "merges": msgspec.json.encode(list(map(int, changed))).decode()},
    )
    return sorted(row[0] for row in rows if row[0] is not None)
