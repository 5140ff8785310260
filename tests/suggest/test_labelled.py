"""Which frames are about the same, so that one of them is enough."""

import pytest

from annotator.suggest.labelled import LabelledFrame, is_about

TEXT = "Hala said that Omar denied that the quay is closed."
SAID, DENIED = ((5, 9),), ((20, 26),)
OUTER, INNER = ((15, 50),), ((32, 50),)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (LabelledFrame(SAID, (), OUTER), LabelledFrame((), (), OUTER), True),
        (LabelledFrame(SAID, (), OUTER), LabelledFrame(((0, 9),), (), INNER), True),
        (LabelledFrame(SAID, (), OUTER), LabelledFrame(DENIED, (), INNER), False),
        (LabelledFrame(SAID, ((0, 4),)), LabelledFrame(DENIED, ((0, 4),)), False),
        (LabelledFrame(), LabelledFrame(), False),
    ],
)
def test_frames_of_one_claim_or_words_of_one_cue_are_about_the_same(
    one: LabelledFrame, other: LabelledFrame, alike: bool
) -> None:
    assert is_about(one, other) == is_about(other, one) == alike
