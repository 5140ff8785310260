"""What Qt lays out in an article, through our cells, is what UAX #9 says: its own conformance tests.

Nothing deviates. The base direction of our paragraphs is not that of rules P2 and P3, on purpose: here it is fixed for
each, as a person can fix it.
"""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.document import Document
from annotator.text.boundaries import graphemes
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.line_cells import Cell
from annotator.ui.article.span_geometry import SpanGeometry
from annotator.ui.article.typeset import Setting, Typeset
from tests.text.unicode_data import BidiCase, character_cases, class_cases

CHARACTERS_EVERY, CLASSES_EVERY = 23, 97
WITHOUT_GLYPH = 0.01
"""Cells narrower than this show nothing: controls."""
WIDE_ENOUGH = 8000
SETTING = Setting(zoom=1.0, horizontal_padding=0.0, vertical_padding=0.0, byline_color="#808080")


def laid_out(cases: list[BidiCase], parent: QApplication) -> list[list[Cell]]:
    """The cells of each case, which are one paragraph each, in one line."""
    text = "\n".join(case.text for case in cases)
    article = ArticleText(Document("", text, "-", {}), {number: case.direction for number, case in enumerate(cases)})
    typeset = Typeset(article, SETTING, parent)
    typeset.document.setTextWidth(WIDE_ENOUGH)
    geometry = SpanGeometry(article, typeset)
    paragraphs = [geometry.lines(number) for number in range(len(cases))]
    assert all(len(lines) == 1 for lines in paragraphs)
    return [[shifted(cell, lines[0].start) for cell in lines[0].cells] for lines in paragraphs]


def shifted(cell: Cell, start: int) -> Cell:
    return cell._replace(start=cell.start - start, end=cell.end - start)


def conforms(case: BidiCase, cells: list[Cell]) -> bool:
    """Whether the cells with glyphs stand in the order of the file, each in the direction of its level."""
    drawn = [cell for cell in cells if cell.right - cell.left > WITHOUT_GLYPH]
    levels = {cell.start: case.levels[cell.start] for cell in drawn}
    directions = all(level is None or cell.rtl == bool(level % 2) for cell in drawn for level in [levels[cell.start]])
    order = [cell.start for cell in sorted(drawn, key=lambda cell: cell.left) if levels[cell.start] is not None]
    return directions and order == [start for start in clusters_in_order(case) if start in levels]


def clusters_in_order(case: BidiCase) -> list[int]:
    cluster_of = {at: start for start, end in pairwise(graphemes(case.text)) for at in range(start, end)}
    return list(dict.fromkeys(cluster_of[offset] for offset in case.order))


def deviating(cases: list[BidiCase], parent: QApplication) -> list[BidiCase]:
    return [case for case, cells in zip(cases, laid_out(cases, parent), strict=True) if not conforms(case, cells)]


def test_brackets_and_what_people_ask_about_most(qapp: QApplication) -> None:
    cases = character_cases()
    assert deviating(cases[:420] + cases[420::CHARACTERS_EVERY], qapp) == []


def test_all_classes_beside_each_other(qapp: QApplication) -> None:
    assert deviating(class_cases(CLASSES_EVERY), qapp) == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_comparison_sees_a_line_that_runs_the_other_way(qapp: QApplication, direction: str) -> None:
    text, order = "אב cd", (1, 0, 2, 3, 4) if direction == "ltr" else (3, 4, 2, 1, 0)
    levels = (1, 1, 0, 0, 0) if direction == "ltr" else (1, 1, 1, 2, 2)
    case = BidiCase(text, direction, levels, order, None)
    other = case._replace(direction="rtl" if direction == "ltr" else "ltr")
    assert deviating([case], qapp) == []
    assert deviating([other], qapp) == [other]
