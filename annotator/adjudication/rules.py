"""Rules that resolve many places at once; a place that a rule says nothing about stays open.

agreed: takes what all who finished the document have. majority: also what more than half of them have. longest and
shortest: if variants differ in their boundaries alone, the one that covers most, or fewest, code points; of equally
long ones that of more people, and if these are equally many the place stays open. What everybody marked twice is taken
once.
"""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from annotator.adjudication.review import Review
from annotator.adjudication.variants import Variant
from annotator.compare.places import Place
from annotator.domain.operation import Outcome

Rule = Literal["agreed", "majority", "longest", "shortest"]


class Ruling(NamedTuple):
    """The variant that a rule takes at a place, and the outcome to record."""

    place: Place
    variant: Variant
    outcome: Outcome


def rulings(review: Review, rule: Rule) -> Iterator[Ruling]:
    """Yield what a rule decides about the places of a document that are not resolved."""
    taken: set[tuple[object, ...]] = set()
    for place in review.places:
        if review.state(place) == "resolved":
            taken.update(_agreed_content(review, place))
            continue
        ruling = _ruling(review, place, rule)
        if ruling is None or (not place.reasons and not taken.isdisjoint(_agreed_content(review, place))):
            continue
        taken.update(_agreed_content(review, place))
        yield ruling


def _agreed_content(review: Review, place: Place) -> list[tuple[object, ...]]:
    """Return what all layers have at a place, in a list that is empty if they differ."""
    return [] if place.reasons else [review.variants(place)[0].content]


def _ruling(review: Review, place: Place, rule: Rule) -> Ruling | None:
    first, *others = review.variants(place)
    if rule in ("longest", "shortest"):
        if place.reasons != ("boundary",):
            return None
        sign = 1 if rule == "longest" else -1
        return _only_best(
            review, place, lambda variant: (sign * review.covered(place, variant.layer), len(variant.layers))
        )
    if not place.reasons:
        return Ruling(place, first, "agreed")
    most = len(first.layers) > sum(len(variant.layers) for variant in others)
    return Ruling(place, first, "majority") if rule == "majority" and most else None


def _only_best(review: Review, place: Place, weight: Callable[[Variant], tuple[int, int]]) -> Ruling | None:
    best, second = sorted(review.variants(place), key=weight, reverse=True)[:2]
    return Ruling(place, best, "rule") if weight(best) > weight(second) else None
