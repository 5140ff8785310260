"""The page on large datasets: its queries run on the sample corpus, and its columns are those of the tables."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.exchange.formats.parquet.tables import TABLES, arrow_schema

PAGE = Path(__file__).resolve().parent.parent / "docs" / "scale.md"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="no documentation beside the tests")
duckdb = pytest.importorskip("duckdb")


def _page() -> str:
    return PAGE.read_text("utf-8") if PAGE.exists() else ""


QUERIES = re.findall(r"```sql\n(.*?)```", _page(), re.DOTALL)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A connection that finds the exported sample corpus under the name that the page gives it."""
    folder = tmp_path_factory.mktemp("scale")
    with Session.open(commands.new_project(folder / "project")) as session:
        commands.import_files(session, [sample_corpus() / "labels", sample_corpus() / "gold.jsonl"])
        commands.export(session, folder / "tables", format="parquet")
    with duckdb.connect(config={"file_search_path": str(folder)}) as connection:
        yield connection


def test_the_page_has_queries() -> None:
    assert len(QUERIES) >= 6


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: " ".join(query.split())[:40])
def test_each_query_finds_something(query: str, connection: Any) -> None:
    assert connection.sql(query).fetchall()


@pytest.mark.parametrize("table", TABLES)
def test_each_column_is_described(table: Any) -> None:
    section = _page().split(f"### `{table}`\n")[1].split("\n#")[0]
    cells = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    assert [name for cell in cells for name in re.findall(r"`(\w+)`", cell)] == arrow_schema(table).names
