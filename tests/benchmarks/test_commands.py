"""Commands as whole processes, on projects of several sizes: 12 spans and 4 relations of one person on each article.

SIZES="100 1000 10000 100000" says otherwise. What is promised, is promised at 10,000 articles.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from tests.benchmarks.conftest import CHARACTERS
from tests.benchmarks.figures import ANNOTATOR, FLOORS, PYTHON, Figure, Run, growth, run, tell
from tests.benchmarks.makers import fill, judge

SIZES = tuple(map(int, os.environ.get("SIZES", "100 1000 10000").split()))
PROMISED_AT = 10_000
TABLES = (PYTHON, FLOORS / "tables.py")


class Corpus:
    """Articles of a number, as a project, as a lossless file, and as bare tables."""

    def __init__(self, folder: Path, size: int) -> None:
        self.size, self._folder = size, folder
        self.project = commands.new_project(folder / "project.annot")
        fill(self.project, size, CHARACTERS)
        judge(self.project, "sara", 10)
        self.lines, self.tables = folder / "lines.jsonl", folder / "tables.db"
        with Session.open(self.project) as session:
            commands.export(session, self.lines)
        run(*TABLES, "import", self.lines, self.tables)

    def new(self, name: str) -> Path:
        """Return a path where nothing is."""
        path = self._folder / name
        path.unlink(missing_ok=True)
        return path


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Corpus]:
    return {size: Corpus(tmp_path_factory.mktemp(str(size)), size) for size in SIZES}


def best(corpus: Corpus, measured: Callable[[Corpus], Run]) -> Run:
    """Return the fastest of some runs: more where they are short."""
    runs = [measured(corpus) for _ in range(1 if corpus.size > PROMISED_AT else 2 if corpus.size == PROMISED_AT else 4)]
    return min(runs)


def measure(
    benchmark: BenchmarkFixture,
    work: str,
    corpora: dict[int, Corpus],
    measured: Callable[[Corpus], Run],
    promised: dict[str, float],
    floor: Callable[[Corpus], Run] | None = None,
) -> None:
    """Run a command on every corpus, beside its floor, and tell how long it takes and how that grows."""
    runs: dict[int, tuple[Run, Run | None]] = {}

    def all_sizes() -> None:
        for size, corpus in corpora.items():
            runs[size] = best(corpus, measured), best(corpus, floor) if floor else None

    benchmark.pedantic(all_sizes, rounds=1)
    figures = []
    for size, (run_, bare) in runs.items():
        most = promised if size == PROMISED_AT else {}
        figures += [
            Figure(f"{size:,} articles", run_.seconds, "s", most.get("s"), bare.seconds if bare else None),
            Figure(f"{size:,} articles", run_.megabytes, "MB", most.get("MB"), bare.megabytes if bare else None),
        ]
        if bare:
            figures.append(Figure(f"{size:,} articles", run_.seconds / bare.seconds, "times", most.get("times")))
    first, last = sorted(runs)[-2:]
    exponent = growth(runs[first][0].seconds, runs[last][0].seconds, last / first)
    figures.append(Figure(f"growth from {first:,} to {last:,}", exponent, "exponent"))
    tell(benchmark, work, *figures)


def test_import(benchmark: BenchmarkFixture, corpora: dict[int, Corpus]) -> None:
    def take_in(corpus: Corpus) -> Run:
        project = corpus.new("imported.annot")
        commands.new_project(project)
        return run(*ANNOTATOR, "import", project, corpus.lines)

    def bare(corpus: Corpus) -> Run:
        return run(*TABLES, "import", corpus.lines, corpus.new("bare.db"))

    measure(benchmark, "import of jsonl", corpora, take_in, {"times": 4, "MB": 300}, bare)


def test_export(benchmark: BenchmarkFixture, corpora: dict[int, Corpus]) -> None:
    def give_out(corpus: Corpus) -> Run:
        target = corpus.new("out.jsonl")
        found = run(*ANNOTATOR, "export", corpus.project, target)
        assert target.read_bytes() == corpus.lines.read_bytes()
        return found

    def bare(corpus: Corpus) -> Run:
        return run(*TABLES, "export", corpus.tables, corpus.new("bare.jsonl"))

    measure(benchmark, "export as jsonl", corpora, give_out, {"times": 3}, bare)


def test_list(benchmark: BenchmarkFixture, corpora: dict[int, Corpus]) -> None:
    promised = {"s": 0.6, "MB": 100.0}
    measure(benchmark, "list", corpora, lambda corpus: run(*ANNOTATOR, "list", corpus.project), promised)


def test_check(benchmark: BenchmarkFixture, corpora: dict[int, Corpus]) -> None:
    measure(benchmark, "check", corpora, lambda corpus: run(*ANNOTATOR, "check", corpus.project), {"s": 3})


def test_size_of_the_file(benchmark: BenchmarkFixture, corpora: dict[int, Corpus]) -> None:
    benchmark.pedantic(lambda: None, rounds=1)
    figures = []
    for size, corpus in corpora.items():
        own, bare = corpus.project.stat().st_size / 1e6, corpus.tables.stat().st_size / 1e6
        figures += [
            Figure(f"{size:,} articles", own, "MB", floor=bare),
            Figure(f"{size:,} articles", own / bare, "times", 1.5 if size == PROMISED_AT else None),
        ]
    tell(benchmark, "project file", *figures)


def test_help(benchmark: BenchmarkFixture) -> None:
    runs: list[Run] = []
    benchmark.pedantic(lambda: runs.append(run(*ANNOTATOR, "--help")), rounds=10)
    bare = min(run(PYTHON, "-c", "import click") for _ in range(5))
    seconds, megabytes = min(runs)
    tell(
        benchmark,
        "--help",
        Figure("", seconds, "s", 0.25, bare.seconds),
        Figure("", megabytes, "MB", 45, bare.megabytes),
    )


@pytest.mark.parametrize(("form", "promised_s"), [("huggingface", None), ("spacy", 25)])
def test_datasets(
    benchmark: BenchmarkFixture, corpora: dict[int, Corpus], tmp_path: Path, form: str, promised_s: float | None
) -> None:
    corpus = corpora[PROMISED_AT]
    runs: list[Run] = []
    command = (*ANNOTATOR, "export", corpus.project, tmp_path / form, "--format", form)
    benchmark.pedantic(lambda: runs.append(run(*command)), rounds=1)
    figures = Figure("", runs[0].seconds, "s", promised_s), Figure("", runs[0].megabytes, "MB", 400)
    tell(benchmark, f"export as {form}, {corpus.size:,} articles", *figures)
