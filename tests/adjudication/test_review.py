"""Decisions keep to their places through several rounds of changes, which golden cases have only two of."""

from annotator.domain.annotation import Annotations, Span
from tests.adjudication.desk import Desk


def claim(id_: str, start: int, end: int) -> Annotations:
    return Annotations({id_: Span(id_, "", "document", "CLAIM", ((start, end),), ("x" * (end - start),))})


def test_a_place_that_is_what_another_was_before_takes_nothing_of_it() -> None:
    desk = Desk({"sara": claim("s", 0, 9), "omar": Annotations()})
    desk.settle(desk.review().places[0], "sara")
    desk.layers["omar"] = claim("o", 0, 8)
    desk.settle(desk.review().places[0], "omar")
    desk.layers["omar"] = claim("o", 20, 28)
    first, second = desk.review().places
    desk.settle(first, "sara")
    assert {one.place for one in desk.decisions.values()} == {("o", "s"), ("s",)}
    desk.settle(second, "omar")
    assert sorted(span.fragments for span in desk.gold.spans.values()) == [((0, 9),), ((20, 28),)]
    assert desk.waiting() == []


def test_two_decisions_on_what_is_one_place_now_are_replaced_by_one() -> None:
    desk, other = (
        Desk({"sara": claim("s", 0, 9), "omar": claim("o", 0, 9)}),
        Desk({"sara": claim("s", 0, 9), "omar": Annotations()}),
    )
    desk.settle(desk.review().places[0], "omar")
    desk.record(other.settle(other.review().places[0], "sara"))
    assert len(desk.gold.spans) == 2
    (place,) = desk.waiting()
    desk.settle(place, "sara")
    assert (len(desk.gold.spans), len(desk.decisions), desk.waiting()) == (1, 1, [])


def test_a_decision_from_before_layers_were_recorded_still_stands() -> None:
    desk = Desk({"sara": claim("s", 0, 9), "omar": Annotations()})
    desk.settle(desk.review().places[0], "sara")
    for id_, one in desk.decisions.items():
        desk.decisions[id_] = type(one)(
            **{name: getattr(one, name) for name in one.__struct_fields__ if name != "layers"}
        )
    assert desk.waiting() == []
