"""Backups listed and put in place from the command line."""

import sqlite3
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.cli.test_commands import annotator
from tests.samples import FIRST, ME
from tests.storage.hostile import OTHERS, altered


def note(project: Path, words: str) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.set_document_note(session, FIRST, words)


def noted(project: Path) -> str:
    with Session.open(project, annotator=ME) as session:
        return session.annotations(FIRST).progress.note


def test_backups_are_listed_the_newest_first_and_one_is_put_in_place(project: Path) -> None:
    for words in ("one", "two", "three"):
        note(project, words)
    listed = annotator("restore", project)
    head, *rows = [line.split() for line in listed.out.splitlines()]
    assert head == ["made", "documents", "operations", "file"]
    paths = [row[3] for row in rows]
    assert paths == sorted(paths, reverse=True)
    assert [(row[1], int(row[2])) for row in rows] == [("2", 7), ("2", 6), ("2", 5)]
    done = annotator("restore", project.with_suffix(""), paths[1])
    assert (done.status, done.out) == (0, "")
    assert "project-quarantine-" in done.err
    assert noted(project) == "two"
    project.unlink()
    assert annotator("restore", project.with_suffix(""), paths[0]) == (0, "", "")
    assert noted(project) == "three"


def test_a_link_to_a_project_has_its_backups(project: Path, tmp_path: Path) -> None:
    note(project, "one")
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.annot"
    link.symlink_to(project)
    (backup,) = commands.list_backups(link)
    note(project, "two")
    assert annotator("restore", link, backup.path).status == 0
    assert link.is_symlink()
    assert noted(project) == "one"


def test_a_damaged_backup_is_listed_as_such_and_not_put_in_place(project: Path) -> None:
    note(project, "one")
    backup = commands.list_backups(project)[0].path
    backup.write_bytes(backup.read_bytes()[:-4096])
    assert "damaged" in annotator("restore", project).out
    done = annotator("restore", project, backup)
    assert (done.status, done.out) == (1, "")
    assert "damaged" in done.err
    assert noted(project) == "one"


def test_a_project_without_backups_is_told(project: Path) -> None:
    done = annotator("restore", project)
    assert (done.status, done.out) == (1, "")
    assert "project has no backups" in done.err


def test_a_damaged_project_is_salvaged(project: Path) -> None:
    note(project, "kept")
    connection = sqlite3.connect(project)
    ((page,), (size,)) = (connection.execute(sql).fetchone() for sql in (
        "SELECT rootpage FROM sqlite_master WHERE name = 'operation_entity'", "PRAGMA page_size"))  # fmt: skip
    connection.close()
    with project.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))
    before = project.read_bytes()
    assert "damaged" in annotator("list", project).err
    done = annotator("restore", project, "--salvage", project.with_name("new"))
    assert done.status == 0
    assert done.out.startswith("2 documents and 5 operations saved in ")
    assert done.out.endswith("new.annot; 0 documents and 0 operations lost.\n")
    assert noted(project.with_name("new.annot")) == "kept"
    assert project.read_bytes() == before


def test_a_backup_and_salvage_at_once_is_wrong_usage(project: Path) -> None:
    done = annotator("restore", project, project, "--salvage", project.with_name("new"))
    assert (done.status, done.out) == (2, "")
    assert list(project.parent.iterdir()) == [project]


@pytest.mark.parametrize("case", OTHERS)
def test_a_project_with_other_tables_is_refused_and_what_it_holds_saved(project: Path, case: str) -> None:
    altered(project, *OTHERS[case])
    done = annotator("list", project)
    assert (done.status, done.out) == (1, "")
    assert "annotator restore PROJECT --salvage NEW" in " ".join(done.err.split())
    assert annotator("restore", project, "--salvage", project.with_name("saved.annot")).status in (0, 1)
