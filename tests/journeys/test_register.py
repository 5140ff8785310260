"""A lead tends the register of speakers over two days: one entry stood for two speakers, and one speaker had two."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton

from annotator.ui.analysis.board import Board
from annotator.ui.modes import ANALYSIS
from annotator.ui.register.mention_tree import MentionTree
from annotator.ui.welcome.recent import RecentList
from tests.archives import HOLM, SAMI, make_archive
from tests.journeys.person import Person
from tests.journeys.test_analysis import open_page


def row_of(board: Board, key: str) -> int:
    return list(board.register.model.keys).index(key)


def open_entry(person: Person, board: Board, key: str) -> None:
    """Go to a speaker in the list, and open its entry by Enter."""
    listed = board.register.list
    place = listed.visualRect(board.register.model.index(row_of(board, key))).center()
    person.click(listed.viewport(), place)
    person.wait(lambda: board.state.filter.speakers == (key,) and board.is_settled)
    person.key(Qt.Key.Key_Return)


def test_two_days_with_the_register(person: Person, home: Path, tmp_path: Path) -> None:
    project = Path(shutil.copy(make_archive(tmp_path), home / "archive.annot"))
    window = person.start()
    window.opening.open(str(project), "sara")
    person.settle()
    session, board = window.session, open_page(person)
    register = session.register

    # One of Sami's names and its mentions become an entry of their own.
    def split_off(dialog: QDialog) -> None:
        person.click(dialog.findChild(QPushButton, "entrySplitOff"))

    def choose(dialog: QDialog) -> None:
        names = dialog.findChild(QListWidget, "splitOffNames")
        assert names.hasFocus()
        person.key(Qt.Key.Key_Space)
        assert dialog.findChild(MentionTree).chosen_count == 1
        person.key(Qt.Key.Key_Return)

    person.expect("entryDialog", split_off)
    person.expect("splitOff", choose)
    open_entry(person, board, SAMI)
    person.wait(lambda: len(register()) == 4)
    assert register().names(SAMI) == ["Sami Najjar"]
    assert "1 annotation points to it now" in window.project.project.notices.words
    made = next(entry.id for entry in register().listed() if entry.name == "سامي النجار")

    # It was Sami after all: the two are merged again, and the filter follows.
    def same_as(dialog: QDialog) -> None:
        person.click(dialog.findChild(QPushButton, "entrySame"))

    def choose_sami(dialog: QDialog) -> None:
        person.type("sami")
        person.key(Qt.Key.Key_Return)

    person.expect("entryDialog", same_as)
    person.expect("entryChooser", choose_sami)
    person.expect("mergeEntries", lambda _dialog: person.key(Qt.Key.Key_Return))
    person.wait(lambda: made in board.register.model.keys and board.is_settled)
    open_entry(person, board, made)
    person.wait(lambda: len(register()) == 3 and board.is_settled)
    person.wait(lambda: board.state.filter.speakers == (SAMI,))
    person.quit()

    # The next day everything is as it was left.
    window = person.start()
    recent = window.findChild(RecentList, "recentProjects")
    person.click(recent.viewport(), recent.visualRect(recent.model().index(0, 0)).center())
    person.wait(lambda: person.window.modes is not None and person.window.modes.mode == ANALYSIS)
    page = window.modes.page(ANALYSIS)
    person.wait(lambda: page.board is not None and page.board.is_settled)
    assert page.board.state.filter.speakers == (SAMI,)
    assert window.session.register().names(SAMI) == ["Sami Najjar", "سامي النجار"]
    assert window.session.register().end(made) == SAMI
    assert HOLM in page.board.register.model.keys
