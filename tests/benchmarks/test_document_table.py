"""The table of a hundred thousand documents: reading it, arranging it, and following a change."""

from collections.abc import Iterator

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.commands.assigning import assignment
from annotator.app.document_filter import Filter
from annotator.app.document_table import CLAIMS, FIELD, TITLE, DocumentTable
from annotator.app.session import Session
from annotator.domain.annotation import no_progress
from annotator.domain.document import Facts, StoredText, document_id
from tests.benchmarks.figures import Figure, tell

DOCUMENTS, PEOPLE = 100_000, 50


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, DocumentTable]]:
    """Return a loaded table of documents that two of fifty people each have; every other one is done."""
    with Session.open(commands.new_project(tmp_path_factory.mktemp("table") / "project"), "Lea") as opened:
        people = [opened.join(f"person {number}").id for number in range(PEOPLE)]
        with opened.long_act("Import") as act:
            for number in range(DOCUMENTS):
                text = f"text {number} of many\n"
                document = document_id(text)
                act.keep_text(StoredText(document, text, ("ar", "en") if number % 3 else ("en",)))
                metadata = {"outlet": f"outlet {number % 40}", "date": f"2026-{number % 12 + 1:02}-01"}
                act.put(Facts(id=document, title=text.strip(), metadata=metadata))
                for turn in range(2):
                    one = people[(number + turn) % PEOPLE]
                    act.put(assignment(one, document))
                    if number % 2:
                        act.put(msgspec.structs.replace(no_progress(one, document), status="done"))
                if number % 500 == 0:
                    act.flush()
        table = DocumentTable(opened)
        table.load()
        yield opened, table


def tell_median(benchmark: BenchmarkFixture, act: str, promised_s: float) -> None:
    figure = Figure(f"{DOCUMENTS:,} articles, median", benchmark.stats["median"], "s", promised_s)
    tell(benchmark, f"table of articles: {act}", figure)


def test_it_is_loaded(benchmark: BenchmarkFixture, table: tuple[Session, DocumentTable]) -> None:
    benchmark.pedantic(table[1].load, rounds=3)
    assert len(table[1]) == DOCUMENTS
    tell_median(benchmark, "loaded", 8)


@pytest.mark.parametrize("column", [TITLE, CLAIMS, FIELD + "date"])
def test_it_is_sorted_in_groups(benchmark: BenchmarkFixture, table: tuple[Session, DocumentTable], column: str) -> None:
    table[1].filter, table[1].sorted_by, table[1].group_by = Filter(), column, FIELD + "outlet"
    benchmark.pedantic(table[1].arrange, rounds=5)
    assert len(table[1].view) == DOCUMENTS + 40
    tell_median(benchmark, f"sorted in groups by {column}", 1)


def test_it_is_filtered(benchmark: BenchmarkFixture, table: tuple[Session, DocumentTable]) -> None:
    table[1].sorted_by = table[1].group_by = ""
    table[1].filter = Filter(words="99", status="done", metadata=(("outlet", "outlet 3"),))
    benchmark.pedantic(table[1].arrange, rounds=5)
    assert 0 < table[1].shown < DOCUMENTS
    tell_median(benchmark, "filtered", 0.5)


def test_a_change_reads_one_row(benchmark: BenchmarkFixture, table: tuple[Session, DocumentTable]) -> None:
    session, documents = table
    documents.filter = Filter()
    documents.arrange()
    number = documents.view[0]
    assert isinstance(number, int)
    changes = []
    session.add_listener(changes.append)
    commands.change_facts(session, [documents.row(number).id], title="Changed")
    assert benchmark(documents.apply, changes[-1])
    assert documents.row(number).title == "Changed"
    tell_median(benchmark, "a change reads one row", 0.05)
