"""Things counted by kind, with the first places of each: what an export loses, what an import leaves out."""

from collections.abc import Iterable
from typing import Generic, TypeVar

import msgspec

MAX_PLACES = 20

Kind = TypeVar("Kind", bound=str)
Thing = TypeVar("Thing")


class KindCount(msgspec.Struct, Generic[Kind, Thing]):
    """How often a kind occurs, and the first places: the document or file, and what is there."""

    kind: Kind
    count: int = 0
    places: list[tuple[str, Thing]] = []


class KindCounts(Generic[Kind, Thing]):
    """Counts by kind."""

    def __init__(self) -> None:
        self._counts: dict[Kind, KindCount[Kind, Thing]] = {}

    def add(self, kind: Kind, place: str, thing: Thing) -> None:
        """Count one thing, in a document or file."""
        self.take(KindCount(kind, 1, [(place, thing)]))

    def take(self, more: KindCount[Kind, Thing]) -> None:
        """Add a count."""
        count = self._counts.setdefault(more.kind, KindCount(more.kind))
        count.count += more.count
        count.places += more.places[: MAX_PLACES - len(count.places)]

    def counts(self, kinds: Iterable[Kind] | None = None) -> tuple[KindCount[Kind, Thing], ...]:
        """Return the counts, of some kinds or of all, the most frequent first."""
        wanted = self._counts.keys() if kinds is None else self._counts.keys() & set(kinds)
        return tuple(sorted((self._counts[kind] for kind in wanted), key=lambda count: (-count.count, count.kind)))
