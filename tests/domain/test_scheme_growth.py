"""What a scheme becomes when labels of others are taken in."""

import pytest

from annotator.app.bundled import scheme_toml
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_growth import Growth

TOML = scheme_toml("claims")
CLAIMS = parse_scheme(TOML)


def test_what_the_scheme_has_adds_nothing() -> None:
    growth = Growth(CLAIMS)
    growth.take_span("CLAIM", {"form": "direct"})
    growth.take_relation("SAID_BY", {"claim": ["CLAIM"]}, {})
    assert not growth


def test_the_text_stays_and_labels_follow_it() -> None:
    growth = Growth(CLAIMS)
    growth.take_span('PER "x" \\ شخص\u200cها', {"kind of": "x"})
    growth.take_span('PER "x" \\ شخص\u200cها', {"role": "y"})
    grown = growth.grown(TOML)
    assert grown.startswith(TOML.rstrip("\n"))
    scheme = parse_scheme(grown)
    assert scheme.labels[:-1] == CLAIMS.labels
    label = scheme.labels[-1]
    assert label.id == label.name == 'PER "x" \\ شخص\u200cها'
    assert label.key == "5"
    assert [one.id for one in label.attributes] == ["kind of", "role"]
    assert all(one.values == () for one in label.attributes)
    assert scheme.translations == CLAIMS.translations


def test_many_labels_have_keys_while_there_are_any_and_colours_go_round() -> None:
    growth = Growth(CLAIMS)
    for number in range(12):
        growth.take_span(f"L{number}", {})
    labels = parse_scheme(growth.grown(TOML)).offered[4:]
    assert [label.key for label in labels] == ["5", "6", "7", "8", "9", *[""] * 7]
    assert len({label.light.line for label in labels}) == 6
    assert not {label.light.line for label in labels} & {label.light.line for label in CLAIMS.labels}


def test_relations_have_the_roles_that_were_seen() -> None:
    growth = Growth(CLAIMS)
    growth.take_span("PER", {})
    growth.take_relation("MET", {"who": ["PER"], "whom": ["PER", "AUTHOR"]}, {"when": "today"})
    growth.take_relation("MET", {"who": ["SPEAKER"]}, {})
    relation = parse_scheme(growth.grown(TOML)).relation("MET")
    assert relation
    assert [(one.id, one.labels, one.virtual, one.optional) for one in relation.roles] == [
        ("who", ("PER", "SPEAKER"), False, False),
        ("whom", ("PER",), True, True),
    ]
    assert [one.id for one in relation.attributes] == ["when"]


def test_a_scheme_can_grow_again() -> None:
    first = Growth(CLAIMS)
    first.take_span("A", {})
    once = first.grown(TOML)
    second = Growth(parse_scheme(once))
    second.take_span("A", {})
    second.take_span("B", {})
    assert [(one.id, one.key) for one in parse_scheme(second.grown(once)).offered[4:]] == [("A", "5"), ("B", "6")]


@pytest.mark.parametrize("name", ["", " ", "a\u202eb", "a\nb", "x" * 201, "\u200c"])
def test_what_can_be_no_label_is_refused(name: str) -> None:
    with pytest.raises(AnnotatorError, match="cannot be added to the scheme"):
        Growth(CLAIMS).take_span(name, {})
    with pytest.raises(AnnotatorError, match="cannot be added to the scheme"):
        Growth(CLAIMS).take_relation("R", {name: ["CLAIM"]}, {})
