"""A process that reads slow inputs, each in a fork of its own, and says what it took.

    python -m tests.exchange.slow.child

takes a line `["format", "shape"]` at a time from its input, and answers each with a `Measured` as a line of JSON.
UNITS: bytes; seconds of the processor, which other programs do not lengthen.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.registry import format_of
from tests.exchange.fuzz_formats import sound
from tests.exchange.slow.inputs import SHAPES, made

LARGE = int(os.environ.get("SLOW_BYTES", "400000"))
SMALL = LARGE // 4
"""SLOW_BYTES=1000000 (`make soak`) says how large instead."""
COUNTED = 16
"""Calls are counted for inputs this much smaller: to count makes all slow."""
LONGEST = 60
"""Seconds after which the processor is taken away."""
MOST_MEMORY = 8_000_000_000
"""Bytes that a process may ask for."""
_UNIT = 1 if sys.platform == "darwin" else 1024
"""What the system counts memory in."""


T = TypeVar("T")


class FailedError(Exception):
    """A process did not end well."""


FEW_CALLS, SHORT = 50_000, 1.0
"""Calls of functions, and seconds, that count for nothing."""


class Measured(msgspec.Struct):
    """What reading took. Calls of functions and seconds: for an input and one four times as large.

    Where what the larger one took counts for nothing, the smaller one is not read and 0 stands for it.
    """

    ended: str = ""
    calls: list[int] = []
    seconds: list[float] = []
    size: int = 0
    memory: int = 0


class Reading(msgspec.Struct):
    """What reading one file took."""

    ended: str
    seconds: float
    memory: int


def read(format_: Format, path: Path) -> str:
    """Read all articles, none of which is kept; return how it ended: "read", or what is wrong with the file."""
    assert format_.reads
    try:
        for _ in format_.reads(path, None):
            pass
    except AnnotatorError as refusal:
        return str(refusal)[:200]
    return "read"


def measured(name: str, shape: str) -> Measured:
    """Read inputs of a pair, each in a process of its own that did not make it; return what that took."""
    format_ = format_of(name)
    found = Measured()
    with tempfile.TemporaryDirectory() as folder:

        def calls(size: int) -> int:
            path = _put(name, shape, size, Path(folder))
            return in_fork(lambda: _calls(format_, path), int)

        def reading(size: int) -> Reading:
            path = _put(name, shape, size, Path(folder))
            return in_fork(lambda: _reading(format_, path), Reading)

        many = calls(LARGE // COUNTED)
        found.calls = [calls(SMALL // COUNTED) if many > FEW_CALLS else 0, many]
        large = reading(LARGE)
        found.ended, found.memory = large.ended, large.memory
        found.size = sum(one.stat().st_size for one in Path(folder).rglob("*") if one.is_file())
        found.seconds = [reading(SMALL).seconds if large.seconds > SHORT else 0.0, large.seconds]
    return found


def _put(name: str, shape: str, size: int, folder: Path) -> Path:
    """Write the files of a pair; return the one to read."""

    def put() -> str:
        files = made(name, shape, size)
        for one, content in files.items():
            (folder / one).parent.mkdir(parents=True, exist_ok=True)
            (folder / one).write_bytes(content)
        return next(iter(files))

    return folder / in_fork(put, str)


def _reading(format_: Format, path: Path) -> Reading:
    before, begun = _peak(), time.process_time()
    ended = read(format_, path)
    return Reading(ended, time.process_time() - begun, _peak() - before)


def _calls(format_: Format, path: Path) -> int:
    count = 0

    def step(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        read(format_, path)
    finally:
        sys.setprofile(None)
    return count


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def in_fork(act: Callable[[], T], kind: type[T]) -> T:
    """Return what an act gives in a process of its own, whose memory nothing else has stretched."""
    source, target = os.pipe()
    child = os.fork()
    if not child:
        os.close(source)
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        try:
            answer = msgspec.json.encode(act())
        except BaseException as error:  # noqa: BLE001  whatever it is, the test tells it
            answer = msgspec.json.encode({"raised": repr(error)[:500]})
        os.write(target, answer)
        os._exit(0)
    os.close(target)
    with os.fdopen(source, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    try:
        return msgspec.json.decode(said, type=kind)
    except msgspec.DecodeError:
        raise FailedError(said.decode() or "it was killed") from None


def warm_up(names: Iterable[str]) -> None:
    """Read a sound file of each format, so that no import and no cache counts."""
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            place = Path(folder, name)
            place.mkdir()
            format_ = format_of(name)
            assert read(format_, sound(format_, place)) == "read"


def main() -> None:
    """Answer until the input ends."""
    warm_up(SHAPES)
    for line in sys.stdin:
        try:
            answer = measured(*msgspec.json.decode(line))
        except FailedError as error:
            answer = Measured(ended=f"FAILED: {error}")
        sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
