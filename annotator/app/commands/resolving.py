"""Acts on conflicts: what two machines changed differently, and settling it."""

from collections.abc import Sequence

import msgspec

from annotator.app.session import Session
from annotator.domain.operation import TYPES, Record
from annotator.storage import heads
from annotator.storage.states import stored_state


class ConflictVersion(msgspec.Struct, frozen=True):
    """What one machine made of an entity: None for removed. `author` is a name, `recorded` UTC."""

    record: Record | None
    author: str
    recorded: str


class OpenConflict(msgspec.Struct, frozen=True):
    """An entity with several readings; the first one counts until it is settled. `whose` is a name, "" for nobody's."""

    type: str
    entity: str
    layer: str
    layer_name: str
    document: str
    versions: tuple[ConflictVersion, ...]


def conflicts(session: Session) -> list[OpenConflict]:
    """Return everything that was changed differently on machines that had not seen each other's change."""
    people = session.people()
    found = []
    for conflict in heads.conflicts(session.file):
        readings = [
            ConflictVersion(
                None
                if head.payload is None
                else stored_state(conflict.type, conflict.entity, conflict.layer, head.payload),
                people.layer_name(head.author),
                head.recorded,
            )
            for head in heads.heads_of(session.file, conflict)
        ]
        whose = people.layer_name(conflict.layer)
        found.append(OpenConflict(*conflict[:3], whose, conflict.document, tuple(readings)))
    return found


def resolve_conflicts(session: Session, chosen: Sequence[tuple[OpenConflict, int]]) -> None:
    """Settle conflicts, each by one of its readings, as one step; every reading is named as seen."""
    with session.act("Resolve conflict") as act:
        for conflict, index in chosen:
            record = conflict.versions[index].record
            if record is not None:
                act.put(record)
            else:
                gone = TYPES[conflict.type](id=conflict.entity, layer=conflict.layer, document=conflict.document)
                act.remove(gone)
