"""What is painted for a range is the glyphs of the range: pixels held against oracles of another making.

One asks Qt for the glyphs of a whole range and adds up positions and advances of the font, where the program works with
the bounding boxes of single clusters. The other draws each cluster's glyphs alone and looks where the ink is.
"""

import os
import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtWidgets import QApplication

from annotator.text.boundaries import graphemes
from annotator.ui.article import typography
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.suggested import Suggested, SuggestedPart
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import ALT, drag, edge_point
from tests.gui.mixed import paragraphs
from tests.gui.oracles import (
    advances,
    alike,
    changed_columns,
    hangs,
    ink_of,
    qt_line,
    slice_of_line,
    units,
    whole_ligatures,
)

FONTS = {
    "serif": (typography.LATIN_FONTS, typography.ARABIC_FONTS),
    "sans": (["Inter", "Noto Sans Arabic", "Noto Sans Hebrew"], ["Noto Sans Arabic", "Inter"]),
    "naskh first": (["Noto Naskh Arabic", "Noto Serif", "Noto Serif Hebrew"], ["Noto Naskh Arabic", "Noto Serif"]),
}
RANGES_A_FONT = int(os.environ.get("RANGES", "700"))
TEXT = "\n".join(paragraphs()) + "\n"


@pytest.fixture(params=FONTS, ids=list(FONTS))
def view(request, open_on: OpenOn, monkeypatch: pytest.MonkeyPatch) -> Iterator[ArticleView]:
    latin, arabic = FONTS[request.param]
    monkeypatch.setattr(typography, "LATIN_FONTS", latin)
    monkeypatch.setattr(typography, "ARABIC_FONTS", arabic)
    typography.char_format.cache_clear()
    yield open_on({"mixed.txt": TEXT}).desk.view
    typography.char_format.cache_clear()


def random_ranges(view: ArticleView, count: int, seed: int) -> Iterator[tuple[int, int]]:
    """Ranges of whole clusters inside one visual line of one paragraph."""
    chance = random.Random(seed)
    for _ in range(count):
        number = chance.randrange(len(view.article.paragraphs) - 1)
        line = chance.choice(view.geometry_of_spans.lines(number))
        edges = [edge for edge in cluster_edges(view, number) if line.start <= edge <= line.end]
        first, last = sorted(chance.sample(range(len(edges)), 2))
        yield edges[first], edges[last]


def cluster_edges(view: ArticleView, number: int) -> list[int]:
    start, end = view.article.paragraphs[number]
    return [start + edge for edge in graphemes(TEXT[start:end])]


def test_the_painted_pixels_are_the_glyph_cells_of_the_range(view: ArticleView) -> None:
    view.clearFocus()  # no caret, which would be a change of pixels too
    for start, end in random_ranges(view, RANGES_A_FONT, seed=1):
        if hangs(view, start, end):
            continue
        view.clear_selection()
        view.scroll_to(start)
        part = slice_of_line(view, start)
        before = view.viewport().grab(part).toImage()
        view.select(start, end)
        painted = changed_columns(before, view.viewport().grab(part).toImage())
        expected = advances(view, start, end)
        assert alike(painted, expected), (TEXT[start:end], painted, expected)


def test_ink_of_the_range_is_inside_and_foreign_ink_outside(view: ArticleView) -> None:
    """The middle of each cluster's ink lies in the boxes when it is in the range, and in none when it is not."""
    for picked in random_ranges(view, RANGES_A_FONT // 10, seed=2):
        start, end = whole_ligatures(TEXT, *picked)
        line, base, place = qt_line(view, start)
        boxes = view.boxes([(start, end)])
        size = QRect(0, 0, view.viewport().width(), 600)
        for cell in view.geometry_of_spans.line_at(start).cells:
            if TEXT[cell.start : cell.end].isspace():
                continue
            first, last = (units(view, offset) - base for offset in (cell.start, cell.end))
            ink = ink_of(line, first, last - first, size)
            if ink.isEmpty():
                continue
            x = place.x() + ink.center().x() + 0.5
            slack = 0.5 + max(0.0, ink.width() - (cell.right - cell.left)) / 2  # what hangs over may pull the middle
            inside = any(box.left() - slack <= x <= box.right() + slack for box in boxes)
            outside = not any(box.left() + slack < x < box.right() - slack for box in boxes)
            in_range = cell.start < end and cell.end > start
            assert inside if in_range else outside, (TEXT[start:end], TEXT[cell.start : cell.end])


def test_every_half_of_every_cluster_is_its_nearer_edge(view: ArticleView) -> None:
    for number in range(len(view.article.paragraphs) - 1):
        for line in view.geometry_of_spans.lines(number):
            y = (line.top + line.bottom) / 2 - view.verticalScrollBar().value()
            for cell in line.cells:
                if cell.right - cell.left < 1:
                    continue
                quarter = (cell.right - cell.left) / 4
                left, right = QPointF(cell.left + quarter, y), QPointF(cell.right - quarter, y)
                first, last = (right, left) if cell.rtl else (left, right)
                assert (view.offset_at(first), view.offset_at(last)) == (cell.start, cell.end)


def test_a_drag_from_cluster_to_cluster_stores_just_these(view: ArticleView) -> None:
    for start, end in random_ranges(view, RANGES_A_FONT // 5, seed=3):
        cells = [cell for cell in view.geometry_of_spans.line_at(start).cells if cell.right - cell.left > 1.5]
        inside = [cell for cell in cells if start <= cell.start < end]
        if not inside or TEXT[inside[0].start : inside[-1].end] != TEXT[inside[0].start : inside[-1].end].strip():
            continue
        view.scroll_to(start)
        drag(view, inside[0].start, inside[-1].end, ALT)
        assert view.selected() == [(inside[0].start, inside[-1].end)], TEXT[start:end]


def test_with_suggestions_all_over_the_page_a_drag_stores_just_these(view: ArticleView) -> None:
    for number, (start, end) in enumerate(random_ranges(view, RANGES_A_FONT // 10, seed=4)):
        cells = [cell for cell in view.geometry_of_spans.line_at(start).cells if cell.right - cell.left > 1.5]
        inside = [cell for cell in cells if start <= cell.start < end]
        if not inside or TEXT[inside[0].start : inside[-1].end] != TEXT[inside[0].start : inside[-1].end].strip():
            continue
        around = [suggested(str(place), *one) for place, one in enumerate(random_ranges(view, 20, seed=number))]
        view.show_suggestions([*around, suggested("here", inside[0].start, inside[-1].end)], "here")
        view.scroll_to(start)
        drag(view, inside[0].start, inside[-1].end, ALT)
        assert view.selected() == [(inside[0].start, inside[-1].end)], TEXT[start:end]
        assert view.suggestion_at(inside[0].start) in {"here", *(one.id for one in around)}
    view.show_suggestions([], "")


def suggested(name: str, start: int, end: int) -> Suggested:
    return Suggested(name, (SuggestedPart("CLAIM", ((start, end),), TEXT[start:end]),), 0.5)


def test_zoomed_and_narrow_pages_are_as_exact(open_on: OpenOn) -> None:
    window: MainWindow = open_on({"mixed.txt": TEXT})
    view = window.desk.view
    for zoom, width in ((0.7, 1440), (1.5, 1024), (2.5, 1200)):
        window.resize(width, 800)
        view.set_zoom(zoom)
        QApplication.processEvents()
        for start, end in random_ranges(view, 60, seed=round(zoom * 10)):
            if hangs(view, start, end):
                continue
            boxes = sorted((box.left(), box.right()) for box in view.boxes([(start, end)]))
            expected = advances(view, start, end)
            assert len(boxes) == len(expected), TEXT[start:end]
            for one, other in zip(boxes, expected, strict=True):
                assert one == pytest.approx(other, abs=1), TEXT[start:end]


def test_points_beside_the_text_lead_to_the_nearest_edge(open_on: OpenOn) -> None:
    view = open_on({"mixed.txt": TEXT}).desk.view
    for number in range(8):
        line = view.geometry_of_spans.lines(number)[0]
        middle = (line.top + line.bottom) / 2
        leftmost = min(line.cells, key=lambda cell: cell.left)
        point = edge_point(view, leftmost.start, inside_before=False)
        assert view.offset_at(QPointF(0, middle)) in (leftmost.start, leftmost.end)
        assert point.x() >= 0
