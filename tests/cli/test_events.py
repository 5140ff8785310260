"""Claims exported as events by the command line."""

import re
from pathlib import Path

import pytest

from annotator.app.commands import new_project
from annotator.disk.resources import sample_corpus
from tests.cli.test_commands import annotator


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the sample corpus."""
    path = new_project(tmp_path / "project")
    assert annotator("import", path, sample_corpus() / "labels" / "sara.jsonl").status == 0
    return path


def test_claims_as_events(project: Path, tmp_path: Path) -> None:
    names = tmp_path / "labels.toml"
    names.write_text('PER = "SPEAKER"\n[frames.Says]\nclaim = "What"\nspeaker = "Who"\ncue = "trigger"\n', "utf-8")
    options = ("--format", "brat", "--frames-as-events", "--map", names)
    assert " relations; " in annotator("export", project, tmp_path / "dry", *options, "--dry-run").out
    assert not (tmp_path / "dry").exists()
    assert annotator("export", project, tmp_path / "events", *options).status == 0
    lines = "".join(path.read_text("utf-8") for path in (tmp_path / "events").glob("*.ann"))
    assert re.search(r"^E\d+\tSays:T\d+ What:T\d+ Who:T\d+$", lines, re.MULTILINE)
    assert "SAID_BY" not in lines
    assert "SPEAKER" not in lines
    again = new_project(tmp_path / "again")
    assert annotator("import", again, tmp_path / "events", "--as", "sara", "--map", names, "--strict").status == 0


def test_claims_as_events_are_refused(project: Path, tmp_path: Path) -> None:
    done = annotator("export", project, tmp_path / "out.jsonl", "--frames-as-events")
    assert done.status == 1
    assert "The format jsonl has no events. Use the format brat." in done.err
    done = annotator("export", project, tmp_path / "out.jsonl", "--map", tmp_path / "labels.toml")
    assert done.status == 2
    assert "--map is for --frames-as-events" in done.err
