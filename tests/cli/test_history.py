"""The history of an article, and undoing a step of it, by the command line."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.cli.test_commands import annotator
from tests.samples import FIRST, ME, OTHER, place


@pytest.fixture
def marked(project: Path) -> Path:
    with Session.open(project, annotator=ME) as session:
        commands.remember_person(session, ME)
        claim = commands.add_span(session, FIRST, "CLAIM", [place("“We deny it,”")])
        commands.set_stance(session, FIRST, claim.id, "neutral")
        commands.set_stance(session, FIRST, claim.id, "supports")
        commands.mark_done(session, FIRST)
    return project


def test_steps_are_listed_for_people(marked: Path) -> None:
    done = annotator("history", marked, 1)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert [line.split("\t") for line in lines[:1]] == [["step", "when", "who", "what", "words"]]
    assert f"{ME}\tset stance: neutral → supports\t“We deny it,”" in lines[2]
    assert len(lines) == 6


def test_steps_are_listed_for_programs(marked: Path) -> None:
    found = json.loads(annotator("history", marked, 1, "--json").out)
    assert [step["kind"] for step in found] == ["done", "set stance", "set stance", "marked", "added article"]
    change = found[1]["changes"][0]
    assert (change["before"]["attributes"], change["after"]["attributes"]) == (
        {"value": "neutral"},
        {"value": "supports"},
    )
    assert found[3]["quote"] == ["“We deny it,”"]
    span = found[3]["changes"][0]["id"]
    of_span = json.loads(annotator("history", marked, 1, "--layer", ME, "--span", span, "--json").out)
    assert [step["kind"] for step in of_span] == ["set stance", "set stance", "marked"]
    assert json.loads(annotator("history", marked, 1, "--layer", OTHER, "--json").out) == []
    assert annotator("history", marked, 1, "--span", span).status == 2


def test_a_step_is_undone(marked: Path) -> None:
    steps = json.loads(annotator("history", marked, 1, "--json").out)
    refused = annotator("undo-step", marked, 1, steps[2]["step"])
    assert refused.status == 1
    assert "were changed again later" in refused.err
    done = annotator("undo-step", marked, 1, steps[1]["step"][:12])
    assert (done.status, done.out) == (0, "1 step undone.\n")
    assert json.loads(annotator("history", marked, 1, "--json").out)[0]["after"] == "neutral"
    done = annotator("undo-step", marked, 1, steps[4]["step"], "--back-to")
    assert done.out == "5 steps undone.\n"
    assert json.loads(annotator("list", marked, "--json").out)[0]["counts"] == {}


def test_a_step_that_is_none_is_refused(marked: Path) -> None:
    assert "No step begins with this id" in annotator("undo-step", marked, 1, "zz").err
    assert "Several steps begin with this id" in annotator("undo-step", marked, 1, "").err
