"""The register of a project file from elsewhere, of which nothing is believed."""

import msgspec

from annotator.domain.operation import REGISTER_TYPES, Head, decode_state, winner
from annotator.domain.register import Affiliation, Entry, Redirect, Register, RegisterRecord, Spelling
from annotator.domain.register_validation import register_problems
from annotator.storage.compact import whole
from annotator.storage.foreign import ForeignFile

_LONGEST = 200_000
"""Code points of a record: the longest note, every character of it escaped, takes less."""
_HEADS = (
    "SELECT type, compact_entity, clock, compact_id, substr(payload, 1, :longest + 1) FROM operation WHERE head = 1"
    " AND payload IS NOT NULL AND layer = '' AND type IN (SELECT value FROM json_each(:types))"
)


def foreign_register(file: ForeignFile) -> Register:
    """Return the register of a project file, without what is not sound. Raises AnnotatorError if it is damaged."""
    types = msgspec.json.encode(sorted(REGISTER_TYPES)).decode()
    latest: dict[tuple[str, str], tuple[Head, RegisterRecord]] = {}
    for type_name, entity, clock, id_, payload in file.rows(_HEADS, {"types": types, "longest": _LONGEST}):
        record = _record(type_name, whole(entity), payload)
        if record is None:
            continue
        head = Head(clock=clock, id=whole(id_), removes=False)
        rival = latest.get((type_name, record.id))
        if rival is None or winner((rival[0], head)) is head:
            latest[type_name, record.id] = head, record
    return Register(record for _, record in latest.values())


def _record(type_name: str, entity: str, payload: str) -> RegisterRecord | None:
    if len(payload) > _LONGEST:
        return None
    try:
        record = decode_state(type_name, entity, "", payload)
    except msgspec.DecodeError:
        return None
    assert isinstance(record, Entry | Spelling | Affiliation | Redirect), "the query asks for these types"
    return None if next(register_problems(record), None) else record
