"""Notes are saved by Ctrl+Enter, and Esc asks before it throws words away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPlainTextEdit, QPushButton

from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, press
from tests.gui.labelling import CLAIM, TEXT, mark

KEYS = {"Esc": Qt.Key.Key_Escape, "Enter": Qt.Key.Key_Return}
Deed = Callable[[QDialog, QPlainTextEdit], None]


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    return opened


def in_the_dialog(deed: Deed) -> None:
    """Do something in the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            deed(dialog, dialog.findChild(QPlainTextEdit, "noteField"))
        finally:
            if dialog.isVisible():  # else a failure would leave it waiting for ever
                dialog.done(QDialog.DialogCode.Rejected)

    QTimer.singleShot(0, act)


def answer(button: str) -> None:
    """Answer the question that is about to be asked: with a button by name, or a key."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        if button in KEYS:
            QTest.keyClick(box, KEYS[button])
        else:
            QTest.mouseClick(box.findChild(QPushButton, button), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, act)


@pytest.mark.parametrize("kind", ["note", "details", "document note", "flag"])
def test_what_becomes_of_a_deleted_note_is_shown(window: MainWindow, kind: str) -> None:
    mark(window, CLAIM, "1")
    told = []

    def look(dialog: QDialog, _field: QPlainTextEdit) -> None:
        told.append(dialog.findChild(QLabel, "noteCaption").text())
        dialog.reject()

    in_the_dialog(look)
    OPENING[kind][0](window)
    assert told == ["Deleted notes stay in the history of the project and are included in packages."]


def note_of(window: MainWindow) -> str:
    return window.desk.annotating.work.spans[window.desk.annotating.head].note


OPENING = {
    "note": (lambda window: press(window, "N"), note_of),
    "details": (lambda window: press(window, "D"), note_of),
    "document note": (
        lambda window: window.actions_by_id["document.note"].trigger(),
        lambda window: window.desk.annotating.work.progress.note,
    ),
    "flag": (
        lambda window: window.actions_by_id["document.flag"].trigger(),
        lambda window: window.desk.annotating.work.progress.flag or "",
    ),
}


@pytest.mark.parametrize("kind", OPENING)
def test_ctrl_enter_saves(window: MainWindow, kind: str) -> None:
    opens, saved = OPENING[kind]
    mark(window, CLAIM, "1")

    def write(dialog: QDialog, field: QPlainTextEdit) -> None:
        hints = [label.text() for label in dialog.findChildren(QLabel)] + [field.placeholderText()]
        assert sum("Ctrl+Enter" in hint for hint in hints) == 1
        field.setFocus()
        QTest.keyClicks(field, "look again")
        QTest.keyClick(field, Qt.Key.Key_Return, CTRL)

    in_the_dialog(write)
    opens(window)
    assert saved(window) == "look again"
    assert window.desk.annotating.work.status == "started"


@pytest.mark.parametrize("kind", OPENING)
@pytest.mark.parametrize(
    ("button", "kept"),
    [("saveText", "words"), ("dontSave", "")],
)
def test_esc_asks_before_it_throws_words_away(window: MainWindow, kind: str, button: str, kept: str) -> None:
    opens, saved = OPENING[kind]
    mark(window, CLAIM, "1")

    def write(dialog: QDialog, field: QPlainTextEdit) -> None:
        QTest.keyClicks(field, "words")
        for safe in ("keepEditing", "Esc", "Enter"):
            answer(safe)
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            assert dialog.isVisible(), safe
        answer(button)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    in_the_dialog(write)
    opens(window)
    assert saved(window) == kept


@pytest.mark.parametrize("kind", OPENING)
def test_esc_asks_nothing_where_nothing_was_written(window: MainWindow, kind: str) -> None:
    mark(window, CLAIM, "1")

    def close(dialog: QDialog, _field: QPlainTextEdit) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()

    in_the_dialog(close)
    OPENING[kind][0](window)
    assert OPENING[kind][1](window) == ""
