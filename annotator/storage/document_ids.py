"""The ids of documents, by the row numbers under which operations name them."""

from collections.abc import Iterable

import msgspec

from annotator.storage.database import ProjectFile


def ids_of(file: ProjectFile, numbers: Iterable[int]) -> dict[int, str]:
    """Return the ids of the documents with these row numbers."""
    sql = "SELECT number, id FROM document WHERE number IN (SELECT value FROM json_each(?))"
    return dict(file.rows(sql, (msgspec.json.encode(list(numbers)).decode(),)))
