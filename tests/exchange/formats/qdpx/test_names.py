"""GUIDs and strings of REFI-QDA projects."""

import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, strategies as st

from annotator.exchange.formats.qdpx.names import attribute, content, guid, restored, same_guid

ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(ANY)
def test_any_string_is_restored(words: str) -> None:
    element = ET.fromstring(f"<a b={attribute(words)}>{content(words)}</a>")
    assert restored(element.get("b", "")) == words
    assert restored(element.text or "") == words


@pytest.mark.parametrize("words", ["_x0041_", "_x005f_", "_xD800_", "_x0000_", "x000B_"])
def test_what_other_programs_write_stays(words: str) -> None:
    assert restored(words) == words


def test_guids_are_those_of_the_standard_and_always_the_same() -> None:
    assert re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", guid("code", "ب"))
    assert guid("a", "b") == guid("a", "b")
    assert len({guid("a", "b"), guid("ab"), guid("a,b"), guid("a", "", "b")}) == 4


@pytest.mark.parametrize("stated", ["{AB-1}", "ab-1", " AB-1 "])
def test_guids_are_compared_in_lower_case_without_braces(stated: str) -> None:
    assert same_guid(stated) == "ab-1"


def test_no_guid() -> None:
    assert same_guid(None) == ""
