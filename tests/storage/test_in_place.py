"""A file that goes, is replaced or is cut off while it is open is told; one that grows is not."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectFileError
from annotator.storage.in_place import FileInPlace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "project.annot"
    path.write_bytes(b"0123456789")
    return path


def replace(path: Path) -> None:
    Path(shutil.copy(path, path.with_name("other"))).replace(path)


@pytest.mark.parametrize("vanish", [Path.unlink, replace])
def test_a_file_that_is_gone_or_another_is_told(path: Path, vanish: Callable[[Path], None]) -> None:
    place = FileInPlace(path)
    place.require()
    vanish(path)
    with pytest.raises(ProjectFileError, match="no longer in its place") as caught:
        place.require()
    assert caught.value.where == str(path)
    place.note_size()  # what was saved before is not called lost
    assert place.size == 10


def test_a_file_that_is_shorter_than_what_was_saved_is_told(path: Path) -> None:
    place = FileInPlace(path)
    os.truncate(path, 12)
    place.require()
    place.note_size()
    assert place.size == 12
    os.truncate(path, 11)
    with pytest.raises(ProjectFileError, match="truncated") as caught:
        place.require()
    assert "latest backup" in caught.value.remedy


def test_what_is_not_there_cannot_be_looked_at(path: Path) -> None:
    path.unlink()
    with pytest.raises(FileNotFoundError):
        FileInPlace(path)
