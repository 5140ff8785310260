"""A claim chosen or rejected as a whole: with it go the speakers and cues that not all annotators have.

Those of the chosen variant are taken into gold with it. Those that only other variants of the claim have are rejected,
unless another claim has them as well. Parts that somebody decided on already stay as they are, and so do those that all
annotators have with other words: these are a question of their own.
"""

from collections.abc import Iterator

from annotator.adjudication.relation_index import HEAD_ROLES
from annotator.adjudication.resolution import Resolution
from annotator.adjudication.review import Review
from annotator.compare.places import Place
from annotator.domain.frames import HEADS
from annotator.domain.operation import Outcome


def choose_frame(
    review: Review, place: Place, layer: str | None, outcome: Outcome, reason: str = ""
) -> Iterator[Resolution]:
    """Yield the resolutions that take the variant of a layer and its parts into gold; None takes nothing.

    Apply each before asking for the next.
    """
    yield review.choose(place, layer, outcome, reason)
    yield from decide_parts(review, place, layer)


def decide_parts(review: Review, place: Place, layer: str | None) -> Iterator[Resolution]:
    """Yield the resolutions of the parts of the heads at a place, for which the variant of a layer is decided on.

    Without a layer none of them is taken. Apply each before asking for the next.
    """
    for part in _parts(review, place):
        if not _is_disputed(review, part):
            continue
        if layer is not None and part.of(layer):
            yield review.choose(part, layer, "chosen")
        elif _is_part_of_only(review, part, place):
            yield review.choose(part, None, "rejected")


def reject_parts(review: Review, place: Place) -> Iterator[Resolution]:
    """Yield the resolutions that reject the open parts of the heads at a place that a composition did without.

    They are rejected also where all annotators have them with other words: the composition has decided on them. Apply
    each before asking for the next.
    """
    for part in _parts(review, place):
        if _is_open(review, part) and _is_part_of_only(review, part, place):
            yield review.choose(part, None, "rejected")


def _parts(review: Review, place: Place) -> list[Place]:
    """Return the places of the speakers and cues of the heads at a place."""
    parts = (
        (layer, member)
        for layer, head in place.members
        for relation in review.relations.of_head(layer, head)
        for role, members in relation.roles.items()
        if role not in HEAD_ROLES
        for member in members
    )
    part_places = (part_place for part in parts if (part_place := review.place_of(part)) is not None)
    return [part_place for part_place in dict.fromkeys(part_places) if part_place != place]


def _is_open(review: Review, place: Place) -> bool:
    """Whether a place, which is no claim or target itself, is a disagreement without a decision."""
    is_open = review.decision(place) is None and bool(review.reasons(place))
    return is_open and not any(span.label in HEADS for span in review.spans(place))


def _is_disputed(review: Review, place: Place) -> bool:
    """Whether it is open if there is anything at such a place."""
    return _is_open(review, place) and "missing" in review.reasons(place)


def _is_part_of_only(review: Review, part: Place, place: Place) -> bool:
    """Whether every span at a place is a part of heads at another place, and of nothing else."""
    heads = [{(layer, head) for head in review.relations.heads(layer, span)} for layer, span in part.members]
    return all(span_heads and span_heads <= set(place.members) for span_heads in heads)
