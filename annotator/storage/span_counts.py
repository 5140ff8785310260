"""How many annotations somebody has: spans on listed documents, each counted once. Links are not counted."""

from annotator.storage.database import ProjectFile
from annotator.storage.revisions import LISTED


def count_spans(file: ProjectFile, layer: str) -> tuple[int, int]:
    """Return how many spans a layer has on listed documents, and on how many documents."""
    rows = file.rows(
        "SELECT count(DISTINCT document || ' ' || entity), count(DISTINCT document) FROM operation"
        f" WHERE head = 1 AND payload IS NOT NULL AND type = 'span' AND layer = ? AND document IN ({LISTED})",
        (layer,),
    )
    return int(rows[0][0]), int(rows[0][1])
