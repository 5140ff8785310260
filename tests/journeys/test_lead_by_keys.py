"""A lead's days with the keyboard alone: every act on the team, the articles, the scheme, the guideline and the inbox.

The hands reach each button with Ctrl+6, the arrow keys and Tab, and press it with the space bar.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QPushButton, QTextEdit, QWidget

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.inbox.section import InboxSection
from annotator.ui.project.scheme.section import SchemeSection
from annotator.ui.project.team.member_model import ASSIGNED, ROLE
from tests.journeys.conftest import HARBOUR
from tests.journeys.lead_hands import (
    loaded,
    member_names,
    project_page,
    section_by_key,
    select_by_arrows,
    turn_to,
)
from tests.journeys.lead_sights import member_row, scheme_chips, told, words_in
from tests.journeys.person import CTRL, SHIFT, Person, plain, type_letters
from tests.journeys.test_annotator import make_project

ENTER, ESC, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab
DOWN, DELETE, F2 = Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_F2
CLAIM, SHORTER = "شركة Nordwall ستسلّم الرافعات قبل نهاية مارس", "شركة Nordwall ستسلّم الرافعات"
FARTHEST = 60
"""Presses of Tab, more than any page takes to come round."""


def tab_to(person: Person, name: str, *, back: bool = False) -> QWidget:
    """Press Tab until a widget of this name has the focus."""
    for _ in range(FARTHEST):
        focus = QApplication.focusWidget()
        if focus is not None and focus.objectName() == name:
            return focus
        person.key(TAB, SHIFT if back else Qt.KeyboardModifier.NoModifier)
    raise AssertionError(f"Tab does not reach {name}")


def press(person: Person, name: str) -> None:
    """Go to a button with Tab, and press it."""
    tab_to(person, name)
    person.key(SPACE)


@pytest.fixture
def project(person: Person, articles: Path, home: Path) -> Path:
    """A project of three articles with a lead, and a claim of Sara's with a question about it."""
    person.start()
    make_project(person, articles, home / "news.annot", "Nadia")
    person.quit()
    with Session.open(home / "news.annot", "Nadia") as session:
        commands.set_role(session, "Nadia", "lead")
        for name in ("Sara", "Omar"):
            commands.add_annotator(session, name)
        session.switch_annotator("Sara")
        document = next(row.id for row in commands.list_documents(session) if CLAIM in session.text(row.id))
        start = session.text(document).index(CLAIM)
        commands.add_span(session, document, "CLAIM", [(start, start + len(CLAIM))])
        (span,) = session.annotations(document).spans.values()
        commands.ask(session, "Is the month a part of it?", document=document, span=span)
    return home / "news.annot"


def test_the_team(person: Person, project: Path) -> None:
    window = person.start()
    person.key(ENTER)
    team = loaded(person, section_by_key(person, "team"))
    press(person, "team.add")
    type_letters("Lea")
    person.key(ENTER)
    person.key(ESC)
    assert member_names(team) == ["Lea", "Nadia", "Omar", "Sara"]
    select_by_arrows(person, team, "Sara")
    person.key(F2)
    person.key(Qt.Key.Key_A, CTRL)
    type_letters("Sara Nabil")
    person.key(ENTER)
    assert "Sara Nabil" in member_names(team)
    press(person, "team.assign")
    person.key(ENTER)
    assert member_row(team, "Sara Nabil", ASSIGNED) == ["3"]
    select_by_arrows(person, team, "Lea")
    person.key(Qt.Key.Key_Right)
    person.expect_menu("reviewer")
    person.key(F2)
    assert member_row(team, "Lea", ROLE) == ["reviewer"]
    select_by_arrows(person, team, "Sara Nabil")
    person.key(DELETE)
    tab_to(person, team.preview.option.objectName())
    person.key(SPACE)
    person.key(ENTER)
    assert "Sara Nabil" not in member_names(team)
    person.key(Qt.Key.Key_Z, CTRL)
    assert "Sara Nabil" in member_names(team)
    assert window.session.person("Sara Nabil").left is False
    person.quit()


def test_the_scheme(person: Person, project: Path) -> None:
    window = person.start()
    person.key(ENTER)
    section = section_by_key(person, "scheme")
    assert isinstance(section, SchemeSection)

    def name_it(dialog: QDialog) -> None:
        type_letters("Spot")
        QTest.keyClick(dialog.focusWidget(), ENTER)

    person.expect("nameDialog", name_it)
    press(person, "schemeAdd")
    tab_to(person, "schemeName.en")
    person.key(Qt.Key.Key_A, CTRL)
    type_letters("Place")
    person.key(TAB)
    assert QApplication.focusWidget().objectName() == "schemeName.ar"
    type_letters("مكان")
    tab_to(person, "schemePairs")
    person.key(SPACE)
    for _ in range(9):
        person.key(DOWN)
    person.key(ENTER)
    tab_to(person, "schemeList")
    person.key(Qt.Key.Key_Home)
    person.key(DOWN)
    person.key(DOWN)
    assert section.list.row(section.list.currentRow()).id == "CUE"
    press(person, "schemeRetire")
    assert scheme_chips(section)["CUE"] == "not offered"
    person.expect("schemeChangesDialog", lambda dialog: QTest.keyClick(dialog.focusWidget(), ENTER))
    press(person, "schemePublish")
    person.wait(lambda: window.session.scheme.version == 2)
    label = window.session.scheme.label("SPOT")
    assert [window.session.scheme.say(label.name, code) for code in ("en", "ar")] == ["Place", "مكان"]
    assert label.light.line == "#1B7288"
    person.quit()
    window = person.start()
    person.key(ENTER)
    assert window.session.scheme.version == 2
    assert "label.SPOT" in window.actions_by_id
    assert "label.CUE" not in window.actions_by_id


def test_the_guideline(person: Person, project: Path) -> None:
    window = person.start()
    person.key(ENTER)
    section_by_key(person, "guideline")
    editor = tab_to(person, "guidelineEditor")
    assert isinstance(editor, QTextEdit)
    person.key(Qt.Key.Key_End, CTRL)
    type_letters(" Ask the lead.")
    person.settle()
    button = window.findChild(QPushButton, "guideline.publish")
    person.wait(button.isEnabled)
    person.expect("confirmGuideline", lambda dialog: QTest.keyClick(dialog.focusWidget(), ENTER))
    press(person, "guideline.publish")
    assert told(person) == "Guideline 2 is published."


def test_the_inbox(person: Person, project: Path) -> None:
    window = person.start()
    person.key(ENTER)
    section = section_by_key(person, "inbox")
    assert isinstance(section, InboxSection)
    person.wait(lambda: window.desk.project.inbox.complete)
    tab_to(person, "inboxList")
    person.key(Qt.Key.Key_Home)
    tab_to(person, "inboxAnswer")
    type_letters("No.")
    person.key(ENTER, CTRL)
    assert "No." in words_in(section.card.posts)
    tab_to(person, "inboxList")
    person.type("r")
    assert project_page(person).navigation.count_of("inbox") == 0


def test_the_articles(person: Person, project: Path, home: Path) -> None:
    window = person.start()
    person.key(ENTER)
    section = section_by_key(person, "documents")
    assert isinstance(section, DocumentsSection)
    tab_to(person, "documentTable")
    (document,) = section.view.chosen()
    tab_to(person, "documentTitle")
    person.key(Qt.Key.Key_A, CTRL)
    type_letters("Harbour")
    person.key(ENTER)
    assert window.session.facts(document).title == "Harbour"

    # The claim of Sara, made shorter.
    press(person, f"correct.{window.session.person('Sara').id}")
    assert plain(window.desk.correcting.words.text()) == "You are correcting the annotations of Sara"
    assert window.focusWidget() is person.view
    person.key(DOWN, CTRL)
    assert window.desk.annotating.current_span.quote == (CLAIM,)
    person.type("e")
    for _ in range(3):
        person.key(Qt.Key.Key_Right, SHIFT)
    person.key(ENTER)
    assert person.quotes("CLAIM") == [SHORTER]
    press(person, "finishCorrecting")
    assert person.quotes("CLAIM") == []

    # One article goes, and comes back.
    section_by_key(person, "documents")
    tab_to(person, "documentTable")
    person.key(Qt.Key.Key_End, CTRL)
    person.expect("removeArticlesQuestion", lambda dialog: QTest.keyClick(dialog.focusWidget(), ENTER))
    press(person, "removeArticles")
    assert section.model.rowCount() == 2

    def restore(dialog: QDialog) -> None:
        assert isinstance(dialog.focusWidget(), QListWidget)
        QTest.keyClick(dialog.focusWidget(), ENTER)

    person.expect("removedDialog", restore)
    press(person, "removedArticles")
    assert section.model.rowCount() == 3

    # A corrected text.
    file = home / "corrected.txt"
    file.write_text(HARBOUR.replace("سالم البدري", "سالم البدوي"), "utf-8")

    def replace_text(dialog: QDialog) -> None:
        person.expect_file(file)
        press(person, "chooseCorrected")
        person.wait(dialog.findChild(QPushButton, "replaceButton").isVisible)
        dialog.activateWindow()  # offscreen there is no window manager to do it
        QTest.qWaitForWindowActive(dialog)
        person.key(ENTER, CTRL)

    person.key(Qt.Key.Key_1, CTRL)
    turn_to(person, CLAIM)
    person.expect("reviseDialog", replace_text)
    person.key(Qt.Key.Key_K, CTRL)
    type_letters("correct the text")
    person.key(ENTER)
    person.wait(lambda: "سالم البدوي" in person.view.article.text)
    person.quit()
    with Session.open(project) as session:
        assert not commands.check(session).problems
