"""Qt's own file dialog in this program: words, columns, pictures, size."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui import file_dialogs, language, theme
from annotator.ui.file_dialog_parts import CHANGED, KIND, NAME
from annotator.ui.file_name_words import file_name_words

PACKAGE = "موسم المرفأ – سارة – 2026-11-29.annopack"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a package."""
    made = tmp_path / "packages"
    made.mkdir()
    (made / PACKAGE).write_bytes(b"a package")
    return made


@pytest.fixture
def dialog(qapp: QApplication, folder: Path, qtbot: QtBot) -> Iterator[QFileDialog]:
    """An Arabic dialog in the dark theme."""
    language.apply(qapp, "ar")
    theme.apply(qapp, theme.theme("dark"))
    parent = QWidget()
    made = file_dialogs.file_dialog(
        parent, "title", str(folder), "Packages (*.annopack)", QFileDialog.FileMode.ExistingFile
    )
    made.show()
    view = _view(made)
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == 1)
    yield made
    parent.deleteLater()
    language.apply(qapp, "en")
    theme.apply(qapp, theme.theme("light"))


def _view(dialog: QFileDialog) -> QTreeView:
    view = dialog.findChild(QTreeView, "treeView")
    assert isinstance(view, QTreeView)
    return view


def _painted(view: QTreeView, column: int) -> str:
    option = QStyleOptionViewItem()
    index = view.model().index(0, column, view.rootIndex())
    view.itemDelegate().initStyleOption(option, index)
    return str(option.text)


def test_no_word_is_english_and_none_says_guideline(dialog: QFileDialog) -> None:
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.toolTip() for button in dialog.findChildren(QToolButton)]
    model = _view(dialog).model()
    words += [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in (NAME, CHANGED)]
    for word in filter(None, words):
        assert any("\u0600" <= letter <= "\u06ff" for letter in word), word
        assert "ليل" not in word


def test_the_whole_name_of_a_package_is_in_sight(dialog: QFileDialog) -> None:
    view = _view(dialog)
    shown = _painted(view, NAME)
    assert "سارة" in shown
    assert view.fontMetrics().horizontalAdvance(shown) < view.columnWidth(NAME) - 40
    assert view.isColumnHidden(KIND)
    assert sum(view.columnWidth(column) for column in range(4)) <= view.viewport().width()


def test_the_time_is_in_the_words_of_the_interface(dialog: QFileDialog) -> None:
    assert _painted(_view(dialog), CHANGED).startswith("اليوم")


def test_the_path_begins_with_its_slash(dialog: QFileDialog, folder: Path, qtbot: QtBot) -> None:
    place = dialog.findChild(QComboBox, "lookInCombo")
    qtbot.waitUntil(lambda: place.currentText() == f"\u2066{folder}\u2069")


def test_arrows_have_the_colour_of_the_text(dialog: QFileDialog) -> None:
    image = dialog.findChild(QToolButton, "toParentButton").icon().pixmap(16, 16).toImage()
    colors = {image.pixelColor(QPoint(8, y)).name() for y in range(16) if image.pixelColor(8, y).alpha() == 255}
    assert colors == {theme.theme("dark").colors.text.lower()}


def test_completions_have_a_ground_and_readable_words(dialog: QFileDialog) -> None:
    popup = dialog.findChild(QLineEdit, "fileNameEdit").completer().popup()
    popup.resize(200, 60)
    popup.show()
    assert popup.viewport().grab().toImage().pixelColor(100, 50).name() == theme.theme("dark").colors.raised.lower()
    popup.hide()


def test_qt_keeps_its_own_columns_for_other_programs(dialog: QFileDialog) -> None:
    view = _view(dialog)
    dialog.reject()
    assert not view.isColumnHidden(KIND)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.txt", "\u2066\u2066a.txt\u2069\u2069"),
        ("مرفأ.annot", "\u2067\u2067مرفأ\u2069\u2066.annot\u2069\u2069"),
        (
            "مرفأ – Sara – 2026-11-29.annopack",
            "\u2067\u2067مرفأ\u2069 – \u2066Sara\u2069 – \u20662026-11-29.annopack\u2069\u2069",
        ),
        ("folder", "\u2066\u2066folder\u2069\u2069"),
    ],
)
def test_each_part_of_a_name_keeps_its_direction(name: str, shown: str) -> None:
    assert file_name_words(name) == shown


def test_a_file_is_asked_for_once(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    wanted = tmp_path / "new.annot"

    def agree(dialog: QFileDialog) -> int:
        dialog.selectFile(str(wanted))
        return QFileDialog.DialogCode.Accepted.value

    parent = QWidget()
    monkeypatch.setattr(QFileDialog, "exec", agree)
    assert file_dialogs.save_file(parent, "title", str(tmp_path / "a.annot"), "(*.annot)") == str(wanted)
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: 0)
    assert file_dialogs.save_file(parent, "title", str(tmp_path / "a.annot"), "(*.annot)") == ""
    assert file_dialogs.open_files(parent, "title", str(tmp_path), "(*.annot)") == []
    assert file_dialogs.open_folder(parent, "title", str(tmp_path)) == ""
