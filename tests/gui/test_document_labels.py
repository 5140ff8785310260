"""What is said of an article as a whole: by a key, in the menu, and in the status bar; and a date from the calendar."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from annotator.ui.annotate.date_field import DateField
from annotator.ui.main_window import MainWindow
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
    assert window.project.words.claims.text().endswith("· Has garbled text")
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
