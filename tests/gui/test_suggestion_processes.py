"""The processes that learn and suggest, while the desk goes on."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.domain.frames import frames
from annotator.ui.annotate.desk import Desk
from tests.gui.suggesting import OpenDesk, desk, key, suggesting, wait_for

__all__ = ["desk", "suggesting"]
TAB = Qt.Key.Key_Tab


def test_a_killed_process_is_started_again(desk: Desk) -> None:
    process = desk.suggesting._requests._child._process
    assert process is not None
    process.kill()
    wait_for(lambda: desk.suggesting._requests._child._process is not process)
    key(desk, TAB)
    wait_for(lambda: desk.suggesting._requests._child.is_running)
    assert len(frames(desk.annotating.work)) == 1


def test_the_next_article_is_learnt_from_once_it_is_finished(desk: Desk) -> None:
    before = desk.suggesting.learning.path("en")
    while desk.suggesting.left:
        key(desk, TAB)
    commands.mark_done(desk.session, desk.document)
    wait_for(lambda: desk.suggesting.learning.path("en") != before)
    wait_for(lambda: not Path(before).exists())


def test_closing_the_window_ends_both_processes(desk: Desk, suggesting: OpenDesk) -> None:
    child = desk.suggesting._requests._child
    process = child._process
    assert process is not None
    number = process.processId()
    desk.window().close()
    QApplication.processEvents()
    assert not child.is_running
    assert not Path(f"/proc/{number}").exists()
