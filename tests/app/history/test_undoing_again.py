"""Undoing steps again after their undoing was undone or redone, by their author or around the steps of others."""

import pytest

from annotator.app import commands
from annotator.app.history.steps import Step
from annotator.app.session import Session
from annotator.domain.annotation import Span
from annotator.domain.errors import AnnotatorError
from tests.app.history.conftest import LEAD
from tests.app.history.corrections import as_, correct, kinds
from tests.samples import FIRST, place


def step_of(session: Session, kind: str) -> Step:
    """Return the oldest step of a kind."""
    found = commands.article_history(session, FIRST).steps
    return found[len(found) - 1 - kinds(session)[::-1].index(kind)]


def note_of(session: Session, claim: Span) -> str:
    return session.annotations(FIRST).spans[claim.id].note


@pytest.fixture
def claim(team: Session) -> Span:
    """Return a claim of Sara's with a note, which she made in another step; a cue was marked since."""
    claim = commands.add_span(team, FIRST, "CLAIM", [place("“We deny it,”")])
    commands.set_note(team, FIRST, claim.id, "x")
    commands.add_span(team, FIRST, "CUE", [place("said")])
    return claim


def test_a_step_is_undone_as_often_as_its_undoing_is(team: Session, claim: Span) -> None:
    for _ in range(3):
        commands.undo_step(team, step_of(team, "changed note"))
        assert note_of(team, claim) == ""
        commands.undo(team)
        assert note_of(team, claim) == "x"


def test_a_step_whose_undoing_was_redone_is_undone_already(team: Session, claim: Span) -> None:
    commands.undo_step(team, step_of(team, "changed note"))
    commands.undo(team)
    commands.redo(team)
    assert note_of(team, claim) == ""
    with pytest.raises(AnnotatorError, match="undone already"):
        commands.undo_step(team, step_of(team, "changed note"))
    commands.undo(team)
    commands.undo_step(team, step_of(team, "changed note"))
    assert note_of(team, claim) == ""


def test_a_step_is_undone_after_undoing_back_was_undone(team: Session, claim: Span) -> None:
    commands.undo_back_to(team, step_of(team, "marked"))
    assert (note_of(team, claim), len(team.annotations(FIRST).spans)) == ("", 1)
    commands.undo(team)
    assert (note_of(team, claim), len(team.annotations(FIRST).spans)) == ("x", 2)
    commands.undo_step(team, step_of(team, "changed note"))
    assert note_of(team, claim) == ""


def test_steps_are_undone_back_after_one_of_them_was_undone_and_brought_back(team: Session, claim: Span) -> None:
    commands.undo_step(team, step_of(team, "changed note"))
    commands.undo(team)
    preview = commands.undo_back_to(team, step_of(team, "marked"))
    assert not preview.kept
    assert (note_of(team, claim), len(team.annotations(FIRST).spans)) == ("", 1)


def test_what_a_lead_changed_and_took_back_is_in_nobodys_way(team: Session, claim: Span) -> None:
    with as_(team, LEAD):
        correct(team, LEAD, team.annotations(FIRST, claim.layer).spans[claim.id], note="y")
        with pytest.raises(AnnotatorError, match="changed again later by Lea"), as_(team, "Sara"):
            commands.undo_step(team, step_of(team, "changed note"))
        team.undo()
    assert note_of(team, claim) == "x"
    commands.undo_step(team, step_of(team, "changed note"))
    assert note_of(team, claim) == ""
    commands.undo(team)
    preview = commands.undo_back_to(team, step_of(team, "marked"))
    assert (note_of(team, claim), preview.kept, len(preview.others)) == ("", (), 2)


def test_own_steps_after_a_change_of_the_lead_go_and_the_change_stays(team: Session, claim: Span) -> None:
    with as_(team, LEAD):
        correct(team, LEAD, team.annotations(FIRST, claim.layer).spans[claim.id], note="y")
    commands.set_note(team, FIRST, claim.id, "z")
    last = commands.article_history(team, FIRST).steps[0]
    commands.undo_step(team, last)
    assert note_of(team, claim) == "y"
    commands.undo(team)
    commands.undo_back_to(team, step_of(team, "marked"))
    assert note_of(team, claim) == "y"
