"""The report on an analysis: all of it, in both languages, on full pages, and safe to open."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextTable
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.analysis.archive import Archive
from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.agreement.content import Cell, Section, headings
from annotator.ui.analysis.headings import Heading
from annotator.ui.analysis.report import html_report, pdf_report, written_pages
from annotator.ui.analysis.report_sections import MOST_PERIODS, Contents, ReportSections
from annotator.ui.reports.pages import Pages
from annotator.ui.reports.tables import row_end
from tests.app.analysis.small_archive import ARABIC, HARMFUL, LONG, make_archive
from tests.gui.analysis_reports import contents, many_months, needs_renderer, rendered

BODY_INK = 40
"""Pixels of a page that is not empty, at the least."""


@pytest.fixture(scope="module")
def archive(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = make_archive(tmp_path_factory.mktemp("report"), 120)
    with Session.open(path, "sara") as session:
        yield commands.open_archive(session)


@pytest.fixture(params=["en", "ar"])
def interface(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    language.apply(qapp, request.param)
    yield request.param
    language.apply(qapp, "en")


@pytest.fixture
def said(interface: str, archive: Archive) -> Contents:
    return contents(archive)


class _Read(HTMLParser):
    """The tags with their attributes, the words, and the rows of tables."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())


def _tables(pages: Pages) -> list[QTextTable]:
    return [frame for frame in pages.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _words(pages: Pages) -> list[str]:
    return [line.strip() for line in pages.document.toPlainText().splitlines()]


# --- what is said


def test_it_says_what_it_is_about(said: Contents, interface: str) -> None:
    words = _words(written_pages(said))
    assert {"archive", "sara", "هيئة الموانئ", "Mar 2026–…"} <= set(words)
    expected = {
        "en": {"Analysis", "29 November 2026", "version 1", "none", "240", "120", "The first 200 of 240"},
        "ar": {"التحليل", "٢٩ نوفمبر ٢٠٢٦", "الإصدار ١", "لا يوجد", "٢٤٠", "١٢٠", "أول ٢٠٠ من ٢٤٠"},
    }
    assert expected[interface] <= set(words)


def test_without_a_filter_it_says_so(archive: Archive) -> None:
    assert "all claims" in _words(written_pages(contents(archive)._replace(filter_words=())))


def test_both_kinds_of_file_have_the_first_claims_with_their_articles(said: Contents) -> None:
    html, pages = html_report(said).decode(), written_pages(said)
    assert len(said.claims) == 200
    for text in (html, pages.document.toPlainText()):
        assert text.count("عنوان title") == 200
        assert ARABIC in text
        assert LONG in text


def test_a_version_of_the_guideline_is_named(archive: Archive) -> None:
    assert "version 3" in _words(written_pages(contents(archive)._replace(guideline=3)))


# --- HTML


def test_the_file_runs_as_the_language_does(said: Contents, interface: str) -> None:
    tags = dict(_Read(html_report(said)).tags)
    assert tags["html"] == {"lang": interface, "dir": "rtl" if interface == "ar" else "ltr"}


def test_nothing_in_the_file_runs_or_is_loaded(archive: Archive) -> None:
    evil = '<script>alert(1)</script>"&'
    told = contents(archive)._replace(project=evil, filter_words=[(evil, evil)])
    told = told._replace(crosses=[told.crosses[0]._replace(title=evil, rows=[Heading(evil)], note=evil)])
    assert told.months is not None
    months = told.months._replace(title=evil, note=evil, caption=evil, up=told.months.up._replace(name=evil))
    told = told._replace(months=months)
    found = _Read(html_report(told))
    names = {name for name, _ in found.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "a"}
    assert not {attribute for _, attributes in found.tags for attribute in attributes} & {"src", "href", "onload"}
    assert found.words.count(evil) >= 8
    assert HARMFUL in found.words


def test_the_chart_is_in_the_file(said: Contents) -> None:
    names = [name for name, _ in _Read(html_report(said)).tags]
    assert names.count("svg") == len(ReportSections(said).charts) > 1
    assert names.count("path") > 100


def test_the_strongest_cell_is_shaded_most(archive: Archive) -> None:
    html = html_report(contents(archive)).decode()
    assert re.search(r'<td style="background: #78a5d4; color: [^"]+"><bdi>60</bdi>', html)


# --- charts


def test_a_long_time_is_several_charts_of_one_scale(archive: Archive) -> None:
    months = many_months(2 * MOST_PERIODS + 3)
    charts = ReportSections(contents(archive)._replace(months=months)).charts
    assert [len(chart.periods) for chart in charts] == [MOST_PERIODS, MOST_PERIODS, 3]
    assert [name for chart in charts for name in chart.names] == list(months.names)
    assert len({chart.room_for for chart in charts}) == 1
    places = [number * MOST_PERIODS + place for number, chart in enumerate(charts) for place in chart.shifts]
    assert places == list(months.shifts)


def test_without_dates_there_is_no_chart(archive: Archive) -> None:
    told = contents(archive)._replace(months=None)
    assert ReportSections(told).charts == []
    assert b"<svg" not in html_report(told)


def test_what_is_left_out_of_a_wide_table_is_told(archive: Archive) -> None:
    told = contents(archive)
    wide = told.crosses[0]._replace(columns=[Heading(str(n)) for n in range(12)], counts=[range(12)])
    words = _words(written_pages(told._replace(crosses=[wide])))
    assert "The first 7 of 12 columns" in words


# --- pages


def _long(rows: int) -> Section:
    """Return a table whose rows are of different heights."""
    lines = [(Cell(f"{row}"), Cell("words of a claim " * (row * 7 % 11 + 1))) for row in range(rows)]
    return Section("long", "A long table", "", headings("number", "words"), [*lines], shares=(20, 80), of_words=True)


def _places(pages: Pages, table: QTextTable, row: int) -> set[int]:
    """Return the pages that a row of a table is on."""
    layout, height = pages.document.documentLayout(), pages.document.pageSize().height()
    blocks = (table.cellAt(row, column).firstCursorPosition().block() for column in range(table.columns()))
    boxes = [layout.blockBoundingRect(block) for block in blocks]
    return {int(edge // height) for box in boxes for edge in (box.top(), box.bottom())}


def test_no_row_is_on_two_pages_and_none_is_lost(qapp: QApplication) -> None:
    pages = Pages("t", "foot")
    pages.write_title("Title", "subject")
    pages.write_section(_long(150), movable=0.4)
    tables = _tables(pages)
    assert len(tables) > 5
    for table in tables:
        assert len({page for row in range(table.rows()) for page in _places(pages, table, row)}) == 1
        assert table.cellAt(0, 0).firstCursorPosition().block().text() == "number"
    numbers = [
        table.cellAt(row, 0).firstCursorPosition().block().text() for table in tables for row in range(1, table.rows())
    ]
    assert numbers == [str(row) for row in range(150)]
    pages_used = [_places(pages, table, 0).pop() for table in tables]
    assert pages_used == list(range(pages.document.pageCount()))


def test_pages_are_full(qapp: QApplication) -> None:
    pages = Pages("t", "foot")
    pages.write_section(_long(150), movable=0.4)
    height = pages.document.pageSize().height()
    tallest = 200
    ends = [row_end(table, table.rows() - 1) % height for table in _tables(pages)]
    assert all(end > height - tallest for end in ends[:-1])


@pytest.mark.parametrize("above", [0, 16, 48, 56])
@pytest.mark.parametrize("words", [1, 12, 25, 40])
def test_no_page_is_empty_where_rows_end_just_at_the_end_of_one(qapp: QApplication, above: int, words: int) -> None:
    pages = Pages("t", "foot")
    rows: list[tuple[Cell, ...]] = [(Cell(str(row)), Cell("words " * words)) for row in range(90)]
    columns = headings("number", "words")
    pages.write_section(Section("s", "Heading", "remark " * above, columns, rows, shares=(20, 80), of_words=True))
    used = [_places(pages, table, 0).pop() for table in _tables(pages)]
    assert used == list(range(pages.document.pageCount()))


@pytest.mark.parametrize("above", range(0, 36, 3))
def test_no_heading_is_alone_at_the_end_of_a_page(qapp: QApplication, above: int) -> None:
    pages = Pages("t", "foot")
    pages.write_section(Section("s", "", "", (), [(Cell(str(row)), Cell("x")) for row in range(above + 1)]))
    pages.write_section(_long(40), movable=0.1)
    layout, height = pages.document.documentLayout(), pages.document.pageSize().height()
    block = next(block for block in _blocks(pages) if block.text() == "A long table")
    page = int(layout.blockBoundingRect(block).top() // height)
    first = _tables(pages)[1]
    assert first.rows() > 3
    assert _places(pages, first, 0) == _places(pages, first, 2) == {page}


def _blocks(pages: Pages) -> Iterator[object]:
    block = pages.document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_columns_of_claims_run_as_the_language_does(said: Contents, interface: str) -> None:
    table = _tables(written_pages(said))[-1]
    names = [table.cellAt(0, column).firstCursorPosition().block().text() for column in range(table.columns())]
    assert (names[0] in ("Claim", "الادّعاء")) == (interface == "en")
    assert (names[-1] in ("Claim", "الادّعاء")) == (interface == "ar")


def test_the_pages_are_portrait_and_end_as_they_should(said: Contents) -> None:
    data = pdf_report(said)
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    (width, height) = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)[0])
    assert (round(width), round(height)) == (595, 842)


@needs_renderer
def test_the_printed_pages_have_words_within_their_margins(said: Contents, tmp_path: Path) -> None:
    told = said._replace(months=many_months(40))
    count = written_pages(told).document.pageCount()
    images = rendered(pdf_report(told), tmp_path)
    assert len(images) == count > 10
    for image in images:
        margin, foot = round(image.width() * 16 / 210), image.height() - round(image.height() * 25 / 297)
        ink = [(x, y) for x in range(image.width()) for y in range(image.height()) if _is_ink(image, x, y)]
        assert sum(y < foot for _, y in ink) > BODY_INK
        assert any(y > foot for _, y in ink)
        assert all(margin <= x <= image.width() - margin and margin <= y for x, y in ink)


def _is_ink(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 225
