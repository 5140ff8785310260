"""The history beside the article: its rows, what a step shows, and undoing from it."""

import gc
import threading
import time
import weakref
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QListView, QPushButton, QTabBar, QToolButton, QWidget

from annotator.app import commands
from annotator.domain.annotation import Span
from annotator.domain.document import document_id
from annotator.ui.history.browsing import Browsing
from annotator.ui.history.differences import in_words, minus
from annotator.ui.history.panel import READABLE_DETAILS
from annotator.ui.history.step_list import ROW_HEIGHT
from annotator.ui.history.step_model import DayRow, StepRow
from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, click
from tests.gui.labelling import CLAIM, TEXT, whole_claim

DOCUMENT = document_id(TEXT)


@pytest.fixture
def window(open_on: OpenOn) -> MainWindow:
    return open_on({"a.txt": TEXT})


def history(window: MainWindow) -> Browsing:
    return window.desk.history


def open_history(window: MainWindow) -> QListView:
    window.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(window.desk.view, Qt.Key.Key_H, CTRL)
    assert history(window).is_shown
    return history(window).panel.list


def rows(window: MainWindow) -> list[str]:
    """The rows as they are told to a screen reader."""
    model = history(window).panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


def down(window: MainWindow, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(history(window).panel.list, Qt.Key.Key_Down)


def refresh(window: MainWindow) -> None:
    history(window).refresh()
    QApplication.processEvents()


def label(window: MainWindow, name: str) -> QLabel:
    return history(window).panel.findChild(QLabel, name)


def button(window: MainWindow, name: str) -> QPushButton:
    return history(window).panel.findChild(QPushButton, name)


def details(window: MainWindow) -> list[QLabel]:
    return history(window).panel.details.findChildren(QLabel)


def test_an_article_that_was_only_added_has_one_step(window: MainWindow) -> None:
    open_history(window)
    assert rows(window) == ["Today", "An import: added the article"]
    assert not label(window, "historyEffect").isVisible()


def test_no_article_has_no_changes(open_on: OpenOn, tmp_path: Path) -> None:
    project = commands.new_project(tmp_path / "empty.annot")
    window = open_on(project)
    window.actions_by_id["view.history"].trigger()
    words = [one.text() for one in history(window).panel.findChildren(QLabel) if one.isVisible()]
    assert "No changes yet" in words
    assert not history(window).panel.list.isVisible()


def test_steps_are_told_by_day_with_person_words_and_text(window: MainWindow) -> None:
    whole_claim(window)
    open_history(window)
    assert rows(window)[:4] == [
        "Today",
        f"sara: set stance – → supports. {CLAIM}",
        "sara: marked Cue. said",
        "sara: marked Speaker. Sara Nadim",
    ]
    model = history(window).panel.model
    assert isinstance(model.cell(model.index(0)), DayRow)
    cell = model.cell(model.index(4))
    assert isinstance(cell, StepRow)
    assert (cell.who, cell.what, cell.text) == ("sara", "marked claim 1", CLAIM)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled


def test_arrow_keys_choose_steps_and_days_are_passed_over(window: MainWindow) -> None:
    whole_claim(window)
    steps = open_history(window)
    assert steps.hasFocus()
    down(window)
    assert history(window).chosen is history(window).panel.model.step(steps.currentIndex())
    assert steps.currentIndex().row() == 1
    QTest.keyClick(steps, Qt.Key.Key_Up)
    assert steps.currentIndex().row() == 1


def test_a_moved_edge_is_shown_in_the_article_and_below(window: MainWindow) -> None:
    head = whole_claim(window)
    start = TEXT.index(CLAIM)
    commands.resize_span(window.session, DOCUMENT, head, [(start, start + 16)])
    open_history(window)
    down(window)
    painter = window.desk.view.painter
    assert (painter.removed, painter.added) == ([(start + 16, start + len(CLAIM))], [])
    below = [one.accessibleName() for one in history(window).panel.details.findChildren(QWidget)]
    assert CLAIM in below
    assert CLAIM[:16] in below
    words = [one.text() for one in history(window).panel.details.findChildren(QLabel)]
    assert "claim 1" in words
    assert any("Unchanged" in one and "Claim" in one and "Sara Nadim" in one for one in words)
    QTest.keyClick(history(window).panel.list, Qt.Key.Key_H, CTRL)
    assert not history(window).is_shown
    assert (painter.removed, painter.added) == ([], [])


def test_later_steps_are_marked_and_counted_and_undone_as_one(window: MainWindow) -> None:
    whole_claim(window)
    open_history(window)
    down(window, 4)
    assert label(window, "historyEffect").text() == "3 later steps will be undone."
    assert len(history(window).panel.model.later) == 3
    button(window, "history.undo_back").click()
    assert [span.quote for span in window.desk.annotating.work.spans.values()] == [(CLAIM,)]
    assert window.desk.notices.words == "3 steps undone."
    assert rows(window)[1].startswith("sara: deleted 2 spans")
    assert history(window).chosen is not None
    window.actions_by_id["edit.undo"].trigger()
    assert len(window.desk.annotating.work.spans) == 3


def test_a_step_in_the_middle_is_undone_or_the_reason_is_told(window: MainWindow) -> None:
    whole_claim(window)
    open_history(window)
    down(window, 3)
    assert not button(window, "history.undo_step").isEnabled()
    assert "has a stance that was set later" in label(window, "historyReason").text()
    QTest.keyClick(history(window).panel.list, Qt.Key.Key_Up)
    assert label(window, "historyReason").text() == ""
    button(window, "history.undo_step").click()
    assert {span.label for span in window.desk.annotating.work.spans.values()} == {"CLAIM", "SPEAKER"}
    assert window.desk.article.frames[0].own_value == "supports"
    assert window.desk.notices.words == "Step undone."


def test_the_steps_of_a_span_are_walked(window: MainWindow) -> None:
    whole_claim(window)
    open_history(window)
    down(window)
    panel = history(window).panel
    following, previous = (panel.findChild(QToolButton, f"history.{name}") for name in ("next", "previous"))
    assert not following.isEnabled()
    previous.click()
    assert rows(window)[panel.list.currentIndex().row()].startswith("sara: marked Cue")
    for _ in range(5):
        previous.click()
    assert rows(window)[panel.list.currentIndex().row()].startswith("sara: marked claim 1")
    assert not previous.isEnabled()


def test_a_span_chosen_in_the_article_shows_its_newest_step_unmarked(window: MainWindow) -> None:
    whole_claim(window)
    open_history(window)
    click(window.desk.view, TEXT.index("Sara Nadim") + 1)
    assert history(window).chosen is not None
    assert history(window).panel.list.currentIndex().row() == 1, "the stance names its holder"
    history(window).panel.findChild(QToolButton, "history.previous").click()
    assert rows(window)[history(window).panel.list.currentIndex().row()] == "sara: marked Speaker. Sara Nadim"
    click(window.desk.view, TEXT.index(CLAIM) + 1)
    assert window.desk.view.painter.added == []


def test_steps_follow_every_change(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    open_history(window)
    before = len(rows(window))
    whole_claim(window)
    qtbot.waitUntil(lambda: len(rows(window)) > before)


def test_a_person_is_filtered_and_a_lead_is_named(window: MainWindow) -> None:
    head = whole_claim(window)
    session = window.session
    me, span = session.annotator, window.desk.annotating.work.spans[head]
    lead = session.switch_annotator("Nadia")
    with session.act("Change note") as act:
        act.put(msgspec.structs.replace(span, note="see the guideline"))
    session.set_annotator(me)
    commands.set_role(session, "Nadia", "lead")
    open_history(window)
    refresh(window)
    assert "Nadia: corrected: changed the note on claim 1. see the guideline" in rows(window)
    panel = history(window).panel
    people = panel.findChild(QToolButton, "historyPeople")
    assert people.isVisible()
    action = next(one for one in people.menu().actions() if one.text() == "Nadia")
    action.trigger()
    assert len(rows(window)) == 2
    assert panel.person == lead.id
    down(window)
    button(window, "history.undo_step").click()
    assert window.desk.annotating.work.spans[head].note == ""


def test_my_session_shows_the_article_of_a_step(open_on: OpenOn) -> None:
    other = "River states sign.\n"
    window = open_on({"a.txt": TEXT, "b.txt": other}, document=DOCUMENT)
    whole_claim(window)
    window.desk.shown_document.show(document_id(other))
    open_history(window)
    history(window).panel.findChild(QTabBar, "historyTabs").setCurrentIndex(1)
    assert len(rows(window)) == 5
    down(window)
    assert window.desk.document == DOCUMENT
    assert history(window).chosen is not None


def test_changed_facts_of_an_article_are_told(window: MainWindow) -> None:
    session = window.session
    with session.act("Edit article") as act:
        act.put(msgspec.structs.replace(session.facts(DOCUMENT), title="The harbour", languages=("en",)))
    open_history(window)
    assert rows(window)[1] == "sara: changed the facts of the article"
    down(window)
    words = [one.text().translate({0x2068: None, 0x2069: None}) for one in details(window)]
    assert "title: The harbour" in words
    assert "languages: English" in words


def test_the_saved_time_opens_the_history_from_every_page(window: MainWindow) -> None:
    window.project.words.saved.click()
    assert history(window).is_shown
    window.project.words.saved.click()
    assert history(window).is_shown
    assert window.findChild(QDockWidget, "historyPanel") is history(window).panel


@pytest.mark.parametrize(("width", "listed", "folded"), [(1440, True, True), (1024, False, True), (800, False, True)])
def test_the_list_gives_way_and_cards_fold(window: MainWindow, width: int, listed: bool, folded: bool) -> None:
    head = whole_claim(window)
    window.resize(width, 700)
    open_history(window)
    QApplication.processEvents()
    assert window.desk.panel.isVisible() == listed
    cards = window.desk.article.cards
    assert cards.folded == folded
    assert history(window).panel.width() >= 300
    assert window.desk.view.width() >= 350
    flyout = window.desk.article._flyout
    assert not flyout.isVisible()
    box = cards.box_of(head)
    assert box is not None
    QTest.mouseMove(cards, box.center().toPoint())
    QApplication.processEvents()
    assert flyout.isVisible()
    assert QPoint(flyout.geometry().center()).y() < cards.height()
    QTest.mouseMove(cards, QPoint(1, cards.height() - 2))
    QApplication.processEvents()
    assert not flyout.isVisible()
    QTest.keyClick(window.desk.view, Qt.Key.Key_H, CTRL)
    QApplication.processEvents()
    assert not cards.folded


def test_on_a_wide_screen_the_cards_stay(window: MainWindow) -> None:
    whole_claim(window)
    window.resize(1900, 900)
    open_history(window)
    QApplication.processEvents()
    assert not window.desk.article.cards.folded


def test_the_guideline_is_read_beside_the_history(window: MainWindow) -> None:
    whole_claim(window)
    open_history(window)
    window.actions_by_id["view.guideline"].trigger()
    QApplication.processEvents()
    assert not window.desk.article.cards.folded
    assert window.desk.guideline.width() > 200


def test_removed_parts_are_painted_in_their_colour(window: MainWindow) -> None:
    head = whole_claim(window)
    start = TEXT.index(CLAIM)
    commands.resize_span(window.session, DOCUMENT, head, [(start, start + 16)])
    open_history(window)
    view = window.desk.view
    box = view.boxes([(start + 16, start + len(CLAIM))])[0]
    under = QPointF(box.left() + 3, box.bottom() + 1.5)
    place = view.viewport().mapTo(view.window(), under.toPoint())
    before = window.grab().toImage().pixelColor(place).name()
    down(window)
    after = window.grab().toImage().pixelColor(place).name()
    assert before != after == window.theme.colors.bad.lower()


def test_differences_are_found_by_code_points() -> None:
    assert minus([(0, 10)], [(3, 5)]) == [(0, 3), (5, 10)]
    assert minus([(0, 4), (6, 9)], [(2, 7)]) == [(0, 2), (7, 9)]
    assert minus([(0, 4)], [(0, 4)]) == []


def test_parts_are_found_in_the_words_of_several_fragments() -> None:
    span = Span(fragments=((3, 6), (10, 12)), quote=("abc", "de"))
    assert in_words(span, [(5, 6), (10, 11)]) == [(2, 3), (6, 7)]


def test_a_long_history_is_read_on_a_thread_of_its_own(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[bool] = []
    read = commands.article_history

    def note(*given: object) -> object:
        threads.append(threading.current_thread() is threading.main_thread())
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(commands, "article_history", note)
    for number in range(3):
        commands.set_document_note(window.session, window.desk.document, f"Note {number}")
    open_history(window)
    short = rows(window)
    monkeypatch.setattr("annotator.ui.history.browsing.READ_AT_ONCE", 1)
    history(window).refresh()
    assert threads == [True, False]
    assert rows(window) == short


def test_a_change_while_the_history_is_read_is_read_after_it(
    window: MainWindow,
    qtbot,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A history that is being read is not read again meanwhile, and what was read first does not stay."""
    open_history(window)
    monkeypatch.setattr("annotator.ui.history.browsing.READ_AT_ONCE", -1)
    read, begun = commands.article_history, threading.Event()

    def slowly(*given: object) -> object:
        found = read(*given)  # type: ignore[arg-type]
        begun.set()
        time.sleep(0.2)
        return found

    monkeypatch.setattr(commands, "article_history", slowly)

    def change() -> None:
        assert begun.wait(5)
        commands.set_document_note(window.session, window.desk.document, "Meanwhile")

    QTimer.singleShot(0, change)
    history(window).refresh()
    qtbot.waitUntil(lambda: any("Meanwhile" in row for row in rows(window)))


def test_a_history_that_was_read_again_is_freed_at_once(window: MainWindow) -> None:
    """Thousands of steps that wait to be found by the collector would stop the window when they are."""
    for number in range(3):
        commands.set_document_note(window.session, window.desk.document, f"Note {number}")
    open_history(window)
    down(window, 2)
    browsing = history(window)
    known = weakref.ref(browsing._steps[0].history)
    chosen = browsing.chosen
    assert chosen is not None
    chosen_id = chosen.id
    del chosen
    gc.collect()
    usual = gc.isenabled()
    gc.disable()
    try:
        browsing.refresh()
        QApplication.processEvents()
        assert known() is None
    finally:
        if usual:
            gc.enable()
    assert browsing.chosen is not None
    assert browsing.chosen.id == chosen_id


def test_the_list_has_its_width_again_once_the_history_is_closed(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.resize(1024, 700)
    column = window.desk.list_column
    qtbot.waitUntil(lambda: window.desk.panel.isVisible() and sum(column.sizes()) > 1000)
    before = window.desk.panel.width()
    for shown in (True, False):
        window.actions_by_id["view.history"].trigger()
        qtbot.waitUntil(lambda shown=shown: history(window).is_shown == shown and sum(column.sizes()) > 1000)
    assert window.desk.panel.isVisible()
    assert window.desk.panel.width() == before


def whole_height(window: MainWindow) -> tuple[int, int]:
    """The heights of the details that are seen, and of all of them."""
    area = history(window).panel.details.parentWidget()
    return area.height(), history(window).panel.details.height()


def test_the_details_are_given_the_room_that_few_steps_leave(window: MainWindow) -> None:
    window.resize(1024, 700)
    window.desk.view.select(0, 5)
    window.desk.mark("CLAIM")
    open_history(window)
    down(window)
    QTest.qWait(50)
    seen, needed = whole_height(window)
    assert seen >= needed


def test_in_a_low_window_the_details_stay_readable_beside_many_steps(window: MainWindow) -> None:
    window.resize(1024, 700)
    for start in range(12):
        window.desk.view.select(start, start + 1)
        window.desk.mark("CLAIM")
    steps = open_history(window)
    down(window)
    QTest.qWait(50)
    assert whole_height(window)[0] >= READABLE_DETAILS
    assert steps.height() >= 2 * ROW_HEIGHT
