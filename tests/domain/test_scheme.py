"""Schemes: what a file must say; that the one that ships says all of it, in both languages, in readable colours."""

import pytest

from annotator.app.bundled import scheme_toml
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.scheme import Attribute, Label, RelationType, Scheme, Theme, attribute, parse_scheme
from annotator.domain.scheme_editing import restore

COLOURS = '{ line = "#000000", tint = "#FFFFFF", strong = "#EEEEEE", text = "#000000" }'
HEAD = 'format = "annotator-scheme/1"\nid = "small"\nversion = 1\nname = "Small"\n'
CLAIMS = parse_scheme(scheme_toml("claims"))
OWNERS: tuple[Label | RelationType, ...] = (*CLAIMS.labels, *CLAIMS.relations)
PAGE: dict[Theme, str] = {"light": "#FFFDF8", "dark": "#25282D"}
ARTICLE_TEXT: dict[Theme, str] = {"light": "#1E1C19", "dark": "#ECE8E0"}
THEMES: tuple[Theme, ...] = ("light", "dark")


def label(label_id: str, key: str, extra: str = "") -> str:
    return (
        f'[[labels]]\nid = "{label_id}"\nname = "{label_id}"\nkey = "{key}"\nmark = "disc"\n'
        f"light = {COLOURS}\ndark = {COLOURS}\n{extra}\n"
    )


def relation(relation_id: str, roles: str, extra: str = "") -> str:
    return f'[[relations]]\nid = "{relation_id}"\nname = "{relation_id}"\nroles = [{roles}]\n{extra}\n'


def document_label(label_id: str, key: str) -> str:
    return f'[[document_labels]]\nid = "{label_id}"\nname = "{label_id}"\nkey = "{key}"\n'


# --- what a file must say


def test_the_smallest_scheme_is_read() -> None:
    scheme = parse_scheme(HEAD + label("A", "1"))
    assert scheme.label("A") is scheme.labels[0]
    assert scheme.label("B") is None
    assert scheme.relation("A") is None


def test_what_is_not_toml_is_refused_with_its_place() -> None:
    with pytest.raises(AnnotatorError, match=r"mine\.toml: is not TOML: .*line 2"):
        parse_scheme('id = "a"\nname = \nversion = 1', where="mine.toml")


def test_a_default_is_one_of_the_values() -> None:
    extra = 'attributes = [{ id = "kind", default = "%s", values = ["x", "y"] }]'
    scheme = parse_scheme(HEAD + label("A", "1", extra % "y"))
    assert attribute(scheme.labels[0], "kind").default == "y"
    with pytest.raises(InvalidRecordsError, match="z is not one of its values"):
        parse_scheme(HEAD + label("A", "1", extra % "z"))


@pytest.mark.parametrize(
    ("toml", "place"),
    [
        (HEAD.replace("1\nname", "99999999999999999999\nname") + label("A", "1"), r"\$\.version"),
        (HEAD.replace("1\nname", '"one"\nname') + label("A", "1"), r"\$\.version"),
        (HEAD.replace("annotator-scheme/1", "annotator-scheme/9") + label("A", "1"), r"\$\.format"),
        (HEAD + label("A", "1") + label("B", "2").replace("disc", "star"), r"labels\[.*\]\.mark"),
        (HEAD + label("A", "1", "colour = 3"), "colour"),
        (HEAD, "labels"),
        (HEAD + label("A", "1") + relation("R", '{ id = "x", labels = "A" }'), r"roles\[.*\]\.labels"),
    ],
)
def test_a_wrong_field_is_refused_with_its_place(toml: str, place: str) -> None:
    with pytest.raises(AnnotatorError, match=place) as caught:
        parse_scheme(toml, where="mine.toml")
    assert caught.value.where == "mine.toml"


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (label("A", "1") + label("A", "2"), "label A: occurs 2 times"),
        (label("A", "1") + label("B", "1"), "key 1: occurs 2 times"),
        (label("A", "1") + relation("R", "") + relation("R", ""), "relation R: occurs 2 times"),
        (
            label("A", "1") + relation("R", '{ id = "x", labels = ["NOWHERE"] }'),
            "role x of R: names the label NOWHERE, which is not in the scheme",
        ),
        (
            label("A", "1") + relation("R", '{ id = "x", labels = ["A"] }, { id = "x", labels = ["A"] }'),
            "role of R x: occurs 2 times",
        ),
        (label("A", "1", 'attributes = [{ id = "k" }, { id = "k" }]'), "attribute of A k: occurs 2 times"),
        (
            label("A", "1") + relation("R", "", 'attributes = [{ id = "v", values = [{ id = "x", key = "1" }] }]'),
            "key 1: occurs 2 times",
        ),
        (label("A", "1") + document_label("whole", "1"), "key 1: occurs 2 times"),
        (
            label("A", "1") + document_label("whole", "2") + document_label("whole", "3"),
            "document label whole: occurs 2 times",
        ),
    ],
)
def test_a_broken_rule_is_named(body: str, problem: str) -> None:
    with pytest.raises(InvalidRecordsError) as caught:
        parse_scheme(HEAD + body)
    assert [str(one) for one in caught.value.problems] == [problem]


def test_every_broken_rule_is_listed_at_once() -> None:
    with pytest.raises(InvalidRecordsError) as caught:
        parse_scheme(HEAD + label("A", "1") + label("A", "1"))
    assert len(caught.value.problems) == 2


def test_a_name_without_translation_is_shown_as_it_is_written() -> None:
    scheme = parse_scheme(HEAD + label("A", "1") + '[translations.ar]\nA = "ألف"\n')
    assert scheme.say("A", "ar") == "ألف"
    assert scheme.say("check_worthy", "ar") == "check worthy"
    assert scheme.say("A", "he") == "A"


# --- the scheme that ships


def values(owner: Label | RelationType, attribute_id: str) -> list[str]:
    known = attribute(owner, attribute_id)
    assert known is not None
    return [choice.id for choice in known.choices]


SPAN_ATTRIBUTES = {
    "CLAIM": {
        "form": "direct indirect mixed unsure",
        "act": "assertion belief intention directive question evaluation",
        "certainty": "certain uncertain unknown",
        "check_worthy": "unset yes no",
        "topic": "",
        "wording": "",
        "date": "",
        "place": "",
    },
    "SPEAKER": {
        "kind": "person organisation government group document media author unknown",
        "mention": "name nominal pronoun",
        "entity": "",
    },
    "CUE": {
        "kind": "verb noun preposition punctuation layout",
        "negated": "no yes",
        "force": "neutral doubting endorsing",
    },
    "TARGET": {"kind": "person organisation event policy other", "entity": ""},
    "ADDRESSEE": {"entity": ""},
}
RELATION_ATTRIBUTES = {
    "SAID_BY": {},
    "CUED_BY": {},
    "STANCE": {
        "value": "supports opposes neutral questions mixed unclear",
        "explicit": "explicit implicit",
        "confidence": "1 2 3",
    },
    "CLAIM_REL": {"value": "same supports contradicts"},
}


def test_the_shipped_scheme_has_every_attribute_and_value() -> None:
    shipped = {owner.id: {one.id: " ".join(values(owner, one.id)) for one in owner.attributes} for owner in OWNERS}
    assert shipped == SPAN_ATTRIBUTES | RELATION_ATTRIBUTES


def test_the_shipped_relations_tie_what_the_design_says() -> None:
    roles = {
        one.id: {role.id: (" ".join(role.labels), role.virtual, role.optional) for role in one.roles}
        for one in CLAIMS.relations
    }
    assert roles == {
        "SAID_BY": {"claim": ("CLAIM", False, False), "speaker": ("SPEAKER", True, False)},
        "CUED_BY": {"claim": ("CLAIM", False, False), "cue": ("CUE", False, False)},
        "STANCE": {
            "holder": ("SPEAKER", True, False),
            "target": ("CLAIM TARGET", False, False),
            "evidence": ("CLAIM SPEAKER CUE TARGET", False, True),
        },
        "CLAIM_REL": {"claim": ("CLAIM", False, False), "other": ("CLAIM", False, False)},
    }


def test_addressees_and_relations_of_claims_are_off_until_a_lead_turns_them_on() -> None:
    assert [label.id for label in CLAIMS.offered] == ["CLAIM", "SPEAKER", "CUE", "TARGET"]
    assert [one.id for one in CLAIMS.offered_relations] == ["SAID_BY", "CUED_BY", "STANCE"]
    offered = parse_scheme(restore(scheme_toml("claims"), "labels", "ADDRESSEE"))
    assert [(label.id, label.key) for label in offered.offered][-1] == ("ADDRESSEE", "5")


def test_every_span_may_be_split() -> None:
    assert {label.fragments for label in CLAIMS.labels} == {"many"}


def test_labels_and_stances_are_told_apart_without_colour() -> None:
    stance = CLAIMS.relation("STANCE")
    assert stance is not None
    marks = [one.mark for one in CLAIMS.labels]
    glyphs = [choice.mark for choice in stance.attributes[0].choices]
    assert len(set(marks)) == len(marks)
    assert len(set(glyphs)) == len(glyphs)


def written() -> list[str]:
    """Every name and value that a person sees."""
    attributes: list[Attribute] = [one for owner in OWNERS for one in owner.attributes]
    choices = [choice.id for one in attributes for choice in one.choices]
    owners = (*OWNERS, *CLAIMS.document_labels)
    groups = {label.group for label in CLAIMS.document_labels if label.group}
    return sorted({CLAIMS.name, *(owner.name for owner in owners), *(one.id for one in attributes), *choices, *groups})


@pytest.mark.parametrize("text", written())
def test_every_name_and_value_has_an_arabic_name(text: str) -> None:
    said = CLAIMS.translations["ar"].get(text, "")
    assert any("\u0600" <= character <= "\u06ff" for character in said)


def test_no_translation_is_left_over() -> None:
    assert set(CLAIMS.translations["ar"]) == set(written())


# --- colours


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#2A7BD0", "#FFFDF8") == pytest.approx(4.3, abs=0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("one", CLAIMS.labels, ids=lambda one: one.id)
def test_an_underline_is_seen_on_page_and_tints(one: Label, theme: Theme) -> None:
    swatch = one.swatch(theme)
    grounds = (PAGE[theme], swatch.tint, swatch.strong)
    assert min(round(contrast(swatch.line, ground), 1) for ground in grounds) >= 3.0


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("one", CLAIMS.labels, ids=lambda one: one.id)
def test_text_is_read_on_every_tint(one: Label, theme: Theme) -> None:
    swatch = one.swatch(theme)
    for words in (ARTICLE_TEXT[theme], swatch.text):
        assert min(contrast(words, ground) for ground in (swatch.tint, swatch.strong)) >= 4.5


def stance_colours(scheme: Scheme, theme: Theme) -> dict[str, str]:
    stance = scheme.relation("STANCE")
    assert stance is not None
    return {choice.id: getattr(choice, theme) for choice in stance.attributes[0].choices}


@pytest.mark.parametrize("theme", THEMES)
def test_a_stance_is_read_on_the_page(theme: Theme) -> None:
    assert min(contrast(colour, PAGE[theme]) for colour in stance_colours(CLAIMS, theme).values()) >= 4.5
