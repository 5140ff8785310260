"""Labels that wrap: every line of Arabic begins at the edge, and all else is painted as Qt does it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.ui.plain import plain_label

ARABIC = "يعمل دون اتصال. تبقى كل البيانات على هذا الحاسوب ولا يغادره شيء منها إلى مكان آخر."
WITH_ENGLISH = "اختر ملفًا من \u2068the folder of the newspaper\u2069 في هذا الحاسوب ثم افتح المشروع من جديد."
CENTRED = Qt.AlignmentFlag.AlignVCenter
SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)


def painted(label: QLabel, width: int, height: int = 120) -> QImage:
    label.setWordWrap(True)
    label.resize(width, height)
    return label.grab().toImage()


def inked_lines(label: QLabel, width: int) -> list[list[int]]:
    """The columns that have ink, for each line of words."""
    image = painted(label, width, label.heightForWidth(width))
    line = label.heightForWidth(100_000)
    count = round(image.height() / line)
    ground = image.pixelColor(0, 0)
    rows = [range(number * image.height() // count, (number + 1) * image.height() // count) for number in range(count)]
    columns = range(image.width())
    return [[x for x in columns if any(differs(image.pixelColor(x, y), ground) for y in band)] for band in rows]


def differs(color: QColor, ground: QColor) -> bool:
    return abs(color.lightness() - ground.lightness()) > 60


@pytest.mark.parametrize("text", [ARABIC, WITH_ENGLISH])
def test_every_line_of_arabic_begins_at_the_edge(qtbot: QtBot, text: str) -> None:
    label = plain_label(text)
    qtbot.addWidget(label)
    label.setWordWrap(True)
    label.setStyleSheet("font-size: 26px; background: white; color: black;")
    label.ensurePolished()
    lines = inked_lines(label, 420)
    assert len(lines) >= 3
    rights = [line[-1] for line in lines]
    assert min(rights) >= 420 - 5  # letters have a little room beside them
    assert min(line[0] for line in lines) >= 1  # no last letter is cut


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("is_absolute", [True, False])
@pytest.mark.parametrize("upright", [Qt.AlignmentFlag.AlignTop, CENTRED, Qt.AlignmentFlag.AlignBottom])
@pytest.mark.parametrize("text", ["تبقى كل البيانات", "سطر\nسطر آخر", "It stays on this computer, all of it, for good"])
def test_what_is_not_wrapped_right_to_left_is_as_qt_paints_it(
    qtbot: QtBot, text: str, upright: Qt.AlignmentFlag, side: Qt.AlignmentFlag, *, is_absolute: bool
) -> None:
    labels = plain_label(text), QLabel(text)
    images = []
    for label in labels:
        qtbot.addWidget(label)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setStyleSheet("background: white; border: 1px solid red; padding: 3px 8px; color: #123456;")
        aligned = side | upright
        label.setAlignment(aligned | Qt.AlignmentFlag.AlignAbsolute if is_absolute else aligned)
        images.append(painted(label, 200))
    assert images[0] == images[1]
