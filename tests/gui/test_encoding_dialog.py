"""Files that are not UTF-8: the window asks for their encoding, and takes in what was chosen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from annotator.ui.encoding_dialog import EncodingCard, EncodingDialog
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.test_team_walk import answer

ARABIC = "خبر عاجل: قال الوزير إن الجسر آمن.\n"
HEBREW = "השר אמר שהגשר בטוח לגמרי.\n"


def folder_of(tmp_path: Path, files: dict[str, bytes]) -> str:
    folder = tmp_path / "old"
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return str(folder)


def texts(window: MainWindow) -> set[str]:
    return {
        window.session.text(row.id) for row in map(window.desk.listing.row, range(len(window.desk.listing.numbers)))
    }


def accept(dialog: EncodingDialog) -> None:
    QTest.mouseClick(dialog.findChild(QPushButton, "importButton"), Qt.MouseButton.LeftButton)


def choose(encoding: str) -> Callable[[EncodingDialog], None]:
    def act(dialog: EncodingDialog) -> None:
        card = dialog.findChild(QRadioButton, f"encoding.{encoding}").parentWidget()
        assert isinstance(card, EncodingCard)
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        accept(dialog)

    return act


def test_old_files_are_taken_in_with_the_encoding_that_reads_right(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    shown: list[str] = []

    def look(dialog: EncodingDialog) -> None:
        shown.extend(label.text() for label in dialog.findChildren(QLabel))
        choose("cp1256")(dialog)

    met = answer(EncodingDialog, look)
    window.project.files.import_paths(
        [
            folder_of(
                tmp_path,
                {"a.txt": ARABIC.encode("cp1256"), "b.txt": b"Plain.\n", "c.txt": ARABIC[10:].encode("cp1256")},
            )
        ]
    )
    assert met
    assert "Encoding of 2 files" in shown
    assert any("قال الوزير إن الجسر آمن" in words for words in shown)
    assert texts(window) == {"Another article.\n", "Plain.\n", ARABIC, ARABIC[10:]}
    assert window.desk.notices.words == "3 new articles."
    assert window.desk.notices.kind == "success"


def test_the_only_file_is_asked_about_too(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    answer(EncodingDialog, choose("cp1255"))
    file = tmp_path / "hebrew.txt"
    file.write_bytes(HEBREW.encode("cp1255"))
    window.project.files.import_paths([str(file)])
    assert HEBREW in texts(window)


def test_what_is_left_out_is_shown_without_words_for_the_command_line(open_on: OpenOn, tmp_path: Path) -> None:
    window = open_on({"1.txt": "Another article.\n"})
    answer(EncodingDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    file = tmp_path / "old.txt"
    file.write_bytes(ARABIC.encode("cp1256"))
    window.project.files.import_paths([str(file)])
    assert texts(window) == {"Another article.\n"}
    assert "no encoding was chosen" in window.desk.notices.words
    assert "--encoding" not in window.desk.notices.words
