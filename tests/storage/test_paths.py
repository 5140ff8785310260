"""Where the files of a project are, and what belongs to it."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.domain.errors import DamagedProjectError
from annotator.storage import paths
from annotator.storage.creation import create_project_file
from annotator.storage.database import ProjectFile

MOMENT = datetime(2026, 3, 4, 5, 6, 7, 89, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    create_project_file(tmp_path / "x.annot")
    return tmp_path / "x.annot"


def test_everything_beside_an_open_project_is_of_it(project: Path) -> None:
    with ProjectFile(project) as file, file.transaction():
        file.write("INSERT INTO project (key, value) VALUES ('x', 'y')")
        beside = sorted(project.parent.iterdir())
        assert {project, paths.lock_path(project), *paths.sqlite_files(project)} == set(beside)
        assert paths.log_path(project) in beside
        assert all(paths.is_of_project(path, project) for path in beside)


def test_a_project_is_known_under_other_names(project: Path) -> None:
    (project.parent / "link").symlink_to(project)
    os.link(project, project.parent / "other")
    assert paths.is_of_project(project.parent / "link", project)
    assert paths.is_of_project(project.parent / "other", project)
    assert paths.is_of_project(paths.lock_path(project), project)  # though it is not there now


def test_other_files_are_not_of_it(project: Path) -> None:
    (project.parent / "x.annot.txt").write_text("")
    for name in ("x.annot.txt", "y.annot", "nothing"):
        assert not paths.is_of_project(project.parent / name, project)


@pytest.mark.parametrize("name", ["x.annot", f"{'ي' * 110}.annot"])
def test_a_backup_says_when_it_was_made(tmp_path: Path, name: str) -> None:
    project = tmp_path / name
    backup = paths.backup_path(project, MOMENT)
    assert backup.parent == paths.backup_folder(project)
    assert paths.backup_time(project, backup) == MOMENT
    assert paths.backup_time(tmp_path / "other.annot", backup) is None
    assert paths.backup_time(project, backup.with_name("notes.annot")) is None


@pytest.mark.parametrize("column", ["payload", "parents"])
def test_what_is_not_json_is_damage_by_its_class(project: Path, column: str) -> None:
    row = dict.fromkeys(("layer", "compact_recorded", "parents"), "") | {
        "number": 1,
        "compact_id": bytes(32),
        "compact_entity": "a",
        "type": "span",
        "clock": 1,
        "payload": "{}",
        "head": 1,
    }
    with ProjectFile(project) as file:
        with file.transaction():
            file.insert("operation", [row | {column: '{"'}])
        with pytest.raises(DamagedProjectError):
            file.rows(
                "SELECT json_extract(payload, '$.x'), (SELECT count(*) FROM"
                " json_each('[\"' || replace(parents, ' ', '\",\"') || '\"]')) FROM operation"
            )
