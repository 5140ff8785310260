"""Remarks as a reader notes them: named by the article and its part, shortened, and not without end."""

import pytest

from annotator.exchange.reading.noting import LONGEST, MOST, Remarks
from annotator.exchange.remarks import Remark


@pytest.mark.parametrize(
    ("where", "place", "named"), [("a", "b", "a, b"), ("", "b", "b"), ("a", "", "a"), ("", "", "")]
)
def test_places(where: str, place: str, named: str) -> None:
    remarks = Remarks(where)
    remarks.note("attributes", place, "w")
    assert remarks.noted() == (Remark("attributes", named, "w"),)


def test_there_are_no_more_than_so_many_of_a_kind() -> None:
    remarks = Remarks()
    for number in range(MOST + 5):
        remarks.note("attributes", str(number), "w" * (LONGEST + 5))
        remarks.note("relations", str(number))
    found = remarks.noted()
    assert len(found) == 2 * MOST
    assert {len(remark.words) for remark in found} == {0, LONGEST}
