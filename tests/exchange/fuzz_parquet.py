"""Tables as bytes, for those who change bytes: the name of a table, LF, and its file.

The manifest is written anew each time, for otherwise nothing but digests would ever be tried.
"""

import tempfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pyarrow import ArrowException, parquet as arrow

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats import jsonl
from annotator.exchange.formats.parquet import FORMAT
from annotator.exchange.formats.parquet.manifest import data_file, manifest_of, write_manifest
from tests.exchange.round_trips import CORPUS, written

ARTICLES = 2


@lru_cache
def _sound() -> dict[str, bytes]:
    """Return the files of a sound dataset of one language."""
    with tempfile.TemporaryDirectory() as folder:
        root = written(FORMAT, list(jsonl.read(CORPUS[0]))[:ARTICLES], Path(folder))
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.parquet"))}


def seeds() -> Iterator[bytes]:
    """Yield each table of a sound dataset that is read."""
    for name, content in _sound().items():
        if not name.startswith("frames"):
            yield name.partition("/")[0].encode() + b"\n" + content


def read_table(data: bytes) -> bool:
    """Read a dataset with one table in the place of its own; return whether it is taken."""
    assert FORMAT.reads
    table, _, content = data.partition(b"\n")
    replaced = next((name for name in _sound() if name.encode().startswith(table + b"/")), next(iter(_sound())))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, own in _sound().items():
            (root / name).parent.mkdir(parents=True)
            (root / name).write_bytes(content if name == replaced else own)
        state(root)
        try:
            for _ in FORMAT.reads(root, None):
                pass
        except AnnotatorError as refusal:
            if not refusal.where.startswith(folder):
                raise AssertionError(f"it does not say where: {refusal}") from refusal
            return False
    return True


def state(root: Path) -> None:
    """Write the manifest of the files that are there."""
    files = [data_file(root, path.relative_to(root).as_posix(), _rows(path)) for path in root.rglob("*.parquet")]
    write_manifest(manifest_of(files), root)


def _rows(path: Path) -> int:
    try:
        return max(arrow.read_metadata(path).num_rows, 0)
    except (ArrowException, OSError, UnicodeDecodeError):
        return 0
