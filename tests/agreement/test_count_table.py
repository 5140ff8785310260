"""Counts of many documents: sums of any draw, whatever numbers there are and whichever columns a document has."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from annotator.agreement import count_table
from annotator.agreement.count_table import CountTable

number = st.one_of(st.integers(0, 70_000), st.integers(0, 99).map(lambda one: one / 2), st.just(1 / 3), st.just(2**40))
rows = st.lists(st.dictionaries(st.sampled_from("abcd"), number), min_size=1, max_size=9)


@pytest.fixture(autouse=True, scope="module")
def small_blocks() -> object:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(count_table, "BLOCK", 2)
        yield


@given(rows, st.integers(0, 5))
def test_sums_are_those_of_the_drawn_documents(told: list[dict[str, float]], seed: int) -> None:
    table: CountTable[str] = CountTable()
    for document, row in enumerate(told):
        table.add(2 * document, row)  # every other document is none of this table
    drawn = np.random.default_rng(seed).integers(0, 4, (3, 2 * len(told)))
    sums = table.sums(drawn)
    for name, place in table.columns.items():
        column = [row.get(name, 0) for row in told]
        assert table.total(name) == pytest.approx(sum(column))
        assert sums[:, place] == pytest.approx(drawn[:, ::2] @ np.array(column))
    assert table.total("no column") == 0


def test_counts_are_kept_as_they_are() -> None:
    table: CountTable[str] = CountTable()
    for document, row in enumerate(({"a": 65_535}, {"a": 65_536}, {"b": 2**24 + 1}, {"b": 0.5}, {"b": 1 / 3})):
        table.add(document, row)
    assert table.total("a") == 131_071
    assert table.total("b") == 2**24 + 1 + 0.5 + 1 / 3
