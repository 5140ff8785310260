"""Places in files are said in the language of the interface, with its digits, and names keep their direction."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.places import place_words


@pytest.fixture
def _arabic(qapp: QApplication) -> Iterator[None]:
    before = language.current()
    language.apply(qapp, "ar")
    yield
    language.apply(qapp, before)


def test_in_english(qapp: QApplication) -> None:
    assert place_words("line 1, span 12") == "line 1, span 12"
    assert place_words("task 1, region c3") == "task 1, region \u2068c3\u2069"
    assert place_words("outlet") == "\u2068outlet\u2069"


@pytest.mark.usefixtures("_arabic")
def test_in_arabic() -> None:
    assert place_words("line 1, span 12") == "السطر ١، المقطع ١٢"
    assert place_words("title") == "العنوان"
