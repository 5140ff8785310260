"""Lines that no program of ours wrote, told of by a manifest that is right about them."""

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.document import StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package.archive import open_package
from annotator.exchange.reading.strict_json import find_flaw
from tests.exchange.packages import packed, parts_of, read, repacked

OPERATION: dict[str, Any] = {
    "document": "d",
    "id": "i",
    "operation": {
        "author": "sara",
        "clock": 1,
        "entity": "e",
        "layer": "sara",
        "parents": [],
        "payload": {},
        "recorded": "2026-01-01",
        "type": "span",
    },
}


def with_payload(payload: bytes) -> bytes:
    return json.dumps(OPERATION).encode().replace(b'"payload": {}', b'"payload": ' + payload)


def refusal_of(folder: Path, line: bytes, part: str = "operations.jsonl") -> str:
    """Put a line second in a part, and return how it is refused."""
    path = packed(folder / "a.annopack")
    first = parts_of(path)[part].split(b"\n")[0] + b"\n"
    repacked(path, {part: first + line + b"\n"})
    began = time.perf_counter()
    with pytest.raises(AnnotatorError) as refusal:
        read(path)
    assert time.perf_counter() - began < 5
    assert refusal.value.where == f"{path}, {part}, line 2"
    assert refusal.value.remedy == "Ask for it to be sent again."
    assert len(str(refusal.value)) < 600
    return refusal.value.what.format(**refusal.value.values)


FLAWS = [
    (b"[" * 200_000 + b"]" * 200_000, "is nested too deeply"),
    (b"[" * 200_000, "is nested too deeply"),
    (b'{"a":' * 104 + b"1" + b"}" * 104, "is nested too deeply"),
    (b"9" * 5_000, "holds a number beyond 64 bits"),
    (b"18446744073709551616", "holds a number beyond 64 bits"),
    (b"-9223372036854775809", "holds a number beyond 64 bits"),
    (b"1e400", "holds a number beyond 64 bits"),
    (b"-1e400", "holds a number beyond 64 bits"),
    (b"[1, 2, 18446744073709551616]", "holds a number beyond 64 bits"),
    (b"NaN", "holds NaN, which is no JSON"),
    (b"Infinity", "holds Infinity, which is no JSON"),
    (b"-Infinity", "holds -Infinity, which is no JSON"),
    (b'{"a":1,"a":2}', "has the key “a” twice in one object"),
    (b'{"a":1,"\\u0061":1}', "has the key “a” twice in one object"),
    (b'{"b":{"a":1,"c":2,"a":1}}', "has the key “a” twice in one object"),
    (b'"\\ud800"', "holds half a character"),
    (b'"x\\udc00"', "holds half a character"),
    (b'"\\ud800\\ud800"', "holds half a character"),
    (b'{"\\udfff":1}', "holds half a character"),
    (b'"\xed\xa0\x80"', "is not UTF-8 at byte "),
    (b'"\xff"', "is not UTF-8 at byte "),
    (b'"\\u0000"', "holds a NUL character"),
    (b'"\x00"', "is not JSON"),
    (b"01", "is not JSON"),
    (b"{'a':1}", "is not JSON"),
    (b"[1,]", "is not JSON"),
    (b"", "is not JSON"),
]


@pytest.mark.parametrize(("payload", "reason"), FLAWS)
def test_flaws_in_a_payload(tmp_path: Path, payload: bytes, reason: str) -> None:
    assert refusal_of(tmp_path, with_payload(payload)).startswith(f"The line cannot be read: it {reason}")


@pytest.mark.parametrize(("payload", "reason"), FLAWS)
@pytest.mark.parametrize("loose", [b"", b" "])
def test_flaws_however_a_line_is_spaced(payload: bytes, reason: str, loose: bytes) -> None:
    found = find_flaw(b'{"a":' + loose + payload + b"}", 100)
    assert found is not None
    assert found.startswith(reason)


@pytest.mark.parametrize(
    "line",
    [
        b'{"a":"\\\\u0000"}',
        b'{"a":9223372036854775807,"b":-9223372036854775808,"c":18446744073709551615}',
        b'{"a":"1234567890123456789012345","b":"[1234567890123456789012345"}',
        b'{"a":1e300,"b":-0.0,"c":0.1}',
        b'{"a":"\\ud83d\\ude00"}',
        b' {"b" : 1, "a": 1.50 } ',
        b'{"a":"' + b"[" * 500 + b'"}',
        b"[" * 100 + b"]" * 100,
        b'{"a":{"x":1},"b":{"x":1}}',
        '{"a":"\u2028\u202e😀é"}'.encode(),
    ],
)
def test_sound_lines(line: bytes) -> None:
    assert find_flaw(line, 100) is None


def test_a_repeated_key_among_very_many_is_found_at_once() -> None:
    keys = [f'"{number}":0' for number in range(300_000)]
    assert find_flaw(f"{{{','.join([*keys, keys[-1]])}}}".encode(), 100) == "has the key “299999” twice in one object"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": 1}, "Expected `str`, got `int` - at `$.id`"),
        ({"more": 1}, "unknown field `more`"),
        ({"operation": None}, "Expected `object`, got `null`"),
        ({"operation": {}}, "missing required field `entity`"),
        ({"operation": {**OPERATION["operation"], "more": 1}}, "unknown field `more` - at `$.operation`"),
        ({"operation": {**OPERATION["operation"], "clock": "1"}}, "Expected `int`, got `str` - at `$.operation.clock`"),
        ({"operation": {**OPERATION["operation"], "clock": 1.5}}, "Expected `int`, got `float`"),
        ({"operation": {**OPERATION["operation"], "parents": [1]}}, "Expected `str`, got `int`"),
    ],
)
def test_lines_that_are_no_operation(tmp_path: Path, change: dict[str, Any], told: str) -> None:
    for part in ("operations.jsonl", "project.jsonl"):
        said = refusal_of(tmp_path, json.dumps({**OPERATION, **change}).encode(), part)
        assert said.startswith("The line does not have the expected form: ")
        assert told in said


def test_a_name_of_the_sender_is_told_in_plain_letters(tmp_path: Path) -> None:
    said = refusal_of(tmp_path, json.dumps({**OPERATION, "\u202e" + "x" * 5000: 1}).encode())
    assert said.isascii()
    assert "unknown field `\\u202exxx" in said


@pytest.mark.parametrize(
    "line", [{"id": "i", "text": "t"}, {"id": "i", "text": None, "languages": []}, OPERATION, [], "text", 1, None]
)
def test_lines_that_are_no_document(tmp_path: Path, line: object) -> None:
    said = refusal_of(tmp_path, json.dumps(line).encode(), "documents.jsonl")
    assert said.startswith("The line does not have the expected form: ")


def test_nul_in_a_text(tmp_path: Path) -> None:
    line = {"id": "i", "text": "a\0b", "languages": []}
    assert "holds a NUL" in refusal_of(tmp_path, json.dumps(line).encode(), "documents.jsonl")


@pytest.mark.parametrize("line", [b"", b" ", b"\r", b"\xef\xbb\xbf{}", b"{}{}"])
def test_lines_of_other_kinds(tmp_path: Path, line: bytes) -> None:
    refusal_of(tmp_path, line)


def test_operations_of_unknown_type_and_odd_clock_are_left_to_be_judged(tmp_path: Path) -> None:
    odd = {"type": "dance", "clock": 2**63, "payload": [1, {"a": None}], "entity": ""}
    line = {**OPERATION, "operation": {**OPERATION["operation"], **odd}}
    path = repacked(packed(tmp_path / "a.annopack"), {"operations.jsonl": json.dumps(line).encode() + b"\n"})
    (found,) = read(path)[2]
    assert found.operation.type == "dance"
    assert found.operation.clock == 2**63


def with_long_payload(size: int) -> bytes:
    """An operation of so many bytes that mean nothing."""
    return with_payload(b'"' + random.Random(1).randbytes(size // 2).hex().encode() + b'"') + b"\n"


def test_a_payload_of_ten_megabytes_is_left_to_be_judged(tmp_path: Path) -> None:
    line = with_long_payload(11_000_000)
    path = repacked(packed(tmp_path / "a.annopack"), {"operations.jsonl": line})
    (found,) = read(path)[2]
    assert len(bytes(found.operation.payload or b"")) > 10_000_000


def test_line_longer_than_allowed(tmp_path: Path) -> None:
    path = repacked(packed(tmp_path / "a.annopack"), {"operations.jsonl": with_long_payload(12_000_001)})
    with pytest.raises(AnnotatorError, match="The line is too long") as refusal, open_package(path):
        pytest.fail("it was opened")
    assert refusal.value.where == f"{path}, operations.jsonl, line 1"


def test_part_without_a_last_line_end(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.annopack")
    repacked(path, {"operations.jsonl": parts_of(path)["operations.jsonl"][:-1]})
    with pytest.raises(AnnotatorError, match=r"line 9: .*has no end"), open_package(path):
        pytest.fail("it was opened")


MEMORY_TAKEN = """
import resource, sys
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package import parts
line = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    getattr(parts, sys.argv[1])(line, "")
except AnnotatorError:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def memory_taken(function: str, line: bytes) -> int:
    """Return by how many kilobytes a process of its own grows that is to refuse a line."""
    command = [sys.executable, "-c", MEMORY_TAKEN, function]
    return int(subprocess.run(command, input=line, capture_output=True, check=True).stdout)


def test_a_line_of_brackets_does_not_fill_the_memory() -> None:
    """As many brackets as a line may have, and a flaw at its end."""
    assert memory_taken("decode_document", b"[" + b"[]," * 20_000_000) < 100_000
    assert memory_taken("decode_operation", with_payload(b"[" + b"[]," * 3_900_000 + b"1e400]")) < 450_000


@pytest.mark.parametrize("words", ["[" * 100_000, '{"' * 100_000, "[\\" * 100_000])
def test_brackets_that_are_words_of_an_article_are_words(tmp_path: Path, words: str) -> None:
    text = StoredText(document_id(words), words, ())
    path = packed(tmp_path / "a.annopack", ([], [text], []))
    assert read(path)[1] == [text]
