"""Importing while one works in an article leaves the place in it as it is."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn

TEXT = "\n".join(f"[{number}] The ferry left at dawn. غادرت العبارة عند الفجر." for number in range(400))


def place_of(window: MainWindow) -> tuple[str, int, list[tuple[int, int]], int]:
    view = window.desk.view
    return window.desk.document, view.verticalScrollBar().value(), view.selected(), view.selection.caret


def test_an_import_keeps_selection_caret_and_what_is_seen(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": TEXT})
    view = window.desk.view
    start = TEXT.index("[200]")
    view.select(start, start + 5)
    view.scroll_to(start)
    QApplication.processEvents()
    before = place_of(window)
    assert before[1] > 1000
    other = tmp_path / "2.txt"
    other.write_text("Another article.\n", encoding="utf-8")
    window.project.files.import_paths([str(other)])
    QApplication.processEvents()
    assert len(window.desk.listing.numbers) == 2
    assert place_of(window) == before
