"""Files of JSON lines: strict, and each line can be gone back to."""

from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading import lines
from annotator.exchange.reading.json_lines import object_lines, object_lines_at, write_lines


def test_lines_are_found_again_where_they_begin(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"a": 1}\r\n\n  \n {"b": "\xd9\x84\xd8\xa7"}\n{"c": 3}')
    found = list(object_lines(path))
    assert [(line.number, line.value) for line in found] == [(1, {"a": 1}), (4, {"b": "لا"}), (5, {"c": 3})]
    groups = [[(found[2].number, found[2].start), (found[0].number, found[0].start)], [(4, found[1].start)]]
    assert list(object_lines_at(path, groups)) == [[found[2], found[0]], [found[1]]]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    some = [{"b": [1, 2.5, None], "a": "😀\u2028\\u0000"}, {}]
    write_lines(some, path)
    assert [line.value for line in object_lines(path)] == some


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[]", "is not an object"),
        (b'{"a": 1}\n{"a": 1, "a": 2}', "line 2.*“a” twice"),
        (b'{"a":"\\u0000"}', "NUL"),
        (b'{"a":' + b"[" * 200 + b"]" * 200 + b"}", "nested too deeply"),
        (b'{"a":12345678901234567890123}', "beyond 64 bits"),
        (b'{"a": "' + b"x" * 50 + b'"}', "longer than 0 MB"),
    ],
)
def test_unsound_lines_are_refused(data: bytes, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if b"xxx" in data:
        monkeypatch.setattr(lines, "LONGEST_LINE", 40)
    path = tmp_path / "some.jsonl"
    path.write_bytes(data)
    with pytest.raises(AnnotatorError, match=words):
        list(object_lines(path))


def test_many_brackets_are_not_deep_ones(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    write_lines([{"tokens": [{"id": number} for number in range(500)]}], path)
    assert len(next(object_lines(path)).value["tokens"]) == 500
