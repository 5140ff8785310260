"""What several layers have about the same thing is one place, with every reason why they differ there."""

from hypothesis import given, strategies as st

from annotator.app.bundled import scheme_toml
from annotator.compare.places import count_differing, places
from annotator.domain.scheme import parse_scheme
from tests.compare.work import layer, said_by, span

SCHEME = parse_scheme(scheme_toml("claims"), "claims")


def found(**layers):  # type: ignore[no-untyped-def]
    return places(layers, SCHEME)


def test_three_layers_meet_in_one_place() -> None:
    one = found(
        a=layer(span("1", "CLAIM", (0, 10))), b=layer(span("2", "CLAIM", (0, 10))), c=layer(span("3", "CLAIM", (0, 12)))
    )
    assert [place.members for place in one] == [(("a", "1"), ("b", "2"), ("c", "3"))]
    assert one[0].reasons == ("boundary",)
    assert (one[0].start, one[0].weight) == (0, 12)


def test_a_layer_that_has_nothing_there_is_a_reason() -> None:
    (place,) = found(a=layer(span("1", "CUE", (0, 4))), b=layer(span("2", "CUE", (0, 4))), c=layer())
    assert place.reasons == ("missing",)
    assert place.of("c") == ()


def test_both_pieces_of_a_parted_claim_are_in_the_place() -> None:
    halves = layer(span("x", "CLAIM", (0, 9)), span("y", "CLAIM", (11, 20)))
    (place,) = found(a=layer(span("1", "CLAIM", (0, 20))), b=halves)
    assert place.reasons == ("split",)
    assert place.of("b") == ("x", "y")


def test_where_all_agree_there_is_no_reason() -> None:
    frame = (span("c", "CLAIM", (0, 9)), span("s", "SPEAKER", (12, 15)), said_by("c", "s"))
    other = (span("C", "CLAIM", (0, 9)), span("S", "SPEAKER", (12, 15)), said_by("C", "S"))
    assert [place.reasons for place in found(a=layer(*frame), b=layer(*other))] == [(), ()]


ranges = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda one: (one[0], sum(one)))
told = st.lists(st.tuples(st.sampled_from(["CLAIM", "CUE"]), ranges), max_size=5)


@given(st.lists(told, min_size=2, max_size=3))
def test_every_span_is_in_one_place(people: list) -> None:
    layers = {
        f"p{who}": layer(*(span(f"{who}-{number}", label, where) for number, (label, where) in enumerate(spans)))
        for who, spans in enumerate(people)
    }
    members = [member for place in found(**layers) for member in place.members]
    assert sorted(members) == sorted((name, one) for name, work in layers.items() for one in work.spans)


@given(st.lists(told, min_size=2, max_size=3))
def test_places_that_differ_are_counted(people: list) -> None:
    layers = {
        f"p{who}": layer(*(span(f"{who}-{number}", label, where) for number, (label, where) in enumerate(spans)))
        for who, spans in enumerate(people)
    }
    assert count_differing(layers, SCHEME) == sum(bool(place.reasons) for place in found(**layers))
