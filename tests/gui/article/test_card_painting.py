"""What is missing of a claim looks the same on its card, be it the speaker or the stance."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from annotator.app.bundled import scheme_toml
from annotator.domain.scheme import parse_scheme
from annotator.ui.article.card_data import CardData, StanceRow
from annotator.ui.article.card_painting import FRAME, NAME_ROW, CardPainter, height_of
from annotator.ui.theme import theme

WIDTH = 280
NAME, STANCE = int(FRAME + NAME_ROW / 2) - 7, int(FRAME + NAME_ROW) + 4
"""Lines of pixels over the words of a badge, in the rows of the name and the stance."""


def badges(card: CardData, *, mirrored: bool) -> tuple[bool, bool]:
    """Whether there is a badge in the row of the name, and in that of the stance."""
    colors = theme("light")
    pixmap = QPixmap(WIDTH, round(height_of(card)))
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    scheme = parse_scheme(scheme_toml("claims"))
    box = QRectF(0, 0, WIDTH, pixmap.height())
    CardPainter(painter, scheme, colors, mirrored=mirrored, ratio=1).paint(card, box, selected=False, row="")
    painter.end()
    image, fill = pixmap.toImage(), QColor(colors.colors.warn_fill)
    name, stance = (any(image.pixelColor(x, y) == fill for x in range(WIDTH)) for y in (NAME, STANCE))
    return name, stance


def card(speaker: str, value: str) -> CardData:
    row = StanceRow("", value, value or "needs stance", "", ("said",), "")
    return CardData("1", "CLAIM", 0, speaker, (row,), "", bool(speaker and value), not speaker)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_missing_stance_has_the_badge_of_a_missing_speaker(*, mirrored: bool) -> None:
    for speaker, value in (("", ""), ("Lina", ""), ("", "supports"), ("Lina", "supports")):
        assert badges(card(speaker, value), mirrored=mirrored) == (not speaker, not value)
