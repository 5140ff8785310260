"""What a merge brings that one person will want to see: answers, and corrections in their layer. It is still staged."""

import msgspec

from annotator.storage.database import ProjectFile
from annotator.storage.staging import ARRIVED, IS_NEW


def answered_items(file: ProjectFile, layer: str) -> list[tuple[str, str]]:
    """Return the items of somebody's inbox in which others wrote something new, each with its document."""
    rows = file.rows(
        "SELECT DISTINCT json_extract(payload, '$.item'), document FROM staged_operation AS staged"
        f" WHERE type = 'message' AND payload IS NOT NULL AND layer = ? AND author != layer AND {IS_NEW}"
        " ORDER BY clock DESC",
        (layer,),
    )
    return [(item, document) for item, document in rows if item]


def corrected_documents(file: ProjectFile, layer: str, owners: set[str]) -> list[str]:
    """Return the ids of the documents on which others than its owners changed annotations of a layer."""
    rows = file.rows(
        "SELECT DISTINCT document FROM staged_operation AS staged"
        " WHERE type IN ('span', 'relation') AND layer = ? AND author NOT IN (SELECT value FROM json_each(?))"
        f" AND {IS_NEW} AND {ARRIVED} ORDER BY clock",
        (layer, msgspec.json.encode(sorted(owners)).decode()),
    )
    return [row[0] for row in rows]
