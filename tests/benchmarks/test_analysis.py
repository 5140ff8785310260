"""Claims of a whole archive: filters, tables and months after the first build, and what the build takes.

ARCHIVE says how many articles there are, 10,000 by default; a fifth as many entries are in the register.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.analysis import counting
from annotator.app.analysis.archive import Archive
from annotator.app.analysis.filtering import ClaimFilter, rows_of
from annotator.app.analysis.rows import claim_rows
from annotator.app.session import Session
from tests.benchmarks.archive_project import ARTICLES, ENTRIES, STANCES
from tests.benchmarks.figures import ANNOTATOR, FLOORS, PYTHON, Figure, run, tell, tell_times

CASE = f"{ARTICLES:,} articles, {ENTRIES:,} entries"
FIRST_ROWS = 60
MOST = 30
ENTRY = "entry-00000000"

FILTERS = {
    "all": ClaimFilter(),
    "speaker": ClaimFilter(speakers=(ENTRY,)),
    "affiliation": ClaimFilter(affiliations=(ENTRY,)),
    "kind": ClaimFilter(kinds=("government",)),
    "holder": ClaimFilter(holders=(ENTRY,), stances=("opposes",)),
    "towards": ClaimFilter(labels=(), towards=ENTRY),
    "attribute": ClaimFilter(attributes=(("form", "direct"),)),
    "outlet": ClaimFilter(outlets=("Outlet 3",)),
    "dates": ClaimFilter(since="2020", until="2021-05"),
    "language": ClaimFilter(languages=("ar",)),
    "direction": ClaimFilter(directions=("rtl",)),
    "words": ClaimFilter(words="harbour"),
}
TABLES: dict[str, Callable[[Archive, ClaimFilter], object]] = {
    "stances by speaker": lambda archive, of: counting.stances_by_speaker(archive, of, STANCES, MOST),
    "who opposes whom": lambda archive, of: counting.speakers_by_speaker(archive, of, "opposes", MOST),
    "quotations by form": lambda archive, of: counting.values_by_speaker(archive, of, "form", MOST),
    "values together": lambda archive, of: counting.values_together(archive, of, 12),
    "claims by speaker": counting.claims_by_speaker,
    "by month": counting.periods,
}


@pytest.fixture(scope="module")
def archive(archive_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    copy = Path(shutil.copy(archive_file, tmp_path_factory.mktemp("read") / "archive.annot"))
    with Session.open(copy, "sara") as session:
        yield commands.open_archive(session)


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_to_its_first_rows(benchmark: BenchmarkFixture, archive: Archive, name: str) -> None:
    def rows() -> int:
        return len(claim_rows(archive, rows_of(archive, FILTERS[name])[:FIRST_ROWS].tolist()))

    assert benchmark.pedantic(rows, rounds=20, warmup_rounds=1)
    tell_times(benchmark, f"claims filtered by {name}", CASE, 200)


@pytest.mark.parametrize("filter_", ["all", "affiliation", "words"])
@pytest.mark.parametrize("name", TABLES)
def test_a_table(benchmark: BenchmarkFixture, archive: Archive, name: str, filter_: str) -> None:
    assert benchmark.pedantic(lambda: TABLES[name](archive, FILTERS[filter_]), rounds=20, warmup_rounds=1)
    tell_times(benchmark, f"table: {name}", f"{CASE}, filter: {filter_}", 200)


def test_typing_in_the_picker(benchmark: BenchmarkFixture, archive: Archive) -> None:
    typed = iter(["b", "ba", "bar", "ر", "نو", "kasomel", "k", "kas dum", "zu", "ل"] * 50)
    session = archive.session
    session.entry_names()
    benchmark.pedantic(lambda: commands.find_entries(session, next(typed), 40), rounds=200, warmup_rounds=1)
    tell_times(benchmark, "typing in the picker", CASE, 16)


def test_what_the_index_takes(benchmark: BenchmarkFixture, archive_file: Path, tmp_path: Path) -> None:
    copy, lines, bare = (tmp_path / name for name in ("copy.annot", "copy.jsonl", "bare.db"))
    shutil.copy(archive_file, copy)
    run(*ANNOTATOR, "export", copy, lines, "--format", "jsonl", "--include-unfinished")
    before = copy.stat().st_size
    ours = benchmark.pedantic(lambda: run(PYTHON, Path(__file__).with_name("open_archive.py"), copy), rounds=1)
    floor = run(PYTHON, FLOORS / "claims.py", lines, bare)
    with sqlite3.connect(bare) as connection:
        assert connection.execute("SELECT count(*) FROM claim").fetchone()[0] == 3 * ARTICLES
    grown = (copy.stat().st_size - before) / 1e6
    tell(
        benchmark,
        "index of claims, first build",
        Figure(CASE, ours.seconds, "s", floor=floor.seconds),
        Figure(f"{CASE}, process", ours.megabytes, "MB", 400),
        Figure(f"{CASE}, in the file", grown, "MB", floor=bare.stat().st_size / 1e6),
    )
