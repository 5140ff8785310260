"""The inbox in the window: the list, the thread, and the desk."""

import csv
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain import scheme_editing as editing
from annotator.storage import inbox as stored_inbox
from annotator.storage.database import ProjectFile
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, PROJECT
from annotator.ui.project.inbox.section import InboxSection
from annotator.ui.project.page import INBOX
from tests.gui.conftest import OpenOn
from tests.gui.restyling import both, restyle_window

FIRST, SECOND = "قالت هالة الديري إن Port Ellern مفتوح.\n\nلا شيء آخر.\n", "Lina said no.\n"
NO, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def asked(project_with: Callable[[dict[str, str]], Path]) -> Path:
    """Nadia leads; Sara has asked about a speaker, flagged an article and written a note; Omar has asked too."""
    path = project_with({"1.txt": FIRST, "2.txt": SECOND})
    with Session.open(path) as session:
        for name in ("Nadia", "Sara", "Omar"):
            commands.add_annotator(session, name)
        commands.set_role(session, "Nadia", "lead")
        first, second = (document.id for document in commands.list_documents(session))
        session.switch_annotator("Sara")
        start = FIRST.index("هالة الديري")
        speaker = commands.add_span(session, first, "SPEAKER", [(start, start + 11)])
        claim = commands.add_span(session, first, "CLAIM", [(FIRST.index("Port"), FIRST.index("."))])
        commands.link(session, first, claim.id, speaker.id)
        commands.ask(session, "Is a title part of it?\nHere there is none.", span=speaker)
        commands.flag(session, second, "Garbled")
        commands.set_note(session, first, claim.id, "Irony")
        session.switch_annotator("Omar")
        commands.ask(session, "ماذا عن العناوين؟", anchor="Headlines")
    return path


@pytest.fixture
def open_inbox(open_on: OpenOn, asked: Path, qtbot) -> Callable[[str], tuple[MainWindow, InboxSection]]:  # type: ignore[no-untyped-def]
    def open_it(name: str) -> tuple[MainWindow, InboxSection]:
        window = open_on(asked, name)
        qtbot.waitUntil(lambda: window.desk.project.inbox.complete)
        window.modes.show_section(INBOX)
        section = window.modes.page("project").part(INBOX)
        assert isinstance(section, InboxSection)
        return window, section

    return open_it


OpenInbox = Callable[[str], tuple[MainWindow, InboxSection]]


def titles(section: InboxSection) -> set[str]:
    model = section.panel.model
    return {model.data(model.index(row)) for row in range(model.rowCount())}


def item_of(section: InboxSection, words: str) -> str:
    return next(item.key for item in section.panel.model.items if words in item.text)


def chip(section: InboxSection, words: str) -> QToolButton:
    chips = section.panel.findChildren(QToolButton)
    return next(one for one in chips if one.text().startswith(words) and not one.isHidden())


def words_of(section: InboxSection) -> list[str]:
    return [label.text() for label in section.card.posts.findChildren(QLabel) if not label.isHidden()]


def test_a_lead_sees_all_with_counts(open_inbox: OpenInbox) -> None:
    window, section = open_inbox("Nadia")
    assert titles(section) == {"Is a title part of it?", "Garbled", "Irony", "ماذا عن العناوين؟"}
    kinds = ("All", "Open", "Questions", "Flags", "Notes", "Claim", "Speaker")
    assert [chip(section, name).text() for name in kinds] == [
        *("All 4", "Open 3", "Questions 2", "Flags 1", "Notes 1", "Claim 1", "Speaker 1"),
    ]
    page = window.modes.page("project")
    assert page.navigation.count_of(INBOX) == section.count == window.project.project.inbox.own_count
    assert section._summary.text() == f"3 open, {section.count} for you"
    assert window.findChild(QToolButton, "mode.project").text() == "Project (3)"


def test_an_annotator_sees_own_items_only(open_inbox: OpenInbox) -> None:
    window, section = open_inbox("Omar")
    assert titles(section) == {"ماذا عن العناوين؟"}
    assert window.findChild(QToolButton, "mode.project").text() == "Project"
    assert section._summary.text() == "1 open, 0 for you"


def test_filters_combine(open_inbox: OpenInbox) -> None:
    _, section = open_inbox("Nadia")
    chip(section, "Questions").click()
    assert titles(section) == {"Is a title part of it?", "ماذا عن العناوين؟"}
    section.panel.people.setCurrentIndex(section.panel.people.findText("Omar"))
    assert titles(section) == {"ماذا عن العناوين؟"}
    section.panel.show_all()
    chip(section, "Claim").click()
    assert titles(section) == {"Irony"}
    chip(section, "Claim").click()
    section.panel.search.setText("دیری")
    assert titles(section) == {"Is a title part of it?"}
    section.panel.search.setText("zzz")
    assert titles(section) == set()
    assert section.panel._nothing.text() == "No items with these filters"
    assert not section.card.isVisible()


def test_answering_marking_and_resolving_by_keys(open_inbox: OpenInbox) -> None:
    _, section = open_inbox("Nadia")
    section.show_item(item_of(section, "title"))
    field = section.card.answer_field
    field.setFocus()
    QTest.keyClicks(field, "Only the name.")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    assert field.toPlainText() == ""
    assert "Only the name." in words_of(section)
    chips = section.card.posts.findChildren(QToolButton, "inboxAnswerChip")
    next(one for one in chips if not one.isHidden()).click()
    assert section.card.item.state == "answered"
    section.panel.list.setFocus()
    before = section.card.item.key
    QTest.keyClick(section.panel.list, Qt.Key.Key_R)
    assert section.card.item.key != before
    assert section.card.item.is_open
    section.show_item(before)
    assert section.card.item.state == "resolved"
    assert section.card.resolve_button.text() == "Reopen"
    section.card.resolve_button.click()
    assert section.card.item.state == "open"


def test_what_was_typed_stays_with_its_item(open_inbox: OpenInbox) -> None:
    _, section = open_inbox("Nadia")
    first, second = item_of(section, "title"), item_of(section, "Garbled")
    section.show_item(first)
    section.card.answer_field.setPlainText("half an answer")
    section.show_item(second)
    assert section.card.answer_field.toPlainText() == ""
    section.show_item(first)
    assert section.card.answer_field.toPlainText() == "half an answer"


def test_nothing_open_shows_what_was_resolved_last(open_inbox: OpenInbox) -> None:
    _, section = open_inbox("Nadia")
    chip(section, "Open").click()
    for _ in range(3):
        section.resolve()
    assert section.panel._nothing.text() == "No open items. Resolved last:"
    assert titles(section) == {"Is a title part of it?", "Garbled", "ماذا عن العناوين؟"}


@pytest.mark.parametrize("name", ["Nadia", "Sara"])
def test_the_place_is_shown_in_the_text(open_inbox: OpenInbox, name: str) -> None:
    window, section = open_inbox(name)
    section.show_item(item_of(section, "title"))
    assert section.card.quote.article.text == FIRST.split("\n", maxsplit=1)[0]
    section.panel.list.setFocus()
    QTest.keyClick(section.panel.list, Qt.Key.Key_Return)
    assert window.modes.mode == ANNOTATE
    start = FIRST.index("هالة الديري")
    if name == "Sara":
        assert window.desk.annotating.current_span.quote == ("هالة الديري",)
    else:
        assert window.desk.view.selected() == [(start, start + 11)]


def test_the_table_holds_no_formula(open_inbox: OpenInbox, tmp_path: Path) -> None:
    window, section = open_inbox("Nadia")
    commands.ask(window.session, "=cmd|calc", anchor="x")
    section.save(tmp_path / "inbox.csv")
    with (tmp_path / "inbox.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 5
    assert "'=cmd|calc" in {row["text"] for row in rows}
    assert {row["quote"] for row in rows} >= {"هالة الديري"}


def test_a_question_is_asked_on_the_desk(open_inbox: OpenInbox) -> None:
    window, section = open_inbox("Sara")
    window.modes.show_mode(ANNOTATE)
    window.desk.shown_document.show(next(iter(commands.list_documents(window.session))).id)
    window.desk.view.select(FIRST.index("Port"), FIRST.index(" مفتوح"))

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        QTest.keyClicks(dialog.findChild(QPlainTextEdit), "A name?")
        QTest.keyClick(dialog.findChild(QPlainTextEdit), Qt.Key.Key_Return, CTRL)

    QTimer.singleShot(0, answer)
    QTest.keyClick(window.desk.view, Qt.Key.Key_W)
    item = next(item for item in commands.inbox(window.session) if item.text == "A name?")
    assert (item.quote, item.owner) == (("Port Ellern",), window.session.layer)
    assert "A name?" not in titles(section), "the list is not read while others work with keys"
    window.modes.show_section(INBOX)
    assert "A name?" in titles(section)


def test_the_card_has_a_sign_of_the_thread(open_inbox: OpenInbox) -> None:
    window, section = open_inbox("Sara")
    (card,) = window.desk.article.cards.cards()
    assert card.thread.is_open
    assert "Is a title part of it?" in card.thread.words
    item = next(item for item in section.panel.model.items if "title" in item.text)
    commands.answer(window.session, item, "No.", resolve=True)
    (card,) = window.desk.article.cards.cards()
    assert not card.thread.is_open
    assert "No." in card.thread.words
    window.modes.show_mode(ANNOTATE)
    window.desk.article.cards.thread_wanted.emit(card.thread.key)
    assert section.card.item.key == item.key
    assert section.isVisible()


def test_answers_stay_new_when_a_scheme_and_a_name_come_with_them(
    open_on: OpenOn,
    asked: Path,
    tmp_path: Path,
    qtbot,  # type: ignore[no-untyped-def]
) -> None:
    with Session.open(asked, "Nadia") as session:
        own = commands.new_project_from(commands.pack(session, tmp_path / "to", "Sara").path, tmp_path / "own.annot")
        item = next(item for item in commands.inbox(session) if item.text.startswith("Is a title"))
        commands.answer(session, item, "No.")
        commands.edit_scheme(session, partial(editing.rename, kind="labels", owner="CUE", name="Signal"))
        commands.publish_scheme(session)
        commands.rename_annotator(session, "Sara", "Sara Nabil")
        back = commands.pack(session, tmp_path / "back", "Sara Nabil").path
    window = open_on(own, "Sara")
    qtbot.waitUntil(lambda: window.desk.project.inbox.complete)
    desk = window.desk
    commands.merge_file(window.session, back)
    qtbot.waitUntil(lambda: window.desk is not desk and window.desk.project.inbox.complete)
    assert window.desk.project.inbox.answers == [item.key]
    assert "1 new answer" in window.content.words.answers.text()
    assert "Sara Nabil" in window.windowTitle()
    assert "Sara Nabil" in window.content.words.person.text()
    for again, count in ((commands.undo, 0), (commands.redo, 1)):
        desk = window.desk
        assert again(window.session) is not None
        qtbot.waitUntil(lambda desk=desk: window.desk is not desk and window.desk.project.inbox.complete)
        assert len(window.desk.project.inbox.answers) == count
        assert window.content.words.answers.isHidden() is not bool(count)
    commands.undo(window.session)
    assert "Sara Nabil" not in window.windowTitle()


def test_the_notice_of_a_resolved_item_has_its_first_line(open_inbox: OpenInbox) -> None:
    window, section = open_inbox("Nadia")
    section.panel.choose(item_of(section, "Is a title part of it?"))
    tick = section.card.resolve_button.icon().pixmap(16, 16).toImage()
    section.resolve()
    assert window.desk.project.notices.words == "Resolved: \u2068Is a title part of it?\u2069"
    section.panel.choose(item_of(section, "Is a title part of it?"))
    assert section.card.resolve_button.text() == "Reopen"
    assert section.card.resolve_button.icon().pixmap(16, 16).toImage() != tick


def test_no_chip_lies_over_another_in_a_small_window(open_inbox: OpenInbox, qtbot) -> None:  # type: ignore[no-untyped-def]
    window, section = open_inbox("Nadia")
    window.resize(800, 600)
    qtbot.wait(10)
    assert section.panel.minimumSizeHint().width() <= section.panel.width()
    chips = [one.geometry() for one in section.panel.findChildren(QToolButton) if one.isVisible()]
    for number, first in enumerate(chips):
        assert not any(first.intersects(other) for other in chips[number + 1 :])
        assert first.bottom() < section.panel.list.geometry().top()


def test_the_inbox_is_not_read_during_long_work(open_on: OpenOn, asked: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    """Each of its queries would wait for those of the work."""
    window = open_on(asked, "Nadia")
    project, feed = window.desk.project, window.desk.project.inbox
    qtbot.waitUntil(lambda: feed.complete)
    feed.begin()
    project.run("Work", lambda _task: time.sleep(0.2))
    assert not feed.complete
    qtbot.waitUntil(lambda: feed.complete)
    assert feed.inbox.items()


def test_times_of_notes_are_read_again_for_new_words_alone(
    open_on: OpenOn,
    asked: Path,
    qtbot,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_on(asked, "Nadia")
    session, inbox = window.session, window.desk.project.inbox.inbox
    qtbot.waitUntil(lambda: window.desk.project.inbox.complete)
    looked_at: list[int] = []
    read = stored_inbox.recorded_since

    def note(file: ProjectFile, found: list[stored_inbox.Found]) -> dict[tuple[str, str], str]:
        looked_at.append(len(found))
        return read(file, found)

    monkeypatch.setattr(stored_inbox, "recorded_since", note)
    noted = next(item for item in inbox.items() if item.kind == "note")
    commands.answer(session, noted, "Yes.")
    assert looked_at == []
    document, own = noted.document, session.layer
    commands.set_document_note(session, document, "Mine")
    commands.set_document_note(session, document, "Still mine")
    assert looked_at == [1, 1]
    assert inbox.items() == commands.inbox(session)
    assert any(item.owner == own and item.text == "Still mine" for item in inbox.items())


@both
@pytest.mark.parametrize("mode", [PROJECT, ANNOTATE])
def test_the_inbox_stays_filtered_at_its_item(open_inbox: OpenInbox, what: str, mode: str, qtbot: QtBot) -> None:
    window, section = open_inbox("Nadia")
    section.panel.people.setCurrentIndex(section.panel.people.findText("Sara"))
    chip(section, "Open").click()
    section.panel.search.setText("a")
    section.show_item(item_of(section, "Garbled"))
    before = (section.panel.kept(), titles(section), section.card.item)
    assert before[1] == {"Garbled", "Is a title part of it?"}
    window.modes.show_mode(mode)
    restyle_window(window, what)
    qtbot.waitUntil(lambda: window.desk.project.inbox.complete)
    window.modes.show_section(INBOX)
    section = window.modes.page(PROJECT).part(INBOX)
    assert (section.panel.kept(), titles(section), section.card.item) == before
