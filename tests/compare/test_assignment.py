"""The pairs found weigh as much as the best of all pairings, tried one by one."""

from itertools import permutations

from hypothesis import given, strategies as st

from annotator.compare.assignment import best_pairs, only_pairs

weights = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 20).map(float), min_size=1, max_size=14
)


def best_weight(table: dict[tuple[int, int], float]) -> float:
    """The greatest weight of any pairing: every order of rights against the lefts, unused ones left out."""
    lefts = range(5)
    return max(sum(table.get(pair, 0.0) for pair in zip(lefts, order, strict=True)) for order in permutations(range(5)))


@given(weights)
def test_nothing_weighs_more(table: dict[tuple[int, int], float]) -> None:
    pairs = best_pairs(table)
    assert len({left for left, _ in pairs}) == len(pairs) == len({right for _, right in pairs})
    assert all(pair in table for pair in pairs)
    assert sum(table[pair] for pair in pairs) == best_weight(table)


@given(st.dictionaries(st.tuples(st.integers(0, 9), st.integers(0, 9)), st.integers(1, 20).map(float), max_size=4))
def test_the_only_pairs_are_the_best(table: dict[tuple[int, int], float]) -> None:
    pairs = only_pairs(table)
    if pairs is None:
        assert len({left for left, _ in table}) < len(table) or len({right for _, right in table}) < len(table)
    else:
        assert pairs == best_pairs(table)
        assert sorted(table) == pairs


def test_the_heaviest_pair_gives_way_to_two_that_weigh_more() -> None:
    assert best_pairs({(0, 0): 10.0, (0, 1): 9.0, (1, 0): 9.0}) == [(0, 1), (1, 0)]


def test_among_equals_the_first_are_paired() -> None:
    assert best_pairs({(0, 0): 1.0, (0, 1): 1.0}) == [(0, 0)]
    assert best_pairs({}) == []
