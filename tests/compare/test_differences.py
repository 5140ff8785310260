"""Each place where layers differ has one reason, the weightiest; stacked and nested spans are compared as sets."""

import pytest

from annotator.app.bundled import scheme_toml
from annotator.compare.differences import Difference, compare
from annotator.domain.annotation import Annotations, Relation, Span
from annotator.domain.scheme import parse_scheme
from tests.compare.work import layer, said_by, span, stance

SCHEME = parse_scheme(scheme_toml("claims"), "claims")
CLAIM, SPEAKER = span("c", "CLAIM", (20, 40)), span("s", "SPEAKER", (0, 8))
FRAME = (CLAIM, SPEAKER, said_by("c", "s"), stance("s", "c", "supports"))


def other(*records: Span | Relation) -> Annotations:
    """Another person's layer: the same frame with other ids, and what is to be otherwise."""
    usual = {
        "C": span("C", "CLAIM", (20, 40)),
        "S": span("S", "SPEAKER", (0, 8)),
        "C-S": said_by("C", "S"),
        "S>C": stance("S", "C", "supports"),
    }
    return layer(*(usual | {one.id: one for one in records}).values())


def found(left: Annotations, right: Annotations) -> list[Difference]:
    return list(compare(left, right, SCHEME).differences)


def test_equal_frames_agree_whatever_their_ids() -> None:
    result = compare(layer(*FRAME), other(), SCHEME)
    assert result.differences == ()
    assert set(result.agreed) == {("c", "C"), ("s", "S")}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ([span("C", "CLAIM", (20, 44))], "boundary"),
        ([span("C", "CLAIM", (20, 30), (32, 40))], "boundary"),
        ([span("C", "CLAIM", (20, 40), act="question")], "attribute"),
        ([stance("S", "C", "opposes")], "stance"),
        ([span("T", "SPEAKER", (50, 55)), said_by("C", "T")], "speaker"),
        ([Relation("C-S", "", "", "SAID_BY", {"claim": ("C",), "speaker": ("AUTHOR",)})], "speaker"),
    ],
)
def test_one_difference_is_the_reason(changed: list[Span | Relation], reason: str) -> None:
    differing = [one for one in found(layer(*FRAME), other(*changed)) if one.left == ("c",)]
    assert [one.reason for one in differing] == [reason]
    assert differing[0].right == ("C",)


def test_the_weightiest_difference_is_the_reason_and_the_others_stand_beside() -> None:
    changed = other(span("C", "CLAIM", (20, 44), act="question"), stance("S", "C", "opposes"))
    (one,) = found(layer(*FRAME), changed)
    assert (one.reason, one.also) == ("boundary", ("stance", "attribute"))


def test_a_default_said_aloud_is_no_difference() -> None:
    assert found(layer(*FRAME), other(span("C", "CLAIM", (20, 40), form="direct", topic=""))) == []


def test_another_label_on_the_same_place() -> None:
    (one,) = found(layer(span("a", "SPEAKER", (0, 8))), layer(span("x", "TARGET", (0, 9))))
    assert (one.left, one.right, one.reason, one.also) == (("a",), ("x",), "label", ("boundary",))


def test_what_one_side_lacks_is_missing() -> None:
    assert found(layer(CLAIM), layer()) == [Difference(("c",), (), "missing")]
    assert found(layer(), layer(CLAIM)) == [Difference((), ("c",), "missing")]


def test_a_claim_made_into_two_is_split() -> None:
    halves = layer(span("x", "CLAIM", (20, 29)), span("y", "CLAIM", (30, 40)))
    (one,) = found(layer(CLAIM), halves)
    assert one.reason == "split"
    assert (one.left, set(one.right)) == (("c",), {"x", "y"})
    (turned,) = found(halves, layer(CLAIM))
    assert (set(turned.left), turned.right) == ({"x", "y"}, ("c",))


def test_a_claim_inside_another_is_no_split() -> None:
    nested = layer(CLAIM, span("d", "CLAIM", (24, 30)))
    same = layer(span("x", "CLAIM", (20, 40)), span("y", "CLAIM", (24, 30)))
    assert found(nested, same) == []
    assert found(nested, layer(span("x", "CLAIM", (20, 40)))) == [Difference(("d",), (), "missing")]


def test_stacked_spans_are_sets() -> None:
    left = layer(span("a", "CLAIM", (0, 9)), span("b", "TARGET", (0, 9)))
    right = layer(span("y", "TARGET", (0, 9)), span("x", "CLAIM", (0, 9)))
    assert found(left, right) == []


def test_stacked_claims_of_two_speakers_are_sets_too() -> None:
    def work(one: str, other: str, reem: str, omar: str) -> Annotations:
        claims = span(one, "CLAIM", (20, 40)), span(other, "CLAIM", (20, 40))
        return layer(
            *claims,
            span(reem, "SPEAKER", (0, 4)),
            span(omar, "SPEAKER", (8, 12)),
            said_by(one, reem),
            said_by(other, omar),
        )

    assert found(work("a", "b", "c", "d"), work("z", "y", "x", "w")) == []


def test_another_cue_is_a_reason_of_its_own() -> None:
    cue, tie = span("k", "CUE", (10, 14)), Relation("k-c", "", "", "CUED_BY", {"claim": ("c",), "cue": ("k",)})
    (one,) = found(layer(CLAIM, cue, tie), layer(span("C", "CLAIM", (20, 40)), span("K", "CUE", (10, 14))))
    assert (one.left, one.right, one.reasons) == (("c",), ("C",), ("cue",))


def test_a_frame_without_its_speaker_on_one_side() -> None:
    reasons = {one.reason for one in found(layer(*FRAME), layer(span("C", "CLAIM", (20, 40))))}
    assert reasons == {"speaker", "missing"}


def test_nothing_on_both_sides_is_agreement() -> None:
    assert compare(layer(), layer(), SCHEME).differences == ()
