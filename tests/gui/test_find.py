"""Finding in the article: hits whatever the spelling, at their own places, from one to the next by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QToolButton

from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import SHIFT, press

TEXT = "بقيت أُجرة الخط 25 كما هي.\nThe page lists “اجرة الخط ٢٥” twice.\nأجـــرة الخط 25 لن تتغيّر.\n"
FORMS = ["أُجرة الخط 25", "اجرة الخط ٢٥", "أجـــرة الخط 25"]
PLACES = [(TEXT.index(form), TEXT.index(form) + len(form)) for form in FORMS]


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    made = open_on({"1.txt": TEXT, "2.txt": "Nothing here.\n"})
    made.actions_by_id["edit.find"].trigger()
    return made


def look_for(window: MainWindow, words: str) -> None:
    window.desk.find_bar.field.setText(words)  # QTest types Latin letters only


def test_every_spelling_is_found_at_its_own_place(window: MainWindow) -> None:
    look_for(window, "اجرة الخط 25")
    assert window.desk.view.painter.hits == PLACES
    assert window.desk.find_bar._count.text() == "1 of 3"


def test_a_switch_that_is_off_finds_less(window: MainWindow) -> None:
    look_for(window, "اجرة الخط 25")
    window.findChild(QToolButton, "find.digits").setChecked(False)
    assert window.desk.view.painter.hits == [PLACES[0], PLACES[2]]
    window.findChild(QToolButton, "find.tatweel").setChecked(False)
    assert window.desk.view.painter.hits == [PLACES[0]]


def test_enter_goes_round_and_the_hit_can_be_marked(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    look_for(window, "اجرة الخط 25")
    field = window.desk.find_bar.field
    seen = []
    for _ in range(4):
        seen += window.desk.view.selected()
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert seen == [*PLACES, PLACES[0]]
    qtbot.keyClick(field, Qt.Key.Key_Return, SHIFT)
    assert window.desk.view.selected() == [PLACES[0]]
    window.actions_by_id["edit.escape"].trigger()
    assert window.desk.find_bar.isHidden()
    press(window, "1")
    (span,) = window.desk.annotating.work.spans.values()
    assert span.quote == (FORMS[0],)


def test_the_list_follows_the_current_hit(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": "The ferry left.\n" * 40})
    window.actions_by_id["edit.find"].trigger()
    look_for(window, "ferry")
    hits = window.desk.hits.list
    for _ in range(30):
        qtbot.keyClick(window.desk.find_bar.field, Qt.Key.Key_Return)
        assert hits.viewport().rect().contains(hits.visualRect(hits.currentIndex()))
    assert hits.currentIndex().row() == 30


def test_the_hits_are_painted_and_gone_with_the_bar(window: MainWindow) -> None:
    view = window.desk.view
    view.clear_selection()
    look_for(window, "الخط")
    assert len(view.painter.hits) == 3
    window.desk.finding.close()
    assert view.painter.hits == []


def test_another_document_is_searched_too(window: MainWindow) -> None:
    look_for(window, "الخط")
    window.desk.shown_document.go(1)
    assert window.desk.find_bar._count.text() == "not found"
    window.desk.shown_document.go(-1)
    assert len(window.desk.view.painter.hits) == 3


def test_whole_words_know_their_clitics(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "كتاب والكتاب كتابة\n"})
    window.actions_by_id["edit.find"].trigger()
    look_for(window, "كتاب")
    assert len(window.desk.view.painter.hits) == 3
    window.findChild(QToolButton, "find.whole_words").setChecked(True)
    assert window.desk.view.painter.hits == [(0, 4), (8, 12)]


def test_what_is_selected_is_looked_for(open_on: OpenOn) -> None:
    window = open_on({"1.txt": "one two one\n"})
    window.desk.view.select(0, 3)
    window.actions_by_id["edit.find"].trigger()
    assert window.desk.find_bar.query == "one"
    assert window.desk.find_bar._count.text() == "1 of 2"


def test_a_hit_in_a_highlight_is_seen(window: MainWindow) -> None:
    start, end = PLACES[1]
    view = window.desk.view
    view.select(start, end + 7)
    press(window, "1")
    before = view.viewport().grab().toImage()
    look_for(window, "الخط ٢٥")
    view.clear_selection()
    (box,) = view.boxes([(start + 5, end)])
    image = view.viewport().grab().toImage()
    corner = round(box.left()) + 2, round(box.top()) + 1
    assert image.pixelColor(*corner) == QColor(window.theme.colors.find)
    assert before.pixelColor(*corner) != QColor(window.theme.colors.find)


@pytest.mark.parametrize("width", [800, 1024, 1440])
def test_nothing_on_the_bar_is_clipped(window: MainWindow, width: int, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.resize(width, 600)
    look_for(window, "اجرة")
    qtbot.wait(20)
    bar = window.desk.find_bar
    for one in [*bar.findChildren(QToolButton), *bar.findChildren(QPushButton), bar.field]:
        if one.isVisible() and one.parent() is bar:  # a field has buttons of its own
            assert bar.rect().contains(one.geometry()), one.objectName()
            assert one is bar.field or not one.text() or one.width() >= one.sizeHint().width(), one.objectName()


def test_what_is_not_found_leaves_nothing_selected(window: MainWindow) -> None:
    look_for(window, "The page")
    assert window.desk.view.selected()
    look_for(window, "The pagqx")
    assert window.desk.view.selected() == []
    window.actions_by_id["edit.escape"].trigger()
    assert window.desk.view.selected() == []
