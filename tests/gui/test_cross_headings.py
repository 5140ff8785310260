"""Columns of a table of two sides are told apart by their headings, and rows by names that stay in sight."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView

from annotator.app.analysis.counting import CrossTable
from annotator.app.settings import Settings, save_settings
from annotator.ui import language
from annotator.ui.analysis.cross_figure import CrossFigure, CrossPainting
from annotator.ui.analysis.cross_table import CrossTableView
from annotator.ui.analysis.crossings import OPPOSING, Crossing
from annotator.ui.analysis.head_lines import head_lines, wanted_width
from annotator.ui.analysis.headings import Heading
from annotator.ui.application import application
from annotator.ui.lines import width_of
from annotator.ui.theme import CAPTION_SIZE, interface_font, theme
from tests.archives import make_archive
from tests.gui.analysing import shown_board
from tests.gui.conftest import OpenOn

ALIKE = ("Ministry of Health of the Northern Provinces", "Ministry of Health of the Southern Provinces")
NAMES = (*ALIKE, "ليلى منصور", "وزارة الصحة في المحافظات الشمالية", "وزارة الصحة في المحافظات الجنوبية", "Ron Petrell")
ELLIPSIS = "…"


def table_of(qtbot, names: tuple[str, ...], width: int = 560) -> CrossTableView:  # type: ignore[no-untyped-def]
    table = CrossTableView(theme("light"))
    qtbot.addWidget(table)
    table.resize(width, 230)
    headings = tuple(Heading(name, foreign=True) for name in names)
    counts = tuple(tuple(range(len(names))) for _ in names)
    counted = CrossTable(names, names, counts, tuple(sum(line) for line in counts), len(names))
    table.show_crossing(Crossing(OPPOSING, "Who opposes", headings, headings, counted, False, lambda *_: ()), "Who")
    table.show()
    QApplication.processEvents()
    return table


def sections(table: CrossTableView) -> range:
    return range(1, len(NAMES) + 1)


@pytest.mark.parametrize("interface", ["en", "ar"])
@pytest.mark.parametrize("width", [300, 560, 900])
def test_no_two_columns_have_the_same_heading(qtbot, interface: str, width: int) -> None:  # type: ignore[no-untyped-def]
    save_settings(Settings(language=interface))
    language.apply(application(), interface)
    table = table_of(qtbot, NAMES, width)
    shown = [table.headings.lines(section) for section in sections(table)]
    assert len(set(shown)) == len(NAMES)
    font = interface_font(CAPTION_SIZE)
    for section, lines in zip(sections(table), shown, strict=True):
        assert all(width_of(line, font) <= table.columnWidth(section) for line in lines)


def test_what_is_cut_is_told_by_tooltip_and_in_each_cell(qtbot) -> None:  # type: ignore[no-untyped-def]
    table = table_of(qtbot, NAMES)
    cut = [section for section in sections(table) if ELLIPSIS in "".join(table.headings.lines(section))]
    assert cut
    for section in cut:
        name = NAMES[section - 1]
        tip = table.cross.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        assert name in str(tip)
        spoken = str(table.cross.index(2, section).data(Qt.ItemDataRole.AccessibleDescriptionRole))
        assert name in spoken
        assert NAMES[2] in spoken


def test_names_of_rows_stay_in_sight_beside_columns_that_are_scrolled(qtbot) -> None:  # type: ignore[no-untyped-def]
    table = table_of(qtbot, NAMES)
    names = cast("QHeaderView", table.verticalHeader())
    bar = table.horizontalScrollBar()
    assert bar.maximum() > 0
    before = names.geometry()
    bar.setValue(bar.maximum())
    assert names.geometry() == before
    assert names.isVisible()
    assert table.indexAt(QPoint(2, 2)).column() > 1
    assert table.first.accessibleName() == "Who opposes"


def test_arrow_keys_go_through_numbers_alone(qtbot) -> None:  # type: ignore[no-untyped-def]
    table = table_of(qtbot, NAMES)
    table.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Home):
        QTest.keyClick(table, key)
        assert table.currentIndex().column() == 1
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().column() == len(NAMES) + 1


def test_few_columns_use_the_whole_width(qtbot) -> None:  # type: ignore[no-untyped-def]
    table = table_of(qtbot, NAMES[-1:], 900)
    assert table.horizontalScrollBar().maximum() == 0
    assert table.headings.lines(1) == (NAMES[-1],)


def test_a_name_and_its_value_are_on_a_line_each(qapp: QApplication) -> None:
    font = interface_font(CAPTION_SIZE)
    words = "check worthy: not at all"
    assert head_lines(words, font, wanted_width(words, font)) == ("check worthy:", "not at all")
    assert head_lines(words, font, width_of(words, font)) == (words,)


@pytest.mark.parametrize("words", ALIKE)
def test_the_middle_is_cut_where_two_lines_do_not_do(qapp: QApplication, words: str) -> None:
    font = interface_font(CAPTION_SIZE)
    first, second = head_lines(words, font, wanted_width(words, font) * 0.7)
    assert words.startswith(first.rstrip(ELLIPSIS))
    assert second.startswith(ELLIPSIS)
    assert words.endswith(second[1:])


def test_a_single_long_word_is_cut_in_its_middle(qapp: QApplication) -> None:
    font = interface_font(CAPTION_SIZE)
    (line,) = head_lines("Verkehrsinfrastrukturgesellschaft", font, 80)
    assert line.startswith("Ve")
    assert line.endswith("ft")


def test_a_figure_has_its_headings_on_two_lines_too(qapp: QApplication) -> None:
    headings = [Heading(name, foreign=True) for name in NAMES]
    painting = CrossPainting(CrossFigure("Who", "", "Who opposes", headings, headings, [[1] * len(NAMES)] * len(NAMES)))
    shown = [painting._lines_of(heading) for heading in headings]
    assert len(set(shown)) == len(NAMES)
    assert max(map(len, shown)) == 2


def test_a_sum_says_how_claims_are_counted(open_on: OpenOn, tmp_path: Path) -> None:
    board = shown_board(open_on(make_archive(tmp_path)))
    cross = board.crossing.table.cross
    last = cross.index(cross.rowCount() - 1, 1)
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert "for each of its speakers" in str(cross.data(last, role))
    assert "for each of its speakers" not in str(cross.data(cross.index(0, 1), role))
