"""Where somebody stands with a document, and which way its paragraphs run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import no_progress
from annotator.domain.errors import AnnotatorError
from tests.samples import FIRST, ME, OTHER, SECOND, place


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


def status(session: Session, document: str = FIRST) -> str:
    return session.annotations(document).status


def test_a_document_with_nothing_in_it_can_be_done(session: Session) -> None:
    commands.mark_done(session, FIRST)
    assert status(session) == "done"
    assert status(session, SECOND) == "todo"


def test_a_reopened_document_shows_whether_work_was_begun(session: Session) -> None:
    commands.mark_done(session, FIRST)
    commands.reopen(session, FIRST)
    assert status(session) == "todo"
    commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    commands.skip(session, FIRST)
    assert status(session) == "skipped"
    commands.reopen(session, FIRST)
    assert status(session) == "started"


def test_flag_note_and_status_do_not_touch_one_another(session: Session) -> None:
    commands.flag(session, FIRST, "ترجمة آلية")
    commands.set_document_note(session, FIRST, "note")
    commands.mark_done(session, FIRST)
    progress = session.annotations(FIRST).progress
    assert (progress.flag, progress.note, progress.status) == ("ترجمة آلية", "note", "done")
    commands.flag(session, FIRST, None)
    progress = session.annotations(FIRST).progress
    assert (progress.flag, progress.note, progress.status) == (None, "note", "done")


def test_an_empty_reason_is_still_a_flag(session: Session) -> None:
    commands.flag(session, FIRST, "")
    assert session.annotations(FIRST).progress.flag == ""


@pytest.mark.parametrize(
    "deed",
    [
        commands.reopen,
        lambda session, document: commands.flag(session, document, None),
        lambda session, document: commands.set_document_note(session, document, ""),
        lambda session, document: commands.set_direction(session, document, 0, None),
    ],
)
def test_what_changes_nothing_is_no_step(session: Session, deed: Callable[[Session, str], None]) -> None:
    deed(session, FIRST)
    assert session.next_undo() is None


def test_progress_is_ones_own(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.mark_done(session, FIRST)
        mine = session.annotations(FIRST).progress
        assert mine.id == no_progress(session.layer, FIRST).id
    with Session.open(project, annotator=OTHER) as session:
        assert status(session) == "todo"


def test_a_direction_is_fixed_for_everybody(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.set_direction(session, FIRST, 1, "rtl")
        commands.set_direction(session, FIRST, 2, "ltr")
    with Session.open(project, annotator=OTHER) as session:
        assert commands.directions(session, FIRST) == {1: "rtl", 2: "ltr"}
        assert commands.directions(session, SECOND) == {}


def test_the_same_direction_again_is_no_step(session: Session) -> None:
    for _ in range(2):
        commands.set_direction(session, FIRST, 1, "rtl")
    commands.undo(session)
    assert commands.directions(session, FIRST) == {}


def test_a_direction_can_go_back_to_the_automatic_choice(session: Session) -> None:
    commands.set_direction(session, FIRST, 1, "rtl")
    commands.set_direction(session, FIRST, 1, None)
    assert commands.directions(session, FIRST) == {}
    commands.undo(session)
    assert commands.directions(session, FIRST) == {1: "rtl"}


def test_a_document_that_is_not_there_has_no_direction(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="not in the project"):
        commands.set_direction(session, "0" * 64, 0, "rtl")
    assert session.next_undo() is None
