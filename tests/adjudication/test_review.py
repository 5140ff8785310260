"""Decisions keep to their places through several rounds of changes, which golden cases have only two of."""

from annotator.adjudication.composing import Draft, DraftFrame, Words
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
    desk.record(*other.settle(other.review().places[0], "sara"))
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


def test_a_part_that_was_made_can_be_turned_down_like_any_other() -> None:
    desk = Desk({"sara": claim("s", 9, 18), "omar": Annotations()})
    frame = DraftFrame(speakers=(Words(((0, 8),)),))
    desk.compose(desk.review().places[0], "sara", Draft(((9, 18),), frame=frame), "x" * 18)
    made, _ = desk.review().places
    assert [one.label for one in desk.gold.relations.values()] == ["SAID_BY"]
    desk.settle(made, None, "rejected")
    assert ([one.label for one in desk.gold.spans.values()], desk.gold.relations) == (["CLAIM"], {})
    assert desk.waiting() == []


def test_a_part_at_the_place_itself_is_made_of_its_words() -> None:
    speaker = Span("o", "", "document", "SPEAKER", ((0, 9),), ("x" * 9,))
    desk = Desk({"sara": claim("s", 0, 9), "omar": Annotations({"o": speaker})})
    (place,) = desk.review().places
    desk.compose(place, "sara", Draft(((0, 9),), frame=DraftFrame(speakers=(("omar", "o"),))), "x" * 9)
    assert sorted(one.label for one in desk.gold.spans.values()) == ["CLAIM", "SPEAKER"]
    assert len(desk.gold.relations) == 1


def test_what_two_reviewers_make_of_the_same_words_is_one() -> None:
    desk, other = (Desk({"sara": claim("s", 9, 18), "omar": Annotations()}) for _ in range(2))
    draft = Draft(((9, 18),), frame=DraftFrame(speakers=(Words(((0, 8),)),)))
    for one in (desk, other):
        one.compose(one.review().places[0], "sara", draft, "x" * 18)
    assert (desk.gold, desk.decisions) == (other.gold, other.decisions)


def test_a_part_overturns_nothing_that_stands_in_its_place() -> None:
    cue = Span("k", "", "document", "CUE", ((0, 8),), ("x" * 8,))
    speaker = Span("o", "", "document", "SPEAKER", ((0, 8),), ("x" * 8,))
    sara = Annotations({"k": cue, **claim("s", 9, 18).spans})
    desk = Desk({"sara": sara, "omar": Annotations({"o": speaker, **claim("c", 9, 17).spans})})
    first, second = desk.review().places
    desk.settle(first, "sara")
    desk.compose(second, "sara", Draft(((9, 18),), frame=DraftFrame((("omar", "o"),), (("sara", "k"),))), "x" * 18)
    assert sorted(one.label for one in desk.gold.spans.values()) == ["CLAIM", "CUE", "SPEAKER"]
    assert sorted(one.label for one in desk.gold.relations.values()) == ["CUED_BY", "SAID_BY"]
    assert desk.waiting() == []
