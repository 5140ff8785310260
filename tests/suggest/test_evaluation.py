"""Actions are counted as a person does them, with each kind of suggestion and of completion."""

from collections.abc import Sequence

import pytest

from annotator.suggest import evaluation
from annotator.suggest.evaluation import ACCEPT, CORRECT, DISMISS, MARK, NOTHING, evaluate
from annotator.suggest.labelled import Fragments, LabelledFrame, Suggestion
from annotator.suggest.taggers import Models
from tests.suggest.frames_in_text import article_of, frame_of, place

TEXT = "Hala said it rains. Omar knows."
RIGHT = frame_of(TEXT, "Hala", "said", "it rains")
AN_EDGE = frame_of(TEXT, "Hala", "said", "it rains.")
TWO_EDGES = frame_of(TEXT, "Hala", "said it", "rains")
NO_SPEAKER = LabelledFrame(RIGHT.cue, (), RIGHT.claim)
ELSEWHERE = frame_of(TEXT, "Hala", "knows", ".")


def costs(
    monkeypatch: pytest.MonkeyPatch, suggested: Sequence[LabelledFrame], completed: LabelledFrame | None
) -> tuple[int, int]:
    """Return the actions for an article with one frame, without completion and with it."""
    sure = [Suggestion(frame, 0.9) for frame in suggested]
    monkeypatch.setattr(evaluation, "learn", lambda *_: Models())
    monkeypatch.setattr(evaluation, "suggest", lambda *_: [*sure, Suggestion(ELSEWHERE, 0.29)])
    whole = Suggestion(completed, 0.9) if completed is not None else None

    def complete(text: str, cue: Fragments, taggers: object) -> Suggestion | None:
        return whole if cue == RIGHT.cue else None

    monkeypatch.setattr(evaluation, "complete", complete)
    article = article_of(TEXT, RIGHT)
    point = evaluate([article], [article])
    return round((1 - point.saved) * NOTHING), round((1 - point.saved_with_completion) * NOTHING)


@pytest.mark.parametrize(
    ("suggested", "actions"),
    [
        ([], NOTHING),
        ([RIGHT], ACCEPT),
        ([AN_EDGE], CORRECT),
        ([TWO_EDGES], DISMISS + NOTHING),
        ([NO_SPEAKER], DISMISS + NOTHING),
        ([ELSEWHERE, RIGHT], DISMISS + ACCEPT),
        ([RIGHT, AN_EDGE], ACCEPT + DISMISS),
    ],
)
def test_suggestions(monkeypatch: pytest.MonkeyPatch, suggested: list[LabelledFrame], actions: int) -> None:
    assert costs(monkeypatch, suggested, None) == (actions, actions)


@pytest.mark.parametrize(
    ("suggested", "completed", "actions"),
    [
        ([], None, NOTHING),
        ([], RIGHT, MARK + ACCEPT),
        ([], AN_EDGE, MARK + CORRECT),
        ([], NO_SPEAKER, DISMISS + NOTHING),
        ([NO_SPEAKER], NO_SPEAKER, DISMISS + NOTHING),
        ([NO_SPEAKER], RIGHT, DISMISS + MARK + ACCEPT),
        ([RIGHT], NO_SPEAKER, ACCEPT),
    ],
)
def test_completion(
    monkeypatch: pytest.MonkeyPatch, suggested: list[LabelledFrame], completed: LabelledFrame | None, actions: int
) -> None:
    assert costs(monkeypatch, suggested, completed)[1] == actions


def test_parts_are_found_exactly_or_where_a_word_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluation, "learn", lambda *_: Models())
    monkeypatch.setattr(evaluation, "suggest", lambda *_: [Suggestion(AN_EDGE, 0.9)])
    monkeypatch.setattr(evaluation, "complete", lambda *_: None)
    article = article_of(TEXT, RIGHT, LabelledFrame(place(TEXT, "knows"), place(TEXT, "Omar"), place(TEXT, ".", 25)))
    point = evaluate([article], [article])
    assert point.exact_f1 == pytest.approx({"CUE": 2 / 3, "SPEAKER": 2 / 3, "CLAIM": 0})
    assert point.overlap_f1 == pytest.approx({"CUE": 2 / 3, "SPEAKER": 2 / 3, "CLAIM": 2 / 3})
    assert (point.frame_exact_f1, point.frame_overlap_f1) == pytest.approx((0, 2 / 3))
