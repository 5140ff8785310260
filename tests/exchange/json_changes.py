"""Sound files of JSON with other values put in, to see that they are read or refused in a sentence that names them."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from tests.exchange.round_trips import survives_mutation

VALUES = (None, True, -1, 0, 1.5, 10**9, 2**70, "", "x", "\0", "\ud800", [], [[]], [1, 2], {}, {"a": None})


def survives_changes(format_: Format, sound: Path, folder: Path, times: int = 300) -> None:
    """Change bytes of a file, and values of its JSON; see that what comes of it is read or refused."""
    reads = format_.reads
    assert reads
    path = folder / sound.name
    path.write_bytes(sound.read_bytes())
    survives_mutation(lambda one: list(reads(one, None)), path, times=times)
    refused = 0
    for changed in _changed(sound.read_bytes(), times):
        path.write_bytes(changed)
        try:
            list(reads(path, None))
        except AnnotatorError as refusal:
            refused += 1
            assert str(path) in refusal.where, refusal  # noqa: PT017  none at all is as good
    assert refused > times // 10, "changes that do no harm prove nothing"


def _changed(sound: bytes, times: int) -> Iterator[bytes]:
    chance = random.Random(7)
    for _ in range(times):
        lines = _lines(sound)
        container = chance.choice([one for line in lines for one in _containers(line)])
        if isinstance(container, dict):
            container[chance.choice(list(container))] = chance.choice(VALUES)
        else:
            container[chance.randrange(len(container))] = chance.choice(VALUES)
        yield b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def _lines(sound: bytes) -> list[object]:
    """Return the whole of a file of JSON, or each of its lines."""
    if sound.startswith(b"["):
        return [json.loads(sound)]
    return [json.loads(line) for line in sound.splitlines()]


def _containers(value: object) -> Iterator[dict[str, object] | list[object]]:
    """Yield the lists and objects with anything in them that are in a value, itself among them."""
    if isinstance(value, dict | list) and value:
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _containers(one)
