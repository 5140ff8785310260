"""The distance of words is a symmetric weighted edit distance, and the same for many words at once."""

import numpy as np
from hypothesis import given, strategies as st

from annotator.register.distances import COSTS, SOUNDS, WIDTH, codes, distance, distances
from annotator.register.sounds import SILENT

words = st.text(SOUNDS, max_size=WIDTH)
bones = st.text([sound for sound in SOUNDS if sound not in SILENT], max_size=WIDTH)


def columns(*spoken: str) -> np.ndarray:  # type: ignore[type-arg]
    return np.array([codes(word) for word in spoken], np.uint8).T


def test_a_sound_in_place_of_another_costs_the_same_both_ways() -> None:
    table = np.array(COSTS)
    assert (table == table.T).all()
    assert (np.diag(table) == 0).all()
    assert ((table > 0) | np.eye(len(table), dtype=bool)).all()
    assert table.max() == 1


@given(words, words)
def test_symmetric(first: str, second: str) -> None:
    assert distance(first, second) == distance(second, first) <= max(len(first), len(second))
    assert (distance(first, second) == 0) == (first == second)


@given(words, words)
def test_no_more_than_by_leaving_out(first: str, second: str) -> None:
    kept = "".join(sound for sound in first if sound in second)
    assert distance(first, kept) <= len(first) - len(kept) + 1e-9


@given(bones, st.lists(bones, min_size=2))
def test_many_at_once(word: str, others: list[str]) -> None:
    expected = [distance(word, other) for other in others]
    assert np.allclose(distances(columns(word), columns(*others)), expected, atol=1e-5)
    assert np.allclose(distances(columns(*[word] * len(others)), columns(*others)), expected, atol=1e-5)


@given(bones, st.lists(bones, min_size=1))
def test_the_closest_beginning(word: str, others: list[str]) -> None:
    expected = [min(distance(word, other[:end]) for end in range(len(other) + 1)) for other in others]
    assert np.allclose(distances(columns(word), columns(*others), beginning=True), expected, atol=1e-5)
