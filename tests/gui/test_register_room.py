"""Dialogs of the register have room for long names and warnings, on small screens, in either direction."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QPushButton, QScrollArea, QWidget

from annotator.app import commands
from annotator.app.commands.entries_from_words import FreeText
from annotator.app.settings import Settings, save_settings
from annotator.domain.register import Entry, affiliation
from annotator.ui.confirm_dialog import WIDTH as CONFIRM_WIDTH, ConfirmDialog
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.field_direction import TextField
from annotator.ui.form_area import FormArea
from annotator.ui.main_window import MainWindow
from annotator.ui.register.choosing import EntryChooser
from annotator.ui.register.compare_dialog import WIDTH as COMPARE_WIDTH, CompareDialog
from annotator.ui.register.entry_dialog import WIDTH, EntryDialog
from annotator.ui.register.words_dialog import WordsDialog
from tests.gui.conftest import OpenOn

LONG = "Supervisory Commission of the Northern Harbours and Inland Waterways of the Seven Provinces & Islands"
LONG_ARABIC = "هيئة الإشراف على الموانئ الشمالية والممرات المائية الداخلية في المحافظات السبع والجزر المجاورة لها"
NAMES = ["Hala al-Deyri", "هالة الديري", "האלה דיירי", "H. Deyri"]
SMALL = 430


@pytest.fixture(params=["en", "ar"])
def window(open_on: OpenOn, request: pytest.FixtureRequest) -> MainWindow:
    save_settings(Settings(language=request.param))
    return open_on({"1.txt": "Sara said so.\n"})


def entry_dialog(window: MainWindow, name: str = "Hala Deyri") -> EntryDialog:
    session = window.session
    group = commands.add_entry(session, LONG)
    entry = commands.add_entry(session, name, names=NAMES)
    merged = commands.add_entry(session, LONG_ARABIC)
    commands.set_affiliation(session, entry.id, group.id)
    commands.merge_entries(session, [merged.id], entry.id)
    return shown(EntryDialog(entry, 3, window.project.project, window.theme, window))


def shown(dialog):  # type: ignore[no-untyped-def]
    dialog.show()
    assert QTest.qWaitForWindowExposed(dialog)
    QApplication.processEvents()
    return dialog


def small_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("form_area", "acting_dialog"):
        monkeypatch.setattr(f"annotator.ui.{module}.most_height", lambda _dialog: SMALL)


def save(dialog: QWidget) -> QAbstractButton:
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)


def enter_wrongly(dialog: EntryDialog) -> None:
    dialog.external.setText("42")
    save(dialog).click()
    QApplication.processEvents()
    assert dialog.notices.isVisible()


def box(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), QPoint()), part.size())


# --- an entry


def test_it_grows_by_what_is_added_as_long_as_the_screen_has_room(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = entry_dialog(window)
    bar = dialog.findChild(FormArea).verticalScrollBar()
    before = dialog.height()
    for _ in range(3):
        dialog.affiliations._add(affiliation(dialog._entry.id, dialog.affiliations._rows[0].to))
        QApplication.processEvents()
        assert bar.maximum() == 0
    assert dialog.height() > before
    small_screen(monkeypatch)
    dialog.affiliations._add(affiliation(dialog._entry.id, dialog.affiliations._rows[0].to))
    QApplication.processEvents()
    assert bar.maximum() > 0


def test_it_grows_by_the_warning_and_nothing_in_it_is_squeezed(window: MainWindow) -> None:
    dialog = entry_dialog(window)
    fields = (dialog.name, dialog.names, dialog.kind, dialog.affiliations, dialog.external, dialog.note, dialog.merged)
    before, height = [field.height() for field in fields], dialog.height()
    enter_wrongly(dialog)
    assert [field.height() for field in fields] == before
    assert dialog.height() >= height + dialog.notices.height()
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    dialog.notices.hide()
    QApplication.processEvents()
    assert dialog.height() == height


def test_a_longer_warning_in_its_place_has_its_room(window: MainWindow) -> None:
    dialog = entry_dialog(window)
    height = dialog.height()
    dialog.notices.show_words("No.")
    QApplication.processEvents()
    short = dialog.height()
    dialog.notices.show_words("This is a sentence with very many words. " * 12)
    QApplication.processEvents()
    assert dialog.height() > short > height
    assert dialog.notices._words.height() >= dialog.notices._words.heightForWidth(dialog.notices._words.width())
    dialog.notices.show_words("No.")
    QApplication.processEvents()
    assert dialog.height() == short


def test_on_a_small_screen_it_is_scrolled(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    small_screen(monkeypatch)
    dialog = entry_dialog(window)
    assert dialog.height() <= SMALL
    enter_wrongly(dialog)
    assert dialog.height() <= SMALL
    for button in (save(dialog), *dialog.findChildren(QPushButton, "entryDelete")):
        assert dialog.rect().contains(box(button))
    area = dialog.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    for field in (dialog.name, dialog.names, dialog.kind, dialog.external, dialog.note):
        assert field.height() >= field.minimumHeight()
    dialog.name.setFocus()
    for _ in range(12):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        part = dialog.focusWidget()
        seen = part.visibleRegion().boundingRect()
        assert seen.width() > 20 or seen.width() == part.width()
        assert seen.height() >= min(part.height(), 24)


def test_long_names_do_not_make_it_wider_and_are_told_in_full(window: MainWindow) -> None:
    dialog = entry_dialog(window, LONG_ARABIC[:60] + LONG[:60])
    assert dialog.width() == WIDTH
    labels = {label.accessibleName(): label for label in dialog.findChildren(ElidedLabel)}
    for name in (LONG, LONG_ARABIC):
        assert labels[name].text() != name
        assert name.split(" & ")[0] in labels[name].toolTip()
        assert labels[name].width() > 60


def test_each_name_is_at_the_start_of_the_interface_in_its_own_direction(window: MainWindow) -> None:
    dialog = entry_dialog(window)
    mirrored = dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    names, block = dialog.names, dialog.names.document().firstBlock()
    assert isinstance(names, TextField)
    edges = set()
    while block.isValid():
        rtl = block.text()[0] > "\u0590"
        assert (block.textDirection() == Qt.LayoutDirection.RightToLeft) == rtl
        assert names.document().documentLayout().blockBoundingRect(block).isValid()  # which lays it out
        line = block.layout().lineAt(0).naturalTextRect()
        edges.add(round(line.right() if mirrored else line.left()))
        block = block.next()
    assert max(edges) - min(edges) <= 2
    assert (min(edges) > names.viewport().width() / 2) == mirrored


# --- other dialogs


def test_a_question_with_long_names_is_shown_whole(window: MainWindow) -> None:
    heading, words = f"Merge {LONG_ARABIC} into {LONG}?", " ".join([LONG, LONG_ARABIC] * 2)
    dialog = shown(ConfirmDialog(heading, words, "Merge", window))
    assert dialog.width() == CONFIRM_WIDTH
    labels = [label for label in dialog.findChildren(QLabel) if label.text() in (heading, words)]
    assert len(labels) == 2
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
        assert label.visibleRegion().boundingRect() == label.rect()


def test_a_question_that_the_screen_has_no_room_for_is_scrolled(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_screen(monkeypatch)
    dialog = shown(ConfirmDialog(LONG, " ".join([LONG, LONG_ARABIC] * 20), "Merge", window))
    assert dialog.height() <= SMALL
    assert dialog.rect().contains(box(dialog.agree))


def test_long_names_of_a_pair_do_not_make_the_dialog_wider(window: MainWindow) -> None:
    session = window.session
    for name in (f"{LONG} One", f"{LONG} Two"):
        commands.add_entry(session, name)
    pairs = commands.possible_duplicates(session)
    assert pairs
    dialog = shown(CompareDialog(pairs, {}, window.project.project, window.theme, window))
    assert dialog.width() == COMPARE_WIDTH
    texts = set()
    for name in ("mergeIntoFirst", "mergeIntoSecond"):
        button = dialog.findChild(QPushButton, name)
        assert dialog.rect().contains(box(button))
        assert LONG in button.accessibleName()
        assert button.toolTip()
        texts.add(button.text())
    assert len(texts) == 2
    assert "One" in dialog.list.item(0).toolTip()
    assert "Two" in dialog.list.item(0).toolTip()
    assert dialog.list.sizeHintForRow(0) >= dialog.list.fontMetrics().height() + 8
    dialog.reject()


def test_names_to_choose_from_are_told_in_full(window: MainWindow) -> None:
    commands.add_entry(window.session, LONG, names=[LONG_ARABIC])
    dialog = shown(EntryChooser("Same as…", LONG, (), window.project.project, window.theme, window))
    tip = dialog.list.item(0).toolTip()
    assert LONG.split(" & ", maxsplit=1)[0] in tip
    assert LONG_ARABIC in tip
    assert dialog.width() < WIDTH


def test_the_keyboard_comes_out_of_the_table_of_free_text(window: MainWindow) -> None:
    found = [FreeText("a", (LONG,), 3, ()), FreeText("b", ("Sara",), 1, ())]
    dialog = shown(WordsDialog(found, window.project.project, window.theme, window))
    dialog.activateWindow()
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert set(dialog.chosen()) == {"b"}
    assert LONG.split(" & ", maxsplit=1)[0] in dialog.table.item(0, 0).toolTip()
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    assert isinstance(dialog.focusWidget(), QPushButton)


def test_an_entry_without_names_is_as_low_as_its_fields(window: MainWindow) -> None:
    entry: Entry = commands.add_entry(window.session, "Sara")
    dialog = shown(EntryDialog(entry, 0, window.project.project, window.theme, window))
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("kinds", [("person", "person"), ("person", "organisation")])
def test_two_entries_of_one_name_can_be_told_apart(window: MainWindow, kinds: tuple[str, str]) -> None:
    first, _second = (commands.add_entry(window.session, "Hala Deyri", kind=kind) for kind in kinds)
    pairs = commands.possible_duplicates(window.session)
    for claims in ({first.id: 3}, {}):
        dialog = shown(CompareDialog(pairs, claims, window.project.project, window.theme, window))
        buttons = [dialog.findChild(QPushButton, name) for name in ("mergeIntoFirst", "mergeIntoSecond")]
        assert all("Hala Deyri" in button.text() for button in buttons)
        assert buttons[0].text() != buttons[1].text()
        halves = dialog.list.item(0).text().split(" – ")
        assert halves[0] != halves[1]
        assert all(dialog.rect().contains(box(button)) for button in buttons)
        dialog.reject()


def test_the_buttons_of_a_pair_are_as_high_in_any_script(window: MainWindow) -> None:
    for name in ("Qassem Soleimani", "قاسم سليماني"):
        commands.add_entry(window.session, name)
    pairs = commands.possible_duplicates(window.session)
    dialog = shown(CompareDialog(pairs, {}, window.project.project, window.theme, window))
    names = ("mergeIntoFirst", "mergeIntoSecond", "tellApart")
    boxes = [box(dialog.findChild(QPushButton, name)) for name in names]
    assert len({one.height() for one in boxes}) == 1
    assert len({one.top() for one in boxes}) == 1
    dialog.reject()
