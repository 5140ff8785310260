"""Another project file is merged like the package of it, and only if it is a sound one of the same project."""

import os
import random
import shutil
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.merging.report import MergeReport
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from annotator.storage import merges
from tests.app.merging.parcels import DOCUMENT, contents, far_span, parcel, sent, sound
from tests.processes import holding, running
from tests.samples import FIRST, ME, OTHER, SECOND, place
from tests.storage.hostile import rewritten


@pytest.fixture
def copy(session: Session, tmp_path: Path) -> Path:
    """A project of the other person, made of a package of `session`."""
    commands.add_annotator(session, OTHER)
    return commands.new_project_from(commands.pack(session, tmp_path / "first").path, tmp_path / "copy.annot")


def work(path: Path, seed: int) -> None:
    """Do this and that in a project."""
    chance = random.Random(seed)
    with Session.open(path, OTHER) as other:
        for _ in range(12):
            document = chance.choice((FIRST, SECOND))
            start = chance.randrange(60)
            spans = sorted(other.annotations(document).spans)
            match chance.randrange(6):
                case 0 if spans:
                    commands.delete_span(other, document, chance.choice(spans))
                case 1 if spans:
                    commands.set_note(other, document, chance.choice(spans), "ملاحظة")
                case 2:
                    commands.mark_done(other, document)
                case 3:
                    commands.undo(other)
                case _:
                    span = commands.add_span(other, document, "CLAIM", [(start, start + 5)])
                    commands.set_stance(other, document, span.id, "opposes")


def project_rows(session: Session) -> list[tuple]:
    """Return the operations, whatever merge brought them and in whatever order."""
    return session.file.rows(
        "SELECT operation.id, document.id, entity, type, layer, author, clock, recorded, parents, payload, head"
        " FROM operation LEFT JOIN document ON document.number = operation.document ORDER BY operation.id"
    )


def comparable(report: MergeReport) -> MergeReport:
    """Return a report without name, digest and signature: a project file has another name, and is never signed."""
    return msgspec.structs.replace(report, source="", digest="", signed_by="", first_signed=False)


@pytest.mark.parametrize("seed", range(8))
def test_file_brings_what_its_package_brings(session: Session, copy: Path, tmp_path: Path, seed: int) -> None:
    work(copy, seed)
    with Session.open(copy, OTHER) as other:
        package = commands.pack(other, tmp_path / "all").path
    twin = Path(shutil.copy(copy, tmp_path / "twin.annot"))
    other_lead = session.file.path.with_name("other lead.annot")
    session.file.backup(other_lead)
    by_file = commands.merge_file(session, twin)
    with Session.open(other_lead, ME) as second:
        by_package = commands.merge_file(second, package)
        assert comparable(by_file) == comparable(by_package)
        assert (by_file.signed_by, by_package.signed_by) == ("", OTHER)
        assert by_file.new > 5
        assert project_rows(session) == project_rows(second)
        assert commands.merge_file(second, twin).new == 0
    assert by_file.source == "twin.annot"
    assert sound(session)
    commands.undo(session)
    assert session.annotations(FIRST, session.person(OTHER).id).spans == {}


def test_undone_operations_are_not_merged(session: Session, copy: Path) -> None:
    with Session.open(copy, OTHER) as other:
        commands.merge_file(other, parcel(other, sent(far_span())))
        commands.undo(other)
    report = commands.merge_file(session, copy)
    assert (report.new, report.quarantined) == (0, 0)


def test_file_without_its_ending_is_known_by_its_first_bytes(session: Session, copy: Path, tmp_path: Path) -> None:
    work(copy, 1)
    with Session.open(copy, OTHER) as other:
        package = commands.pack(other, tmp_path / "all").path
    renamed = package.rename(tmp_path / "really a package.annot")
    assert commands.merge_file(session, renamed).new > 5
    assert commands.merge_file(session, copy.rename(tmp_path / "mail attachment")).new == 0


def refused(session: Session, path: Path, message: str) -> AnnotatorError:
    before = contents(session)
    with pytest.raises(AnnotatorError, match=message) as refusal:
        commands.merge_file(session, path)
    assert contents(session) == before
    assert sound(session)
    return refusal.value


@pytest.mark.parametrize("content", [b"", b"<html><body>", b"SQLite format 3", "نص".encode()])
def test_what_is_neither_is_refused(session: Session, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page.annopack"
    path.write_bytes(content)
    refused(session, path, "neither a package nor a project")


def test_missing_file_and_folder_are_refused(session: Session, tmp_path: Path) -> None:
    refused(session, tmp_path / "nothing", "cannot be read: No such file")
    refused(session, tmp_path, "cannot be read: Is a directory")


def test_file_of_another_project_is_refused(session: Session, tmp_path: Path) -> None:
    refused(session, commands.new_project(tmp_path / "other"), "another project")


def test_damaged_file_is_refused(session: Session, copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-5000])
    refused(session, copy, "incomplete")


SPAN = "WHERE type = 'span'"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (f"UPDATE operation SET payload = replace(payload, 'CLAIM', 'CUE') {SPAN}", "the id does not match"),
        (f"UPDATE operation SET clock = 77 {SPAN}", "the id does not match"),
        ("UPDATE text SET text = text || '!'", "the id does not match the text"),
    ],
)
def test_content_altered_in_the_file_is_quarantined(session: Session, copy: Path, change: str, reason: str) -> None:
    work(copy, 1)
    report = commands.merge_file(session, rewritten(copy, change))
    assert report.quarantined
    assert all(reason in one.reason for one in merges.quarantined(session.file))
    assert sound(session)


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ('{"metadata":' + '{"a":' * 200 + "1" + "}" * 201, "nested too deeply"),
        ("not json", "is not JSON"),
        ('{"title":"a","title":"b"}', "a"),
        ('{"metadata":{"a":' + "9" * 40 + "}}", "beyond 64 bits"),
        ('{"title":"\\u0000"}', "NUL"),
        ('{"title":"\\ud800"}', "half a character"),
    ],
)
def test_what_no_package_could_hold_is_refused(session: Session, copy: Path, payload: str, message: str) -> None:
    rewritten(copy, f"UPDATE operation SET payload = '{payload}' WHERE type = 'document'")
    assert str(copy) in refused(session, copy, message).where


def test_an_operation_by_an_unknown_person_is_quarantined(session: Session, copy: Path) -> None:
    with Session.open(copy, OTHER) as other, other.act("Import") as act:
        act.put(far_span(document=FIRST, quote=("قال",), layer="stranger"))
    report = commands.merge_file(session, copy)
    assert [one.reason for one in report.examples] == ["the layer stranger belongs to no known annotator"]
    assert DOCUMENT not in contents(session)


# --- the identity of the project


@pytest.mark.parametrize("how", ["itself", "hard link", "symbolic link", "other spelling", "log"])
def test_own_project_is_refused_before_it_is_opened(
    session: Session, tmp_path: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = session.file.path
    other = tmp_path / "other name.annot"
    match how:
        case "hard link":
            os.link(own, other)
        case "symbolic link":
            other.symlink_to(own)
        case _:
            other = {"itself": own, "other spelling": own.parent / "." / ".." / own.parent.name / own.name}.get(
                how, own.with_name(own.name + "-wal")
            )
    commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
        with pytest.raises(AnnotatorError, match="the project itself"):
            commands.merge_file(session, other)
    assert is_locked(own)


def is_locked(project: Path) -> bool:
    """Whether another process, which knows nothing of our lock file, is kept from writing."""
    code = (
        "import sqlite3, sys\n"
        "try: sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE'); print('open')\n"
        "except sqlite3.OperationalError as error: print(error)"
    )
    with running(code, project) as process:
        assert process.stdout is not None
        return process.stdout.readline() == "database is locked\n"


def test_project_that_somebody_works_in_is_refused(session: Session, copy: Path) -> None:
    with holding(copy), pytest.raises(ProjectInUseError, match="open in another window"):
        commands.merge_file(session, copy)
    work(copy, 1)
    assert commands.merge_file(session, copy).new > 5
