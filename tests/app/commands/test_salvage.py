"""Of a damaged project everything that is still what its id says is saved, nothing else, and the file is left alone."""

import os
import random
import shutil
import sqlite3
from io import FileIO
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands.rescue import SalvageReport
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError, ProjectInUseError
from tests.processes import holding
from tests.samples import ARABIC, FIRST, ME, place
from tests.storage.test_restoring import kill_with_work_beside

PAGE = 4096
DOCUMENTS = 60


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of many pages."""
    path = commands.new_project(tmp_path_factory.mktemp("large") / "large")
    texts = [f"{number} {ARABIC}\n" * 3 for number in range(DOCUMENTS)]
    with Session.open(path, annotator=ME) as session:
        with session.act("Import") as act:
            for text in texts:
                act.keep_text(StoredText(document_id(text), text, ("ar",)))
                act.put(Facts(id=document_id(text), title=text[:20]))
        for text in texts:
            for label in ("CLAIM", "SPEAKER", "CUE"):
                commands.add_span(session, document_id(text), label, [place("Maria", text)])
        gone = commands.add_span(session, document_id(texts[0]), "TARGET", [(0, 3)])
        commands.delete_span(session, document_id(texts[0]), gone.id)
    return path


@pytest.fixture
def damaged(large: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(large, tmp_path / "damaged.annot"))


def rows(path: Path, sql: str) -> set[tuple[object, ...]]:
    with Session.open(path) as session:
        return set(session.file.rows(sql))


OPERATIONS = (
    "SELECT operation.id, document.id, payload FROM operation"
    " LEFT JOIN document ON document.number = operation.document"
)
TEXTS = "SELECT id, text FROM document JOIN text USING (number)"


def salvaged(damaged: Path) -> SalvageReport:
    """Salvage, and see that the file was left alone and that what was made is a sound project."""
    before = {
        path.name: path.read_bytes() for path in damaged.parent.glob(damaged.name + "*") if path.suffix != ".lock"
    }
    report = commands.salvage(damaged, damaged.with_name("saved"))
    assert {path.name: path.read_bytes() for path in damaged.parent.glob(damaged.name + "*")} == before
    with Session.open(report.path) as session:
        assert commands.check(session).problems == []
    return report


def nothing_made_up(report: SalvageReport, large: Path) -> bool:
    """Whether all there is was there, but for the scheme and the titles that take the place of lost ones."""
    added = rows(report.path, OPERATIONS) - rows(large, OPERATIONS)
    return all(str(payload).startswith(('{"title":', '{"toml":')) for _, _, payload in added)


def test_a_sound_project_is_saved_whole(damaged: Path, large: Path) -> None:
    report = salvaged(damaged)
    everything = rows(large, OPERATIONS)
    assert rows(report.path, OPERATIONS) == everything
    assert rows(report.path, TEXTS) == rows(large, TEXTS)
    assert (report.documents, report.operations) == (DOCUMENTS, len(everything))
    assert (report.lost_documents, report.lost_operations) == (0, 0)
    assert not report.scheme_lost
    assert not report.identity_lost
    with Session.open(report.path, annotator=ME) as saved, Session.open(large) as session:
        assert saved.project_id == session.project_id
        assert [one.name for one in saved.annotators()] == [ME]
        document = document_id(f"0 {ARABIC}\n" * 3)
        assert sorted(span.label for span in saved.annotations(document).spans.values()) == ["CLAIM", "CUE", "SPEAKER"]


@pytest.mark.parametrize("seed", range(12))
def test_what_lies_on_other_pages_is_saved(damaged: Path, large: Path, seed: int) -> None:
    chance = random.Random(seed)
    whole = bytearray(damaged.read_bytes())
    pages = chance.sample(range(1, len(whole) // PAGE), 3)
    for page in pages:
        whole[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    damaged.write_bytes(whole)
    try:
        report = salvaged(damaged)
    except AnnotatorError:  # a page that everything hangs on
        assert [path.name for path in damaged.parent.iterdir()] == [damaged.name]
        return
    everything = rows(large, OPERATIONS)
    assert nothing_made_up(report, large)
    assert rows(report.path, TEXTS) <= rows(large, TEXTS)
    assert report.lost_operations <= len(everything) - report.operations


def test_flipped_bytes_never_end_in_another_error_and_make_nothing_up(project: Path, tmp_path: Path) -> None:
    chance = random.Random(3)
    whole = project.read_bytes()
    damaged = tmp_path / "flipped.annot"
    refused = 0
    for turn in range(80):
        flipped = bytearray(whole)
        for _ in range(1 + turn % 5):
            flipped[chance.randrange(100, len(whole))] ^= 1 << chance.randrange(8)
        damaged.write_bytes(flipped)
        try:
            report = commands.salvage(damaged, tmp_path / "saved")
        except AnnotatorError:
            refused += 1
            continue
        assert nothing_made_up(report, project)
        assert rows(report.path, TEXTS) <= rows(project, TEXTS)
        report.path.unlink()
    assert refused < 20


def leaf_pages(path: Path, table: str) -> list[int]:
    """The pages that hold the rows of a table, found by what the rows say."""
    whole = path.read_bytes()
    mark = {"operation": b'"label":"CUE"', "text": "وأضاف المتحدث".encode()}[table]
    return [page for page in range(len(whole) // PAGE) if mark in whole[page * PAGE : (page + 1) * PAGE]]


def test_one_lost_page_loses_no_more_than_is_on_it(damaged: Path, large: Path) -> None:
    page = leaf_pages(damaged, "operation")[2]
    whole = bytearray(damaged.read_bytes())
    whole[page * PAGE : (page + 1) * PAGE] = os.urandom(PAGE)
    damaged.write_bytes(whole)
    with pytest.raises(AnnotatorError, match="damaged"):
        Session.open(damaged)
    report = salvaged(damaged)
    everything = rows(large, OPERATIONS)
    assert rows(report.path, OPERATIONS) < everything
    assert report.operations + report.lost_operations == len(everything)
    assert 1 <= report.lost_operations <= 40
    assert report.documents == DOCUMENTS


def test_a_lost_text_takes_the_work_on_it_along_and_no_other(damaged: Path, large: Path) -> None:
    page = leaf_pages(damaged, "text")[3]
    whole = bytearray(damaged.read_bytes())
    whole[page * PAGE : (page + 1) * PAGE] = os.urandom(PAGE)
    damaged.write_bytes(whole)
    report = salvaged(damaged)
    assert 1 <= report.lost_documents <= 8
    kept = {id_ for id_, _ in rows(report.path, TEXTS)}
    assert rows(report.path, OPERATIONS) == {row for row in rows(large, OPERATIONS) if row[1] is None or row[1] in kept}


def test_what_the_drive_cannot_read_is_left_out(damaged: Path, large: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, opening = leaf_pages(damaged, "operation")[2], Path.open

    class FailingDrive:
        """A file of which one sector cannot be read."""

        def __init__(self, file: FileIO) -> None:
            self._file = file
            self.seek = file.seek

        def __enter__(self) -> "FailingDrive":
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def read(self, size: int) -> bytes | None:
            if self._file.tell() == page * PAGE:
                raise OSError(5, "Input/output error")
            return self._file.read(size)

    def fail(path: Path, mode: str = "r", **how: object) -> object:
        opened = opening(path, mode, **how)  # type: ignore[call-overload]
        return FailingDrive(opened) if path == damaged and "buffering" in how else opened

    monkeypatch.setattr(Path, "open", fail)
    report = salvaged(damaged)
    assert 1 <= report.lost_operations <= 40
    assert report.documents == DOCUMENTS
    assert report.operations + report.lost_operations == len(rows(large, OPERATIONS))


def test_an_unreadable_file_is_reported(damaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(AnnotatorError, match="Permission denied"):
        commands.salvage(damaged, damaged.with_name("saved"))


@pytest.mark.parametrize("part", [0.8, 0.9, 0.97])
def test_a_truncated_file_gives_what_is_left(damaged: Path, large: Path, part: float) -> None:
    whole = damaged.read_bytes()
    damaged.write_bytes(whole[: int(len(whole) * part)])
    report = salvaged(damaged)
    assert report.operations > 0
    assert nothing_made_up(report, large)
    assert report.operations < len(rows(large, OPERATIONS))


def test_the_beginning_of_a_file_alone_is_reported_as_unreadable(damaged: Path) -> None:
    damaged.write_bytes(damaged.read_bytes()[: 20 * PAGE])
    with pytest.raises(AnnotatorError, match="Nothing in this file"):
        commands.salvage(damaged, damaged.with_name("saved"))
    assert [path.name for path in damaged.parent.iterdir()] == [damaged.name]


def forge(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    for name in ("operation_is_never_altered", "operation_is_never_deleted", "text_is_never_altered"):
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(sql)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("sql", "lost"),
    [
        (
            "UPDATE operation SET payload = replace(payload, 'CUE', 'CUT') WHERE type = 'span' AND number % 5 = 0",
            "span",
        ),
        ("UPDATE operation SET clock = clock + 1 WHERE type = 'span' AND number % 5 = 0", "span"),
        ("UPDATE operation SET layer = CAST(x'ff' AS TEXT) WHERE type = 'span' AND number % 5 = 0", "span"),
        ("UPDATE text SET text = text || ' ' WHERE number = 2", "text"),
    ],
)
def test_what_is_not_what_its_id_says_is_left_out(damaged: Path, large: Path, sql: str, lost: str) -> None:
    forge(damaged, sql)
    report = salvaged(damaged)
    assert rows(report.path, OPERATIONS) < rows(large, OPERATIONS)
    assert (report.lost_documents == 1) == (lost == "text")
    assert report.operations + report.lost_operations == len(rows(large, OPERATIONS))


def test_without_the_names_of_people_their_work_is_saved_all_the_same(damaged: Path, large: Path) -> None:
    forge(damaged, "DELETE FROM operation WHERE type = 'annotator'")
    report = salvaged(damaged)
    assert len(rows(report.path, OPERATIONS)) == len(rows(large, OPERATIONS)) - 1


def test_a_text_without_title_and_metadata_is_listed(damaged: Path, large: Path) -> None:
    forge(damaged, "DELETE FROM operation WHERE type = 'document' AND number % 2 = 0")
    report = salvaged(damaged)
    assert report.lost_operations == DOCUMENTS // 2
    with Session.open(report.path) as session:
        listed = list(commands.list_documents(session))
    assert len(listed) == DOCUMENTS
    assert all("قالت وزارة" in one.title for one in listed)


def test_without_its_scheme_or_identity_the_project_gets_others(damaged: Path, large: Path) -> None:
    forge(damaged, "DELETE FROM operation WHERE type = 'scheme'")
    connection = sqlite3.connect(damaged)
    connection.execute("DELETE FROM project")
    connection.commit()
    connection.close()
    report = salvaged(damaged)
    assert report.scheme_lost
    assert report.identity_lost
    with Session.open(report.path) as saved, Session.open(large) as session:
        assert saved.scheme.id == "claims"
        assert saved.project_id != session.project_id


def test_what_a_killed_program_left_beside_the_file_is_saved_too(project: Path) -> None:
    kill_with_work_beside(project)
    report = salvaged(project)
    assert rows(report.path, "SELECT count(*) FROM operation WHERE type = 'guideline'") == {(2,)}


def test_merges_that_were_taken_back_stay_so(project: Path, tmp_path: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        package = commands.pack(session, tmp_path / "all").path
    other = commands.new_project_from(package, tmp_path / "other")
    with Session.open(other, annotator="Lina") as session:
        commands.mark_done(session, FIRST)
        package = commands.pack(session, tmp_path / "back").path
    with Session.open(project, annotator=ME) as session:
        commands.merge_file(session, package)
        commands.undo(session)
    report = salvaged(project)
    assert report.lost_operations == 0
    assert rows(report.path, "SELECT count(*) FROM operation WHERE type = 'progress'") == {(0,)}


def test_what_is_no_database_any_more_is_refused(tmp_path: Path) -> None:
    for content in (b"", b"<html>", os.urandom(20000)):
        page = tmp_path / "page.annot"
        page.write_bytes(content)
        with pytest.raises(AnnotatorError, match="Nothing in this file"):
            commands.salvage(page, tmp_path / "saved")
    assert [path.name for path in tmp_path.iterdir()] == ["page.annot"]


def test_an_open_project_and_a_name_that_is_taken_are_refused(project: Path, tmp_path: Path) -> None:
    with holding(project), pytest.raises(ProjectInUseError):
        commands.salvage(project, tmp_path / "saved")
    with pytest.raises(AnnotatorError, match="this name already"):
        commands.salvage(project, project)


def test_it_can_be_stopped(damaged: Path) -> None:
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        commands.salvage(damaged, damaged.with_name("saved"), task)
    assert [path.name for path in damaged.parent.iterdir()] == [damaged.name]
