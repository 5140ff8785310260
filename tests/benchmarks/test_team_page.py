"""The team of 50 people and 100,000 documents: read in the background, then shown without a stall above 50 ms."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytest_benchmark.fixture import BenchmarkFixture

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.team_board import TeamBoard
from annotator.ui.main_window import MainWindow
from annotator.ui.project.team.section import TeamSection
from tests.benchmarks.figures import Figure, tell
from tests.benchmarks.lead_project import DOCUMENTS, EACH, PEOPLE
from tests.benchmarks.turns import longest_turn, measure, report, spin


def _show(desk: MainWindow) -> TeamSection:
    desk.modes.show_section("team")  # type: ignore[union-attr]
    section = desk.modes.page("project").part("team")  # type: ignore[union-attr]
    assert isinstance(section, TeamSection)
    return section


def _is_read(desk: MainWindow) -> bool:
    section = desk.modes.page("project").part("team")  # type: ignore[union-attr]
    assert isinstance(section, TeamSection)
    return section.board is not None and not section._project.is_running


def test_the_team_is_read(benchmark: BenchmarkFixture, large_project: Path) -> None:
    """In the background; the window shows progress meanwhile."""
    with Session.open(large_project) as session:
        board = benchmark.pedantic(lambda: TeamBoard(session), rounds=3)
        figures = [board.figures(member) for member in board.members]
    assert len(figures) == PEOPLE
    assert sum(member.assigned for member in figures) == EACH * DOCUMENTS
    tell(benchmark, "team page: the team is read", Figure("median", benchmark.stats["median"], "s"))


def test_first_entry(benchmark: BenchmarkFixture, desk: MainWindow) -> None:
    turn = benchmark.pedantic(longest_turn, args=(lambda: _show(desk), lambda: _is_read(desk)), rounds=1)
    report(benchmark, [turn])


@pytest.fixture(scope="module")
def team(desk: MainWindow) -> TeamSection:
    section = _show(desk)
    while not _is_read(desk):
        spin(50)
    spin(500)
    return section


def test_entered_again(benchmark: BenchmarkFixture, desk: MainWindow, team: TeamSection) -> None:
    names = cycle(("scheme", "team"))
    measure(benchmark, lambda _: desk.modes.show_section(next(names)), 8)  # type: ignore[union-attr]


@pytest.mark.parametrize("jump", [3, 997])
def test_the_matrix_scrolls(benchmark: BenchmarkFixture, team: TeamSection, jump: int) -> None:
    bar = team.documents.view.verticalScrollBar()
    assert team.matrix.rowCount() == DOCUMENTS
    bar.setValue(0)
    measure(benchmark, lambda number: bar.setValue(number * jump), 60, milliseconds=20)


def test_arrow_keys_move_in_the_matrix(benchmark: BenchmarkFixture, team: TeamSection) -> None:
    view = team.documents.view
    view.setCurrentIndex(team.matrix.index(50_000, 0))
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_End)
    measure(benchmark, lambda number: QTest.keyClick(view, keys[number % 4]), 60, milliseconds=20)


def test_the_matrix_is_filtered(benchmark: BenchmarkFixture, team: TeamSection) -> None:
    progresses = ("done", "unassigned", "todo", "")
    measure(
        benchmark,
        lambda number: team.documents.show_progress("", progresses[number]),
        4,
        lambda: not team._project.is_running,
    )


def test_the_members_scroll(benchmark: BenchmarkFixture, team: TeamSection) -> None:
    table, flag = team.members.table, QItemSelectionModel.SelectionFlag.NoUpdate

    def point(number: int) -> None:
        table.selectionModel().setCurrentIndex(team.members.model.index(number % PEOPLE, 0), flag)

    measure(benchmark, point, 60, milliseconds=20)


def test_a_member_is_selected(benchmark: BenchmarkFixture, team: TeamSection) -> None:
    table = team.members.table
    table.setCurrentIndex(team.members.model.index(3, 0))
    keys = (Qt.Key.Key_Down, Qt.Key.Key_Space)
    measure(benchmark, lambda number: QTest.keyClick(table, keys[number % 2]), 10)


def test_a_cell_is_assigned(benchmark: BenchmarkFixture, team: TeamSection) -> None:
    """With the commit, and all figures after it."""
    view = team.documents.view
    view.setCurrentIndex(team.matrix.index(0, 10))
    measure(benchmark, lambda _: QTest.keyClick(view, Qt.Key.Key_Space), 10)


def test_a_member_is_renamed(benchmark: BenchmarkFixture, team: TeamSection) -> None:
    names = cycle((("Person 05", "Person 5"), ("Person 5", "Person 05")))
    measure(benchmark, lambda _: team.members.model.renamed.emit(*next(names)), 6)


@pytest.fixture
def previewing(team: TeamSection) -> Iterator[TeamSection]:
    yield team
    team._close_preview()


def test_assigning_is_previewed(benchmark: BenchmarkFixture, previewing: TeamSection) -> None:
    measure(benchmark, lambda _: previewing.begin("assign"), 2, lambda: not previewing._project.is_running)


def test_an_assignment_is_planned(benchmark: BenchmarkFixture, large_project: Path) -> None:
    """In the background."""
    with Session.open(large_project) as session:
        names = [member.name for member in commands.team(session)][:PEOPLE]
        plan = benchmark.pedantic(lambda: commands.plan_assignments(session, names, 3), rounds=1)
    assert len(plan.pairs) == DOCUMENTS
    tell(benchmark, "team page: an assignment is planned", Figure("", benchmark.stats["median"], "s"))
