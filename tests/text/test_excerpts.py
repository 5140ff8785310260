"""An excerpt is the place with whole words around it, from its own paragraph."""

from hypothesis import given, strategies as st

from annotator.text.excerpts import AFTER, BEFORE, excerpt
from annotator.text.paragraphs import Paragraph, paragraphs
from tests.text.strategies import stored_texts

TEXT = (
    "The harbour opened late.\n"
    "قال الوزير إن أجرة الخط 25 لن تتغيّر هذا العام، وإن اللجنة ستجتمع غدًا في المدينة القديمة مساءً.\n"
)


def around(words: str) -> str:
    start = TEXT.index(words)
    number = TEXT[:start].count("\n")
    return excerpt(TEXT, paragraphs(TEXT)[number], start, start + len(words)).text


def test_words_on_both_sides_are_whole() -> None:
    assert around("أجرة الخط 25") == "قال الوزير إن أجرة الخط 25 لن تتغيّر هذا العام، وإن اللجنة ستجتمع غدًا في المدينة"


def test_nothing_of_another_paragraph() -> None:
    assert around("harbour") == "The harbour opened late."


def test_a_place_over_two_paragraphs_is_in_one_line() -> None:
    assert around("late.\nقال الوزير") == "The harbour opened late. قال الوزير"


def test_a_word_longer_than_the_room_is_left_out() -> None:
    text = "a" * 50 + "X" + "b" * 100
    assert excerpt(text, Paragraph(0, len(text)), 50, 51) == ("X", 0, 1)


@given(stored_texts(), st.data())
def test_the_place_is_in_the_excerpt_at_its_offsets(text: str, data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(paragraphs(text)) - 1))
    paragraph = paragraphs(text)[number]
    start = data.draw(st.integers(paragraph.start, paragraph.end))
    end = data.draw(st.integers(start, len(text)))
    made = excerpt(text, paragraph, start, end)
    assert made.text[made.start : made.end] == text[start:end].translate(dict.fromkeys(map(ord, "\n\u2028\u2029"), " "))
    assert made.start <= BEFORE
    assert len(made.text) - made.end <= AFTER
    assert "\n" not in made.text
