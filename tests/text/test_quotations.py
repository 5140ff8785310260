"""Quotations: the words inside the marks of many languages and of both directions, nested and over paragraphs."""

import pytest
from hypothesis import given, strategies as st

from annotator.text.boundaries import trim
from annotator.text.paragraphs import paragraph_at, paragraphs
from annotator.text.quotations import Quotation, next_quotation, previous_quotation, quotations
from tests.text.strategies import texts

MARKS = '“”«»„‟"״‘’‚‹›「」『』'


def found(text: str) -> list[tuple[str, ...]]:
    return [tuple(text[start:end] for start, end in one) for one in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it opens” and left.", ["it opens"]),
        ("“Yes,” she said, “no.”", ["Yes,", "no."]),
        ('"Yes," she said, "no."', ["Yes,", "no."]),
        ("« mot », dit-il", ["mot"]),
        ("»Wort«, sagte er; „gut“ und ‚so‘", ["Wort", "gut", "so"]),
        ("„dobrze” ”bra” »hyvä»", ["dobrze", "bra", "hyvä"]),
        ("‹a› ›b‹ ‟c”", ["a", "b", "c"]),
        ("「外」と『内』", ["外", "内"]),
        ("قال: «لن نفتح» ثم “نعم”.", ["لن نفتح", "نعم"]),
        ("قال: »لن نفتح« ثم ”نعم“.", ["لن نفتح", "نعم"]),
        ('قال:"كلام"، و"هنا" بـ"رويترز".', ["كلام", "هنا", "رويترز"]),
        ("و«كلام» لـ“رويترز”", ["كلام", "رويترز"]),
        ("\u200f«\u200fكلام\u200f»\u200f", ["كلام"]),
        ('ראש צה"ל אמר "שלום" ב"הארץ" ומנכ"לית ה"כלכלה הטובה", ב"כ דו"ח', ["שלום", "הארץ", "כלכלה הטובה"]),
        ("״שלום״ אמר", ["שלום"]),
        ('("x") —"y"— "z"…', ["x", "y", "z"]),
        ("He said ‘yes’ and ‘no’.", ["yes", "no"]),
    ],
)
def test_the_words_inside_the_marks(text: str, expected: list[str]) -> None:
    assert found(text) == [(words,) for words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a ‘b’ c”", ["a ‘b’ c", "b"]),
        ("“‘x’”", ["‘x’", "x"]),
        ("«a «b» c»", ["a «b» c", "b"]),
        ("«قال “نعم” ثم “لا”»", ["قال “نعم” ثم “لا”", "نعم", "لا"]),
        ("「外『内』」", ["外『内』", "内"]),
        ('"one "two" three"', ['one "two" three', "two"]),
        ("“one « two” three»", ["one « two"]),  # crossed: the one that closes first
    ],
)
def test_an_outer_quotation_comes_before_those_inside(text: str, expected: list[str]) -> None:
    assert found(text) == [(words,) for words in expected]


@pytest.mark.parametrize(
    "text",
    [
        "The boys’ dog isn’t Sara’s; it’s ’90s rock ’n’ roll, ‘80s too.",
        "the boys' dog isn't Sara's",
        'a 5" pipe of 6" width',
        'צה"ל, דו"ח, מנכ"לית',
        '“ ” «\u200f» ""',
        "never “closed",
        "“never\nclosed”",
        "never opened” at» all",
        "",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert found(text) == []


def test_the_mark_after_a_plural_does_not_close() -> None:
    assert found("She said ‘it barked at the boys’ mother,’ and left.") == [("it barked at the boys’ mother,",)]
    assert found("He named the ‘boys’ and left.") == [("boys",)]


def test_a_mark_that_is_not_closed_takes_no_others_along() -> None:
    assert found("“a “b” c") == [("b",)]
    assert found("«a “b”\n\nc “d”") == [("b",), ("d",)]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "«»", "»«", '""', "„“", "‘’", "「」"])
def test_a_quotation_that_each_paragraph_opens_again_is_one(opening: str, closing: str) -> None:
    text = f"Said: {opening}One.\n\n{opening}Two three.\n \n{opening}Four.{closing} End {opening}five{closing}."
    assert found(text) == [("One.", "Two three.", "Four."), ("five",)]


def test_one_that_goes_on_can_have_others_inside() -> None:
    assert found("“One ‘two’.\n\n“Three ‘four’ five.”") == [("One ‘two’.", "Three ‘four’ five."), ("two",), ("four",)]


def test_what_goes_on_and_is_never_closed_ends_where_it_last_went_on() -> None:
    assert found("“One.\n\n“Two.\n\nThree.") == [("One.",)]
    assert found("“One.\n\nTwo.”") == []
    assert found("“One.\n\n«Two.»") == [("Two.",)]


MIXED = '“one” two «three ‘four’ five» "six"'


def test_walking_from_one_to_the_next() -> None:
    all_of_them = quotations(MIXED, paragraphs(MIXED))
    walked, offset = [], 0
    while one := next_quotation(all_of_them, offset):
        walked.append(one)
        offset = one[0][0]
    assert walked == all_of_them
    back: list[Quotation] = []
    offset = len(MIXED)
    while one := previous_quotation(all_of_them, offset):
        back.append(one)
        offset = one[0][0]
    assert back == all_of_them[::-1]
    assert next_quotation([], 0) is previous_quotation([], 9) is None


WORD = st.sampled_from(["harbour", "قال", "الميناء", "נמל", "کشتی‌ها", "2026", "Sara’s"])
PAIRS = {0: ["“”", "«»", "„“", "»«", '""'], 1: ["‘’", "‹›"]}


@st.composite
def nested(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A paragraph with quotations that are closed, one in another, and the words of each in reading order."""

    def said(depth: int) -> tuple[str, list[str]]:
        parts, inside = [], []
        for _ in range(draw(st.integers(1, 4))):
            if depth < 2 and draw(st.booleans()):
                opening, closing = draw(st.sampled_from(PAIRS[depth]))
                words, deeper = said(depth + 1)
                parts.append(f"{opening}{words}{closing}")
                inside += [words, *deeper]
            else:
                parts.append(draw(WORD))
        return " ".join(parts), inside

    return said(0)


@given(st.lists(nested(), min_size=1, max_size=4))
def test_whatever_is_closed_is_found(made: list[tuple[str, list[str]]]) -> None:
    text = "\n\n".join(words for words, _ in made)
    assert found(text) == [(words,) for _, inside in made for words in inside]


@given(st.lists(st.one_of(texts(), st.sampled_from([*MARKS, " ", "\n"])), max_size=20).map("".join))
def test_fragments_are_whole_and_stand_beside_or_in_one_another(text: str) -> None:
    cut = paragraphs(text)
    all_of_them = quotations(text, cut)
    assert [one[0][0] for one in all_of_them] == sorted({one[0][0] for one in all_of_them})
    fragments = [fragment for one in all_of_them for fragment in one]
    for start, end in fragments:
        assert start < end
        assert trim(text, start, end) == (start, end)
        assert paragraph_at(cut, start) == paragraph_at(cut, end - 1)
        assert text[:start].rstrip(BLANK)[-1] in MARKS
        for other_start, other_end in fragments:
            beside = other_end <= start or end <= other_start
            inside = (start <= other_start and other_end <= end) or (other_start <= start and end <= other_end)
            assert beside or inside
    for one in all_of_them:
        assert list(one) == sorted(one)


BLANK = "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), 0x61C, 0x2003, *range(0x200B, 0x2010)))) + (
    "".join(map(chr, (*range(0x2028, 0x202F), *range(0x2060, 0x206A), 0x3000, 0xFEFF)))
)
