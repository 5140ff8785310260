"""The welcome page in small windows: no words are cut, and recent projects tell all that they tell in large ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from annotator.app.settings import RecentProject, Settings, save_settings
from annotator.ui import language
from annotator.ui.application import open_welcome
from annotator.ui.lines import paint_line, width_of
from annotator.ui.main_window import MainWindow
from annotator.ui.welcome import recent_rows, rows
from tests.gui.restyling import LAID_OUT_MS

in_small_windows = pytest.mark.parametrize("size", [(800, 600), (1024, 700)])
Painted = list[tuple[str, bool]]
"""Words, and whether there was room for them."""


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Painted:
    told: Painted = []

    def note(painter: QPainter, room: QRectF, words: str, font: QFont, color: str, **how: bool) -> float:
        told.append((words, width_of(words, font) <= room.width()))
        return paint_line(painter, room, words, font, color, **how)

    for painting in (rows, recent_rows):
        monkeypatch.setattr(painting, "paint_line", note)
    return told


@pytest.fixture(params=["en", "ar"])
def welcome(
    request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = tmp_path / "Ferry.annot"
    path.touch()
    recent = [RecentProject(str(path), "Lina", "2026-11-02T09:00:00+00:00", 3, 12)]
    save_settings(Settings(language=request.param, recent=recent))
    shown = open_welcome()
    qtbot.addWidget(shown)
    shown.setFixedSize(*size)
    QTest.qWait(LAID_OUT_MS)
    yield shown
    language.apply(QApplication.instance(), "en")


@in_small_windows
def test_ways_to_begin_and_recent_projects_are_told_in_full(welcome: MainWindow, painted: Painted) -> None:
    welcome.grab()
    assert [words for words, has_room in painted if not has_room] == []
    told = " ".join(words for words, _ in painted)
    assert "Lina" in told
    assert language.number(12) in told


@in_small_windows
def test_the_preset_is_told_in_full(welcome: MainWindow) -> None:
    presets = welcome.findChild(QComboBox)
    option = QStyleOptionComboBox()
    presets.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = presets.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, presets)
    longest = max(presets.fontMetrics().horizontalAdvance(presets.itemText(at)) for at in range(presets.count()))
    assert longest <= room.width()
    assert presets.visibleRegion().boundingRect().width() == presets.width()
