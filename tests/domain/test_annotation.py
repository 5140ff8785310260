"""Records of what people say of a text."""

from annotator.domain.annotation import (
    Annotations,
    Progress,
    Relation,
    Span,
    fixed_direction,
    no_progress,
    quote_of,
    reading_order,
)


def test_quotes_are_counted_in_code_points() -> None:
    assert quote_of("😀قال ABC", ((1, 4), (5, 8))) == ("قال", "ABC")


def test_a_span_reaches_from_its_first_to_its_last_fragment() -> None:
    span = Span(fragments=((3, 5), (9, 12)))
    assert (span.start, span.end) == (3, 12)


def test_spans_are_read_by_place_then_label_then_id() -> None:
    late, wide = Span(id="a", label="A", fragments=((2, 3),)), Span(id="b", label="A", fragments=((1, 9),))
    other, same = Span(id="a", label="B", fragments=((1, 2),)), Span(id="c", label="B", fragments=((1, 2),))
    assert sorted([late, wide, same, other], key=reading_order) == [other, same, wide, late]


def test_a_relation_names_the_members_of_all_its_roles() -> None:
    relation = Relation(roles={"claim": ("c",), "speaker": ("s", "t")})
    assert [relation.names(one) for one in ("c", "s", "t", "claim")] == [True, True, True, False]


def test_relations_of_a_span_are_those_that_name_it() -> None:
    own, foreign = Relation(id="1", roles={"claim": ("c",)}), Relation(id="2", roles={"claim": ("d",)})
    assert Annotations(relations={"1": own, "2": foreign}).relations_of("c") == [own]


def test_work_without_a_word_on_it_counts_as_started() -> None:
    assert Annotations().status == "todo"
    assert Annotations(spans={"s": Span()}).status == "started"


def test_done_and_skipped_hold_whatever_was_marked() -> None:
    for status in ("done", "skipped"):
        assert Annotations(spans={"s": Span()}, progress=Progress(status=status)).status == status
        assert Annotations(progress=Progress(status=status)).status == status


def test_empty_annotations_share_nothing() -> None:
    Annotations().spans["s"] = Span()
    assert Annotations().spans == {}


def test_progress_has_one_entity_for_each_layer_and_document() -> None:
    assert no_progress("me", "d").id == "me/d"
    assert no_progress("me", "d").status == "todo"


def test_a_direction_has_one_entity_for_each_paragraph() -> None:
    assert fixed_direction("d", 3, "rtl").id == "d/3"
