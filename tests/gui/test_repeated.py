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

NEW = ARABIC + "\nA line more."
THIRD = document_id(NEW)


@pytest.fixture
def window(open_on: OpenOn, project: Path) -> MainWindow:
    with Session.open(project, ME) as session:
        add_articles(session, NEW)
        commands.add_span(session, FIRST, "CLAIM", [place("We deny it")])
        commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])
    return open_on(project, ME, THIRD)


def test_only_what_is_ticked_is_taken_over(window: MainWindow) -> None:
    rows: list[str] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RepeatedDialog)
        rows.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        assert dialog._take.text() == "Take over 2"
        dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        assert dialog._take.text() == "Take over 1"
        QTest.mouseClick(dialog._take, Qt.MouseButton.LeftButton)

    QTimer.singleShot(200, act)
    window.actions_by_id["document.repeated"].trigger()
    assert "Target: \u2068OPEC+ deal\u2069" in rows[0]
    assert "Claim: \u2068We deny it\u2069" in rows[1]
    assert [span.quote for span in window.desk.annotating.work.spans.values()] == [("We deny it",)]
    assert window.desk.notices.words == "1 annotation taken over."


def test_nothing_is_repeated(window: MainWindow) -> None:
    window.desk.shown_document.show(SECOND)
    window.actions_by_id["document.repeated"].trigger()
    assert window.desk.notices.words == "No paragraph of this article is annotated in another one."
