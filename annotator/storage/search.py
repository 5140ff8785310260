"""Which documents can contain a query: an index of all runs of three characters, over keys with all spelling folded.

The index only rules documents out; the search itself reads the texts that are left. It is filled when somebody
searches, not at import: folding and indexing a short article takes longer than the rest of its import. Texts are never
altered or deleted and their row numbers only grow, so the largest one in the index says how far it goes.
"""

from collections.abc import Iterator

from annotator.storage.database import ProjectFile
from annotator.text.folding import ALL, key_of

BATCH = 25
"""Texts indexed in one transaction, so that others do not wait long for the file."""

_RUN = 3
_MOST_RUNS = 40
_REACHED = "(SELECT coalesce(max(rowid), 0) FROM search)"
_NEXT = f"SELECT number, text FROM text WHERE number > {_REACHED} ORDER BY number LIMIT ?"


def update_index(file: ProjectFile) -> Iterator[tuple[int, int]]:
    """Index the texts that are not indexed yet; yield before each batch how many are done, and of how many.

    Batches that were done stay indexed if the caller stops. Raises ProjectFileError if the file cannot be written.
    """
    left = total = _left(file)
    while left:
        yield total - left, total
        with file.transaction():
            keys = [{"rowid": number, "key": key_of(text, ALL)} for number, text in file.rows(_NEXT, (BATCH,))]
            file.insert("search", keys)
        left = _left(file)


def _left(file: ProjectFile) -> int:
    """Return how many texts are not indexed yet; row numbers have no gaps."""
    return int(file.rows(f"SELECT coalesce(max(number), 0) - {_REACHED} FROM text")[0][0])


def candidates(file: ProjectFile, query: str) -> set[int] | None:
    """Return the row numbers of the indexed documents that may contain a query with any folding.

    Some may no longer be listed. None means that nothing is ruled out: the query is too short.
    """
    key = key_of(query, ALL).encode(errors="replace").decode()  # no stored text has a lone surrogate
    runs = dict.fromkeys(key[start : start + _RUN] for start in range(len(key) - _RUN + 1))
    if not runs:
        return None
    quoted = ('"' + run.replace('"', '""') + '"' for run in list(runs)[:_MOST_RUNS])
    return {row[0] for row in file.rows("SELECT rowid FROM search WHERE search MATCH ?", (" AND ".join(quoted),))}
