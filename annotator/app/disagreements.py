"""Places where finished layers differ, and which of them somebody wants to see."""

from itertools import permutations

import msgspec

from annotator.adjudication.review import State
from annotator.adjudication.variants import Variant
from annotator.compare.differences import Reason
from annotator.compare.places import Place
from annotator.domain.operation import Decision


class Disagreement(msgspec.Struct, frozen=True):
    """A place in dispute; `state` is "resolved" when that is done with, "stale" when it waits again.

    `quote` is what one of the layers marked there, `title` the document's. `labels` are those of any reading;
    `language` is the document's first, `direction` (rtl, ltr, mixed) that of the letters of the paragraph in which the
    place begins.
    """

    document: str
    place: Place
    reasons: tuple[Reason, ...]
    state: State
    variants: tuple[Variant, ...]
    decision: Decision | None
    quote: str
    title: str
    labels: frozenset[str]
    language: str
    direction: str


class DisagreementFilter(msgspec.Struct, frozen=True):
    """What disagreements must have to be shown; what is empty asks for nothing.

    `layers` are ids of layers that must all have finished the document and not all say the same at the place.
    `stances` are two values as a table of confusions has them: one reading must say the one, another the other.
    """

    reason: str = ""
    label: str = ""
    layers: frozenset[str] = frozenset()
    document: str = ""
    language: str = ""
    direction: str = ""
    stances: tuple[str, str] | tuple[()] = ()

    def fits(self, one: Disagreement) -> bool:
        """Whether a disagreement is one of those sought."""
        return (
            (not self.reason or self.reason in one.reasons)
            and (not self.label or self.label in one.labels)
            and self.document in ("", one.document)
            and self.language in ("", one.language)
            and self.direction in ("", one.direction)
            and self._parts(one)
            and self._confused(one)
        )

    def _confused(self, one: Disagreement) -> bool:
        """Whether two different readings take the stances that are sought, in either order."""
        if not self.stances:
            return True
        first, second = self.stances
        pairs = permutations((reading.stances for reading in one.variants), 2)
        return any(first in mine and second in theirs for mine, theirs in pairs)

    def _parts(self, one: Disagreement) -> bool:
        """Whether the layers that are sought stand on several sides; a single one must only be there."""
        sides = [self.layers.intersection(reading.layers) for reading in one.variants]
        there = self.layers == frozenset().union(*sides)
        return there and (len(self.layers) < 2 or sum(map(bool, sides)) > 1)
