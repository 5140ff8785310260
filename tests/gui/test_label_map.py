"""Labels not in the scheme, met while importing: mapped, taken in, or left."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTableWidget

from annotator.domain.document import document_id
from annotator.ui.label_map_dialog import LEAVE_OUT, LabelMapDialog
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import press, select
from tests.gui.test_team_walk import answer

TEXT = "Reem met Omar."
STRANGE = "<b>شخص</b>"


def file(folder: Path) -> Path:
    """A file with two labels and a relation that the scheme lacks."""
    path = folder / "people.jsonl"
    spans = [
        {"id": "a", "label": STRANGE, "fragments": [[0, 4]], "quote": ["Reem"], "attributes": {}, "note": ""},
        {"id": "b", "label": "GUEST", "fragments": [[9, 13]], "quote": ["Omar"], "attributes": {}, "note": ""},
    ]
    ties = [{"id": "r", "label": "MET", "roles": {"who": ["a"], "whom": ["b"]}, "attributes": {}}]
    line = {"format": "annotator/1", "id": document_id(TEXT), "text": TEXT, "offset_unit": "codepoint"}
    line["layers"] = {"sara": {"status": "done", "spans": spans, "relations": ties}}
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    return path


def finish(choose: Callable[[LabelMapDialog], None]) -> Callable[[LabelMapDialog], None]:
    def act(dialog: LabelMapDialog) -> None:
        choose(dialog)
        QTest.mouseClick(dialog.findChild(QPushButton, "importButton"), Qt.MouseButton.LeftButton)

    return act


def choose(dialog: LabelMapDialog, foreign: str, label: str) -> None:
    box = dialog.findChild(QComboBox, f"answer.{foreign}")
    box.setCurrentIndex(box.findData(label))


def labels(window: MainWindow) -> list[str]:
    return sorted(span.label for span in window.session.annotations(document_id(TEXT)).spans.values())


def test_labels_are_mapped_or_taken_in_and_shown(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    met = answer(LabelMapDialog, finish(lambda dialog: choose(dialog, STRANGE, "SPEAKER")))
    window.project.files.import_paths([str(file(tmp_path))])
    assert met
    QApplication.processEvents()
    assert labels(window) == ["GUEST", "SPEAKER"]
    assert window.session.scheme.relation("MET")
    assert window.session.scheme.label(STRANGE) is None
    assert "label.GUEST" in window.actions_by_id
    assert "1" in window.desk.notices.words
    window.desk.view.setFocus()
    select(window, 0, 7)
    press(window, "5")
    assert [span.label for span in window.desk.annotating.work.spans.values()] == ["GUEST"]


def test_undo_takes_the_labels_away_again(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    before = window.session.scheme
    answer(LabelMapDialog, finish(lambda _: None))
    window.project.files.import_paths([str(file(tmp_path))])
    QApplication.processEvents()
    assert f"label.{STRANGE}" in window.actions_by_id
    window.actions_by_id["edit.undo"].trigger()
    QApplication.processEvents()
    assert window.session.scheme == before
    assert f"label.{STRANGE}" not in window.actions_by_id


def test_cancel_imports_nothing_and_says_why(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    before = window.session.scheme
    answer(LabelMapDialog, lambda dialog: dialog.reject())
    window.project.files.import_paths([str(file(tmp_path))])
    QApplication.processEvents()
    assert len(window.desk.listing.numbers) == 1
    assert window.session.scheme == before
    assert "GUEST" in window.desk.notices.words


def test_labels_are_offered_by_kind_and_shown_literally(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    shown: dict[str, list[str]] = {}
    cells: list[str] = []
    formats: list[Qt.TextFormat] = []

    def look(dialog: LabelMapDialog) -> None:
        for name in (STRANGE, "GUEST", "MET"):
            box = dialog.findChild(QComboBox, f"answer.{name}")
            shown[name] = [box.itemData(row) for row in range(box.count())]
        table = dialog.findChild(QTableWidget)
        cells.extend(table.item(row, 0).text() for row in range(table.rowCount()))
        formats.extend(label.textFormat() for label in dialog.findChildren(QLabel) if label.text())
        dialog.reject()

    answer(LabelMapDialog, look)
    window.project.files.import_paths([str(file(tmp_path))])
    assert shown["GUEST"] == shown[STRANGE] == ["", "CLAIM", "SPEAKER", "CUE", "TARGET", LEAVE_OUT]
    assert shown["MET"] == ["", "SAID_BY", "CUED_BY", "STANCE", LEAVE_OUT]
    assert cells == [STRANGE, "GUEST", "MET"]
    assert set(formats) == {Qt.TextFormat.PlainText}
