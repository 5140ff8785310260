"""10,000 articles as Parquet tables and back, in memory that does not grow; and what other engines count in them.

ARTICLES=1000000 says how many articles instead, SCALE_FOLDER where the project and the tables stay for the next time.
Each figure is of a process of its own. The count by Spark needs pyspark and Java, and says so where they are missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from tests.benchmarks.figures import ANNOTATOR, Figure, Run, run, tell
from tests.benchmarks.makers import claimed
from tests.processes import ROOT

ARTICLES = int(os.environ.get("ARTICLES", "10000"))
CHARACTERS = 650
"""Of an article, some hundred words."""
SPANS, RELATIONS, FRAMES = 6, 2, 2
"""Of an article."""
PROMISED_MB = 400
MANIFEST = "manifest.parquet.json"
SPARK = """
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
for table in sys.argv[2:]:
    print(table, spark.read.parquet(f"{sys.argv[1]}/{table}").count())
languages = spark.read.parquet(f"{sys.argv[1]}/frames").groupBy("language").count().collect()
print("by language", sum(row["count"] for row in languages))
spark.stop()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the project and its tables are."""
    stated = os.environ.get("SCALE_FOLDER")
    return Path(stated) if stated else tmp_path_factory.mktemp("scale")


@pytest.fixture(scope="module")
def project(folder: Path) -> Path:
    """A project of short articles, each with two claims."""
    path = folder / f"scale{ARTICLES}.annot"
    if not path.exists():
        unfinished = commands.new_project(folder / f"unfinished{ARTICLES}.annot")
        claimed(unfinished, "sara", ARTICLES, CHARACTERS)
        unfinished.rename(path)
    return path


@pytest.fixture(scope="module")
def tables(folder: Path, project: Path) -> Path:
    """The tables of the project, where no other test made them."""
    target = folder / f"tables{ARTICLES}"
    if not (target / MANIFEST).exists():
        export(project, target)
    return target


def export(project: Path, target: Path) -> Run:
    return run(*ANNOTATOR, "export", project, target, "--format", "parquet")


def rows(tables: Path) -> dict[str, int]:
    """Return how many rows the tables must have."""
    stated: dict[str, int] = msgspec.json.decode((tables / MANIFEST).read_bytes())["rows"]
    assert stated == {
        "documents": ARTICLES,
        "votes": ARTICLES,
        "spans": SPANS * ARTICLES,
        "relations": RELATIONS * ARTICLES,
        "decisions": 0,
        "frames": FRAMES * ARTICLES,
    }
    return stated


def test_export_of_tables(benchmark: BenchmarkFixture, folder: Path, project: Path) -> None:
    target, runs = folder / f"tables{ARTICLES}", list[Run]()
    shutil.rmtree(target, ignore_errors=True)
    benchmark.pedantic(lambda: runs.append(export(project, target)), rounds=1)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    assert rows(target)
    tell(
        benchmark,
        f"export as parquet, {ARTICLES:,} articles",
        Figure("", runs[0].seconds, "s"),
        Figure("", runs[0].megabytes, "MB", PROMISED_MB),
        Figure("on the disk", size / 1e6, "MB"),
    )


def test_import_of_tables(benchmark: BenchmarkFixture, tables: Path, tmp_path: Path) -> None:
    runs: list[Run] = []
    target = commands.new_project(tmp_path / "new")
    command = (*ANNOTATOR, "import", target, tables, "--format", "parquet")
    benchmark.pedantic(lambda: runs.append(run(*command)), rounds=1)
    with Session.open(target) as session:
        assert sum(1 for _ in commands.list_documents(session)) == ARTICLES
    figures = Figure("", runs[0].seconds, "s"), Figure("", runs[0].megabytes, "MB")
    tell(benchmark, f"import of parquet, {ARTICLES:,} articles", *figures)


def test_count_by_duckdb(benchmark: BenchmarkFixture, tables: Path) -> None:
    duckdb = pytest.importorskip("duckdb")

    def count(table: str) -> int:
        place = f"{tables}/{table}/**/*.parquet"
        found = duckdb.sql(
            f"SELECT count(*), count(DISTINCT language) FROM read_parquet('{place}', hive_partitioning=true)"
        )
        return int(found.fetchall()[0][0])

    stated = rows(tables)
    assert benchmark.pedantic(lambda: {table: count(table) for table in stated}, rounds=1) == stated
    tell(benchmark, f"counts of parquet by DuckDB, {ARTICLES:,} articles", Figure("", benchmark.stats["max"], "s"))


def test_count_by_spark(benchmark: BenchmarkFixture, tables: Path) -> None:
    pytest.importorskip("pyspark", reason="PySpark is not installed: pip install pyspark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java, which is not installed")
    stated = rows(tables)
    command = [sys.executable, "-c", SPARK, str(tables), *stated]

    def count() -> list[str]:
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.splitlines()

    found = benchmark.pedantic(count, rounds=1)
    assert found == [*(f"{table} {number}" for table, number in stated.items()), f"by language {stated['frames']}"]
    tell(benchmark, f"counts of parquet by Spark, {ARTICLES:,} articles", Figure("", benchmark.stats["max"], "s"))
