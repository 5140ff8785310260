"""The page Analysis saves what it shows: real files, read back, are what is on the page."""

import csv
import errno
import sqlite3
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QProgressDialog, QPushButton

from annotator.app.analysis import tables
from annotator.app.settings import Settings, save_settings
from annotator.ui.agreement.cell_painting import heat
from annotator.ui.analysis.board import Board
from annotator.ui.analysis.claims_model import ARTICLE, CLAIM, SAID_BY
from annotator.ui.analysis.crossings import FORMS, NAMES, OPPOSING, STANCES
from annotator.ui.analysis.saving import PNG, SVG, Saving
from annotator.ui.analysis.state import Chip
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import theme
from tests.app.analysis.newsroom import make_newsroom
from tests.archives import SAMI, make_archive
from tests.broken_disk import break_disk
from tests.gui.analysing import settle, shown_board
from tests.gui.analysis_reports import needs_renderer, rendered
from tests.gui.conftest import OpenOn
from tests.gui.leading import click

MENU = [
    "Claims: table (CSV)…",
    "Stances by speaker: table (CSV)…",
    "Stances by speaker: figure (PNG, SVG)…",
    "By month: table (CSV)…",
    "By month: figure (PNG, SVG)…",
    "Report (HTML, PDF)…",
]


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path) -> MainWindow:
    return open_on(make_archive(tmp_path))


@pytest.fixture
def board(window: MainWindow) -> Board:
    return shown_board(window)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "saved"
    made.mkdir()
    return made


def saving(board: Board) -> Saving:
    return next(child for child in board.children() if isinstance(child, Saving))


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def a_link(board: Board) -> tuple[Chip, ...]:
    """Return what the first number of the table of two sides looks for."""
    crossing = board.crossing.table.cross.crossing
    assert crossing is not None
    return crossing.chips(0, next(column for column, count in enumerate(crossing.table.counts[0]) if count))


def notice(board: Board) -> str:
    return saving(board)._project.notices.words


def open_menu(board: Board) -> QMenu:
    QTest.keyClick(board.filters.save, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(board: Board, words: str) -> None:
    """Open the menu and choose an entry with the keyboard."""
    menu = open_menu(board)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    menu.setActiveAction(next(action for action in actions if action.text() == words))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def answer(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> list[Path]:
    """Answer dialogs for files with a file, or Cancel; return what they suggest."""
    suggested: list[Path] = []

    def ask(dialog: QFileDialog) -> int:
        suggested.append(Path(dialog.selectedFiles()[0]))
        if target is None:
            return QFileDialog.DialogCode.Rejected.value
        dialog.selectFile(str(target))
        return QFileDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QFileDialog, "exec", ask)
    return suggested


# --- the menu


def test_the_menu_offers_what_is_shown(board: Board) -> None:
    menu = open_menu(board)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == MENU
    assert all(action.isEnabled() for action in actions)
    menu.close()
    board.crossing.show_kind(OPPOSING)
    click(board.filters.save)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()][2] == "Who opposes whom: table (CSV)…"
    menu.close()


def test_what_shows_nothing_is_not_offered(board: Board) -> None:
    board.state.narrow(words="nowhere")
    settle(board)
    menu = open_menu(board)
    assert [action.text() for action in menu.actions() if action.isEnabled() and action.text()] == MENU[-1:]
    menu.close()


def test_the_button_is_reached_by_tab_as_the_last_of_its_row(board: Board) -> None:
    board.filters.field.setFocus()
    QTest.keyClick(board.filters.field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is board.filters.save
    board.state.narrow(speakers=(SAMI,))
    settle(board)
    board.filters.clear.setFocus()
    QTest.keyClick(board.filters.clear, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is board.filters.save


@pytest.mark.parametrize("width", [800, 1440])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_button_is_at_the_end_of_the_row(open_on: OpenOn, tmp_path: Path, language: str, width: int) -> None:
    save_settings(Settings(language=language))
    window = open_on(make_archive(tmp_path))
    window.resize(width, 600)
    row = shown_board(window).filters
    row._state.narrow(words="channel", outlets=("The Tide",), languages=("en",))
    QApplication.processEvents()
    save, others = row.save.geometry(), [part for part in (row.clear, row.field, row.more) if part.isVisible()]
    assert row.rect().contains(save)
    assert not any(save.intersects(part.geometry()) for part in others)
    ends = save.left() == 16 if language == "ar" else save.right() == row.width() - 17
    assert ends
    assert row.save.width() >= row.save.sizeHint().width()


def test_a_name_is_suggested_beside_the_project(board: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    suggested = answer(monkeypatch, None)
    for words in MENU:
        choose(board, words)
    names = ["Claims.csv", "Stances by speaker.csv", "Stances by speaker.png", "By month.csv", "By month.png"]
    assert suggested == [tmp_path / f"archive – {name}" for name in (*names, "Analysis.html")]
    assert not [path for path in tmp_path.iterdir() if "–" in path.name]


def test_a_file_that_is_there_is_replaced_and_the_notice_says_where(
    board: Board, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder / "old.csv"
    target.write_text("old")
    answer(monkeypatch, target)
    choose(board, MENU[0])
    assert len(read(target)) == 4
    assert notice(board) == f"Saved as \u2068{target}\u2069"
    assert list(folder.iterdir()) == [target]


# --- tables


def test_claims_are_those_listed(board: Board, folder: Path) -> None:
    model, target = board.claims.model, folder / "claims.csv"
    for chips in ([], a_link(board)):
        board.state.look_for(*chips)
        settle(board)
        saving(board).save_claims(target)
        headings, *rows = read(target)
        shown = [
            [model.index(row, column).data() for column in (CLAIM, SAID_BY, ARTICLE)] for row in range(model.total)
        ]
        places = [headings.index(name) for name in ("Claim", "Said by", "Article")]
        assert [[row[place] for place in places] for row in rows] == shown
    assert 0 < len(rows) < 3
    assert all(row[headings.index("Label")] == "Claim" for row in rows)


def test_claims_pass_the_filter_and_say_who_stands_where(board: Board, folder: Path) -> None:
    board.state.narrow(outlets=("The Tide",), words="channel")
    saving(board).save_claims(folder / "claims.csv")
    headings, row = read(folder / "claims.csv")
    found = dict(zip(headings, row, strict=True))
    assert found["Stances"] == "Harbour Authority: supports | Sami Najjar: opposes | Erik Holm: supports"
    assert (found["Outlet"], found["Date"]) == ("The Tide", "2026-04-02")


def test_claims_that_are_grouped_are_saved_each_for_itself(open_on: OpenOn, tmp_path: Path, folder: Path) -> None:
    board = shown_board(open_on(make_newsroom(tmp_path / "news.annot")))
    board.claims.grouped.setChecked(True)
    settle(board)
    saving(board).save_claims(folder / "claims.csv")
    assert len(read(folder / "claims.csv")) - 1 == board.claims.matching > board.claims.model.total


@pytest.mark.parametrize("kind", NAMES)
def test_the_table_of_two_sides_is_the_one_shown(open_on: OpenOn, tmp_path: Path, folder: Path, kind: str) -> None:
    make = make_archive if kind in (STANCES, OPPOSING) else lambda place: make_newsroom(place / "news.annot")
    board = shown_board(open_on(make(tmp_path)))
    board.crossing.show_kind(kind)
    cross = board.crossing.table.cross
    assert cross.rowCount() or kind == FORMS
    saving(board).save_crossing(folder / "cross.csv")
    columns = range(cross.columnCount())
    shown = [[str(cross.index(row, column).data()) for column in columns] for row in range(cross.rowCount())]
    isolates = str.maketrans("", "", "\u2068\u2069")
    assert read(folder / "cross.csv")[1:] == [[cell.translate(isolates) for cell in row] for row in shown]
    assert read(folder / "cross.csv")[0] == [cross.heading(column).words for column in columns]


def test_the_months_are_those_drawn(board: Board, folder: Path) -> None:
    saving(board).save_months(folder / "months.csv")
    headings, *rows = read(folder / "months.csv")
    assert headings[:5] == ["First month", "Last month", "Claims", "supports", "opposes"]
    chart = board.months.chart
    drawn = [
        [period.since, period.until, str(period.claims), str(chart.count(place, 0)), str(chart.count(place, 1))]
        for place, period in enumerate(chart.periods)
    ]
    assert [row[:5] for row in rows] == drawn
    assert sum(int(row[headings.index("questions")]) for row in rows) == 1


def test_tables_have_headings_in_the_language_of_the_interface(open_on: OpenOn, tmp_path: Path, folder: Path) -> None:
    save_settings(Settings(language="ar"))
    board = shown_board(open_on(make_archive(tmp_path)))
    saving(board).save_claims(folder / "claims.csv")
    headings, *rows = read(folder / "claims.csv")
    assert headings[:4] == ["الادّعاء", "الوسم", "المتحدّث", "المواقف"]
    assert {row[1] for row in rows} == {"ادّعاء"}
    saving(board).save_months(folder / "months.csv")
    assert read(folder / "months.csv")[1][:3] == ["2026-03", "2026-03", "1"]


# --- figures


def image(path: Path) -> QImage:
    found = QImage(str(path))
    assert not found.isNull()
    return found.convertToFormat(QImage.Format.Format_RGB32)


def colors(found: QImage) -> set[int]:
    return {found.pixel(x, y) for x in range(0, found.width(), 3) for y in range(0, found.height(), 3)}


FIGURES: dict[str, Callable[[Saving, Path], None]] = {
    "crossing": Saving.save_crossing_figure,
    "months": Saving.save_months_figure,
}


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_figures_are_light_in_every_theme(
    open_on: OpenOn, tmp_path: Path, folder: Path, name: str, language: str
) -> None:
    save_settings(Settings(language=language, theme="dark"))
    board = shown_board(open_on(make_archive(tmp_path)))
    for ending in (PNG, SVG):
        FIGURES[name](saving(board), folder / f"figure{ending}")
    drawn = image(folder / "figure.png")
    light, scheme = theme("light").colors, board.state.session.scheme
    assert drawn.pixelColor(0, 0) == QColor(light.page)
    supports = next(choice for choice in scheme.relation("STANCE").attributes[0].choices if choice.id == "supports")
    assert QColor(supports.light).rgb() in colors(drawn)
    assert QColor(supports.dark).rgb() not in colors(drawn)
    described = {child.tag.rpartition("}")[2]: child.text for child in ET.parse(folder / "figure.svg").getroot()}
    titles = {"en": {"crossing": "Stances by speaker", "months": "By month"}}
    titles["ar"] = {"crossing": "المواقف بحسب المتحدّث", "months": "بحسب الشهر"}
    assert described["title"] == titles[language][name]
    assert "sara" in described["desc"]
    assert QSvgRenderer(str(folder / "figure.svg")).viewBox().size() * 2 == drawn.size()
    assert len(colors(image(folder / "figure.svg"))) > 3


def test_a_figure_says_what_is_counted(board: Board, folder: Path) -> None:
    board.state.narrow(outlets=("The Tide", "Al Marsa"), words="channel")
    settle(board)
    saving(board).save_crossing_figure(folder / "figure.svg")
    words = (folder / "figure.svg").read_text(encoding="utf-8")
    for told in ("The Tide", "Al Marsa", "channel"):
        assert told in words


# --- reports


@pytest.fixture
def narrowed(open_on: OpenOn, tmp_path: Path) -> Board:
    """The gold layer with a filter and a chip."""
    board = shown_board(open_on(make_newsroom(tmp_path / "news.annot")))
    board.state.narrow(since="2025")
    board.state.look_for(*a_link(board))
    settle(board)
    return board


def test_the_report_says_what_is_filtered_and_has_the_figures(narrowed: Board, folder: Path) -> None:
    saving(narrowed).save_report(folder / "report.html")
    text = (folder / "report.html").read_text(encoding="utf-8")
    for words in ("Gold layer", "2025–…", "Claims listed", narrowed.state.chips[0].words, "Stances by speaker"):
        assert words in text
    assert "<svg" in text
    assert heat(1).name() in text.lower()


@needs_renderer
def test_the_printed_report_has_the_figures(narrowed: Board, folder: Path) -> None:
    saving(narrowed).save_report(folder / "report.pdf")
    assert notice(narrowed) == f"Saved as \u2068{folder / 'report.pdf'}\u2069"
    pages = rendered((folder / "report.pdf").read_bytes(), folder)
    seen = set().union(*map(colors, pages))
    assert heat(1).rgb() in seen
    assert QColor(narrowed.months.chart.sides[0].color).rgb() in seen


def test_a_report_on_nothing_is_written_too(board: Board, folder: Path) -> None:
    board.state.narrow(words="nowhere")
    saving(board).save_report(folder / "report.html")
    text = (folder / "report.html").read_text(encoding="utf-8")
    assert "nowhere" in text
    assert "<svg" not in text


# --- what goes wrong


def test_what_is_stopped_leaves_the_file_that_was_there(
    board: Board, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, kept = folder / "new.csv", folder / "kept.csv"
    kept.write_text("kept")
    stopped: list[str] = []
    rows = tables.claim_rows

    def slow(*asked: object) -> object:
        wait_until_stopped(stopped)
        return rows(*asked)

    monkeypatch.setattr(tables, "PAGE", 1)
    monkeypatch.setattr(tables, "claim_rows", slow)
    for path in (target, kept):
        stopped.clear()
        timer = QTimer(board, interval=5)
        timer.timeout.connect(lambda: stop(stopped))
        timer.start()
        saving(board).save_claims(path)
        timer.stop()
        assert stopped[0].startswith("Saving the claims")
        assert stopped[0].endswith("claims")
        assert notice(board) == "Stopped. Nothing was written."
    assert [path.name for path in folder.iterdir()] == ["kept.csv"]
    assert kept.read_text() == "kept"


def wait_until_stopped(stopped: list[str]) -> None:
    until = time.monotonic() + 20
    while not stopped and time.monotonic() < until:
        time.sleep(0.005)


def stop(stopped: list[str]) -> None:
    """Press Stop in the dialog that shows the progress."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QProgressDialog) and not stopped:
        words = dialog.labelText()
        click(dialog.findChild(QPushButton))
        stopped.append(words)


@pytest.mark.parametrize(
    "save", [Saving.save_claims, Saving.save_crossing, Saving.save_months_figure, Saving.save_report]
)
def test_errors_of_the_disk_are_told(
    board: Board, folder: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Saving, Path], None]
) -> None:
    save(saving(board), folder / "nowhere" / "file")
    assert "cannot be written" in notice(board)
    save(saving(board), folder)
    assert "This is a folder" in notice(board)
    project = board.state.session.file.path
    before = project.stat().st_ino
    save(saving(board), project)
    assert "the project itself" in notice(board)
    assert project.stat().st_ino == before
    assert not list(folder.iterdir())


def test_a_disk_that_fills_up_leaves_no_half_file(board: Board, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    for save in (Saving.save_claims, Saving.save_months, Saving.save_crossing_figure, Saving.save_report):
        board_saving = saving(board)
        board_saving._project.notices.hide()
        save(board_saving, folder / "file.csv")
        assert "free some space" in notice(board)
        assert not list(folder.iterdir())


def test_a_project_that_cannot_be_read_is_told(board: Board, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        break_disk(board.state.session, patch, 0, sqlite3.SQLITE_IOERR_READ)
        for save in (Saving.save_claims, Saving.save_report):
            save(saving(board), folder / "file.html")
            assert "could not be read" in notice(board)
    assert not list(folder.iterdir())
