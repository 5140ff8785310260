"""Single keys mean the same act under every keyboard layout."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.ui import keys, physical_keys
from annotator.ui.key_map.words import spoken
from annotator.ui.keys import layout_letter, symbol_of
from annotator.ui.main_window import MainWindow
from annotator.ui.physical_keys import LETTERS
from tests.gui import layouts
from tests.gui.conftest import OpenOn
from tests.gui.layouts import OTHER_SCRIPTS, SHIFT, TYPED

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


@pytest.mark.parametrize("layout", [*OTHER_SCRIPTS, "ru"])
def test_under_another_script_a_key_is_the_letter_of_its_place(layout: str) -> None:
    assert {place: symbol_of(layouts.event(layout, place)) for place in sorted(LETTERS)} == {
        place: place for place in sorted(LETTERS)
    }


@pytest.mark.parametrize("layout", OTHER_SCRIPTS)
def test_with_shift_too_but_for_signs_that_mean_something(layout: str) -> None:
    signs = {"ara": {"Z": "~"}, "gr": {"Q": ":"}}.get(layout, {})
    for place in LETTERS:
        assert symbol_of(layouts.event(layout, place, SHIFT)) == signs.get(place, place)


@pytest.mark.parametrize("layout", ["us", "fr", "de", "dvorak"])
def test_a_latin_letter_means_itself_wherever_it_stands(layout: str) -> None:
    typed = {place: letter.upper() for place, letter in TYPED[layout].items() if letter.upper() in LETTERS}
    assert len(typed) >= 25  # those on the keys that are looked at
    assert {place: symbol_of(layouts.event(layout, place)) for place in typed} == typed


@pytest.mark.parametrize("layout", list(TYPED))
def test_the_row_of_digits_means_digits(layout: str) -> None:
    minus = {"6": "-"} if layout == "fr" else {}  # there it types a sign that means something
    for digit in "1234567890":
        assert symbol_of(layouts.event(layout, digit)) == minus.get(digit, digit)


def test_shift_and_a_digit_are_no_digit_but_where_they_type_it() -> None:
    assert [symbol_of(layouts.event("fr", digit, SHIFT)) for digit in "16"] == ["1", "6"]
    for layout in ("us", "de", *OTHER_SCRIPTS):
        assert symbol_of(layouts.event(layout, "1", SHIFT)) == "!"


STANCES = {"-": "-", "=": "+", "/": "?", "`": "~"}


@pytest.mark.parametrize("layout", ["us", *OTHER_SCRIPTS, "ru"])
@pytest.mark.parametrize("place", STANCES)
def test_stance_keys_need_no_shift(layout: str, place: str) -> None:
    assert symbol_of(layouts.event(layout, place)) == STANCES[place]


@pytest.mark.parametrize("layout", ["us", *OTHER_SCRIPTS])
def test_with_shift_they_are_what_they_are(layout: str) -> None:
    assert [symbol_of(layouts.event(layout, place, SHIFT)) for place in "=/8`"] == ["+", "?", "*", "~"]


@pytest.mark.parametrize(
    ("layout", "place", "modifiers", "meant"),
    [
        ("de", "/", layouts.NO, "-"),  # a sign that is typed goes before the place
        ("de", "-", layouts.NO, "ß"),
        ("de", "-", SHIFT, "?"),
        ("de", "7", SHIFT, "/"),
        ("fr", "-", layouts.NO, ")"),
        ("fr", "/", layouts.NO, "!"),
        ("fr", "=", layouts.NO, "+"),
        ("fr", "M", SHIFT, "?"),
        ("dvorak", "E", layouts.NO, "."),
        ("dvorak", "W", layouts.NO, ","),
        ("dvorak", "Z", layouts.NO, ";"),
        ("dvorak", "-", layouts.NO, "["),
    ],
)
def test_a_sign_of_a_latin_layout_means_itself(
    layout: str, place: str, modifiers: Qt.KeyboardModifier, meant: str
) -> None:
    assert symbol_of(layouts.event(layout, place, modifiers)) == meant


@pytest.mark.parametrize(("typed", "scan_code"), [("+", 86), ("-", 82), ("*", 63), ("1", 87), ("0", 90)])
def test_the_keypad_means_what_it_types(typed: str, scan_code: int) -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert symbol_of(QKeyEvent(QEvent.Type.KeyPress, ord(typed), keypad, scan_code, 0, 0, typed)) == typed


def test_a_sign_behind_alt_gr_is_no_letter_of_its_place() -> None:
    assert symbol_of(QKeyEvent(QEvent.Type.KeyPress, ord("€"), layouts.NO, 26, 0, 0, "€")) == "€"


@pytest.mark.parametrize(
    ("system", "codes"),
    [
        ("windows", {"A": 0x41, "Z": 0x5A, "1": 0x31, "=": 0xBB, "-": 0xBD, "/": 0xBF, "`": 0xC0}),
        ("cocoa", {"A": 0x00, "Z": 0x06, "1": 0x12, "0": 0x1D, "=": 0x18, "-": 0x1B, "/": 0x2C, "L": 0x25, "M": 0x2E}),
    ],
)
def test_other_systems_tell_of_the_place_by_the_virtual_key(
    monkeypatch: pytest.MonkeyPatch, system: str, codes: dict[str, int]
) -> None:
    monkeypatch.setattr(physical_keys.QGuiApplication, "platformName", lambda: system)
    for place, code in codes.items():
        typed = TYPED["ara"][place]
        pressed = QKeyEvent(QEvent.Type.KeyPress, ord(typed[0]), layouts.NO, 1, code, 0, typed)
        assert symbol_of(pressed) == STANCES.get(place, place)


def test_the_layout_letter_is_learned_from_the_keys_that_are_pressed() -> None:
    keys._typed_at.clear()
    assert layout_letter("L") == ""
    symbol_of(layouts.event("ara", "L"))
    symbol_of(layouts.event("ara", "N"))
    assert (layout_letter("L"), layout_letter("n"), layout_letter("E")) == ("م", "ى", "")
    symbol_of(layouts.event("il", "L"))  # another layout: what was known is no more
    assert (layout_letter("L"), layout_letter("N")) == ("ך", "")
    symbol_of(layouts.event("us", "E"))
    assert (layout_letter("L"), layout_letter("E")) == ("", "")
    assert layout_letter("+") == ""


def test_a_key_is_told_with_the_letter_beside_the_latin_one(open_on: OpenOn) -> None:
    window = open_on({"a.txt": "one two three four\n"})
    keys._typed_at.clear()
    QApplication.sendEvent(window.desk.view, layouts.event("ara", "L"))
    told = ["".join(character for character in spoken(key) if character.isprintable()) for key in ("L", "N")]
    assert told == ["L (م)", "N"]


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
