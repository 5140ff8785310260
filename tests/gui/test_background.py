"""Long work runs beside the window, shows how far it is, can be stopped, and its errors come back."""

import gc
import re
import threading
import time
import weakref

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton, QWidget

from annotator.app.tasks import Task
from annotator.domain.errors import AnnotatorError
from annotator.ui import background
from annotator.ui.background import PATIENCE_MS, run_with_progress


@pytest.fixture
def parent(qtbot) -> QWidget:  # type: ignore[no-untyped-def]
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_the_work_is_done_on_another_thread_and_its_outcome_returned(parent: QWidget) -> None:
    here = threading.get_ident()
    assert run_with_progress(parent, "Work", lambda _task: threading.get_ident()) != (here,)


def test_the_window_lives_while_it_waits(parent: QWidget) -> None:
    ticks = []
    timer = QTimer(parent, interval=5)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    run_with_progress(parent, "Work", lambda _task: time.sleep(0.2))
    assert len(ticks) > 5


def test_progress_is_shown_and_the_work_can_be_stopped(parent: QWidget) -> None:
    shown = []

    def work(task: Task) -> str:
        for number in range(10_000):
            task.step(number, 10_000, f"file {number}")
            time.sleep(0.002)
        return "done"

    def stop() -> None:
        (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog)]
        assert dialog.isVisible()
        shown.append((dialog.maximum(), dialog.labelText()))
        QTest.mouseClick(dialog.findChild(QPushButton), Qt.MouseButton.LeftButton)

    QTimer.singleShot(PATIENCE_MS + 300, stop)
    assert run_with_progress(parent, "Importing", work) == ()
    assert shown[0][0] == 10_000
    assert re.fullmatch(r"Importing \d+%\n\u2068file \d+\u2069", shown[0][1])


def test_what_follows_the_work_finds_no_dialog_of_it(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "PATIENCE_MS", 0)
    seen: list[bool] = []
    QTimer.singleShot(100, lambda: seen.append(bool(parent.findChildren(QProgressDialog))))
    run_with_progress(parent, "Work", lambda _task: time.sleep(0.3))
    assert seen == [True]
    assert not parent.findChildren(QProgressDialog)
    assert not any(isinstance(one, QProgressDialog) and one.isVisible() for one in QApplication.topLevelWidgets())


class _Cyclic(list[object]):
    """Garbage that only the collector finds."""


@pytest.mark.usefixtures("collecting")
def test_garbage_is_collected_on_the_thread_of_the_window(parent: QWidget) -> None:
    died_on: list[int] = []

    def make_garbage() -> None:
        cyclic = _Cyclic()
        cyclic.append(cyclic)
        weakref.finalize(cyclic, lambda: died_on.append(threading.get_ident()))

    def work(_task: Task) -> int:
        until = time.monotonic() + 0.6
        kept = []
        while time.monotonic() < until:
            kept.append([[]])  # sets the collector off, where it is on
        return len(kept)

    gc.collect()
    make_garbage()
    (made,) = run_with_progress(parent, "Work", work)
    assert made > 10_000
    assert died_on == [threading.get_ident()]
    assert gc.isenabled()


def test_an_error_of_the_work_is_raised_here(parent: QWidget) -> None:
    def work(_task: Task) -> None:
        raise AnnotatorError("It did not work.")

    with pytest.raises(AnnotatorError, match="did not work"):
        run_with_progress(parent, "Work", work)
