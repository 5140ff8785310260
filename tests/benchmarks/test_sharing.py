"""Sharing: how soon a change is elsewhere, the first synchronisation, and a pass with nothing new.

The floor is a plain script that uses none of our code: it copies the bytes, reads every line, and inserts the rows.
ARTICLES=1000 makes the first synchronisation smaller.
"""

import os
import resource
import shutil
import sqlite3
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing import sending
from annotator.app.sharing.asking import Consent
from annotator.app.sharing.parts import ALONE, BESIDE_WORK
from annotator.app.sharing.sharing import FolderSharing, HubSharing, Sharing
from annotator.carriers.hub_owner import add_member, create_hub
from annotator.carriers.segment import Segment
from annotator.storage import devices, segments
from annotator.storage.segments import KnownSegment
from annotator.ui.sharing.schedule import EVERY_S, WHOLE_S
from tests.benchmarks.figures import Figure, tell
from tests.benchmarks.floors.packages import Row, insert, row, rows
from tests.benchmarks.makers import annotate, fill
from tests.postgres import Server, psycopg

ARTICLES = int(os.environ.get("ARTICLES", "10000"))
PEOPLE = ("sara", "omar", "lena")
SPANS, RELATIONS = 12, 4
DEVICES, SEGMENTS, ROWS, PASSES = 50, 2_000, 200_000, int(os.environ.get("PASSES", "200"))
MOST = {"folder s": 10.0, "hub s": 5.0, "folder pass s": 0.5, "hub pass s": 0.05, "times the floor": 3.0}
CARRIERS = ("folder", "hub")


class Team:
    """Copies of a project, and one place that all of them share."""

    def __init__(self, folder: Path, server: Server, carrier: str) -> None:
        self.folder, self._server, self.carrier = folder, server, carrier
        self.shared = folder / "shared"
        self.shared.mkdir(parents=True)
        self.lead = commands.new_project(folder / "lead.annot")
        with Session.open(self.lead, "lead") as session:
            commands.set_role(session, "lead", "lead")
            commands.add_annotator(session, "reviewer")
            commands.set_role(session, "reviewer", "reviewer")
            for name in PEOPLE:
                commands.add_annotator(session, name)
            if carrier == "hub":
                create_hub(self.owner)
                for person in session.annotators():
                    add_member(self.owner, session.project_id, person.id, person.role, person.name, "secret")
        self.reviewer = self.copy("reviewer")

    @property
    def work(self) -> str:
        """What its figures are of."""
        return f"sharing by {self.carrier}"

    @property
    def owner(self) -> str:
        return self._server.url(database="news")

    def copy(self, name: str) -> Path:
        """Return a copy of the lead's project for a member."""
        with Session.open(self.lead, "lead") as session:
            package = commands.pack(session, self.folder / f"to {name}", name).path
        return commands.new_project_from(package, self.folder / f"{name}.annot")

    def sharing(self, session: Session, at_a_time: int = BESIDE_WORK) -> Sharing:
        if self.carrier == "folder":
            return FolderSharing(session, self.shared, at_a_time)
        assert session.annotator is not None
        return HubSharing(session, self._server.url(session.annotator.name, "secret", "news"), at_a_time)


@pytest.fixture(params=CARRIERS)
def team(request: pytest.FixtureRequest, tmp_path: Path, hub_url: Server) -> Team:
    return Team(tmp_path, hub_url, request.param)


def test_a_change_is_elsewhere_after_an_exchange_of_both(benchmark: BenchmarkFixture, team: Team) -> None:
    fill(team.lead, 20, 1_500)
    with Session.open(team.lead, "lead") as lead:
        sharing = team.sharing(lead)
        sharing.step()
        _send_from_many_devices(lead, sharing, 400)
        with Session.open(team.reviewer, "reviewer") as reviewer:
            other = team.sharing(reviewer)
            other.step(consent=Consent(everything=True))
            document = next(iter(commands.list_documents(lead))).id
            titles = iter(f"Title {number}" for number in range(100))

            def change() -> None:
                title = next(titles)
                commands.change_facts(lead, [document], title=title)
                sharing.step()
                other.step()
                assert reviewer.facts(document).title == title

            benchmark.pedantic(change, rounds=10)
            other.close()
        sharing.close()
    slowest = Figure(f"{DEVICES} devices, slowest", benchmark.stats["max"], "s", MOST[f"{team.carrier} s"])
    tell(benchmark, f"{team.work}: a change is elsewhere", slowest)


def _send_from_many_devices(session: Session, sharing: Sharing, changes: int) -> None:
    """Send so many changes as segments of their own, as many copies of the project do."""
    document = next(iter(commands.list_documents(session))).id
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sending, "MOST_OPERATIONS", 1)
        for device in range(DEVICES):
            for number in range(changes // DEVICES):
                commands.change_facts(session, [document], title=f"{device} {number}")
            sharing.step()
            with session.file.transaction():
                last = devices.last_number(session.file, devices.own_number(session.file))
                devices.take_new_device(session.file, last)


def test_first_synchronisation(benchmark: BenchmarkFixture, team: Team) -> None:
    fill(team.lead, ARTICLES, 1_500)
    with Session.open(team.lead, "lead") as session:
        commands.assign(session, commands.plan_assignments(session, PEOPLE, 1))
        _step(team, session)
    for name in PEOPLE:
        path = team.copy(name)
        annotate(path, name, SPANS, RELATIONS)
        with Session.open(path, name) as session:
            _step(team, session)
    floor = _floor(team)
    with Session.open(team.reviewer, "reviewer") as session:
        received = benchmark.pedantic(_step, args=(team, session), rounds=1)
    assert received >= ARTICLES * (SPANS + RELATIONS)
    seconds = benchmark.stats["max"]
    tell(
        benchmark,
        f"{team.work}: first synchronisation",
        Figure(f"{ARTICLES:,} articles", seconds, "s", floor=floor),
        Figure(f"{ARTICLES:,} articles", seconds / floor, "times", MOST["times the floor"]),
    )


def _step(team: Team, session: Session) -> int:
    """Exchange as for a person who waits for it; return how many operations came."""
    sharing = team.sharing(session, ALONE)
    report = sharing.step()
    sharing.close()
    assert not report.questions
    assert not report.waiting
    return report.received


def _floor(team: Team) -> float:
    """Return the seconds that the bytes take to be copied and their rows to be inserted."""
    begun = time.perf_counter()
    target = team.folder / "floor"
    target.mkdir()
    database = sqlite3.connect(target / "floor.db")
    database.execute("CREATE TABLE text (id TEXT PRIMARY KEY, text TEXT)")
    database.execute(
        "CREATE TABLE operation (number INTEGER PRIMARY KEY, id TEXT UNIQUE, document TEXT, entity TEXT, type TEXT,"
        " layer TEXT, author TEXT, clock INTEGER, recorded TEXT, parents TEXT, payload TEXT)"
    )
    database.execute("CREATE INDEX by_entity ON operation (entity)")
    database.execute("CREATE INDEX by_document ON operation (type, layer, document)")
    insert(database, _rows_of_hub(team) if team.carrier == "hub" else _rows_of_folder(team, target))
    database.commit()
    database.close()
    return time.perf_counter() - begun


def _rows_of_folder(team: Team, target: Path) -> Iterator[Row]:
    for path in team.shared.rglob("*.annopack"):
        yield from rows(shutil.copy(path, target))


def _rows_of_hub(team: Team) -> Iterator[Row]:
    with psycopg.connect(team.owner) as connection:
        for text in connection.execute("SELECT id, content FROM annotator.document"):
            yield "text", text
        for (line,) in connection.execute("SELECT line FROM annotator.operation"):
            yield row(line)


def test_a_pass_with_nothing_new(benchmark: BenchmarkFixture, team: Team) -> None:
    fill(team.lead, 20, 1_500)
    with Session.open(team.copy("sara"), "sara") as sara:
        sharing = team.sharing(sara)
        sharing.step()
        _fill_carrier(team, sara, sharing.place)
        for _ in range(5):
            sharing.step()
        files, memory, cpu = _open_files(), _memory(), time.process_time()
        benchmark.pedantic(sharing.step, rounds=PASSES)
        spent = (time.process_time() - cpu) / PASSES
        assert _open_files() == files
        grown = _memory() - memory
        cost = spent / EVERY_S["hub"]
        if isinstance(sharing, FolderSharing):
            cost = spent / WHOLE_S + _cost_of_glance(sharing) / EVERY_S["folder"]
        sharing.close()
    tell(
        benchmark,
        f"{team.work}: a pass with nothing new",
        Figure("median, the server's part included", benchmark.stats["median"], "s", MOST[f"{team.carrier} pass s"]),
        Figure("CPU", spent, "s"),
        Figure("CPU of a core", 100 * cost, "%", 1),
        Figure(f"memory grown, {PASSES:,} passes", grown, "MB", 5),
    )


def _cost_of_glance(sharing: FolderSharing) -> float:
    """Return the CPU seconds that a glance at the folder takes."""
    begun = time.process_time()
    for _ in range(PASSES):
        assert not sharing.has_news()
    return (time.process_time() - begun) / PASSES


def _fill_carrier(team: Team, session: Session, place: str) -> None:
    """Let there be the work of many devices: segments that came long ago, or rows in the hub that are not theirs."""
    for device in range(DEVICES):
        name = f"{device:032x}"
        if team.carrier == "hub":
            _fill_hub(team.owner, session, name)
        else:
            _fill_folder(team.shared / session.project_id / name, session, place)


def _fill_folder(folder: Path, session: Session, place: str) -> None:
    folder.mkdir(parents=True)
    with session.file.transaction():
        for first in range(1, SEGMENTS // DEVICES + 1):
            one = Segment(folder.name, first, sha256(f"{folder.name} {first}".encode()).hexdigest())
            (folder / one.file_name).write_bytes(folder.name.encode() * 100)
            known = KnownSegment(one.device, first, first, one.digest, carried=True)
            segments.note_segment(session.file, place, known)


def _fill_hub(owner: str, session: Session, device: str) -> None:
    with psycopg.connect(owner, autocommit=True) as connection:
        connection.execute(
            "INSERT INTO annotator.device (project, id, person) VALUES (%s, %s, %s)",
            (session.project_id, device, session.author),
        )
        connection.execute(
            "INSERT INTO annotator.operation SELECT %s, %s, one, encode(sha256(one::text::bytea), 'hex'), %s, %s,"
            " 'an article', false, repeat('x', 500) FROM generate_series(1, %s) AS one",
            (session.project_id, device, device, device, ROWS // DEVICES),
        )


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def _memory() -> float:
    """Return what this process holds, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6
