"""A text that an older version stored with CR newlines: the window offers the repair, and shows the repaired text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.ui.main_window import MainWindow
from tests.broken_texts import BROKEN, LF, MENDED, broken_project
from tests.gui.conftest import OpenOn
from tests.samples import ME


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path) -> MainWindow:
    return open_on(broken_project(tmp_path / "project.annot"), ME, BROKEN)


def repair(window: MainWindow) -> None:
    QTest.mouseClick(window.desk.notices._act, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_repair_is_offered_and_done(window: MainWindow) -> None:
    notices = window.desk.notices
    assert notices.words.startswith("An older version stored this text with wrong line breaks")
    assert notices._act.text() == "Repair"
    repair(window)
    assert notices.words == "1 text repaired. All annotations were kept."
    assert window.desk.document == MENDED
    assert window.desk.view.article.text == LF
    assert [window.desk.listing.row(index).id for index in range(len(window.desk.listing.numbers))] == [MENDED]
    assert commands.check(window.session).problems == []


def test_repair_is_undone_from_the_notice(window: MainWindow) -> None:
    repair(window)
    assert window.desk.notices._act.text() == "Undo"
    repair(window)  # the same button
    assert window.desk.listing.contains(BROKEN)
    assert not window.desk.listing.contains(MENDED)
    assert window.desk.notices._act.text() == "Repair"


def test_sound_text_has_no_offer(open_on: OpenOn) -> None:
    assert open_on({"1.txt": "One.\nTwo.\n"}).desk.notices.isHidden()
