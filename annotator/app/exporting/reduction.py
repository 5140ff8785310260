"""What a format cannot hold of what is to be written: counted by kind, with the first places of each."""

from collections.abc import Iterable

import msgspec

from annotator.exchange.losses import Loss, Lost

PLACES_KEPT = 20


class LossCount(msgspec.Struct):
    """How often something is lost, and where first: document, then what is lost there."""

    loss: Loss
    count: int = 0
    places: list[tuple[str, Lost]] = []


class Losses:
    """Gathers what is lost, document after document."""

    def __init__(self) -> None:
        self._counts: dict[Loss, LossCount] = {}

    def add(self, document: str, lost: Iterable[Lost]) -> None:
        """Take in what is lost of a document."""
        for one in lost:
            count = self._counts.setdefault(one.loss, LossCount(one.loss))
            count.count += 1
            if len(count.places) < PLACES_KEPT:
                count.places.append((document, one))

    @property
    def counts(self) -> tuple[LossCount, ...]:
        """What is lost, the most frequent first."""
        return tuple(sorted(self._counts.values(), key=lambda one: (-one.count, one.loss)))
