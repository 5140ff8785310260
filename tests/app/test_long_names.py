"""Names at the edge of what a file system takes: nothing is lost for them, and what cannot be is said beforehand."""

from datetime import date
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.people import LONGEST_NAME as LONGEST_PERSON
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from annotator.storage import paths
from annotator.storage.backup import backups_of
from annotator.storage.paths import backup_folder
from annotator.text.file_names import LONGEST
from tests.samples import ARABIC, ENGLISH, FIRST, add_articles, place

NAME = "ميناء الصيد " * 12
STEM = NAME.encode()[:240].decode(errors="ignore").strip()


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """Return a project with a name of 240 bytes, with two articles."""
    path = commands.new_project(tmp_path / STEM)
    with Session.open(path) as session:
        add_articles(session, ARABIC, ENGLISH)
    return path


def test_the_name_is_about_as_long_as_can_be(long: Path) -> None:
    assert 230 <= len(STEM.encode()) <= 240
    assert long.name == f"{STEM}.annot"
    assert len(backups_of(long)) == 1


def test_a_long_project_is_worked_in_backed_up_and_restored(long: Path) -> None:
    with Session.open(long, "سارة") as session:
        span = commands.add_span(session, FIRST, "CUE", [place("said", ARABIC)])
        backup = commands.back_up(session)
        commands.delete_span(session, FIRST, span.id)
    assert backup in [one.path for one in backups_of(long)]
    assert len(backups_of(long)) == 3
    quarantine = commands.restore(long, backup)
    assert quarantine is not None
    assert (quarantine / long.name).is_file()
    with Session.open(long, "سارة") as session:
        assert session.annotations(FIRST).spans.keys() == {span.id}
    with Session.open(backup, "سارة") as copy:
        assert copy.annotations(FIRST).spans.keys() == {span.id}


def test_a_long_project_is_packed_merged_and_exported(long: Path, tmp_path: Path) -> None:
    with Session.open(long, "سارة") as session:
        span = commands.add_span(session, FIRST, "CUE", [place("said", ARABIC)])
        commands.mark_done(session, FIRST)
        package = commands.pack(session, tmp_path / STEM).path
        target = commands.export_target(session, tmp_path / "out", "jsonl", "سارة", split=False)
        commands.export(session, target, format="jsonl")
        parts = commands.export_target(session, tmp_path / "out", "jsonl", "سارة", split=True)
    assert package.name == f"{STEM}.annopack"
    assert target.name.startswith(STEM[:20])
    assert target.name.endswith(".jsonl")
    assert len(parts.name.encode()) <= LONGEST
    copy = commands.new_project_from(package, tmp_path / f"{STEM[:-1]}ى")
    with Session.open(copy, "سارة") as session:
        assert session.annotations(FIRST).spans.keys() == {span.id}
        assert commands.merge_file(session, package).new == 0
        commands.merge_file(session, long)
        assert not commands.check(session).problems


def test_people_with_long_names_get_a_package_each(long: Path, tmp_path: Path) -> None:
    names = ["م" * LONGEST_PERSON, "م" * (LONGEST_PERSON - 1) + "ن", "م" * (LONGEST_PERSON - 1)]
    folder = tmp_path / "out"
    folder.mkdir()
    with Session.open(long) as session:
        for name in names:
            session.join(name)
        reports = commands.pack_each(session, folder)
    assert len({one.path.name for one in reports}) == 3
    assert {one.name for one in folder.iterdir()} == {one.path.name for one in reports}


def test_people_with_odd_names_get_a_package_each(long: Path, tmp_path: Path) -> None:
    names = ["Sara", "SARA", "CON", "con.annopack", "a/b", "a:b", ".x", "-x", "x.", "x", "\u0665", '"', "É", "é"]
    folder = tmp_path / "out"
    folder.mkdir()
    with Session.open(long) as session:
        for name in names:
            session.join(name)
        reports = commands.pack_each(session, folder)
        facts = [commands.inspect_package(one.path).recipient for one in reports]
    assert len({one.path.name.casefold() for one in reports}) == len(names)
    assert sorted(facts) == sorted(names)
    made = [path.name.casefold() for path in folder.iterdir()]
    assert len(set(made)) == len(names)


def test_packages_are_named_by_project_person_and_day_and_replace_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with Session.open(commands.new_project(tmp_path / "Harbour – news.annot")) as session:
        session.join("Sara")
        (first,) = commands.pack_each(session, folder)
        before = first.path.read_bytes()
        (second,) = commands.pack_each(session, folder)
    day = date.today().isoformat()  # noqa: DTZ011  the day in the name
    assert first.path.name == f"Harbour – news – Sara – {day}.annopack"
    assert second.path.name == f"Harbour – news – Sara – {day} 2.annopack"
    assert first.path.read_bytes() == before
    assert commands.project_in(first.path) == "Harbour – news"
    assert commands.inspect_package(first.path).name == "Harbour – news"


def test_a_package_for_everyone_does_not_say_what_the_project_is_called_here(tmp_path: Path) -> None:
    with Session.open(commands.new_project(tmp_path / "Harbour.annot")) as session:
        session.join("Sara")
        assert commands.inspect_package(commands.pack(session, tmp_path / "all.annopack").path).name == ""
        assert (
            commands.inspect_package(commands.pack(session, tmp_path / "own.annopack", "Sara").path).name == "Harbour"
        )


def test_a_long_damaged_project_is_saved_under_a_long_name(long: Path, tmp_path: Path) -> None:
    report = commands.salvage(long, tmp_path / f"{STEM[:-1]}ى")
    assert report.documents == 2


def test_deep_folders_leave_room_for_backups(tmp_path: Path) -> None:
    folder = tmp_path
    while len(bytes(folder)) < 200:
        folder /= "م" * 10
    folder.mkdir(parents=True)
    path = commands.new_project(folder / STEM)
    with Session.open(path) as session:
        add_articles(session, ARABIC)
    (backup,) = backups_of(path)
    assert commands.restore(path, backup.path) is not None
    assert [one.damaged for one in commands.list_backups(path)] == [False]
    moved = tmp_path / path.name
    path.rename(moved)
    backup.path.parent.rename(backup_folder(moved))
    assert len(backups_of(moved)) == 1


def test_folders_that_are_too_deep_are_reported(tmp_path: Path) -> None:
    folder = tmp_path
    while len(bytes(folder)) < 450:
        folder /= "م" * 10
    folder.mkdir(parents=True)
    with pytest.raises(AnnotatorError, match="with its folders is too long"):
        commands.new_project(folder / "مشروع في مجلدات عميقة")


@pytest.mark.parametrize("length", [242, 300, 5000])
def test_a_project_whose_name_is_too_long_is_refused(tmp_path: Path, length: int) -> None:
    with pytest.raises(AnnotatorError, match=r"too long.*at most 247.*shorter"):
        commands.new_project(tmp_path / ("x" * length))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(AnnotatorError):
        Session.open(tmp_path / ("x" * length))


def test_the_longest_name_of_all_works(tmp_path: Path) -> None:
    path = commands.new_project(tmp_path / ("x" * 241))
    assert len(path.name) == paths.LONGEST_NAME
    with Session.open(path) as session:
        add_articles(session, ARABIC)
    (backup,) = backups_of(path)
    commands.restore(path, backup.path)
    with Session.open(backup.path) as session:
        assert session.text(FIRST) == ARABIC


def test_a_target_that_is_too_long_is_reported(long: Path, tmp_path: Path) -> None:
    with Session.open(long, "سارة") as session:
        commands.mark_done(session, FIRST)
        for name in ("x" * 250, "x" * 300):
            with pytest.raises(AnnotatorError, match="cannot be written"):
                commands.pack(session, tmp_path / name)
            with pytest.raises(AnnotatorError, match="cannot be written"):
                commands.export(session, tmp_path / f"{name}.jsonl")
            with pytest.raises(AnnotatorError):
                commands.merge_file(session, tmp_path / f"{name}.annopack")
            with pytest.raises(AnnotatorError):
                commands.import_files(session, [tmp_path / f"{name}.txt"])
