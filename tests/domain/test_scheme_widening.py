"""A scheme grows by what its own labels and relations lack, and its file keeps its comments."""

from annotator.app.bundled import scheme_toml
from annotator.domain.scheme import Scheme, attribute, parse_scheme
from annotator.domain.scheme_growth import Growth

TOML = scheme_toml("claims")
CLAIMS = parse_scheme(TOML)


def grown(growth: Growth) -> tuple[str, Scheme]:
    toml = growth.grown(TOML)
    return toml, parse_scheme(toml)


def test_an_attribute_is_added_and_comments_stay() -> None:
    growth = Growth(CLAIMS)
    growth.take_span("TARGET", {"colour": "red", "kind": "event"})
    toml, scheme = grown(growth)
    label = scheme.label("TARGET")
    assert label
    assert [own.id for own in label.attributes] == ["kind", "entity", "colour"]
    assert toml.startswith(TOML[: TOML.index("[[labels]]")])
    assert "# How the names above read" in toml


def test_a_value_is_added_beside_the_others() -> None:
    growth = Growth(CLAIMS)
    growth.take_span("CLAIM", {"certainty": "sure"})
    growth.take_relation(
        "STANCE", {"holder": ["SPEAKER"], "target": ["CLAIM"]}, {"value": "mocks", "confidence": "9", "source": 4}
    )
    _, scheme = grown(growth)
    label, stance = scheme.label("CLAIM"), scheme.relation("STANCE")
    assert label
    assert stance
    certainty, value = attribute(label, "certainty"), attribute(stance, "value")
    assert certainty
    assert value
    assert certainty.values == ("certain", "uncertain", "unknown", "sure")
    assert value.choices[-1].id == "mocks"
    assert value.choices[-1].light
    assert attribute(stance, "source")


def test_roles_and_their_labels_are_added() -> None:
    growth = Growth(CLAIMS)
    growth.take_relation("CUED_BY", {"claim": ["TARGET"], "cue": ["AUTHOR"], "where": ["CUE"]}, {})
    _, scheme = grown(growth)
    kind = scheme.relation("CUED_BY")
    assert kind
    claim, cue, where = kind.roles
    assert claim.labels == ("CLAIM", "TARGET")
    assert cue.virtual
    assert (where.labels, where.optional) == (("CUE",), True)


def test_a_relation_without_a_role_of_its_type_widens_nothing() -> None:
    growth = Growth(CLAIMS)
    growth.take_relation("SAID_BY", {"Arg1": ["CLAIM"], "Arg2": ["SPEAKER"]}, {})
    assert not growth


def test_files_one_after_the_other_give_what_they_give_at_once() -> None:
    first, second, both = Growth(CLAIMS), None, Growth(CLAIMS)
    acts = [
        (("Quote", {}), ("Said", {"Arg1": ["Person"], "Arg2": ["Quote"]}, {}), "Person"),
        (("Quote", {"Negated": True}), ("Said", {"Arg1": ["Org"]}, {"Sure": True}), "Org"),
    ]
    for growth, taken in ((first, acts[:1]), (both, acts)):
        for (label, attributes), relation, person in taken:
            growth.take_span(person, {})
            growth.take_span(label, attributes)
            growth.take_relation(*relation)
    once = parse_scheme(first.grown(TOML))
    second = Growth(once)
    for (label, attributes), relation, person in acts[1:]:
        second.take_span(person, {})
        second.take_span(label, attributes)
        second.take_relation(*relation)
    one_by_one, at_once = parse_scheme(second.grown(first.grown(TOML))), parse_scheme(both.grown(TOML))
    for name in ("Quote", "Person", "Org"):
        left, right = one_by_one.label(name), at_once.label(name)
        assert left
        assert right
        assert left.attributes == right.attributes
    left_kind, right_kind = one_by_one.relation("Said"), at_once.relation("Said")
    assert left_kind
    assert right_kind
    assert left_kind.attributes == right_kind.attributes
    assert {role.id: (set(role.labels), role.optional) for role in left_kind.roles} == {
        role.id: (set(role.labels), role.optional) for role in right_kind.roles
    }
