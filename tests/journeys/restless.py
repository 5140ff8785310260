"""A restless user: does anything that can be done, in the real window, and looks after every act whether all is well.

Every choice depends on the seed and on what is to be seen, so that a failure comes again with its seed:

    python -m tests.journeys.restless --seed 7 --seconds 60
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, Qt, QThread, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from annotator.app import commands
from annotator.app.demo import DEMO_ANNOTATOR
from annotator.app.settings import Settings, load_settings, save_settings
from annotator.ui.application import application, open_window
from annotator.ui.main_window import MainWindow
from tests.journeys.restless_acts import plan
from tests.journeys.restless_checks import differences, faults, state_of
from tests.journeys.restless_world import answer_dialogs, make_sure_of_chance, make_world
from tests.journeys.scene import Move, Scene, key

A_ROUND = 30.0
"""Seconds that one seed lasts when many are tried."""
TICK_MS, QUIET_TICKS = 1, 3
PATIENCE = 120.0
"""Seconds after which a program that is still at work counts as hung. The first measurement of agreement compiles."""
LONGEST_TIMER_MS = 1000
SHOWN_ACTS = 20
ACTS = "acts.txt"
"""Where each act is written down before it is done."""
HARMLESS = ("propagateSizeHints", "This plugin does not support")  # what only a screen has


class Restless:
    """One run with one seed; what is done is told in words, a line an act."""

    def __init__(self, seed: int, seconds: float, acts: int, folder: Path, told: TextIO) -> None:
        self._chance = Random(seed)
        make_sure_of_chance(seed)
        self._project = make_world(folder)
        answer_dialogs(folder, self._chance)
        self._until = time.monotonic() + seconds
        self._acts_left = acts
        self._told = told
        self._moves: list[Move] = []
        self._depth = 0
        self._quiet = 0
        self._quiet_since = time.monotonic()
        self._app = application()
        self._app.setQuitOnLastWindowClosed(False)
        self._window: MainWindow | None = None
        self.wrong: list[str] = []

    def run(self) -> None:
        """Act until the time is over or something is wrong."""
        sys.excepthook = self._raised
        sys.unraisablehook = lambda lost: self._raised(lost.exc_type, lost.exc_value, lost.exc_traceback)
        qInstallMessageHandler(self._warned)
        save_settings(Settings(language="en"))
        self._open(on_project=True)
        QTimer.singleShot(TICK_MS, self._tick)
        self._app.exec()
        qInstallMessageHandler(None)

    # --- what may go wrong at any time

    def _raised(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        self._fail("".join(traceback.format_exception(kind, error, trace)))

    def _warned(self, kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not any(one in words for one in HARMLESS):
            self._fail(f"Qt: {words}")

    def _fail(self, words: str) -> None:
        self.wrong.append(words)
        self._app.exit(1)

    # --- one step after the other

    def _tick(self) -> None:
        """Make the next move. It may open a dialog with an event loop of its own, in which the next tick comes."""
        if self.wrong:
            self._leave()
            return
        QTimer.singleShot(TICK_MS, self._tick)
        level = QThread.currentThread().loopLevel()
        if level <= self._depth or not self._at_rest():
            return
        before, self._depth = self._depth, level
        try:
            self._go_on()
        except Exception:  # noqa: BLE001  whatever it is, it is reported
            self._fail(traceback.format_exc())
        finally:
            self._depth = before

    def _at_rest(self) -> bool:
        """Whether the program has nothing more to do by itself. Choices must not depend on how fast it is."""
        busy = any(
            timer.isActive() and timer.interval() < LONGEST_TIMER_MS
            for top in self._app.topLevelWidgets()
            for timer in top.findChildren(QTimer)
        ) or any(thread.isRunning() for top in self._app.topLevelWidgets() for thread in top.findChildren(QThread))
        self._quiet = 0 if busy else self._quiet + 1
        if self._quiet < QUIET_TICKS:
            if time.monotonic() - self._quiet_since > PATIENCE:
                self._fail("the program does not come to rest")
            return False
        self._quiet = 0
        self._quiet_since = time.monotonic()
        return True

    def _go_on(self) -> None:
        if self._moves:
            self._moves.pop(0)()
            return
        if (window := self._shown_window()) is None:
            self._open(on_project=True)
            return
        surface = self._app.activePopupWidget() or self._app.activeModalWidget() or window
        if self._app.focusWindow() is None:
            surface.activateWindow()  # as a window manager does when another window has gone
        self.wrong += faults(window)
        if self.wrong:
            self._app.exit(1)
        elif time.monotonic() > self._until or self._acts_left <= 0:
            self._end(window, surface)
        else:
            made = plan(Scene(self._chance, surface, window, self._project, self._restart))
            self._say(made.words)
            self._moves = made.moves
            self._acts_left -= 1

    def _say(self, words: str) -> None:
        self._told.write(" ".join(words.split()) + "\n")

    def _leave(self) -> None:
        """Leave every loop: dialogs are closed from the innermost on."""
        for top in self._app.topLevelWidgets():
            top.hide()
        self._app.exit(1)

    # --- windows

    def _shown_window(self) -> MainWindow | None:
        """The window, which is not to be seen yet while it asks who is at work; None when it was closed."""
        windows = [one for one in self._app.topLevelWidgets() if isinstance(one, MainWindow)]
        shown = [one for one in windows if one.isVisible()]
        if len(shown) > 1:
            self._fail(f"{len(shown)} windows at once")
        asking = windows if self._app.activeModalWidget() is not None else []
        self._window = next(reversed(shown or asking), None)
        return self._window

    def _restart(self, on_project: bool) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
        self._open(on_project)

    def _open(self, on_project: bool) -> None:
        recent = load_settings().recent
        latest = [one for one in recent if Path(one.path).is_file()][:1]
        path, name = (latest[0].path, latest[0].annotator) if latest else (str(self._project), DEMO_ANNOTATOR)
        window = self._window = open_window()
        window.activateWindow()
        if on_project:  # as the program does, from its event loop: it may ask who is at work
            QTimer.singleShot(0, window, lambda: window.open(path, name))

    # --- the end

    def _end(self, window: MainWindow, surface: QWidget) -> None:
        """Leave menus and dialogs; then undo everything and do it again. Counts as no act."""
        self._acts_left = 0
        if surface is not window:
            self._moves = key(Qt.Key.Key_Escape)
        elif window.session is None or window.session.annotator is None:
            self._app.exit(0)
        else:
            self.wrong += self._undone_and_redone(window)
            self._app.exit(1 if self.wrong else 0)

    def _undone_and_redone(self, window: MainWindow) -> list[str]:
        session = window.session
        assert session is not None
        while self._repeat(lambda: commands.redo(session)):
            pass
        before = state_of(session)
        undone = self._repeat(lambda: commands.undo(session))
        redone = self._repeat(lambda: commands.redo(session))
        wrong = [] if undone == redone else [f"{undone} acts were undone and {redone} redone"]
        return [*wrong, *differences(before, state_of(session)), *faults(window)]

    def _repeat(self, act: Callable[[], object]) -> int:
        times = 0
        while act() is not None:
            times += 1
            self._app.processEvents()
        return times


def one_round(seed: int, seconds: float, acts: int, place: Path) -> int:
    """Run with one seed in a folder; say what was wrong and return 1, or return 0."""
    os.environ |= {"XDG_CONFIG_HOME": f"{place}/config", "HOME": str(place)}
    os.chdir(place)
    folder = place / "work"
    folder.mkdir()
    with (place / ACTS).open("w", encoding="utf-8", buffering=1) as told:
        restless = Restless(seed, seconds, acts, folder, told)
        restless.run()
    if restless.wrong:
        sys.stderr.write("".join(f"{one}\n" for one in restless.wrong))
        return 1
    return 0


def try_seed(seed: int, seconds: float, most: int) -> int:
    """Run with one seed in a process of its own, which may die; say how it went, and return 0 when all was well."""
    with tempfile.TemporaryDirectory(prefix="restless-") as place:
        command = [sys.executable, "-X", "faulthandler", "-m", "tests.journeys.restless"]
        wanted = [f"--seed={seed}", f"--seconds={seconds}", f"--acts={most}", f"--inside={place}"]
        ended = subprocess.run([*command, *wanted])
        acts = Path(place, ACTS).read_text(encoding="utf-8").splitlines()
    if ended.returncode == 0:
        sys.stdout.write(f"Seed {seed}: {len(acts)} acts, and all was well.\n")
        return 0
    told = (f"  {number}. {words}\n" for number, words in list(enumerate(acts, 1))[-SHOWN_ACTS:])
    sys.stderr.write(f"Seed {seed}, after {len(acts)} acts. The last ones:\n{''.join(told)}")
    sys.stderr.write("Then everything was undone and redone, if it came to that.\n")
    sys.stderr.write(f"To see it again: make monkey SEED={seed} ACTS={len(acts)}\n")
    return 1


def main() -> int:
    """Try one seed after the other until the time is over or something is wrong."""
    parser = argparse.ArgumentParser(description="Do anything that can be done, and look whether all is well.")
    parser.add_argument("--seed", type=int, default=None, help="the first seed; without it any")
    parser.add_argument("--seconds", type=float, default=300.0, help="how long in all")
    parser.add_argument("--acts", type=int, default=sys.maxsize, help="how many with a seed, to see a failure again")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    seed = Random().randrange(1_000_000) if wanted.seed is None else wanted.seed
    if wanted.inside is not None:
        return one_round(seed, wanted.seconds, wanted.acts, wanted.inside)
    until = time.monotonic() + wanted.seconds
    while (left := until - time.monotonic()) > 1:
        if try_seed(seed, min(left, A_ROUND), wanted.acts):
            return 1
        seed += 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
