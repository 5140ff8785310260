"""What opens, what is refused untouched, and that a transaction is all or nothing."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.document import Facts, StoredText
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage import documents
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.migrations import APPLICATION_ID, SCHEMA_VERSION
from annotator.storage.operations import OperationLog, Write
from tests.samples import FIRST

PAGE = 4096


@pytest.fixture
def file(project: Path) -> Iterator[ProjectFile]:
    with ProjectFile(project) as opened:
        yield opened


def note(file: ProjectFile, key: str, value: str = "x") -> None:
    with file.transaction():
        file.write("INSERT INTO project VALUES (?, ?)", (key, value))


def notes(file: ProjectFile) -> list[str]:
    return [
        row[0]
        for row in file.rows(
            "SELECT key FROM project WHERE key NOT IN ('id', 'clock', 'device', 'first copy') ORDER BY 1"
        )
    ]


# --- what is refused


def refused(path: Path, words: str) -> AnnotatorError:
    """Open what must not open, and see that it was not touched."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(AnnotatorError, match=words) as caught:
        ProjectFile(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert not path.with_name(path.name + ".lock").exists()
    assert caught.value.where
    assert caught.value.remedy
    return caught.value


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "nothing.annot", "No project was found here")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path, "No project was found here")


@pytest.mark.parametrize("content", [b"", b"<html>", b"SQLite format 3", "نص".encode() * 100])
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page.annot"
    path.write_bytes(content)
    refused(path, "not a project")


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.annot"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE operation (id)")
    connection.close()
    refused(path, "another program")


def test_a_header_without_the_rest_is_refused(project: Path) -> None:
    project.write_bytes(project.read_bytes()[:100])
    refused(project, "damaged|not a project")


def test_a_newer_format_is_refused_with_its_number(project: Path) -> None:
    connection = sqlite3.connect(project)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 7}")
    connection.close()
    error = refused(project, "newer version")
    assert error.values == {"version": SCHEMA_VERSION + 7, "known": SCHEMA_VERSION}


def test_a_file_that_cannot_be_read_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("annotator.storage.header.open_regular", fail)
    with pytest.raises(AnnotatorError, match="Permission denied"):
        ProjectFile(project)


# --- damage


def test_every_truncation_is_recognised_and_left_as_it_is(project: Path) -> None:
    whole = project.read_bytes()
    for size in (len(whole) - 1, *range(PAGE, len(whole), PAGE), *range(PAGE + 7, len(whole), PAGE)):
        project.write_bytes(whole[:size])
        refused(project, "damaged")


def test_every_overwritten_page_is_recognised_and_left_as_it_is(project: Path) -> None:
    whole = project.read_bytes()
    noise = random.Random(7)
    for page in range(1, len(whole) // PAGE):
        project.write_bytes(whole[: page * PAGE] + noise.randbytes(PAGE) + whole[(page + 1) * PAGE :])
        refused(project, "damaged")


def test_a_flipped_byte_never_ends_in_another_error(project: Path) -> None:
    whole = project.read_bytes()
    noise = random.Random(11)
    for _ in range(150):
        place = noise.randrange(len(whole))
        project.write_bytes(whole[:place] + noise.randbytes(1) + whole[place + 1 :])
        try:
            with ProjectFile(project) as file:
                documents.summaries(file, documents.listed_numbers(file))
                file.rows("SELECT * FROM operation JOIN text ON text.number = operation.document")
        except AnnotatorError:
            assert project.read_bytes()[place + 1 :] == whole[place + 1 :]


def test_a_file_format_of_the_future_is_damage(project: Path) -> None:
    whole = bytearray(project.read_bytes())
    whole[44:48] = (99).to_bytes(4)
    project.write_bytes(whole)
    refused(project, "damaged")


def test_a_text_that_is_no_utf8_is_damage(file: ProjectFile) -> None:
    with pytest.raises(ProjectFileError, match="damaged"):
        file.rows("SELECT CAST(x'ff' AS TEXT)")


def test_a_payload_that_is_no_record_is_damage(file: ProjectFile) -> None:
    file._db.execute("DROP TRIGGER operation_is_never_altered")
    file._db.execute("UPDATE operation SET payload = '{' WHERE type = 'document'")
    with pytest.raises(ProjectFileError, match="damaged"):
        documents.summaries(file, [1])


# --- the file


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("locking_mode", "exclusive"),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("temp_store", 2),
        ("busy_timeout", 0),
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
        ("encoding", "UTF-8"),
    ],
)
def test_a_pragma_is_in_force(file: ProjectFile, pragma: str, value: object) -> None:
    assert file.rows(f"PRAGMA {pragma}") == [(value,)]


def test_every_project_has_an_identity_of_its_own(tmp_path: Path) -> None:
    identities = set()
    for name in ("one.annot", "two.annot"):
        create_project_file(tmp_path / name)
        with ProjectFile(tmp_path / name) as file:
            identities |= set(file.rows("SELECT value FROM project WHERE key = 'id'"))
    assert len(identities) == 2


def test_making_a_project_leaves_one_file(tmp_path: Path) -> None:
    create_project_file(tmp_path / "مشروع %20 😀.annot")
    assert [path.name for path in tmp_path.iterdir()] == ["مشروع %20 😀.annot"]


def test_a_project_of_any_name_opens(tmp_path: Path) -> None:
    path = tmp_path / "a?b#c%20 مشروع.annot"
    create_project_file(path)
    with ProjectFile(path) as file:
        assert file.damage() == []


def test_a_project_is_never_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.annot"
    path.write_text("mine")
    with pytest.raises(AnnotatorError, match="this name already"):
        create_project_file(path)
    assert path.read_text() == "mine"


def test_a_project_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be created here"):
        create_project_file(tmp_path / "nowhere" / "a.annot")


# --- transactions


def test_what_was_written_is_there_after_reopening(project: Path) -> None:
    with ProjectFile(project) as file:
        note(file, "a")
    with ProjectFile(project) as file:
        assert notes(file) == ["a"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failing_block_leaves_nothing(file: ProjectFile, error: type[BaseException]) -> None:
    with pytest.raises(error), file.transaction():
        documents.add_texts(file, [StoredText("0" * 64, "text", ("en",))])
        file.write("INSERT INTO project VALUES ('a', 'x')")
        raise error
    assert notes(file) == []
    assert documents.numbers_of(file, ["0" * 64]) == {}
    note(file, "b")


def test_a_failing_part_leaves_what_was_before_it(file: ProjectFile) -> None:
    with file.transaction():
        file.write("INSERT INTO project VALUES ('a', 'x')")
        with pytest.raises(ValueError), file.savepoint():
            file.write("INSERT INTO project VALUES ('b', 'x')")
            raise ValueError
        with file.savepoint():
            file.write("INSERT INTO project VALUES ('c', 'x')")
    assert notes(file) == ["a", "c"]


def test_a_transaction_inside_another_is_our_fault_and_leaves_nothing(file: ProjectFile) -> None:
    with pytest.raises(sqlite3.OperationalError, match="within a transaction"), file.transaction():
        file.write("INSERT INTO project VALUES ('a', 'x')")
        note(file, "b")
    assert notes(file) == []


def test_a_write_outside_a_transaction_is_our_fault(file: ProjectFile) -> None:
    with pytest.raises(RuntimeError):
        file.write("DELETE FROM project")
    with pytest.raises(RuntimeError):
        file.insert("project", [{"key": "a", "value": "x"}])
    assert notes(file) == []


def test_our_own_mistakes_are_not_told_as_faults_of_the_world(file: ProjectFile) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        file.rows("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.IntegrityError), file.transaction():
        file.write("INSERT INTO project VALUES ('id', 'twice')")


# --- a full disk


def test_a_full_disk_is_told_changes_nothing_and_passes(file: ProjectFile) -> None:
    note(file, "before")
    before = list(file._db.conn.iterdump())
    pages = file.rows("PRAGMA page_count")[0][0]
    file.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectFileError, match="disk is full") as caught:
        note(file, "big", "x" * 50 * PAGE)
    assert "Free some space" in caught.value.remedy
    assert list(file._db.conn.iterdump()) == before
    assert file.damage() == []
    file.rows(f"PRAGMA max_page_count = {pages + 200}")
    note(file, "big", "x" * 50 * PAGE)
    assert notes(file) == ["before", "big"]


def test_a_full_disk_inside_a_part_ends_the_whole_transaction(file: ProjectFile) -> None:
    file.rows(f"PRAGMA max_page_count = {file.rows('PRAGMA page_count')[0][0]}")
    with pytest.raises(ProjectFileError, match="disk is full"), file.transaction():
        file.write("INSERT INTO project VALUES ('a', 'x')")
        with file.savepoint():
            file.write("INSERT INTO project VALUES ('b', ?)", ("x" * 50 * PAGE,))
    assert notes(file) == []
    assert not file._db.conn.in_transaction


# --- what is never altered


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM operation",
        "UPDATE operation SET payload = NULL",
        "UPDATE operation SET compact_author = 'me'",
        "UPDATE operation SET number = number + 100",
        "UPDATE operation SET parents = ''",
        "UPDATE operation SET clock = clock + 1",
        (
            "INSERT OR REPLACE INTO operation"
            " (number, compact_id, compact_entity, type, layer, clock, compact_recorded, parents, head)"
            " SELECT number, compact_id, compact_entity, type, layer, clock, compact_recorded, parents, head"
            " FROM operation"
        ),
        "UPDATE text SET text = 'other'",
        "DELETE FROM text",
        "INSERT OR REPLACE INTO text SELECT number, 'other' FROM text",
    ],
)
def test_operations_and_texts_are_never_altered(file: ProjectFile, statement: str) -> None:
    before = list(file._db.conn.iterdump())
    with pytest.raises(sqlite3.IntegrityError, match="never"), file.transaction():
        file.write(statement)
    assert list(file._db.conn.iterdump()) == before


def test_only_the_head_bit_moves(file: ProjectFile) -> None:
    with file.transaction():
        file.write("UPDATE operation SET head = 0")
    assert file.rows("SELECT DISTINCT head FROM operation") == [(0,)]


def test_a_document_with_operations_cannot_go(file: ProjectFile) -> None:
    with pytest.raises(sqlite3.IntegrityError), file.transaction():
        file.write("DELETE FROM document WHERE id = ?", (FIRST,))


def test_operations_of_no_document_cannot_come(file: ProjectFile) -> None:
    with pytest.raises(sqlite3.IntegrityError), file.transaction():
        OperationLog(file).append([Write(Facts(id="d"))], "me", {"d": 99})


def test_a_value_of_the_wrong_type_is_refused(file: ProjectFile) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"), file.transaction():
        file.write("UPDATE operation SET head = 'one'")


# --- copies


def test_a_copy_of_a_closed_project_is_whole(project: Path, tmp_path: Path) -> None:
    with ProjectFile(project) as file:
        note(file, "a")
    shutil.copy(project, tmp_path / "copy.annot")
    with ProjectFile(tmp_path / "copy.annot") as file:
        assert notes(file) == ["a"]
