"""The key map: changing a key by pressing it, conflicts, resetting; and where the new key is shown."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.app.settings import Settings, load_settings, save_settings, settings_path
from annotator.ui.annotate.label_bar import KeyButton
from annotator.ui.declared_acts import DECLARED
from annotator.ui.key_map.choosing import KeyChoices
from annotator.ui.key_map.dialog import KeyMapDialog
from annotator.ui.key_map.model import ACTION, AMBER, KEY
from annotator.ui.keycap_button import KeycapButton
from annotator.ui.main_window import MainWindow
from annotator.ui.menus import by_menu
from tests.gui import layouts
from tests.gui.conftest import OpenOn
from tests.gui.hands import press

ARTICLES = {"1.txt": "one two three four\n", "2.txt": "Lina said no.\n"}
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO = Qt.KeyboardModifier.NoModifier


_TAKEN = {one.key for one in DECLARED} | set(re.findall(r'key = "(.)"', scheme_toml("claims")))
FREE = next(letter for letter in "ZYXWVKJHB" if letter not in _TAKEN)
"""A letter that no command has."""
FREE_KEY = Qt.Key(ord(FREE))


class Map:
    """The dialog, as `help.keys` opens it, but without waiting for its end."""

    def __init__(self, window: MainWindow, action: str = "") -> None:
        acts = {act.id: act for act in window.actions_by_id.keyed}
        self.window = window
        self.choices = KeyChoices(
            [acts[id_] for id_ in by_menu(window.actions_by_id)], window.preferences.settings.keys, self._apply
        )
        self.dialog = KeyMapDialog(self.choices, window.theme, window, action)
        self.dialog.show()
        self.table = self.dialog.findChild(QTableView)

    def _apply(self, chosen: dict[str, str]) -> None:
        self.window.preferences.set(keys=chosen)
        self.window.actions_by_id.set_keys(chosen)

    def press(self, code: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.table, code, modifiers)

    def change(self, action: str, code: Qt.Key, modifiers: Qt.KeyboardModifier = NO) -> None:
        self.dialog.go_to(action)
        self.press(Qt.Key.Key_Return)
        self.press(code, modifiers)

    def cell(self, action: str) -> str:
        return str(self.dialog.model.index(self.dialog.model.row_of(action), KEY).data())

    def amber(self) -> set[str]:
        model = self.dialog.model
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return {row.data(ACTION) for row in rows if row.data(AMBER)}

    def words(self) -> str:
        label = self.dialog.findChild(QLabel, "conflictWords")
        return "".join(letter for letter in label.text() if letter.isprintable()) if self.dialog.bar.isVisible() else ""

    def button(self, name: str) -> QPushButton:
        return self.dialog.findChild(QPushButton, name)

    def click(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)


OpenMap = Callable[..., Map]


@pytest.fixture
def open_map(open_on: OpenOn) -> Iterator[OpenMap]:
    maps: list[Map] = []

    def open_it(window: MainWindow | None = None, action: str = "") -> Map:
        maps.append(Map(window or open_on(ARTICLES), action))
        return maps[-1]

    yield open_it
    for one in maps:
        one.dialog.close()


def test_a_key_is_changed_by_pressing_it_and_works_at_once(open_map: OpenMap) -> None:
    keys = open_map()
    keys.change("label.CLAIM", FREE_KEY)
    assert keys.cell("label.CLAIM") == FREE
    assert load_settings().keys == {"label.CLAIM": FREE}
    window = keys.window
    window.desk.view.select(0, 3)
    press(window, "1")
    assert window.desk.annotating.work.spans == {}
    press(window, FREE.lower())
    assert [span.label for span in window.desk.annotating.work.spans.values()] == ["CLAIM"]


def test_menu_tooltip_label_bar_and_button_show_the_new_key(open_map: OpenMap) -> None:
    keys = open_map()
    keys.change("span.note", Qt.Key.Key_J, CTRL)
    keys.change("document.done", Qt.Key.Key_F2)
    window = keys.window
    note = window.actions_by_id["span.note"]
    assert note.text().endswith("\t\u2066Ctrl+J\u2069")
    assert "Ctrl+J" in note.toolTip()
    assert "N" not in window.actions_by_id._by_key
    button = next(one for one in window.desk.label_bar.findChildren(KeyButton) if one.text() == "Note")
    assert button._key == "Ctrl+J"
    assert "Ctrl+J" in button.toolTip()
    assert window.project.toolbar.findChild(KeycapButton, "doneButton")._keys == "F2"
    keys.dialog.close()
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F2)
    assert window.desk.listing.counts().done == 1


def test_a_conflict_turns_both_rows_amber_and_nothing_else_can_be_done(open_map: OpenMap) -> None:
    keys = open_map()
    keys.change("stance.neutral", Qt.Key.Key_N)
    assert keys.words() == "N is already used by Note."
    assert keys.amber() == {"stance.neutral", "span.note"}
    assert [keys.button(name).text() for name in ("keys.keep", "keys.use")] == [
        "Keep for \u2068Note\u2069",
        "Use for \u2068Stance: \u2068neutral\u2069\u2069",
    ]
    rows = {keys.dialog.model.row_of(action) for action in keys.amber()}
    assert max(rows) - min(rows) == 1, "they stand together"
    assert not keys.button("keys.close").isEnabled()
    assert not keys.button("keys.reset").isEnabled()
    keys.dialog.go_to("speaker.pick")
    keys.press(Qt.Key.Key_Return)
    assert keys.dialog.model.waiting == ""
    assert load_settings().keys == {}
    keys.click("keys.use")
    assert load_settings().keys == {"stance.neutral": "N", "span.note": ""}
    assert (keys.cell("stance.neutral"), keys.cell("span.note")) == ("N", "")
    assert keys.amber() == set()
    assert keys.button("keys.close").isEnabled()


def test_esc_in_a_conflict_keeps_the_key_and_the_dialog_open(open_map: OpenMap) -> None:
    keys = open_map()
    keys.change("stance.neutral", Qt.Key.Key_N)
    keys.press(Qt.Key.Key_Escape)
    assert keys.dialog.isVisible()
    assert (keys.words(), keys.amber(), load_settings().keys) == ("", set(), {})
    keys.press(Qt.Key.Key_Escape)
    assert not keys.dialog.isVisible()


@pytest.mark.parametrize("button", ["keys.keep", "keys.use"])
def test_the_row_that_was_being_changed_stays_current_and_in_sight(open_map: OpenMap, button: str) -> None:
    keys = open_map()
    keys.change("review.skip", Qt.Key.Key_X)
    assert keys.words() == "X is already used by Neither: nothing to annotate here."
    keys.click(button)
    index = keys.table.currentIndex()
    assert index.data(ACTION) == "review.skip"
    assert [one.data(ACTION) for one in keys.table.selectionModel().selectedRows()] == ["review.skip"]
    assert keys.table.viewport().rect().contains(keys.table.visualRect(index).center())
    assert keys.dialog.focusWidget() is keys.table


def test_keys_that_cannot_be_chosen_are_refused_in_words(open_map: OpenMap) -> None:
    keys = open_map()
    for action, code, modifiers, words in (
        ("span.note", Qt.Key.Key_Return, NO, "The program needs this key itself."),
        ("span.note", Qt.Key.Key_F1, NO, "The program needs this key itself."),
        ("span.note", Qt.Key.Key_Semicolon, NO, "Press a letter, a digit"),
        ("project.open", FREE_KEY, NO, "A command of every page needs Ctrl"),
        ("span.note", Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier, "Alt with a letter opens menus."),
    ):
        keys.change(action, code, modifiers)
        assert keys.words().startswith(words)
        assert keys.dialog.model.waiting == action, "another key can be pressed at once"
        keys.press(Qt.Key.Key_Escape)
        assert keys.dialog.model.waiting == ""
    keys.dialog.go_to("edit.escape")
    keys.press(Qt.Key.Key_Return)
    assert keys.words() == "The key of this command cannot be changed."
    assert load_settings().keys == {}


def test_a_key_of_an_arabic_layout_is_the_place_on_the_keyboard(open_map: OpenMap) -> None:
    keys = open_map()
    for place, modifiers, cap in ((FREE, NO, FREE), (FREE, SHIFT, f"Shift+{FREE}"), (FREE, CTRL, f"Ctrl+{FREE}")):
        keys.dialog.go_to("frame.author")
        keys.press(Qt.Key.Key_Return)
        QApplication.sendEvent(keys.table, layouts.event("ara", place, modifiers))
        assert keys.cell("frame.author") == cap
    keys.dialog.go_to("frame.author")
    keys.press(Qt.Key.Key_Return)
    QApplication.sendEvent(keys.table, layouts.event("ara", "L"))
    assert keys.words() == "L (م) is already used by Link."


def test_reset_puts_back_the_selected_rows_or_all(open_map: OpenMap) -> None:
    save_settings(Settings(language="en", keys={"span.note": FREE, "frame.author": "Ctrl+J", "gone.act": "Z"}))
    keys = open_map()
    selected, everything = keys.button("keys.reset").menu().actions()
    keys.dialog.go_to("span.note")
    selected.trigger()
    assert (keys.cell("span.note"), keys.cell("frame.author")) == ("N", "Ctrl+J")
    everything.trigger()
    assert keys.cell("frame.author") == "A"
    assert load_settings().keys == {"gone.act": "Z"}, "it may be a label of another project"


def test_delete_leaves_a_command_without_a_key(open_map: OpenMap) -> None:
    keys = open_map()
    keys.dialog.go_to("span.note")
    keys.press(Qt.Key.Key_Delete)
    assert keys.cell("span.note") == ""
    assert "\t" not in keys.window.actions_by_id["span.note"].text()


def test_rows_are_found_by_words_and_by_key(open_map: OpenMap) -> None:
    keys = open_map()
    search = keys.dialog.findChild(QLineEdit, "keySearch")
    for query, found in (
        ("note", {"span.note", "document.note"}),
        ("ctrl+k", {"help.palette"}),
        ("?", {"stance.questions"}),
    ):
        search.setText(query)
        model = keys.dialog.model
        assert {model.index(row, 0).data(ACTION) for row in range(model.rowCount())} == found
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert keys.dialog.focusWidget() is keys.table


def test_the_map_opens_at_the_row_of_a_command(open_on: OpenOn, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_on(ARTICLES)
    seen: list[str] = []
    monkeypatch.setattr(KeyMapDialog, "exec", lambda dialog: seen.append(dialog._current()))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, CTRL)
    window.help.card.field.setText("unlink")
    QTest.keyClick(window.help.card.field, Qt.Key.Key_Return, CTRL)
    assert seen == ["frame.unlink"]
    assert not window.help.is_open


def test_a_label_that_takes_a_key_of_the_program_is_a_conflict_that_stands(
    open_on: OpenOn, open_map: OpenMap, tmp_path: Path
) -> None:
    scheme = tmp_path / "scheme.toml"
    scheme.write_text(scheme_toml("claims").replace('key = "4"', 'key = "N"'), "utf-8")
    (tmp_path / "1.txt").write_text("one two three\n", "utf-8")
    project = new_project(tmp_path / "project.annot", str(scheme))
    with Session.open(project) as session:
        commands.import_files(session, [tmp_path / "1.txt"])
    window = open_on(project)
    window.desk.view.select(0, 3)
    press(window, "n")
    assert [span.label for span in window.desk.annotating.work.spans.values()] == ["TARGET"]
    assert "\t" not in window.actions_by_id["span.note"].text(), "the menu does not promise the key"
    keys = open_map(window, "span.note")
    assert keys.amber() == {"span.note", "label.TARGET"}
    assert keys.words() == "N is already used by Label as Target."
    assert keys.button("keys.close").isEnabled()
    keys.click("keys.use")
    assert load_settings().keys == {"label.TARGET": ""}
    assert window.actions_by_id.key_of("span.note") == "N"


@pytest.mark.parametrize(
    "keys",
    [
        '{"span.note": "Ctrl+K", "edit.find": "Ctrl+K", "frame.author": "Ctrl+K"}',
        '{"edit.escape": "A", "review.resolve": "", "nothing": "A"}',
        '{"span.note": "\\u0000", "frame.author": "Ctrl+Ctrl+Ctrl", "window.quit": "Q", "help.palette": ""}',
        '{"span.note": 5}',
        '["N"]',
    ],
)
def test_settings_written_by_hand_never_break_the_start(open_on: OpenOn, keys: str) -> None:
    settings_path().write_text(f'{{"language": "en", "keys": {keys}}}', "utf-8")
    window = open_on(ARTICLES)
    shortcuts = [
        action.shortcut().toString()
        for action in window.actions()
        if action.isEnabled() and not action.shortcut().isEmpty()
    ]
    assert len(shortcuts) == len(set(shortcuts))
    assert window.actions_by_id.key_of("edit.escape") == "Esc"
    assert window.actions_by_id.key_of("window.quit") == "Ctrl+Q"
    window.desk.view.select(0, 3)
    press(window, "1")
    assert len(window.desk.annotating.work.spans) == 1
