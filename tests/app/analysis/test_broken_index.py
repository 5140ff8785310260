"""The index of claims is killed, or meets a full disk, while it is made: afterwards it is as if made at once."""

import os
import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from annotator.app.session import Session
from annotator.domain.errors import ProjectFileError
from annotator.storage import claims_index
from tests.benchmarks.archive_project import archive_project
from tests.broken_disk import break_disk
from tests.processes import killed_after, running

KILLS = int(os.environ.get("KILLS", "12"))
ARTICLES, AT_A_TIME = 60, 3

INDEXING = """
import sys
from pathlib import Path
from annotator.app.session import Session
from annotator.storage import claims_index

with Session.open(Path(sys.argv[1]), "sara") as session:
    while True:
        for done, _ in claims_index.update_in_steps(session.file, int(sys.argv[2])):
            print(done, flush=True)
        claims_index.forget_index(session.file)
"""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "archive.annot"
    archive_project(path, ARTICLES, 20, 300)
    return path


@pytest.fixture(scope="module")
def whole(template: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[object, ...]]:
    """The index, made at once."""
    with Session.open(Path(shutil.copy(template, tmp_path_factory.mktemp("whole"))), "sara") as session:
        return made(session)


def made(session: Session) -> list[tuple[object, ...]]:
    """Bring the index up to date, and return all of it."""
    claims_index.update_index(session.file, lambda _done, _total: None)
    works = session.file.rows("SELECT document, layer, content FROM indexed_work ORDER BY document, layer")
    return [*works, *session.file.rows("SELECT key, entry, count FROM linked_words ORDER BY key, entry")]


def test_a_killed_index_is_made_to_its_end(template: Path, whole: list[tuple[object, ...]], tmp_path: Path) -> None:
    chance, project = random.Random(7), Path(shutil.copy(template, tmp_path))
    for _ in range(KILLS):
        with running(INDEXING, project, AT_A_TIME) as process:
            killed_after(process, chance.randrange(1, 30), chance.random() / 50)
        if chance.random() < 0.5:
            with Session.open(project, "sara") as session:
                assert made(session) == whole
    with Session.open(project, "sara") as session:
        assert not session.file.damage()
        assert made(session) == whole


@pytest.mark.parametrize("after", range(0, 60, 7))
def test_a_full_disk_leaves_what_was_indexed(
    template: Path, whole: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    with Session.open(Path(shutil.copy(template, tmp_path)), "sara") as session:
        with monkeypatch.context() as broken:
            break_disk(session, broken, after, sqlite3.SQLITE_FULL)
            with pytest.raises(ProjectFileError):
                for _ in claims_index.update_in_steps(session.file, AT_A_TIME):
                    pass
        assert not session.file.in_transaction
        assert made(session) == whole
