"""What was typed and not sent or saved is there again after the program was closed, or is asked about."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.settings import load_settings
from annotator.ui import language
from annotator.ui.layer_names import in_words
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, EXPORT, PROJECT, REVIEW
from annotator.ui.theme import icon_before_words, icon_pixmap
from tests.gui.composing import claim_to_compose, go_to, key, show
from tests.gui.conftest import OpenOn
from tests.gui.labelling import TEXT
from tests.gui.reviewing import enter, page_of, press, review


def answer_with(name: str) -> list[str]:
    """Answer the question about unsaved text that is about to be asked; return its name once it was asked."""
    asked: list[str] = []

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        asked.append(box.objectName())
        QTest.mouseClick(box.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, act)
    return asked


def inbox_field(window: MainWindow, words: str, qtbot) -> QPlainTextEdit:  # type: ignore[no-untyped-def]
    """Open the item with these words in the inbox, and return the field for an answer."""
    qtbot.waitUntil(lambda: window.desk.project.inbox.complete)
    window.modes.show_section("inbox")
    section = window.modes.page(PROJECT).part("inbox")
    section.show_item(next(item.key for item in section.panel.model.items if words in item.text))
    return section.card.answer_field


def test_an_answer_is_there_again(open_on: OpenOn, project_with, qtbot) -> None:  # type: ignore[no-untyped-def]
    path: Path = project_with({"1.txt": TEXT})
    with Session.open(path, "sara") as session:
        (document,) = commands.list_documents(session)
        commands.ask(session, "Is it a claim?", document=document.id)
        commands.ask(session, "And this?", document=document.id)
    window = open_on(path)
    QTest.keyClicks(inbox_field(window, "Is it", qtbot), "Half an ans")
    assert inbox_field(window, "And this", qtbot).toPlainText() == ""
    window.close()
    window = open_on(path)
    field = inbox_field(window, "Is it", qtbot)
    assert field.toPlainText() == "Half an ans"
    QTest.keyClicks(field, "wer")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.close()
    assert inbox_field(open_on(path), "Is it", qtbot).toPlainText() == ""


@pytest.fixture
def path_of_review(tmp_path: Path) -> Path:
    return claim_to_compose(tmp_path)


def test_a_reason_is_there_again(open_on: OpenOn, path_of_review: Path) -> None:
    window = review(open_on, path_of_review)
    page = page_of(window)
    shown = page.item.key
    QTest.keyClicks(page.choices.reason, "since it says so")
    press(window, "S")
    assert page.item.key != shown
    assert page.choices.reason.toPlainText() == ""
    window.close()
    window = review(open_on, path_of_review)
    page = page_of(window)
    assert (page.item.key, page.choices.reason.toPlainText()) == (shown, "since it says so")
    press(window, "1")
    enter(window)
    window.close()
    with Session.open(path_of_review, "rana") as session:
        assert commands.drafts(session, "reason") == {}


def test_a_version_of_ones_own_is_asked_about(open_on: OpenOn, path_of_review: Path) -> None:
    window = review(open_on, path_of_review)
    show(window, "CLAIM")
    press(window, "E")
    assert not page_of(window).is_unsaved
    go_to(window, "stance")
    key(window, "*")
    assert page_of(window).is_unsaved
    window.modes.show_mode(ANNOTATE)
    asked = answer_with("keepEditing")
    assert not window.close()
    assert asked == ["askBeforeDiscarding"]
    assert window.modes.mode == REVIEW
    asked = answer_with("dontSave")
    assert window.close()
    assert asked


@pytest.mark.parametrize("section", ["documents", "scheme"])
def test_a_field_is_saved_when_the_window_closes(open_on: OpenOn, project_with, section: str, qtbot) -> None:  # type: ignore[no-untyped-def]
    path: Path = project_with({"1.txt": TEXT})
    window = open_on(path)
    window.modes.show_section(section)
    page = window.modes.page(PROJECT).part(section)
    if section == "documents":
        page.view.selectRow(0)
        field = page.side.title
    else:
        field = next(field for field in page.findChildren(QLineEdit) if field.isVisible() and field.text() == "Claim")
    window.activateWindow()
    qtbot.waitUntil(lambda: field.setFocus() or field.hasFocus())
    field.selectAll()
    QTest.keyClicks(field, "Half")
    window.close()
    with Session.open(path, "sara") as session:
        if section == "documents":
            assert [document.title for document in commands.list_documents(session)] == ["Half"]
        else:
            assert 'name = "Half"' in commands.scheme_draft(session)


def test_ticked_formats_are_there_again(open_on: OpenOn, project_with, qtbot) -> None:  # type: ignore[no-untyped-def]
    path: Path = project_with({"1.txt": TEXT})
    for expected in (["jsonl"], ["jsonl", "conll"]):
        window = open_on(path)
        window.modes.show_mode(EXPORT)
        table = window.modes.page(EXPORT).table
        qtbot.waitUntil(lambda table=table: table.rowCount() > 0)
        assert set(table.chosen()) == set(expected)
        row = next(row for row, shown in enumerate(table._previews) if shown.format.id == "conll")
        table.setCurrentCell(row, 0)
        if expected == ["jsonl"]:
            QTest.keyClick(table, Qt.Key.Key_Space)
        window.close()
    assert load_settings().formats == table.chosen()


def test_who_has_nothing_assigned_in_a_team_is_not_told_of_all_articles(open_on: OpenOn, project_with) -> None:  # type: ignore[no-untyped-def]
    path: Path = project_with({"1.txt": TEXT, "2.txt": "Lina said no.\n"})
    window = open_on(path, "nadia")
    left = window.project.words.left
    assert left.text() == "2 left"
    commands.add_annotator(window.session, "omar")
    commands.assign(window.session, commands.plan_assignments(window.session, ["omar"], 1))
    window.project.words.refresh()
    assert left.text() == "Nothing assigned to you"
    window.close()
    assert open_on(path, "nadia").project.words.left.text() == "Nothing assigned to you"


@pytest.mark.usefixtures("qapp")
def test_arrows_of_icons_before_words_point_the_other_way_in_arabic() -> None:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        sign = icon_before_words("undo", "#000000", "#888888").pixmap(24, 16).toImage().copy(8, 0, 16, 16)
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert sign == icon_pixmap("undo", "#000000", 16, 1.0, mirrored=True).toImage()
    assert sign != icon_pixmap("undo", "#000000", 16, 1.0).toImage()


def test_the_gold_layer_is_named_in_the_language_of_the_interface(qapp) -> None:  # type: ignore[no-untyped-def]
    language.apply(qapp, "ar")
    try:
        assert (in_words("gold"), in_words("سارة")) == ("الطبقة المرجعية", "سارة")
    finally:
        language.apply(qapp, "en")
    assert in_words("gold") == "Gold layer"
