"""The report as pages to print: every figure, in the right order for its language, with its fonts, inside the page."""

import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextBlock, QTextTable
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from annotator.app.settings import Settings, save_settings
from annotator.ui.agreement.content import reason_words
from annotator.ui.agreement.page import KINDS, PDF, AgreementPage
from annotator.ui.agreement.pdf_report import PdfReport
from tests.gui.agreeing import HARMFUL, shown
from tests.gui.conftest import OpenOn

OWN_FONTS = {"Inter-Regular", "Inter-SemiBold", "NotoSansArabic-Regular", "NotoSansArabic-Bold"}


pytestmark = pytest.mark.usefixtures("agreement_once")


@pytest.fixture(params=["en", "ar"])
def page(request: pytest.FixtureRequest, open_on: OpenOn, team: Path) -> AgreementPage:
    save_settings(Settings(language=request.param))
    return shown(open_on(team))


@pytest.fixture
def report(page: AgreementPage) -> PdfReport:
    return PdfReport(page.measured, "مشروع team")


def tables(report: PdfReport) -> list[QTextTable]:
    return [frame for frame in report.pages.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def block(table: QTextTable, row: int, column: int) -> QTextBlock:
    return table.cellAt(row, column).firstCursorPosition().block()


def test_the_page_saves_what_is_named_so_as_pages(page: AgreementPage, tmp_path: Path) -> None:
    page.save(tmp_path / "report.PDF")
    data = (tmp_path / "report.PDF").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert "report.PDF" in page.notices.words


def test_the_fonts_are_in_the_file_and_are_our_own(report: PdfReport) -> None:
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", report.data, re.DOTALL)
    told = report.data + b"".join(zlib.decompress(one) for one in streams if one.startswith(b"\x78"))
    described = re.findall(rb"/Type /FontDescriptor.*?>>", told, re.DOTALL)
    assert described
    assert all(b"/FontFile" in one for one in described)
    assert {name.decode() for name in re.findall(rb"/FontName /(?:\w+\+)?([\w-]+)", told)} <= OWN_FONTS


def test_every_word_and_figure_of_the_page_is_there(page: AgreementPage, report: PdfReport) -> None:
    words = [line.strip() for line in report.pages.document.toPlainText().splitlines()]
    shown_words = [label.text() for label in page.findChildren(QLabel) if label.objectName().startswith("figure.")]
    assert {HARMFUL, "عمر الحداد", "مشروع team", *shown_words} <= set(words)


def test_columns_run_as_the_language_does(page: AgreementPage, report: PdfReport) -> None:
    mirrored = page.layoutDirection() == page.layoutDirection().RightToLeft
    for table in tables(report):
        name, figure = (table.columns() - 1, 0) if mirrored else (0, table.columns() - 1)
        assert block(table, table.rows() - 1, name).text()
        layout = report.pages.document.documentLayout()
        places = [layout.blockBoundingRect(block(table, 0, column)).left() for column in (name, figure)]
        assert places == sorted(places, reverse=mirrored)
        assert places[0] != places[1]


def test_nothing_is_cut_off(report: PdfReport) -> None:
    layout, size = report.pages.document.documentLayout(), report.pages.document.pageSize()
    for table in tables(report):
        place = layout.frameBoundingRect(table)
        assert place.width() <= size.width() + 1  # half a line at each side
        assert place.top() // size.height() == (place.bottom() - 1) // size.height()
    pages = {int(layout.frameBoundingRect(table).top() // size.height()) for table in tables(report)}
    assert pages == set(range(report.pages.document.pageCount()))


def test_a_figure_that_is_missing_says_why_in_words(page: AgreementPage) -> None:
    page.measured.report.labels["CLAIM"].undefined["alpha_u"] = "nobody annotated any"
    page.measured.report.labels["CLAIM"].alpha_u = None
    words = PdfReport(page.measured, "team").pages.document.toPlainText().splitlines()
    assert f"– {reason_words('nobody annotated any')}" in words


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_that_is_chosen_is_that_of_the_file(
    page: AgreementPage, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[Path] = []
    monkeypatch.setattr(page, "save", saved.append)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.filterSelected.emit(kind)
        dialog.done(QFileDialog.DialogCode.Accepted)

    QTimer.singleShot(0, choose)
    page._choose_target()
    assert saved == [tmp_path / f"team{KINDS[kind]}"]
    assert PDF in KINDS.values()
