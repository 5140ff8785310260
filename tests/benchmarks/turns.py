"""How long the window is busy at a stretch: the turns of its event loop while something is done. UNITS: milliseconds.

A timer beats each millisecond, also in the loops of dialogs. Between two beats the window was busy with one turn.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, Qt, QTimer
from pytest_benchmark.fixture import BenchmarkFixture

from tests.benchmarks.figures import Figure, tell

PROMISED_MS = 50
SETTLED_MS = 150
"""The time after an act in which all that it set off has begun."""
MOST_WAITED_S = 120


class Turn(NamedTuple):
    """How long a turn took: on the clock, and of this thread alone, without what it waited for and other programs."""

    clock: float
    own: float


class Heartbeat:
    """Notes the turns of the event loop from its making until `stop`."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def beat(self) -> None:
        """Note the turn since the last beat."""
        now = time.perf_counter(), time.thread_time()
        self.turns.append(Turn((now[0] - self._last[0]) * 1000, (now[1] - self._last[1]) * 1000))
        self._last = now

    def stop(self) -> None:
        """Stop noting turns."""
        self._timer.stop()


def spin(milliseconds: int) -> None:
    """Let the window turn for a time."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def longest_turn(
    act: Callable[[], object], settled: Callable[[], bool] = lambda: True, milliseconds: int = SETTLED_MS
) -> Turn:
    """Do something; return the longest times of a turn until it is `settled`, and for some milliseconds after."""
    spin(5)
    heart = Heartbeat()
    act()
    heart.beat()
    until = time.monotonic() + MOST_WAITED_S
    while not settled():
        assert time.monotonic() < until, "it never settles"
        spin(10)
    spin(milliseconds)
    heart.stop()
    return Turn(max(turn.clock for turn in heart.turns), max(turn.own for turn in heart.turns))


def report(benchmark: BenchmarkFixture, turns: list[Turn], *more: Figure) -> None:
    """Tell the median and the longest of some turns; the longest is promised. The test's name says what is measured."""
    file, _, test = benchmark.fullname.partition("::")
    page, act = (name.removeprefix("test_").replace("_", " ") for name in (Path(file).stem, test.partition("[")[0]))
    case = "".join(f"{name} {value}, " for name, value in (benchmark.params or {}).items())
    tell(
        benchmark,
        f"{page}: {act}",
        Figure(f"{case}median", median(turn.clock for turn in turns), "ms"),
        Figure(f"{case}longest", max(turn.clock for turn in turns), "ms", PROMISED_MS),
        Figure(f"{case}longest, this thread alone", max(turn.own for turn in turns), "ms"),
        *more,
    )


def measure(
    benchmark: BenchmarkFixture,
    act: Callable[[int], object],
    times: int,
    settled: Callable[[], bool] = lambda: True,
    milliseconds: int = SETTLED_MS,
) -> None:
    """Do something some times with the number of the time, and tell of the longest turn of each."""

    def whole() -> list[Turn]:
        return [longest_turn(partial(act, number), settled, milliseconds) for number in range(times)]

    report(benchmark, benchmark.pedantic(whole, rounds=1))
