"""Backups are whole, checked, and never written over anything."""

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Guideline
from annotator.storage import backup
from annotator.storage.backup import backups_of
from annotator.storage.database import ProjectFile
from annotator.storage.operations import OperationLog, Write
from annotator.storage.paths import backup_path
from tests.processes import running


def dump(path: Path) -> list[str]:
    with ProjectFile(path) as file:
        return sorted(file._db.conn.iterdump())


def append(file: ProjectFile) -> None:
    with file.transaction():
        OperationLog(file).append([Write(Guideline(id="guideline", text="x"))], "", {})


def test_a_backup_is_a_project_with_the_same_content(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.annot"
    with ProjectFile(project) as file:
        file.backup(target)
        assert [path.name for path in target.parent.iterdir()] == ["copy.annot"]
    assert dump(target) == dump(project)


def test_the_backup_of_an_opening_is_made_once_and_others_write_meanwhile(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "PAGES", 1)
    with ProjectFile(project) as file:
        written, going = [], threading.Event()

        def write() -> None:
            while not going.is_set():
                append(file)
                written.append(len(backups_of(project)))

        writer = threading.Thread(target=write)
        writer.start()
        try:
            file.back_up_once()
        finally:
            going.set()
            writer.join()
        assert written.count(0) > 3, "the writer did not wait for the backup"
        (made,) = backups_of(project)
        append(file)
        file.back_up_once()
        assert len(backups_of(project)) == 1
    with ProjectFile(made.path) as copy:
        assert not copy.damage()
        assert copy.rows("SELECT count(*) FROM operation")[0][0] > 0


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
    with ProjectFile(project) as file:
        first, second = file.back_up(), file.back_up()
    assert first.parent == project.with_name("project-backups")
    assert first.name < second.name
    assert first.suffix == ".annot"
    assert [one.path for one in backups_of(project)] == [second, first]
    assert abs(datetime.now(UTC) - backups_of(project)[0].made) < timedelta(minutes=1)


def test_thinning_deletes_what_is_superfluous_and_never_a_file_of_others(project: Path) -> None:
    noon = (datetime.now(UTC) - timedelta(days=5)).replace(hour=12)
    old = [backup_path(project, noon + timedelta(minutes=minutes)) for minutes in range(3)]
    foreign = [
        old[0].with_name(name)
        for name in (
            "mine.annot",
            "project-old.annot",
            old[1].name.upper(),
            old[1].name.replace("project", "other"),
            old[1].name + ".txt",
            old[1].name.replace("T", "-"),
        )
    ]
    old[0].parent.mkdir()
    for path in (*old, *foreign):
        path.write_text("x")
    killed = old[0].with_name(f".{old[2].name}.new")
    killed.write_text("half")
    with ProjectFile(project) as file:
        made = file.back_up()
    assert set(made.parent.iterdir()) == {made, old[2], *foreign}


def test_a_backup_that_cannot_be_deleted_does_no_harm(project: Path) -> None:
    noon = (datetime.now(UTC) - timedelta(days=5)).replace(hour=12)
    for minutes in range(2):
        backup_path(project, noon + timedelta(minutes=minutes)).mkdir(parents=True)
    with ProjectFile(project) as file:
        assert file.back_up().is_file()
    assert len(backups_of(project)) == 3


def test_what_counts_as_changed_since_the_last_backup(project: Path) -> None:
    with ProjectFile(project) as file:
        assert not file.changed
        append(file)
        assert file.changed
        file.back_up()
        assert not file.changed
        with file.trial():
            file.write("INSERT INTO project VALUES ('a', 'x')")
        assert not file.changed


def test_what_a_killed_program_wrote_counts_as_changed(project: Path) -> None:
    writing = (
        "import sys; from pathlib import Path; from annotator.storage.database import ProjectFile\n"
        "from tests.storage.test_backup import append\n"
        "file = ProjectFile(Path(sys.argv[1])); append(file); print('written', flush=True); sys.stdin.read()"
    )
    with running(writing, project) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
    with ProjectFile(project) as file:
        assert file.changed
    with ProjectFile(project) as file:
        assert not file.changed
