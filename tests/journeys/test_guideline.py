"""The guideline from the lead's desk to the annotator's: edited, published, sent, read; in English and in Arabic."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QTextEdit

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.ui.guideline.view import GuidelineView
from tests.journeys.person import ALT, CTRL, SHIFT, Person, plain, type_letters
from tests.journeys.test_annotator import make_project

CLAIM = "the channel stays open at night"
OLD = {"en": "One human being, also without a name", "ar": "إنسان واحد، وإن لم يُسمَّ"}
NEW = {"en": "One human being, with or without a name", "ar": "إنسان واحد، سُمّي أو لم يُسمَّ"}
WORDS = {
    "en": ("Publish", "Guideline 2: Speaker › Kind › Person changed.", "Claim"),
    "ar": ("نشر", "الدليل، الإصدار ٢: تغيّر المتحدّث › النوع › شخص.", "الادّعاء"),
}


@pytest.fixture
def move_to(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Sit down at another computer, with settings and keys of its own, in a language."""

    def move(name: str, language: str) -> None:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(home / name))
        monkeypatch.setenv("XDG_DATA_HOME", str(home / name / "data"))
        if not (home / name).exists():
            save_settings(Settings(language=language))  # type: ignore[arg-type]  # one of the two

    return move


def replace_words(person: Person, language: str) -> None:
    """Find a sentence in the editor, and write another one in its place."""
    editor = person.window.findChild(QTextEdit, "guidelineEditor")
    person.click(editor)
    person.key(Qt.Key.Key_Home, CTRL)
    editor.setTextCursor(editor.document().find(OLD[language], QTextCursor(editor.document())))
    type_letters(NEW[language])
    person.settle()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_changed_guideline_reaches_the_annotator(
    person: Person, articles: Path, home: Path, move_to: Callable[[str, str], None], language: str
) -> None:
    publish, news, claim = WORDS[language]
    project, first, second = home / "news.annot", home / "first.annopack", home / "second.annopack"
    move_to("lead", language)
    window = person.start()
    make_project(person, articles, project, "Nadia")
    assert commands.guideline_version(window.session) == 1  # that of the scheme
    commands.add_annotator(window.session, "Sara")
    commands.set_role(window.session, "Nadia", "lead")
    commands.pack(window.session, first, "Sara")
    person.settle()

    # The annotator opens the first package, and works by the first version.
    person.quit()
    move_to("sara", language)
    window = person.start()
    person.expect_file(first)
    person.expect("packageDialog", lambda dialog: QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))
    person.key(Qt.Key.Key_O, CTRL | SHIFT)
    mine = window.session.file.path
    assert window.session.annotator.name == "Sara"
    assert window.content.guideline_bar.isHidden()
    while CLAIM not in person.view.article.text:
        person.key(Qt.Key.Key_PageDown, ALT)
    person.drag_over(CLAIM)
    person.type("1")
    person.quit()

    # The lead edits a part and publishes.
    move_to("lead", language)
    window = person.start()
    person.key(Qt.Key.Key_Return)
    person.act("mode.project")
    window.content.modes.show_section("guideline")
    person.settle()
    replace_words(person, language)
    button = window.findChild(QPushButton, "guideline.publish")
    person.wait(button.isEnabled)
    person.expect("confirmGuideline", lambda dialog: _press(person, dialog, publish))
    person.click(button)
    assert commands.guideline_version(window.session) == 2
    commands.pack(window.session, second, "Sara")
    person.quit()

    # The annotator merges what came, sees the bar and the difference, and reads the part.
    move_to("sara", language)
    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert window.session.file.path == mine
    bar = window.content.guideline_bar
    assert bar.isHidden()
    person.expect_file(second)
    person.expect("mergeDialog", lambda dialog: person.click(dialog.findChild(QPushButton, "mergeButton")))
    person.key(Qt.Key.Key_M, CTRL | SHIFT)
    person.wait(bar.isVisible)
    assert plain(bar.words) == news
    person.quit()
    window = person.start()  # another day: it is still news
    person.key(Qt.Key.Key_Return)
    bar = window.content.guideline_bar
    assert bar.isVisible()
    person.expect("guidelineDifference", lambda dialog: _read_difference(dialog, language))
    person.click(bar.findChild(QPushButton, "guidelineAct"))
    assert bar.isHidden()
    while CLAIM not in person.view.article.text:
        person.key(Qt.Key.Key_PageDown, ALT)
    person.click_words(CLAIM)
    person.key(Qt.Key.Key_F1)
    view = window.findChild(GuidelineView, "guidelineView")
    assert window.desk.guideline.isVisible()
    assert window.desk.guideline.shown_part == claim
    assert window.desk.guideline.view.part_in_sight().anchor == "CLAIM"
    assert view is not None
    assert window.focusWidget() is person.view
    person.quit()
    window = person.start()
    person.key(Qt.Key.Key_Return)
    assert window.content.guideline_bar.isHidden()
    person.quit()
    with Session.open(mine) as session:
        assert NEW[language] in commands.guideline(session, language)


def _press(person: Person, dialog: QDialog, words: str) -> None:
    (button,) = [button for button in dialog.findChildren(QPushButton) if plain(button.text()) == words]
    person.click(button)


def _read_difference(dialog: QDialog, language: str) -> None:
    assert dialog.findChild(QListWidget, "guidelineChanges").count() == 1
    before, after = dialog.findChild(QTextEdit, "textBefore"), dialog.findChild(QTextEdit, "textAfter")
    assert OLD[language] in before.toPlainText()
    assert NEW[language] in after.toPlainText()
    dialog.reject()
