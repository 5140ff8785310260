"""Rules that settle many places at once, each stated in a sentence; what a rule says nothing about waits.

agreed: what all who finished the document say stands. majority: so does what more than half of them say. longest and
shortest: where readings differ in nothing but their edges, the one that covers most, or fewest, code points stands;
of equally long ones that of more people, and where these are equally many the place waits. What everybody marked twice
stands once.
"""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from annotator.adjudication.readings import Reading
from annotator.adjudication.review import Review
from annotator.compare.places import Place
from annotator.domain.operation import Outcome

Rule = Literal["agreed", "majority", "longest", "shortest"]


class Ruling(NamedTuple):
    """What a rule lets stand at a place, and on what ground."""

    place: Place
    reading: Reading
    outcome: Outcome


def rulings(review: Review, rule: Rule) -> Iterator[Ruling]:
    """Yield what a rule settles of the places of a document that wait."""
    standing: set[tuple[object, ...]] = set()
    for place in review.places:
        if review.state(place) == "settled":
            standing.update(_agreed_content(review, place))
            continue
        ruling = _ruling(review, place, rule)
        if ruling is None or (not place.reasons and not standing.isdisjoint(_agreed_content(review, place))):
            continue
        standing.update(_agreed_content(review, place))
        yield ruling


def _agreed_content(review: Review, place: Place) -> list[tuple[object, ...]]:
    """Return what all layers say at a place, in a list that is empty where they differ."""
    return [] if place.reasons else [review.readings(place)[0].content]


def _ruling(review: Review, place: Place, rule: Rule) -> Ruling | None:
    first, *others = review.readings(place)
    if rule in ("longest", "shortest"):
        if place.reasons != ("boundary",):
            return None
        sign = 1 if rule == "longest" else -1
        return _only_best(review, place, lambda one: (sign * review.covered(place, one.layer), len(one.layers)))
    if not place.reasons:
        return Ruling(place, first, "agreed")
    most = len(first.layers) > sum(len(one.layers) for one in others)
    return Ruling(place, first, "majority") if rule == "majority" and most else None


def _only_best(review: Review, place: Place, weight: Callable[[Reading], tuple[int, int]]) -> Ruling | None:
    best, second = sorted(review.readings(place), key=weight, reverse=True)[:2]
    return Ruling(place, best, "rule") if weight(best) > weight(second) else None
