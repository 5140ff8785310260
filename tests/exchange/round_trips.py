"""What every format is held to: golden bytes, round trips, and that broken files are refused in words."""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange import jsonl
from annotator.exchange.format import Format
from annotator.exchange.holding import held
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "formats"
CORPUS = [ROOT / "sample_corpus" / "gold.jsonl", *sorted((ROOT / "sample_corpus" / "labels").glob("*.jsonl"))]
"""The files of the sample corpus."""


def left_of(format_: Format, articles: Iterable[Article]) -> list[Article]:
    """Return what a format holds of articles."""
    return [held(article, format_.cannot_hold)[0] for article in articles]


def written(format_: Format, articles: Iterable[Article], folder: Path) -> Path:
    """Write what a format holds of articles; return the file, or the folder."""
    assert format_.writes
    path = folder / f"written{format_.suffix}"
    if format_.is_folder:
        path.mkdir()
    format_.writes(iter(left_of(format_, articles)), path)
    return path


def goes_round(format_: Format, articles: Iterable[Article], folder: Path) -> None:
    """Assert that what is written is what is read, or else that the file has the records that were expected."""
    proof = Proof()
    left = [proof.take(one) for one in left_of(format_, articles)]
    path = written(format_, left, folder)
    if format_.reads:
        assert proof.holds(format_.reads(path, None))
    else:
        assert format_.counts
        assert format_.expects
        assert format_.counts(path) == sum(map(format_.expects, left))


def golden_articles(format_: Format) -> list[Article]:
    """Return the articles of a format's golden case."""
    return list(jsonl.read(GOLDEN / format_.id / "source.jsonl"))


def has_golden_bytes(format_: Format, folder: Path) -> None:
    """Assert that the golden case is written as its expected file has it, and reads as what it was."""
    path = written(format_, golden_articles(format_), folder)
    expected = GOLDEN / format_.id / f"expected{format_.suffix}"
    assert path.read_bytes() == expected.read_bytes()
    again = folder / "again"
    again.mkdir()
    goes_round(format_, golden_articles(format_), again)


def refuses(format_: Format, data: bytes, folder: Path, match: str) -> None:
    """Assert that a file is refused in these words, with its path."""
    assert format_.reads
    path = folder / f"bad{format_.suffix}"
    path.write_bytes(data)
    with pytest.raises(AnnotatorError, match=match) as refusal:
        list(format_.reads(path, None))
    assert refusal.value.where.startswith(str(path))


def survives(format_: Format, data: bytes, folder: Path, times: int = 300) -> None:
    """Assert that files with some bytes changed are read or refused, and nothing else."""
    assert format_.reads
    path = folder / f"fuzz{format_.suffix}"
    refused = 0
    for changed in _changed(data, times):
        path.write_bytes(changed)
        try:
            list(format_.reads(path, None))
        except AnnotatorError:
            refused += 1
    assert refused > times // 10, "changes that do no harm prove nothing"


def _changed(data: bytes, times: int) -> Iterator[bytes]:
    """Change bytes, leave some out, double some; and put other values in the place of those of the JSON."""
    luck = random.Random(7)
    for turn in range(times):
        start = luck.randrange(len(data))
        end = min(len(data), start + luck.randint(1, 12))
        if turn % 2:
            yield _other_value(data, luck)
        else:
            piece = luck.choice([b"", luck.randbytes(3), data[start:end] * 2, b"-1", b'"', b"null", b"{", b"99999"])
            yield data[:start] + piece + data[end:]


VALUES = (None, True, -1, 0, 1.5, 10**9, 2**70, "", "x", "\0", "\ud800", [], [[]], [1, 2], {}, {"a": None})


def _other_value(data: bytes, luck: random.Random) -> bytes:
    """Put some other value in the place of one of those in one line of JSON, or of a whole file."""
    try:
        lines = [json.loads(data)]
    except ValueError:
        try:
            lines = [json.loads(line) for line in data.splitlines()]
        except ValueError:
            place = luck.randrange(len(data))
            return data[:place] + luck.randbytes(2) + data[place + 2 :]
    inner: list[dict[str, object] | list[object]] = [one for line in lines for one in _containers(line)]
    container = luck.choice(inner)
    if isinstance(container, dict):
        container[luck.choice(list(container))] = luck.choice(VALUES)
    else:
        container[luck.randrange(len(container))] = luck.choice(VALUES)
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


def _containers(value: object) -> Iterator[dict[str, object] | list[object]]:
    """Yield the lists and objects with anything in them that are in a value, itself among them."""
    if isinstance(value, dict | list) and value:
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _containers(one)
