"""A project that a stranger made, opened as if it were ours: refused before anything of it runs or is written."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError, ProjectFileError
from annotator.storage import connecting, shape
from annotator.storage.database import ProjectFile
from annotator.storage.migrations import SCHEMA_VERSION
from annotator.storage.restoring import backup_content
from annotator.storage.sqlite_errors import OTHER_TABLES
from tests.samples import FIRST, ME, place
from tests.storage.hostile import OTHERS, altered, rewritten, values_of_other_types

DATABASES = Path(__file__).resolve().parent.parent / "databases"


@pytest.fixture
def theirs(project: Path) -> Path:
    """A sound project of somebody, with a little work in it."""
    with Session.open(project, ME) as session:
        commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
    shutil.rmtree(project.with_name("project-backups"))
    return project


def refused(path: Path, told: str = "unknown tables|is damaged") -> None:
    """See that a project is refused with these words and a way to save the work; nothing is written or left."""
    before = (sorted(path.parent.iterdir()), path.read_bytes())
    with pytest.raises(ProjectFileError, match=told) as refusal:
        Session.open(path)
    assert "annotator restore PROJECT --salvage NEW" in refusal.value.remedy
    assert refusal.value.where == str(path)
    assert (sorted(path.parent.iterdir()), path.read_bytes()) == before


@pytest.mark.parametrize("case", OTHERS)
def test_a_project_with_other_tables_is_refused(theirs: Path, case: str) -> None:
    refused(altered(theirs, *OTHERS[case]))


@pytest.mark.parametrize("case", ["view", "trigger", "generated column", "no guard", "guard of nothing"])
def test_other_tables_are_named_as_such(theirs: Path, case: str) -> None:
    refused(altered(theirs, *OTHERS[case]), OTHER_TABLES[0])


@pytest.mark.parametrize("case", OTHERS)
def test_a_backup_with_other_tables_holds_nothing_to_rely_on(theirs: Path, case: str) -> None:
    assert backup_content(theirs) is not None
    assert backup_content(altered(theirs, *OTHERS[case])) is None


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
@pytest.mark.parametrize("case", ["trigger", "further table", "generated column", "no guard", "less than ours"])
def test_an_older_project_is_held_against_the_tables_of_its_time(tmp_path: Path, version: int, case: str) -> None:
    path = Path(shutil.copy(DATABASES / f"{version}.annot", tmp_path / "old.annot"))
    refused(altered(path, *OTHERS[case]), OTHER_TABLES[0])


def test_a_version_that_is_not_the_true_one_is_refused(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATABASES / "1.annot", tmp_path / "old.annot"))
    refused(altered(path, "PRAGMA user_version = 2"), OTHER_TABLES[0])


def test_a_project_of_no_version_is_refused(theirs: Path) -> None:
    refused(altered(theirs, "PRAGMA user_version = 0"), OTHER_TABLES[0])


def test_a_project_of_nobody_is_damaged(theirs: Path) -> None:
    refused(altered(theirs, "DELETE FROM project WHERE key = 'id'"), "damaged")


def test_values_of_other_types_are_damage(theirs: Path) -> None:
    refused(values_of_other_types(theirs), "damaged")


def test_a_schema_of_very_many_things_is_stopped(theirs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more = ({"name": f"more_{one}", "sql": f"CREATE VIEW more_{one} AS SELECT 1"} for one in range(20_000))
    with closing(sqlite3.connect(theirs)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.executemany("INSERT INTO sqlite_master SELECT 'view', :name, :name, 0, :sql", more)
        connection.commit()
    monkeypatch.setattr(connecting, "SECONDS_TO_LOOK", 0.05)
    refused(theirs, "damaged")


@pytest.mark.parametrize("case", OTHERS)
def test_what_a_project_with_other_tables_holds_is_saved(
    theirs: Path, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shape, "SECONDS", 1.0)
    begun = monotonic()
    saved = theirs.with_name("saved.annot")
    with suppress(AnnotatorError):
        commands.salvage(altered(theirs, *OTHERS[case]), saved)
        with Session.open(saved) as session:
            assert commands.list_documents(session)
    assert monotonic() - begun < 20
    assert saved.exists() or case in ("very huge statement", "endless view of operations")  # where nothing is left


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE operation SET parents = 'a\"b' WHERE number = 2",
        "UPDATE operation SET parents = 'x x' WHERE number = 2",
        "UPDATE operation SET document = 99 WHERE document IS NOT NULL",
        "UPDATE step SET last = 9999",
    ],
)
def test_an_older_project_whose_rows_cannot_be_taken_over_is_damaged(tmp_path: Path, statement: str) -> None:
    path = Path(shutil.copy(DATABASES / "3.annot", tmp_path / "old.annot"))
    rewritten(path, statement)
    with pytest.raises(ProjectFileError, match="damaged"):
        ProjectFile(path)
    assert path.read_bytes()[60:64] == (3).to_bytes(4)


# --- what is in order, and is not what it should be

ODD = {
    "clock in words": "INSERT OR REPLACE INTO project VALUES ('clock', 'soon')",
    "clock beyond all": "INSERT OR REPLACE INTO project VALUES ('clock', '99999999999999999999999')",
    "person": "INSERT OR REPLACE INTO project VALUES ('person', 'nobody')",
    "languages": "UPDATE document SET languages = ' x  \x01 '",
    "layer": "UPDATE operation SET layer = '../x' WHERE type = 'span'",
    "type": "UPDATE operation SET type = 'nothing' WHERE type = 'span'",
    "recorded": "UPDATE operation SET compact_recorded = 'yesterday'",
    "clock": "UPDATE operation SET clock = 9223372036854775807",
    "parents": "UPDATE operation SET parents = 'a\"b c'",
    "payload that is no JSON": "UPDATE operation SET payload = '{' WHERE type != 'scheme'",
    "payload that is another": "UPDATE operation SET payload = '[1]' WHERE type != 'scheme'",
    "payload without anything": "UPDATE operation SET payload = '{}'",
    "no payload": "UPDATE operation SET payload = NULL WHERE type != 'scheme'",
    "no scheme": "UPDATE operation SET head = 0 WHERE type = 'scheme'",
    "document": "UPDATE operation SET document = 99 WHERE document IS NOT NULL",
    "no document": "UPDATE operation SET document = NULL",
    "no texts": "DELETE FROM text",
    "act": "UPDATE step SET act = 'Nothing {x} %n'",
    "step of nothing": "UPDATE step SET first = 99, last = 98",
    "step of all": "UPDATE step SET first = -9223372036854775808, last = 9223372036854775807",
    "step of a merge": "UPDATE step SET first = NULL, last = NULL, merge = 7",
    "merge": "INSERT INTO merge VALUES (1, 'x', 'y', 'z', 'nobody', '{', 0)",
    "no index of words": "DELETE FROM search_data",
    "odd index of words": "UPDATE search_data SET block = zeroblob(30)",
}


ACTS: tuple[Callable[[Session], object], ...] = (
    commands.list_documents,
    commands.check,
    commands.past_merges,
    lambda session: commands.find_in_project(session, "OPEC"),
    lambda session: commands.pack(session, session.file.path.with_name("x.annopack")),
    lambda session: commands.add_span(session, FIRST, "CUE", [place("said")]),
    Session.undo,
    Session.redo,
)


@pytest.mark.parametrize("case", ODD)
def test_odd_values_end_in_a_sentence(theirs: Path, case: str) -> None:
    """What single rows say is seen when it is used, and then as damage of the file."""
    rewritten(theirs, ODD[case])
    for act in ACTS:
        with suppress(AnnotatorError), Session.open(theirs, ME) as session:
            act(session)
    with suppress(AnnotatorError):
        commands.salvage(theirs, theirs.with_name("saved.annot"))
