"""Project files that no program of ours wrote: each is refused or read, and never runs, hangs or writes anything."""

import random
import shutil
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError, ProjectFileError, ProjectInUseError
from annotator.storage import foreign, packing, shape
from annotator.storage.foreign import open_foreign
from annotator.storage.lock import require_not_open
from annotator.storage.migrations import APPLICATION_ID, SCHEMA_VERSION, schema
from tests.processes import holding
from tests.samples import FIRST, ME, place
from tests.storage.hostile import ENDLESS, OTHERS, altered, values_of_other_types

DATABASES = Path(__file__).resolve().parent.parent / "databases"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where copies are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def theirs(project: Path) -> Path:
    """A sound project of somebody, with a little work in it."""
    with Session.open(project, ME) as session:
        commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    return project


def test_a_file_may_be_closed_on_another_thread_than_opened_it(theirs: Path) -> None:
    with ExitStack() as stack, ThreadPoolExecutor(1) as other:
        file = other.submit(stack.enter_context, open_foreign(theirs)).result()
        assert len(list(packing.texts(file, None))) == 2


def everything(path: Path) -> int:
    """Read all that there is; return how much."""
    with open_foreign(path) as file:
        parts = (
            packing.project_operations(file),
            packing.texts(file, None),
            packing.document_operations(file, None, None),
        )
        return sum(1 for part in parts for _ in part)


def refused(path: Path, told: str) -> AnnotatorError:
    """See that a file is refused with these words, and nothing is written beside it or left behind."""
    before = (sorted(path.parent.iterdir()), path.read_bytes())
    with pytest.raises(AnnotatorError, match=told) as refusal:
        everything(path)
    assert (sorted(path.parent.iterdir()), path.read_bytes()) == before
    assert list(Path(tempfile.gettempdir()).iterdir()) == []
    assert refusal.value.where == str(path)
    assert refusal.value.remedy
    assert not isinstance(refusal.value, ProjectFileError)  # that would be our own project
    return refusal.value


def test_sound_file_is_read_and_left_alone(theirs: Path, temporary: Path) -> None:
    before = (sorted(theirs.parent.iterdir()), theirs.read_bytes())
    assert everything(theirs) == 7  # a scheme, a person, two texts with their facts, a span
    assert (sorted(theirs.parent.iterdir()), theirs.read_bytes()) == before
    assert list(temporary.iterdir()) == []


def test_backup_is_read(theirs: Path) -> None:
    with Session.open(theirs) as session:
        backup = commands.back_up(session)
    assert everything(backup) == 7


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_migrated_file_is_read(version: int, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / f"{version}.annot", tmp_path / "old.annot"))
    refused(path, f"older version of Annotator .format {version}; this one merges {SCHEMA_VERSION}.")
    Session.open(path).close()
    assert everything(path) > 10


# --- tables that are none of ours (rows 7 and 8)


@pytest.mark.parametrize("case", OTHERS)
def test_other_tables_are_refused(theirs: Path, case: str) -> None:
    refused(altered(theirs, *OTHERS[case]), "unknown tables|is damaged")


@pytest.mark.parametrize("case", ["view", "endless view", "trigger", "generated column", "index on an expression"])
def test_other_tables_are_named_as_such(theirs: Path, case: str) -> None:
    refused(altered(theirs, *OTHERS[case]), "unknown tables")


def test_values_of_other_types_are_damage(theirs: Path) -> None:
    """What the tables do not allow can be written while they are said to be others."""
    values_of_other_types(theirs)
    refused(theirs, "damaged")


# --- queries


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM step",
        "SELECT sql FROM sqlite_master",
        "SELECT load_extension('x')",
        "SELECT randomblob(10)",
        "PRAGMA user_version = 9",
        "ATTACH ':memory:' AS more",
        "INSERT INTO project VALUES ('x', 'y')",
        "CREATE TEMP TABLE more (x)",
        f"{ENDLESS} SELECT x FROM n",
    ],
)
def test_nothing_but_our_tables_can_be_asked(theirs: Path, sql: str) -> None:
    with open_foreign(theirs) as file, pytest.raises(AnnotatorError, match="damaged"):
        file.rows(sql)


def test_copy_cannot_be_written(theirs: Path) -> None:
    """Even without the list of what is allowed."""
    with open_foreign(theirs) as file:
        file._connection.set_authorizer(None)
        assert file.rows("PRAGMA query_only") == [(1,)]
        file.rows("PRAGMA query_only = OFF")
        with pytest.raises(AnnotatorError, match="damaged") as told:
            file.rows("INSERT INTO project VALUES ('x', 'y')")
        assert "readonly" in str(told.value.__cause__)


def test_query_that_takes_too_long_is_stopped(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "SECONDS", 0.2)
    tables = ", ".join(f"operation AS o{number}" for number in range(20))
    with open_foreign(theirs) as file:
        with pytest.raises(AnnotatorError, match="damaged") as told:
            file.rows(f"SELECT 1 FROM {tables} WHERE o0.id || o19.id = 'x'")
        assert "interrupted" in str(told.value.__cause__)
        assert file.rows("SELECT key FROM project WHERE key = 'id'") == [("id",)]


# --- damage (row 9)


def test_flipped_bytes_are_damage_or_read(theirs: Path, tmp_path: Path) -> None:
    sound, chance, read = theirs.read_bytes(), random.Random(3), 0
    path = tmp_path / "flipped.annot"
    for _ in range(150):
        data = bytearray(sound)
        for _ in range(chance.randrange(1, 8)):
            data[chance.randrange(100, len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data)
        try:
            everything(path)
        except AnnotatorError:
            continue
        read += 1
    assert 0 < read < 150
    assert list(Path(tempfile.gettempdir()).iterdir()) == []


@pytest.mark.parametrize("length", [4096, 5000, -4096, -1])
def test_truncated_file_is_refused(theirs: Path, length: int) -> None:
    theirs.write_bytes(theirs.read_bytes()[:length])
    refused(theirs, "incomplete: .* its end is missing")


@pytest.mark.parametrize("content", [b"", b"<html><body>", b"SQLite format 3"])
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page.annot"
    path.write_bytes(content)
    refused(path, "not a project")


def test_file_beyond_the_limit_is_not_copied(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign, "LARGEST_FILE", 1000)
    monkeypatch.setattr(shutil, "copyfile", lambda *_: pytest.fail("it was copied"))
    refused(theirs, "larger than")


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be read: No such file"):
        everything(tmp_path / "nothing.annot")


# --- other versions and programs (row 10)


def test_newer_version_is_refused(theirs: Path) -> None:
    refused(altered(theirs, "PRAGMA user_version = 99"), "newer version of Annotator .format 99")


def test_other_program_is_refused(theirs: Path) -> None:
    refused(altered(theirs, "PRAGMA application_id = 7"), "another program")


# --- the log beside the file (row 11)


def taken_while_open(theirs: Path, folder: Path, *, log: bool) -> Path:
    """Copy a project while somebody works in it, with or without its log."""
    folder.mkdir()
    copy = folder / "taken.annot"
    with Session.open(theirs, ME) as session:
        commands.add_span(session, FIRST, "CUE", [place("said")])
        shutil.copy(theirs, copy)
        if log:
            shutil.copy(f"{theirs}-wal", f"{copy}-wal")
    return copy


def test_work_that_is_still_in_the_log_is_read(theirs: Path, tmp_path: Path) -> None:
    copy = taken_while_open(theirs, tmp_path / "b", log=True)
    before = {path.name: path.read_bytes() for path in copy.parent.iterdir()}
    assert everything(copy) == 8
    assert {path.name: path.read_bytes() for path in copy.parent.iterdir()} == before


def test_damaged_log_is_no_harm(theirs: Path, tmp_path: Path) -> None:
    copy = taken_while_open(theirs, tmp_path / "b", log=True)
    log = Path(f"{copy}-wal")
    log.write_bytes(log.read_bytes()[:-100])  # the last transaction counts for nothing
    assert everything(copy) == 7


def test_file_whose_tables_are_in_a_log_that_did_not_come(tmp_path: Path) -> None:
    path, taken = tmp_path / "new.annot", tmp_path / "taken.annot"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE operation (number INTEGER PRIMARY KEY)")
        shutil.copy(path, taken)
    assert "Ask for a package" in refused(taken, "copied while it was open").remedy


def test_file_without_any_work_is_not_whole(tmp_path: Path) -> None:
    path = tmp_path / "empty.annot"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        db = Database(connection, execute_plugins=False, strict=True)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        schema.apply(db)
        db.execute("INSERT INTO project VALUES ('id', 'x')")
    refused(path, "incomplete")


def test_project_that_somebody_works_in_is_refused(theirs: Path) -> None:
    require_not_open(theirs)
    with holding(theirs), pytest.raises(ProjectInUseError, match="open in another window"):
        require_not_open(theirs)
    link = theirs.with_name("link.annot")
    link.symlink_to(theirs)
    with holding(theirs), pytest.raises(ProjectInUseError):
        require_not_open(link)
