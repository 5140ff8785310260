"""Each rule that an annotation can break is named with its place."""

import msgspec
import pytest
from hypothesis import given, strategies as st

from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import AUTHOR, Annotations, Fragment, Progress, Relation, Span, Value, quote_of
from annotator.domain.scheme import parse_scheme
from annotator.domain.validation import annotation_problems, relation_problems, span_problems
from tests.text.strategies import stored_texts

SCHEME = parse_scheme(scheme_toml("claims"))
TEXT = "قال Omar 😀: لا، not now."
CLAIM = Span(id="c", label="CLAIM", fragments=((12, 14),), quote=(TEXT[12:14],))
SPEAKER = Span(id="s", label="SPEAKER", fragments=((4, 8),), quote=("Omar",))
CUE = Span(id="q", label="CUE", fragments=((0, 3),), quote=("قال",))
SPANS = {span.id: span for span in (CLAIM, SPEAKER, CUE)}
SAID_BY = Relation(id="r", label="SAID_BY", roles={"claim": ("c",), "speaker": ("s",)})
STANCE = Relation(id="t", label="STANCE", roles={"holder": ("s",), "target": ("c",)}, attributes={"value": "opposes"})


def of_span(**fields: object) -> list[str]:
    return [str(one) for one in span_problems(msgspec.structs.replace(SPEAKER, **fields), TEXT, SCHEME)]


def of_relation(relation: Relation, **fields: object) -> list[str]:
    return [str(one) for one in relation_problems(msgspec.structs.replace(relation, **fields), SPANS, SCHEME)]


def test_what_keeps_the_rules_has_no_problem() -> None:
    work = Annotations(spans=SPANS, relations={"r": SAID_BY, "t": STANCE})
    assert list(annotation_problems(work, TEXT, SCHEME)) == []


@pytest.mark.parametrize(
    ("labels", "problems"),
    [
        (("agrees", "garbled"), []),
        (("agrees", "nowhere"), ["article: the scheme has no label nowhere"]),
        (("agrees", "disagrees"), ["article: has several labels of the group article_stance"]),
    ],
)
def test_what_is_said_of_a_whole_document_is_in_the_scheme(labels: tuple[str, ...], problems: list[str]) -> None:
    work = Annotations(progress=Progress(labels=labels))
    assert [str(problem) for problem in annotation_problems(work, TEXT, SCHEME)] == problems


def test_problems_of_spans_and_relations_are_all_told() -> None:
    spans = SPANS | {"s": msgspec.structs.replace(SPEAKER, label="WHO")}
    work = Annotations(spans=spans, relations={"r": msgspec.structs.replace(SAID_BY, label="BY")})
    assert [problem.place for problem in annotation_problems(work, TEXT, SCHEME)] == ["span s", "relation r"]


@pytest.mark.parametrize(
    ("fragments", "quote", "problem"),
    [
        ((), (), "span s: has no fragments"),
        (((4, 8),), (), "span s: has 1 fragments and 0 quotes"),
        (((8, 4),), ("",), "span s fragment 0 [8, 4): does not start before its end"),
        (((4, 4),), ("",), "span s fragment 0 [4, 4): does not start before its end"),
        (((-1, 3),), ("",), "span s fragment 0 [-1, 3): does not start before its end"),
        (((4, 99),), ("Omar",), "span s fragment 0 [4, 99): is outside the text, which has 24 code points"),
        (((4, 8), (0, 3)), ("Omar", "قال"), "span s fragment 1 [0, 3): starts before the previous fragment ends"),
        (((0, 4), (3, 8)), ("قال ", " Omar"), "span s fragment 1 [3, 8): starts before the previous fragment ends"),
        (((4, 8),), ("omar",), "span s fragment 0 [4, 8): the text is “Omar”, but the quote is “omar”"),
    ],
)
def test_a_place_that_is_none_is_told(fragments: tuple[Fragment, ...], quote: tuple[str, ...], problem: str) -> None:
    assert of_span(fragments=fragments, quote=quote) == [problem]


def test_an_offset_counted_in_utf16_is_noticed() -> None:
    assert of_span(fragments=((13, 15),), quote=(TEXT[12:14],)) != []


def test_an_unknown_label_is_told() -> None:
    assert of_span(label="WHO") == ["span s: the scheme has no label WHO"]


@pytest.mark.parametrize(
    ("attributes", "problem"),
    [
        ({"colour": "red"}, "span s attribute colour: SPEAKER does not have this attribute"),
        ({"mention": "nickname"}, "span s attribute mention: nickname is not one of: name, nominal, pronoun"),
    ],
)
def test_an_attribute_that_the_scheme_lacks_is_told(attributes: dict[str, Value], problem: str) -> None:
    assert of_span(attributes=attributes) == [problem]


def test_an_attribute_without_values_takes_any_text() -> None:
    assert of_span(attributes={"entity": "أي شيء"}) == []


def test_a_number_is_as_good_as_its_digits() -> None:
    assert of_relation(STANCE, attributes={"confidence": 3}) == []


def test_an_unknown_relation_is_told() -> None:
    assert of_relation(SAID_BY, label="BY") == ["relation r: the scheme has no relation BY"]


@pytest.mark.parametrize(
    ("roles", "problem"),
    [
        ({"claim": ("c",)}, "relation r role speaker: is missing"),
        ({"claim": ("c",), "speaker": ("s",), "friend": ()}, "relation r role friend: SAID_BY does not have this role"),
        (
            {"claim": ("c",), "speaker": ("x",)},
            "relation r role speaker: names x, which is not a span of this layer and document",
        ),
        ({"claim": ("c",), "speaker": ("q",)}, "relation r role speaker: has a CUE; allowed are SPEAKER"),
        (
            {"claim": (AUTHOR,), "speaker": ("s",)},
            "relation r role claim: names AUTHOR, which is not a span of this layer and document",
        ),
    ],
)
def test_a_role_that_does_not_fit_is_told(roles: dict[str, tuple[str, ...]], problem: str) -> None:
    assert of_relation(SAID_BY, roles=roles) == [problem]


def test_the_labels_that_a_role_takes_are_named() -> None:
    assert of_relation(STANCE, roles={"holder": ("s",), "target": ("q",)}) == [
        "relation t role target: has a CUE; allowed are CLAIM, TARGET"
    ]


def test_a_virtual_speaker_needs_no_text() -> None:
    assert of_relation(SAID_BY, roles={"claim": ("c",), "speaker": (AUTHOR,)}) == []


def test_evidence_may_be_left_out_and_a_holder_left_empty() -> None:
    assert of_relation(STANCE, roles={"holder": (), "target": ("c",)}) == []


def test_an_attribute_of_a_relation_is_held_to_the_scheme_too() -> None:
    assert of_relation(STANCE, attributes={"value": "perhaps"}) == [
        "relation t attribute value: perhaps is not one of: supports, opposes, neutral, questions, mixed, unclear"
    ]


@given(data=st.data(), text=stored_texts().filter(bool))
def test_any_range_of_any_text_may_be_marked_with_its_own_quote(data: st.DataObject, text: str) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = Span(id="x", label="CLAIM", fragments=((start, end),), quote=quote_of(text, ((start, end),)))
    assert list(span_problems(span, text, SCHEME)) == []
