"""Texts with CR newlines as they are with LF newlines: spans and paragraphs stay on their words."""

from hypothesis import assume, given, strategies as st

from annotator.app.repairing.lf_text import LfText
from annotator.domain.annotation import Span, quote_of
from annotator.domain.document import Facts, document_id
from annotator.text.paragraphs import paragraphs

TEXTS = st.lists(st.sampled_from(["a", "ب", "😀", "\r\n", "\r", "\n", "\u2029"]), min_size=1, max_size=12).map("".join)


def lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@given(TEXTS, st.data())
def test_spans_stay_on_their_words(before: str, data: st.DataObject) -> None:
    edges = [edge for edge in range(len(before) + 1) if before[edge - 1 : edge + 1] != "\r\n" or not edge]
    assume(len(edges) > 1)
    start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2, unique=True)))
    span = Span("s", "me", "d", "CLAIM", ((start, end),), (before[start:end],))
    text = LfText("d", before)
    after = text.span(span)
    assert text.text == lf(before)
    assert after.document == document_id(lf(before))
    assert after.quote == quote_of(text.text, after.fragments) == (lf(before[start:end]),)
    assert lf(before[:start]) == text.text[: after.start]


@given(TEXTS)
def test_every_paragraph_is_one_or_several(before: str) -> None:
    text = LfText("d", before)
    found = [list(text.paragraphs_of(number)) for number in range(len(paragraphs(before)))]
    assert [number for some in found for number in some] == list(range(len(paragraphs(text.text))))
    for own, some in zip(paragraphs(before), found, strict=True):
        words = before[own.start : own.end].removesuffix("\r" if before[own.end : own.end + 1] == "\n" else "")
        assert lf(words).count("\n") + 1 == len(some)


def test_half_of_a_newline() -> None:
    text = LfText("d", "a\r\nb")
    assert text.span(Span(fragments=((0, 2),), quote=("a\r",))).quote == ("a",)
    assert text.span(Span(fragments=((1, 2),), quote=("\r",))).quote == ("\n",)
    assert text.span(Span(fragments=((2, 3),), quote=("\n",))).quote == ("\n",)


def test_wrong_quote_stays_wrong() -> None:
    after = LfText("d", "a\r\nb").span(Span(fragments=((3, 4),), quote=("x\r",)))
    assert (after.fragments, after.quote) == (((2, 3),), ("x\n",))


def test_titles() -> None:
    text = LfText("d", "a\rb")
    assert text.facts(Facts(title="a\rb")).title == "a"
    assert text.facts(Facts(title="T")).title == "T"


def test_direction_of_a_paragraph_that_is_not_there() -> None:
    assert list(LfText("d", "a\rb").paragraphs_of(7)) == []
