"""The export page: what each format would lose, parts, a record of each, and files that are there and right."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QPlainTextEdit, QSpinBox
from pytestqt.qtbot import QtBot

from annotator.app import commands
from annotator.app.exporting.preview import FormatPreview
from annotator.app.exporting.reduction import LossCount
from annotator.app.session import Session
from annotator.app.settings import Settings, save_settings
from annotator.disk.resources import sample_corpus
from annotator.exchange import registry
from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl
from annotator.ui import language, theme
from annotator.ui.elided_combo import ElidedCombo
from annotator.ui.export.format_table import LEFT_OUT
from annotator.ui.export.page import ExportPage
from annotator.ui.export.preview import laid_out
from annotator.ui.export.split_slider import SplitSlider
from annotator.ui.export.words import ending_words, format_name
from annotator.ui.language import isolated
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import ANNOTATE, EXPORT
from tests.gui.conftest import OpenOn
from tests.gui.leading import wait
from tests.gui.restyling import both, restyle_window

POOR = Format("poor", "Poor lines", ".poor", "code points", jsonl.read, jsonl.write, ("layers", "nesting", "notes"))


@pytest.fixture
def window(open_on: OpenOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The sample corpus with its gold layer, on the export page, with a format that loses something."""
    monkeypatch.setattr(registry, "formats", lambda: {"jsonl": jsonl.FORMAT, "poor": POOR})
    monkeypatch.setattr("annotator.app.exporting.preview.formats", registry.formats)
    path = commands.new_project(tmp_path / "news")
    with Session.open(path) as session:
        commands.import_files(session, [sample_corpus() / "labels", sample_corpus() / "gold.jsonl"], format="jsonl")
    made = open_on(path, "rana")
    made.actions_by_id["mode.export"].trigger()
    page_of(made)._prepare_in_sight()
    return made


def page_of(window: MainWindow) -> ExportPage:
    return window.findChild(ExportPage)


def click(window: MainWindow, name: str) -> None:
    window.findChild(QAbstractButton, name).click()


def cells(page: ExportPage, row: int) -> list[str]:
    return [page.table.item(row, column).text() for column in range(4)]


def test_what_is_undone_while_the_page_is_shown_is_previewed_again(window: MainWindow, qtbot: QtBot) -> None:
    page, session = page_of(window), window.session
    before = page._status.text()
    document = next(iter(commands.list_documents(session))).id
    with qtbot.waitSignal(window.desk.project.finished):  # the preview is made again
        commands.remove_documents(session, [document])
    removed = page._status.text()
    assert removed != before
    page.notices.show_words("Undone", kind="success")
    with qtbot.waitSignal(window.desk.project.finished):
        commands.undo(session)
    assert page._status.text() == before
    assert page.notices.words == "Undone"


def test_gold_is_offered_first_with_what_each_format_loses(window: MainWindow) -> None:
    page = page_of(window)
    assert page.layers.layer == "gold"
    assert cells(page, 0)[1:3] == ["preserves everything", "0"]
    name, told, lost, claims = cells(page, 1)
    assert name == "Poor lines"
    assert set(told.split(", ")) == {"nested spans", "notes"}  # one layer fits
    assert "several annotators" in page.table.item(1, 1).toolTip()
    assert int(lost) > 0
    assert 0 < int(claims) <= int(cells(page, 0)[3])
    assert "<qt>" in page.table.item(1, 2).toolTip()


def test_what_is_ticked_is_written_and_read_back(window: MainWindow) -> None:
    page = page_of(window)
    page.table.item(1, 0).setCheckState(Qt.CheckState.Checked)
    assert page.export_button.text() == "Export 2 formats"
    click(window, "exportButton")
    assert page._status.text() == "2 of 2 formats written and verified"
    assert sorted(one.name for one in page.target.folder.iterdir()) == ["news-gold.jsonl", "news-gold.poor"]
    click(window, "exportButton")
    assert len(list(page.target.folder.iterdir())) == 4


def test_everybody_loses_more_where_one_layer_fits(window: MainWindow) -> None:
    page = page_of(window)
    before = int(cells(page, 1)[2])
    click(window, "layer.all")
    assert int(cells(page, 1)[2]) > before + 300


def test_parts_are_counted_and_written(window: MainWindow) -> None:
    page = page_of(window)
    window.findChild(QCheckBox, "splitTicked").setChecked(True)
    page.split_panel._slider.set_edges(60, 80)
    window.findChild(QSpinBox, "splitSeed").setValue(5)
    shown = [label.text() for label in page.split_panel._counts.values()]
    click(window, "exportButton")
    folder = page.target.folder / "news-gold-jsonl"
    manifest = json.loads((folder / "split.json").read_text())
    assert (manifest["seed"], manifest["shares"]) == (5, {"train": 60, "dev": 20, "test": 20})
    counts = [len(manifest["parts"][part]) for part in ("train", "dev", "test")]
    assert [one.split(", ")[0] for one in shown] == [f"{one} article{'' if one == 1 else 's'}" for one in counts]
    claims = [int(one.split(", ")[1].split()[0]) for one in shown]
    stances = [int(one.split(", ")[2].split()[0]) for one in shown]
    written = [(folder / f"{part}.jsonl").read_text(encoding="utf-8") for part in ("train", "dev", "test")]
    assert claims == [one.count('"label":"CLAIM"') for one in written]
    assert stances == [one.count('"label":"STANCE"') for one in written]
    assert page.split_panel.warning.isHidden()
    assert sum(counts) == 13


def test_a_part_that_gets_nothing_is_warned_of(window: MainWindow) -> None:
    page = page_of(window)
    window.findChild(QCheckBox, "splitTicked").setChecked(True)
    page.split_panel._slider.set_edges(98, 99)
    assert page.split_panel.warning.isVisible()
    assert "Dev" in page.split_panel.warning.text() or "Test" in page.split_panel.warning.text()
    page.split_panel._slider.set_edges(50, 100)
    assert page.split_panel.warning.isHidden()  # no share is wanted for the test


def test_enter_exports(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    qtbot.waitUntil((page.target.folder / "news-gold.jsonl").exists)
    assert "verified" in page._status.text()


def test_handles_are_moved_by_keys(window: MainWindow) -> None:
    window.findChild(QCheckBox, "splitTicked").setChecked(True)
    slider = page_of(window).split_panel._slider
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.shares == {"train": 75, "dev": 15, "test": 10}
    QTest.keyClick(slider, Qt.Key.Key_Down)
    QTest.keyClick(slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert slider.shares == {"train": 75, "dev": 16, "test": 9}
    for _ in range(30):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    assert slider.shares == {"train": 75, "dev": 0, "test": 25}


def test_the_record_is_what_the_format_writes(window: MainWindow) -> None:
    page = page_of(window)
    shown = window.findChild(QPlainTextEdit, "recordPreview").toPlainText()
    assert '"format": "\u2068annotator/1\u2069"' in shown
    page.table.setCurrentCell(1, 0)
    assert page.preview._which.text() == f"{isolated('Poor lines')}, record 1 of 13"
    page.preview._on.click()
    assert page.preview._which.text() == f"{isolated('Poor lines')}, record 2 of 13"


def test_strings_are_isolated_one_by_one() -> None:
    assert laid_out('{"a": ["ب", 1]}') == '{\n  "a": [\n    "\u2068ب\u2069",\n    1\n  ]\n}'
    assert laid_out('{"a": 1}\n{"b": 2}') == '{\n  "a": 1\n}\n{\n  "b": 2\n}'
    assert laid_out("B-CLAIM x\n") == "\u2068B-CLAIM x\u2069\n"


def test_nothing_finished_is_nothing_to_write(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "A text.\n"})
    window.modes.show_mode("export")
    page = page_of(window)
    page._prepare_in_sight()
    assert not page.export_button.isEnabled()
    click(window, "exportUnfinished")
    assert page.export_button.isEnabled()


def test_a_format_is_ticked_by_mouse_and_by_key(window: MainWindow) -> None:
    table = page_of(window).table
    box = table.visualItemRect(table.item(1, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(16, box.height() // 2))
    assert table.chosen() == ["jsonl", "poor"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.chosen() == ["jsonl"]
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.chosen() == []
    assert not page_of(window).export_button.isEnabled()


def test_the_file_menu_leads_to_the_page(window: MainWindow) -> None:
    window.modes.show_mode("annotate")
    window.actions_by_id["project.export"].trigger()
    assert window.modes.mode == "export"


def test_names_that_describe_a_format_are_translated(qapp: QApplication) -> None:
    language.apply(qapp, "ar")
    names = {format_.name: format_name(format_.name) for format_ in registry.formats().values() if format_.writes}
    language.apply(qapp, "en")
    assert {name for name, shown in names.items() if shown == name} == {
        "Label Studio JSON",
        "doccano JSON Lines",
        "Prodigy JSON Lines",
        "W3C Web Annotation",
    }


def test_the_bar_of_parts_looks_off_while_nothing_is_split(qapp: QApplication) -> None:
    del qapp
    slider = SplitSlider(theme.theme("light"))
    slider.resize(400, slider.height())

    def strength() -> float:
        return slider.grab().toImage().pixelColor(100, slider.height() // 2).lightnessF()

    on = strength()
    slider.setEnabled(False)
    assert strength() > on + 0.15


def test_each_format_tells_its_whole_name_and_its_id(window: MainWindow) -> None:
    table = page_of(window).table
    tips = {}
    for row in range(table.rowCount()):
        item = table.item(row, 0)
        tips[item.data(Qt.ItemDataRole.UserRole).format.id] = item.toolTip()
    assert "JSON Lines, lossless" in tips["jsonl"]
    assert all(f"On the command line: {isolated(id_)}" in tip for id_, tip in tips.items())


def test_what_is_a_folder_is_called_one() -> None:
    known = registry.formats()
    assert [ending_words(known[id_]) for id_ in ("jsonl", "huggingface", "citron")] == [
        "*.jsonl",
        "a folder",
        "a folder",
    ]


@pytest.mark.parametrize("language_", ["en", "ar"])
@pytest.mark.parametrize("name", ["Sana Haddad", "سناء الحداد من مدينة البحر", "Sana Haddad-Oduya of Nordvik"])
def test_the_name_of_an_annotator_is_never_cut_at_its_beginning(open_on: OpenOn, language_: str, name: str) -> None:
    save_settings(Settings(language=language_))
    window = open_on({"1.txt": "Sara said so.\n"}, name)
    window.resize(800, 600)
    commands.add_span(window.session, window.desk.document, "CLAIM", [(0, 4)])
    window.modes.show_mode("export")
    box = window.findChild(ElidedCombo, "layer.people")
    wait(lambda: box.isVisible() and box.currentText() == name)
    shown = box.shown_words()
    assert shown.startswith("\u2068" + name[:4])
    assert (shown.strip("\u2068\u2069") == name) == (name == "Sana Haddad")


@both
@pytest.mark.parametrize("mode", [EXPORT, ANNOTATE])
def test_what_is_ticked_and_chosen_stays_so(window: MainWindow, tmp_path: Path, what: str, mode: str) -> None:
    page = page_of(window)
    page.layers._choose("majority")
    click(window, "exportUnfinished")
    click(window, "splitTicked")
    page.split_panel._slider.set_edges(60, 75)
    window.findChild(QSpinBox, "splitSeed").setValue(7)
    page.target.show_target(tmp_path)
    page.table._toggle(page.table.item(0, 0))
    before = (page.layers.layer, page.unfinished.isChecked(), page.split_panel.split, page.target.folder)
    page.table.setCurrentCell(1, 0)
    assert page.table.kept() == ([], 1)
    window.modes.show_mode(mode)
    restyle_window(window, what)
    window.modes.show_mode(EXPORT)
    page = window.modes.page(EXPORT)
    page._prepare_in_sight()
    assert (page.layers.layer, page.unfinished.isChecked(), page.split_panel.split, page.target.folder) == before
    assert page.table.kept() == ([], 1)


def test_losing_nothing_is_no_warning(window: MainWindow) -> None:
    table, colors = page_of(window).table, window.theme.colors
    lost = (LossCount("nesting", 3, ()),)
    table.show_previews([FormatPreview(POOR, *kept) for kept in ((10, 9, ()), (4, 3, ()), (4, 3, lost))], set())
    shown = []
    for row in range(3):
        picture = table.viewport().grab(table.visualItemRect(table.item(row, LEFT_OUT))).toImage()
        pixels = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
        shown.append([QColor(color).rgb() in pixels for color in (colors.warn_fill, colors.good)])
    assert shown == [[False, True], [False, True], [True, False]]
