"""Packages are inspected before they are used, which changes nothing."""

import shutil
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands.inspecting import PackageMember
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from tests.samples import FIRST, SECOND


@pytest.fixture
def package(project: Path, tmp_path: Path) -> Path:
    """Return a package for Sara, who has both documents and finished one; Zoe was united with her, Omar renamed."""
    with Session.open(project, "lead") as session:
        for name in ("Zoe", "omar", "sara"):
            session.join(name)
        commands.rename_annotator(session, "omar", "Omar B.")
        commands.unite_annotators(session, "Zoe", "sara")
        commands.assign(session, commands.plan_assignments(session, ["sara"], 1))
        session.switch_annotator("sara")
        commands.mark_done(session, FIRST)
        return commands.pack(session, tmp_path / "sara", "sara").path


def test_a_package_lists_people_and_their_progress(project: Path, package: Path) -> None:
    facts = commands.inspect_package(package)
    assert (facts.recipient, facts.documents) == ("sara", 2)
    assert facts.people == ("Omar B.", "lead", "sara")
    assert facts.members == (PackageMember("Omar B."), PackageMember("lead"), PackageMember("sara", 2, 1))
    with Session.open(project) as session:
        assert facts.project == commands.package_project(package) == session.project_id


def test_copies_of_its_project_are_found(project: Path, package: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(project, tmp_path / "نسخة copy.annot"))
    other = commands.new_project(tmp_path / "other")
    made = commands.new_project_from(package, tmp_path / "made")
    (tmp_path / "text.annot").write_text("No project", encoding="utf-8")
    cut = tmp_path / "cut.annot"
    cut.write_bytes(project.read_bytes()[:3000])
    paths = [project, copy, other, made, tmp_path / "text.annot", tmp_path / "gone.annot", tmp_path, cut]
    before = sorted(tmp_path.rglob("*"))
    assert commands.projects_like(package, paths) == [project, copy, made]
    assert commands.projects_like(commands.package_project(package), paths) == [project, copy, made]
    assert sorted(tmp_path.rglob("*")) == before


def test_an_open_project_is_left_alone(project: Path, package: Path) -> None:
    with Session.open(project, "lead") as session:
        assert commands.projects_like(package, [project]) == []
        with pytest.raises(AnnotatorError, match="open in another window"):
            Session.open(project)
        commands.flag(session, FIRST, "still mine")
    assert commands.projects_like(package, [project]) == [project]


def test_what_was_not_closed_is_left_as_it_is(project: Path, package: Path, tmp_path: Path) -> None:
    with Session.open(project, "lead") as session:
        commands.flag(session, FIRST, "in the log")
        for ending in ("", "-wal"):
            shutil.copy(project.with_name(project.name + ending), tmp_path / f"killed.annot{ending}")
    killed = tmp_path / "killed.annot"
    before = killed.read_bytes(), killed.with_name("killed.annot-wal").read_bytes()
    assert commands.projects_like(package, [killed]) == [killed]
    assert (killed.read_bytes(), killed.with_name("killed.annot-wal").read_bytes()) == before


def test_a_file_that_is_not_a_package_is_reported(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.annopack"
    for act in (commands.package_project, commands.inspect_package, lambda path: commands.projects_like(path, [])):
        with pytest.raises(AnnotatorError):
            act(wrong)
    wrong.write_bytes(b"PK\x03\x04 and no more")
    for act in (commands.package_project, commands.inspect_package, lambda path: commands.projects_like(path, [])):
        with pytest.raises(AnnotatorError):
            act(wrong)


def test_a_corrected_article_is_counted_once(project: Path, package: Path, tmp_path: Path) -> None:
    with Session.open(project, "lead") as session:
        commands.revise_document(session, FIRST, "Another text.\n")
        commands.remove_documents(session, [SECOND])
        corrected = commands.pack(session, tmp_path / "corrected", "sara")
    facts = commands.inspect_package(corrected.path)
    assert facts.documents == 1
    assert PackageMember("sara", 1, 1) in facts.members
