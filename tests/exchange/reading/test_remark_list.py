"""Remarks on an article, however many there are."""

from annotator.exchange.reading.remark_list import LONGEST, MOST, RemarkList
from annotator.exchange.remarks import Remark


def test_remarks_of_a_kind_end_and_words_are_cut() -> None:
    remarks = RemarkList()
    for number in range(MOST + 5):
        remarks.add("empty spans", f"line {number}", "x" * (LONGEST + 1))
    remarks.add("relations", "line 1")
    assert len(remarks.all()) == MOST + 1
    assert remarks.all()[0] == Remark("empty spans", "line 0", "x" * LONGEST)
    assert remarks.all()[-1] == Remark("relations", "line 1")
