"""Time spent on a document: what happens counts, pauses do not, and it is kept when the document is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.ui.annotate import stopwatch
from annotator.ui.annotate.stopwatch import LONGEST_PAUSE, SHORTEST, Stopwatch
from tests.gui.conftest import OpenOn
from tests.gui.hands import key


def watch(qtbot, *moments: float) -> int:  # type: ignore[no-untyped-def]
    widget = QWidget()
    qtbot.addWidget(widget)
    made = Stopwatch(widget)
    for moment in moments:
        made.note(moment)
    return made.take()


def test_signs_of_life_count_and_pauses_do_not(qtbot) -> None:  # type: ignore[no-untyped-def]
    assert watch(qtbot, 0, 4, 10) == 10
    assert watch(qtbot, 0, 10, 10 + LONGEST_PAUSE + 1, 10 + LONGEST_PAUSE + 11) == 20


def test_a_passing_look_is_no_work(qtbot) -> None:  # type: ignore[no-untyped-def]
    assert watch(qtbot, 0, SHORTEST - 1) == 0
    assert watch(qtbot) == 0


def test_the_time_is_kept_when_the_document_is_left(open_on: OpenOn, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    window = open_on({"1.txt": "one two\n", "2.txt": "three four\n"})
    clock = iter(range(0, 1000, 7))
    monkeypatch.setattr(stopwatch.time, "monotonic", lambda: next(clock))
    for _ in range(4):
        key(window, Qt.Key.Key_Right)
    window.desk.shown_document.go(1)
    (member,) = commands.team(window.session)
    assert member.seconds == 21
    assert window.session.next_undo() is None
    window.desk.shown_document.go(-1)
    assert commands.team(window.session)[0].seconds == 21
