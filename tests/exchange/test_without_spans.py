"""A layer without some of its spans: relations lose these members, also where the file does not name relations."""

from annotator.exchange.records import LayerWork, RelationData, SpanData
from annotator.exchange.without_spans import without_spans


def test_relations_without_ids_are_kept_apart() -> None:
    spans = tuple(SpanData(name, "X", ((0, 1),), ("a",)) for name in "abc")
    relations = (
        RelationData("", "one", {"from": ("a",), "to": ("b",)}),
        RelationData("", "two", {"from": ("b",), "to": ("c",)}),
        RelationData("", "three", {"from": ("b", "a"), "to": ("c",)}),
        RelationData("r", "four", {"from": ("c",), "to": ("b",)}),
    )
    noted: list[tuple[str, str]] = []
    left = without_spans(LayerWork("done", spans=spans, relations=relations), ["a"], lambda *one: noted.append(one))
    assert [(relation.label, relation.roles) for relation in left.relations] == [
        ("two", {"from": ("b",), "to": ("c",)}),
        ("three", {"from": ("b",), "to": ("c",)}),
        ("four", {"from": ("c",), "to": ("b",)}),
    ]
    assert noted == [("relation 1", "one"), ("relation 3, from", "three")]
