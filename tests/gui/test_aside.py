"""Short work beside the window: its outcome is received here, and no garbage is collected on its thread."""

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from annotator import ui
from annotator.ui.aside import do_aside, is_busy
from tests.gui.leading import wait

THREADS_OF_THEIR_OWN = {"aside.py", "background.py", "sharing/passing.py", "welcome/counting.py"}
"""Modules that start threads: for as long as one runs, the garbage collector runs on the thread of the window alone."""


class _Name(QLabel):
    def take(self, name: object) -> None:
        self.setText(str(name))


@pytest.fixture
def collected_on(collecting: None) -> Iterator[set[int]]:
    """The threads on which the garbage collector ran, which runs at almost every chance."""
    threads: set[int] = set()

    def note(_phase: str, _info: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    usual = gc.get_threshold()
    gc.callbacks.append(note)
    gc.set_threshold(5)
    yield threads
    gc.set_threshold(*usual)
    gc.callbacks.remove(note)


def test_the_outcome_is_received_on_the_thread_of_the_window(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = _Name()
    qtbot.addWidget(label)
    do_aside(lambda: threading.current_thread().name, label.take)
    assert label.text() == ""
    wait(lambda: label.text() == "aside")


def test_what_is_deleted_meanwhile_receives_nothing(qapp: object) -> None:
    release = threading.Event()
    label = _Name()
    do_aside(lambda: release.wait(5), label.take)
    label.deleteLater()
    del label
    release.set()
    wait(lambda: not is_busy())


def test_no_garbage_is_collected_on_the_thread_aside(qapp: object, collected_on: set[int]) -> None:
    do_aside(lambda: [[[number]] for number in range(20_000)])
    wait(lambda: not is_busy())
    assert collected_on <= {threading.get_ident()}
    assert gc.isenabled()


def test_no_other_module_starts_threads() -> None:
    folder = Path(ui.__path__[0])
    starting = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        for line in path.read_text("utf-8").splitlines()
        if "Thread(" in line or "(QThread)" in line or "Executor(" in line
    }
    assert starting == THREADS_OF_THEIR_OWN
