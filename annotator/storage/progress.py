"""How far everyone is with all documents of a project file, in few queries."""

from annotator.domain.annotation import Status
from annotator.storage.database import ProjectFile
from annotator.storage.documents import StatusRow


def statuses_by_layer(file: ProjectFile) -> dict[str, dict[int, StatusRow]]:
    """Return the status of each document that somebody has begun, by layer and row number."""
    started = file.rows(
        "SELECT DISTINCT layer, document FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = 'span'"
    )
    found: dict[str, dict[int, StatusRow]] = {}
    # Few different rows, shared: hundreds of thousands would keep the garbage collector busy again and again.
    begun = StatusRow("started", flagged=False)
    shared = {begun: begun}
    for layer, number in started:
        found.setdefault(layer, {})[number] = begun
    recorded = file.rows(
        "SELECT layer, document, json_extract(payload, '$.status'), json_extract(payload, '$.flag') IS NOT NULL"
        " FROM operation WHERE head = 1 AND payload IS NOT NULL AND type = 'progress' ORDER BY clock, id"
    )
    for layer, number, status, flagged in recorded:
        rows = found.setdefault(layer, {})
        otherwise: Status = "started" if number in rows else "todo"
        row = StatusRow(status if status in ("done", "skipped") else otherwise, bool(flagged))
        rows[number] = shared.setdefault(row, row)
    return found


def last_changes(file: ProjectFile) -> dict[str, str]:
    """Return when (UTC, ISO 8601) each author recorded their newest operation, by id of the author."""
    rows = file.rows(
        "SELECT author, max(recorded) FROM operation"
        " WHERE withdrawn = 0 AND recorded GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-*' GROUP BY author"
    )
    return dict(rows)
