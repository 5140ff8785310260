"""Pages are measured before Arrow reads them, and batches are as large as memory is for."""

import io
from pathlib import Path

import pytest
from pyarrow import parquet as arrow

from annotator.exchange.formats.parquet.pages import Page, PageError, largest_batch, pages
from annotator.exchange.formats.parquet.tables import TABLES
from tests.exchange.formats.parquet.datasets_made import part, sample

SOUND = bytes([0x15, 0, 0x15, 20, 0x15, 8, 0x2C, 0x15, 6, 0, 0])
"""A data page of 10 bytes, 4 in the file, with three values."""


def test_the_pages_of_real_files_add_up(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    for table in TABLES:
        path = part(folder, table)
        group = arrow.read_metadata(path).row_group(0)
        with path.open("rb") as file:
            for number in range(group.num_columns):
                column = group.column(number)
                start = column.dictionary_page_offset or column.data_page_offset
                found = list(pages(file, start, column.total_compressed_size))
                assert sum(page.rows for page in found) == column.num_values
                assert 0 < sum(page.size for page in found) <= column.total_uncompressed_size


def _pages(data: bytes) -> list[Page]:
    return list(pages(io.BytesIO(data), 0, len(data)))


def test_a_sound_page() -> None:
    assert _pages((SOUND + bytes(4)) * 2) == [Page(3, 10), Page(3, 10)]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (SOUND[:-2], "cut off"),
        (SOUND, "longer than its column"),
        (b"\0", "does not say how large"),
        (bytes([0x25, 19, 0x15, 8, 0]), "does not say how large"),
        (bytes([0x25, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0x15, 2, 0, 0]), "would become 2147483647"),
        (bytes([0x25, 0x80, 0x9B, 0xEE, 0x02, 0x15, 2, 0, 0]), "would become 3000000"),
        (bytes([0x15, *[0xFF] * 11]), "beyond 64 bits"),
        (bytes([0x1C] * 40), "nested too deeply"),
        (bytes([0x19, 0xFF]), "what none has"),
        (bytes([0x18, 0xFF, 0x7F, 0]), "cut off"),
        (bytes([0x2C, 0, 0x15, 0, 0]), "does not say how large"),
        (bytes([0x25, 20, 0x15, 0, 0x2C, 0x15, 5, 0, 0]), "how many values"),
    ],
)
def test_a_page_that_cannot_be(data: bytes, words: str) -> None:
    with pytest.raises(PageError, match=words):
        _pages(data)


@pytest.mark.parametrize(
    ("column", "rows", "largest"),
    [
        ([], 5, 0),
        ([Page(5, 10)], 5, 10),
        ([Page(5, 10), Page(5, 20)], 5, 20),
        ([Page(5, 10), Page(5, 20)], 10, 30),
        ([Page(6, 10), Page(5, 20)], 5, 30),
        ([Page(100, 10)], 5, 10),
        ([Page(0, 7), Page(1, 1), Page(1, 2), Page(1, 3)], 2, 10),
        ([Page(12, 10), Page(1, 5), Page(30, 7)], 10, 22),
    ],
)
def test_the_largest_batch(column: list[Page], rows: int, largest: int) -> None:
    assert largest_batch(column, rows) == largest
