"""How the ids of entries that were merged into others read."""

from functools import lru_cache

import msgspec

from annotator.domain.operation import Head, winner
from annotator.domain.register import Redirect, ends
from annotator.storage.compact import whole
from annotator.storage.database import ProjectFile

_REDIRECTED = "type = 'redirect' AND layer = '' AND head = 1 AND payload IS NOT NULL"


_NAMED = (
    "SELECT json_group_array(entity) FROM operation WHERE type = 'entry' AND layer = '' AND head = 1"
    " AND payload IS NOT NULL AND compact_entity IN (SELECT compact_entity FROM operation WHERE"
    f" {_REDIRECTED} UNION SELECT compact(json_extract(payload, '$.into')) FROM operation WHERE {_REDIRECTED})"
)


def entry_ends(file: ProjectFile) -> dict[str, str]:
    """Return the id that each merged entry reads as, for those that read as another."""
    # In the order in which they arrived: the same rows are the same redirects, which are read once.
    numbers = file.rows(f"SELECT group_concat(number) FROM operation WHERE {_REDIRECTED}")[0][0]
    return _ends(file, numbers, file.rows(_NAMED)[0][0]) if numbers else {}


@lru_cache(maxsize=4)
def _ends(file: ProjectFile, _numbers: str, entries: str) -> dict[str, str]:
    latest: dict[str, tuple[Head, str]] = {}
    for entity, clock, id_, payload in file.rows(
        f"SELECT compact_entity, clock, compact_id, payload FROM operation WHERE {_REDIRECTED}"
    ):
        head = Head(clock=clock, id=whole(id_), removes=False)
        rival = latest.get(whole(entity))
        if rival is None or winner((rival[0], head)) is head:
            latest[whole(entity)] = head, msgspec.json.decode(payload, type=Redirect).into
    return ends({entry: into for entry, (_, into) in latest.items()}, set(msgspec.json.decode(entries, type=list[str])))
