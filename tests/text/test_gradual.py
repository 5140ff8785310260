"""Items are made when they are first asked for, each once."""

import pytest

from annotator.text.gradual import Gradual


def test_items_are_made_up_to_the_one_asked_for() -> None:
    made: list[int] = []
    items = Gradual((made.append(number) or number for number in range(10)), 10)
    assert (items[3], items[1], made) == (3, 1, [0, 1, 2, 3])
    assert (items[-1], items[2:4], len(items), list(items)) == (9, [2, 3], 10, list(range(10)))
    assert made == list(range(10))
    with pytest.raises(IndexError):
        items[10]
