"""Row groups, files and what is held are bounded, and whatever the bounds the same is read."""

from collections import Counter
from pathlib import Path

import pytest
from pyarrow import parquet as arrow

from annotator.exchange.formats import jsonl
from annotator.exchange.formats.parquet import FORMAT, writing
from tests.exchange.formats.parquet.datasets_made import articles_in, sample
from tests.exchange.round_trips import CORPUS, goes_round


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gathers the rows of each article at once."""
    monkeypatch.setattr(writing, "PENDING_WEIGHT", 1)


def _groups(folder: Path, pattern: str) -> list[int]:
    return [
        metadata.row_group(number).num_rows
        for path in sorted(folder.glob(pattern))
        for metadata in [arrow.read_metadata(path)]
        for number in range(metadata.num_row_groups)
    ]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(("bound", "value"), [("GROUP_ROWS", 40), ("GROUP_BYTES", 9_000), ("HELD_BYTES", 30_000)])
def test_row_groups_are_written_when_there_are_enough(
    bound: str, value: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plain").mkdir()
    (tmp_path / "bound").mkdir()
    before = _groups(sample(tmp_path / "plain"), "spans/language=en/*")
    monkeypatch.setattr(writing, bound, value)
    folder = sample(tmp_path / "bound")
    found = _groups(folder, "spans/language=en/*")
    assert len(before) == 1
    assert len(found) > 1
    assert sum(found) == sum(before)
    assert articles_in(folder)


@pytest.mark.usefixtures("at_once")
def test_the_next_file_begins_when_one_is_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "GROUP_ROWS", 20)
    monkeypatch.setattr(writing, "FILE_BYTES", 1)
    goes_round(FORMAT, jsonl.read(CORPUS[0]), tmp_path)
    (folder,) = tmp_path.iterdir()
    names = [path.name for path in sorted((folder / "spans" / "language=en").iterdir())]
    assert names == [f"part-{number:05}.parquet" for number in range(len(names))]
    assert len(names) > 1


@pytest.mark.usefixtures("at_once")
def test_few_files_are_open_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "GROUP_ROWS", 1)
    monkeypatch.setattr(writing, "MOST_OPEN", 3)
    goes_round(FORMAT, jsonl.read(CORPUS[0]), tmp_path)
    (folder,) = tmp_path.iterdir()
    assert max(Counter(path.parent for path in folder.rglob("*.parquet")).values()) > 1


def test_pages_begin_where_the_content_says_if_arrow_can() -> None:
    import inspect

    known = inspect.signature(arrow.ParquetWriter).parameters
    assert writing._chunking() == {name: True for name in known if name == "use_content_defined_chunking"}
