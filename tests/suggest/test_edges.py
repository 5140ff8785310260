"""What it takes to correct a suggested frame."""

import pytest

from annotator.suggest.edges import MANY, wrong_edges
from annotator.suggest.labelled import Fragments, LabelledFrame

CUE, SPEAKER = ((20, 24),), ((25, 30),)
CLAIM = ((0, 18),)
LATER = (32, 50)


def frame(claim: Fragments, speaker: Fragments = SPEAKER, cue: Fragments = CUE) -> LabelledFrame:
    return LabelledFrame(cue, speaker, claim)


@pytest.mark.parametrize(
    ("suggested", "wanted", "acts"),
    [
        (frame(CLAIM), frame(CLAIM), 0),
        (frame(((0, 15),)), frame(CLAIM), 1),
        (frame(((3, 15),)), frame(CLAIM), 2),
        (frame(CLAIM, ((25, 28),), ((19, 24),)), frame(CLAIM), 2),
        (frame((*CLAIM, LATER)), frame(CLAIM), 1),
        (frame((*CLAIM, LATER)), frame((LATER,)), 1),
        (frame((*CLAIM, LATER, (60, 64))), frame(CLAIM), 2),
        (frame((*CLAIM, LATER)), frame(((0, 15),)), 2),
        (frame(((0, 8), (10, 18))), frame(CLAIM), 1),
        (frame(((0, 8), (10, 18), LATER)), frame((*CLAIM, LATER)), 1),
        (frame(((0, 8), (10, 18), LATER)), frame(CLAIM), 2),
    ],
)
def test_edges_are_moved_and_fragments_taken_out_or_joined(
    suggested: LabelledFrame, wanted: LabelledFrame, acts: int
) -> None:
    assert wrong_edges(suggested, wanted) == acts


@pytest.mark.parametrize(
    ("suggested", "wanted"),
    [(frame(CLAIM), frame((*CLAIM, LATER))), (frame(CLAIM, ()), frame(CLAIM)), (frame(CLAIM), frame(CLAIM, ()))],
)
def test_what_is_missing_or_has_nothing_left_is_not_corrected(suggested: LabelledFrame, wanted: LabelledFrame) -> None:
    assert wrong_edges(suggested, wanted) >= MANY
