"""Claims are read as the table is scrolled."""

from pathlib import Path

import pytest

from annotator.ui.analysis.claims_model import READ_AT_ONCE, READ_FIRST
from tests.archives import make_archive
from tests.benchmarks.archive_project import archive_project
from tests.gui.analysing import settle, shown_board
from tests.gui.conftest import OpenOn


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.annot"
    archive_project(path, 60, 20)
    return path


def test_more_are_read_at_the_end(open_on: OpenOn, large: Path) -> None:
    board = shown_board(open_on(large))
    table, model = board.claims.table, board.claims.model
    assert board.claims.matching == 180
    assert model.rowCount() == READ_FIRST
    for read in (READ_FIRST + READ_AT_ONCE, READ_FIRST + 2 * READ_AT_ONCE, 180):
        table.scrollToBottom()
        assert model.rowCount() == read
    assert not model.canFetchMore(table.rootIndex())
    dates = [model.claim(row).date for row in range(model.rowCount())]
    assert dates == sorted(dates, reverse=True)


def test_a_long_time_is_counted_by_quarters(open_on: OpenOn, large: Path) -> None:
    board = shown_board(open_on(large))
    periods = board.months.chart.periods
    assert len(periods) > 12
    assert all(period.until > period.since for period in periods)
    assert board.months._title.text() == "By quarter"
    board.state.narrow(since="2024", until="2024")
    settle(board)
    assert all(period.until == period.since for period in board.months.chart.periods)
    assert board.months._title.text() == "By month"


def test_few_claims_are_read_at_once(open_on: OpenOn, tmp_path: Path) -> None:
    board = shown_board(open_on(make_archive(tmp_path)))
    assert board.claims.model.rowCount() == board.claims.matching == 3
