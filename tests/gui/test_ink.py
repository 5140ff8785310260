"""A highlight is as tall as the ink of its words: the letters are drawn by themselves, and where pixels are is held
against the boxes. Neighbouring lines keep their highlights apart."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.edge_handles import handles_of
from annotator.ui.article.line_heights import Line
from annotator.ui.article.typography import ASCENT, BODY_SIZE, DESCENT
from tests.gui import mixed
from tests.gui.conftest import ShowPage
from tests.gui.oracles import qt_line

WORDS = {
    "dots under yeh": "بي في ي علي شيء",
    "hamza over alef": "أعلن أ سأل رأس آلآن إلى لأن",
    "marks on marks": "مُعَلِّمٌ كَتَّبَ رَبِّي أُعلن أً كَّٰ ظُّ",
    "kasra under yeh": "فيِ إليِهِ بيٍ حٍ عٍ رِ",
    "Persian": "گَّ چه ژاله می‌شود پل",
    "Urdu": "ٹکٹ ڑ ڈ ں ہے ۓ ے",
    "Latin": "jpqy Ågj fjord {Q|} Éf Ắ office",
    "Hebrew": "לֹא ץ קּ שָׁלוֹם אֳנִי",
    "digits and signs": "٣٤ 48% €42 (12) «لا» ؟ 2024/05/01",
}
ZOOMS = (0.7, 1.0, 1.5)
SLACK = 0.5
"""Pixels that ink may stand out: a row of pixels that is nearly empty."""
DARK = 128


def lines_of(view: ArticleView) -> Iterator[Line]:
    for number in range(len(view.article.paragraphs)):
        yield from (line for line in view.geometry_of_spans.lines(number) if line.cells)


def ink_rows(view: ArticleView, line: Line) -> tuple[int, int]:
    """The first row of the document with ink of a line, and the one after the last, when it is drawn alone."""
    drawn, _, place = qt_line(view, line.start)
    top, bottom = round(line.room_top) - 60, round(line.room_bottom) + 60
    image = QImage(view.viewport().width(), bottom - top, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for run in drawn.glyphRuns():
        painter.drawGlyphRun(place + view.scrolled() - QPointF(0, top), run)
    painter.end()
    rows = [y for y in range(image.height()) if min(bytes(image.constScanLine(y))[: image.width()]) < DARK]
    return top + rows[0], top + rows[-1] + 1


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("words", WORDS)
def test_no_ink_of_a_word_stands_out_of_its_highlight(show_page: ShowPage, words: str, zoom: float) -> None:
    view = show_page("\n\n".join(["Title", *WORDS[words].split(), WORDS[words]]), title="Title", width=900)
    view.set_zoom(zoom)
    for line in lines_of(view):
        first, last = ink_rows(view, line)
        for box in view.boxes([(line.start, line.end)]):
            top, bottom = box.top() + view.scrolled().y(), box.bottom() + view.scrolled().y()
            shown = view.article.text[line.start : line.end]
            assert top - SLACK <= first, shown
            assert last <= bottom + SLACK, shown


def test_where_no_ink_goes_further_all_are_as_tall(show_page: ShowPage) -> None:
    view = show_page("one tide\n\nסוס\n\nسد قد\n\nno")
    assert {round(line.bottom - line.top, 3) for line in lines_of(view)} == {round((ASCENT + DESCENT) * BODY_SIZE, 3)}


@pytest.mark.parametrize("zoom", ZOOMS)
def test_in_titles_too(show_page: ShowPage, zoom: float) -> None:
    for title in ("أعلن في الميناء", "رَبِّي أُعلن", "Ågj Éf Nordvik قال لي"):
        view = show_page(f"{title}\n\nقال.", title=title)
        view.set_zoom(zoom)
        line = next(lines_of(view))
        first, last = ink_rows(view, line)
        assert line.top - SLACK <= first
        assert last <= line.bottom + SLACK


@pytest.mark.parametrize("zoom", ZOOMS)
def test_highlights_of_neighbouring_lines_stay_apart(show_page: ShowPage, zoom: float) -> None:
    view = show_page("\n".join([*mixed.paragraphs(), " ".join(WORDS.values())]), width=430)
    view.set_zoom(zoom)
    for above, below in pairwise(lines_of(view)):
        assert above.bottom <= below.top + 0.001
        assert above.room_bottom == below.room_top
        assert above.top < above.bottom <= above.room_bottom
        assert below.room_top <= below.top


def test_every_height_of_a_highlight_is_of_its_line(show_page: ShowPage) -> None:
    view = show_page("عنوان في سطر\n\nأعلن رَبِّي بيٍ قال\n\nفي النهاية", title="عنوان في سطر")
    for line in lines_of(view):
        for y in (line.top + 0.1, (line.top + line.bottom) / 2, line.bottom - 0.1):
            assert view.geometry_of_spans.line_near(QPointF(200, y)) == line


def test_a_handle_is_held_at_the_height_of_its_own_line(show_page: ShowPage) -> None:
    view = show_page("بيٍ في أُخرى\nرَبِّي أُعلن\nقال")
    for line in lines_of(view):
        for handle in handles_of(((line.start, line.end),), view.geometry_of_spans):
            inwards = 0.1 if handle.side == "start" else -0.1
            assert view.geometry_of_spans.line_near(handle.knob + QPointF(0, inwards)) == line
