"""A durable write leaves the new content or what there was before, and nothing else."""

import os
import stat
from pathlib import Path

import pytest

from annotator.disk import durable
from annotator.disk.unfinished import unfinished_path


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Note what is synced, in order."""
    paths: list[Path] = []
    real = durable.sync

    def sync(path: Path) -> None:
        paths.append(path)
        real(path)

    monkeypatch.setattr(durable, "sync", sync)
    return paths


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_file_is_synced_before_it_has_its_name_and_its_folder_after(tmp_path: Path, synced: list[Path]) -> None:
    target = tmp_path / "x"
    target.write_bytes(b"before")
    with durable.replacing(target) as unfinished:
        unfinished.write_bytes(b"after")
        assert (target.read_bytes(), unfinished.parent) == (b"before", tmp_path)
    assert target.read_bytes() == b"after"
    assert synced == [unfinished, tmp_path]
    assert names(tmp_path) == ["x"]


def test_a_failure_leaves_what_there_was(tmp_path: Path) -> None:
    durable.write(tmp_path / "x", b"before")
    with pytest.raises(ZeroDivisionError), durable.replacing(tmp_path / "x") as unfinished:
        unfinished.write_bytes(b"half")
        raise ZeroDivisionError
    assert (tmp_path / "x").read_bytes() == b"before"
    assert names(tmp_path) == ["x"]


def test_a_disk_that_fails_at_the_sync_leaves_what_there_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Path) -> None:
        raise OSError(5, "Input/output error")

    durable.write(tmp_path / "x", b"before")
    monkeypatch.setattr(durable, "sync", fails)
    with pytest.raises(OSError, match="Input/output"):
        durable.write(tmp_path / "x", b"after")
    monkeypatch.undo()
    assert (tmp_path / "x").read_bytes() == b"before"
    assert names(tmp_path) == ["x"]


def test_a_folder_takes_the_place_of_an_empty_one_with_its_files_synced(tmp_path: Path, synced: list[Path]) -> None:
    (tmp_path / "out").mkdir()
    with durable.replacing(tmp_path / "out", folder=True) as unfinished:
        (unfinished / "part").mkdir()
        (unfinished / "part" / "a").write_bytes(b"a")
    assert (tmp_path / "out" / "part" / "a").read_bytes() == b"a"
    assert synced == [unfinished / "part" / "a", tmp_path]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_bytes(b"")
    with pytest.raises(OSError, match="not empty"), durable.replacing(tmp_path / "out", folder=True):
        pass
    assert names(tmp_path / "out") == ["mine"]
    assert names(tmp_path) == ["out"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_private_file_is_private_from_its_first_moment(tmp_path: Path) -> None:
    with durable.replacing(tmp_path / "x", mode=0o600) as unfinished:
        assert stat.S_IMODE(unfinished.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o600


def test_nothing_but_a_file_is_replaced(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        durable.write(tmp_path, b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_may_only_be_read_can_be_synced(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"x")
    (tmp_path / "x").chmod(0o400)
    durable.sync(tmp_path / "x")


@pytest.mark.parametrize("name", ["x" * 255, "ي" * 127, "x.annot"])
def test_an_unfinished_name_fits_however_long_the_name_is(tmp_path: Path, name: str) -> None:
    for longest in (255, 247):
        unfinished = unfinished_path(tmp_path / name, longest)
        assert len(os.fsencode(unfinished.name)) <= longest
        assert unfinished.name.startswith(f".{name[:5]}")
        assert unfinished.name.endswith(".new")
        unfinished.write_bytes(b"")
