"""A shared folder by itself: what a killed program left there is no segment that comes, and goes."""

from hashlib import sha256
from pathlib import Path

import pytest

from annotator.carriers.folder import FolderCarrier, folder_to_share
from annotator.carriers.segment import Segment
from annotator.disk.unfinished import unfinished_path

PROJECT, DEVICE = "ab" * 16, "cd" * 16
ENDED = 2**22 + 1
"""The number of no process: larger than the largest."""


@pytest.fixture
def carrier(tmp_path: Path) -> FolderCarrier:
    return FolderCarrier(tmp_path, PROJECT)


def put(carrier: FolderCarrier, source: Path, first: int) -> Path:
    source.write_bytes(b"content %d" % first)
    segment = Segment(DEVICE, first, sha256(source.read_bytes()).hexdigest())
    carrier.put(segment, source)
    path = carrier.path_of(segment)
    assert path is not None
    return path


def test_what_a_killed_program_left_is_not_waited_for(
    carrier: FolderCarrier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = put(carrier, tmp_path / "source", 1)
    with monkeypatch.context() as patched:
        patched.setattr("os.getpid", lambda: ENDED)
        left = unfinished_path(written)
    left.write_bytes(b"half")
    listing = carrier.listing()
    assert [segment.first for segment in listing.segments] == [1]
    assert listing.odd == []
    put(carrier, tmp_path / "source", 2)
    assert not left.exists()
    assert [segment.first for segment in carrier.listing().segments] == [1, 2]


def test_what_a_synchronising_program_has_not_finished_is_waited_for(carrier: FolderCarrier, tmp_path: Path) -> None:
    written = put(carrier, tmp_path / "source", 1)
    written.with_name(f".{written.name}.part").write_bytes(b"half")
    written.with_name("notes.txt").write_bytes(b"half")
    assert sorted(odd.reason for odd in carrier.listing().odd) == ["foreign", "waiting"]


@pytest.mark.parametrize("deeper", [(), (PROJECT,), (PROJECT.upper(),), (PROJECT, DEVICE), (PROJECT, PROJECT)])
def test_whoever_goes_too_deep_means_the_folder_around(tmp_path: Path, deeper: tuple[str, ...]) -> None:
    assert folder_to_share(tmp_path.joinpath(*deeper), PROJECT) == tmp_path


def test_the_folder_of_another_project_is_taken_as_it_is(tmp_path: Path) -> None:
    assert folder_to_share(tmp_path / DEVICE, PROJECT) == tmp_path / DEVICE
