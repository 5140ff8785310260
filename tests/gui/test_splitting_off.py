"""Two speakers that stood as one entry are split by hand: names, mentions by their words, mentions of one article."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QPushButton

from annotator.app import commands
from annotator.app.commands.splitting_off import MentionKey, SplitOffMentions
from annotator.domain.register import Entry, entry_of
from annotator.ui.main_window import MainWindow
from annotator.ui.register.entry_dialog import EntryDialog
from annotator.ui.register.mention_tree import COUNT, DATE, MOST_ARTICLES, WORDS, MentionTree
from annotator.ui.register.split_off_dialog import SplitOffDialog
from tests.gui.analysing import shown_board
from tests.gui.conftest import OpenOn
from tests.gui.leading import wait
from tests.gui.test_register_dialogs import when_shown

CHECKED, PARTLY, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
TEXTS = {"1.txt": "Bush said so. George W. said no.\n", "2.txt": "Bush denies it.\n", "3.txt": "بوش ينفي.\n"}


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on(TEXTS)


@pytest.fixture
def bush(window: MainWindow) -> Entry:
    """An entry with three further names, and four mentions in three articles."""
    session = window.session
    entry = commands.add_entry(session, "Bush", names=["George W.", "بوش", "H. W."])
    for row in commands.list_documents(session):
        text = session.text(row.id)
        for words in ("Bush", "George W.", "بوش"):
            if (start := text.find(words)) >= 0:
                commands.add_span(
                    session, row.id, "SPEAKER", [(start, start + len(words))], attributes={"entity": entry.id}
                )
    return entry


def dialog_on(window: MainWindow, entry: Entry) -> SplitOffDialog:
    project = window.project.project
    choice = commands.plan_split_off(window.session, entry.id)
    dialog = SplitOffDialog(choice, lambda number: f"2026-0{number}-01", project, window.theme, window)
    dialog.show()
    return dialog


def tick(names: QListWidget, name: str) -> None:
    item = next(names.item(row) for row in range(names.count()) if name in names.item(row).text())
    item.setCheckState(CHECKED)


def row_of(tree: MentionTree, words: str) -> int:
    rows = range(tree.topLevelItemCount())
    return next(row for row in rows if words in tree.topLevelItem(row).text(WORDS))


def test_a_name_goes_with_its_mentions_and_names_the_new_entry(window: MainWindow, bush: Entry) -> None:
    dialog = dialog_on(window, bush)
    assert not dialog.agree.isEnabled()
    tick(dialog.names, "George W.")
    assert dialog.name.text() == "George W."
    assert dialog.mentions.chosen_count == 1
    assert dialog.mentions.topLevelItem(row_of(dialog.mentions, "George W.")).checkState(WORDS) == CHECKED
    assert "1 annotation will point to the new entry" in dialog._effect.text()
    assert "3 annotations stay" in dialog._effect.text()
    dialog.agree.click()
    wait(lambda: not dialog.isVisible())
    register = window.session.register()
    assert sorted(entry.name for entry in register.listed()) == ["Bush", "George W."]
    assert register.names(bush.id) == ["Bush", "H. W.", "بوش"]
    window.actions_by_id["edit.undo"].trigger()
    assert [entry.name for entry in window.session.register().listed()] == ["Bush"]


def test_the_mentions_of_one_article_can_go(window: MainWindow, bush: Entry) -> None:
    dialog = dialog_on(window, bush)
    tree = dialog.mentions
    row = tree.topLevelItem(row_of(tree, "Bush"))
    assert (row.text(COUNT), row.childCount()) == ("2", 0)
    row.setExpanded(True)
    assert [row.child(place).text(WORDS).strip("\u2068\u2069") for place in range(2)] == [
        "Bush said so. George W. said no.", "Bush denies it.",
    ]  # fmt: skip
    assert row.child(1).text(DATE)
    row.child(1).setCheckState(WORDS, CHECKED)
    assert row.checkState(WORDS) == PARTLY
    assert dialog.name.text() == "Bush"
    row.setCheckState(WORDS, CHECKED)
    assert [row.child(place).checkState(WORDS) for place in range(2)] == [CHECKED, CHECKED]
    row.child(0).setCheckState(WORDS, UNCHECKED)
    dialog.name.setText("The elder")
    dialog.agree.click()
    wait(lambda: not dialog.isVisible())
    session = window.session
    names = {}
    for one in commands.list_documents(session):
        for span in session.annotations(one.id).spans.values():
            entry = session.register().entry(entry_of(span))
            names[one.title, span.quote[0]] = entry.name if entry is not None else ""
    assert names["Bush denies it.", "Bush"] == "The elder"
    assert names["Bush said so. George W. said no.", "Bush"] == "Bush"


def test_a_name_that_was_typed_is_kept(window: MainWindow, bush: Entry, qtbot) -> None:  # type: ignore[no-untyped-def]
    dialog = dialog_on(window, bush)
    qtbot.keyClicks(dialog.name, "Dubya")
    tick(dialog.names, "George W.")
    assert dialog.name.text() == "Dubya"
    dialog.name.setText("\u200b")
    dialog.agree.click()
    assert dialog.isVisible()  # with the reason
    assert "visible characters" in dialog.notices.words
    assert len(window.session.register()) == 1
    dialog.reject()


def test_it_is_reached_from_the_entry(window: MainWindow, bush: Entry) -> None:
    board = shown_board(window)
    seen: list[str] = []

    def close(dialog: SplitOffDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    board.entry_wanted.emit(bush.id)
    entry = window.findChild(EntryDialog)
    assert isinstance(entry, QDialog)
    when_shown(SplitOffDialog, close)
    entry.findChild(QPushButton, "entrySplitOff").click()
    wait(lambda: bool(seen))


def test_an_entry_without_anything_to_split_off_says_so(window: MainWindow) -> None:
    lonely = commands.add_entry(window.session, "Lonely")
    board = shown_board(window)
    board.entry_wanted.emit(lonely.id)
    entry = window.findChild(EntryDialog)
    assert isinstance(entry, QDialog)
    entry.findChild(QPushButton, "entrySplitOff").click()
    wait(lambda: "nothing to split off" in window.project.project.notices.words)


def test_very_many_articles_are_chosen_with_their_words(qapp: object) -> None:
    mentions = SplitOffMentions("bush", "Bush", dict.fromkeys(range(MOST_ARTICLES + 3), 1))
    tree = MentionTree([mentions], lambda _numbers: {}, lambda _number: "")
    row = tree.topLevelItem(0)
    row.setExpanded(True)
    assert row.childCount() == MOST_ARTICLES + 1
    row.setCheckState(WORDS, CHECKED)
    keys: set[MentionKey] = {("bush", number) for number in mentions.documents}
    assert tree.chosen == keys


def test_the_rows_are_as_high_before_one_is_opened(window: MainWindow, bush: Entry) -> None:
    dialog = dialog_on(window, bush)
    QApplication.processEvents()
    names, tree = dialog.names, dialog.mentions
    heights = [names.visualItemRect(names.item(row)).height() for row in range(names.count())]
    assert min(heights) >= names.fontMetrics().height() + 12
    assert sum(heights) == names.viewport().height()
    row = tree.topLevelItem(0)
    before = tree.visualItemRect(row).height()
    row.setExpanded(True)
    QApplication.processEvents()
    assert tree.visualItemRect(row).height() == before == tree.visualItemRect(row.child(0)).height()
    assert before >= tree.fontMetrics().height() + 12
