"""The Team section as a lead uses it, for tests of other things too."""

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.project.team.section import TeamSection

PATIENCE_S = 10.0


def open_team(window: MainWindow) -> TeamSection:
    """Open the Team section and wait until it is read."""
    window.actions_by_id["project.team"].trigger()
    section = window.modes.page(PROJECT).part("team")
    assert isinstance(section, TeamSection)
    wait(lambda: section.board is not None)
    return section


def wait(condition: Callable[[], bool]) -> None:
    """Wait for work that goes on beside the window."""
    until = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < until, "it took too long"
        QTest.qWait(5)


def click(part: QWidget, place: QPoint | None = None) -> None:
    """Click on a widget, or on a place of it."""
    QTest.mouseClick(part, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place or part.rect().center())


def add_member(section: TeamSection, name: str) -> None:
    """Add a member with the mouse and the keyboard."""
    if section.members.name.isHidden() or not section.members.name.isVisible():
        click(section.members.add)
    QTest.keyClicks(section.members.name, name)
    QTest.keyClick(section.members.name, Qt.Key.Key_Return)


def cell(section: TeamSection, row: int, column: int) -> str:
    """Return what a cell of the table of members says."""
    return str(section.members.model.index(row, column).data())


def row_of(section: TeamSection, name: str) -> int:
    """Return the row of a member."""
    rows = range(section.members.model.rowCount())
    return next(row for row in rows if section.members.model.figures(row).name == name)


def select(section: TeamSection, *names: str) -> None:
    """Select members with Space, and no others."""
    table = section.members.table
    for row in range(section.members.model.rowCount()):
        name = section.members.model.figures(row).name
        selected = table.selectionModel().isRowSelected(row)
        if (name in names) != selected:
            flag = table.selectionModel().SelectionFlag.NoUpdate
            table.selectionModel().setCurrentIndex(section.members.model.index(row, 0), flag)
            QTest.keyClick(table, Qt.Key.Key_Space)
