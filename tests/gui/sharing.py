"""A project that a lead shares, and the exchange of a window on a copy of it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest

from annotator.app import commands
from annotator.app.session import Session
from annotator.ui.main_window import MainWindow
from annotator.ui.sharing.exchange import Exchange
from tests.samples import make_project

PATIENCE_S = 20


def make_lead(folder: Path) -> Path:
    """Make the project of Nadia, its lead, with a package for Sara beside it."""
    path = make_project(folder)
    with Session.open(path, "Nadia") as session:
        commands.set_role(session, "Nadia", "lead")
        commands.add_annotator(session, "Sara")
        commands.pack(session, folder / "Sara.annopack", "Sara")
    return path


def wait(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < until, "it took too long"
        QTest.qWait(20)


def plain(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")


def exchange_of(window: MainWindow) -> Exchange:
    return window.project.exchange


def exchange(window: MainWindow) -> None:
    wait(lambda: not exchange_of(window).is_running)
    before = exchange_of(window).exchanged
    exchange_of(window).exchange_now()
    wait(lambda: exchange_of(window).exchanged != before)
