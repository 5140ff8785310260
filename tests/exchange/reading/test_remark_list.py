"""Remarks as a reader makes them: named by the article and its part, in one line, and not without end."""

import pytest

from annotator.exchange.reading.remark_list import LONGEST, MOST, RemarkList
from annotator.exchange.remarks import Remark


@pytest.mark.parametrize(
    ("where", "place", "named"), [("a", "b", "a, b"), ("", "b", "b"), ("a", "", "a"), ("", "", "")]
)
def test_places(where: str, place: str, named: str) -> None:
    remarks = RemarkList(where)
    remarks.add("attributes", place, "w")
    assert remarks.all() == (Remark("attributes", named, "w"),)


def test_there_are_no_more_than_so_many_of_a_kind() -> None:
    remarks = RemarkList()
    for number in range(MOST + 5):
        remarks.add("attributes", str(number), "w" * (LONGEST + 5))
        remarks.add("relations", str(number))
    found = remarks.all()
    assert len(found) == 2 * MOST
    assert {len(remark.words) for remark in found} == {0, LONGEST}
    assert [remark.times for remark in found] == [1] * (2 * MOST - 2) + [6, 6]
