"""Projects are made with a scheme, under the name of a project, over nothing; and backed up whole."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from annotator.app import commands
from annotator.app.bundled import presets, scheme_toml
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.storage.backup import backups_of
from annotator.storage.paths import backup_path
from tests.samples import FIRST, ME, place


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


@pytest.mark.parametrize(
    ("name", "made"), [("a", "a.annot"), ("a.annot", "a.annot"), ("v1.2 مشروع", "v1.2 مشروع.annot")]
)
def test_a_project_has_the_name_of_a_project(tmp_path: Path, name: str, made: str) -> None:
    assert commands.new_project(tmp_path / name) == tmp_path / made
    assert [path.name for path in tmp_path.iterdir()] == [made]


def test_a_project_starts_with_the_shipped_scheme(tmp_path: Path) -> None:
    assert "claims" in presets()
    with Session.open(commands.new_project(tmp_path / "a")) as session:
        assert session.scheme.id == "claims"
        assert session.annotators() == []


def test_a_project_may_have_a_scheme_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(scheme_toml("claims").replace('id = "claims"', 'id = "own"'))
    with Session.open(commands.new_project(tmp_path / "a", str(own))) as session:
        assert session.scheme.id == "own"


@pytest.mark.parametrize("content", [None, b"\xff", b"= 3", b'format = "annotator-scheme/1"'])
def test_a_scheme_that_cannot_be_used_makes_no_project(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "own.toml"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(AnnotatorError):
        commands.new_project(tmp_path / "a", str(own))
    assert not (tmp_path / "a.annot").exists()


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.annot").write_text("mine")
    with pytest.raises(AnnotatorError, match="this name already"):
        commands.new_project(tmp_path / "a")
    assert (tmp_path / "a.annot").read_text() == "mine"


def test_a_backup_holds_everything_up_to_now(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    backup = commands.back_up(session)
    assert backup.parent.name == "project-backups"
    commands.delete_span(session, FIRST, claim.id)
    with Session.open(backup, annotator=ME) as copy:
        assert copy.annotations(FIRST).spans == {claim.id: claim}
        assert copy.next_undo() == "Add claim"


# --- backups of themselves


def note(project: Path, words: str = "x") -> None:
    with Session.open(project, annotator=ME) as session:
        commands.set_document_note(session, FIRST, words)


def test_closing_backs_up_what_was_changed_and_only_then(project: Path) -> None:
    with Session.open(project):
        pass
    assert backups_of(project) == []
    note(project)
    (made,) = backups_of(project)
    with Session.open(project, annotator=ME):
        pass
    assert backups_of(project) == [made]
    with Session.open(made.path, annotator=ME) as copy:
        assert copy.annotations(FIRST).progress.note == "x"
    note(project, "y")
    assert len(backups_of(project)) == 2


def test_closing_does_not_back_up_twice(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.back_up(session)
    assert len(backups_of(project)) == 1


def test_a_backup_is_due_when_there_are_changes_and_the_last_is_half_an_hour_old(session: Session) -> None:
    commands.back_up(session)
    made = backups_of(session.file.path)[0]
    commands.set_document_note(session, FIRST, "x")
    assert commands.back_up_when_due(session) is None
    for minutes, due in ((29, False), (31, True), (-31, True)):
        aged = backup_path(session.file.path, datetime.now(UTC) - timedelta(minutes=minutes))
        made = made._replace(path=made.path.rename(aged))
        commands.set_document_note(session, FIRST, str(minutes))
        new = commands.back_up_when_due(session)
        assert (new is not None) == due
        if new:
            assert commands.back_up_when_due(session) is None
            new.unlink()


def test_without_changes_no_backup_is_due(session: Session) -> None:
    commands.back_up(session)
    for backup in backups_of(session.file.path):
        backup.path.unlink()
    assert commands.back_up_when_due(session) is None


def test_no_backup_waits_for_long_work(session: Session) -> None:
    commands.set_document_note(session, FIRST, "x")
    begun, done = Event(), Event()

    def work() -> None:
        with session.file.trial():
            begun.set()
            done.wait(10)

    thread = Thread(target=work)
    thread.start()
    begun.wait(10)
    assert commands.back_up_when_due(session) is None
    done.set()
    thread.join()
    assert commands.back_up_when_due(session) is not None


def test_a_backup_that_fails_at_closing_is_reported_and_the_project_is_closed(project: Path) -> None:
    project.with_name("project-backups").write_text("a file where the folder should be")
    notices: list[Notice] = []
    with Session.open(project, annotator=ME) as session:
        session.notices.set_listener(notices.append)
        commands.set_document_note(session, FIRST, "kept")
    (notice,) = notices
    assert (notice.level, notice.what) == ("error", "The backup could not be written: {reason}.")
    assert notice.remedy
    with Session.open(project, annotator=ME) as session:
        assert session.annotations(FIRST).progress.note == "kept"
