"""Finding in all documents and marking what was found: every hit seen, accepted or refused, all undone as one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton

from annotator.ui.annotate.hits_panel import HitList
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import key, press

FIRST = "قالت رنا الخطيب إن الجسر آمن.\nLater Rana denied it. وأضافت رنا أن الطريق مغلق.\n"
SECOND = "Nobody spoke here.\n"
THIRD = "Rana left. غادرت رَنا المدينة، وقد مرّنا الفريق.\n"


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"1.txt": FIRST, "2.txt": SECOND, "3.txt": THIRD})


def hit_list(window: MainWindow) -> HitList:
    return window.findChild(HitList, "hits")


def look_for(window: MainWindow, words: str) -> None:
    window.actions_by_id["edit.find"].trigger()
    window.desk.find_bar.field.setText(words)


def quotes(window: MainWindow) -> list[str]:
    """What the person has marked, in all documents."""
    session = window.session
    listed = [window.desk.listing._all, window.desk.listing.numbers]
    assert listed[0] == listed[1], "show all documents first"
    rows = [window.desk.listing.row(index).id for index in range(len(listed[0]))]
    works = [session.annotations(row) for row in rows]
    return [span.quote[0] for work in works for span in sorted(work.spans.values(), key=lambda span: span.start)]


def test_the_hits_are_listed_with_their_words_and_foldings(window: MainWindow) -> None:
    look_for(window, "رنا")
    model = hit_list(window).model()
    rows = [model.index(row).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())]
    assert [row.excerpt.text[row.excerpt.start : row.excerpt.end] for row in rows] == ["رنا", "رنا"]
    assert [row.paragraph for row in rows] == [1, 2]
    assert window.desk.hits.isVisible()
    assert not window.desk.article.cards.isVisible()


def test_the_cards_come_back_with_the_end_of_the_search(window: MainWindow) -> None:
    look_for(window, "رنا")
    window.desk.finding.close()
    assert window.desk.article.cards.isVisible()
    assert not window.desk.hits.isVisible()


def test_the_hidden_marks_leave_the_cards_in_sight(window: MainWindow) -> None:
    look_for(window, "رنا")
    window.actions_by_id["view.marks"].trigger()
    window.desk.finding.close()
    assert window.desk.article.hidden_panel.isVisible()
    assert window.desk.article.cards.isVisible()


def test_all_documents_are_looked_through(window: MainWindow) -> None:
    look_for(window, "رنا")
    window.findChild(QPushButton, "find.everywhere").click()
    listing = window.desk.listing
    assert [listing.row(index).hits for index in range(len(listing.numbers))] == [2, 2]
    assert window.findChild(QPushButton, "find.everywhere").text() == "All articles: 4"
    window.desk.find_bar.field.setText("spoke")
    assert len(listing.numbers) == 3
    assert listing.row(0).hits is None


def test_the_document_that_is_shown_stays_chosen_in_the_list(window: MainWindow) -> None:
    window.desk.shown_document.go(1)
    window.desk.shown_document.go(1)
    look_for(window, "رنا")
    window.findChild(QPushButton, "find.everywhere").click()
    chosen = window.desk.panel.list.currentIndex()
    assert chosen.row() == 1
    assert chosen.data(Qt.ItemDataRole.UserRole).id == window.desk.document
    window.desk.finding.close()
    assert window.desk.panel.list.currentIndex().row() == 2


def test_keys_alone_open_the_search_of_all_documents(window: MainWindow) -> None:
    window.desk.view.select(5, 8)
    window.actions_by_id["edit.find_everywhere"].trigger()
    assert window.desk.find_bar.query == "رنا"
    assert len(window.desk.listing.numbers) == 2


def test_enter_looks_through_all_documents_for_words_typed_later(window: MainWindow) -> None:
    window.actions_by_id["edit.find_everywhere"].trigger()
    assert len(window.desk.listing.numbers) == 3
    window.desk.find_bar.field.setText("رنا")
    assert len(window.desk.listing.numbers) == 3
    QTest.keyClick(window.desk.find_bar.field, Qt.Key.Key_Return)
    assert len(window.desk.listing.numbers) == 2


def test_steps_lead_through_the_documents_and_round(window: MainWindow) -> None:
    look_for(window, "رنا")
    window.findChild(QPushButton, "find.everywhere").click()
    seen = []
    for _ in range(5):
        seen.append((window.desk.document, *window.desk.view.selected()))
        window.desk.finding.step(1)
    assert len(set(seen[:4])) == 4
    assert seen[4] == seen[0]
    window.desk.finding.step(-1)
    assert (window.desk.document, *window.desk.view.selected()) == seen[0]
    window.desk.finding.step(-1)
    assert (window.desk.document, *window.desk.view.selected()) == seen[3]


def test_accepted_hits_are_marked_and_undone_as_one(window: MainWindow) -> None:
    look_for(window, "رنا")
    window.findChild(QPushButton, "find.everywhere").click()
    hits = hit_list(window)
    hits.setFocus()
    QTest.keyClick(hits, Qt.Key.Key_Return)
    QTest.keyClick(hits, Qt.Key.Key_Delete)
    assert window.desk.view.article.text == THIRD
    QTest.keyClick(hits, Qt.Key.Key_Return)
    QTest.keyClick(hits, Qt.Key.Key_Space)  # the last hit is a part of another word
    QTest.keyClicks(hits, "2")
    assert window.desk.notices.words == "2 places marked: \u2068Speaker\u2069."
    window.desk.finding.close()
    assert quotes(window) == ["رنا", "رَنا"]
    window.actions_by_id["edit.undo"].trigger()
    assert quotes(window) == []


def test_a_refused_hit_can_be_accepted_again(window: MainWindow) -> None:
    look_for(window, "رنا")
    hits = hit_list(window)
    QTest.keyClick(hits, Qt.Key.Key_Space)
    assert not hits.model().index(0).data(Qt.ItemDataRole.UserRole).accepted
    assert window.findChild(QPushButton, "hits.mark").text() == "Mark 1 hit as…"
    box = hits.visualRect(hits.model().index(0))
    QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 30, box.top() + 47))
    assert hits.model().index(0).data(Qt.ItemDataRole.UserRole).accepted


def test_delete_in_the_list_refuses_and_deletes_no_span(window: MainWindow) -> None:
    window.desk.view.select(5, 8)
    press(window, "2")
    look_for(window, "رنا")
    hits = hit_list(window)
    hits.setFocus()
    QTest.keyClick(hits, Qt.Key.Key_Delete)
    assert not hits.model().index(0).data(Qt.ItemDataRole.UserRole).accepted
    assert quotes(window) == ["رنا"]


def test_all_like_a_span_are_whole_words_with_its_attributes(window: MainWindow) -> None:
    window.desk.view.select(5, 8)
    press(window, "2")
    (span,) = window.desk.annotating.work.spans.values()
    press(window, "M")
    assert window.desk.find_bar.whole_words
    assert window.desk.find_bar.query == "رنا"
    assert hit_list(window).hasFocus()
    QTest.keyClicks(hit_list(window), "2")
    made = window.desk.annotating.work.spans
    assert sorted(one.quote for one in made.values()) == [("رنا",), ("رنا",)]
    assert span.id in made
    assert {one.label for one in made.values()} == {"SPEAKER"}


def test_without_words_there_is_nothing_like_it(window: MainWindow) -> None:
    press(window, "M")
    assert not window.desk.finding.is_open
    assert window.desk.notices.words == "Select words or a span first."


def test_whole_words_of_all_documents_leave_parts_of_words_out(window: MainWindow) -> None:
    window.desk.view.select(5, 8)
    press(window, "M")
    window.findChild(QPushButton, "find.everywhere").click()
    assert window.findChild(QPushButton, "find.everywhere").text() == "All articles: 3"


def test_escape_shows_all_documents_again(window: MainWindow) -> None:
    look_for(window, "رنا")
    window.findChild(QPushButton, "find.everywhere").click()
    key(window, Qt.Key.Key_Escape)
    assert len(window.desk.listing.numbers) == 3


def test_a_document_with_more_hits_than_one_look_finds(open_on: OpenOn, qtbot) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": "one two three\n" * 3000})
    look_for(window, "o")
    assert window.desk.view.selected() == [(0, 1)]
    qtbot.waitUntil(lambda: window.desk.find_bar._count.text() == "1 of 6000", timeout=20_000)
    assert len(window.desk.view.painter.hits) == 6000


def test_all_articles_are_searched_as_one_types(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.actions_by_id["edit.find_everywhere"].trigger()
    shown = window.desk.document
    window.desk.find_bar.field.setText("spoke")
    assert window.desk.find_bar._count.text() == "Searching…"
    assert window.findChild(QProgressBar, "findProgress").isVisible()
    assert not window.findChild(QPushButton, "hits.mark").isEnabled()
    qtbot.waitUntil(lambda: len(window.desk.listing.numbers) == 1)
    assert window.desk.find_bar._count.text() == "not in this article"
    assert window.desk.document == shown  # nothing jumps while one types
    assert not window.findChild(QProgressBar, "findProgress").isVisible()
    QTest.keyClick(window.desk.find_bar.field, Qt.Key.Key_Return)
    assert window.desk.document != shown
    assert window.desk.find_bar._count.text() == "1 of 1"


def test_not_found_is_said_after_the_search_alone(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.actions_by_id["edit.find_everywhere"].trigger()
    said: list[str] = []
    window.desk.find_bar.field.setText("x")
    said.append(window.desk.find_bar._count.text())
    window.desk.find_bar.field.setText("xy")
    said.append(window.desk.find_bar._count.text())
    assert said == ["Searching…", "Searching…"]
    qtbot.waitUntil(lambda: window.desk.find_bar._count.text() == "not found")


def test_shift_and_enter_go_back_through_all_articles(window: MainWindow) -> None:
    window.actions_by_id["edit.find_everywhere"].trigger()
    field = window.desk.find_bar.field
    field.setText("Rana")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    first = (window.desk.document, *window.desk.view.selected())
    QTest.keyClick(field, Qt.Key.Key_Return)
    second = (window.desk.document, *window.desk.view.selected())
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (window.desk.document, *window.desk.view.selected()) == first != second


def test_closing_ends_a_search_that_goes_on(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.actions_by_id["edit.find_everywhere"].trigger()
    window.desk.find_bar.field.setText("spoke")
    window.desk.finding.close()
    qtbot.wait(400)
    assert len(window.desk.listing.numbers) == 3
