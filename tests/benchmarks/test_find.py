"""Finding is fast enough to follow what is typed."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.text.folding import fold
from annotator.text.matching import find
from tests.benchmarks.figures import Figure, tell
from tests.benchmarks.makers import article


@pytest.fixture(scope="module")
def long() -> str:
    return article(1_000_000, 600)


def test_folding_a_million_characters(benchmark: BenchmarkFixture, long: str) -> None:
    benchmark(fold, long)
    tell(benchmark, "folding", Figure("1,000,000 characters, median", benchmark.stats["median"], "s", 1))


@pytest.mark.parametrize("query", ["العبارات", "harbour"])
def test_finding_in_a_million_characters(benchmark: BenchmarkFixture, long: str, query: str) -> None:
    assert benchmark(lambda: sum(1 for _ in find(long, query, whole_words=True)))
    tell(benchmark, f"finding: {query}", Figure("1,000,000 characters, median", benchmark.stats["median"], "s", 1))
