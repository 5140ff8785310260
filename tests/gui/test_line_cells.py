"""The cells of a line, found at once, are those found cluster by cluster."""

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.document import Document
from annotator.ui.article import line_cells
from annotator.ui.article.article_text import ArticleText
from annotator.ui.article.line_cells import Cell
from annotator.ui.article.span_geometry import SpanGeometry
from annotator.ui.article.typeset import Setting, Typeset
from tests.gui import mixed

HARD = (
    "office ffi fl waffle fj لا الله لله السلام عليكم لأنّ الأوّلُ هَٰذَا ـــ ﷺ؟،\n"
    "کتاب‌ها می‌شود 漢字 abc漢字def مرحبا 漢字 😀👨‍👩‍👧 e\u0301 x\u0301\u0302 שלום עוֹלָם\ta\tb 12٣٤ 5%\n"
    "قبل\tبعد لا\tلا \u202eabc لا\u202c \u2067فا (لا) x\u2069 end"
)


@pytest.mark.parametrize("zoom", [0.7, 1.0, 1.75])
@pytest.mark.parametrize("text", ["\n".join(mixed.paragraphs()), HARD], ids=["mixed", "hard"])
def test_cells_of_a_whole_line_are_those_of_its_clusters(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, text: str, zoom: float
) -> None:
    at_once = cells(text, zoom, qapp)
    monkeypatch.setattr(line_cells, "_single_glyphs", lambda _line: {})
    one_by_one = cells(text, zoom, qapp)
    assert [cell._replace(left=0, right=0) for cell in at_once] == [
        cell._replace(left=0, right=0) for cell in one_by_one
    ]
    assert [(cell.left, cell.right) for cell in at_once] == [
        pytest.approx((cell.left, cell.right), abs=0.02) for cell in one_by_one
    ]


def cells(text: str, zoom: float, parent: QApplication) -> list[Cell]:
    article = ArticleText(Document("", text, "-", {}), {})
    typeset = Typeset(article, Setting(zoom, 56.0, 32.0, "#808080"), parent)
    typeset.document.setTextWidth(752)
    geometry = SpanGeometry(article, typeset)
    return [cell for number in range(len(article.pieces)) for line in geometry.lines(number) for cell in line.cells]
