"""A merge on a full disk, or failing at any statement, changes nothing, reports an error, and can be repeated."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from tests.samples import ARABIC, FIRST, ME, SECOND, place

CODES = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_WRITE)
DOCUMENTS = 8


@pytest.fixture(scope="module")
def scene(project_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project and a package that brings new documents, new work, and a change of what both had."""
    folder = tmp_path_factory.mktemp("scene")
    project = Path(shutil.copy(project_template, folder / "project.annot"))
    with Session.open(project, annotator=ME) as session:
        span = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
        package = commands.pack(session, folder / "out").path
    other = commands.new_project_from(package, folder / "other")
    with Session.open(other, annotator=ME) as session:
        commands.set_note(session, FIRST, span.id, "there")
        commands.mark_done(session, SECOND)
        for number in range(DOCUMENTS):
            text = f"{number} {ARABIC}\n" * 80
            with session.act("Import") as act:
                act.keep_text(StoredText(document_id(text), text, ("ar",)))
                act.put(Facts(id=document_id(text), title=str(number)))
            commands.add_span(session, document_id(text), "CLAIM", [(0, 9)])
        commands.pack(session, folder / "back")
    with Session.open(project, annotator=ME) as session:
        commands.set_note(session, FIRST, span.id, "here")
    return folder


@pytest.fixture
def session(scene: Path, tmp_path: Path) -> Iterator[Session]:
    with Session.open(shutil.copy(scene / "project.annot", tmp_path), annotator=ME) as session:
        yield session


def dump(session: Session) -> list[str]:
    """Everything but the moment of a merge."""
    lines = session.file._db.conn.iterdump()
    return sorted(line for line in lines if not line.startswith('INSERT INTO "merge"'))


def refused(session: Session, package: Path) -> AnnotatorError | None:
    """Merge; return the error that it ended in, if any."""
    try:
        commands.merge_file(session, package)
    except AnnotatorError as error:
        return error
    return None


class Countdown:
    """Lets statements through until one fails."""

    def __init__(self, left: int, code: int) -> None:
        self.left = left
        self._code = code

    def __call__(self) -> None:
        self.left -= 1
        if self.left == 0:
            error = sqlite3.OperationalError("it failed")
            error.sqlite_errorcode = self._code
            raise error


class Failing:
    """Stands before a database, or its connection, and counts every statement. A rollback never fails in SQLite."""

    def __init__(self, inner: Any, count: Countdown) -> None:
        self._inner = inner
        self._count = count

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if name == "conn":
            return Failing(found, self._count)
        if name not in ("execute", "executemany", "commit"):
            return found

        def counted(*arguments: Any) -> Any:
            self._count()
            return found(*arguments)

        return counted


def test_a_merge_that_fails_at_any_statement_is_all_or_nothing(scene: Path, tmp_path: Path) -> None:
    with Session.open(shutil.copy(scene / "project.annot", tmp_path / "whole.annot"), annotator=ME) as session:
        before = dump(session)
        commands.merge_file(session, scene / "back.annopack")
        after = dump(session)
    fails_at, outcomes = 0, []
    while True:
        fails_at += 1
        folder = Path(tmp_path, str(fails_at))  # of its own: among the backups of all rounds each takes longer
        folder.mkdir()
        with Session.open(shutil.copy(scene / "project.annot", folder), annotator=ME) as session:
            sound = session.file._db
            count = Countdown(fails_at, CODES[fails_at % 3])
            session.file._db = Failing(sound, count)
            error = refused(session, scene / "back.annopack")
            session.file._db = sound
            if error:
                assert error.remedy
                assert not sound.conn.in_transaction
                found = dump(session)
                assert found in (before, after)
                outcomes.append("before" if found == before else "after")
                commands.merge_file(session, scene / "back.annopack")
            assert dump(session) == after
        shutil.rmtree(folder)
        if count.left > 0:
            break
    assert len(outcomes) > 60
    committed = outcomes.count("after")
    assert outcomes == ["before"] * (len(outcomes) - committed) + ["after"] * committed
    assert committed <= 5  # what is read again once the merge is on the disk


def test_a_full_disk_in_steps(session: Session, scene: Path) -> None:
    before = dump(session)
    pages = session.file.rows("PRAGMA page_count")[0][0]
    refusals = 0
    for more in range(0, 400, 3):
        session.file.rows(f"PRAGMA max_page_count = {pages + more}")
        error = refused(session, scene / "back.annopack")
        if error is None:
            break
        assert "disk is full" in str(error)
        assert "Free some space" in error.remedy
        assert dump(session) == before
        assert session.file.damage() == []
        refusals += 1
    assert refusals > 5
    assert len(list(commands.list_documents(session))) == 2 + DOCUMENTS
    assert commands.check(session).problems == []
    assert commands.merge_file(session, scene / "back.annopack").new == 0
