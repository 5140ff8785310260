"""What is counted in a document, against other libraries on random documents, and by hand where there is none."""

import krippendorff
import pytest
from hypothesis import given, strategies as st
from nervaluate import Evaluator

from annotator.agreement.alpha import nominal_alpha
from annotator.agreement.counts import ALL, HeadCounts, Key, RelationCounts, SpanCounts, count
from annotator.agreement.segments import segments, slices_of
from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import Annotations, Relation
from annotator.domain.scheme import parse_scheme
from tests.compare.work import layer, said_by, span, stance

SCHEME = parse_scheme(scheme_toml("claims"), "claims")
TEXT = "قال عمر إن الجسر آمن.\nThe mayor denied it.\nقالت Lina إن 12% غابوا.\n"
LABELS = ("CLAIM", "SPEAKER", "CUE")

ranges = st.tuples(st.integers(0, len(TEXT) - 12), st.integers(1, 12)).map(lambda one: (one[0], sum(one)))
layers = st.lists(st.tuples(st.sampled_from(LABELS), ranges), max_size=6)


def work(told: list[tuple[str, tuple[int, int]]]) -> Annotations:
    return layer(*(span(str(number), label, place) for number, (label, place) in enumerate(told)))


def labels_at(own: Annotations, place: int) -> frozenset[str]:
    return frozenset(
        one.label for one in own.spans.values() if any(start <= place < end for start, end in one.fragments)
    )


@given(st.lists(layers, min_size=2, max_size=3))
def test_alpha_is_that_over_every_single_code_point(told: list) -> None:
    people = {f"p{number}": work(one) for number, one in enumerate(told)}
    found = count(TEXT, people, SCHEME).coincidences
    for label in (ALL, *LABELS):
        given_values = [
            [labels_at(own, place) if label == ALL else label in labels_at(own, place) for own in people.values()]
            for place in range(len(TEXT))
        ]
        domain = list({value for unit in given_values for value in unit})
        ours = nominal_alpha(found[Key(label)])
        if len(domain) < 2:
            assert ours == "only one value was used"
            continue
        counts = [[unit.count(value) for value in domain] for unit in given_values]
        assert ours == pytest.approx(krippendorff.alpha(value_counts=counts, level_of_measurement="nominal"))


@given(layers)
def test_the_pieces_make_the_text_and_carry_what_lies_there(told: list) -> None:
    own = work(told)
    place = 0
    for piece in segments(len(TEXT), slices_of(TEXT), {"a": own}):
        assert piece.length > 0
        for offset in range(place, place + piece.length):
            assert labels_at(own, offset) == piece.labels["a"]
        place += piece.length
    assert place == len(TEXT)


def test_each_piece_runs_as_its_paragraph_does() -> None:
    ways = {piece.direction for piece in segments(len(TEXT), slices_of(TEXT), {})}
    assert ways == {"rtl", "ltr", "mixed"}
    assert slices_of(TEXT).directions == ["rtl", "ltr", "mixed", "ltr"]


apart = st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), st.sampled_from(LABELS)), max_size=6)


def in_a_row(told: list[tuple[int, int, str]]) -> list[tuple[str, tuple[int, int]]]:
    """Spans one behind the other, each so long, so far from the one before."""
    found, place = [], 0
    for length, gap, label in told:
        found.append((label, (place + gap, place + gap + length)))
        place += gap + length
    return found


@given(apart, apart)
def test_exact_f1_is_that_of_another_library(left: list, right: list) -> None:
    one, other = in_a_row(left), in_a_row(right)
    counted = count(TEXT, {"a": work(one), "b": work(other)}, SCHEME).pairs["a", "b"].spans.get(Key(ALL), SpanCounts())
    if not one or not other:
        assert counted.exact == 0
        return
    told = [[{"label": label, "start": start, "end": end - 1} for label, (start, end) in side] for side in (one, other)]
    overall = Evaluator([told[0]], [told[1]], tags=list(LABELS), loader="dict").evaluate()["overall"]
    assert counted.exact / counted.n == pytest.approx(overall["strict"].f1)


def test_spans_are_counted_by_label_and_direction() -> None:
    left = layer(span("a", "CLAIM", (0, 10)), span("b", "CUE", (30, 36)))
    right = layer(span("x", "CLAIM", (0, 10)), span("y", "CUE", (30, 34)), span("z", "CUE", (0, 3)))
    spans = count(TEXT, {"a": left, "b": right}, SCHEME).pairs["a", "b"].spans
    assert spans[Key(ALL)] == SpanCounts(5, 2, 4)
    assert spans[Key("CLAIM", "rtl")] == SpanCounts(2, 2, 2)
    assert spans[Key("CUE", "ltr")] == SpanCounts(2, 0, 2)
    assert spans[Key("CUE")] == SpanCounts(3, 0, 2)


def test_text_without_anything_in_it() -> None:
    for text in ("", TEXT):
        counted = count(text, {"a": layer(), "b": layer()}, SCHEME).pairs["a", "b"]
        assert counted.spans == counted.relations == counted.attributes == {}
        assert (counted.frames, counted.heads) == (RelationCounts(), HeadCounts())
        assert nominal_alpha(counted.coincidences.get(Key(ALL), {})) == (
            "only one value was used" if text else "nothing was annotated twice"
        )


def test_alpha_over_code_points_by_hand() -> None:
    """Ten code points: seven carry what both say, three what one says; 8 and 5 of 20 values are "claim"."""
    one, other = work([("CLAIM", (0, 8))]), work([("CLAIM", (0, 5))])
    found = count("abcdefghij", {"a": one, "b": other}, SCHEME).coincidences[Key("CLAIM")]
    assert nominal_alpha(found) == pytest.approx(1 - 19 * 6 / (400 - 13**2 - 7**2))


WARFARIN = [  # the six ways in which spans go together, of the guide of SemEval-2013, task 9.1
    (("DRUG", (0, 3)), None),
    (None, ("DRUG", (10, 13))),
    (("DRUG", (20, 23)), ("DRUG", (18, 23))),
    (("DRUG", (30, 33)), ("BRAND", (30, 33))),
    (("DRUG", (40, 43)), ("DRUG", (40, 43))),
    (("GROUP", (50, 53)), ("GROUP", (50, 53))),
    (("DRUG", (60, 63)), ("BRAND", (61, 63))),
]
TWO_OF_FIVE = [
    (("DRUG", (10 * place, 10 * place + 3)), ("DRUG", (10 * place, 10 * place + 3 + (place > 1)))) for place in range(5)
]


@pytest.mark.parametrize(
    ("told", "published"),
    [
        (WARFARIN, {"ent_type": 0.5, "partial": 0.66, "exact": 0.5, "strict": 0.33}),
        (TWO_OF_FIVE, {"ent_type": 1.0, "partial": 0.70, "exact": 0.40, "strict": 0.40}),
    ],
)
def test_muc_and_semeval(told: list, published: dict[str, float]) -> None:
    """Our exact F1 is what they call strict; our overlap F1 is that of the type, where spans must overlap."""
    sides = [[pair[side] for pair in told if pair[side]] for side in (0, 1)]
    lists = [[{"label": label, "start": a, "end": b - 1} for label, (a, b) in side] for side in sides]
    overall = Evaluator([lists[0]], [lists[1]], tags=["DRUG", "BRAND", "GROUP"], loader="dict").evaluate()["overall"]
    assert {name: overall[name].f1 for name in published} == {
        name: pytest.approx(figure, abs=7e-3) for name, figure in published.items()
    }
    counted = count("x" * 80, {"a": work(sides[0]), "b": work(sides[1])}, SCHEME).pairs["a", "b"].spans[Key(ALL)]
    assert counted.exact / counted.n == pytest.approx(overall["strict"].f1)
    assert counted.overlapping / counted.n == pytest.approx(overall["ent_type"].f1)


FRAME = (span("c", "CLAIM", (20, 40)), span("s", "SPEAKER", (0, 8)), said_by("c", "s"), stance("s", "c", "supports"))


def pair(*records: object) -> object:
    return count(TEXT, {"a": layer(*FRAME), "b": layer(*records)}, SCHEME).pairs["a", "b"]


def test_ties_are_the_same_when_their_ends_are() -> None:
    same = pair(
        span("C", "CLAIM", (20, 40)), span("S", "SPEAKER", (0, 8)), said_by("C", "S"), stance("S", "C", "opposes")
    )
    assert same.relations == {"SAID_BY": RelationCounts(2, 2, 2, 2), "STANCE": RelationCounts(2, 2, 2, 2)}
    assert same.frames == RelationCounts(2, 0, 2, 0)
    assert same.stance == {("supports", "opposes"): 1}
    assert (same.heads.n, same.heads.aligned) == (2, 2)


@pytest.mark.parametrize("ids", [("1", "2"), ("2", "1")])
def test_speakers_who_stand_in_several_ways_are_one_value_whatever_their_ids(ids: tuple[str, str]) -> None:
    speakers = span("S", "SPEAKER", (0, 8)), span("T", "SPEAKER", (9, 12))
    stances = (
        Relation(name, "", "", "STANCE", {"holder": (holder,), "target": ("C",)}, {"value": value})
        for name, holder, value in zip(ids, "ST", ("supports", "opposes"), strict=True)
    )
    found = pair(span("C", "CLAIM", (20, 40)), *speakers, said_by("C", "S"), said_by("C", "T"), *stances)
    assert found.stance == {("supports", "opposes+supports"): 1}


def test_ties_to_what_only_one_marked_count_in_all_and_not_among_the_matched() -> None:
    author = Relation("r", "", "", "SAID_BY", {"claim": ("C",), "speaker": ("AUTHOR",)})
    found = pair(span("C", "CLAIM", (20, 42)), author)
    assert found.relations["SAID_BY"] == RelationCounts(2, 0, 1, 0)
    assert found.relations["STANCE"] == RelationCounts(1, 0, 0, 0)
    assert found.stance == {}


def test_a_whole_frame_is_the_same_with_all_that_is_in_it() -> None:
    longer = pair(
        span("C", "CLAIM", (20, 41)), span("S", "SPEAKER", (0, 8)), said_by("C", "S"), stance("S", "C", "supports")
    )
    assert longer.frames == RelationCounts(2, 0, 2, 2)
    whole = pair(
        span("C", "CLAIM", (20, 40)), span("S", "SPEAKER", (0, 8)), said_by("C", "S"), stance("S", "C", "supports")
    )
    assert whole.frames == RelationCounts(2, 2, 2, 2)


def test_attributes_count_with_their_defaults() -> None:
    found = pair(span("C", "CLAIM", (20, 40), act="question"))
    assert found.attributes["CLAIM.act"] == {("assertion", "question"): 1}
    assert found.attributes["CLAIM.form"] == {("direct", "direct"): 1}
    assert "CLAIM.topic" not in found.attributes
