"""The inbox from the command line."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.cli.test_commands import annotator
from tests.samples import FIRST, place


@pytest.fixture
def asked(project: Path) -> Path:
    """Sara works here; she has flagged an article, and has a claim with a note."""
    with Session.open(project) as session:
        commands.remember_person(session, "Sara")
        claim = commands.add_span(session, FIRST, "CLAIM", [place("OPEC+ deal")])
        commands.set_note(session, FIRST, claim.id, "Irony")
        commands.flag(session, FIRST, "Garbled")
    return project


def inbox(project: Path, *options: str) -> list[dict[str, object]]:
    found = annotator("inbox", project, "--json", *options)
    assert found.status == 0
    return json.loads(found.out)


def test_asking_and_answering(asked: Path) -> None:
    told = annotator("ask", asked, "1", "Is it a claim?", "--span", "OPEC+ deal")
    assert told.status == 0
    key = told.out.split()[1].rstrip(".")
    (question,) = (item for item in inbox(asked) if item["kind"] == "question")
    assert str(question["id"]).startswith(key)
    assert (question["quote"], question["label"], question["state"]) == (["OPEC+ deal"], "CLAIM", "open")
    answered = annotator("answer", asked, key, "It is.", "--resolve")
    assert answered.out == "Answered: Is it a claim? (Sara).\n"
    (question,) = (item for item in inbox(asked) if item["kind"] == "question")
    (message,) = question["messages"]
    assert (message["author"], message["text"], question["state"]) == ("Sara", "It is.", "resolved")


def test_the_list_is_filtered(asked: Path) -> None:
    assert {item["text"] for item in inbox(asked)} == {"Garbled", "Irony"}
    assert [item["text"] for item in inbox(asked, "--open")] == ["Garbled"]
    assert [item["text"] for item in inbox(asked, "--label", "CLAIM")] == ["Irony"]
    assert inbox(asked, "--document", "2") == []
    assert len(inbox(asked, "--person", "Sara", "--document", "1")) == 2
    table = annotator("inbox", asked).out
    assert "Garbled" in table
    assert "OPEC+ deal" in table


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("ask", "1", "Why?", "--span", "no such words"), "no span with these words"),
        (("ask", "1", " "), "must have 1 to 10000 characters"),
        (("answer", "12345678", "So."), "No item has this id"),
        (("inbox", "--person", "Nobody"), "Nobody in the project has this name"),
    ],
)
def test_what_cannot_be_done_is_said(asked: Path, arguments: tuple[str, ...], told: str) -> None:
    command, *rest = arguments
    refused = annotator(command, asked, *rest)
    assert refused.status == 1
    assert told in refused.err
