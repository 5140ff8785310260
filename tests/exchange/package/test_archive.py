"""Packages: what is packed is read again, the same content gives the same bytes, and failure leaves nothing."""

import json
import os
import shutil
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import msgspec
import pytest
from hypothesis import given, strategies as st

from annotator.domain.annotation import Span
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.package import parts
from annotator.exchange.package.archive import SUFFIX, open_package, write_package
from tests.domain.strategies import operations
from tests.exchange.packages import logged, packed, parts_of, read, some_content
from tests.text.strategies import stored_texts

some_operations = st.lists(operations(), max_size=5)
some_texts = st.lists(
    st.builds(StoredText, id=stored_texts(max_pieces=3), text=stored_texts(), languages=st.just(("ar", "en"))),
    max_size=3,
)


class Stopped(Exception):  # noqa: N818  a wish
    """Somebody has had enough."""


@given(some_operations, some_texts, some_operations)
def test_what_is_packed_is_read(project: list, texts: list, work: list) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = packed(Path(folder) / "a.annopack", (project, texts, work))
        assert read(path) == (project, texts, work)


def test_form_of_a_package(tmp_path: Path) -> None:
    (person,), (text,), work = some_content()
    path = packed(tmp_path / f"work{SUFFIX}", recipient="lead")
    parts = parts_of(path)
    assert list(parts) == ["manifest.json", "project.jsonl", "documents.jsonl", "operations.jsonl"]
    assert parts["documents.jsonl"].decode() == (
        f'{{"id":"{text.id}","languages":["ar","en"],"text":"قال الوزير: “the plan is good”.\\nSara denied it."}}\n'
    )
    assert parts["project.jsonl"].decode() == (
        f'{{"document":"","id":"{person.id}","operation":{{"author":"sara","clock":1,"entity":"sara","layer":"",'
        '"parents":[],"payload":{"name":"سارة"},"recorded":"2026-01-01","type":"annotator"}}\n'
    )
    assert parts["operations.jsonl"].endswith(b'"payload":null,"recorded":"2026-01-01","type":"span"}}\n')
    manifest = json.loads(parts["manifest.json"])
    assert manifest == {
        "format": "annopack/2",
        "project": "p1",
        "recipient": "lead",
        "parts": {
            name: {"sha256": sha256(data).hexdigest(), "bytes": len(data), "lines": data.count(b"\n")}
            for name, data in parts.items()
            if name != "manifest.json"
        },
    }
    assert manifest["parts"]["operations.jsonl"]["lines"] == len(work)


def test_manifest_and_digest_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.annopack"
    written = write_package(path, "p1", "sara", *some_content())
    with open_package(path) as package:
        assert package.manifest == written
        assert package.digest == sha256(path.read_bytes()).hexdigest()
        assert package.manifest.recipient == "sara"


def test_same_content_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = packed(tmp_path / "a.annopack").read_bytes()
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("sys.platform", "win32")
    old_mask = os.umask(0o077)
    try:
        assert packed(tmp_path / "elsewhere.annopack").read_bytes() == first
    finally:
        os.umask(old_mask)


def test_empty_package(tmp_path: Path) -> None:
    assert read(packed(tmp_path / "a.annopack", ([], [], []))) == ([], [], [])


def test_parts_may_be_read_side_by_side_and_again(tmp_path: Path) -> None:
    project, texts, work = some_content()
    with open_package(packed(tmp_path / "a.annopack")) as package:
        both = list(zip(package.operations(), package.operations(), strict=True))
        assert both == list(zip(work, work, strict=True))
        assert list(package.documents()) == texts
        assert list(package.project_operations()) == project


def test_text_that_says_the_same_for_ever_is_no_bomb(tmp_path: Path) -> None:
    text = "قال " * 500_000
    content = ([], [StoredText(document_id(text), text, ("ar",))], [])
    path = packed(tmp_path / "a.annopack", content)
    with ZipFile(path) as archive:
        assert archive.getinfo("documents.jsonl").compress_type == ZIP_STORED
        assert len(archive.infolist()) == 4
    assert read(path) == content


def test_longest_text_of_a_project_can_be_packed(tmp_path: Path) -> None:
    text = "\x01" * 10_000_000
    content = ([], [StoredText(document_id(text), text, ())], [])
    assert read(packed(tmp_path / "a.annopack", content)) == content


def test_metadata_as_deep_as_a_project_takes_can_be_packed(tmp_path: Path) -> None:
    metadata: dict = {}
    for _ in range(99):
        metadata = {"a": metadata}
    content = ([], [], [logged(Facts("d", "", "d", "t", metadata))])
    assert read(packed(tmp_path / "a.annopack", content)) == content


def nothing_new_in(folder: Path) -> bool:
    return [one.name for one in folder.iterdir()] == ["a.annopack"]


@pytest.mark.parametrize("last", ["operations.jsonl", "manifest.json"])
def test_stopping_leaves_what_was_there(tmp_path: Path, last: str) -> None:
    """It may be stopped while the lines are gathered, and while they are compressed."""
    path = packed(tmp_path / "a.annopack")
    before = path.read_bytes()
    project, texts, work = some_content()

    def stop(done: int, total: int, what: str) -> None:
        if what == last:
            raise Stopped

    with pytest.raises(Stopped):
        write_package(path, "p1", "", project, texts, work * 100, stop)
    assert path.read_bytes() == before
    assert nothing_new_in(tmp_path)


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        ({"a": "x" * 12_000_000}, "is longer than 12 MB"),
        ({"a": 2**64}, "holds a number beyond 64 bits"),
        ({"a": "\0"}, "holds a NUL character"),
    ],
)
def test_what_could_not_be_read_is_not_packed(tmp_path: Path, metadata: dict, reason: str) -> None:
    path = packed(tmp_path / "a.annopack")
    before = path.read_bytes()
    bad = logged(Facts("d", "", "d", "t", metadata))
    with pytest.raises(AnnotatorError, match=f"cannot be created, because one item {reason}") as refusal:
        packed(path, ([], [], [bad]))
    assert refusal.value.where == f"operations.jsonl, {bad.id}"
    assert path.read_bytes() == before
    assert nothing_new_in(tmp_path)


def test_package_beyond_its_size_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.exchange.package.archive.MOST_BYTES", 1000)
    with pytest.raises(AnnotatorError, match="Pack fewer documents"):
        packed(tmp_path / "b.annopack")
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="cannot be written") as refusal:
        packed(tmp_path / "none" / "a.annopack")
    assert refusal.value.where == str(tmp_path / "none" / "a.annopack")


def test_payloads_pass_unchanged(tmp_path: Path) -> None:
    (one,) = (logged(Span("s", "sara", "d", "CLAIM", ((0, 1),), ("x",))),)
    odd = msgspec.structs.replace(one.operation, payload=msgspec.Raw(b'{"b": 1.50, "a":"\\u0641"}'))
    path = packed(tmp_path / "a.annopack", ([], [], [msgspec.structs.replace(one, operation=odd)]))
    (found,) = read(path)[2]
    assert bytes(found.operation.payload or b"") == b'{"b": 1.50, "a":"\\u0641"}'


def test_change_of_the_file_while_it_is_read_is_seen(tmp_path: Path) -> None:
    project, texts, _ = some_content()
    work = [logged(Span(f"s{n}", "sara", "d", "CLAIM", ((0, n),), ("x",))) for n in range(1, 10_000)]
    path, other = packed(tmp_path / "a.annopack", (project, texts, work)), tmp_path / "b.annopack"
    packed(other, (project, texts, [*work[:-1], work[0]]))
    with open_package(path) as package:
        shutil.copyfile(other, path)  # into the very file that is open
        with pytest.raises(AnnotatorError, match=r"a\.annopack"):
            list(package.operations())


def test_error_of_who_reads_is_not_taken_for_one_of_the_package(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="elsewhere"), open_package(packed(tmp_path / "a.annopack")):
        raise OSError("elsewhere")


def test_limits_fit_each_other() -> None:
    assert parts.LONGEST_LINE["documents.jsonl"] > 6 * 10_000_000
    assert max(parts.LONGEST_LINE.values()) < parts.MOST_BYTES
