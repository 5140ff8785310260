"""Two answers of one person made one: nothing is lost, nothing stands twice."""

from msgspec import UNSET

from annotator.exchange.reading.repeated_answers import united
from annotator.exchange.records import LayerWork, RelationData, SpanData


def span(name: str, start: int, **more: object) -> SpanData:
    return SpanData(name, "X", ((start, start + 1),), ("a",), **more)  # type: ignore[arg-type]


def link(name: str, one: str, other: str) -> RelationData:
    return RelationData(name, "by", {"from": (one,), "to": (other, "AUTHOR")})


def test_what_both_have_stands_once() -> None:
    first = LayerWork("skipped", spans=(span("a", 0), span("b", 1)), relations=(link("r", "a", "b"),))
    second = LayerWork("done", flag="reject", spans=(span("b", 0), span("a", 1)), relations=(link("r", "b", "a"),))
    assert united([first, second]) == LayerWork("done", "reject", UNSET, first.spans, first.relations)
    assert united([first, first]) == first


def test_ids_that_are_taken_are_changed_in_relations_too() -> None:
    first = LayerWork("done", spans=(span("a", 0), span("b", 1)), relations=(link("r", "a", "b"),))
    second = LayerWork("done", note="n", spans=(span("a", 2), span("b", 1)), relations=(link("r", "b", "a"),))
    both = united([first, second])
    assert [one.id for one in both.spans] == ["a", "b", "a-2"]
    assert both.relations == (link("r", "a", "b"), link("r-2", "b", "a-2"))
    assert (both.flag, both.note) == (UNSET, "n")


def test_a_span_without_an_id_gets_that_of_its_like() -> None:
    first = LayerWork("done", spans=(span("", 0), span("a", 1)))
    second = LayerWork("done", spans=(span("a", 0), span("", 1)), relations=(link("", "a", "a"),))
    both = united([first, second])
    assert [one.id for one in both.spans] == ["a-2", "a"]
    assert both.relations == (link("", "a-2", "a-2"),)


def test_attributes_and_notes_make_spans_different() -> None:
    first = LayerWork("done", spans=(span("a", 0, attributes={"sure": 1}),))
    others = (span("b", 0, attributes={"sure": True}), span("c", 0, attributes={"sure": 1}, note="x"), span("d", 0))
    assert len(united([first, LayerWork("done", spans=others)]).spans) == 4
