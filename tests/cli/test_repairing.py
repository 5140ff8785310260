"""`annotator check --repair`: what it says, and what it leaves."""

import json
from pathlib import Path

import pytest

from tests.broken_texts import BROKEN, MENDED, broken_project
from tests.cli.test_commands import annotator


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return broken_project(tmp_path / "harbour.annot")


def test_says_what_it_did_and_checks(project: Path) -> None:
    found = annotator("check", project)
    assert found.status == 1
    assert f"document {BROKEN}: its text has CR newlines; `annotator check --repair` mends it" in found.out
    repaired = annotator("check", project, "--repair")
    assert repaired.status == 0
    first, second, third = repaired.out.splitlines()
    assert first.startswith(f"document {BROKEN} is now {MENDED} (")
    assert first.endswith("12 spans, 6 relations, 4 decisions.")
    assert second.startswith("1 document repaired. Backup: ")
    assert "1 document," in third
    assert "0 problems" in third
    assert len(list((project.parent / "harbour-backups").iterdir())) > 1
    again = annotator("check", project, "--repair")
    assert (again.status, again.out.splitlines()[0]) == (0, "Nothing to repair.")


def test_json_is_the_check_alone(project: Path) -> None:
    repaired = annotator("check", project, "--repair", "--json")
    assert json.loads(repaired.out)["problems"] == []
    assert "1 document repaired." in repaired.err


def test_not_with_diagnostics(project: Path) -> None:
    assert annotator("check", project, "--repair", "--diagnostics").status == 2
