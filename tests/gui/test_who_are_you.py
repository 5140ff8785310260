"""Who is at work: members first, somebody else last, look-alike names asked about, never taken silently."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui import theme
from annotator.ui.application import open_window
from annotator.ui.person_choice import Candidate
from annotator.ui.who_are_you import WhoAreYou
from tests.gui.conftest import OpenOn

PEOPLE = [Candidate("Sara Nabil", "43 of 48 articles done"), Candidate("عمر الحداد"), Candidate("Amélie")]


@pytest.fixture
def ask(qtbot) -> Callable[..., WhoAreYou]:  # type: ignore[no-untyped-def]
    def show(chosen: str = "", people: list[Candidate] = PEOPLE, similar: tuple[str, ...] = ()) -> WhoAreYou:
        dialog = WhoAreYou("Harbour", people, chosen, lambda _name: similar, theme.theme("light"))
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitExposed(dialog)
        return dialog

    return show


def press(dialog: WhoAreYou, key: Qt.Key | str) -> None:
    QTest.keyClick(dialog.focusWidget(), key)


def test_the_name_of_the_last_time_is_chosen_and_enter_takes_it(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("عمر الحداد")
    assert dialog.name == "عمر الحداد"
    press(dialog, Qt.Key.Key_Return)
    assert dialog.result() == WhoAreYou.DialogCode.Accepted


def test_nobody_is_chosen_for_a_stranger_and_enter_does_nothing(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("")
    assert dialog.name == ""
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_no_card_has_the_focus_before_somebody_is_chosen(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        press(dialog, key)
    assert dialog.isVisible()
    assert dialog.name == ""
    press(dialog, Qt.Key.Key_Down)
    assert dialog.name == "Sara Nabil"


@pytest.mark.parametrize("name", ["/tmp/packages", "C:\\work", "~/work", "sara.annopack", "https://news.example"])
def test_a_path_is_no_name(ask: Callable[..., WhoAreYou], name: str) -> None:
    dialog = ask("")
    for letter in name:
        press(dialog, letter)
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "not of a person" in dialog._warning.text()


@pytest.mark.parametrize("name", ["Dr. Sara", "Sara/Omar", "Sara St. John", "أ. سارة"])
def test_names_may_have_full_stops_and_a_slash(ask: Callable[..., WhoAreYou], name: str) -> None:
    dialog = ask("")
    dialog.choice.field.setText(name)
    dialog.choice.other.setChecked(True)
    press(dialog, Qt.Key.Key_Return)
    assert (dialog.name, dialog.result()) == (name, WhoAreYou.DialogCode.Accepted)


def test_arrow_keys_choose_and_typing_names_somebody_else(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("Sara Nabil")
    press(dialog, Qt.Key.Key_Down)
    assert dialog.name == "Amélie"
    for letter in "Lin":
        press(dialog, letter)
    assert dialog.name == "Lin"
    press(dialog, Qt.Key.Key_Return)
    assert dialog.result() == WhoAreYou.DialogCode.Accepted


def test_esc_names_nobody(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("Sara Nabil")
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == WhoAreYou.DialogCode.Rejected


def test_reading_needs_no_name(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("Sara Nabil")
    QTest.mouseClick(dialog.findChild(QPushButton, "openReadOnly"), Qt.MouseButton.LeftButton)
    assert (dialog.result(), dialog.name) == (WhoAreYou.DialogCode.Accepted, "")


def answer_box(words: str) -> None:
    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, look)
            return
        next(one for one in box.buttons() if words in one.text()).click()

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    ("answered", "name", "done"), [("I am \u2068Amélie", "Amélie", True), ("someone else", "amelie", True)]
)
def test_a_look_alike_name_is_asked_about(ask: Callable[..., WhoAreYou], answered: str, name: str, done: bool) -> None:
    dialog = ask("", similar=("Amélie",))
    dialog.choice.field.setFocus()
    QTest.keyClicks(dialog.choice.field, "amelie")
    answer_box(answered)
    press(dialog, Qt.Key.Key_Return)
    assert (dialog.name, dialog.result() == WhoAreYou.DialogCode.Accepted) == (name, done)


def test_what_is_no_name_is_shown(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("")
    dialog.choice.field.setFocus()
    QTest.keyClicks(dialog.choice.field, "gold")
    press(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "reserved by the program" in dialog._warning.text()


def test_a_project_that_knows_its_person_asks_nothing(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "Lina said no.\n"})
    path = window.session.file.path
    window.close()
    again = open_window(path)
    assert again.session.annotator.name == "sara"
    again.close()


def test_reading_only_shows_articles_and_changes_nothing(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "Lina said no.\n"})
    path = window.session.file.path
    window.desk.view.select(0, 4)
    window.desk.mark("CLAIM")
    window.session.set_annotator(None)
    window.rebuild()
    assert "Read-only" in window.project.words.person.text()
    assert not window.actions_by_id["label.CLAIM"].isEnabled()
    assert not window.actions_by_id["edit.undo"].isEnabled()
    assert window.desk.view.article.text == "Lina said no.\n"
    for action in window.actions_by_id:
        if action.startswith(("label.", "stance.", "document.", "frame.", "span.")):
            window.actions_by_id[action].trigger()
    window.close()
    with Session.open(path) as session:
        (listed,) = commands.list_documents(session)
        assert len(session.annotations(listed.id, session.person("sara").id).spans) == 1


def test_the_field_is_the_only_choice_in_a_project_without_people(ask: Callable[..., WhoAreYou]) -> None:
    dialog = ask("Sara", [])
    assert dialog.findChild(QLineEdit, "personName").text() == "Sara"
    press(dialog, Qt.Key.Key_Return)
    assert (dialog.name, dialog.result()) == ("Sara", WhoAreYou.DialogCode.Accepted)


def test_a_window_that_is_opened_on_a_project_asks_over_it(project_with, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_window(project_with({"1.txt": "Lina said no.\n"}))
    dialog = window.findChild(WhoAreYou)
    assert dialog.isVisible()
    assert window.desk.view.article.text == "Lina said no.\n"
    assert window.session.annotator is None
    QTest.keyClicks(dialog.choice.field, "Sara")
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.annotator is not None)
    assert window.session.annotator.name == "Sara"
    assert window.actions_by_id["label.CLAIM"].isEnabled()
    window.close()
