"""Who is who is asked at every start: it must be there at once, however large the project."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.commands.assigning import assignment
from annotator.app.session import Session
from annotator.domain.annotation import no_progress
from annotator.domain.document import Facts, StoredText, document_id
from tests.benchmarks.figures import Figure, tell

DOCUMENTS, PEOPLE, EACH = 10_000, 20, 2
MANY = 2_000


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return a project in which every document is assigned to two of twenty people; every other one is finished."""
    with Session.open(commands.new_project(tmp_path_factory.mktemp("team") / "project")) as opened:
        people = [opened.join(f"person {number}").id for number in range(PEOPLE)]
        with opened.long_act("Import") as act:
            for number in range(DOCUMENTS):
                text = f"text {number} of many\n"
                document = document_id(text)
                act.keep_text(StoredText(document, text, ("en",)))
                act.put(Facts(id=document, title=text.strip()))
                for one in (people[(number + turn) % PEOPLE] for turn in range(EACH)):
                    act.put(assignment(one, document))
                    status = "done" if number % 2 else "started"
                    act.put(msgspec.structs.replace(no_progress(one, document), status=status))
                if number % 500 == 0:
                    act.flush()
        yield opened


def test_the_team_and_how_far_it_is(benchmark: BenchmarkFixture, session: Session) -> None:
    members = benchmark(commands.team, session)
    assert {(one.assigned, one.done) for one in members} == {(1000, 500)}
    tell(benchmark, "team and how far it is", Figure("median", benchmark.stats["median"], "s", 0.2))


def test_somebody_joins_a_large_team(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """It takes the time of one durable commit, however many there are already."""
    with Session.open(commands.new_project(tmp_path / "many")) as opened:
        with opened.long_act("Import") as act:
            for number in range(MANY):
                act.put(opened.person(f"person {number}"))
        numbers = count(MANY)
        benchmark.pedantic(lambda: commands.add_annotator(opened, f"person {next(numbers)}"), rounds=100)
        assert len(opened.annotators()) == MANY + 100
    fastest = Figure("fastest", benchmark.stats["min"], "s", 0.002)  # the disk may be slow at any one
    tell(benchmark, f"joining a team of {MANY:,}", fastest)
