"""The sheets of keys: that of a page on the screen, and all keys as a PDF; and the keys that show them."""

import re
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QPushButton, QScrollArea

from annotator.app.settings import Settings, save_settings
from annotator.ui.key_map.content import Entry, Group, all_groups, groups_of_page
from annotator.ui.key_map.page_sheet import PageSheet, arranged
from annotator.ui.key_map.pdf_sheet import KeySheetPdf
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import EXPORT, PROJECT, REVIEW
from tests.gui.conftest import OpenOn

ARTICLES = {"1.txt": "one two three four\n", "2.txt": "Lina said no.\n"}


def caps(groups: list[Group]) -> set[str]:
    return {entry.cap for group in groups for entry in group.entries}


def key(window: MainWindow, code: Qt.Key) -> None:
    QApplication.processEvents()  # the window is active only then
    QTest.keyClick(window.windowHandle(), code)
    QApplication.processEvents()


def letter(window: MainWindow, typed: str) -> None:
    QApplication.processEvents()
    QTest.keyClick(window.windowHandle(), typed)
    QApplication.processEvents()


def test_a_page_has_its_own_keys_and_those_of_every_page(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    actions = window.actions_by_id
    annotate, review = groups_of_page(actions, "annotate"), groups_of_page(actions, REVIEW)
    assert annotate[0].name == "Annotate"
    assert review[0].name == "Review"
    assert {"L", "?", "Ctrl+O", "Ctrl+↵", "Shift+← →"} <= caps(annotate)
    assert "S" not in caps(annotate)
    assert {"S", "↵", "Ctrl+O"} <= caps(review)
    assert not {"L", "?", "Ctrl+↵", "Shift+← →"} & caps(review)
    assert caps(groups_of_page(actions, "")) == {"Ctrl+N", "Ctrl+O", "Ctrl+Shift+O", "Ctrl+T", "Ctrl+Q", "Ctrl+K"}


@pytest.mark.parametrize(
    ("section", "wanted"),
    [
        ("team", {"F2", "Space", "↵", "Del"}),
        ("documents", {"↵", "Del"}),
        ("scheme", {"Alt+↑ ↓"}),
        ("inbox", {"↵", "Ctrl+J", "Ctrl+↵", "R"}),
    ],
)
def test_the_sheet_begins_with_the_keys_of_the_section(open_on: OpenOn, section: str, wanted: set[str]) -> None:
    window = open_on(ARTICLES)
    window.modes.show_section(section)
    window.help.show_page_keys()
    assert caps(groups_of_page(window.actions_by_id, PROJECT, section)[:1]) == wanted
    labels = [label.text() for label in window.help.card.findChildren(QLabel)]
    assert [label for label in labels if label.startswith("Project: ")] == [
        {"team": "Project: Team", "documents": "Project: Articles"}.get(section, f"Project: {section.title()}")
    ]


def test_modes_that_are_not_offered_are_left_out(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.availability.state({"mode.review": False})
    names = {entry.words for group in groups_of_page(window.actions_by_id, "annotate") for entry in group.entries}
    assert "Review" not in names
    assert "Export" in names


def test_f1_twice_shows_the_keys_of_the_page_and_leaves_the_guideline_as_it_was(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    guideline = window.actions_by_id["view.guideline"]
    key(window, Qt.Key.Key_F1)
    assert guideline.isChecked()
    assert not window.help.is_open
    key(window, Qt.Key.Key_F1)
    assert isinstance(window.help.card, PageSheet)
    assert not guideline.isChecked()
    assert window.help.card.accessibleName() == "Keys: Annotate"
    key(window, Qt.Key.Key_Escape)
    assert not window.help.is_open
    assert window.focusWidget() is window.desk.view


def test_f1_twice_with_a_pause_is_the_guideline_alone(open_on: OpenOn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.help_keys.TWICE_MS", -1)
    window = open_on(ARTICLES)
    for _ in range(4):
        key(window, Qt.Key.Key_F1)
    assert not window.help.is_open


def test_f1_twice_works_on_every_page_and_in_text_fields(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(EXPORT)
    key(window, Qt.Key.Key_F1)
    key(window, Qt.Key.Key_F1)
    assert window.help.card.accessibleName() == "Keys: Export"
    window.help.close()
    window.show_welcome()
    key(window, Qt.Key.Key_F1)
    key(window, Qt.Key.Key_F1)
    assert window.help.card.accessibleName() == "Keys: Welcome"


def test_the_question_mark_shows_them_where_it_is_no_stance(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    letter(window, "?")
    assert not window.help.is_open
    for mode in (REVIEW, EXPORT, "project"):
        window.modes.show_mode(mode) if mode in window.modes.offered else None
        window.setFocus()
        letter(window, "?")
        if mode in window.modes.offered:
            assert window.help.is_open, mode
            window.help.close()
    window.modes.show_mode("annotate")
    window.desk.panel.filter_field.setFocus()
    letter(window, "?")
    assert window.desk.panel.filter_field.text() == "?"


def test_a_list_that_searches_by_letters_leaves_the_question_mark(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    window.modes.show_mode(EXPORT)
    window.modes.page(EXPORT).findChild(QAbstractItemView).setFocus()
    letter(window, "?")
    assert window.help.is_open


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_row_is_whole_in_the_smallest_window(open_on: OpenOn, language: str) -> None:
    save_settings(Settings(language=language))
    window = open_on(ARTICLES)
    window.resize(1024, 700)
    window.actions_by_id["help.page"].trigger()
    QApplication.processEvents()
    sheet = window.help.card
    assert window.rect().contains(sheet.geometry())
    area = sheet.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    for label in area.widget().findChildren(QLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.fontMetrics().height()
        assert label.wordWrap() or label.sizeHint().width() <= label.width() + 1, label.text()
        assert label.height() >= min(needed, label.height() + 6), label.text()
    bar = area.verticalScrollBar()
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    assert bar.value() > 0 or bar.maximum() == 0


def test_the_sheet_leads_to_the_key_map_and_the_file(
    open_on: OpenOn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window = open_on(ARTICLES)
    monkeypatch.setattr("annotator.ui.file_dialogs.save_file", lambda *_: str(tmp_path / "keys"))
    window.actions_by_id["help.page"].trigger()
    window.help.card.findChild(QPushButton, "sheet.save").click()
    assert not window.help.is_open
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF-")
    assert "saved" in window.runner.notices.words
    opened: list[str] = []
    monkeypatch.setattr("annotator.ui.key_map.dialog.KeyMapDialog.exec", lambda _dialog: opened.append("map"))
    window.actions_by_id["help.page"].trigger()
    window.help.card.findChild(QPushButton, "sheet.change").click()
    assert opened == ["map"]


def test_a_sheet_that_cannot_be_saved_is_told(open_on: OpenOn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window = open_on(ARTICLES)
    monkeypatch.setattr("annotator.ui.file_dialogs.save_file", lambda *_: str(tmp_path / "nowhere" / "keys.pdf"))
    window.actions_by_id["help.sheet"].trigger()
    assert window.runner.notices.words.count("The sheet could not be saved") == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pdf_has_our_fonts_and_few_pages(open_on: OpenOn, language: str) -> None:
    save_settings(Settings(language=language, keys={"span.note": "Ctrl+J"}))
    window = open_on(ARTICLES)
    groups = all_groups(window.actions_by_id)
    note = next(entry for group in groups for entry in group.entries if entry.cap == "Ctrl+J")
    assert note.words == window.actions_by_id["span.note"].iconText()
    data = KeySheetPdf(groups).data
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    told = data + b"".join(zlib.decompress(one) for one in streams if one.startswith(b"\x78"))
    fonts = {name.decode() for name in re.findall(rb"/FontName /(?:\w+\+)?([\w-]+)", told)}
    assert fonts
    assert all(font.startswith(("Inter-", "Noto")) for font in fonts), fonts
    assert len(re.findall(rb"/Type /Page\b", told)) == 2


def test_every_key_is_in_the_columns_of_the_pdf(open_on: OpenOn) -> None:
    groups = all_groups(open_on(ARTICLES).actions_by_id)
    written = [row for column in KeySheetPdf(groups).columns for row in column if row[1]]
    assert written == [(entry.words, entry.cap) for group in groups for entry in group.entries]


@pytest.mark.parametrize("sizes", [[30, 8, 13, 4, 6], [1], [], [3, 3, 3], [40]])
def test_groups_keep_their_order_in_columns_of_like_height(sizes: list[int]) -> None:
    groups = [Group(str(number), [Entry("", "", "")] * size) for number, size in enumerate(sizes)]
    columns = arranged(groups, 3)
    assert [group for column in columns for group in column] == groups
    assert len(columns) <= 3


def test_f10_opens_the_first_menu(open_on: OpenOn) -> None:
    window = open_on(ARTICLES)
    key(window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu is window.menuBar().actions()[0].menu()
    menu.close()
