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


def labels(session: Session) -> tuple[str, ...]:
    return session.annotations(FIRST).progress.labels


def test_what_is_said_of_a_whole_document_is_kept_beside_its_progress(session: Session) -> None:
    commands.set_document_label(session, FIRST, "garbled", applies=True)
    commands.set_document_label(session, FIRST, "boilerplate", applies=True)
    commands.mark_done(session, FIRST)
    assert labels(session) == ("boilerplate", "garbled")
    commands.set_document_label(session, FIRST, "garbled", applies=False)
    assert labels(session) == ("boilerplate",)
    assert status(session) == "done"
    commands.undo(session)
    assert labels(session) == ("boilerplate", "garbled")


def test_of_a_group_a_document_has_one_label(session: Session) -> None:
    for label in ("agrees", "garbled", "disagrees"):
        commands.set_document_label(session, FIRST, label, applies=True)
    assert labels(session) == ("disagrees", "garbled")


def test_a_label_that_the_scheme_has_not_is_refused(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="no label nowhere"):
        commands.set_document_label(session, FIRST, "nowhere", applies=True)
    assert labels(session) == ()


def test_document_labels_go_into_the_lossless_file_and_back(session: Session, tmp_path: Path) -> None:
    commands.set_document_label(session, FIRST, "garbled", applies=True)
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    commands.export(session, first, layer="all", include_unfinished=True)
    with Session.open(commands.new_project(tmp_path / "other.annot"), "b") as other:
        commands.import_files(other, [first])
        commands.export(other, second, layer="all", include_unfinished=True)
    assert b'"labels":["garbled"]' in first.read_bytes()
    assert second.read_bytes() == first.read_bytes()
