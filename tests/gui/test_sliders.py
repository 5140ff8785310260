"""The handle of a slider stands out against the panel that it is on, focused or not."""

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout
from pytestqt.qtbot import QtBot

from annotator.domain.contrast import LEAST_LINE, ratio
from annotator.ui import language, theme
from annotator.ui.application import application


def _handle(slider: QSlider) -> QRect:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part = QStyle.SubControl.SC_SliderHandle
    return slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)


def _color(image: QImage, place: QPoint) -> str:
    return image.pixelColor(place).name()


@pytest.mark.parametrize("focused", [False, True])
@pytest.mark.parametrize("name", get_args(theme.ThemeName))
def test_the_handle_has_the_contrast_of_a_control(qtbot: QtBot, name: theme.ThemeName, focused: bool) -> None:
    theme.apply(application(), theme.theme(name))
    panel = QFrame()
    panel.setObjectName("suggestionSettings")
    qtbot.addWidget(panel)
    slider, other = QSlider(Qt.Orientation.Horizontal), QSlider(Qt.Orientation.Horizontal)
    slider.setValue(50)
    column = QVBoxLayout(panel)
    column.addWidget(slider)
    column.addWidget(other)
    panel.resize(300, 100)
    panel.show()
    panel.activateWindow()
    (slider if focused else other).setFocus()
    QTest.qWait(10)
    handle, image = _handle(slider), slider.grab().toImage()
    middle = handle.center().y()
    edge, ground = _color(image, QPoint(handle.left() + 1, middle)), _color(image, handle.topLeft())
    groove = _color(image, QPoint(handle.left() - 10, middle))
    assert ratio(edge, ground) >= LEAST_LINE
    assert ratio(groove, ground) >= LEAST_LINE
    assert (_color(image, handle.center()) != edge) == focused


@pytest.fixture(params=["en", "ar"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    language.apply(application(), request.param)
    yield request.param
    language.apply(application(), "en")
    theme.apply(application(), theme.theme("light"))


@pytest.mark.parametrize("name", get_args(theme.ThemeName))
def test_the_track_up_to_the_handle_is_in_the_accent_colour(qtbot: QtBot, name: theme.ThemeName, spoken: str) -> None:
    colors = theme.theme(name).colors
    theme.apply(application(), theme.theme(name))
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.resize(300, 24)
    slider.setValue(30)
    slider.show()
    handle, image = _handle(slider), slider.grab().toImage()
    start, end = handle.left() - 10, handle.right() + 10
    if spoken == "ar":
        start, end = end, start
    assert (handle.center().x() > 150) == (spoken == "ar")
    middle = handle.center().y()
    assert _color(image, QPoint(start, middle)) == colors.ink.lower()
    assert _color(image, QPoint(end, middle)) == colors.border.lower()
