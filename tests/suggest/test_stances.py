"""Stances are proposed from what a project shows several times, and never from anything else."""

import pytest

from annotator.suggest.labelled import LabelledArticle, LabelledStance
from annotator.suggest.stances import LEAST_SHARE, Stances
from tests.suggest.frames_in_text import article_of, frame_of


def stated(
    cue: str,
    value: str,
    *,
    speaker: str = "Hala",
    claim: str = "it rains",
    negated: str = "",
    force: str = "",
    entry: str = "",
) -> LabelledArticle:
    text = f"{speaker} {cue} {claim}."
    frame = frame_of(text, speaker, cue.rsplit(maxsplit=1)[-1], claim)
    return article_of(text, frame, stances=(LabelledStance(frame, value, negated, force, entry),))


def proposed(
    shown: list[LabelledArticle], cue: str, speaker: str = "Omar", claim: str = "it snows"
) -> tuple[str, float]:
    text = f"{speaker} {cue} {claim}."
    return Stances(shown).propose(text, frame_of(text, speaker, cue.rsplit(maxsplit=1)[-1], claim))


def test_a_cue_has_the_stance_that_it_mostly_goes_with() -> None:
    shown = [stated("backed", "supports")] * 3 + [stated("backed", "neutral"), stated("said", "neutral")]
    value, sure = proposed(shown, "backed")
    assert value == "supports"
    assert LEAST_SHARE <= sure < 0.75


@pytest.mark.parametrize(
    "shown",
    [
        [],
        [stated("backed", "supports")],
        [stated("backed", "supports"), stated("backed", "opposes")],
        [stated("said", "neutral")] * 9,
    ],
)
def test_too_little_proposes_nothing(shown: list[LabelledArticle]) -> None:
    assert proposed(shown, "backed") == ("", 0.0)


def test_negated_cues_are_counted_apart() -> None:
    shown = [stated("did not support", "opposes", negated="yes")] * 2 + [
        stated("will support", "supports", negated="no")
    ] * 4
    assert proposed(shown, "did not support")[0] == "opposes"
    assert proposed(shown, "would support")[0] == "supports"


def test_a_cue_without_cases_of_its_own_goes_by_its_force() -> None:
    shown = [stated("hailed", "supports", force="endorsing")] * 3 + [stated("lauded", "supports", force="endorsing")]
    assert proposed(shown, "lauded")[0] == "supports"
    assert proposed(shown, "cheered")[0] == ""


def test_what_the_same_entry_said_of_the_same_claim_comes_first() -> None:
    shown = [stated("said", "opposes", speaker="Omar", claim="It snows", entry="e1")] * 2 + [
        stated("said", "neutral")
    ] * 6
    assert proposed(shown, "said")[0] == "opposes"
    assert proposed(shown, "said", claim="it thaws")[0] == "neutral"
    assert proposed(shown, "said", speaker="Hala")[0] == "neutral"
