"""Single keys mean the same act under every keyboard layout."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.keys import symbol_of
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn

LAYOUTS = {
    "arabic": {"1": "١", "2": "٢", "0": "٠", "?": "؟", "~": "\u0651", "L": "م", "N": "ى", "A": "ش", "U": "ع", "E": "ث"},
    "persian": {"1": "۱", "4": "۴", "?": "؟", "~": "÷", "*": "×", "L": "م", "N": "د", "D": "ی", "F": "ب", "O": "خ"},
    "hebrew": {"1": "1", "?": "?", "L": "ך", "N": "מ", "A": "ש", "D": "ג", "E": "ק", "F": "כ", "O": "ם", "U": "ו"},
    "latin": {"1": "1", "+": "+", "-": "-", "L": "l", "N": "n", "O": "O"},
}


def event(text: str, code: int = 0, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code or ord(text[0]), modifiers, text)


@pytest.mark.parametrize(
    ("layout", "meant", "typed"), [(n, m, t) for n, keys in LAYOUTS.items() for m, t in keys.items()]
)
def test_a_key_means_the_same_under_every_layout(layout: str, meant: str, typed: str) -> None:
    assert symbol_of(event(typed)) == meant


def test_keys_with_ctrl_or_alt_are_no_symbols() -> None:
    assert symbol_of(event("l", modifiers=Qt.KeyboardModifier.ControlModifier)) == ""
    assert symbol_of(event("1", modifiers=Qt.KeyboardModifier.AltModifier)) == ""


@pytest.mark.parametrize("digits", ["1234", "١٢٣٤", "۱۲۳۴"])
def test_the_four_labels_can_be_made_with_any_digits(open_on: OpenOn, digits: str) -> None:
    window = open_on({"a.txt": "one two three four\n"})
    for digit, (start, end) in zip(digits, [(0, 3), (4, 7), (8, 13), (14, 18)], strict=True):
        window.desk.view.select(start, end)
        type_text(window, digit)
    labels = sorted(span.label for span in window.desk.annotating.work.spans.values())
    assert labels == ["CLAIM", "CUE", "SPEAKER", "TARGET"]


@pytest.mark.parametrize("question", ["?", "؟"])
def test_the_arabic_question_mark_sets_the_stance(open_on: OpenOn, question: str) -> None:
    window = open_on({"a.txt": "one two\n"})
    window.desk.view.select(0, 3)
    type_text(window, "1")
    type_text(window, question)
    assert window.desk.article.frames[0].own_stance.value == "questions"


def test_digits_typed_into_the_filter_stay_there(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"a.txt": "one two\n"})
    window.desk.view.select(0, 3)
    field = window.desk.panel.filter_field
    qtbot.keyClicks(field, "1+")
    assert field.text() == "1+"
    assert not window.desk.annotating.work.spans


def type_text(window: MainWindow, text: str) -> None:
    QApplication.sendEvent(window.desk.view, event(text))
