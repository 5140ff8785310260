"""What is said of an article as a whole: by a key, in the menu, and in the status bar; and a date from the calendar."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.app import commands
from annotator.app.document_filter import Filter
from annotator.app.document_table import LABELS
from annotator.domain.scheme_editing import retire
from annotator.ui.annotate.date_field import DateField
from annotator.ui.main_window import MainWindow
from annotator.ui.modes import PROJECT
from annotator.ui.project.documents.section import DocumentsSection
from annotator.ui.project.page import ProjectPage
from tests.gui.conftest import OpenOn


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": "Omar said yes.\n", "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)
    return opened


def said(window: MainWindow) -> tuple[str, ...]:
    return window.desk.annotating.work.progress.labels


def test_a_key_labels_the_article_and_again_unlabels_it(window: MainWindow) -> None:
    QTest.keyClick(window.desk.view, Qt.Key.Key_Z)
    assert said(window) == ("garbled",)
    assert window.actions_by_id["article.garbled"].isChecked()
    assert window.project.words.claims.text().endswith("· Garbled text")
    QTest.keyClick(window.desk.view, Qt.Key.Key_Z)
    assert said(window) == ()
    assert not window.actions_by_id["article.garbled"].isChecked()


def test_the_menu_follows_the_article_shown(window: MainWindow) -> None:
    window.actions_by_id["article.agrees"].trigger()
    window.actions_by_id["article.discusses"].trigger()
    assert said(window) == ("discusses",)
    assert not window.actions_by_id["article.agrees"].isChecked()
    window.actions_by_id["document.next"].trigger()
    assert not window.actions_by_id["article.discusses"].isChecked()


def test_they_have_a_menu_of_their_own_with_the_names_of_groups(window: MainWindow) -> None:
    menu = window.findChild(QMenu, "articleLabels")
    assert menu is not None
    words = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "Stance of the article towards the claim in its headline"
    assert not menu.actions()[0].isEnabled()
    assert words[-3:] == ["No claims in this article", "Boilerplate", "Garbled text"]


def test_the_list_shows_them_and_filters_by_them(window: MainWindow) -> None:
    panel = window.desk.panel
    window.actions_by_id["article.garbled"].trigger()
    index = panel.list.model().index(0, 0)
    assert "Garbled text" in index.data(Qt.ItemDataRole.ToolTipRole)
    choice = next(action for action in panel.filter_menu().actions() if action.text() == "Garbled text")
    choice.trigger()
    assert panel.list.model().rowCount() == 1
    window.actions_by_id["edit.undo"].trigger()
    panel.show_all()
    assert panel.list.model().rowCount() == 2


def test_the_table_shows_them_and_filters_by_them(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.actions_by_id["article.boilerplate"].trigger()
    window.modes.show_mode(PROJECT)
    page = window.modes.page(PROJECT)
    assert isinstance(page, ProjectPage)
    page.show_section("documents")
    section = page.part("documents")
    assert isinstance(section, DocumentsSection)
    column = section.model.columns.index(LABELS)
    assert section.model.index(0, column).data().strip("\u2068\u2069") == "Boilerplate"
    section.filter_row.show_filter(Filter(label="boilerplate"))
    assert section.model.rowCount() == 1
    section.filter_row.show_filter(Filter(label="garbled"))
    assert section.model.rowCount() == 0


def test_a_retired_label_is_offered_only_where_it_stands(window: MainWindow) -> None:
    window.actions_by_id["article.garbled"].trigger()
    commands.edit_scheme(window.session, lambda toml: retire(toml, "document_labels", "garbled"))
    commands.publish_scheme(window.session)
    QApplication.processEvents()
    assert window.actions_by_id["article.garbled"].isVisible()
    window.actions_by_id["article.garbled"].trigger()
    assert not window.actions_by_id["article.garbled"].isVisible()


def test_a_day_is_chosen_in_the_calendar_and_other_words_stay(qtbot) -> None:  # type: ignore[no-untyped-def]
    field = DateField("last spring")
    qtbot.addWidget(field)
    field.show()
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.calendar.isVisible()
    assert field.text() == "last spring"
    field.setText("2026-03-12")
    field.open_calendar()
    assert field.calendar.selectedDate() == QDate(2026, 3, 12)
    field.calendar.activated.emit(QDate(2026, 3, 13))  # what its keys and clicks emit is Qt's
    assert field.text() == "2026-03-13"
    assert not field.calendar.isVisible()
