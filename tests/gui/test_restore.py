"""A backup put in place from the window, and offered when a project turns out damaged."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableWidget

from annotator.app import commands
from annotator.ui.main_window import MainWindow
from annotator.ui.restore_dialog import RestoreDialog
from tests.gui.conftest import OpenOn
from tests.gui.hands import press, select
from tests.gui.test_team_walk import answer
from tests.storage.hostile import OTHERS, altered

TEXT = "one two three\n"


def mark_and_back_up(window: MainWindow) -> Path:
    select(window, 0, 3)
    press(window, "1")
    made = commands.back_up(window.session)
    select(window, 4, 7)
    press(window, "1")
    return made


def click_restore(dialog: RestoreDialog) -> None:
    QTest.mouseClick(dialog.findChild(QPushButton, "restoreButton"), Qt.MouseButton.LeftButton)


def quotes(window: MainWindow) -> list[tuple[str, ...]]:
    return sorted(span.quote for span in window.desk.annotating.work.spans.values())


def test_the_newest_backup_is_one_button_away(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT})
    backup = mark_and_back_up(window)
    assert quotes(window) == [("one",), ("two",)]
    known = len(commands.list_backups(window.session.file.path))
    shown: list[tuple[Path, int]] = []

    def look(dialog: RestoreDialog) -> None:
        shown.append((dialog.backup, dialog.findChild(QTableWidget, "backups").rowCount()))
        click_restore(dialog)

    answer(RestoreDialog, look)
    window.actions_by_id["project.restore"].trigger()
    assert shown == [(backup, known)]
    assert quotes(window) == [("one",)]
    assert window.session.annotator.name == "sara"
    assert "The backup was restored. The project as it was is in the folder" in window.runner.notices.words


def test_cancel_leaves_everything(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT})
    mark_and_back_up(window)
    answer(RestoreDialog, lambda dialog: dialog.reject())
    window.actions_by_id["project.restore"].trigger()
    assert quotes(window) == [("one",), ("two",)]


def test_a_damaged_project_is_reported_and_a_backup_offered(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT})
    mark_and_back_up(window)
    path = window.session.file.path
    window.show_welcome()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    told: list[str] = []

    def restore(dialog: RestoreDialog) -> None:
        told.append(dialog.notices.words)
        click_restore(dialog)

    answer(RestoreDialog, restore)
    window.open(path, "sara")
    assert "damaged" in told[0]
    assert ("one",) in quotes(window)


def test_what_a_project_with_other_tables_holds_is_saved_from_the_window(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": TEXT})
    mark_and_back_up(window)
    path = window.session.file.path
    window.show_welcome()
    altered(path, *OTHERS["trigger at once"])
    assert answer(RestoreDialog, lambda dialog: dialog.salvage(tmp_path / "saved.annot")) is not None
    window.open(path, "sara")
    assert window.session is not None
    assert window.session.file.path.name == "saved.annot"


def test_what_can_be_read_of_a_damaged_project_is_saved_from_the_window(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": TEXT})
    mark_and_back_up(window)
    path = window.session.file.path
    window.show_welcome()
    whole = path.read_bytes()
    path.write_bytes(whole[:-1500])  # the last page is cut in the middle
    offered = answer(RestoreDialog, lambda dialog: dialog.salvage(tmp_path / "saved.annot"))
    window.open(path, "sara")
    assert offered
    assert window.session is not None
    assert window.session.file.path.name == "saved.annot"
    assert path.read_bytes() == whole[:-1500]
    assert window.desk.view.article.text == TEXT
