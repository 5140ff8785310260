"""Ctrl and Alt chords work by place under layouts that type no Latin letters, once each, and fields keep theirs."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenuBar, QPushButton, QVBoxLayout

from annotator.ui.chords import latin_chord
from annotator.ui.declared_acts import DECLARED
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.layouts import NO, OTHER_SCRIPTS, PLACES, SHIFT, TYPED, event

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CHORDS = {
    declared.id: declared.shortcut
    for declared in DECLARED
    if declared.shortcut.startswith("Ctrl") and declared.shortcut.rpartition("+")[2] in PLACES
}


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"a.txt": "one two three four\n"})


@pytest.fixture
def done(window: MainWindow) -> list[str]:
    """The names of the acts that are triggered; nothing is done."""
    told: list[str] = []
    for action in window.actions():
        if action.receivers("2triggered(bool)"):
            action.triggered.disconnect()
        name = action.objectName()
        action.triggered.connect(lambda _checked=False, name=name: told.append(name))
        action.setEnabled(not name.startswith("review."))
    return told


def send(window: MainWindow, layout: str, place: str, modifiers: Qt.KeyboardModifier) -> None:
    QApplication.sendEvent(window.desk.view, event(layout, place, modifiers))


@pytest.mark.parametrize("layout", ["us", *OTHER_SCRIPTS])
def test_every_chord_does_its_act_once(window: MainWindow, done: list[str], layout: str) -> None:
    assert len(CHORDS) > 20
    for act, chord in CHORDS.items():
        if act.startswith("review."):
            continue
        place = chord.rpartition("+")[2]
        done.clear()
        send(window, layout, place, CTRL | SHIFT if "Shift" in chord else CTRL)
        assert done == [act], (act, chord)  # by Qt, where the key types what is declared


def test_digits_behind_shift_are_digits_in_chords(window: MainWindow, done: list[str]) -> None:
    for place, act in {"1": "mode.annotate", "5": "mode.export", "0": "view.zoom_reset", "=": "view.zoom_in"}.items():
        done.clear()
        send(window, "fr", place, CTRL)
        assert done == [act]


@pytest.mark.parametrize("layout", ["us", "fr", "de", "dvorak"])
def test_a_latin_letter_is_left_to_qt(layout: str) -> None:
    for place, typed in TYPED[layout].items():
        if typed.isascii() and typed.isalpha():
            assert latin_chord(event(layout, place, CTRL)) is None
            assert latin_chord(event(layout, place)) is None


def test_signs_of_latin_layouts_are_no_letters_in_chords() -> None:
    for place in "QWEZ":
        assert latin_chord(event("dvorak", place, CTRL)) is None


@pytest.mark.parametrize(
    ("key", "modifiers", "act"), [("F", CTRL, "edit.find"), ("F", CTRL | SHIFT, "edit.find_everywhere")]
)
def test_what_qt_finds_is_done_once(
    window: MainWindow, done: list[str], key: str, modifiers: Qt.KeyboardModifier, act: str
) -> None:
    QTest.keyClick(window.desk.view, Qt.Key(ord(key)), modifiers)
    assert done == [act]


def test_hebrew_capitals_do_not_lose_their_shift(window: MainWindow, done: list[str]) -> None:
    """Qt looks for Ctrl+F there, unless the chord is claimed before."""
    override = event("il", "F", CTRL | SHIFT, QEvent.Type.ShortcutOverride)
    override.ignore()
    QApplication.sendEvent(window.desk.view, override)
    assert override.isAccepted()
    send(window, "il", "F", CTRL | SHIFT)
    assert done == ["edit.find_everywhere"]


def test_an_act_that_cannot_be_done_is_not(window: MainWindow, done: list[str]) -> None:
    window.actions_by_id["edit.find"].setEnabled(False)
    send(window, "ara", "F", CTRL)
    assert done == []


def test_alt_gr_is_no_chord() -> None:
    assert latin_chord(QKeyEvent(QEvent.Type.KeyPress, ord("€"), CTRL | ALT, 26, 0, 0, "€")) is None


def press_in(field: QLineEdit, layout: str, place: str, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    QApplication.sendEvent(field, event(layout, place, modifiers))


@pytest.mark.parametrize("layout", ["ara", "il", "ir", "urd"])
def test_a_field_copies_pastes_and_undoes(window: MainWindow, done: list[str], layout: str) -> None:
    field = window.desk.panel.filter_field
    field.setText("abc")
    field.setFocus()
    QApplication.clipboard().clear()
    press_in(field, layout, "A")
    assert field.selectedText() == "abc"
    press_in(field, layout, "C")
    assert QApplication.clipboard().text() == "abc"
    press_in(field, layout, "X")
    assert field.text() == ""
    press_in(field, layout, "V")
    press_in(field, layout, "V")
    assert field.text() == "abcabc"
    press_in(field, layout, "Z")
    assert field.text() != "abcabc"
    press_in(field, layout, "Z", CTRL | SHIFT)
    assert field.text() == "abcabc"
    assert done == []
    press_in(field, layout, "F")
    assert done == ["edit.find"]


def test_letters_typed_into_a_field_stay_letters(window: MainWindow, done: list[str]) -> None:
    field = window.desk.panel.filter_field
    field.clear()
    field.setFocus()
    press_in(field, "ara", "L", NO)
    assert field.text() == "م"
    assert done == []


def test_a_dialog_has_its_own_chords_and_not_those_of_the_window(window: MainWindow, done: list[str]) -> None:
    dialog = QDialog(window)
    field, button = QLineEdit(dialog), QPushButton("&Keep", dialog)
    row = QVBoxLayout(dialog)
    row.addWidget(field)
    row.addWidget(button)
    clicked: list[str] = []
    button.clicked.connect(lambda: clicked.append(button.text()))
    dialog.open()
    QTest.qWait(20)
    dialog.activateWindow()
    QTest.qWait(20)
    field.setText("abc")
    field.setFocus()
    press_in(field, "ara", "A")
    assert field.selectedText() == "abc"
    press_in(field, "ara", "F")
    assert done == []
    press_in(field, "ara", "K", ALT)
    QTest.qWait(150)
    assert clicked == ["&Keep"]
    dialog.close()


def test_alt_opens_the_menu_with_that_letter(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QMenuBar, "setActiveAction", lambda _bar, action: opened.append(action.text()))
    send(window, "ara", "F", ALT)
    send(window, "il", "E", ALT)
    assert opened == ["&File", "&Edit"]


def test_no_shortcut_is_left_out() -> None:
    """Chords of other keys than those of the letters, digits and signs are the same under every layout."""
    others = {
        declared.shortcut for declared in DECLARED if declared.shortcut and declared.shortcut not in CHORDS.values()
    }
    keys = {QKeySequence(shortcut)[0].key() for shortcut in others}
    assert not [key for key in keys if 0x20 < key.value < 0x7F and key != Qt.Key.Key_Plus]
