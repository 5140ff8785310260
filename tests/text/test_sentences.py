"""Sentences of mixed text, for selecting one at a time."""

import pytest
from hypothesis import given, strategies as st

from annotator.text.paragraphs import Paragraph, paragraphs
from annotator.text.sentences import next_sentence, previous_sentence, sentence_at
from tests.text.strategies import texts

SENTENCES = [
    "Sara said: “It rains.” She left! قال عمر: «هل نغلق الميناء؟» ثم غادر.",
    "The fee is 3.5 percent. J. Orrin wrote it… ראש העיר אמר כן. کشتی رسید۔ پھر گیا۔",
]
PIECES = [
    ["Sara said: “It rains.”", "She left!", "قال عمر: «هل نغلق الميناء؟»", "ثم غادر."],
    ["The fee is 3.5 percent.", "J. Orrin wrote it…", "ראש העיר אמר כן.", "کشتی رسید۔", "پھر گیا۔"],
]

CASES = list(zip(SENTENCES, PIECES, strict=True))


@pytest.mark.parametrize(("text", "pieces"), CASES)
def test_each_sentence_is_found_from_any_place_in_it(text: str, pieces: list[str]) -> None:
    whole = Paragraph(0, len(text))
    for piece in pieces:
        start = text.index(piece)
        for offset in range(start, start + len(piece)):
            assert sentence_at(text, whole, offset) == (start, start + len(piece)), text[offset]


@pytest.mark.parametrize(("text", "pieces"), CASES)
def test_steps_go_from_end_to_end_and_back_from_start_to_start(text: str, pieces: list[str]) -> None:
    whole = Paragraph(0, len(text))
    offset, ends = 0, []
    for _ in pieces:
        offset = next_sentence(text, whole, offset)
        ends.append(offset)
    assert ends == [text.index(piece) + len(piece) for piece in pieces]
    starts = []
    for _ in pieces:
        offset = previous_sentence(text, whole, offset)
        starts.append(offset)
    assert starts == [text.index(piece) for piece in reversed(pieces)]


@given(texts(), st.data())
def test_a_sentence_lies_in_its_paragraph(text: str, data: st.DataObject) -> None:
    for paragraph in paragraphs(text):
        offset = data.draw(st.integers(paragraph.start, paragraph.end))
        start, end = sentence_at(text, paragraph, offset)
        assert paragraph.start <= start <= end <= paragraph.end
        assert paragraph.start <= previous_sentence(text, paragraph, offset) <= offset
        assert offset <= next_sentence(text, paragraph, offset) <= paragraph.end
