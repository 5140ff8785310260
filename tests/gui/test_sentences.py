"""Sentences from below the window: their values in the order, the digits and the marks of its language."""

from collections.abc import Iterator

import pytest

from annotator.app.notices import Notice
from annotator.domain.errors import AnnotatorError, InvalidRecordsError, Problem
from annotator.ui import language
from annotator.ui.application import application
from annotator.ui.language import isolated


@pytest.fixture
def arabic(qtbot: object) -> Iterator[None]:
    """Have the window speak Arabic, and English again."""
    language.apply(application(), "ar")
    yield
    language.apply(application(), "en")


def sentence(text: str, **values: object) -> str:
    return language.error_sentence(AnnotatorError(text, **values))


def test_a_text_in_a_sentence_keeps_its_own_order(qtbot: object) -> None:
    listed = sentence("The file is not {encoding}.", encoding=["سارة", "Omar"])
    assert listed == f"The file is not {isolated('سارة')}, {isolated('Omar')}."
    assert sentence("The file is not {encoding}.", encoding="a\nb") == f"The file is not {isolated('a b')}."
    told = language.notice_sentence(Notice("warning", "The file is not {encoding}.", {"encoding": "x"}, "ملف"))
    assert told == f"{isolated('ملف')}: The file is not {isolated('x')}."


def test_a_list_in_arabic_has_arabic_commas(arabic: None) -> None:
    assert f"{isolated('سارة')}، {isolated('Omar')}" in sentence(
        "The file is not {encoding}.", encoding=["سارة", "Omar"]
    )
    problems = [Problem("x", "is missing"), Problem("y", "is missing")]
    told = language.error_sentence(InvalidRecordsError("{problems}", problems))
    assert f"؛ {isolated('y')}: " in told


def test_a_number_has_the_digits_of_the_interface(arabic: None) -> None:
    told = sentence("{length:,}, {most:,}", length=1234567, most=42)
    assert "١٬٢٣٤٬٥٦٧" in told
    assert "٤٢" in told
    assert "١٢٣٤" in sentence("The file is larger than {most} GB.", most=1234)
