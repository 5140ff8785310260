"""What is wrong with a suggested frame, counted by the acts that correct it: one for each edge or surplus fragment."""

from functools import cache

from annotator.suggest.labelled import Fragments, LabelledFrame

MANY = 9
"""More than anybody corrects: a part is missing, or a fragment of one."""


def wrong_edges(one: LabelledFrame, other: LabelledFrame) -> int:
    """Return how many acts make a frame another one, MANY or more where none do.

    An act moves an edge, over the gap to the next fragment too, or takes out a fragment of a part that has others.
    """
    return sum(_wrong_in_part(ours, theirs) for ours, theirs in zip(one.parts(), other.parts(), strict=True))


def _wrong_in_part(ours: Fragments, theirs: Fragments) -> int:
    if ours == theirs:
        return 0
    if not ours or len(ours) < len(theirs):
        return MANY

    @cache
    def least(here: int, there: int) -> int:
        """Return the acts from a fragment of ours on, to have theirs from a fragment on."""
        if here == len(ours):
            return 0 if there == len(theirs) else MANY
        taken_out = 1 + least(here + 1, there)
        if there == len(theirs):
            return taken_out
        return min(taken_out, *(joined(here, last, there) for last in range(here, len(ours))))

    def joined(first: int, last: int, there: int) -> int:
        """Return the same where some fragments of ours become one."""
        start, end = theirs[there]
        wrong = (ours[first][0] != start) + (ours[last][1] != end)
        return last - first + wrong + least(last + 1, there + 1)

    return least(0, 0) if theirs else MANY
