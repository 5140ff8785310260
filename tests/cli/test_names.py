"""Names on the command line: who is meant, and what is asked about before anything is changed."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.cli.test_commands import annotator

GOLDEN = Path(__file__).parents[1] / "golden" / "names"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one article and the work of Zoë Håkan."""
    path = commands.new_project(tmp_path / "project")
    assert annotator("import", path, GOLDEN / "nfd.jsonl").status == 0
    return path


def people(project: Path) -> set[str]:
    with Session.open(project) as session:
        return {one.name for one in session.annotators()}


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """Return a file that does not say whose work it is."""
    path = tmp_path / "plain.jsonl"
    path.write_text('{"text": "one two", "spans": [{"start": 0, "end": 3, "label": "CUE"}]}\n', encoding="utf-8")
    return path


def test_a_look_alike_is_asked_about_and_nothing_is_changed(project: Path, plain: Path) -> None:
    for arguments in (
        ("import", project, plain, "--as", "ZOE HAKAN"),
        ("assign", project, "--annotators", "ZOE HAKAN"),
    ):
        refused = annotator(*arguments)
        assert refused.status == 1
        assert "Is this the same person? The project knows Zoë Håkan." in refused.err
        assert "--new-person" in refused.err
    assert people(project) == {"Zoë Håkan"}


def test_a_look_alike_can_be_somebody_new(project: Path, plain: Path) -> None:
    assert annotator("import", project, plain, "--as", "ZOE HAKAN", "--new-person").status == 0
    assert annotator("assign", project, "--annotators", "zoe hakan,Zoë Håkan", "--new-person").status == 0
    assert people(project) == {"Zoë Håkan", "ZOE HAKAN", "zoe hakan"}


def test_a_former_name_serves_and_is_told(project: Path, plain: Path) -> None:
    with Session.open(project) as session:
        commands.rename_annotator(session, "Zoë Håkan", "Zoë Lind")
    done = annotator("import", project, plain, "--as", "Zoë Håkan")
    assert done.status == 0
    assert "Zoë Håkan is now called Zoë Lind." in done.err
    assert people(project) == {"Zoë Lind"}


def test_a_look_alike_in_a_file_is_told(project: Path) -> None:
    done = annotator("import", project, GOLDEN / "case.jsonl")
    assert done.status == 0
    assert "The name zoë håkan in a file looks like Zoë Håkan" in done.err
    assert people(project) == {"Zoë Håkan", "zoë håkan"}


def test_two_names_become_one_person(project: Path) -> None:
    annotator("import", project, GOLDEN / "case.jsonl")
    told = annotator("unite", project, "zoë håkan", "Zoë Håkan", "--dry-run", "--json")
    assert people(project) == {"Zoë Håkan", "zoë håkan"}
    assert annotator("unite", project, "zoë håkan", "Zoë Håkan", "--json").out == told.out
    report = json.loads(told.out)
    assert (report["into_name"], report["documents"], report["same_spans"], report["spans"]) == ("Zoë Håkan", 1, 1, 0)
    assert people(project) == {"Zoë Håkan"}
    assert annotator("check", project).status == 0
    again = annotator("unite", project, "zoë håkan", "Zoë Håkan")
    assert again.status == 1
    assert "already two names of one person" in again.err


def test_what_both_worked_on_is_told(project: Path) -> None:
    annotator("import", project, GOLDEN / "case.jsonl")
    with Session.open(project, "zoë håkan") as session:
        ((document,),) = [[one.id] for one in commands.list_documents(session)]
        commands.reopen(session, document)
        commands.add_span(session, document, "SPEAKER", [(6, 13)])
    done = annotator("unite", project, "zoë håkan", "Zoë Håkan")
    assert "1 span," in done.out
    assert "the progress and annotations of the two differ" in done.err
