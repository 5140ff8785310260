"""`annotator edit-document`, `remove-document` and `restore-document`."""

import json
from pathlib import Path

from annotator.app.session import Session
from tests.cli.test_commands import annotator
from tests.samples import FIRST, SECOND


def test_facts_are_edited(project: Path) -> None:
    done = annotator(
        "edit-document",
        project,
        "2",
        "--title",
        "Port",
        "--set",
        "outlet=Dawn=x",
        "--language",
        "ur",
        "--direction",
        "rtl",
    )
    assert (done.status, done.out) == (0, "1 document changed.\n")
    with Session.open(project) as session:
        facts = session.facts(SECOND)
    assert (facts.title, facts.metadata["outlet"], facts.languages, facts.direction) == (
        "Port",
        "Dawn=x",
        ("ur",),
        "rtl",
    )
    annotator("edit-document", project, "Port", "--unset", "outlet", "--detect-languages", "--direction", "auto")
    with Session.open(project) as session:
        facts = session.facts(SECOND)
    assert ("outlet" in facts.metadata, facts.languages, facts.direction) == (False, (), "")


def test_a_field_needs_a_value(project: Path) -> None:
    assert "KEY=VALUE" in annotator("edit-document", project, "2", "--set", "outlet").err


def test_documents_are_removed_and_restored(project: Path) -> None:
    assert annotator("remove-document", project, "1", "2").out == "2 documents removed.\n"
    assert json.loads(annotator("list", project, "--json").out) == []
    removed = json.loads(annotator("restore-document", project, "--json").out)["removed"]
    assert {document["id"] for document in removed} == {FIRST, SECOND}
    assert FIRST[:8] in annotator("restore-document", project).out
    assert annotator("restore-document", project, FIRST[:8]).out == "1 document restored.\n"
    assert [document["id"] for document in json.loads(annotator("list", project, "--json").out)] == [FIRST]


def test_filters_are_saved_renamed_and_deleted(project: Path) -> None:
    conditions = ("--status", "done", "--flagged", "--where", "outlet=Dawn", "--label", "garbled")
    saved = json.loads(annotator("filters", project, "--save", "Dawn", *conditions, "--json").out)
    assert saved == [
        {
            "name": "Dawn",
            "words": "",
            "status": "done",
            "language": "",
            "flagged": True,
            "metadata": {"outlet": "Dawn"},
            "label": "garbled",
        }
    ]
    annotator("filters", project, "--rename", "Dawn", "Morning")
    assert "Morning" in annotator("filters", project).out
    assert json.loads(annotator("filters", project, "--delete", "Morning", "--json").out) == []
    assert "No filter has this name" in annotator("filters", project, "--delete", "Morning").err
