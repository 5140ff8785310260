"""Parts of what is merged: a pass of sharing merges a little at a time, as others wait for the project meanwhile.

A merge of MOST_OPERATIONS takes some twenty milliseconds. The operations on one document are never divided.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

MOST_OPERATIONS = 200
"""The most operations of a part, unless they are on one document."""


class Part(NamedTuple):
    """What a part has: the operations on the project as a whole or not, and documents (by id), None for all."""

    of_project: bool
    documents: frozenset[str] | None

    def has(self, document: str) -> bool:
        """Whether a document is in the part."""
        return self.documents is None or document in self.documents


EVERYTHING = Part(of_project=True, documents=None)


def parts_of(counts: Mapping[str, int]) -> list[Part]:
    """Return the parts of so many operations by document; what is on the project as a whole is in the first."""
    if sum(counts.values()) <= MOST_OPERATIONS:
        return [EVERYTHING]
    return [Part(number == 0, frozenset(one)) for number, one in enumerate([[], *_groups(counts.items())])]


def _groups(counts: Iterable[tuple[str, int]]) -> list[list[str]]:
    groups: list[list[str]] = []
    room = 0
    for document, count in counts:
        if not groups or count > room:
            groups.append([])
            room = MOST_OPERATIONS
        groups[-1].append(document)
        room -= count
    return groups
