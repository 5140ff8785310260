"""Inputs made to be slow: each is read or refused in a sentence, in memory and time that grow with it and no faster.

No time is measured to be short: an input four times as large may take twelve times as long, and that is looked at
again before it fails. What grows with the square takes sixteen times as long.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from annotator.exchange.registry import formats
from tests.exchange.slow.child import FEW_CALLS, SHORT, Measured
from tests.exchange.slow.inputs import PAIRS, SHAPES

pytest.importorskip("resource", reason="the memory of a process is told by POSIX systems alone")
GROWTH, CALLS = 12, 6
"""For four times the size: a factor of time, and of calls of functions, whose number is the same each time."""
TIMES, BESIDES = 20, 50_000_000
"""Of memory: bytes for each of the input, and besides."""

Measure = Callable[[str, str], Measured]


@pytest.fixture(scope="module")
def measure() -> Iterator[Measure]:
    command = [sys.executable, "-m", "tests.exchange.slow.child"]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin
        assert child.stdout
        asked, said = child.stdin, child.stdout

        def of(name: str, shape: str) -> Measured:
            asked.write(msgspec.json.encode((name, shape)) + b"\n")
            asked.flush()
            return msgspec.json.decode(said.readline(), type=Measured)

        yield of
        asked.close()


def test_every_reader_has_slow_inputs() -> None:
    assert SHAPES.keys() == {one.id for one in formats().values() if one.reads}
    assert len(PAIRS) > 200


@pytest.mark.slow
@pytest.mark.parametrize(("name", "shape"), PAIRS)
def test_slow_input(measure: Measure, name: str, shape: str) -> None:
    found = measure(name, shape)
    assert not found.ended.startswith("FAILED"), found.ended
    assert found.memory <= TIMES * found.size + BESIDES
    few, many = found.calls
    assert many <= CALLS * few + FEW_CALLS
    if is_steep(found):
        assert not is_steep(measure(name, shape))


def is_steep(found: Measured) -> bool:
    """Whether the time grew as nothing linear would."""
    small, large = found.seconds
    return large > GROWTH * small + SHORT


@pytest.mark.parametrize(("small", "large", "steep"), [(0.5, 2.0, False), (0.5, 8.0, True), (0.0, 0.9, False)])
def test_what_grows_with_the_square_is_seen(small: float, large: float, steep: bool) -> None:
    assert is_steep(Measured(seconds=[small, large])) is steep
