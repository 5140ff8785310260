"""Titles of documents: looking for words in all of them, in short steps, and those that one has had."""

from collections.abc import Iterator

from annotator.storage.database import ProjectFile
from annotator.storage.documents import title_pattern
from annotator.storage.revisions import LISTED

STEP = 4_000
"""Documents whose titles are looked at in one query, of several milliseconds."""


def titled_in_steps(file: ProjectFile, words: str) -> Iterator[list[int]]:
    """Yield the row numbers of listed documents with `words` in the title, in their order; each step is a short query.

    A step may find nothing.
    """
    last = int(file.rows("SELECT coalesce(max(number), 0) FROM document")[0][0])
    for begin in range(0, last, STEP):
        rows = file.rows(
            f"{LISTED} AND document > ? AND document <= ? AND json_extract(payload, '$.title') LIKE ? ESCAPE '\\'"
            " ORDER BY document",
            (begin, begin + STEP, title_pattern(words)),
        )
        yield list(dict.fromkeys(row[0] for row in rows))


def titles_of(file: ProjectFile, id_: str) -> set[str]:
    """Return the titles that a document has and had."""
    rows = file.rows(
        "SELECT DISTINCT json_extract(payload, '$.title') FROM operation"
        " WHERE compact_entity = compact(?) AND type = 'document'"
        " AND layer = '' AND withdrawn = 0 AND stray = 0 AND payload IS NOT NULL",
        (id_,),
    )
    return {row[0] for row in rows if row[0]}
