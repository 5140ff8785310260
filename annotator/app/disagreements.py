"""Disagreements: places where finished layers differ, and a filter for them."""

from itertools import permutations

import msgspec

from annotator.adjudication.review import State
from annotator.adjudication.variants import Variant
from annotator.compare.differences import Reason
from annotator.compare.places import Member, Place
from annotator.domain.operation import Decision


class Disagreement(msgspec.Struct, frozen=True):
    """A place where layers differ; `state` is "open", "resolved", or "stale" when its decision no longer holds.

    `quote` is the text that one of the layers marked, `title` the title of the document, `labels` the labels of all
    variants. `heads` are the claims and targets (layer and id) that spans here are a part of. `language` is the main
    language of the document; `direction` (rtl, ltr, mixed) is that of the letters of the paragraph in which the place
    begins.
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
    heads: frozenset[Member] = frozenset()


class DisagreementFilter(msgspec.Struct, frozen=True):
    """The conditions for a disagreement to be shown; an empty field is no condition.

    `layers` are ids of layers that must all have finished the document and do not all agree at the place. `stances`
    are two values of a confusion table: one variant must have the first, another the second. `part` is the key of the
    part of the guideline that the decision is filed under.
    """

    reason: str = ""
    label: str = ""
    layers: frozenset[str] = frozenset()
    document: str = ""
    language: str = ""
    direction: str = ""
    stances: tuple[str, str] | tuple[()] = ()
    part: str = ""

    def fits(self, disagreement: Disagreement) -> bool:
        """Whether a disagreement meets all conditions."""
        return (
            (not self.reason or self.reason in disagreement.reasons)
            and (not self.label or self.label in disagreement.labels)
            and (not self.part or (disagreement.decision is not None and disagreement.decision.part == self.part))
            and self.document in ("", disagreement.document)
            and self.language in ("", disagreement.language)
            and self.direction in ("", disagreement.direction)
            and self._separates_layers(disagreement)
            and self._has_confusion(disagreement)
        )

    def _has_confusion(self, disagreement: Disagreement) -> bool:
        """Whether two variants have the two stances, in either order."""
        if not self.stances:
            return True
        first, second = self.stances
        pairs = permutations((variant.stances for variant in disagreement.variants), 2)
        return any(first in stances and second in others for stances, others in pairs)

    def _separates_layers(self, disagreement: Disagreement) -> bool:
        """Whether the layers have at least two variants between them; a single layer only has to have finished."""
        sides = [self.layers.intersection(variant.layers) for variant in disagreement.variants]
        all_finished = self.layers == frozenset().union(*sides)
        return all_finished and (len(self.layers) < 2 or sum(map(bool, sides)) > 1)
