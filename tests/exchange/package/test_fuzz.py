"""Damaged packages: every one is refused, or gives the very content; nothing else ever happens."""

import random
import tempfile
import zlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from tests.exchange.fuzz_package import read_everything
from tests.exchange.packages import bytes_of, packed, parts_of, repacked, some_content

PACKAGE = bytes_of()
CONTENT = some_content()
JSON_PIECES = [
    *(b"{", b"[", b'"', b"\n", b"null", b"NaN", b"1e999", b"\\ud800", b"\\u0000"),
    *(b"9" * 30, b"[" * 5000, b'"a":1,"a":2'),
]


def test_undamaged() -> None:
    assert read_everything(PACKAGE) == CONTENT


def test_every_truncation_is_refused() -> None:
    assert [length for length in range(len(PACKAGE)) if read_everything(PACKAGE[:length])] == []


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_changes_nothing_unseen(bit: int) -> None:
    places = random.Random(bit).sample(range(len(PACKAGE)), 200)
    for place in places:
        data = bytearray(PACKAGE)
        data[place] ^= 1 << bit
        assert read_everything(bytes(data)) in (None, CONTENT)


@given(
    st.lists(
        st.tuples(st.integers(0, len(PACKAGE) - 1), st.integers(0, 6), st.binary(max_size=6)), min_size=1, max_size=4
    )
)
@settings(max_examples=300)
def test_what_is_cut_out_or_put_in_changes_nothing_unseen(edits: list[tuple[int, int, bytes]]) -> None:
    data = PACKAGE
    for place, length, replacement in edits:
        data = data[:place] + replacement + data[place + length :]
    assert read_everything(data) in (None, CONTENT)


@given(st.integers(0, 2000), st.integers(0, 6), st.binary(max_size=6) | st.sampled_from(JSON_PIECES))
@settings(max_examples=250)
def test_a_line_that_was_tampered_with_is_refused_or_read(place: int, length: int, piece: bytes) -> None:
    """The manifest tells of the part as it is, so that the line itself must be looked at."""
    with tempfile.TemporaryDirectory() as folder:
        path = packed(Path(folder) / "a.annopack")
        part = parts_of(path)["operations.jsonl"]
        data = repacked(path, {"operations.jsonl": part[:place] + piece + part[place + length :]}).read_bytes()
    found = read_everything(data)
    if found is not None:
        msgspec.json.encode(found).decode()


@given(st.binary(max_size=300), st.integers(0, 60))
@settings(max_examples=200)
def test_noise_is_refused(noise: bytes, kept: int) -> None:
    assert read_everything(PACKAGE[:kept] + noise + PACKAGE[-kept:]) in (None, CONTENT)


def test_the_directory_may_say_anything() -> None:
    """Numbers in the directory and at the end of a zip lead its reader anywhere."""
    directory = PACKAGE.index(b"PK\x01\x02")
    chance = random.Random(zlib.crc32(PACKAGE))
    for _ in range(400):
        data = bytearray(PACKAGE)
        for place in chance.sample(range(directory, len(PACKAGE)), chance.randint(1, 4)):
            data[place] = chance.choice([0, 1, 0x7F, 0x80, 0xFE, 0xFF])
        assert read_everything(bytes(data)) in (None, CONTENT)
