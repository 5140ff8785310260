"""Reports of a project in a risky location, one that cannot be written, and one that vanishes while it is open."""

import os
import shutil
from pathlib import Path

import pytest

from annotator.app import commands, location_warnings
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place
from annotator.domain.errors import AnnotatorError, ProjectFileError
from tests.cli.test_commands import annotator
from tests.samples import FIRST, ME


def notices_of(session: Session) -> list[Notice]:
    found: list[Notice] = []
    session.notices.set_listener(found.append)
    return found


@pytest.fixture
def mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: f"//nas/team {tmp_path.resolve()} cifs rw 0 0")


def test_a_project_on_a_network_drive_opens_with_a_warning(project: Path, mounted: None) -> None:
    with Session.open(project, annotator=ME) as session:
        (notice,) = notices_of(session)
    assert notice.level == "warning"
    assert "network drive (cifs)" in str(notice)
    assert "Work on a copy on this computer" in notice.remedy
    assert notice.where == str(project.resolve())


def test_the_command_line_prints_it_too(project: Path, mounted: None) -> None:
    done = annotator("list", project)
    assert done.status == 0
    assert "network drive (cifs)" in done.err


def test_a_project_in_a_synchronised_folder_opens_with_a_warning(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: "")
    (tmp_path / "Nextcloud").mkdir()
    with Session.open(shutil.copy(project, tmp_path / "Nextcloud")) as session:
        (notice,) = notices_of(session)
    assert "in a folder synchronised by Nextcloud" in str(notice)


def shared_through(folder: Path, identity: str) -> Path:
    """Return a folder with a segment of a project in it."""
    device = folder / identity / ("cd" * 16)
    device.mkdir(parents=True)
    (device / f"000001-{'ef' * 32}.annopack").touch()
    return folder


def test_a_project_in_the_shared_folder_opens_with_a_warning(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: "")
    with Session.open(project) as session:
        identity = session.project_id
    inside = shared_through(tmp_path / "team", identity) / "projects"
    inside.mkdir()
    with Session.open(shutil.copy(project, inside)) as session:
        (notice,) = notices_of(session)
    assert "in a shared folder" in str(notice)
    assert location_warnings.location_warning(project, identity) is None
    assert location_warnings.location_warning(inside / "other.annot", "ab" * 16) is None, "its work is not shared there"


def test_no_folder_around_a_project_is_listed(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home or a network drive may hold very many files, and this is on the way to the first window."""
    listed: list[Path] = []
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: (listed.append(Path(path)), scan(path))[1])
    deep = tmp_path / "one" / "two"
    deep.mkdir(parents=True)
    location_warnings.location_warning(deep / "project.annot", "ab" * 16)
    assert not set(listed) & set((deep / "project.annot").parents)


def test_sharing_through_the_folder_of_the_project_itself_warns(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: "")
    (tmp_path / "team").mkdir()
    with Session.open(project, annotator=ME) as session:
        notices = notices_of(session)
        commands.set_sharing_place(session, Place("folder", str(tmp_path / "team")))
        assert notices == []
        commands.set_sharing_place(session, Place("folder", str(project.parent)))
    assert ["in a shared folder" in str(notice) for notice in notices] == [True]


def test_a_project_on_a_local_disk_opens_without_a_word(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(location_warnings, "mount_table", lambda: "")
    with Session.open(project) as session:
        assert notices_of(session) == []


# --- what vanishes


def away(project: Path) -> None:
    project.rename(project.with_name("elsewhere"))


def replaced(project: Path) -> None:
    Path(shutil.copy(project, project.with_name("other"))).replace(project)


def folder_away(project: Path) -> None:
    project.parent.rename(project.parent.with_name("moved"))


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go")
@pytest.mark.parametrize("vanish", [Path.unlink, away, replaced, folder_away])
def test_nothing_is_called_saved_in_a_file_that_vanished(project: Path, vanish, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "stick").mkdir()
    project = Path(shutil.move(project, tmp_path / "stick" / "project.annot"))
    session = Session.open(project, annotator=ME)
    commands.set_document_note(session, FIRST, "before")
    saved, changes = session.saved_at, []
    session.add_listener(changes.append)
    vanish(project)
    with pytest.raises(ProjectFileError, match="not saved: the project file is no longer in its place") as caught:
        commands.set_document_note(session, FIRST, "after")
    assert "reopen the project" in caught.value.remedy
    assert (session.saved_at, changes) == (saved, [])
    assert session.annotations(FIRST).progress.note == "before"
    session.close()
    assert not (project.parent / "project.annot.lock").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let an open file go")
def test_a_project_can_be_changed_again_when_its_file_is_back(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        away(project)
        with pytest.raises(ProjectFileError):
            commands.set_document_note(session, FIRST, "while it was gone")
        project.with_name("elsewhere").rename(project)
        commands.set_document_note(session, FIRST, "back")
    with Session.open(project, annotator=ME) as session:
        assert session.annotations(FIRST).progress.note == "back"


# --- what cannot be written


@pytest.mark.parametrize("reason", [13, 30])
def test_a_folder_that_cannot_be_written_is_reported(
    project: Path, monkeypatch: pytest.MonkeyPatch, reason: int
) -> None:
    opening = os.open

    def refuse(path: object, flags: int, *mode: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(reason, os.strerror(reason))
        return opening(path, flags, *mode)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(AnnotatorError, match="cannot be opened for editing") as caught:
        Session.open(project)
    assert os.strerror(reason) in str(caught.value)
    assert "a folder that you can write to" in caught.value.remedy


def test_a_file_that_cannot_be_written_is_reported(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = project.read_bytes()
    project.chmod(0o444)
    if os.access(project, os.W_OK):  # root may write everything
        monkeypatch.setattr(os, "access", lambda path, _: bool(Path(path).stat().st_mode & 0o222))
    with pytest.raises(ProjectFileError, match="cannot be written") as caught:
        Session.open(project)
    assert "a folder that you can write to" in caught.value.remedy
    assert project.read_bytes() == before
    assert [path.name for path in project.parent.iterdir()] == [project.name]
