"""What became of suggestions, where they are shown and the study, on the command line."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.storage import states
from annotator.suggest.labelled import LabelledFrame, Suggestion
from tests.cli.test_commands import annotator
from tests.samples import FIRST, ME, OTHER, place

WHOLE = Suggestion(LabelledFrame((place("said"),), (place("Maria Zakharova"),), (place("“We deny it,”"),)), 0.7)
PRICE = Suggestion(LabelledFrame((place("وأضاف"),), (place("المتحدث"),), (place("السعر بلغ 75.50 دولارًا"),)), 0.4)


@pytest.fixture
def decided(project: Path) -> Path:
    """A project in which one person was shown two suggestions, accepted one and dismissed the other."""
    with Session.open(project, ME) as session:
        commands.set_role(session, ME, "lead")
        commands.note_shown(session, FIRST, [WHOLE, PRICE])
        commands.accept_suggestion(session, FIRST, WHOLE)
        commands.dismiss_suggestion(session, FIRST, PRICE)
    return project


def offers(project: Path) -> dict[tuple[str, str], str]:
    with Session.open(project) as session:
        records = states.assignments(session.file)
        return {(session.layer_name(one.annotator), one.document): one.suggestions for one in records}


def test_json_has_the_figures_and_the_study(decided: Path) -> None:
    done = annotator("suggestions", decided, "--json")
    assert (done.status, done.err) == (0, "")
    found = json.loads(done.out)
    expected = {"shown": 2, "accepted": 1, "edited": 0, "dismissed": 1, "precision": 0.5, "saved": 7}
    assert found["suggestions"]["overall"] == expected
    assert list(found["suggestions"]) == ["overall", "labels", "languages", "months", "sources"]
    assert found["suggestions"]["languages"] == {"ar": expected}
    assert found["study"]["shown"]["documents"] == 0
    assert found["study"]["differences"]["frames_f1"]["undefined"] == "fewer than two finished articles"


def test_text_has_a_row_for_each(decided: Path) -> None:
    lines = annotator("suggestions", decided).out.splitlines()
    assert lines[1] == "all\t2\t1\t0\t1\t50%\t7"
    assert "CLAIM\t2\t1\t0\t1\t50%\t–" in lines
    assert "complete claims, F1\t–\t–\t–\t–" in lines


def test_assignments_are_made_and_set(decided: Path) -> None:
    assert annotator("assign", decided, "--annotators", f"{ME},{OTHER}", "--suggestions", "blind").status == 0
    assert set(offers(decided).values()) == {"blind"}
    assert annotator("set-suggestions", decided, "shown", "--annotators", ME, "--dry-run").out == (
        "1 assignment would change.\n"
    )
    assert annotator("set-suggestions", decided, "shown", "--annotators", ME).out == "1 assignment changed.\n"
    assert {name: value for (name, _), value in offers(decided).items()} == {ME: "shown", OTHER: "blind"}
    assert annotator("set-suggestions", decided, "rule", "--document", FIRST).out == "1 assignment changed.\n"
    assert annotator("set-suggestions", decided, "shown", "--annotators", "nobody").status == 1
    assert annotator("set-suggestions", decided, "never").status == 2


def test_a_study_begins(project: Path) -> None:
    annotator("assign", project, "--annotators", f"{ME},{OTHER}", "--per-document", "2")
    said = annotator("begin-study", project, "--seed", "1", "--dry-run").out
    assert said == (
        "1 document with suggestions, 1 document without: 4 assignments. Left out: 0 started, 0 decided before.\n"
    )
    assert "fewer than 10 documents" in annotator("begin-study", project, "--dry-run").err
    assert set(offers(project).values()) == {""}
    plan = json.loads(annotator("begin-study", project, "--seed", "1", "--json").out)
    assert {document for (_, document), value in offers(project).items() if value == "blind"} == set(plan["blind"])
    refused = annotator("begin-study", project)
    assert refused.status == 1
    assert "All articles that could be in a study are in it" in refused.err
    assert annotator("begin-study", project, "--share", "1.5").status == 2
