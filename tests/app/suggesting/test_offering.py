"""Which suggestions are offered on an article, and what is known of it."""

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting.offering import article_at_work, offered, unlinked_cues
from annotator.domain.annotation import Fragment
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.samples import FIRST, place

CLAIM, WHO, SAID = (place("“We deny it,”"),), (place("Maria Zakharova"),), (place("said"),)
FRAME = LabelledFrame(SAID, WHO, CLAIM)


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


def suggestion(confidence: float, *claim: Fragment) -> Suggestion:
    return Suggestion(LabelledFrame((), (), claim), confidence)


def test_those_that_are_sure_enough_come_in_reading_order(session: Session) -> None:
    some = [suggestion(0.4, (30, 35)), suggestion(0.29, (1, 2)), suggestion(0.3, (10, 20))]
    found = offered(some, session.annotations(FIRST), 0.3)
    assert [one.frame.claim for one in found] == [((10, 20),), ((30, 35),)]


def test_an_annotated_claim_is_not_offered_whatever_its_edges(session: Session) -> None:
    start, end = CLAIM[0]
    commands.add_span(session, FIRST, "CLAIM", [(start + 1, end - 1)])
    some = [suggestion(0.9, (start, end)), suggestion(0.7, (start, end + 40)), suggestion(0.8, (end - 2, end + 40))]
    assert [one.confidence for one in offered(some, session.annotations(FIRST), 0)] == [0.8]


def test_parts_without_a_claim_are_offered_until_all_are_annotated(session: Session) -> None:
    parts = [Suggestion(LabelledFrame(SAID, WHO, ()), 0.9)]
    commands.add_span(session, FIRST, "SPEAKER", WHO)
    assert offered(parts, session.annotations(FIRST), 0) == parts
    commands.add_span(session, FIRST, "CUE", SAID)
    assert offered(parts, session.annotations(FIRST), 0) == []


def test_frames_and_cues_alone_are_known_of_an_article(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", CLAIM)
    alone = commands.add_span(session, FIRST, "CUE", SAID)
    assert [cue.id for cue in unlinked_cues(session.annotations(FIRST))] == [alone.id]
    known = article_at_work(session, FIRST)
    assert (known.text, known.language) == (session.text(FIRST), "ar")
    assert {(frame.cue, frame.claim) for frame in known.frames} == {((), CLAIM), (SAID, ())}
    commands.link(session, FIRST, claim.id, alone.id)
    assert [(frame.cue, frame.claim) for frame in article_at_work(session, FIRST).frames] == [(SAID, CLAIM)]
