"""Sheets of pictures for the eye, `tests/gui/pictures/*.png`, made on every run; what can be counted is asserted.

Of each case: the number of boxes, that they hold the middle of every cell of the range and of no other, and that the
paint is where the boxes are.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Fragment, Span
from annotator.ui.article.article_view import ArticleView
from annotator.ui.article.line_heights import Line
from annotator.ui.theme import interface_font, theme
from tests.gui.conftest import ShowPage
from tests.gui.oracles import Extent, alike, changed_columns, joined, slice_of_line, stands_in
from tests.gui.picture_cases import CASES, Case
from tests.samples import place

PICTURES = Path(os.environ.get("TEST_PICTURES") or Path(__file__).with_name("pictures"))
ON_A_SHEET, COLUMNS = 10, 2
WIDTH, TALLEST, FOOT, CAPTION, GAP = 620, 400, 34, 28, 16


def test_there_are_forty() -> None:
    assert len(CASES) == len({case.name for case in CASES}) == 40


@pytest.mark.parametrize("number", range(len(CASES) // ON_A_SHEET))
def test_a_sheet_of_hard_cases(show_page: ShowPage, number: int) -> None:
    shown = []
    wrong = []
    for case in CASES[number * ON_A_SHEET : (number + 1) * ON_A_SHEET]:
        view, plain = with_everything_marked(show_page, case)
        wrong += [f"{case.name}: {problem}" for problem in problems(case, view, plain)]
        shown.append((case.name, picture(view)))
    save_sheet(shown, PICTURES / f"sheet-{number + 1}.png")
    assert not wrong, "\n".join(wrong)


def fragments(case: Case, words: tuple[str, ...]) -> tuple[Fragment, ...]:
    return tuple(place(one, case.text) for one in words)


def with_everything_marked(show_page: ShowPage, case: Case) -> tuple[ArticleView, QImage]:
    """The page of a case, and a picture of it before anything was marked."""
    view = show_page(case.text, title=case.title, byline=case.byline, width=WIDTH, height=TALLEST)
    view.show_marks(shown="marks" in case.how)
    QApplication.processEvents()
    # A caret would be paint of its own, and a window manager gives the focus when it likes.
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.clearFocus()
    plain = view.viewport().grab().toImage()
    spans = [
        Span(id=str(number), label=label, fragments=fragments(case, words), quote=words)
        for number, (label, words, _) in enumerate(case.marked)
        if label.isupper()
    ]
    view.update_spans(spans, [])
    hits = {label: fragments(case, words)[0] for label, words, _ in case.marked if label in ("hit", "current")}
    view.show_hits(sorted(hits.values()), len(hits) - 1 if "current" in hits else -1)
    for label, words, _ in case.marked:
        if not label:
            view.select_fragments(fragments(case, words))
    if "handles" in case.how:
        view.emphasise([spans[0].id])
        view.show_handles(spans[0].fragments)
    QApplication.processEvents()
    return view, plain


def problems(case: Case, view: ArticleView, plain: QImage) -> Iterator[str]:
    marked = view.viewport().grab().toImage()
    for _, words, expected in case.marked:
        boxes = view.boxes(fragments(case, words))
        if len(boxes) != expected:
            yield f"{words} is in {len(boxes)} boxes, not {expected}"
    ranges = [one for _, words, _ in case.marked for one in fragments(case, words)]
    for number in range(len(view.article.paragraphs)):
        boxes_above: list[Extent] = []
        for line in view.geometry_of_spans.lines(number):
            boxes_here = extents_of(view, line, ranges)
            yield from uneven(view, line, ranges, boxes_here)
            part = slice_of_line(view, line.start)
            painted = changed_columns(plain.copy(part), marked.copy(part))
            # The underline of the outermost of three spans reaches into the line below.
            expected = (boxes_here, joined([*boxes_here, *boxes_above]))
            by_eye = "handles" in case.how or stands_in(view, line.start, line.end)
            if not by_eye and not any(alike(painted, one) for one in expected):
                yield f"painted {painted}, boxes {boxes_here}"
            boxes_above = boxes_here


def extents_of(view: ArticleView, line: Line, ranges: list[Fragment]) -> list[Extent]:
    boxes = view.boxes([(max(start, line.start), min(end, line.end)) for start, end in ranges])
    top = line.top - view.verticalScrollBar().value()
    return joined((box.left(), box.right()) for box in boxes if abs(box.top() - top) < 1)


def uneven(view: ArticleView, line: Line, ranges: list[Fragment], boxes: list[Extent]) -> Iterator[str]:
    """What of a line is in a range and in no box, or the other way round."""
    for cell in line.cells:
        if cell.right - cell.left < 1:
            continue
        middle = (cell.left + cell.right) / 2
        is_marked = any(cell.start < end and cell.end > start for start, end in ranges)
        if is_marked != any(left < middle < right for left, right in boxes):
            yield f"{view.article.text[cell.start : cell.end]} is {'not ' * is_marked}covered"


def picture(view: ArticleView) -> QImage:
    """The page as far as there are words on it."""
    last = view.geometry_of_spans.lines(len(view.article.paragraphs) - 1)[-1]
    return view.viewport().grab(QRect(0, 0, WIDTH, round(last.room_bottom) + FOOT)).toImage()


def save_sheet(shown: list[tuple[str, QImage]], path: Path) -> None:
    """Put pictures with their names side by side onto one."""
    rows = [shown[at : at + COLUMNS] for at in range(0, len(shown), COLUMNS)]
    heights = [max(image.height() for _, image in row) + CAPTION + GAP for row in rows]
    sheet = QImage(COLUMNS * (WIDTH + GAP) + GAP, sum(heights) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#dddddd"))
    page = QColor(theme("light").colors.page)
    painter = QPainter(sheet)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(interface_font(14, bold=True))
    top = GAP
    for row, height in zip(rows, heights, strict=True):
        for column, (name, image) in enumerate(row):
            left = GAP + column * (WIDTH + GAP)
            painter.drawText(QRect(left, top, WIDTH, CAPTION), Qt.AlignmentFlag.AlignVCenter, name)
            painter.fillRect(left, top + CAPTION, image.width(), image.height(), page)
            painter.drawImage(left, top + CAPTION, image)
        top += height
    painter.end()
    path.parent.mkdir(exist_ok=True)
    assert sheet.save(str(path))
