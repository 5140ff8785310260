"""Disks that fill up at random moments, on either side: nothing acknowledged is lost, and nothing counts twice.

The suite fills a disk ten times; FULLS=250 (`make soak`) says otherwise.
"""

import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place, SharingReport
from annotator.domain.errors import AnnotatorError
from tests.app.sharing.copies import copy_of
from tests.app.sharing.simulation import ids_from, mark
from tests.drives import mounted_drive, nearly_full

FULLS = int(os.environ.get("FULLS", "10"))
Share = Callable[[Session], SharingReport]
MOST_LEFT = 150_000
"""The bytes that are left on a full disk at most."""


class Work:
    """What Sara, whose copy lies on a drive, was told is saved."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path, self.chance, self.saved = path, chance, set[str]()
        self.refusals = 0

    def once(self, share: Share) -> None:
        """Open the project, mark something and exchange, as far as the disks allow it."""
        try:
            with Session.open(self.path, "Sara") as sara:
                self._mark(sara)
                share(sara)
                self._mark(sara)
        except AnnotatorError:
            self.refusals += 1

    def _mark(self, sara: Session) -> None:
        last = sara.file.rows("SELECT coalesce(max(number), 0) FROM operation")[0][0]
        try:
            mark(sara, self.chance, 10)
        except AnnotatorError:
            assert ids_from(sara, last) == []
            raise
        self.saved |= set(ids_from(sara, last))


def fill_up(work: Work, drives: tuple[Path, Path], share: Share, revive: Callable[[], None] = lambda: None) -> None:
    """Let Sara work while disks fill up and are emptied again; `revive` what does not come back by itself."""
    for _ in range(FULLS):
        with nearly_full(work.chance.choice(drives), work.chance.randrange(MOST_LEFT)):
            work.once(share)
        revive()
        if work.chance.random() < 0.3:
            work.once(share)
    assert work.refusals >= FULLS // 4


def require_all_of_it(lead: Path, work: Work, share: Share) -> None:
    """Exchange with room on the disks, and require everything on both sides, once."""
    with Session.open(work.path, "Sara") as sara, Session.open(lead, "Nadia") as nadia:
        assert not share(sara).renamed
        report = share(nadia)
        assert (report.asked, report.refused, report.waiting) == ((), (), 0)
        for session in (sara, nadia):
            assert not commands.check(session).problems
            ids = [row[0] for row in session.file.rows("SELECT id FROM operation WHERE type = 'span'")]
            assert len(ids) == len(set(ids))
            assert set(ids) == work.saved
    sys.stdout.write(f"{FULLS} full disks: {len(work.saved)} operations saved, {work.refusals} refusals\n")


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    with mounted_drive(tmp_path / "drive", "300m") as place:
        yield place


@pytest.fixture
def work(lead: Path, drive: Path) -> Work:
    return Work(Path(shutil.move(copy_of(lead, "Sara"), drive)), random.Random(FULLS))


def test_a_folder_and_a_project_on_full_disks(lead: Path, work: Work, drive: Path, tmp_path: Path) -> None:
    with mounted_drive(tmp_path / "other", "300m") as other:
        shared = other / "shared"
        shared.mkdir()
        place = Place("folder", str(shared))

        def share(session: Session) -> SharingReport:
            return commands.share(session, place)

        with Session.open(lead, "Nadia") as nadia:
            share(nadia)
        fill_up(work, (drive, other), share)
        require_all_of_it(lead, work, share)


@contextmanager
def drive_of_server() -> Iterator[Path]:
    folder = Path(mkdtemp(prefix="annotator-hub-", dir="/tmp"))
    folder.chmod(0o755)  # for the user of the server
    try:
        with mounted_drive(folder / "drive", "400m") as place:
            yield place
    finally:
        shutil.rmtree(folder)


def test_a_hub_and_a_project_on_full_disks(lead: Path, work: Work, drive: Path) -> None:
    postgres = pytest.importorskip("tests.postgres", reason="the hub needs psycopg")
    from tests.app.sharing.hub_of_team import give_accounts

    with drive_of_server() as other:
        (other / "server").mkdir()
        with postgres.server_in(other / "server") as server:
            postgres.make_database(server)
            with Session.open(lead, "Nadia") as nadia:
                give_accounts(server, nadia)

            def share(session: Session) -> SharingReport:
                assert session.annotator is not None
                place, _ = commands.hub_place(server.url(session.annotator.name.lower(), database="news"))
                return commands.share(session, place, "secret")

            fill_up(work, (drive, other), share, server.revive)
            require_all_of_it(lead, work, share)
