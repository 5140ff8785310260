"""The figures of a benchmark, each with its floor and what is promised: kept for the table in docs/performance.md."""

import subprocess
import sys
from collections.abc import Sequence
from math import log
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from pytest_benchmark.fixture import BenchmarkFixture

from tests.processes import ROOT

FLOORS = Path(__file__).parent / "floors"
PYTHON = sys.executable
ANNOTATOR = (PYTHON, "-m", "annotator")


class Figure(NamedTuple):
    """A measured value with its unit; `floor` is what the same takes without the program, `promised` the most of it."""

    what: str
    value: float
    unit: str
    promised: float | None = None
    floor: float | None = None

    @property
    def is_kept(self) -> bool:
        """Whether it is as good as promised."""
        return self.promised is None or self.value <= self.promised

    def __str__(self) -> str:
        floor = "" if self.floor is None else f", floor {self.floor:.3g}"
        promised = "" if self.promised is None else f", promised {self.promised:g}"
        return f"{self.what} {self.value:.3g} {self.unit}{floor}{promised}".lstrip()


class Run(NamedTuple):
    """A run of a whole process: seconds, and megabytes of memory at most."""

    seconds: float
    megabytes: float


def run(*command: object) -> Run:
    """Run a command as a process of its own; raise AssertionError with its errors when it fails."""
    arguments = [PYTHON, str(FLOORS / "timed.py"), *map(str, command)]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Run(*map(float, done.stdout.split()))


def growth(small: float, large: float, times: float) -> float:
    """Return the exponent by which a value grows that is `large` where the project is so many `times` as large."""
    return log(large / small) / log(times)


def p95(values: Sequence[float]) -> float:
    """Return the 95th percentile of two values or more."""
    return quantiles(values, n=20)[-1]


def times(what: str, seconds: Sequence[float], promised_ms: float | None, floor: Sequence[float]) -> list[Figure]:
    """Return the median and the 95th percentile, which is what is promised, of how long an act and its floor take."""
    figures = []
    for name, of, promised in (("median", median, None), ("95th percentile", p95, promised_ms)):
        bare = of(floor) * 1000 if floor else None
        figures.append(Figure(f"{what}, {name}", of(seconds) * 1000, "ms", promised, bare))
    return figures


def tell_times(
    benchmark: BenchmarkFixture,
    work: str,
    what: str,
    promised_ms: float | None = None,
    floor: Sequence[float] = (),
) -> None:
    """Tell the `times` of the rounds of a benchmark."""
    tell(benchmark, work, *times(what, benchmark.stats.stats.data, promised_ms, floor))


def tell(benchmark: BenchmarkFixture, work: str, *figures: Figure) -> None:
    """Keep the figures of a piece of work, and require that each is as good as promised."""
    benchmark.extra_info |= {"work": work, "figures": [figure._asdict() for figure in figures]}
    worse = [figure for figure in figures if not figure.is_kept]
    assert not worse, worse
