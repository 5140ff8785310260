"""Backups are whole, checked, and never written over anything."""

from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.storage import backup
from annotator.storage.backup import backup_path
from annotator.storage.database import ProjectFile


def dump(path: Path) -> list[str]:
    with ProjectFile(path) as file:
        return sorted(file._db.conn.iterdump())


def test_a_backup_is_a_project_with_the_same_content(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.annot"
    with ProjectFile(project) as file:
        file.backup(target)
        assert [path.name for path in target.parent.iterdir()] == ["copy.annot"]
    assert dump(target) == dump(project)


def test_a_backup_is_never_written_over_a_file(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.annot"
    target.write_text("mine")
    with ProjectFile(project) as file, pytest.raises(AnnotatorError, match="this name already"):
        file.backup(target)
    assert target.read_text() == "mine"


def test_a_backup_that_cannot_be_written_is_told(project: Path, tmp_path: Path) -> None:
    with ProjectFile(project) as file, pytest.raises(AnnotatorError) as caught:
        file.backup(tmp_path / "no" / "folder" / "copy.annot")
    assert caught.value.remedy


def test_a_backup_that_comes_out_damaged_is_not_kept(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verify = backup._verify

    def damage_first(copy: Path) -> None:
        whole = bytearray(copy.read_bytes())
        whole[4096:8192] = bytes(range(256)) * 16
        copy.write_bytes(whole)
        verify(copy)

    monkeypatch.setattr(backup, "_verify", damage_first)
    with ProjectFile(project) as file, pytest.raises(AnnotatorError, match="damaged"):
        file.backup(tmp_path / "copies" / "copy.annot")
    assert list((tmp_path / "copies").iterdir()) == []


def test_backups_lie_in_a_folder_of_the_project_each_with_its_time(project: Path) -> None:
    first, second = backup_path(project), backup_path(project)
    assert first.parent == project.with_name("project-backups")
    assert first.name < second.name
    assert first.suffix == ".annot"
