"""Changes of a scheme's file: what each one does, that comments stay, and that nothing else changes."""

import re

import pytest
from hypothesis import given, strategies as st

from annotator.app.bundled import presets, scheme_toml
from annotator.domain import scheme_editing as editing, scheme_values as values
from annotator.domain.contrast import PAIRS
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme, attribute, parse_scheme
from annotator.domain.scheme_comparison import (
    IMPLIED,
    KEY_SET,
    LABELS_ORDERED,
    MERGED,
    RENAMED,
    RETIRED,
    TRANSLATED,
    VALUE_MERGED,
    VALUE_RETIRED,
    compare_schemes,
)

CLAIMS = scheme_toml("claims")


def told(after: str, before: str = CLAIMS) -> list[str]:
    return [change.sentence for change in compare_schemes(parse_scheme(before), parse_scheme(after))]


def label(toml: str, name: str):
    found = parse_scheme(toml).label(name)
    assert found is not None
    return found


def comments(toml: str) -> list[str]:
    return re.findall(r"#[^\"\n]*$", toml, re.MULTILINE)


def test_renaming_keeps_the_id_and_the_translations() -> None:
    toml = editing.rename(CLAIMS, "labels", "SPEAKER", "Source")
    scheme = parse_scheme(toml)
    assert label(toml, "SPEAKER").name == "Source"
    assert scheme.say("Source", "ar") == "متحدّث"
    assert "Speaker" not in scheme.translations["ar"]
    assert told(toml) == [RENAMED]
    arabic = editing.rename(toml, "labels", "SPEAKER", "مصدر", "ar")
    assert parse_scheme(arabic).say("Source", "ar") == "مصدر"
    assert told(arabic, toml) == [TRANSLATED]
    assert parse_scheme(editing.rename(arabic, "labels", "SPEAKER", "", "ar")).translations["ar"].get("Source") is None


def test_a_translation_that_others_need_stays() -> None:
    twice = editing.rename(CLAIMS, "labels", "TARGET", "Stance")
    assert parse_scheme(twice).say("Stance", "ar") == "الموقف"
    back = editing.rename(twice, "labels", "TARGET", "Goal")
    assert parse_scheme(back).say("Stance", "ar") == "الموقف"


def test_a_name_must_not_be_empty() -> None:
    with pytest.raises(AnnotatorError, match="must not be empty"):
        editing.rename(CLAIMS, "labels", "CUE", "  ")


def test_a_new_label_gets_what_is_free() -> None:
    toml = editing.add_label(CLAIMS, "PLACE", "Place")
    place = label(toml, "PLACE")
    assert (place.name, place.key, place.mark) == ("Place", "5", "triangle")
    assert (place.light, place.dark) == PAIRS[4]
    with pytest.raises(AnnotatorError, match="taken"):
        editing.add_label(toml, "PLACE", "Again")


def test_a_retired_label_gives_up_its_key_only_when_another_takes_it() -> None:
    toml = editing.retire(CLAIMS, "labels", "CUE")
    assert not label(toml, "CUE").offered
    assert [own.id for own in parse_scheme(toml).offered] == ["CLAIM", "SPEAKER", "TARGET"]
    assert told(toml) == [RETIRED]
    assert editing.restore(toml, "labels", "CUE") == CLAIMS
    taken = editing.set_key(toml, "TARGET", "3")
    assert told(taken, toml) == [KEY_SET]
    assert label(editing.restore(taken, "labels", "CUE"), "CUE").key == ""


def test_a_merged_label_gives_its_roles_to_the_other() -> None:
    toml = editing.merge_labels(CLAIMS, "SPEAKER", "TARGET")
    said_by = parse_scheme(toml).relation("SAID_BY")
    assert said_by is not None
    role = said_by.role("speaker")
    assert role is not None
    assert role.labels == ("SPEAKER", "TARGET")
    assert MERGED in told(toml)
    for label_, into in (("TARGET", "SPEAKER"), ("CUE", "CUE"), ("CUE", "SPEAKER")):
        with pytest.raises(AnnotatorError):
            parse_scheme(editing.merge_labels(toml, label_, into))


def test_merges_in_a_circle_are_no_scheme() -> None:
    circle = CLAIMS.replace('id = "CUE"', 'id = "CUE"\ninto = "TARGET"').replace(
        'id = "TARGET"', 'id = "TARGET"\ninto = "CUE"'
    )
    with pytest.raises(AnnotatorError, match="cannot be merged into"):
        parse_scheme(circle)
    with pytest.raises(AnnotatorError, match="cannot be merged into NOWHERE"):
        parse_scheme(CLAIMS.replace('id = "CUE"', 'id = "CUE"\ninto = "NOWHERE"'))


def test_a_label_that_is_gone_can_be_mapped() -> None:
    toml = editing.map_label(CLAIMS, "PLACE", "TARGET")
    assert label(toml, "PLACE").into == "TARGET"
    assert [own.id for own in parse_scheme(toml).offered] == ["CLAIM", "SPEAKER", "CUE", "TARGET"]


def test_a_deleted_label_leaves_the_roles() -> None:
    scheme = parse_scheme(editing.delete(CLAIMS, "labels", "CUE"))
    assert scheme.label("CUE") is None
    assert all("CUE" not in role.labels for relation in scheme.relations for role in relation.roles)


def test_order_is_that_of_the_file() -> None:
    toml = editing.move(CLAIMS, "labels", "CUE", 0)
    assert [own.id for own in parse_scheme(toml).labels] == ["CUE", "CLAIM", "SPEAKER", "TARGET", "ADDRESSEE"]
    assert told(toml) == [LABELS_ORDERED]


def test_values_are_retired_and_merged_and_the_implied_one_is_not() -> None:
    toml = values.retire_value(CLAIMS, "labels", "SPEAKER", "kind", "media")
    kind = attribute(label(toml, "SPEAKER"), "kind")
    assert kind is not None
    assert "media" not in [choice.id for choice in kind.offered]
    assert kind.implied == "person"
    assert told(toml) == [VALUE_RETIRED]
    assert parse_scheme(values.restore_value(toml, "labels", "SPEAKER", "kind", "media")) == parse_scheme(CLAIMS)
    merged = values.retire_value(CLAIMS, "labels", "SPEAKER", "kind", "media", into="organisation")
    assert told(merged) == [VALUE_MERGED]
    with pytest.raises(AnnotatorError, match="state none"):
        values.retire_value(CLAIMS, "labels", "SPEAKER", "kind", "person")
    assert told(values.set_default(CLAIMS, "labels", "SPEAKER", "kind", "group")) == [IMPLIED]


def test_a_value_that_is_gone_can_be_mapped() -> None:
    toml = values.map_value(CLAIMS, "relations", "STANCE", "value", "denies", "opposes")
    stance = parse_scheme(toml).relation("STANCE")
    assert stance is not None
    value = attribute(stance, "value")
    assert value is not None
    assert value.choices[-1].into == "opposes"
    assert "denies" not in [choice.id for choice in value.offered]


def test_attributes_come_and_go() -> None:
    toml = editing.add_attribute(CLAIMS, "labels", "CUE", "tone", ["calm", "loud"])
    toml = values.add_value(toml, "labels", "CUE", "tone", "odd")
    tone = attribute(label(toml, "CUE"), "tone")
    assert tone is not None
    assert tone.values == ("calm", "loud", "odd")
    assert values.delete_value(toml, "labels", "CUE", "tone", "odd") != toml
    assert parse_scheme(editing.delete_attribute(toml, "labels", "CUE", "tone")) == parse_scheme(CLAIMS)


def test_comments_and_other_lines_stay() -> None:
    toml = editing.recolour(CLAIMS, "CUE", *PAIRS[5])
    toml = editing.set_mark(editing.set_fragments(toml, "CUE", "one"), "CUE", "cross")
    assert comments(toml) == comments(CLAIMS)
    changed = set(toml.splitlines()) - set(CLAIMS.splitlines())
    assert all(any(word in line for word in ("fragments", "mark", "light", "dark")) for line in changed)


def test_what_is_not_there_is_said() -> None:
    for act in (
        lambda: editing.retire(CLAIMS, "labels", "NO"),
        lambda: values.add_value(CLAIMS, "labels", "CUE", "no", "x"),
        lambda: values.move_value(CLAIMS, "labels", "CUE", "kind", "no", 0),
    ):
        with pytest.raises(AnnotatorError, match="nothing called"):
            act()


EDITS = st.sampled_from(
    [
        lambda toml, label: editing.retire(toml, "labels", label),
        lambda toml, label: editing.restore(toml, "labels", label),
        lambda toml, label: editing.move(toml, "labels", label, 0),
        lambda toml, label: editing.rename(toml, "labels", label, f"New {label}"),
        lambda toml, label: editing.rename(toml, "labels", label, "اسم", "ar"),
        lambda toml, label: editing.set_key(toml, label, ""),
        lambda toml, label: editing.recolour(toml, label, *PAIRS[7]),
        lambda toml, label: editing.add_attribute(toml, "labels", label, f"more{len(toml)}"),
    ]
)


@given(st.lists(st.tuples(EDITS, st.integers(0, 2)), max_size=6), st.sampled_from(presets()))
def test_any_edits_leave_a_scheme_whose_changes_are_said(edits: list, preset: str) -> None:
    before = toml = scheme_toml(preset)
    for edit, number in edits:
        labels = parse_scheme(toml).labels
        toml = edit(toml, labels[number % len(labels)].id)
    scheme: Scheme = parse_scheme(toml)
    assert comments(toml) == comments(before)
    changes = compare_schemes(parse_scheme(before), scheme)
    assert bool(changes) == (scheme != parse_scheme(before))
    for change in changes:
        assert change.sentence.format(**change.values)
