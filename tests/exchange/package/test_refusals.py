"""Zips that no program of ours wrote: each is refused before anything of it is used, and no file is made."""

import io
import json
import re
import resource
import stat
import struct
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipFile, ZipInfo

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.exchange.package.archive import open_package
from annotator.exchange.reading import zip_safety
from tests.exchange.packages import manifest_of, packed, parts_of, read, repacked, zipped


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return packed(tmp_path / "a.annopack")


def refused(path: Path, told: str, part: str = "") -> AnnotatorError:
    """See that a package is refused with these words before anything is yielded, and nothing is left behind."""
    there = sorted(path.parent.iterdir())
    with pytest.raises(AnnotatorError, match=told) as refusal, open_package(path):
        pytest.fail("it was opened")
    assert refusal.value.where == (f"{path}, {part}" if part else str(path))
    assert refusal.value.remedy
    assert sorted(path.parent.iterdir()) == there
    return refusal.value


NAMES = [
    "../../x",
    "/abs",
    "C:\\x",
    "\\\\host\\x",
    "OPERATIONS.JSONL",
    "operations.jsonl",
    "con.txt",
    "operations.jsonl ",
    "operations.jsonl.",
    "./operations.jsonl",
    "x/operations.jsonl",
    "n" * 201,
    "\u202elnosj.x",
    "inner.zip",
    "a\0b",
]


@pytest.mark.parametrize("name", NAMES)
def test_other_names(path: Path, name: str) -> None:
    told = refused(
        zipped(path, [*parts_of(path).items(), (name, b"x")]), "contains .*. It must contain manifest.json, "
    )
    assert str(told).isprintable()


@pytest.mark.parametrize("name", NAMES)
def test_another_name_in_place_of_a_part(path: Path, name: str) -> None:
    parts = parts_of(path)
    work = parts.pop("operations.jsonl")
    entries = [("manifest.json", manifest_of({**parts, "operations.jsonl": work})), *list(parts.items())[1:]]
    zipped(path, [*entries, (name, work)])
    if name == "operations.jsonl":
        read(path)
    else:
        refused(path, "It must contain")


def test_a_name_may_not_go_on_after_a_nul(path: Path) -> None:
    """The zip module drops what follows."""
    data = zipped(path, [*list(parts_of(path).items())[:3], ("operations.jsonl#", b"")]).read_bytes()
    path.write_bytes(data.replace(b"operations.jsonl#", b"operations.jsonl\0"))
    refused(path, "It must contain")


@pytest.mark.parametrize("count", [0, 1, 3])
def test_missing_parts(path: Path, count: int) -> None:
    told = "no manifest" if count == 0 else "It must contain"
    refused(zipped(path, [*list(parts_of(path).items())[:count], ("x", b"")]), told)


def test_two_manifests(path: Path) -> None:
    parts = parts_of(path)
    refused(zipped(path, [*parts.items(), ("manifest.json", parts["manifest.json"])]), "no manifest, or several")


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFBLK, stat.S_IFCHR, stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFDIR])
def test_links_devices_and_folders(path: Path, kind: int) -> None:
    def touch(entry: ZipInfo) -> None:
        if entry.filename == "operations.jsonl":
            entry.external_attr = (kind | 0o644) << 16

    refused(zipped(path, parts_of(path).items(), touch), "a folder, a link or a device")


def test_many_times_its_size(path: Path) -> None:
    repacked(path, {"operations.jsonl": b"0" * 1_500_000 + b"\n"})
    refused(path, "many times its size", "operations.jsonl")


def test_many_times_its_size_though_the_manifest_tells_of_less(path: Path) -> None:
    """No more is ever taken out than the manifest tells of, even when the zip's directory tells of no more either."""
    parts = parts_of(path)
    stated = len(parts["operations.jsonl"])
    zipped(path, [*list(parts.items())[:3], ("operations.jsonl", b"0" * 300_000_000)])
    refused(path, "state different sizes|many times its size", "operations.jsonl")
    overwrite(path, directory_entry(path, "operations.jsonl") + 24, "<L", stated)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused(path, "Bad CRC-32", "operations.jsonl")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_manifest_of_any_size(path: Path) -> None:
    refused(repacked(path, {"manifest.json": b" " * 300_000_000}), "manifest is too large", "manifest.json")


def test_more_than_two_gigabytes_are_never_taken_out(path: Path) -> None:
    manifest = manifest_of(parts_of(path)).replace(b'"bytes": ', b'"bytes": 20000000', 1)
    refused(repacked(path, {"manifest.json": manifest}), "<= 2000000000", "manifest.json")
    manifest = re.sub(rb'"bytes": \d+', b'"bytes": 1000000000', manifest_of(parts_of(path)))
    refused(repacked(path, {"manifest.json": manifest}), "too large", "manifest.json")


def test_file_beyond_its_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_safety, "LARGEST_FILE", 100)
    refused(path, "The file is larger")


def directory_entry(path: Path, name: str) -> int:
    """Return where the directory of a zip begins to tell of a part."""
    data = path.read_bytes()
    return data.index(name.encode(), data.index(b"PK\x01\x02")) - 46


def overwrite(path: Path, place: int, form: str, value: int) -> None:
    data = bytearray(path.read_bytes())
    struct.pack_into(form, data, place, value)
    path.write_bytes(data)


@pytest.mark.parametrize("size", [0, 10, 5_000, 2**32 - 2])
def test_directory_that_lies_about_the_size(path: Path, size: int) -> None:
    overwrite(path, directory_entry(path, "operations.jsonl") + 24, "<L", size)
    refused(path, "state different sizes|many times its size", "operations.jsonl")


@pytest.mark.parametrize("size", [10, 5_000])
def test_directory_and_manifest_that_lie_about_the_size(path: Path, size: int) -> None:
    parts = parts_of(path)
    manifest = manifest_of(parts).replace(b'"bytes": %d' % len(parts["operations.jsonl"]), b'"bytes": %d' % size)
    repacked(path, {"manifest.json": manifest})
    overwrite(path, directory_entry(path, "operations.jsonl") + 24, "<L", size)
    with pytest.raises(AnnotatorError, match=r"operations\.jsonl.*(Bad CRC|no end|changed or damaged on the way)"):
        read(path)


def test_wrong_checksum(path: Path) -> None:
    overwrite(path, directory_entry(path, "operations.jsonl") + 16, "<L", 1)
    refused(path, "damaged: Bad CRC-32", "operations.jsonl")


def test_parts_that_share_their_bytes(path: Path) -> None:
    overwrite(path, directory_entry(path, "operations.jsonl") + 20, "<L", 100_000)
    refused(path, "overlap")


@pytest.mark.parametrize("bit", [0x1, 0x40, 0x2000])
def test_encrypted(path: Path, bit: int) -> None:
    overwrite(path, directory_entry(path, "operations.jsonl") + 8, "<H", bit)
    told = refused(path, "is encrypted")
    assert "without a password" in told.remedy


def test_other_compression(path: Path) -> None:
    entries = parts_of(path)
    with ZipFile(path, "w", ZIP_BZIP2) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    refused(path, "compressed by a method that is not supported")


def test_zip_in_a_zip(path: Path) -> None:
    """A part that is a package itself is no part of lines."""
    inner = io.BytesIO()
    with ZipFile(inner, "w", ZIP_STORED) as archive:
        archive.writestr("x\n", b"y\n")
    repacked(path, {"operations.jsonl": inner.getvalue() + b"\n"})
    with pytest.raises(AnnotatorError, match=r"operations.jsonl, line 1: The line cannot be read"):
        read(path)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is not a package"),
        (b"<!doctype html><title>Sign in</title>", "is not a package"),
        (b"SQLite format 3\0" + b"\0" * 200, "is not a package"),
        (b"PK\x03\x04", "is incomplete"),
        (b"PK\x03\x04" + b"\0" * 200, "is incomplete"),
    ],
)
def test_other_files(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "a.annopack"
    path.write_bytes(data)
    refused(path, told)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "none.annopack", tmp_path):
        refused(path, "cannot be read")


def test_cut_off_or_added_to(path: Path) -> None:
    data = path.read_bytes()
    for changed in (data[:-1], data + b"\n", data[: len(data) // 2]):
        path.write_bytes(changed)
        refused(path, "is incomplete")


def test_comment_and_something_before(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(b"#!/bin/sh\n" + data)
    refused(path, "not a package")
    path.write_bytes(data[:-2] + b"\x05\0hello")
    refused(path, "incomplete, or something was added")


def test_thousands_of_entries(path: Path) -> None:
    refused(zipped(path, [(f"{n}", b"") for n in range(10_001)]), "has 10001 parts")


def test_second_end_that_would_lead_elsewhere(path: Path) -> None:
    """A zip64 locator in the comment of the last entry would be believed by the zip module."""

    def touch(entry: ZipInfo) -> None:
        if entry.filename == "operations.jsonl":
            entry.comment = b"PK\x06\x07" + b"\0" * 16

    refused(zipped(path, parts_of(path).items(), touch), "damaged at its end")


def test_newer_format_is_named(path: Path) -> None:
    parts = {"manifest.json": b'{"format":"annopack/3","parts":[],"new":1}', "operations.bin": b"?"}
    told = refused(zipped(path, parts.items()), "annopack/3.* annopack/2", "manifest.json")
    assert told.remedy == "Install the newer version of Annotator."


@pytest.mark.parametrize("found", ["annopack/0", "annopack/x", "annopack/²", "annopack/", "annotator/1", "x" * 900])
def test_other_format(path: Path, found: str) -> None:
    told = refused(repacked(path, {}, format=found), "reads annopack/2", "manifest.json")
    assert "sent again" in told.remedy
    assert len(str(told)) < 400 + len(str(path))


@pytest.mark.parametrize(
    "manifest",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b'{"format":1}',
        b'{"format":"annopack/1","format":"annopack/1"}',
        b'{"format":"annopack/1","project":"\\ud800","recipient":"","parts":{}}',
        b'{"format":"annopack/1","project":"p","recipient":"","parts":{}}',
        b'{"format":"annopack/1","project":7,"recipient":"","parts":{}}',
        b'{"format":"annopack/1","project":"p","recipient":"","parts":{"../x":{"sha256":"","bytes":1,"lines":1}}}',
        b"[" * 9000,
        b"\xff\xfe",
    ],
)
def test_bad_manifest(path: Path, manifest: bytes) -> None:
    refused(repacked(path, {"manifest.json": manifest}), "line cannot be read|manifest of the package", "manifest.json")


def test_manifest_with_more_to_say(path: Path) -> None:
    refused(repacked(path, {}, made="today"), "unknown field `made`", "manifest.json")


@pytest.mark.parametrize(("field", "value"), [("sha256", "0" * 64), ("lines", 3), ("bytes", 2000)])
def test_part_that_is_not_the_one_of_the_manifest(path: Path, field: str, value: object) -> None:
    manifest = json.loads(manifest_of(parts_of(path)))
    manifest["parts"]["operations.jsonl"][field] = value
    repacked(path, {"manifest.json": json.dumps(manifest).encode()})
    refused(path, "changed or damaged on the way|state different sizes", "operations.jsonl")
