"""A lead looks in the archive for who opposes what, reads it in its article, comes back, and goes on looking."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from annotator.domain.document import document_id
from annotator.ui.analysis.board import Board
from annotator.ui.modes import ANALYSIS, ANNOTATE
from tests.archives import CHANNEL, FERRY, make_archive
from tests.gui.analysing import chips, claims
from tests.journeys.person import CTRL, SHIFT, Person


def open_page(person: Person) -> Board:
    """Go to the page by its key, and wait until it has been read."""
    person.key(Qt.Key.Key_4, CTRL)
    page = person.window.modes.page(ANALYSIS)
    person.wait(lambda: page.board is not None and page.board.is_settled)
    return page.board


def test_from_a_number_to_the_article_and_back(person: Person, home: Path, tmp_path: Path) -> None:
    project = Path(shutil.copy(make_archive(tmp_path), home / "archive.annot"))
    window = person.start()
    window.opening.open(str(project), "sara")
    person.settle()
    board = open_page(person)
    table = board.crossing.table

    # By the mouse: a number, the claim behind it, the article, and back.
    number = table.cross.index(0, 2)
    person.click(table.viewport(), table.visualRect(number).center())
    person.wait(lambda: board.is_settled)
    assert chips(board) == ["Sami Najjar opposes"]
    assert len(claims(board)) == 2
    listed = board.claims.table
    person.click(listed.viewport(), listed.visualRect(board.claims.model.index(0, 0)).center())
    assert listed.hasFocus()
    person.key(Qt.Key.Key_Return)
    assert window.modes.mode == ANNOTATE
    assert window.desk.document == document_id(FERRY)
    assert [span.quote for span in [window.desk.annotating.work.spans[window.desk.annotating.span]]] == [(CHANNEL,)]
    person.key(Qt.Key.Key_Backspace)
    assert window.modes.mode == ANALYSIS
    assert chips(board) == ["Sami Najjar opposes"]
    person.key(Qt.Key.Key_Backspace)
    person.wait(lambda: board.is_settled)
    assert len(claims(board)) == 3

    # By the keyboard alone: back to the filters, an outlet, and everything again.
    outlet = board.filters.buttons["outlets"]
    for _press in range(40):
        if outlet.hasFocus():
            break
        person.key(Qt.Key.Key_Tab, SHIFT)
    assert outlet.hasFocus(), "the filters are reached with Tab"
    person.key(Qt.Key.Key_Return)
    popup = board.findChild(QFrame, "valueList")
    assert popup.isVisible()
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    person.wait(lambda: board.is_settled)
    assert outlet.words == "Al Marsa"
    assert len(claims(board)) == 1
    person.click(board.filters.clear)
    person.wait(lambda: board.is_settled)
    assert len(claims(board)) == 3
