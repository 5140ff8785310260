"""Figures to keep: right in every file, whatever fonts its reader has, and running as the interface does."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from annotator.ui import language
from annotator.ui.agreement.cell_painting import heat
from annotator.ui.analysis.cross_figure import CrossFigure
from annotator.ui.analysis.figure_words import MARGIN, CaptionPainting
from annotator.ui.analysis.figures import SCALE, Figure, Painting, png, svg
from annotator.ui.analysis.headings import Heading
from annotator.ui.analysis.months_figure import MonthsPainting
from annotator.ui.analysis.outlines import Outlined, outline_line
from annotator.ui.lines import paint_line
from annotator.ui.theme import interface_font
from tests.gui.analysis_reports import many_months

MARKS = ("square", "bar", "cross", "triangle-up", "triangle-down", "ring", "question", "diamond")
NAMES = ("هيئة الموانئ", "Harbour Authority", "سامي said “no” 12%", "עיריית חיפה", "ministry " * 12, "", "x", "؟")
CROSS = CrossFigure(
    "Stances by speaker",
    "small archive · سامي النجار",
    "Speaker",
    [Heading(name) for name in NAMES],
    [Heading(f"stance {mark}", (mark, "#1B6E3C")) for mark in MARKS],
    [[9 if row == column == 0 else (row + column) % 3 for column in range(8)] for row in range(8)],
    [9, 8, 7, 6, 5, 4, 3, 2],
    "all",
    "All shown",
    "The first 8 of 30",
)
FIGURES = {"cross": CROSS, "months": many_months(18)}


@pytest.fixture(params=["en", "ar"])
def interface(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    language.apply(qapp, request.param)
    yield request.param
    language.apply(qapp, "en")


def _image(data: bytes) -> QImage:
    image = QImage()
    assert image.loadFromData(data, "PNG")
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _blank(width: int, height: int, scale: float = SCALE) -> QImage:
    image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    image.setDevicePixelRatio(scale)
    return image


def _ink(image: QImage) -> QRect:
    """Return the smallest box, in pixels, around what is not white."""
    rows = [y for y in range(image.height()) if any(_is_ink(image, x, y) for x in range(image.width()))]
    columns = [x for x in range(image.width()) if any(_is_ink(image, x, y) for y in rows)]
    return QRect(columns[0], rows[0], columns[-1] - columns[0] + 1, rows[-1] - rows[0] + 1) if rows else QRect()


def _is_ink(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 160


def _apart(one: QImage, other: QImage) -> float:
    """Return the mean difference of two images of one size, from 0 to 255."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(first - second) for first, second in pairs) / one.sizeInBytes()


@pytest.mark.parametrize("name", FIGURES)
def test_a_png_has_twice_as_many_pixels(interface: str, name: str) -> None:
    image, size = _image(png(FIGURES[name])), Painting(FIGURES[name]).size
    assert image.width() == round(size.width() + 2 * MARGIN) * SCALE
    assert image.height() == round(size.height() + 2 * MARGIN) * SCALE
    assert abs(image.dotsPerMeterX() - 2 * 96 / 0.0254) < 1


@pytest.mark.parametrize("name", FIGURES)
def test_an_svg_needs_no_fonts_and_looks_as_the_png(interface: str, name: str) -> None:
    data, image = svg(FIGURES[name]), _image(png(FIGURES[name]))
    kinds = {element.tag.rpartition("}")[2] for element in ET.fromstring(data).iter()}
    assert "path" in kinds
    assert not kinds & {"text", "tspan", "image", "script"}
    rendered = _blank(image.width(), image.height(), 1)
    painter = QPainter(rendered)
    QSvgRenderer(data).render(painter, QRectF(rendered.rect()))
    painter.end()
    assert _apart(image, rendered) < 1.5


def test_an_svg_says_what_it_is(qapp: QApplication) -> None:
    found = {element.tag.rpartition("}")[2]: element.text for element in ET.fromstring(svg(CROSS))}
    assert (found["title"], found["desc"]) == (CROSS.title, CROSS.caption)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_the_same_figure_makes_the_same_bytes(qapp: QApplication, figure: Figure) -> None:
    assert png(figure) == png(figure)
    assert svg(figure) == svg(figure)


def test_the_first_column_is_where_reading_begins(interface: str) -> None:
    image, strongest = _image(png(CROSS)), heat(1).rgb()
    places = [x for x in range(image.width()) for y in range(0, image.height(), 7) if image.pixel(x, y) == strongest]
    assert places
    is_left = max(places) < image.width() / 2
    assert is_left == (interface == "en")


def test_months_run_as_the_language_does(interface: str) -> None:
    painting = MonthsPainting(many_months(12))
    lefts = [painting._left(place) for place in range(12)]
    assert lefts == sorted(lefts, reverse=interface == "ar")


@pytest.mark.parametrize("words", ["هيئة الموانئ", "Harbour Authority", "سامي النجار said 12%", "עיריית חיפה"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_outlines_are_the_words_as_they_are_painted_elsewhere(qapp: QApplication, words: str, mirrored: bool) -> None:
    images = []
    for paint in (paint_line, outline_line):
        image = _blank(260, 40)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, QRectF(10, 0, 240, 40), words, interface_font(16), "#000000", mirrored=mirrored)
        painter.end()
        images.append(image)
    first, second = map(_ink, images)
    edges = zip(first.getCoords(), second.getCoords(), strict=True)  # type: ignore[call-overload]
    assert all(abs(one - other) <= 3 for one, other in edges), (first, second)
    size = QSize(min(first.width(), second.width()), min(first.height(), second.height()))
    cut = [image.copy(QRect(box.topLeft(), size)) for image, box in zip(images, (first, second), strict=True)]
    nothing = QImage(size, QImage.Format.Format_RGB32)
    nothing.fill(Qt.GlobalColor.white)
    assert _apart(*cut) < _apart(cut[0], nothing) / 3


def test_words_are_cut_to_their_box(qapp: QApplication) -> None:
    image = _blank(200, 40)
    painter = QPainter(image)
    outline_line(
        painter, QRectF(50, 0, 80, 40), "a very long name of somebody", interface_font(), "#000000", mirrored=False
    )
    painter.end()
    assert _ink(image).left() >= 50 * SCALE
    assert _ink(image).right() <= 130 * SCALE


def test_long_captions_are_broken_into_lines(qapp: QApplication) -> None:
    line = Outlined("filter", interface_font()).height
    broken = Outlined("a filter with many words " * 4, interface_font(), width=150)
    assert broken.width <= 150
    assert broken.height >= 3 * line


def test_a_caption_runs_as_the_interface_does(interface: str) -> None:
    first, rest = {
        "en": ("Layer:", "هيئة الموانئ في المدينة كلها"),
        "ar": ("الطبقة:", "the Harbour Authority of the town"),
    }[interface]
    starts = []
    for words in (first, f"{first} \u2068{rest}\u2069"):
        image = _blank(400, 30)
        painter = QPainter(image)
        CaptionPainting("", words, 400).paint(painter)
        painter.end()
        places = range(30 * SCALE)  # of the first word
        columns = [image.width() - 1 - place for place in places] if interface == "ar" else places
        starts.append([sum(_is_ink(image, x, y) for y in range(image.height())) for x in columns])
    assert starts[0] == starts[1]
    assert any(starts[0])


def test_what_has_no_outline_is_painted_too(qapp: QApplication) -> None:
    image = _blank(60, 40)
    painter = QPainter(image)
    Outlined("😀", interface_font(24)).paint(painter, QPointF(10, 5), "#000000")
    painter.end()
    assert any(image.pixelColor(x, y) != QColor("white") for x in range(image.width()) for y in range(image.height()))


def test_numbers_of_one_scale_are_of_one_height(qapp: QApplication) -> None:
    months = many_months(3)
    large = MonthsPainting(months._replace(room_for=(50, 50)))
    assert large._unit < MonthsPainting(months)._unit
    assert large.size == MonthsPainting(months).size


@pytest.mark.parametrize("count", [0, 1, 60])
def test_no_number_of_months_is_too_few_or_too_many(qapp: QApplication, count: int) -> None:
    assert _image(png(many_months(count))).width() > 0
    ET.fromstring(svg(many_months(count)))


def test_a_table_without_rows_is_a_figure(qapp: QApplication) -> None:
    empty = CrossFigure("Nothing", "", "Speaker", [], [], [])
    assert _image(png(empty)).height() > 0
