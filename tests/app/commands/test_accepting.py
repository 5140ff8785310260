"""Accepting suggestions: what becomes of their parts, what is linked, and what is said of where they came from."""

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Fragment, Origin, Span
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import CLAIM, CUE, SPEAKER, STANCE, frame_of
from annotator.domain.validation import annotation_problems
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.samples import ARABIC, FIRST, place

QUOTE = (place("“We deny it,”"), place("“fully.”"))
WHO, SAID = (place("Maria Zakharova"),), (place("said"),)
WHOLE = Suggestion(LabelledFrame(SAID, WHO, QUOTE), 0.7812, "opposes", 0.9, "learnt", "ab" * 32)


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


def spans(session: Session) -> dict[str, Span]:
    return {span.label: span for span in session.annotations(FIRST).spans.values()}


def test_a_whole_frame_is_one_step_of_undo(session: Session) -> None:
    claim = commands.accept_suggestion(session, FIRST, WHOLE)
    work = session.annotations(FIRST)
    frame = frame_of(work, claim.id)
    made = spans(session)
    assert (claim.label, claim.fragments, claim.quote) == (CLAIM, QUOTE, ("“We deny it,”", "“fully.”"))
    assert frame.speakers == (made[SPEAKER].id,)
    assert frame.cues == (made[CUE].id,)
    assert (frame.own_value, frame.own_stance and frame.own_stance.holders) == ("opposes", frame.speakers)
    assert not list(annotation_problems(work, ARABIC, session.scheme))
    session.undo()
    assert not session.annotations(FIRST).spans
    assert not session.annotations(FIRST).relations


def test_what_undo_took_back_is_known(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    assert commands.undone_acceptance(session) == LabelledFrame()
    session.undo()
    assert commands.undone_acceptance(session) == WHOLE.frame
    session.redo()
    assert commands.undone_acceptance(session) == LabelledFrame()


def test_its_spans_and_its_stance_say_where_they_came_from(session: Session) -> None:
    commands.accept_suggestion(session, FIRST, WHOLE)
    expected = Origin("learnt", 0.78, "ab" * 32)
    assert {span.origin for span in spans(session).values()} == {expected}
    stance = next(one for one in session.annotations(FIRST).relations.values() if one.label == STANCE)
    assert stance.origin == Origin("learnt", 0.9, "ab" * 32)


def test_only_what_was_corrected_counts_as_edited(session: Session) -> None:
    corrected = msgspec.structs.replace(WHOLE.frame, claim=QUOTE[:1])
    commands.accept_suggestion(session, FIRST, WHOLE, corrected)
    edited = {label: span.origin.edited for label, span in spans(session).items() if span.origin}
    assert edited == {CLAIM: True, SPEAKER: False, CUE: False}
    assert spans(session)[CLAIM].fragments == QUOTE[:1]


def test_what_is_changed_afterwards_counts_as_edited(session: Session) -> None:
    claim = commands.accept_suggestion(session, FIRST, WHOLE)
    commands.resize_span(session, FIRST, claim.id, QUOTE[:1])
    commands.set_stance(session, FIRST, claim.id, "supports")
    commands.change_label(session, FIRST, spans(session)[CUE].id, SPEAKER)
    found = session.annotations(FIRST)
    assert {one.origin.edited for one in found.spans.values() if one.origin and one.fragments != WHO} == {True}
    assert {one.origin.edited for one in found.relations.values() if one.origin} == {True}


def test_a_note_is_no_change_of_what_was_suggested(session: Session) -> None:
    claim = commands.accept_suggestion(session, FIRST, WHOLE)
    noted = commands.set_note(session, FIRST, claim.id, "sure?")
    assert noted.origin == claim.origin


def test_spans_that_are_there_are_linked_as_they_are(session: Session) -> None:
    cue = commands.add_span(session, FIRST, CUE, SAID)
    claim = commands.accept_suggestion(session, FIRST, WHOLE)
    assert frame_of(session.annotations(FIRST), claim.id).cues == (cue.id,)
    assert session.annotations(FIRST).spans[cue.id].origin is None


def test_a_stance_that_somebody_set_stays(session: Session) -> None:
    claim = commands.add_span(session, FIRST, CLAIM, QUOTE)
    commands.set_stance(session, FIRST, claim.id, "supports")
    commands.accept_suggestion(session, FIRST, WHOLE)
    assert frame_of(session.annotations(FIRST), claim.id).own_value == "supports"


def test_without_a_claim_its_other_parts_are_marked(session: Session) -> None:
    frame = msgspec.structs.replace(WHOLE.frame, claim=())
    commands.accept_suggestion(session, FIRST, msgspec.structs.replace(WHOLE, frame=frame))
    assert spans(session).keys() == {SPEAKER, CUE}
    assert not session.annotations(FIRST).relations


@pytest.mark.parametrize("fragment", [(0, 10_000), (5, 5)])
def test_what_does_not_fit_the_text_changes_nothing(session: Session, fragment: Fragment) -> None:
    bad = msgspec.structs.replace(WHOLE, frame=LabelledFrame(SAID, WHO, (fragment,)))
    with pytest.raises(InvalidRecordsError):
        commands.accept_suggestion(session, FIRST, bad)
    assert not session.annotations(FIRST).spans


def test_a_suggestion_without_words_is_none(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="no words"):
        commands.accept_suggestion(session, FIRST, Suggestion(LabelledFrame(), 0.5))
