"""Spans of two layers are paired where they are about the same place, each with one partner at most."""

import pytest
from hypothesis import given, strategies as st

from annotator.compare.alignment import Facts, align, overlap, similarity
from annotator.domain.annotation import Span
from tests.compare.work import span


def pairs(left: list[Span], right: list[Span]) -> set[tuple[str, str]]:
    return set(align({one.id: one for one in left}, {one.id: one for one in right}).pairs)


def test_equal_spans_are_paired_also_when_stacked_and_nested() -> None:
    left = [span("a", "CLAIM", (0, 10)), span("b", "CLAIM", (0, 10)), span("c", "CLAIM", (2, 6))]
    right = [span("x", "CLAIM", (2, 6)), span("y", "CLAIM", (0, 10)), span("z", "CLAIM", (0, 10))]
    found = pairs(left, right)
    assert ("c", "x") in found
    assert len(found) == 3


def test_the_greatest_overlap_of_all_together_counts() -> None:
    left = [span("a", "CLAIM", (0, 10)), span("b", "CLAIM", (8, 20))]
    right = [span("x", "CLAIM", (0, 9)), span("y", "CLAIM", (9, 20))]
    assert pairs(left, right) == {("a", "x"), ("b", "y")}


def test_labels_are_kept_apart_unless_the_place_is_the_same() -> None:
    left = {"a": span("a", "CLAIM", (0, 10)), "b": span("b", "CUE", (12, 14))}
    right = {"x": span("x", "TARGET", (0, 8)), "y": span("y", "CLAIM", (12, 40))}
    found = align(left, right)
    assert found.pairs == ()
    assert found.relabelled == (("a", "x"),)
    assert (found.left_alone, found.right_alone) == (("b",), ("y",))


def test_between_stacked_spans_their_attributes_decide() -> None:
    left = [span("a", "CLAIM", (0, 9), act="question"), span("b", "CLAIM", (0, 9), act="belief")]
    right = [span("x", "CLAIM", (0, 9), act="belief"), span("y", "CLAIM", (0, 8), act="question")]
    assert pairs(left, right) == {("a", "y"), ("b", "x")}


def test_between_stacked_spans_that_say_the_same_facts_decide() -> None:
    left = {"a": span("a", "CLAIM", (0, 9)), "b": span("b", "CLAIM", (0, 9))}
    right = {"x": span("x", "CLAIM", (0, 9)), "y": span("y", "CLAIM", (0, 9))}
    told = {"a": frozenset({"by Reem"}), "b": frozenset({"by Omar"})}
    told |= {"x": told["b"], "y": told["a"]}
    assert set(align(left, right, lambda: told, lambda: told).pairs) == {("a", "y"), ("b", "x")}


def test_facts_are_asked_for_only_where_there_is_a_choice() -> None:
    def unasked() -> dict[str, Facts]:
        raise AssertionError("there is one partner at most")

    left = {"a": span("a", "CLAIM", (0, 9)), "b": span("b", "CUE", (2, 4)), "c": span("c", "CUE", (20, 24))}
    right = {"x": span("x", "CLAIM", (3, 12)), "y": span("y", "SPEAKER", (20, 24))}
    found = align(left, right, unasked, unasked)
    assert (found.pairs, found.relabelled, found.left_alone) == ((("a", "x"),), (("c", "y"),), ("b",))
    halves = {"x": span("x", "CLAIM", (0, 4)), "y": span("y", "CLAIM", (5, 9))}
    with pytest.raises(AssertionError, match="one partner"):
        align(left, halves, unasked, unasked)


def test_fragments_count_one_by_one() -> None:
    assert overlap([(0, 4), (10, 14)], [(2, 12)]) == 4
    assert overlap([(0, 4), (10, 14)], [(4, 10)]) == 0
    one, other = span("a", "CLAIM", (0, 4), (10, 14)), span("x", "CLAIM", (0, 14))
    assert similarity(one, other) == 8 / 14
    assert pairs([one], [span("x", "CLAIM", (4, 10))]) == set()


ranges = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda one: (one[0], one[0] + one[1]))
layers = st.lists(st.tuples(st.sampled_from(["CLAIM", "CUE"]), ranges), max_size=8)


@given(layers, layers)
def test_every_span_is_somewhere_once(left: list, right: list) -> None:
    lefts = {f"l{number}": span(f"l{number}", label, place) for number, (label, place) in enumerate(left)}
    rights = {f"r{number}": span(f"r{number}", label, place) for number, (label, place) in enumerate(right)}
    found = align(lefts, rights)
    both = (*found.pairs, *found.relabelled)
    assert sorted([*(a for a, _ in both), *found.left_alone]) == sorted(lefts)
    assert sorted([*(b for _, b in both), *found.right_alone]) == sorted(rights)
    assert all(lefts[a].label == rights[b].label for a, b in found.pairs)
    assert all(overlap(lefts[a].fragments, rights[b].fragments) for a, b in both)


@given(layers)
def test_a_layer_agrees_with_itself(left: list) -> None:
    lefts = {f"l{number}": span(f"l{number}", label, place) for number, (label, place) in enumerate(left)}
    found = align(lefts, lefts)
    assert len(found.pairs) == len(lefts)
    assert all(lefts[a].fragments == lefts[b].fragments for a, b in found.pairs)


@given(layers, layers)
def test_which_side_is_which_decides_nothing(left: list, right: list) -> None:
    lefts = {f"l{number}": span(f"l{number}", label, place) for number, (label, place) in enumerate(left)}
    rights = {f"r{number}": span(f"r{number}", label, place) for number, (label, place) in enumerate(right)}
    found, turned = align(lefts, rights), align(rights, lefts)
    for one, other in ((found.pairs, turned.pairs), (found.relabelled, turned.relabelled)):
        told = [(lefts[a].fragments, lefts[a].label, rights[b].fragments, rights[b].label) for a, b in one]
        again = [(lefts[a].fragments, lefts[a].label, rights[b].fragments, rights[b].label) for b, a in other]
        assert sorted(told) == sorted(again)
