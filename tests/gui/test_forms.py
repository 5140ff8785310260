"""Enter does what a form is for, Esc leaves it: neither ever closes a dialog by accident."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.commands.inspecting import PackageSummary
from annotator.ui.main_window import MainWindow
from annotator.ui.team.package_dialog import PackageDialog
from annotator.ui.team.team_dialog import TeamDialog
from tests.gui.conftest import OpenOn


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": "one\n", "2.txt": "two\n"}, "lead")


@pytest.fixture
def team(window: MainWindow, qtbot: QtBot) -> Iterator[TeamDialog]:
    dialog = TeamDialog(window.runner, window.desk.listing, window.theme, window)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


def test_enter_adds_an_annotator_and_leaves_the_dialog_open(team: TeamDialog) -> None:
    field = team.findChild(QLineEdit, "newAnnotator")
    field.setFocus()
    for name in ("sara", "omar"):
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert team.isVisible()
        assert field.text() == ""
    assert team.findChild(QTableWidget, "teamTable").rowCount() == 3


def test_enter_in_the_seed_previews_the_assignment(team: TeamDialog, window: MainWindow) -> None:
    commands.add_annotator(window.session, "sara")
    team._refresh()
    for row in range(2):
        team.findChild(QTableWidget, "teamTable").item(row, 0).setCheckState(Qt.CheckState.Checked)
    QTest.keyClick(team._seed, Qt.Key.Key_Return)
    assert team.isVisible()
    assert team._status.text().startswith("Preview: 4 new assignments:")


def test_enter_presses_the_button_that_has_the_focus(team: TeamDialog, qtbot: QtBot) -> None:
    field = team.findChild(QLineEdit, "newAnnotator")
    QTest.keyClicks(field, "sara")
    add = team.findChild(QPushButton, "team.add")
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: team.findChild(QTableWidget, "teamTable").rowCount() == 2)
    assert team.isVisible()


def test_escape_closes_the_team(team: TeamDialog) -> None:
    QTest.keyClick(team, Qt.Key.Key_Escape)
    assert not team.isVisible()


def test_enter_opens_a_package(window: MainWindow, tmp_path: Path) -> None:
    facts = PackageSummary(documents=1, people=("sara",), recipient="sara")
    dialog = PackageDialog(tmp_path / "sara.annopack", facts, "", window.theme, window)
    dialog.show()
    QTest.keyClick(dialog._target, Qt.Key.Key_Return)
    assert dialog.result() == PackageDialog.DialogCode.Accepted
    assert not dialog.isVisible()
