"""Acts on conflicts: list and resolve annotations that two computers changed differently."""

from collections.abc import Sequence

import msgspec

from annotator.app.session import Session
from annotator.domain.operation import TYPES, Record
from annotator.storage import heads
from annotator.storage.states import stored_state


class ConflictVersion(msgspec.Struct, frozen=True):
    """One version of an entity: None if it was removed. `author` is a name, `recorded` is in UTC.

    `device` is the copy of the project (by id) that it was recorded in, "" where that is not known.
    """

    record: Record | None
    author: str
    recorded: str
    device: str


class OpenConflict(msgspec.Struct, frozen=True):
    """An entity with several versions; the first one counts until the conflict is resolved."""

    type: str
    entity: str
    layer: str
    layer_name: str
    document: str
    versions: tuple[ConflictVersion, ...]


def conflicts(session: Session) -> list[OpenConflict]:
    """Return the entities that were changed differently on computers that did not know each other's change."""
    people = session.people()
    open_conflicts = []
    for conflict in heads.conflicts(session.file):
        versions = [
            ConflictVersion(
                None
                if head.payload is None
                else stored_state(conflict.type, conflict.entity, conflict.layer, head.payload),
                people.layer_name(head.author),
                head.recorded,
                head.device,
            )
            for head in heads.heads_of(session.file, conflict)
        ]
        layer_name = people.layer_name(conflict.layer)
        open_conflicts.append(OpenConflict(*conflict[:3], layer_name, conflict.document, tuple(versions)))
    return open_conflicts


def resolve_conflicts(session: Session, chosen: Sequence[tuple[OpenConflict, int]]) -> None:
    """Resolve conflicts by one of their versions each, given by index, as one step of undo."""
    with session.act("Resolve conflict") as act:
        for conflict, index in chosen:
            record = conflict.versions[index].record
            if record is not None:
                act.put(record)
            else:
                removed = TYPES[conflict.type](id=conflict.entity, layer=conflict.layer, document=conflict.document)
                act.remove(removed)
