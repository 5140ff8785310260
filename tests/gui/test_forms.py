"""Enter does what a form is for, Esc leaves it: neither ever closes a dialog by accident."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from annotator.app import commands
from annotator.app.commands.inspecting import PackageSummary
from annotator.ui import file_dialogs
from annotator.ui.main_window import MainWindow
from annotator.ui.team.package_dialog import PackageDialog
from tests.app.test_location_warnings import shared_through
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


def test_a_package_in_the_shared_folder_becomes_a_project_elsewhere(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, shared = tmp_path / "home", shared_through(tmp_path / "shared", "ab" * 16)
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    facts = PackageSummary("Sara", ("Sara",), 1, "ab" * 16, name="Harbour")
    dialog = PackageDialog(shared / "Sara.annopack", facts, "", window.theme, window)
    warning = dialog.findChild(QLabel, "placeWarning")
    assert dialog.target == home / "Harbour.annot"
    assert warning.isHidden()
    dialog._target.setText(str(shared / "Harbour.annot"))
    assert not warning.isHidden()
    assert "shared folder" in warning.text()
    dialog._target.setText(str(tmp_path / "Harbour.annot"))
    assert warning.isHidden()


def test_a_package_for_a_reviewer_is_opened_by_the_reviewer(window: MainWindow, tmp_path: Path) -> None:
    commands.add_annotator(window.session, "Lina")
    commands.set_role(window.session, "Lina", "reviewer")
    report = next(one for one in commands.pack_each(window.session, tmp_path) if "Lina" in one.path.name)
    facts = commands.inspect_package(report.path)
    dialog = PackageDialog(report.path, facts, "lead", window.theme, window)
    assert dialog.name == "Lina"
    dialog.deleteLater()


def test_enter_presses_a_button_that_has_the_focus(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    facts = PackageSummary(documents=1, people=("sara",), recipient="sara")
    dialog = PackageDialog(tmp_path / "sara.annopack", facts, "", window.theme, window)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog._cancel.setFocus()
    QTest.keyClick(dialog._cancel, Qt.Key.Key_Return)
    assert dialog.result() == PackageDialog.DialogCode.Rejected


def test_a_path_is_no_name_in_a_package_either(window: MainWindow, tmp_path: Path) -> None:
    facts = PackageSummary(documents=1, people=("sara",), recipient="")
    dialog = PackageDialog(tmp_path / "sara.annopack", facts, "", window.theme, window)
    dialog.show()
    assert dialog.name == ""
    QTest.keyClicks(dialog.choice.field, "/tmp/packages")
    dialog.accept()
    assert dialog.isVisible()
    assert "not of a person" in dialog._warning.text()
    dialog.reject()


def test_returned_work_has_a_name_of_its_own(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = window.session.file.path.parent
    received = folder / commands.package_name(window.session, "lead")
    received.touch()
    suggested = []

    def choose(_parent: object, _title: str, path: str, _pattern: str) -> str:
        suggested.append(Path(path))
        return path

    monkeypatch.setattr(file_dialogs, "save_file", choose)
    for _ in range(2):
        window.actions_by_id["project.send"].trigger()
    project = window.session.file.path.stem
    assert suggested[0].name.startswith(f"{project} – from lead – ")
    assert len({*suggested, received}) == 3
    assert [commands.project_in(path) for path in (suggested[0], received)] == [project] * 2
