"""Quotations: words and their marks, of many languages and of both directions, nested and over paragraphs."""

import pytest
from hypothesis import given, strategies as st

from annotator.text.boundaries import trim
from annotator.text.paragraphs import paragraph_at, paragraphs
from annotator.text.quotations import between_marks, quotations
from tests.text.strategies import texts

MARKS = '“”«»„‟"״‘’‚‹›「」『』'


def found(text: str) -> list[tuple[str, ...]]:
    return [tuple(text[start:end] for start, end in one) for one in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it opens” and left.", ["“it opens”"]),
        ("“Yes,” she said, “no.”", ["“Yes,”", "“no.”"]),
        ('"Yes," she said, "no."', ['"Yes,"', '"no."']),
        ("« mot », dit-il", ["« mot »"]),
        ("»Wort«, sagte er; „gut“ und ‚so‘", ["»Wort«", "„gut“", "‚so‘"]),
        ("„dobrze” ”bra” »hyvä»", ["„dobrze”", "”bra”", "»hyvä»"]),
        ("‹a› ›b‹ ‟c”", ["‹a›", "›b‹", "‟c”"]),
        ("「外」と『内』", ["「外」", "『内』"]),
        ("قال: «لن نفتح» ثم “نعم”.", ["«لن نفتح»", "“نعم”"]),
        ("قال: »لن نفتح« ثم ”نعم“.", ["»لن نفتح«", "”نعم“"]),
        ('قال:"كلام"، و"هنا" بـ"رويترز".', ['"كلام"', '"هنا"', '"رويترز"']),
        ("و«كلام» لـ“رويترز”", ["«كلام»", "“رويترز”"]),
        ("\u200f«\u200fكلام\u200f»\u200f", ["«\u200fكلام\u200f»"]),
        ('ראש צה"ל אמר "שלום" ב"הארץ" ומנכ"לית ה"כלכלה הטובה", ב"כ דו"ח', ['"שלום"', '"הארץ"', '"כלכלה הטובה"']),
        ("״שלום״ אמר", ["״שלום״"]),
        ('("x") —"y"— "z"…', ['"x"', '"y"', '"z"']),
        ("He said ‘yes’ and ‘no’.", ["‘yes’", "‘no’"]),
    ],
)
def test_words_with_their_marks(text: str, expected: list[str]) -> None:
    assert found(text) == [(words,) for words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“a ‘b’ c”", ["“a ‘b’ c”", "‘b’"]),
        ("“‘x’”", ["“‘x’”", "‘x’"]),
        ("«a «b» c»", ["«a «b» c»", "«b»"]),
        ("«قال “نعم” ثم “لا”»", ["«قال “نعم” ثم “لا”»", "“نعم”", "“لا”"]),
        ("「外『内』」", ["「外『内』」", "『内』"]),
        ('"one "two" three"', ['"one "two" three"', '"two"']),
        ("“one « two” three»", ["“one « two”"]),  # crossed: the one that closes first
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
    assert found("She said ‘it barked at the boys’ mother,’ and left.") == [("‘it barked at the boys’ mother,’",)]
    assert found("He named the ‘boys’ and left.") == [("‘boys’",)]


def test_a_full_stop_is_in_a_quotation_if_it_stands_before_the_closing_mark() -> None:
    assert found("Orr: “Never.” He said “never”. قال: «لن نعود.» وقال «لا».") == [
        ("“Never.”",),
        ("“never”",),
        ("«لن نعود.»",),
        ("«لا»",),
    ]


def test_a_mark_that_is_not_closed_takes_no_others_along() -> None:
    assert found("“a “b” c") == [("“b”",)]
    assert found("«a “b”\n\nc “d”") == [("“b”",), ("“d”",)]


@pytest.mark.parametrize(("opening", "closing"), ["“”", "«»", "»«", '""', "„“", "‘’", "「」"])
def test_a_quotation_that_each_paragraph_opens_again_is_one(opening: str, closing: str) -> None:
    text = f"Said: {opening}One.\n\n{opening}Two three.\n \n{opening}Four.{closing} End {opening}five{closing}."
    assert found(text) == [
        (f"{opening}One.", f"{opening}Two three.", f"{opening}Four.{closing}"),
        (f"{opening}five{closing}",),
    ]


def test_one_that_goes_on_can_have_others_inside() -> None:
    assert found("“One ‘two’.\n\n“Three ‘four’ five.”") == [
        ("“One ‘two’.", "“Three ‘four’ five.”"),
        ("‘two’",),
        ("‘four’",),
    ]


def test_what_goes_on_and_is_never_closed_ends_where_it_last_went_on() -> None:
    assert found("“One.\n\n“Two.\n\nThree.") == [("“One.",)]
    assert found("“One.\n\nTwo.”") == []
    assert found("“One.\n\n«Two.»") == [("«Two.»",)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« mot »", ["mot"]),
        ("“‘x’ y”", ["‘x’ y"]),
        ("“One.\n\n“Two.”", ["One.", "Two."]),
        ("“He said ‘no’\n\n“and left.”", ["He said ‘no’", "and left."]),
    ],
)
def test_the_words_between_the_marks(text: str, words: list[str]) -> None:
    outer = quotations(text, paragraphs(text))[0]
    assert [text[start:end] for start, end in between_marks(text, outer)] == words


WORD = st.sampled_from(["harbour", "قال", "الميناء", "נמל", "کشتی‌ها", "2026", "Sara’s"])
PAIRS = {0: ["“”", "«»", "„“", "»«", '""'], 1: ["‘’", "‹›"]}


@st.composite
def nested(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A paragraph with quotations that are closed, one in another, and each of them in reading order."""

    def said(depth: int) -> tuple[str, list[str]]:
        parts, inside = [], []
        for _ in range(draw(st.integers(1, 4))):
            if depth < 2 and draw(st.booleans()):
                opening, closing = draw(st.sampled_from(PAIRS[depth]))
                words, deeper = said(depth + 1)
                parts.append(f"{opening}{words}{closing}")
                inside += [parts[-1], *deeper]
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
        assert text[start] in MARKS
        for other_start, other_end in fragments:
            beside = other_end <= start or end <= other_start
            inside = (start <= other_start and other_end <= end) or (other_start <= start and end <= other_end)
            assert beside or inside
    for one in all_of_them:
        assert list(one) == sorted(one)
