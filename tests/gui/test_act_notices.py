"""Nothing is lost silently: what an act removed or unlinked is told, with a way to undo it."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.main_window import MainWindow
from tests.gui.conftest import OpenOn
from tests.gui.hands import CTRL, SHIFT, click, key, press
from tests.gui.labelling import CLAIM, CUE, SPEAKER, TEXT, choose, frame, mark, whole_claim, words_of

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


@pytest.fixture
def window(open_on: OpenOn, qtbot) -> MainWindow:  # type: ignore[no-untyped-def]
    opened = open_on({"1.txt": TEXT, "2.txt": "Second.\n"})
    qtbot.waitUntil(opened.isActiveWindow)  # shortcuts are for the active window
    return opened


def told(window: MainWindow) -> str:
    return window.desk.notices.words.translate(ISOLATES)


def press_undo_button(window: MainWindow) -> None:
    QTest.mouseClick(window.desk.notices._act, Qt.MouseButton.LeftButton)


def test_a_speaker_that_becomes_a_cue_stays_with_the_claim_and_is_shown(window: MainWindow) -> None:
    whole_claim(window)
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    press(window, "3")
    assert told(window) == "Speaker “Sara Nadim” is now a cue."
    assert set(words_of(window, frame(window).cues)) == {SPEAKER, CUE}
    press_undo_button(window)
    assert words_of(window, frame(window).speakers) == [SPEAKER]


def test_what_another_label_unlinks_is_shown(window: MainWindow) -> None:
    whole_claim(window)
    before = frame(window)
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    press(window, "4")
    assert told(window) == "Speaker “Sara Nadim” is now a target. Unlinked from 1 claim."
    press_undo_button(window)
    assert frame(window) == before


def test_a_further_cue_of_a_claim_is_shown(window: MainWindow) -> None:
    whole_claim(window)
    before = frame(window)
    assert window.desk.notices.isHidden()
    mark(window, "The", "3")
    assert told(window) == "Linked: Cue “The”. The claim had a cue already."
    press_undo_button(window)
    assert frame(window) == before


def test_the_same_label_again_shows_nothing(window: MainWindow) -> None:
    whole_claim(window)
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    press(window, "2")
    assert window.desk.notices.isHidden()


def test_deleting_a_claim_shows_what_was_unlinked(window: MainWindow) -> None:
    whole_claim(window)
    before = frame(window)
    click(window.desk.view, TEXT.index("harbour"))
    key(window, Qt.Key.Key_Delete)
    assert told(window) == (
        "Deleted: Claim “that the harbour opens”. Unlinked from 2 speakers or cues. 1 stance removed."
    )
    press_undo_button(window)
    assert frame(window) == before


def test_unlinking_is_shown(window: MainWindow) -> None:
    whole_claim(window)
    click(window.desk.view, TEXT.index(SPEAKER) + 1)
    press(window, "X")
    assert told(window) == "Unlinked: Speaker “Sara Nadim”."
    press_undo_button(window)
    assert not frame(window).needs_speaker


def test_an_undo_button_never_undoes_another_act(window: MainWindow) -> None:
    whole_claim(window)
    press(window, "+")
    assert window.desk.notices._act.isVisibleTo(window)
    mark(window, "Lina", "2")
    assert window.desk.notices.isHidden()


def test_undo_and_redo_name_what_they_did(window: MainWindow) -> None:
    mark(window, CLAIM, "1")
    key(window, Qt.Key.Key_Z, CTRL)
    assert told(window) == "Undone: Add claim"
    assert window.desk.notices.kind == "success"
    key(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert told(window) == "Redone: Add claim"


def test_a_notice_moves_nothing_and_takes_no_focus(window: MainWindow) -> None:
    QApplication.processEvents()
    view = window.desk.view
    before = view.boxes([(0, 40)]), view.viewport().size(), view.verticalScrollBar().value()
    press(window, "+")
    QApplication.processEvents()
    assert window.desk.notices.isVisible()
    assert (view.boxes([(0, 40)]), view.viewport().size(), view.verticalScrollBar().value()) == before
    assert window.focusWidget() is view
    bar, sheet = window.desk.notices, view.parentWidget()
    assert sheet.rect().contains(bar.geometry())
    assert not bar.isWindow()


def test_the_wheel_over_a_notice_scrolls_the_article(open_on: OpenOn) -> None:
    window = open_on({"1.txt": TEXT * 20})
    press(window, "+")
    QApplication.processEvents()
    bar, view = window.desk.notices, window.desk.view
    assert bar.isVisible()
    place = QPointF(bar.rect().center())
    event = QWheelEvent(
        place, QPointF(bar.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    # Qt takes this way with events of the window system alone.
    widget: QWidget | None = bar
    while widget is not None and not widget.isWindow():  # the way of an event that nobody takes
        event.ignore()
        QApplication.sendEvent(widget, event)
        widget = None if event.isAccepted() else widget.parentWidget()
    assert view.verticalScrollBar().value() > 0


def test_kinds_look_different(window: MainWindow) -> None:
    bar = window.desk.notices
    pictures = []
    for kind in ("hint", "success", "warning"):
        bar.show_words("The same words", kind=kind)
        QApplication.processEvents()
        pictures.append(bar.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_hint_is_a_hint(window: MainWindow) -> None:
    press(window, "1")
    assert (told(window), window.desk.notices.kind) == ("Select some words first.", "hint")


def test_marking_all_can_be_undone_from_its_notice(window: MainWindow) -> None:
    choose(window, SPEAKER)
    press(window, "M")
    window.desk.finding.mark("SPEAKER")
    assert told(window) == "2 places marked: Speaker."
    press_undo_button(window)
    assert not window.desk.annotating.work.spans


def test_a_notice_that_stays_lets_the_window_rest(open_on: OpenOn) -> None:
    """Laying the bar out once asked for the next layout, and so on, as long as the notice was there."""
    window = open_on({"1.txt": "One article.\n"})
    layouts: list[int] = []

    class Counting(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt calls it so
            if event.type() == QEvent.Type.LayoutRequest:
                layouts.append(1)
            return False

    counting = Counting()
    window.desk.notices.show_words("Something that stays.", act=("Show report", lambda: None))
    window.desk.notices.installEventFilter(counting)
    for _ in range(200):
        QApplication.processEvents()
    assert len(layouts) < 20
    assert window.desk.notices.isVisible()
