"""The tables are those declared, word for word; older files become newer ones, with a backup first."""

import shutil
import sqlite3
from contextlib import closing, nullcontext
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Cancelled
from annotator.domain.errors import ProjectFileError
from annotator.domain.frames import frame_of
from annotator.storage import connecting, database, header, migrations, shape, states
from annotator.storage.compact import PAYLOAD
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile
from annotator.storage.migrations import SCHEMA_VERSION, STEPS
from annotator.text.folding import ALL
from tests.samples import ARABIC, FIRST, OTHER, SECOND, place

TESTS = Path(__file__).resolve().parent.parent
GOLDEN = TESTS / "golden" / "schema"
DATABASES = TESTS / "databases"
VERSIONS = range(1, SCHEMA_VERSION + 1)


def schema_of(file: ProjectFile) -> str:
    """Every statement that made the file, without the indentation of our source."""
    rows = file.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return "".join(" ".join(row[0].split()) + ";\n" for row in rows)


def old_file(version: int, folder: Path) -> Path:
    return Path(shutil.copy(DATABASES / f"{version}.annot", folder / "old.annot"))


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    create_project_file(tmp_path / "fresh.annot")
    return tmp_path / "fresh.annot"


def test_a_fresh_project_has_the_golden_schema(fresh: Path) -> None:
    with ProjectFile(fresh) as file:
        assert schema_of(file) == (GOLDEN / f"{SCHEMA_VERSION}.sql").read_text()


def test_a_fresh_project_has_these_things_and_no_others(fresh: Path) -> None:
    with ProjectFile(fresh) as file:
        found = set(file.rows("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"))
    tables = {"project", "document", "text", "operation", "step", "_sqlite_migrations", "search"}
    tables |= {"merge", "brought", "quarantine", "outside", "device", "carrier", "segment"}
    tables |= {"indexed_work", "linked_words"}
    tables |= {f"search_{part}" for part in ("config", "data", "docsize", "idx")}
    indexes = {"operation_entity", "operation_past", "operation_state", "operation_replaces", "brought_operation"}
    indexes |= {"operation_device", "operation_id", "operation_unnumbered", "step_undone"}
    indexes |= {"indexed_work_layer", "indexed_work_document"}
    indexes |= {"idx__sqlite_migrations_migration_set_name"}
    triggers = {
        "operation_is_never_deleted",
        "operation_is_never_altered",
        "text_is_never_altered",
        "text_is_never_deleted",
    }
    kinds = (("table", tables), ("index", indexes), ("trigger", triggers))
    assert found == {(kind, name) for kind, names in kinds for name in names}


def test_every_table_of_ours_is_strict(fresh: Path) -> None:
    with ProjectFile(fresh) as file:
        strict = {row[1]: row[5] for row in file.rows("PRAGMA table_list") if row[2] == "table"}
    assert {name for name, flag in strict.items() if not flag} <= {"sqlite_schema", "sqlite_temp_schema"}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_raised_version_comes_with_a_file_and_a_schema_of_its_own(version: int) -> None:
    assert (DATABASES / f"{version}.annot").is_file(), "python -m tests.databases.make"
    assert (GOLDEN / f"{version}.sql").is_file()


def test_every_step_is_declared() -> None:
    assert [step.name for step in migrations.schema._migrations] == STEPS


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_every_version_opens_with_all_that_is_in_it(version: int, tmp_path: Path) -> None:
    with Session.open(old_file(version, tmp_path), annotator="سارة") as session:
        assert schema_of(session.file) == (GOLDEN / f"{SCHEMA_VERSION}.sql").read_text()
        work = session.annotations(FIRST)
        assert sorted(span.label for span in work.spans.values()) == ["CLAIM", "CUE", "SPEAKER"]
        claim = next(span for span in work.spans.values() if span.label == "CLAIM")
        assert claim.quote == ("“We deny it,”", "“fully.”")
        assert claim.note == "نفي 😀"
        assert frame_of(work, claim.id).complete
        assert work.status == "done"
        assert commands.directions(session, FIRST) == {2: "rtl"}
        assert session.text(FIRST) == ARABIC
        assert session.next_redo() == "Flag"
        assert session.annotations(SECOND, session.person(OTHER).id).status == "skipped"


@pytest.mark.parametrize("version", VERSIONS)
def test_work_goes_on_in_a_file_of_every_version(version: int, tmp_path: Path) -> None:
    path = old_file(version, tmp_path)
    with Session.open(path, annotator="سارة") as session:
        span = commands.add_span(session, FIRST, "TARGET", [place("دولارًا")])
    with Session.open(path, annotator="سارة") as session:
        assert span.id in session.annotations(FIRST).spans


# --- a step that is still to come


def add_a_column(db: Database) -> None:
    db.execute("ALTER TABLE document ADD COLUMN remark TEXT NOT NULL DEFAULT ''")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def fail(db: Database) -> None:
    add_a_column(db)
    raise ValueError("the step failed")


def plan(monkeypatch: pytest.MonkeyPatch, step: object) -> None:
    longer = Migrations("annotator")
    longer._migrations = [*migrations.schema._migrations]
    longer(name="to come")(step)
    monkeypatch.setattr(shape, "STEPS", [*STEPS, "to come"])
    for module in (connecting, shape):
        monkeypatch.setattr(module, "schema", longer)
    for module in (database, header):
        monkeypatch.setattr(module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)


def test_an_older_file_is_backed_up_and_then_migrated(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ProjectFile(project) as file:
        before = sorted(file._db.conn.iterdump())
    plan(monkeypatch, add_a_column)
    with ProjectFile(project) as file:
        assert file.rows("SELECT DISTINCT remark FROM document") == [("",)]
        assert file.rows("PRAGMA foreign_keys") == [(1,)]
        triggers = file.rows("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'")
        assert triggers == [(4,)]
    (backup,) = project.with_name("project-backups").iterdir()
    monkeypatch.undo()
    with ProjectFile(backup) as file:
        assert sorted(file._db.conn.iterdump()) == before


def test_a_file_without_an_index_is_backed_up_and_can_be_searched(tmp_path: Path) -> None:
    with Session.open(old_file(1, tmp_path)) as session:
        assert [found.document for found in commands.find_in_project(session, "وزاره", ALL)] == [FIRST, SECOND]
    (backup,) = (tmp_path / "old-backups").iterdir()
    assert backup.read_bytes()[60:64] == (1).to_bytes(4)


def test_a_migrated_file_is_migrated_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(monkeypatch, add_a_column)
    for _ in range(2):
        ProjectFile(project).close()
    assert len(list(project.with_name("project-backups").iterdir())) == 1


def test_a_failed_step_leaves_the_file_as_it_was(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(monkeypatch, fail)
    with pytest.raises(ValueError, match="the step failed"):
        ProjectFile(project)
    monkeypatch.undo()
    with ProjectFile(project) as file:
        assert file.rows("PRAGMA user_version") == [(SCHEMA_VERSION,)]
        assert schema_of(file) == (GOLDEN / f"{SCHEMA_VERSION}.sql").read_text()


def test_a_migration_that_is_stopped_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "_STEPS", 50)  # the file is small
    old = old_file(7, tmp_path)
    looks = 0

    def stop_late() -> None:
        nonlocal looks
        looks += 1
        if looks == 200:
            raise Cancelled

    with pytest.raises(Cancelled):
        ProjectFile(old, stop_late)
    assert old.read_bytes()[60:64] == (7).to_bytes(4)
    with ProjectFile(old) as file:
        assert schema_of(file) == (GOLDEN / f"{SCHEMA_VERSION}.sql").read_text()


def test_an_older_program_refuses_a_migrated_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(monkeypatch, add_a_column)
    ProjectFile(project).close()
    monkeypatch.undo()
    with pytest.raises(Exception, match="newer version"):
        ProjectFile(project)


def test_a_file_of_every_version_keeps_its_layers(tmp_path: Path) -> None:
    with ProjectFile(old_file(1, tmp_path)) as file:
        assert len(states.layers(file)) == 2


STORED = "SELECT number, id, entity, author, recorded, {payload}, type, layer, clock, parents FROM operation ORDER BY 1"


@pytest.mark.parametrize("version", range(1, 8))
def test_operations_that_become_compact_say_the_same(tmp_path: Path, version: int) -> None:
    old = old_file(version, tmp_path)
    with closing(sqlite3.connect(old)) as connection:
        before = connection.execute(STORED.format(payload="payload")).fetchall()
    with ProjectFile(old) as file:
        assert file.rows(STORED.format(payload=PAYLOAD)) == before
        assert file.rows("SELECT count(*) FROM operation WHERE typeof(compact_entity) = 'blob'")[0][0] > 0


def test_a_migrated_file_gives_its_room_back(tmp_path: Path) -> None:
    with ProjectFile(old_file(7, tmp_path)) as file:
        assert file.rows("PRAGMA freelist_count") == [(0,)]


@pytest.mark.parametrize(("code", "opens"), [(sqlite3.SQLITE_FULL, True), (sqlite3.SQLITE_IOERR, False)])
def test_on_a_full_disk_the_room_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, opens: bool
) -> None:
    execute = Database.execute

    def failing(db: Database, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "VACUUM":
            error = sqlite3.OperationalError("no room")
            error.sqlite_errorcode = code
            raise error
        return execute(db, sql, *values)

    monkeypatch.setattr(Database, "execute", failing)
    old = old_file(7, tmp_path)
    with nullcontext() if opens else pytest.raises(ProjectFileError, match="could not be read or written"):
        ProjectFile(old).close()
    monkeypatch.undo()
    with ProjectFile(old) as file:
        assert file.rows("PRAGMA user_version") == [(SCHEMA_VERSION,)]
