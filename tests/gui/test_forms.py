"""Enter does what a form is for, Esc leaves it: neither ever closes a dialog by accident."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app.commands.inspecting import PackageSummary
from annotator.ui.main_window import MainWindow
from annotator.ui.team.package_dialog import PackageDialog
from tests.gui.conftest import OpenOn


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": "one\n", "2.txt": "two\n"}, "lead")


def test_enter_opens_a_package(window: MainWindow, tmp_path: Path) -> None:
    facts = PackageSummary(documents=1, people=("sara",), recipient="sara")
    dialog = PackageDialog(tmp_path / "sara.annopack", facts, "", window.theme, window)
    dialog.show()
    QTest.keyClick(dialog._target, Qt.Key.Key_Return)
    assert dialog.result() == PackageDialog.DialogCode.Accepted
    assert not dialog.isVisible()


def test_a_project_is_called_after_the_project_of_a_renamed_package(window: MainWindow, tmp_path: Path) -> None:
    facts = PackageSummary("Sara", ("Sara",), 1, name="Harbour")
    renamed = tmp_path / "x (1).annopack"
    assert PackageDialog(renamed, facts, "", window.theme, window).target == tmp_path / "Harbour.annot"
    (tmp_path / "Harbour.annot").touch()
    assert PackageDialog(renamed, facts, "", window.theme, window).target == tmp_path / "Harbour 2.annot"
