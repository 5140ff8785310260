"""The shades of numbers in tables: in both themes a larger one stands out more, and can be read."""

from typing import cast

import pytest
from PySide6.QtGui import QColor

from annotator.ui import theme
from annotator.ui.agreement.cell_painting import HEATS, heat
from annotator.ui.analysis.cross_table import LINKS_ON_HEAT
from annotator.ui.theme import ThemeName

STEPS = 20
both = pytest.mark.parametrize("name", ["light", "dark"])


def _light(color: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def _contrast(one: QColor, other: QColor) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)


def _shades(name: str) -> list[QColor]:
    return [heat(step / STEPS, cast("ThemeName", name)) for step in range(STEPS + 1)]


@both
def test_a_larger_number_stands_out_more(name: str) -> None:
    page = QColor(theme.theme(cast("ThemeName", name)).colors.page)
    contrasts = [_contrast(shade, page) for shade in _shades(name)]
    assert contrasts == sorted(contrasts)
    assert contrasts[-1] > 2


@both
def test_numbers_can_be_read_on_every_shade(name: str) -> None:
    for text in (HEATS[cast("ThemeName", name)].text, LINKS_ON_HEAT[cast("ThemeName", name)]):
        assert min(_contrast(QColor(text), shade) for shade in _shades(name)) >= 4.5
