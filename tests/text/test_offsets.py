"""Positions in code points, UTF-16 units and UTF-8 bytes agree with what encoding the text says."""

import pytest
from hypothesis import given, strategies as st

from annotator.text import offsets
from annotator.text.offsets import OffsetError, Offsets
from tests.text.strategies import texts


def utf16_of(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts())
def test_every_position_goes_there_and_back(text: str) -> None:
    places = Offsets(text)
    assert (places.length, places.utf16_length, places.utf8_length) == (len(text), utf16_of(text), len(text.encode()))
    for cp in range(len(text) + 1):
        unit, byte = utf16_of(text[:cp]), len(text[:cp].encode())
        assert places.to_utf16(cp) == unit
        assert places.from_utf16(unit) == cp
        assert places.to_utf8(cp) == byte
        assert places.from_utf8(byte) == cp


@given(texts())
def test_every_position_inside_a_character_is_refused(text: str) -> None:
    places = Offsets(text)
    unit_edges = {utf16_of(text[:cp]) for cp in range(len(text) + 1)}
    byte_edges = {len(text[:cp].encode()) for cp in range(len(text) + 1)}
    for unit in set(range(places.utf16_length)) - unit_edges:
        with pytest.raises(OffsetError, match="surrogate pair"):
            places.from_utf16(unit)
    for byte in set(range(places.utf8_length)) - byte_edges:
        with pytest.raises(OffsetError, match="inside a character"):
            places.from_utf8(byte)


@given(texts())
def test_crlf_offsets_count_every_newline_twice(text: str) -> None:
    places = Offsets(text)
    offsets = [len(text[:cp].replace("\n", "\r\n")) for cp in range(len(text) + 1)]
    assert [places.to_crlf(cp) for cp in range(len(text) + 1)] == offsets
    assert [places.from_crlf(offset) for offset in offsets] == list(range(len(text) + 1))
    for inside in set(range(offsets[-1])) - set(offsets):
        with pytest.raises(OffsetError, match="inside a newline"):
            places.from_crlf(inside)


@pytest.mark.parametrize("text", ["", "abc", "a😀b", "سلام"])
@pytest.mark.parametrize("offset", [-1, 100])
def test_positions_outside_the_text_are_refused(text: str, offset: int) -> None:
    places = Offsets(text)
    for convert in (places.to_utf16, places.from_utf16, places.to_utf8, places.from_utf8, places.from_crlf):
        with pytest.raises(OffsetError, match="outside"):
            convert(offset)


@given(data=st.data())
def test_positions_agree_across_chunks(data: st.DataObject) -> None:
    text = ("سلام a😀\n" * 700)[: 3 * offsets._CHUNK + data.draw(st.integers(-2, 2))]
    near_an_edge = st.builds(lambda chunk, more: chunk * offsets._CHUNK + more, st.integers(1, 3), st.integers(-3, 3))
    cp = min(data.draw(near_an_edge), len(text))
    places = Offsets(text)
    byte = len(text[:cp].encode())
    assert (places.to_utf8(cp), places.from_utf8(byte)) == (byte, cp)
    assert places.utf8_length == len(text.encode())
    assert places.from_utf8(places.utf8_length) == len(text)


def test_what_qt_counts() -> None:
    places = Offsets("a😀b")
    assert [places.to_utf16(cp) for cp in range(4)] == [0, 1, 3, 4]
