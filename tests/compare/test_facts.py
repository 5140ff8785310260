"""What ties say of a span is the same in every layer, whatever the ids."""

from annotator.compare.facts import facts_of
from tests.compare.work import layer, said_by, span, stance


def test_equal_ties_are_equal_facts() -> None:
    one = facts_of(layer(span("c", "CLAIM", (0, 9)), span("s", "SPEAKER", (12, 15)), said_by("c", "s")))
    other = facts_of(layer(span("C", "CLAIM", (0, 9)), span("S", "SPEAKER", (12, 15)), said_by("C", "S")))
    assert (one["c"], one["s"]) == (other["C"], other["S"])
    assert one["c"] != one["s"]


def test_who_is_tied_and_how_are_told_apart() -> None:
    spans = span("c", "CLAIM", (0, 9)), span("s", "SPEAKER", (12, 15)), span("t", "SPEAKER", (16, 18))
    told = [
        facts_of(layer(*spans, stance(holder, "c", value)))["c"]
        for holder, value in (("s", "supports"), ("t", "supports"), ("s", "opposes"), ("AUTHOR", "supports"))
    ]
    assert len(set(told)) == 4


def test_a_tie_with_one_end_is_a_fact_too() -> None:
    work = layer(span("c", "CLAIM", (0, 9)), stance("AUTHOR", "c", "supports"))
    work.relations["AUTHOR>c"].roles["holder"] = ()
    assert facts_of(work)["c"]
