"""Errors of the disk are reported in a sentence: none of them looks like a fault of the program."""

import os
import random
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.people_cache import PeopleCache
from annotator.app.session import Session
from annotator.app.survey import survey
from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage.database import ProjectFile
from annotator.text.folding import DEFAULT
from tests.broken_disk import break_disk
from tests.samples import ARABIC, FIRST, ME, OTHER, SECOND, place

MOST_STATEMENTS = 60
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="file names of POSIX")
NOT_ROOT = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")

Call = Callable[[Session, Path], object]


@pytest.fixture
def worked(project: Path, tmp_path: Path) -> Iterator[Session]:
    """Return a session with something of everything in the project."""
    with Session.open(project, OTHER) as session:
        claim = commands.add_span(session, FIRST, "CLAIM", [place("We deny it", ARABIC)])
        commands.set_speaker(session, FIRST, claim.id, "AUTHOR")
        commands.mark_done(session, FIRST)
        package = commands.pack(session, tmp_path / "package").path
        session.switch_annotator(ME)
        commands.add_span(session, FIRST, "CLAIM", [place("“We deny it,”", ARABIC)])
        commands.set_direction(session, FIRST, 1, "rtl")
        commands.mark_done(session, FIRST)
        commands.set_guideline(session, "Mark claims.")
        commands.assign(session, commands.plan_assignments(session, [ME], 1))
        commands.remember_person(session, ME)
        commands.merge_file(session, package)
        for disagreement in list(commands.disagreements(session)):
            commands.resolve_disagreement(session, FIRST, disagreement.place, session.layer)
        list(commands.find_in_project(session, "deny", DEFAULT))
        yield session


READS: dict[str, Call] = {
    "document": lambda session, _: session.document(FIRST),
    "text": lambda session, _: session.text(SECOND),
    "facts": lambda session, _: session.facts(FIRST),
    "number_of": lambda session, _: session.number_of(FIRST),
    "annotations": lambda session, _: session.annotations(SECOND),
    "annotators": lambda session, _: session.annotators(),
    "people": lambda session, _: session.people(),
    "person": lambda session, _: session.person("somebody"),
    "layer_name": lambda session, _: session.layer_name(session.layer),
    "project_id": lambda session, _: session.project_id,
    "next_undo": lambda session, _: session.next_undo(),
    "next_redo": lambda session, _: session.next_redo(),
    "remembered_person": lambda session, _: commands.remembered_person(session),
    "similar_people": lambda session, _: commands.similar_people(session, "omar"),
    "identify_person": lambda session, _: commands.identify_person(session, "zoe"),
    "team": lambda session, _: commands.team(session),
    "assignments": lambda session, _: commands.assignments(session),
    "plan_assignments": lambda session, _: commands.plan_assignments(session, ["zoe"], 1),
    "guideline": lambda session, _: commands.guideline(session),
    "guideline_version": lambda session, _: commands.guideline_version(session),
    "guideline_versions": lambda session, _: commands.guideline_versions(session),
    "guideline_news": lambda session, _: commands.guideline_news(session, 0),
    "guideline_draft": lambda session, _: commands.guideline_draft(session),
    "spans_to_check": lambda session, _: commands.spans_to_check(session),
    "filed_disagreements": lambda session, _: commands.filed_disagreements(session),
    "directions": lambda session, _: commands.directions(session, FIRST),
    "list_documents": lambda session, _: list(commands.list_documents(session)),
    "find_document": lambda session, _: commands.find_document(session, "1"),
    "find_annotations": lambda session, _: commands.find_annotations(session, FIRST, ME),
    "find_in_document": lambda session, _: commands.find_in_document(session, FIRST, "deny", DEFAULT),
    "find_in_project": lambda session, _: list(commands.find_in_project(session, "deny", DEFAULT)),
    "disagreements": lambda session, _: list(commands.disagreements(session)),
    "disagreements_in_batches": lambda session, _: list(commands.disagreements_in_batches(session)),
    "agreement": lambda session, _: commands.agreement(session),
    "conflicts": lambda session, _: commands.conflicts(session),
    "past_merges": lambda session, _: commands.past_merges(session),
    "check": lambda session, _: commands.check(session),
    "diagnostics": lambda session, _: commands.diagnostics(session),
    "export_layers": lambda session, _: commands.export_layers(session),
    "preview_formats": lambda session, _: commands.preview_formats(session),
    "preview_export": lambda session, _: commands.preview_export(session),
    "preview_unite": lambda session, _: commands.preview_unite(session, OTHER, ME),
    "adjudicate": lambda session, _: commands.adjudicate(session, "agreed", dry_run=True),
    "pack": lambda session, folder: commands.pack(session, folder / "out"),
    "pack_each": commands.pack_each,
    "export": lambda session, folder: commands.export(session, folder / "out.jsonl"),
    "back_up": lambda session, _: commands.back_up(session),
    "back_up_when_due": lambda session, _: commands.back_up_when_due(session),
}
WRITES: dict[str, Call] = {
    "join": lambda session, _: session.join("zoe"),
    "switch_annotator": lambda session, _: session.switch_annotator("zoe"),
    "remember_person": lambda session, _: commands.remember_person(session, "zoe"),
    "rename_annotator": lambda session, _: commands.rename_annotator(session, OTHER, "zoe"),
    "unite_annotators": lambda session, _: commands.unite_annotators(session, OTHER, ME),
    "assign": lambda session, _: commands.assign(session, commands.plan_assignments(session, ["zoe"], 1)),
    "unassign": lambda session, _: commands.unassign(session, ME),
    "set_guideline": lambda session, _: commands.set_guideline(session, "Less."),
    "publish_guideline": lambda session, _: commands.publish_guideline(session, {"en": "Less.", "ar": "أقلّ."}),
    "keep_guideline_draft": lambda session, _: commands.keep_guideline_draft(session, {"en": "Less."}),
    "record_time": lambda session, _: commands.record_time(session, FIRST, 5),
    "add_span": lambda session, _: commands.add_span(session, SECOND, "CUE", [(0, 3)]),
    "mark_done": lambda session, _: commands.mark_done(session, SECOND),
    "undo": lambda session, _: commands.undo(session),
    "merge": lambda session, folder: commands.merge_file(session, folder / "package.annopack"),
    "import": lambda session, folder: commands.import_files(session, [folder / "new.txt"]),
    "adjudicate": lambda session, _: commands.adjudicate(session, "agreed"),
}


@pytest.mark.parametrize("code", [sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CORRUPT])
@pytest.mark.parametrize("name", READS)
def test_a_failed_read_is_reported(
    worked: Session, name: str, code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for after in range(MOST_STATEMENTS):
        worked._documents.clear()
        worked._documents._text = ("", "")
        worked._people = PeopleCache(worked.file)
        vars(worked.file).pop("identity", None)
        with monkeypatch.context() as patch:
            asked = break_disk(worked, patch, after, code)
            with suppress(AnnotatorError):
                READS[name](worked, tmp_path)
        if len(asked) <= after:
            break
    assert after, "nothing was read"


@pytest.mark.parametrize("name", WRITES)
def test_a_failed_write_is_reported_and_changes_nothing(
    worked: Session, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new.txt").write_text("One more article.\n", encoding="utf-8")
    count = "SELECT count(*) FROM operation WHERE withdrawn = 0"
    for after in range(MOST_STATEMENTS):
        before, me = worked.file.rows(count), worked.annotator
        failed = False
        with monkeypatch.context() as patch:
            asked = break_disk(worked, patch, after, sqlite3.SQLITE_IOERR_WRITE)
            try:
                WRITES[name](worked, tmp_path)
            except AnnotatorError:
                failed = True
        if len(asked) <= after:
            break
        if not failed:  # at clearing up, when all is done
            assert name == "merge"
            break
        assert worked.annotator is me
        if name not in ("assign", "remember_person"):  # two acts: who joined has joined
            assert worked.file.rows(count) == before
    assert after, "nothing was written"
    assert not commands.check(worked).problems


@pytest.mark.parametrize("seed", range(12))
def test_damaged_pages_are_reported(project: Path, seed: int, worked: Session, tmp_path: Path) -> None:
    copy = Path(shutil.copy(commands.back_up(worked), tmp_path / "damaged.annot"))
    chance = random.Random(seed)
    with Session.open(copy, ME) as session:
        session.file._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        content = bytearray(copy.read_bytes())
        for _ in range(6):
            start = chance.randrange(4096, len(content) - 64)
            content[start : start + 64] = chance.randbytes(64)
        with copy.open("r+b") as file:
            file.write(content)
        for name, call in READS.items():
            session._documents.clear()
            session._documents._text = ("", "")
            session.file._db.execute("PRAGMA shrink_memory").fetchall()
            try:
                call(session, tmp_path)
            except AnnotatorError:
                continue
            except Exception as error:  # noqa: BLE001  the test reports which one it was
                pytest.fail(f"{name}: {error!r}")


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_opens_or_is_reported(worked: Session, seed: int, tmp_path: Path) -> None:
    copy = Path(shutil.copy(commands.back_up(worked), tmp_path / "damaged.annot"))
    chance = random.Random(seed)
    content = bytearray(copy.read_bytes())
    start = chance.randrange(0, len(content) - 200)
    content[start : start + 200] = chance.randbytes(200)
    copy.write_bytes(content[: chance.choice((len(content), len(content) - 300, 5000))])
    try:
        with Session.open(copy, ME) as session:
            for name, call in READS.items():
                try:
                    call(session, tmp_path)
                except AnnotatorError:
                    continue
                except Exception as error:  # noqa: BLE001  the test reports which one it was
                    pytest.fail(f"{name}: {error!r}")
    except AnnotatorError:
        return


# --- names and folders


def test_a_lock_that_cannot_be_written_is_reported(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "ftruncate", full)
        with pytest.raises(AnnotatorError, match="No space left"):
            Session.open(project)
    Session.open(project).close()


def test_an_account_without_a_name_can_work(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", nobody)
    with Session.open(project), pytest.raises(AnnotatorError, match="open in another window"):
        Session.open(project)


def test_a_missing_folder_for_copies_is_reported(
    worked: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = commands.back_up(worked)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(AnnotatorError, match="cannot be read"):
        commands.merge_file(worked, backup)
    with pytest.raises(AnnotatorError, match="cannot be read"):
        commands.salvage(backup, tmp_path / "saved")
    with pytest.raises(AnnotatorError, match="cannot be written"):
        commands.preview_formats(worked).record("jsonl", 0)
    with pytest.raises(AnnotatorError, match="cannot be written"):
        commands.pack(worked, tmp_path / "out")


@pytest.mark.parametrize("name", ["x" * 300, "loop"])
def test_an_impossible_path_is_reported(worked: Session, tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to("loop")
    wrong = tmp_path / name
    for call in (
        lambda: Session.open(wrong),
        lambda: commands.new_project(wrong, str(wrong)),
        lambda: commands.import_files(worked, [wrong]),
        lambda: commands.merge_file(worked, wrong),
        lambda: commands.inspect_package(wrong),
        lambda: commands.new_project_from(wrong, tmp_path / "made"),
        lambda: commands.restore(worked.file.path, wrong),
        lambda: commands.salvage(wrong, tmp_path / "saved"),
        lambda: commands.export(worked, wrong / "out.jsonl"),
        lambda: commands.pack(worked, wrong / "out"),
        lambda: commands.export_target(worked, wrong, "jsonl", ME, split=False),
    ):
        with pytest.raises(AnnotatorError):
            call()
    assert commands.projects_like("0" * 32, [wrong]) == []


@POSIX
def test_names_that_are_no_text_are_worked_with(tmp_path: Path, project: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    odd = Path(shutil.copy(project, folder / os.fsdecode(b"\xff.annot")))
    with Session.open(odd, ME) as session:
        commands.mark_done(session, FIRST)
        backup = commands.back_up(session)
        package = commands.pack(session, folder / os.fsdecode(b"\xfe")).path
        commands.export(session, folder / os.fsdecode(b"\xfd.jsonl"))
    commands.restore(odd, backup)
    with Session.open(project, ME) as session:
        assert commands.merge_file(session, package).new
        assert commands.past_merges(session)[0].report.source == "\ufffd.annopack"
        article = folder / os.fsdecode(b"\xfc.txt")
        article.write_text("One.\n", encoding="utf-8")
        with pytest.raises(AnnotatorError, match="not valid text"):
            commands.import_files(session, [article])
        (folder / "sound.txt").write_text("Two.\n", encoding="utf-8")
        report = commands.import_files(session, [folder], format="text")
        assert (report.counts.documents, len(report.refused)) == (1, 1)


@NOT_ROOT
def test_a_missing_permission_to_read_is_reported(project: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    inside = Path(shutil.copy(project, closed / "inside.annot"))
    closed.chmod(0)
    try:
        for call in (
            lambda: Session.open(inside),
            lambda: commands.new_project(closed / "new"),
            lambda: commands.inspect_package(closed / "x.annopack"),
            lambda: survey(inside, Task()),
        ):
            with pytest.raises(AnnotatorError):
                call()
    finally:
        closed.chmod(0o700)


def test_a_missing_project_is_reported(worked: Session) -> None:
    worked.file.path.unlink()
    with pytest.raises(ProjectFileError, match="no longer in its place"):
        commands.mark_done(worked, SECOND)


def test_a_closing_that_fails_is_a_notice_and_lets_go(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session.open(project, "somebody new")
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    whole = session.file._db.close

    def failing() -> None:
        whole()
        raise error

    monkeypatch.setattr(session.file._db, "close", failing)
    session.close()
    notices: list[str] = []
    session.notices.set_listener(lambda notice: notices.append(str(notice)))
    assert any("disk could not be" in one for one in notices)
    ProjectFile(project).close()
