"""Questions on their way: an annotator flags, notes and asks, the lead answers, the answer comes back to the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.ui.project.page import INBOX
from tests.journeys.lead_hands import chip, choose_item, inbox_of, merge, write
from tests.journeys.person import ALT, CTRL, SHIFT, Person, type_letters
from tests.journeys.test_lead import CLAIM, open_package

QUESTION, ANSWER = "Is the month a part of it?", "نعم، الشهر جزء من الادعاء."


@pytest.fixture
def prepared(home: Path, articles: Path, move_to: Callable[[str], None]) -> Path:
    """Nadia's project with Sara and Omar, and her package for Sara."""
    move_to("lead")
    project = commands.new_project(home / "news")
    with Session.open(project) as session:
        commands.remember_person(session, "Nadia")
        commands.import_files(session, [articles])
        for name in ("Sara", "Omar"):
            commands.add_annotator(session, name)
        commands.set_guideline(session, "Mark names without titles.")
        commands.pack(session, home / "Sara.annopack", "Sara")
        commands.ask(session, "Omar, why?", person="Omar")
    return project


def ask_all_three(person: Person) -> None:
    """A claim with a note and a question, and an article with a flag."""
    while CLAIM not in person.view.article.text:
        person.key(Qt.Key.Key_PageDown, ALT)
    person.drag_over(CLAIM)
    person.type("1")
    person.expect("DetailsDialog", write("Irony?"))
    person.type("n")
    person.expect("questionDialog", write(QUESTION))
    person.type("w")
    person.expect("NoteDialog", write("Second paragraph is garbled"))
    person.key(Qt.Key.Key_G, CTRL)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_question_is_answered(
    person: Person,
    home: Path,
    prepared: Path,
    move_to: Callable[[str], None],
    language: str,
) -> None:
    move_to("Sara")
    open_package(person, home / "Sara.annopack", "Sara")
    ask_all_three(person)
    assert len(inbox_of(person).panel.model.items) == 3
    person.expect_file(home / "back.annopack")
    person.key(Qt.Key.Key_E, CTRL | SHIFT)
    person.quit()

    move_to("lead")
    save_settings(Settings(language=language))
    person.start()
    person.expect_file(prepared)
    person.key(Qt.Key.Key_O, CTRL)
    merge(person, home / "back.annopack")
    section = inbox_of(person)
    page = person.window.modes.page("project")
    assert page.navigation.count_of(INBOX) == 2, "the questions of Omar and Sara wait for the lead"
    if language == "en":
        counted = [chip(section, name) for name in ("All", "Open", "Questions", "Flags", "Notes")]
        assert counted == ["All 4", "Open 3", "Questions 2", "Flags 1", "Notes 1"]
    choose_item(section, QUESTION)
    assert section.card.quote.article.text.count(CLAIM) == 1
    person.click(section.card.answer_field)
    type_letters(ANSWER)
    person.key(Qt.Key.Key_Return, CTRL)
    (message,) = section.card.item.messages
    marks = section.card.posts.findChildren(QToolButton, "inboxAnswerChip")
    person.click(next(one for one in marks if not one.isHidden()))
    assert section.card.item.answer == message.id
    section.panel.list.setFocus()
    person.type("r")
    choose_item(section, QUESTION)
    assert section.card.item.state == "resolved"
    commands.pack(person.window.session, home / "again.annopack", "Sara")
    person.quit()

    move_to("Sara")
    save_settings(Settings(language=language, recent=[]))
    window = person.start()
    person.expect_file(next(one for one in home.rglob("*.annot") if one != prepared))
    person.key(Qt.Key.Key_O, CTRL)
    merge(person, home / "again.annopack")
    button = window.findChild(QToolButton, "newAnswers")
    assert button.isVisible()
    assert ("1 new answer" if language == "en" else "جواب جديد") in button.text()
    (card,) = window.desk.article.cards.cards()
    assert ANSWER in card.thread.words
    person.click(button)
    section = inbox_of(person)
    assert section.card.item.text == QUESTION
    assert not button.isVisible()
    assert {item.text for item in section.panel.model.items} == {"Irony?", QUESTION, "Second paragraph is garbled"}
    section.panel.list.setFocus()
    person.key(Qt.Key.Key_Return)
    assert window.desk.annotating.current_span.quote == (CLAIM,)
    person.quit()

    window = person.start()
    person.key(Qt.Key.Key_Return)
    person.wait(lambda: window.desk.project.inbox.complete)
    (card,) = window.desk.article.cards.cards()
    assert ANSWER in card.thread.words
    section = inbox_of(person)
    choose_item(section, QUESTION)
    assert section.card.item.state == "resolved"
    person.quit()
    for project in home.rglob("*.annot"):
        with Session.open(project) as session:
            assert not commands.check(session).problems
