"""What is fuzzed: every reader of files from elsewhere, each as a function of bytes, with sound ones to begin from.

A reader that takes two files has them in one piece: what stands after `PARTED` is the file beside it.
"""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from annotator.app.bundled import presets, scheme_toml
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import parse_scheme
from annotator.exchange.format import Format
from annotator.exchange.label_map import read_label_map
from annotator.exchange.registry import formats
from annotator.storage import packing
from annotator.storage.foreign import open_foreign
from tests.exchange import fuzz_parquet
from tests.exchange.fuzz_formats import sound
from tests.exchange.fuzz_package import read_everything
from tests.exchange.packages import bytes_of

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden"
DATABASES = ROOT / "tests" / "databases"
PARTED = b"\n=====\n"
NAMES = {"brat": ("a.ann", "a.txt"), "uima": ("a.xmi", "TypeSystem.xml")}
"""The two files that some readers take."""


class Target(NamedTuple):
    """`takes` raises nothing, whatever the bytes; `seeds` are sound ones."""

    takes: Callable[[bytes], object]
    seeds: Callable[[], Iterator[bytes]]


def targets() -> dict[str, Target]:
    """Return all that is fuzzed, by name."""
    readers = {name: _reader(one) for name, one in formats().items() if one.reads}
    return readers | {
        "parquet": Target(fuzz_parquet.read_table, fuzz_parquet.seeds),
        "package": Target(read_everything, lambda: iter((bytes_of(),))),
        "project": Target(_read_project, _projects),
        "scheme": Target(_read_scheme, lambda: (scheme_toml(name).encode() for name in presets())),
        "label-map": Target(_read_label_map, lambda: iter((b'# foreign\nclaim = "CLAIM"\n"a b" = \'CUE\'\n',))),
    }


def kept(name: str) -> list[Path]:
    """Return what once broke a target, and is tried again each time."""
    return sorted((GOLDEN / "fuzz" / name).glob("*"))


def _reader(format_: Format) -> Target:
    return Target(lambda data: read(format_, data), lambda: _sound(format_))


def read(format_: Format, data: bytes) -> bool:
    """Read the articles in some bytes; return whether they are any."""
    assert format_.reads
    names = NAMES.get(format_.id, (f"a{format_.suffix}",))
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in names]
        for path, content in zip(paths, data.split(PARTED, len(names) - 1), strict=False):
            path.write_bytes(content)
        try:
            for _ in format_.reads(paths[0], None):
                pass
        except AnnotatorError as refusal:
            see_where(refusal, folder)
            return False
    return True


def see_where(refusal: AnnotatorError, folder: str) -> None:
    """See that a refusal says which file it is of."""
    assert refusal.where.startswith(folder), f"it does not say where: {refusal}"


def _sound(format_: Format) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = sound(format_, Path(folder))
        if path.is_file():
            yield path.read_bytes()
        elif format_.id == "brat":
            for one in path.glob("*.ann"):
                yield one.read_bytes() + PARTED + one.with_suffix(".txt").read_bytes()
        elif format_.id == "uima":
            types = (path / "TypeSystem.xml").read_bytes()
            yield from (one.read_bytes() + PARTED + types for one in path.glob("*.xmi"))
        else:
            yield from (one.read_bytes() for one in path.iterdir())
    golden = GOLDEN / "formats" / format_.id
    if format_.id not in NAMES:
        yield from (
            one.read_bytes() for one in golden.rglob("*") if one.is_file() and one.name.endswith(format_.suffix)
        )


def _read_project(data: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.annot")
        path.write_bytes(data)
        try:
            with open_foreign(path) as file:
                for _ in packing.texts(file, None):
                    pass
        except AnnotatorError as refusal:
            see_where(refusal, folder)
            return False
    return True


def _projects() -> Iterator[bytes]:
    return (one.read_bytes() for one in sorted(DATABASES.glob("*.annot")))


def _read_scheme(data: bytes) -> bool:
    try:
        parse_scheme(data.decode("utf-8", "replace"))
    except AnnotatorError:
        return False
    return True


def _read_label_map(data: bytes) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "map.toml")
        path.write_bytes(data)
        try:
            read_label_map(path)
        except AnnotatorError as refusal:
            see_where(refusal, folder)
            return False
    return True
