"""Ids of new annotations: their own where these are free, otherwise ids made of their content.

Ids of content are the same whenever the same file is imported, so that a second import adds nothing.
"""

from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from itertools import count

import msgspec

from annotator.domain.annotation import Relation, Span
from annotator.domain.operation import LONGEST_ENTITY, TYPE_OF
from annotator.storage.database import ProjectFile
from annotator.storage.operations import Place, existing_places

_encoder = msgspec.json.Encoder(order="sorted")


def content_of(record: Span | Relation) -> bytes:
    """Return the content by which two annotations of one layer and document are compared."""
    if isinstance(record, Span):
        return _encoder.encode((record.label, record.fragments, record.attributes, record.note))
    return _encoder.encode((record.label, record.roles, record.attributes))


def content_id(record: Span | Relation, turn: int = 0) -> str:
    """Return the id that is made of layer, document and content: 32 hexadecimal digits; other turns give other ids."""
    place = f"{record.layer}/{record.document}/{turn}/"
    return sha256(place.encode() + content_of(record)).hexdigest()[:32]


class IdAllocator:
    """The ids of spans and relations that are taken in their layer and document, in the project or by new records."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._looked_up: set[str] = set()
        self._taken: set[Place] = set()

    def load(self, entities: Iterable[str]) -> None:
        """Forget all ids, and look up where these are taken in the project."""
        self._looked_up = set(entities)
        self._taken = existing_places(self._file, self._looked_up)

    def allocate(self, record: Span | Relation, overwritable: Collection[str] = ()) -> str:
        """Return a free id for a new record, its own if possible, and note it as taken.

        An id is free where nothing in the record's layer and document has it, or what has it may be overwritten.
        """
        for id_ in _candidates(record):
            place = (TYPE_OF[type(record)], id_, record.layer, record.document)
            if not self._is_taken(place) or id_ in overwritable:
                self._taken.add(place)
                return id_
        raise AssertionError("candidates never end")

    def _is_taken(self, place: Place) -> bool:
        entity = place[1]
        if entity not in self._looked_up:
            self._looked_up.add(entity)
            self._taken |= existing_places(self._file, [entity])
        return place in self._taken


def _candidates(record: Span | Relation) -> Iterator[str]:
    if len(record.id) <= LONGEST_ENTITY:  # beyond it, nobody would take the record in
        yield record.id
    yield from (content_id(record, turn) for turn in count())
