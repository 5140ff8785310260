"""Correcting the text of an article in the window, and looking at the places that it changed."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.text.direction import base_direction
from annotator.ui import theme
from annotator.ui.main_window import MainWindow
from annotator.ui.project.revising.dialog import ReviseDialog
from annotator.ui.project.revising.place_rows import cut_before
from annotator.ui.project.revising.text_box import TextBox
from tests.gui.conftest import OpenOn
from tests.gui.hands import key
from tests.samples import ENGLISH, ME, OTHER, SECOND, place

CORRECTED = ENGLISH.replace("fell 3%", "fell 4%").replace("Trump opposes", "Trump now opposes")
NEW = document_id(CORRECTED)


@pytest.fixture
def worked_on(project: Path) -> Path:
    """Sara marked a claim, a speaker and a number; Omar a target."""
    with Session.open(project, ME) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
        commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)], frame=claim.id)
        commands.add_span(session, SECOND, "CUE", [place("3", ENGLISH)])
        session.switch_annotator(OTHER)
        commands.add_span(session, SECOND, "TARGET", [place("the deal", ENGLISH)])
    return project


@pytest.fixture
def dialog(open_on: OpenOn, worked_on: Path) -> ReviseDialog:
    window = open_on(worked_on, ME, SECOND)
    made = ReviseDialog(window.desk.project, SECOND, theme.theme("light"), window.desk)
    made.show()
    return made


def shown(dialog: ReviseDialog, fate: str) -> list[str]:
    QTest.mouseClick(dialog.findChild(object, f"fate.{fate}"), Qt.MouseButton.LeftButton)
    model = dialog.list.model()
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def type_over(dialog: ReviseDialog, words: str, others: str) -> None:
    """Select words in the box, and type others."""
    start, _ = place(words, dialog.box.toPlainText())
    units = len(dialog.box.toPlainText()[:start].encode("utf-16-le")) // 2
    cursor = dialog.box.textCursor()
    cursor.setPosition(units)
    cursor.setPosition(units + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
    dialog.box.setTextCursor(cursor)
    QTest.keyClicks(dialog.box, others)


def test_the_text_is_corrected_in_the_box(dialog: ReviseDialog) -> None:
    assert not dialog._next.isEnabled()
    type_over(dialog, "fell 3%", "fell 4%")
    type_over(dialog, "Trump opposes", "Trump now opposes")
    assert dialog.box.text == CORRECTED
    QTest.mouseClick(dialog._next, Qt.MouseButton.LeftButton)
    assert [dialog._tabs.button(number).text() for number in range(3)] == ["Words changed 1", "Lost 1", "Kept 2"]
    assert shown(dialog, "moved") == [f"\u2068{ME}\u2069 · \u2068Claim\u2069, prices fell 3%, prices fell 4%"]
    assert len(shown(dialog, "kept")) == 2
    QTest.mouseClick(dialog._replace, Qt.MouseButton.LeftButton)
    assert dialog.revision is not None
    assert dialog.revision.document == NEW
    assert dialog.isHidden()


def test_differences_are_struck_and_underlined(dialog: ReviseDialog) -> None:
    type_over(dialog, "fell 3%", "fell 4%")
    dialog.compare()
    before, after = dialog.comparison.before, dialog.comparison.after
    for view, text, found in ((before, ENGLISH, "3"), (after, dialog.box.text, "4")):
        cursor = view.textCursor()
        cursor.setPosition(len(text[: place(f"fell {found}%", text)[0] + 5].encode("utf-16-le")) // 2 + 1)
        assert cursor.charFormat().fontStrikeOut() == (found == "3")
        assert cursor.charFormat().fontUnderline() == (found == "4")
        cursor.setPosition(3)
        assert not cursor.charFormat().fontStrikeOut()


def test_one_can_go_back_to_the_text(dialog: ReviseDialog) -> None:
    type_over(dialog, "fell 3%", "fell 4%")
    dialog.compare()
    QTest.mouseClick(dialog._back, Qt.MouseButton.LeftButton)
    assert dialog.box.isVisible()
    assert not dialog._replace.isVisible()


def test_a_file_with_the_corrected_text(dialog: ReviseDialog, tmp_path: Path) -> None:
    file = tmp_path / "corrected.txt"
    file.write_text(CORRECTED, "utf-8")
    dialog.read_file(file)
    assert dialog.comparison.isVisible()
    assert dialog.box.text == CORRECTED


def test_a_refusal_is_shown_in_the_dialog(dialog: ReviseDialog) -> None:
    dialog.box.selectAll()
    QTest.keyClick(dialog.box, Qt.Key.Key_Delete)
    assert dialog.box.text == ""
    dialog.compare()
    assert "The corrected text is empty." in dialog.notices.words
    assert dialog.revision is None


def revised(open_on: OpenOn, project: Path) -> MainWindow:
    with Session.open(project, OTHER) as session:
        commands.revise_document(session, SECOND, CORRECTED)
    return open_on(project, ME, NEW)


def test_the_annotator_is_told_and_resolves_each_place_with_a_key(open_on: OpenOn, worked_on: Path) -> None:
    window = revised(open_on, worked_on)
    desk = window.desk
    assert desk.revised_bar.words == "The text of this article was corrected. 2 annotations need a look."
    QTest.mouseClick(desk.revised_bar._act, Qt.MouseButton.LeftButton)
    assert desk.revised.isVisible()
    first, second = desk.looking._places
    assert (first.fate, second.fate) == ("moved", "lost")
    assert desk.annotating.span == first.span
    QTest.keyClick(desk.revised.list, Qt.Key.Key_Return)
    assert [place.span for place in desk.looking._places] == [second.span]
    QTest.keyClick(desk.revised.list, Qt.Key.Key_Return)
    assert "These words are gone" in desk.notices.words
    QTest.keyClick(desk.revised.list, Qt.Key.Key_E)
    desk.view.select(*place("4%", CORRECTED))
    key(window, Qt.Key.Key_Return)
    assert not desk.revised.isVisible()
    assert desk.annotating.work.spans[second.span].quote == ("4%",)
    assert desk.notices.words == "All places of this article are resolved."
    window.actions_by_id["edit.undo"].trigger()
    assert len([place for place in commands.revised_places(desk.session, NEW) if place.open]) == 1


def test_places_are_dropped_and_edited(open_on: OpenOn, worked_on: Path) -> None:
    window = revised(open_on, worked_on)
    desk = window.desk
    window.actions_by_id["document.revised"].trigger()
    first = desk.looking._places[0]
    QTest.keyClick(desk.revised.list, Qt.Key.Key_E)
    desk.view.select(*place("fell 4%", CORRECTED))
    key(window, Qt.Key.Key_Return)
    assert desk.annotating.work.spans[first.span].quote == ("fell 4%",)
    desk.revised.list.setFocus()
    QTest.keyClick(desk.revised.list, Qt.Key.Key_Delete)
    assert not desk.revised.isVisible()
    assert not any(place.open for place in commands.revised_places(desk.session, NEW))


def test_esc_gives_the_keys_back_to_the_places(open_on: OpenOn, worked_on: Path) -> None:
    window = revised(open_on, worked_on)
    desk = window.desk
    window.actions_by_id["document.revised"].trigger()
    for _ in range(2):  # a place that moved, then a lost one
        QTest.keyClick(desk.revised.list, Qt.Key.Key_E)
        window.actions_by_id["edit.escape"].trigger()
        assert window.focusWidget() is desk.revised.list
        QTest.keyClick(desk.revised.list, Qt.Key.Key_Delete)
    assert not any(place.open for place in commands.revised_places(desk.session, NEW))


def test_an_article_without_such_places_says_nothing(open_on: OpenOn, worked_on: Path) -> None:
    window = open_on(worked_on, ME, SECOND)
    assert window.desk.notices.isHidden()
    window.actions_by_id["document.revised"].trigger()
    assert window.desk.notices.words == "No place of this article needs a look."


def test_the_corrected_text_is_shown_where_the_text_before_was(open_on: OpenOn, worked_on: Path) -> None:
    window = open_on(worked_on, ME, SECOND)
    assert window.actions_by_id["document.revise"].isEnabled()
    commands.revise_document(window.session, SECOND, CORRECTED)
    QApplication.processEvents()
    assert window.desk.document == NEW
    window.actions_by_id["edit.undo"].trigger()
    assert window.desk.listing.contains(SECOND)


def test_undo_of_work_on_the_text_before_is_seen(open_on: OpenOn, worked_on: Path) -> None:
    with Session.open(worked_on, ME) as session:
        commands.add_span(session, SECOND, "CUE", [place("stated", ENGLISH)])
        session.switch_annotator(OTHER)
        commands.revise_document(session, SECOND, CORRECTED)
    window = open_on(worked_on, ME, NEW)

    def cues() -> list[str]:
        shown = window.desk.view._highlights._spans.values()
        return [span.quote[0] for span in shown if span.label == "CUE"]

    assert cues() == ["stated"]
    window.actions_by_id["edit.undo"].trigger()
    assert cues() == []
    window.actions_by_id["edit.redo"].trigger()
    assert window.desk.document == NEW
    assert cues() == ["stated"]
    assert commands.conflicts(window.session) == []


TYPED = st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("ab\u00a0é\n😀ـ", max_size=3))
SPECIAL = "\ufeffa\u00a0b\u2028c\u2029d\ufdd0e\n😀f\u200fg\n"


@given(st.lists(TYPED, max_size=6))
def test_what_nobody_touches_stays_as_it_is(changes: list[tuple[int, int, str]]) -> None:
    box = TextBox()
    box.show_text(SPECIAL)
    states = [SPECIAL]
    for at, length, words in changes:
        text = states[-1]
        start, end = min(at, len(text)), min(at + length, len(text))
        cursor = box.textCursor()
        cursor.setPosition(len(text[:start].encode("utf-16-le")) // 2)
        cursor.setPosition(len(text[:end].encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        states.append(text[:start] + words + text[end:])
        assert box.text == states[-1] or _plain(box.text) == _plain(states[-1])
    assert changes or box.text == SPECIAL


def _plain(text: str) -> str:
    """A line break that a person types in the place of another one may stay that."""
    return text.replace("\u2028", "\n").replace("\u2029", "\n")


def answer_with(name: str) -> None:
    """Answer the question about unsaved text that is about to be asked, with a button by name."""

    def act() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        assert box.objectName() == "askBeforeDiscarding"
        assert box.findChild(QPushButton, "saveText") is None  # a text is not replaced unseen
        QTest.mouseClick(box.findChild(QPushButton, name), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, act)


def test_esc_asks_before_a_corrected_text_is_lost(dialog: ReviseDialog) -> None:
    type_over(dialog, "fell 3%", "fell 4%")
    answer_with("keepEditing")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "fell 4%" in dialog.box.text
    answer_with("dontSave")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.revision is None


def test_esc_closes_where_the_text_was_not_changed(dialog: ReviseDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_taking_a_correction_back_shows_the_text_before(open_on: OpenOn, worked_on: Path) -> None:
    window = open_on(worked_on, ME, SECOND)
    commands.revise_document(window.session, SECOND, CORRECTED)
    assert window.desk.document == NEW
    window.actions_by_id["edit.undo"].trigger()
    assert window.desk.document == SECOND
    window.actions_by_id["edit.redo"].trigger()
    assert window.desk.document == NEW


@pytest.mark.parametrize(
    ("common", "rest"), [("the ministry said on Monday ", "of wheat "), ("قالت الوزارة أمس إنّ ", "من القمح ")]
)
@pytest.mark.parametrize("width", [120.0, 200.0])
def test_a_line_shows_the_words_that_changed(qapp: QApplication, common: str, rest: str, width: float) -> None:
    font = theme.interface_font()
    before, now = f"{common * 6}400 tonnes {rest * 20}", f"{common * 6}40 pieces {rest * 20}"
    for words, other, changed in ((before, now, "400 tonnes"), (now, before, "40 pieces")):
        cut = cut_before(words, other, font, width)
        assert base_direction(cut) == base_direction(words)
        painted = QFontMetricsF(font).elidedText(cut, Qt.TextElideMode.ElideRight, width)
        assert changed in painted
    assert cut_before("40", "400", font, width) == "40"
    assert cut_before(before, "else", font, width) == before
