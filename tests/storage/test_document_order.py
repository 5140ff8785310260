"""An order of documents holds numbers and looks up ids."""

from collections.abc import Sequence

from annotator.storage.document_order import LOOKED_UP, DocumentOrder

ALL = [(number, f"id {number}") for number in range(2 * LOOKED_UP + 1, 0, -1)]
asked: list[int] = []


def ids_of(numbers: Sequence[int]) -> dict[int, str]:
    asked.append(len(numbers))
    return {number: f"id {number}" for number in numbers}


def test_it_is_a_sequence_of_numbers_and_ids() -> None:
    order = DocumentOrder([number for number, _ in ALL], ids_of)
    assert len(order) == len(ALL)
    assert list(order) == ALL
    assert order[3:9] == ALL[3:9]
    assert order[-1] == ALL[-1]
    assert ALL[5] in order
    assert list(DocumentOrder([], ids_of)) == []


def test_ids_are_looked_up_some_at_a_time() -> None:
    asked.clear()
    assert list(DocumentOrder([number for number, _ in ALL], ids_of)) == ALL
    assert asked == [LOOKED_UP, LOOKED_UP, 1]
