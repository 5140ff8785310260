"""Undo and redo: step by step, each person's own, and after a restart too."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Annotations
from annotator.storage import states
from tests.samples import FIRST, ME, OTHER, SECOND, place


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


def state(session: Session) -> Annotations:
    return states.annotations(session.file, session.number_of(FIRST), session.layer)


def work_a_while(session: Session) -> list[Annotations]:
    """Do one of every kind of act; return the states before, between and after."""
    states = [state(session)]

    def done() -> None:
        states.append(state(session))

    claim = commands.add_span(session, FIRST, "CLAIM", [place("“We deny it,”")])
    done()
    commands.add_span(session, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
    done()
    commands.set_stance(session, FIRST, claim.id, "opposes")
    done()
    commands.resize_span(session, FIRST, claim.id, [place("“We deny it,”"), place("“fully.”")])
    done()
    commands.set_note(session, FIRST, claim.id, "x")
    done()
    commands.change_label(session, FIRST, claim.id, "TARGET")
    done()
    commands.mark_done(session, FIRST)
    done()
    commands.delete_span(session, FIRST, claim.id)
    done()
    return states


def test_as_many_undos_as_acts_lead_back_and_as_many_redos_forth(session: Session) -> None:
    states = work_a_while(session)
    for before in reversed(states[:-1]):
        assert commands.undo(session) is not None
        assert state(session) == before == session.annotations(FIRST)
    assert commands.undo(session) is None
    for after in states[1:]:
        assert commands.redo(session) is not None
        assert state(session) == after == session.annotations(FIRST)
    assert commands.redo(session) is None


def test_undo_and_redo_go_on_after_a_restart(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        states = work_a_while(session)
    for before in reversed(states[:-1]):
        with Session.open(project, annotator=ME) as session:
            commands.undo(session)
            assert state(session) == before
    for after in states[1:]:
        with Session.open(project, annotator=ME) as session:
            commands.redo(session)
            assert state(session) == after


def test_a_new_act_leaves_nothing_to_redo(session: Session) -> None:
    commands.mark_done(session, FIRST)
    commands.skip(session, SECOND)
    commands.undo(session)
    assert session.next_redo() == "Skip"
    commands.flag(session, SECOND, "x")
    assert session.next_redo() is None
    assert commands.redo(session) is None
    commands.undo(session)
    assert session.next_undo() == "Mark done"


def test_undo_takes_back_only_ones_own(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.mark_done(session, FIRST)
        mine = session.layer
    with Session.open(project, annotator=OTHER) as session:
        assert session.next_undo() is None
        assert commands.undo(session) is None
        commands.skip(session, FIRST)
        commands.undo(session)
        assert session.annotations(FIRST, mine).status == "done"
    with Session.open(project, annotator=ME) as session:
        assert (session.next_undo(), session.next_redo()) == ("Mark done", None)


def test_a_new_act_leaves_the_redo_of_others(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.mark_done(session, FIRST)
        commands.undo(session)
    with Session.open(project, annotator=OTHER) as session:
        commands.mark_done(session, FIRST)
    with Session.open(project, annotator=ME) as session:
        assert session.next_redo() == "Mark done"


def test_the_next_steps_are_named(session: Session) -> None:
    assert (session.next_undo(), session.next_redo()) == (None, None)
    commands.mark_done(session, FIRST)
    assert (session.next_undo(), session.next_redo()) == ("Mark done", None)
    commands.undo(session)
    assert (session.next_undo(), session.next_redo()) == (None, "Mark done")


def test_undo_says_what_came_back_and_what_went(session: Session) -> None:
    span = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    undone = commands.undo(session)
    assert undone is not None
    assert (undone.act, undone.origin, undone.put) == ("Add claim", "undo", ())
    assert [(record.id, record.document) for record in undone.removed] == [(span.id, FIRST)]
    redone = commands.redo(session)
    assert redone is not None
    assert (redone.origin, redone.put, redone.removed) == ("redo", (span,), ())


def test_undo_forgets_nothing(session: Session) -> None:
    commands.mark_done(session, FIRST)
    before = session.file.rows("SELECT id FROM operation ORDER BY number")
    commands.undo(session)
    after = session.file.rows("SELECT id FROM operation ORDER BY number")
    assert after[: len(before)] == before
    assert len(after) == len(before) + 1


@pytest.mark.parametrize("times", [1, 3])
def test_undo_and_redo_may_be_repeated(session: Session, times: int) -> None:
    states = work_a_while(session)
    for _ in range(times):
        commands.undo(session)
        commands.undo(session)
        commands.redo(session)
        commands.redo(session)
    assert state(session) == states[-1]
