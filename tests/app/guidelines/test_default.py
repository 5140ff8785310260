"""The guideline that comes with the scheme `claims`: it has a part for all that the scheme has, in both languages."""

import pytest

from annotator.app.bundled import guideline_texts, presets, scheme_toml
from annotator.domain.guideline_reading import read_guideline
from annotator.domain.scheme import parse_scheme
from annotator.text.direction import base_direction

SCHEME = parse_scheme(scheme_toml("claims"), "claims")
ANCHORS = [
    anchor
    for owner in (*SCHEME.labels, *SCHEME.relations)
    for anchor in (
        owner.id,
        *(f"{owner.id}.{attribute.id}" for attribute in owner.attributes),
        *(f"{owner.id}.{attribute.id}.{choice.id}" for attribute in owner.attributes for choice in attribute.choices),
    )
]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_label_attribute_and_value_has_its_part(language: str) -> None:
    guideline = read_guideline(guideline_texts("claims")[language])
    assert sorted(part.anchor for part in guideline.parts[1:]) == sorted(ANCHORS)
    for part in guideline.parts:
        words = guideline.text[part.start : part.end].split("\n")
        assert part.anchor.count(".") == 1 or len(words) > 1, part.anchor
    assert {run.target for run in guideline.runs if run.kind == "link"} <= set(ANCHORS)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_examples_use_the_labels_and_are_in_both_directions(language: str) -> None:
    guideline = read_guideline(guideline_texts("claims")[language])
    assert {span.label for span in guideline.spans} == {label.id for label in SCHEME.labels}
    assert {base_direction(" ".join(span.quote)) for span in guideline.spans} >= {"ltr", "rtl"}
    assert any(len(span.fragments) > 1 for span in guideline.spans)
    examples = [
        words for words, line in zip(guideline.text.split("\n"), guideline.lines, strict=True) if line.kind == "example"
    ]
    assert any(words.isascii() is False and any("a" <= letter <= "z" for letter in words) for words in examples)
    assert not any("{" in words or "[" in words for words in examples)


def test_both_languages_have_the_same_parts() -> None:
    texts = guideline_texts("claims")
    assert len({tuple(part.anchor for part in read_guideline(text).parts) for text in texts.values()}) == 1


def test_a_scheme_without_a_guideline_has_none() -> None:
    assert guideline_texts("nothing") == {}
    assert guideline_texts("../claims") == {}
    assert "claims" in presets()
