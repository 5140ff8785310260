"""Lists in JSON, one object a line."""

import io

import pytest

from annotator.exchange.json_lists import write_list

LISTS: list[tuple[list[object], str]] = [([], "[]"), ([1], "[\n1\n]"), ([{"a": "ب"}, 2], '[\n{"a":"ب"},\n2\n]')]


@pytest.mark.parametrize(("objects", "written"), LISTS)
def test_lists(objects: list[object], written: str) -> None:
    file = io.BytesIO()
    write_list(iter(objects), file)
    assert file.getvalue() == written.encode()
