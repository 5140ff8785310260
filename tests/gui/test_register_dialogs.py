"""Entries of the register by hand: names, kind and affiliations, merging and splitting, pairs that may be one."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QMessageBox, QPushButton, QWidget

from annotator.app import commands
from annotator.domain.register import Entry, affiliation
from annotator.ui.confirm_dialog import ConfirmDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.register.choosing import EntryChooser
from annotator.ui.register.compare_dialog import CompareDialog
from annotator.ui.register.entry_dialog import EntryDialog
from annotator.ui.register.merging import merge, merge_with_another
from tests.gui.conftest import OpenOn

Shown = TypeVar("Shown", bound=QDialog)


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": "Sara said so.\n"})


def dialog_on(window: MainWindow, entry: Entry) -> EntryDialog:
    dialog = EntryDialog(entry, 3, window.project.project, window.theme, window)
    dialog.show()
    return dialog


def button(dialog: QWidget, standard: QDialogButtonBox.StandardButton) -> QPushButton:
    return dialog.findChild(QDialogButtonBox).button(standard)


def when_shown(kind: type[Shown], act: Callable[[Shown], None]) -> None:
    """Act on the dialog of a kind that is opened next."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, kind):
            act(found)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_all_that_is_entered_is_one_step(window: MainWindow) -> None:
    session = window.session
    group = commands.add_entry(session, "Water Board")
    entry = commands.add_entry(session, "Hala Deyri", names=["H. Deyri"])
    commands.set_affiliation(session, entry.id, group.id)
    dialog = dialog_on(window, entry)
    dialog.name.setText("هالة الديري")
    dialog.names.setPlainText("Hala Deyri\nהאלה דיירי\n\n")
    dialog.kind.setCurrentIndex(dialog.kind.findData("person"))
    dialog.external.setText("Q42")
    dialog.affiliations._rows[0].since.setText("2024")
    button(dialog, QDialogButtonBox.StandardButton.Save).click()
    register = session.register()
    assert register.names(entry.id) == ["هالة الديري", "Hala Deyri", "האלה דיירי"]
    assert (register.entries[entry.id].kind, register.entries[entry.id].external) == ("person", "Q42")
    assert register.affiliations(entry.id) == [affiliation(entry.id, group.id, "2024")]
    window.actions_by_id["edit.undo"].trigger()
    assert register.names(entry.id) == ["Hala Deyri", "H. Deyri"]
    assert register.affiliations(entry.id) == [affiliation(entry.id, group.id)]


def test_what_cannot_be_saved_keeps_the_dialog_with_the_reason(window: MainWindow) -> None:
    entry = commands.add_entry(window.session, "Hala Deyri")
    dialog = dialog_on(window, entry)
    dialog.external.setText("42")
    button(dialog, QDialogButtonBox.StandardButton.Save).click()
    assert dialog.isVisible()
    assert "Wikidata" in dialog.notices.words
    assert window.session.register().entries[entry.id] == entry
    when_shown(QMessageBox, lambda asked: asked.findChild(QPushButton, "keepEditing").click())
    dialog.reject()
    assert dialog.isVisible()
    when_shown(QMessageBox, lambda asked: asked.findChild(QPushButton, "dontSave").click())
    dialog.reject()
    assert not dialog.isVisible()


def test_the_offer_to_undo_goes_with_its_dialog(window: MainWindow) -> None:
    session, project = window.session, window.project.project
    first, second = commands.add_entry(session, "Qassem Soleimani"), commands.add_entry(session, "قاسم سليماني")
    dialog = CompareDialog(commands.possible_duplicates(session), {}, project, window.theme, window)
    dialog.show()
    when_shown(ConfirmDialog, lambda asked: asked.agree.click())
    dialog.findChild(QPushButton, "mergeIntoFirst").click()
    assert len(session.register()) == 1
    dialog.reject()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.actions_by_id["edit.undo"].trigger()
    assert {entry.id for entry in session.register().listed()} == {first.id, second.id}


def test_an_undone_merge_is_offered_again(window: MainWindow) -> None:
    session, project = window.session, window.project.project
    for name in ("Qassem Soleimani", "قاسم سليماني"):
        commands.add_entry(session, name)
    dialog = CompareDialog(commands.possible_duplicates(session), {}, project, window.theme, window)
    dialog.show()
    when_shown(ConfirmDialog, lambda asked: asked.agree.click())
    dialog.findChild(QPushButton, "mergeIntoSecond").click()
    assert dialog.list.count() == 0
    window.actions_by_id["edit.undo"].trigger()
    assert dialog.list.count() == 1
    assert dialog.findChild(QPushButton, "mergeIntoFirst").isEnabled()
    dialog.reject()


def test_an_entry_is_merged_after_a_preview_and_split_again(window: MainWindow) -> None:
    session, project = window.session, window.project.project
    first, second = commands.add_entry(session, "Soleimani"), commands.add_entry(session, "سليماني")
    seen: list[str] = []

    def choose(chooser: EntryChooser) -> None:
        chooser.field.setText("سلي")
        assert chooser.chosen == second.id
        chooser.accept()

    def agree(dialog: ConfirmDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.agree.click()

    when_shown(EntryChooser, choose)
    QTimer.singleShot(50, lambda: when_shown(ConfirmDialog, agree))
    assert merge_with_another(first.id, project, window.theme, window)
    assert "Soleimani" in seen[0]
    assert session.register().end(first.id) == second.id
    assert session.register().names(second.id) == ["سليماني", "Soleimani"]
    dialog = dialog_on(window, session.register().entries[second.id])
    dialog.findChild(QPushButton, f"split.{first.id}").click()
    assert session.register().end(first.id) == first.id


def test_a_merge_that_is_not_agreed_to_changes_nothing(window: MainWindow) -> None:
    session = window.session
    first, second = commands.add_entry(session, "A one"), commands.add_entry(session, "B two")
    when_shown(ConfirmDialog, lambda dialog: dialog.reject())
    assert not merge([first.id], second.id, window.project.project, window)
    assert not session.register().redirects


def test_pairs_are_merged_or_told_apart_and_not_offered_again(window: MainWindow) -> None:
    session = window.session
    for name in ("Qassem Soleimani", "قاسم سليماني", "Oliver Brandtke", "אוליבר ברנדטקה"):
        commands.add_entry(session, name)
    pairs = commands.possible_duplicates(session)
    assert len(pairs) == 2
    dialog = CompareDialog(pairs, {}, window.project.project, window.theme, window)
    dialog.show()
    when_shown(ConfirmDialog, lambda asked: asked.agree.click())
    dialog.findChild(QPushButton, "mergeIntoFirst").click()
    assert dialog.list.count() == 1
    dialog.findChild(QPushButton, "tellApart").click()
    assert dialog.list.count() == 0
    assert len(session.register()) == 3
    assert commands.possible_duplicates(session) == []
    dialog.reject()


def test_an_entry_in_use_is_not_deleted(window: MainWindow) -> None:
    session = window.session
    document = window.desk.document
    entry = commands.add_entry(session, "Sara")
    span = commands.add_span(session, document, "SPEAKER", [(0, 4)])
    commands.identify(session, document, [span.id], entry.id)
    dialog = dialog_on(window, entry)
    dialog.findChild(QPushButton, "entryDelete").click()
    assert dialog.isVisible()
    assert "in use" in dialog.notices.words
    commands.identify(session, document, [span.id], "")
    dialog.findChild(QPushButton, "entryDelete").click()
    assert len(session.register()) == 0


@pytest.mark.parametrize(
    ("typed", "stored"),
    [("August 2021", "2021-08"), ("Feb 2020", "2020-02"), ("٢٠٢١", "2021"), ("3 مارس 2020", "2020-03-03")],
)
def test_dates_of_an_affiliation_are_read_in_words(window: MainWindow, typed: str, stored: str) -> None:
    session = window.session
    group, entry = commands.add_entry(session, "Water Board"), commands.add_entry(session, "Hala Deyri")
    commands.set_affiliation(session, entry.id, group.id)
    dialog = dialog_on(window, entry)
    since = dialog.affiliations._rows[0].since
    since.setFocus()
    since.insert(typed)
    button(dialog, QDialogButtonBox.StandardButton.Save).click()
    assert not dialog.isVisible(), dialog.notices.words
    assert session.register().affiliations(entry.id) == [affiliation(entry.id, group.id, stored)]


def test_what_is_no_date_is_refused_as_it_was_typed(window: MainWindow) -> None:
    session = window.session
    group, entry = commands.add_entry(session, "Water Board"), commands.add_entry(session, "Hala Deyri")
    commands.set_affiliation(session, entry.id, group.id)
    dialog = dialog_on(window, entry)
    since = dialog.affiliations._rows[0].since
    QTest.keyClicks(since, "last spring")
    button(dialog, QDialogButtonBox.StandardButton.Save).click()
    assert dialog.isVisible()
    assert "last spring" in dialog.notices.words
    since.clear()
    dialog.reject()


def test_a_group_that_is_not_there_is_made_where_it_is_looked_for(window: MainWindow) -> None:
    session = window.session
    entry = commands.add_entry(session, "Hala Deyri")
    dialog = dialog_on(window, entry)
    offered: list[str] = []

    def make(chooser: EntryChooser) -> None:
        QTest.keyClicks(chooser.field, "Water Board")
        offered.extend(chooser.list.item(row).text() for row in range(chooser.list.count()))
        QTest.keyClick(chooser.field, Qt.Key.Key_Return)

    when_shown(EntryChooser, make)
    dialog.findChild(QPushButton, "addAffiliation").click()
    assert offered == ["New entry “\u2068Water Board\u2069”"]
    button(dialog, QDialogButtonBox.StandardButton.Save).click()
    register = session.register()
    (group,) = [one for one in register.listed() if one.name == "Water Board"]
    assert register.affiliations(entry.id) == [affiliation(entry.id, group.id)]


def test_a_name_that_an_entry_has_is_not_offered_as_new(window: MainWindow) -> None:
    session = window.session
    commands.add_entry(session, "Water Board", names=["مجلس المياه"])
    dialog = dialog_on(window, commands.add_entry(session, "Hala Deyri"))
    counts: list[int] = []

    def look(chooser: EntryChooser) -> None:
        for typed in ("water board", "مجلسُ المياهِ", "Water", "Hala Deyri"):
            chooser.field.setText(typed)
            counts.append(chooser.list.count())
        assert chooser.findChild(QLabel, "entryChooserNone").isVisible()
        chooser.reject()

    when_shown(EntryChooser, look)
    dialog.findChild(QPushButton, "addAffiliation").click()
    assert counts == [1, 1, 2, 0]
    dialog.reject()


def test_where_only_an_entry_can_be_chosen_none_is_said_to_be_found(window: MainWindow) -> None:
    session = window.session
    entry = commands.add_entry(session, "Hala Deyri")
    commands.add_entry(session, "Water Board")
    seen: list[bool] = []

    def look(chooser: EntryChooser) -> None:
        none = chooser.findChild(QLabel, "entryChooserNone")
        for typed in ("Water", "Nobody"):
            chooser.field.setText(typed)
            seen.append(none.isVisible())
        assert none.text() == "No entry is found"
        chooser.reject()

    when_shown(EntryChooser, look)
    assert not merge_with_another(entry.id, window.project.project, window.theme, window)
    assert seen == [False, True]
    assert len(session.register()) == 2


@pytest.mark.parametrize(
    ("answer", "name"), [("dontSave", "Hala Deyri"), ("saveText", "Hala D."), ("keepEditing", "Hala Deyri")]
)
def test_an_act_on_an_entry_asks_whether_what_was_typed_is_saved_before(
    window: MainWindow, answer: str, name: str
) -> None:
    session = window.session
    entry = commands.add_entry(session, "Hala Deyri", names=["هالة"])
    dialog = dialog_on(window, entry)
    wanted: list[str] = []
    asked: list[str] = []
    dialog.split_wanted.connect(wanted.append)
    dialog.name.setText("Hala D.")

    def decide(box: QMessageBox) -> None:
        asked.append(box.text())
        box.findChild(QPushButton, answer).click()

    when_shown(QMessageBox, decide)
    dialog.findChild(QPushButton, "entrySplitOff").click()
    assert ["Save it before you go on?" in words for words in asked] == [True]
    assert wanted == ([] if answer == "keepEditing" else [entry.id])
    assert dialog.isVisible() == (answer == "keepEditing")
    assert session.register().entries[entry.id].name == name
    dialog.name.setText("Hala Deyri")
    dialog.reject()


def test_a_merged_entry_is_split_only_once_what_was_typed_is_decided_about(window: MainWindow) -> None:
    session = window.session
    first, second = commands.add_entry(session, "Soleimani"), commands.add_entry(session, "سليماني")
    commands.merge_entries(session, [first.id], second.id)
    dialog = dialog_on(window, session.register().entries[second.id])
    dialog.note.setPlainText("A general")
    when_shown(QMessageBox, lambda box: box.findChild(QPushButton, "keepEditing").click())
    dialog.findChild(QPushButton, f"split.{first.id}").click()
    assert session.register().end(first.id) == second.id
    when_shown(QMessageBox, lambda box: box.findChild(QPushButton, "saveText").click())
    dialog.findChild(QPushButton, f"split.{first.id}").click()
    assert session.register().end(first.id) == first.id
    assert session.register().entries[second.id].note == "A general"
