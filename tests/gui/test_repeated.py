"""Taking over the annotations of paragraphs that are annotated in another article, from a list with ticks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.ui.annotate.repeated_dialog import RepeatedDialog
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.samples import ARABIC, FIRST, ME, SECOND, add_articles, place

LINE = 32
"""Pixels: a box above is beside the first line of its paragraph."""
NEW = ARABIC + "\nA line more."
THIRD = document_id(NEW)


@pytest.fixture
def window(open_on: OpenOn, project: Path) -> MainWindow:
    with Session.open(project, ME) as session:
        add_articles(session, NEW)
        claim = commands.add_span(session, FIRST, "CLAIM", [place("We deny it")])
        commands.add_span(session, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
        commands.set_stance(session, FIRST, claim.id, "supports")
        commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])
    return open_on(project, ME, THIRD)


def test_only_what_is_ticked_is_taken_over(window: MainWindow) -> None:
    rows: list[str] = []
    said: list[str] = []
    boxes: list[int] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RepeatedDialog)
        rows.extend("\n".join(row.lines) for row in dialog.rows)
        said.append(dialog._take.text())
        boxes.extend(row.box.mapTo(row, row.box.rect().center()).y() for row in dialog.rows)
        QTest.mouseClick(dialog.rows[0], Qt.MouseButton.LeftButton)
        said.append(dialog._take.text())
        QTest.keyClick(dialog.rows[0].box, Qt.Key.Key_Return)  # for the button of the act

    QTimer.singleShot(200, act)
    window.actions_by_id["document.repeated"].trigger()
    assert said == ["Copy 3 annotations", "Copy 2 annotations"]
    assert max(boxes) < LINE
    assert "Target: \u2068OPEC+ deal\u2069" in rows[0]
    assert "Claim: \u2068We deny it\u2069 · \u2068Maria Zakharova\u2069 · supports" in rows[1]
    copied = window.desk.annotating.work.spans.values()
    assert {span.quote for span in copied} == {("We deny it",), ("Maria Zakharova",)}
    assert window.desk.notices.words == "2 annotations copied."


def test_nothing_is_repeated(window: MainWindow) -> None:
    window.desk.shown_document.show(SECOND)
    window.actions_by_id["document.repeated"].trigger()
    assert window.desk.notices.words == "No paragraph of this article is annotated in another one."


HINT = "2 paragraphs of this article are annotated in another article."


@pytest.fixture
def hinted(window: MainWindow, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: window.desk.notices.words == HINT, timeout=5000)
    return window


def shown_again(window: MainWindow, qtbot) -> str:  # type: ignore[no-untyped-def]
    """Show the article again, and return the notice once everything was looked at."""
    window.desk.notices.hide()
    window.desk.shown_document.show(SECOND)
    window.desk.shown_document.show(THIRD)
    repeating = window.desk.repeating
    qtbot.waitUntil(lambda: not (repeating._delay.isActive() or repeating._timer.isActive()), timeout=5000)
    return "" if window.desk.notices.isHidden() else window.desk.notices.words


def test_a_hint_says_that_paragraphs_are_annotated_elsewhere(hinted: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    assert hinted.desk.annotating.work.spans == {}
    assert shown_again(hinted, qtbot) == HINT
    opened: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RepeatedDialog)
        opened.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(200, look)
    QTest.mouseClick(hinted.desk.notices._act, Qt.MouseButton.LeftButton)
    assert opened == ["Repeated paragraphs"]
    assert hinted.desk.notices.isHidden()


def test_a_hint_that_was_dismissed_does_not_come_back(hinted: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    QTest.mouseClick(hinted.desk.notices._close, Qt.MouseButton.LeftButton)
    assert shown_again(hinted, qtbot) == ""


def test_no_hint_for_what_is_annotated_or_finished(hinted: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    start, end = place("We deny it", NEW)
    commands.add_span(hinted.session, THIRD, "CLAIM", [(start, end + 2)])
    assert shown_again(hinted, qtbot) == "1 paragraph of this article is annotated in another article."
    commands.mark_done(hinted.session, THIRD)
    assert shown_again(hinted, qtbot) == ""
