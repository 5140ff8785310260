"""`annotator revise`: what it shows, what it does, and that a dry run does nothing."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.cli.test_commands import annotator
from tests.samples import ENGLISH, ME, SECOND, place

CORRECTED = ENGLISH.replace("fell 3%", "fell 4%")


@pytest.fixture
def corrected(project: Path, tmp_path: Path) -> Path:
    with Session.open(project, ME) as session:
        commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
        commands.add_span(session, SECOND, "SPEAKER", [place("The ministry", ENGLISH)])
        commands.add_span(session, SECOND, "CUE", [place("3", ENGLISH)])
    file = tmp_path / "corrected.txt"
    file.write_text(CORRECTED, "utf-8")
    return file


def test_a_dry_run_changes_nothing(project: Path, corrected: Path) -> None:
    before = annotator("list", project).out
    found = annotator("revise", project, "2", corrected, "--dry-run")
    assert found.status == 0
    assert "1 annotation kept, 1 with changed words, 1 lost." in found.out
    assert "prices fell 4%" in found.out
    assert "Nothing was changed." in found.err
    assert annotator("list", project).out == before


def test_the_text_is_replaced(project: Path, corrected: Path) -> None:
    done = json.loads(annotator("revise", project, SECOND[:8], corrected, "--json").out)
    assert (done["before"], done["kept"], done["moved"], done["lost"]) == (SECOND, 1, 1, 1)
    (moved,) = [place for place in done["places"] if place["fate"] == "moved"]
    assert (moved["layer"], moved["words"], moved["new_words"]) == (ME, ["prices fell 3%"], ["prices fell 4%"])
    listed = json.loads(annotator("list", project, "--json").out)
    assert [document["id"] for document in listed][1] == done["document"]
    assert len(listed) == 2


def test_several_articles_in_a_file(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "two.jsonl"
    file.write_text('{"text": "a"}\n{"text": "b"}\n', "utf-8")
    found = annotator("revise", project, "2", file)
    assert found.status == 1
    assert "one article, but there are 2" in found.err
