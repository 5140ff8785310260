"""Offsets of a CAS are what the library's dictionaries had."""

import pytest
from hypothesis import given

from annotator.exchange.formats.uima.offsets import Mapping, keep_offsets_small
from tests.text.strategies import stored_texts


def mappings(text: str) -> tuple[Mapping, Mapping]:
    from cassis.cas import Utf16CodepointOffsetConverter

    keep_offsets_small()
    converter = Utf16CodepointOffsetConverter()
    converter.create_offset_mapping(text)
    return converter._external_to_python, converter._python_to_external


@given(stored_texts(max_pieces=6))
def test_they_lead_there_and_back(text: str) -> None:
    inside, outside = mappings(text)
    units = [len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2 for offset in range(len(text) + 1)]
    assert [outside[offset] for offset in range(len(text) + 1)] == units
    assert [inside[unit] for unit in units] == list(range(len(text) + 1))
    assert (list(inside)[-1], list(outside)[-1]) == (units[-1], len(text))


@pytest.mark.parametrize(("text", "offset"), [("a😀b", 2), ("a😀b", 5), ("a😀b", -1), ("ab", 3), ("", 1)])
def test_an_offset_that_leads_nowhere_is_a_key_error(text: str, offset: int) -> None:
    inside, _ = mappings(text)
    with pytest.raises(KeyError):
        inside[offset]
