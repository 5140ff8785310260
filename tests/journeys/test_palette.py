"""A person makes the keys their own, and finds commands by their words."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTableView

from annotator.app.settings import load_settings, save_settings
from annotator.ui.key_map.content import all_groups
from annotator.ui.modes import EXPORT
from annotator.ui.palette.palette import Palette
from tests.journeys.person import CTRL, Person, type_letters
from tests.journeys.test_annotator import make_project


def change_note_to_l(person: Person, dialog: QDialog) -> None:
    """Press Enter and L on the row of the note: it is the key of another command, and is taken from it."""
    table = dialog.findChild(QTableView, "keyTable")
    assert table.hasFocus()
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_L)
    close = dialog.findChild(QPushButton, "keys.close")
    assert not close.isEnabled(), "a conflict cannot be left"
    assert "Link" in dialog.findChild(QLabel, "conflictWords").text()
    person.click(dialog.findChild(QPushButton, "keys.use"))
    person.click(close)


def test_a_key_is_changed_for_good(person: Person, articles: Path, home: Path) -> None:
    window = person.start()
    make_project(person, articles, home / "harbour.annot", "Sara")
    person.key(Qt.Key.Key_K, CTRL)
    person.type("note")
    assert isinstance(window.help.card, Palette)
    person.expect("keyMap", lambda dialog: change_note_to_l(person, dialog))
    person.key(Qt.Key.Key_Down)  # to the note on a span, which is not available yet
    person.key(Qt.Key.Key_Return, CTRL)
    assert load_settings().keys == {"span.note": "L", "speaker.pick": ""}
    person.quit()

    window = person.start()
    person.key(Qt.Key.Key_Return)
    person.drag_over("Nordwall")
    person.type("1")
    person.expect("DetailsDialog", lambda dialog: dialog.reject())
    person.type("l")
    assert not window.desk.picker.isVisible()
    person.key(Qt.Key.Key_F1)
    person.key(Qt.Key.Key_F1)
    told = {label.text().strip("\u2066\u2069") for label in window.help.card.findChildren(QLabel)}
    assert {"Note", "L"} <= told
    assert "N" not in told
    person.key(Qt.Key.Key_Escape)
    sheet = {entry.words: entry.cap for group in all_groups(window.actions_by_id) for entry in group.entries}
    assert sheet["Note"] == "L"
    assert "Link" not in sheet
    person.expect_file(home / "keys.pdf")
    person.act("help.sheet")
    assert (home / "keys.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("language", "export", "next_article"),
    [("en", "exp", "next"), ("ar", "تصدير", "التالي"), ("ar", "expo", "next")],
)
def test_commands_are_run_by_their_words(
    person: Person, articles: Path, home: Path, language: str, export: str, next_article: str
) -> None:
    window = person.start()
    make_project(person, articles, home / "harbour.annot", "Sara")
    person.quit()
    settings = load_settings()
    settings.language = language
    save_settings(settings)
    window = person.start()
    person.key(Qt.Key.Key_Return)
    first = window.desk.document
    person.key(Qt.Key.Key_K, CTRL)
    type_letters(next_article)
    person.key(Qt.Key.Key_Return)
    assert window.desk.document != first
    person.key(Qt.Key.Key_K, CTRL)
    type_letters(export)
    while window.help.card.list.currentIndex().data(Qt.ItemDataRole.UserRole).id != "mode.export":
        person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Return)
    assert window.modes.mode == EXPORT
    assert load_settings().commands == ["mode.export", "document.next"]
    person.key(Qt.Key.Key_K, CTRL)
    type_letters("#Night")
    person.key(Qt.Key.Key_Return)
    assert window.modes.mode == "annotate"
    assert "Night ferry" in window.desk.view.article.text + window.desk.listing.row(1).title
