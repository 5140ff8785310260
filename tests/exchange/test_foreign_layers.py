"""Layers of other tools: which are annotations, and what the label of an annotation is."""

from collections.abc import Iterable

import pytest

from annotator.exchange.foreign_layers import is_analysis, is_structure, looks_like_tagset, naming_of, slot_relation

CORE = "de.tudarmstadt.ukp.dkpro.core.api."


@pytest.mark.parametrize(
    ("layer", "structure", "analysis"),
    [
        ("webanno.custom.Quote", False, False),
        ("webanno.custom.Sentence", False, False),
        ("custom.Token", False, False),
        (f"{CORE}ner.type.NamedEntity", False, False),
        (f"{CORE}coref.type.CoreferenceLink", False, False),
        (f"{CORE}segmentation.type.Token", True, False),
        (f"{CORE}segmentation.type.Paragraph", True, False),
        (f"{CORE}segmentation.type.Lemma", False, True),
        (f"{CORE}lexmorph.type.pos.POS", False, True),
        (f"{CORE}syntax.type.dependency.Dependency", False, True),
        (f"{CORE}metadata.type.DocumentMetaData", True, False),
        ("org.dkpro.core.api.xml.type.XmlElement", True, False),
        ("de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata", True, False),
        ("cassis.Sentence", True, False),
        ("Sentence", True, False),
        ("uima.tcas.DocumentAnnotation", True, False),
        ("uima.tcas.Annotation", False, False),
    ],
)
def test_what_people_annotate(layer: str, structure: bool, analysis: bool) -> None:
    assert (is_structure(layer), is_analysis(layer)) == (structure, analysis)


def named(features: list[str], values: Iterable[tuple[str, str]] = (), **more: bool) -> str:
    return naming_of("webanno.custom.Quote", features, lambda _: values, {}, **more)


def test_the_label_is_what_the_definition_of_a_layer_says() -> None:
    assert named(["identifier", "value"]) == "value"
    assert named(["value", "label"]) == "label"
    assert named(["speaker", "stance"], [("for", "x"), ("against", "y")]) == ""
    assert named(["kind"], [("main", "x"), ("main", "y")]) == "kind"
    assert named(["kind"], [("main", "x"), ("main", "y")], has_others=True) == ""
    assert named([]) == ""


@pytest.mark.parametrize("layer", ["webanno.custom.Quote", "Quote"])
def test_a_chosen_feature_is_the_label(layer: str) -> None:
    def nothing(_: str) -> Iterable[tuple[str, str]]:
        raise AssertionError

    assert naming_of("webanno.custom.Quote", ["label", "stance"], nothing, {layer: "stance"}) == "stance"
    assert (
        naming_of("webanno.custom.Quote", ["label", "stance"], nothing, {layer: "lost", "Other": "stance"}) == "label"
    )


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["main", "sub claim", "main"], True),
        (["مؤيد"], True),
        ([], False),
        ([""], False),
        ([" "], False),
        (["main", ""], True),
        (["main", "He said that it would rise."], False),
        (["one two three four"], False),
        (["http://x/Q1"], False),
        (["3", "4.5"], False),
        (["true", "false"], False),
        ([f"id{number}" for number in range(30)], False),
        (["x" * 41], False),
    ],
)
def test_what_looks_like_a_tagset(values: list[str], expected: bool) -> None:
    assert looks_like_tagset((value, "words") for value in values) is expected


def test_values_that_repeat_their_words_are_no_tagset() -> None:
    assert not looks_like_tagset([("omar", "Omar"), ("clock", "the clock")])
    assert looks_like_tagset([("claim", "the claim"), ("claim", "prices rise"), ("claim", "he left")])


def test_the_host_has_a_role_of_its_own() -> None:
    links = [("host", "a"), ("", "b"), ("Quote", "c"), ("", "d")]
    relation = slot_relation("r", "x.Quote", "speaker", "q", links, {})
    assert relation.label == "speaker"
    assert relation.roles == {"x.Quote": ("q",), "host": ("a",), "speaker": ("b", "d"), "Quote": ("c",)}
    assert slot_relation("r", "x.Quote", "speaker", "q", links[:2], {}).roles["Quote"] == ("q",)
