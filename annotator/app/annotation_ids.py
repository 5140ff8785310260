"""Ids of new annotations: the ids that they bring where these are free, otherwise ids derived from their content.

An id derived from content is the same in every import of a file, so that a second import adds nothing.
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
    """Return the content that makes two annotations of a layer and document equal, as JSON."""
    if isinstance(record, Span):
        return _encoder.encode((record.label, record.fragments, record.attributes, record.note))
    return _encoder.encode((record.label, record.roles, record.attributes))


def content_id(record: Span | Relation, attempt: int = 0) -> str:
    """Return an id derived from layer, document and content: 32 hexadecimal digits, different for each attempt."""
    place = f"{record.layer}/{record.document}/{attempt}/"
    return sha256(place.encode() + content_of(record)).hexdigest()[:32]


class IdAllocator:
    """Allocates ids of spans and relations that are free in their layer and document."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file
        self._loaded: set[str] = set()
        self._taken: set[Place] = set()

    def load(self, entities: Iterable[str], free: Iterable[str] = ()) -> None:
        """Drop what is known and load where these ids are taken in the project, all in one query.

        Ids that are `free` are those of records on documents that are new, where no id is taken.
        """
        known = set(entities)
        self._taken = existing_places(self._file, known) if known else set()
        self._loaded = known.union(free)

    def allocate(self, record: Span | Relation, overwritable: Collection[str] = ()) -> str:
        """Return a free id for a new record, its own if possible, and mark it as taken.

        An id is free where no annotation of the record's layer and document has it, or that one may be overwritten.
        """
        for id_ in _candidates(record):
            place = (TYPE_OF[type(record)], id_, record.layer, record.document)
            if not self._is_taken(place) or id_ in overwritable:
                self._taken.add(place)
                return id_
        raise AssertionError("candidates never end")

    def _is_taken(self, place: Place) -> bool:
        entity = place[1]
        if entity not in self._loaded:
            self._loaded.add(entity)
            self._taken |= existing_places(self._file, [entity])
        return place in self._taken


def _candidates(record: Span | Relation) -> Iterator[str]:
    if len(record.id) <= LONGEST_ENTITY:  # a merge would quarantine a longer id
        yield record.id
    yield from (content_id(record, attempt) for attempt in count())
