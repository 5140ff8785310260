"""What a format holds of articles goes into a file and comes back, as an export proves it."""

import random
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl
from annotator.exchange.proof import Proof
from annotator.exchange.records import Article

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "formats"
CORPUS = (ROOT / "sample_corpus" / "gold.jsonl", *sorted((ROOT / "sample_corpus" / "labels").glob("*.jsonl")))


def left_of(format_: Format, articles: Iterable[Article]) -> list[Article]:
    """Return what a format holds of articles, in the order that it takes them."""
    ordered = sorted(articles, key=lambda article: article.id) if format_.sorted_by_id else articles
    return [format_.reduced(article)[0] for article in ordered]


def written(format_: Format, articles: Iterable[Article], folder: Path) -> Path:
    """Write what a format holds of articles; return the file, or the folder."""
    return _written(format_, left_of(format_, articles), folder)


def _written(format_: Format, kept: Iterable[Article], folder: Path) -> Path:
    assert format_.writes
    target = folder / f"written{format_.suffix}"
    if format_.is_folder:
        target.mkdir()
    format_.writes(kept, target)
    return target


def goes_round(format_: Format, articles: Iterable[Article], folder: Path) -> list[Article]:
    """Write what the format holds of articles, see that it is read back without a word, and return what was held.

    Of a format that is not read, see that the file has the records that it should.
    """
    proof, kept = Proof(), left_of(format_, articles)
    target = _written(format_, map(proof.note, kept), folder)
    if format_.reads:
        found = list(format_.reads(target, None))
        assert proof.matches(iter(found))
        assert {remark.kind for article in found for remark in article.remarks} <= {"spans of white space"}
    else:
        assert format_.counts
        assert format_.expects
        assert format_.counts(target) == sum(map(format_.expects, kept))
    return kept


def goes_round_somewhere(format_: Format, articles: Iterable[Article]) -> None:
    """Do the same in a folder of its own, for tests that make many."""
    with tempfile.TemporaryDirectory() as folder:
        goes_round(format_, articles, Path(folder))


def corpus_goes_round(format_: Format, folder: Path) -> None:
    """See that every file of the sample corpus goes round."""
    for path in CORPUS:
        own = folder / path.stem
        own.mkdir()
        assert goes_round(format_, jsonl.read(path), own)


def is_read_without_remarks(format_: Format, folder: Path) -> None:
    """See that a reader has nothing to say of what the format's own export wrote."""
    assert format_.reads
    for path in CORPUS:
        own = folder / f"remarks-{path.stem}"
        own.mkdir()
        assert [
            one.remarks for one in format_.reads(written(format_, jsonl.read(path), own), None) if one.remarks
        ] == []


def writes_golden(format_: Format, folder: Path) -> None:
    """See that the articles of the golden folder's source.jsonl give the very bytes of the files beside it."""
    golden = GOLDEN / format_.id
    assert format_.writes
    target = folder / f"expected{format_.suffix}"
    if format_.is_folder:
        target = folder / "expected"
        target.mkdir()
    format_.writes((format_.reduced(one)[0] for one in jsonl.read(golden / "source.jsonl")), target)
    if not format_.is_folder:
        assert target.read_bytes() == (golden / target.name).read_bytes()
        return
    files = {one.name: one.read_bytes() for one in target.iterdir()}
    assert files == {one.name: one.read_bytes() for one in (golden / "expected").iterdir()}


def golden_articles(format_: Format) -> list[Article]:
    """Return the articles of a format's golden folder."""
    return list(jsonl.read(GOLDEN / format_.id / "source.jsonl"))


def refuses(format_: Format, data: bytes, folder: Path, words: str) -> None:
    """See that a file is refused in words that fit, with its path."""
    assert format_.reads
    path = folder / f"bad{format_.suffix}"
    path.write_bytes(data)
    with pytest.raises(AnnotatorError, match=words) as refusal:
        list(format_.reads(path, None))
    assert refusal.value.where.startswith(str(path))


def survives_mutation(
    read: Callable[[Path], object], path: Path, *, times: int = 300, seed: int = 7, pieces: tuple[bytes, ...] = ()
) -> None:
    """Change a sound file at random, and see that it is read or refused in a sentence that names it."""
    sound = path.read_bytes()
    chance = random.Random(seed)
    for _ in range(times):
        path.write_bytes(changed(sound, chance, pieces))
        refusal = _refusal(read, path)
        assert refusal is None or str(path.parent) in refusal.where
    path.write_bytes(sound)


def _refusal(read: Callable[[Path], object], path: Path) -> AnnotatorError | None:
    try:
        read(path)
    except AnnotatorError as refusal:
        return refusal
    return None


def changed(sound: bytes, chance: random.Random, pieces: tuple[bytes, ...] = ()) -> bytes:
    """Return what is left of a sound file after one to four random changes."""
    data = bytearray(sound)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del data[place : place + chance.randint(1, 20)]
            case 2:
                data[place:place] = data[max(place - 30, 0) : place]
            case 3:
                lines = data.split(b"\n")
                chance.shuffle(lines)
                data = bytearray(b"\n".join(lines))
            case _:
                odd = (
                    b"-1",
                    b"99999999999999999999",
                    b"\xed\xa0\x80",
                    b"\0",
                    b"\xff",
                    b"\t",
                    b"\n",
                    b" ",
                    b"\xf0\x9f\x98\x80",
                )
                data[place:place] = chance.choice(odd + pieces)
    return bytes(data)
