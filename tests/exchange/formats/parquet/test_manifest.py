"""A dataset whose files are missing or changed, or whose manifest comes from somebody who means harm, is refused."""

import os
from pathlib import Path

import pytest

from annotator.exchange.formats.parquet.manifest import LARGEST
from annotator.exchange.formats.parquet.tables import MANIFEST
from tests.exchange.formats.parquet.datasets_made import part, refuses, rows_in, sample, with_manifest

FILE = {"path": "spans/language=en/part-00000.parquet", "rows": 0, "bytes": 0, "sha256": ""}


def test_a_changed_byte_is_seen(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    for path in sorted(folder.rglob("*.parquet")):
        sound = path.read_bytes()
        path.write_bytes(sound[:100] + bytes([sound[100] ^ 1]) + sound[101:])
        refuses(folder, "changed, or damaged on its way", path)
        path.write_bytes(sound)


def test_a_file_that_is_cut_off_or_missing_is_named(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "votes")
    path.write_bytes(path.read_bytes()[:-1])
    refuses(folder, "changed, or damaged on its way", path)
    path.unlink()
    refuses(folder, "A file of the dataset is missing", path)


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "votes")
    path.unlink()
    path.mkdir()
    refuses(folder, "cannot be read", path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "votes")
    path.unlink()
    os.mkfifo(path)
    refuses(folder, "cannot be read", path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    path = part(folder, "votes")
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    refuses(folder, "leads out of the folder", path)


@pytest.mark.parametrize(
    "path",
    [
        "../secret.parquet",
        "/etc/passwd",
        "spans/../../secret.parquet",
        "spans/language=en/../../../secret.parquet",
        "C:\\secret.parquet",
        "spans\\language=en\\part-00000.parquet",
        "spans/language=en/part-00000.parquet\0",
        "spans/language=en/part-00000.parquet\n",
        "secrets/language=en/part-00000.parquet",
        "spans/language=e\u202en/part-00000.parquet",
        "spans/language=EN/part-00000.parquet",
        "",
    ],
)
def test_only_names_that_an_export_gives_are_taken(path: str, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    with_manifest(folder, files=[FILE | {"path": path}], rows=dict.fromkeys(rows_in(folder), 0))
    refuses(folder, "not the manifest", folder / MANIFEST)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "annotator-parquet/2"}, "format"),
        ({"offset_unit": "utf16"}, "offset_unit"),
        ({"sorted_by": "layer"}, "sorted_by"),
        ({"partitioned_by": "outlet"}, "partitioned_by"),
        ({"more": 1}, "more"),
        ({"rows": {"documents": 1}}, "the rows of the files are not those of the tables"),
        ({"rows": {"x": 1}}, "rows"),
        ({"files": 3}, "files"),
        ({"files": [FILE, FILE]}, "twice"),
        ({"files": [FILE | {"rows": -1}]}, "negative"),
        ({"files": [FILE | {"bytes": 10**30}]}, "64 bits"),
        ({"files": [FILE | {"x": 1}]}, "unknown field"),
        ({"files": [{"path": FILE["path"]}]}, "missing"),
    ],
)
def test_a_manifest_that_no_export_writes(changes: dict[str, object], words: str, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    with_manifest(folder, **changes)
    refuses(folder, f"not the manifest of exported tables: .*{words}", folder / MANIFEST)


@pytest.mark.parametrize("content", [b"", b"[", b"\xff", b"[]", b"{}", b"[" * 100_000, b'{"rows":{},"rows":{}}'])
def test_a_manifest_that_is_none(content: bytes, tmp_path: Path) -> None:
    folder = sample(tmp_path)
    (folder / MANIFEST).write_bytes(content)
    refuses(folder, "not the manifest", folder / MANIFEST)


def test_a_manifest_beyond_its_size(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    with (folder / MANIFEST).open("r+b") as file:
        file.truncate(LARGEST + 1)
    refuses(folder, "larger than", folder / MANIFEST)


def test_a_manifest_of_very_many_languages(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    letters = "abcdefghijk"
    files = [FILE | {"path": f"spans/language={a}{b}/part-00000.parquet"} for a in letters for b in letters]
    with_manifest(folder, files=files, rows=dict.fromkeys(rows_in(folder), 0))
    refuses(folder, "more than 100 languages", folder / MANIFEST)


def test_a_folder_without_a_manifest(tmp_path: Path) -> None:
    folder = sample(tmp_path)
    (folder / MANIFEST).unlink()
    refuses(folder, "cannot be read", folder / MANIFEST)
