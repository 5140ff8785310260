"""Working in the layer of somebody else: who may, what is recorded, how it travels, and taking it back."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from tests.samples import ENGLISH, ME, OTHER, SECOND, place

WORDS = place("prices fell 3%", ENGLISH)
FEWER = place("prices fell", ENGLISH)


@pytest.fixture
def session(project: Path) -> Session:
    """The session of a lead; OTHER is an annotator with a claim that has a speaker."""
    with Session.open(project, ME) as session:
        commands.add_annotator(session, OTHER)
        commands.set_role(session, ME, "lead")
        session.switch_annotator(OTHER)
        claim = commands.add_span(session, SECOND, "CLAIM", [WORDS])
        commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)], frame=claim.id)
        session.switch_annotator(ME)
        yield session


def layer(session: Session) -> str:
    return session.person(OTHER).id


def of_label(session: Session, label: str, layer: str | None = None) -> Span:
    return next(span for span in session.annotations(SECOND, layer).spans.values() if span.label == label)


def corrected(session: Session) -> Span:
    """Return the claim of OTHER after the lead has made it shorter."""
    session.correct(layer(session))
    claim = commands.resize_span(session, SECOND, of_label(session, "CLAIM").id, [FEWER])
    session.correct(None)
    return claim


def test_the_corrector_is_the_author_in_the_layer_of_the_other(session: Session) -> None:
    claim = corrected(session)
    assert claim.layer == layer(session)
    assert session.annotations(SECOND).spans == {}
    (correction,) = commands.corrections(session, SECOND, layer(session)).values()
    assert (correction.id, correction.author, correction.name) == (claim.id, session.author, ME)
    assert isinstance(correction.before, Span)
    assert (correction.before.fragments, correction.after) == ((WORDS,), claim)
    assert commands.corrections(session, SECOND) == {}


def test_undo_ends_the_correction(session: Session) -> None:
    corrected(session)
    commands.undo(session)
    assert of_label(session, "CLAIM", layer(session)).fragments == (WORDS,)


def test_looking_changes_neither_progress_nor_time(session: Session) -> None:
    session.correct(layer(session))
    commands.record_time(session, SECOND, 60)
    assert Listing(session).row(1).status == "started"
    session.correct(None)
    assert Listing(session).row(1).status == "todo"
    assert [member.seconds for member in commands.team(session)] == [0, 0]


def test_only_leads_and_reviewers_correct_in_a_team_with_a_lead(session: Session) -> None:
    mine = session.author
    session.switch_annotator(OTHER)
    with pytest.raises(AnnotatorError, match="Only leads and reviewers"):
        session.correct(mine)
    assert session.correcting is None
    with pytest.raises(AnnotatorError, match="Nobody"):
        session.correct("unknown")


def test_anybody_corrects_in_a_team_without_a_lead(project: Path) -> None:
    with Session.open(project, ME) as session:
        other = commands.add_annotator(session, OTHER)
        session.correct(other.id)
        assert session.layer == other.id
        session.switch_annotator(OTHER)
        assert session.correcting is None


def test_a_correction_travels_without_a_question_and_is_taken_back(session: Session, tmp_path: Path) -> None:
    commands.pack(session, tmp_path / "first.annopack", OTHER)
    copy = commands.new_project_from(tmp_path / "first.annopack", tmp_path / "copy.annot")
    corrected(session)
    commands.pack(session, tmp_path / "second.annopack", OTHER)
    with Session.open(copy, OTHER) as theirs:
        with commands.prepare_merge(theirs, tmp_path / "second.annopack") as merge:
            assert merge.questions == []
            corrections = [change for change in merge.report.changes if change.corrects]
            assert [(change.author, change.layer) for change in corrections] == [(ME, OTHER)]
            merge.apply()
        (correction,) = commands.corrections(theirs, SECOND).values()
        assert (correction.name, of_label(theirs, "CLAIM").fragments) == (ME, (FEWER,))
        assert commands.take_back_corrections(theirs, SECOND, [correction.id]) == 1
        assert of_label(theirs, "CLAIM").fragments == (WORDS,)
        assert commands.corrections(theirs, SECOND) == {}
        commands.undo(theirs)
        assert of_label(theirs, "CLAIM").fragments == (FEWER,)
        commands.redo(theirs)
        commands.pack(theirs, tmp_path / "back.annopack")
    commands.merge_file(session, tmp_path / "back.annopack")
    assert of_label(session, "CLAIM", layer(session)).fragments == (WORDS,)


def test_a_deleted_span_comes_back_with_its_links(session: Session) -> None:
    session.correct(layer(session))
    before = session.annotations(SECOND)
    spans, relations = dict(before.spans), dict(before.relations)
    speaker = of_label(session, "SPEAKER")
    commands.delete_span(session, SECOND, speaker.id)
    session.switch_annotator(OTHER)
    assert speaker.id in commands.corrections(session, SECOND)
    commands.take_back_corrections(session, SECOND, [speaker.id])
    now = session.annotations(SECOND)
    assert (now.spans, now.relations) == (spans, relations)


def test_an_added_span_goes_with_the_links_made_to_it(session: Session) -> None:
    session.correct(layer(session))
    claim = of_label(session, "CLAIM")
    cue = commands.add_span(session, SECOND, "CUE", [place("3", ENGLISH)], frame=claim.id)
    session.switch_annotator(OTHER)
    assert len(commands.corrections(session, SECOND)) == 2
    commands.take_back_corrections(session, SECOND, [cue.id])
    work = session.annotations(SECOND)
    assert cue.id not in work.spans
    assert {relation.label for relation in work.relations.values()} == {"SAID_BY"}
    assert commands.check(session).problems == []
    with pytest.raises(AnnotatorError, match="no correction"):
        commands.take_back_corrections(session, SECOND, [cue.id])


def test_a_link_that_its_owner_made_later_to_an_added_span_goes_too(session: Session) -> None:
    session.correct(layer(session))
    cue = commands.add_span(session, SECOND, "CUE", [place("3", ENGLISH)])
    session.switch_annotator(OTHER)
    commands.link(session, SECOND, of_label(session, "CLAIM").id, cue.id)
    commands.take_back_corrections(session, SECOND, [cue.id])
    assert commands.check(session).problems == []
    assert {relation.label for relation in session.annotations(SECOND).relations.values()} == {"SAID_BY"}
