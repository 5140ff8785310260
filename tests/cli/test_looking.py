"""`annotator places` and `annotator corrections`: what they list, settle and take back."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.cli.test_commands import annotator
from tests.samples import ENGLISH, ME, OTHER, SECOND, place

CORRECTED = ENGLISH.replace("fell 3%", "fell 4%")


@pytest.fixture
def revised(project: Path, tmp_path: Path) -> Path:
    with Session.open(project, ME) as session:
        commands.remember_person(session, ME)
        commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
        commands.add_span(session, SECOND, "CUE", [place("3", ENGLISH)])
        commands.revise_document(session, SECOND, CORRECTED)
    return project


def listed(project: Path, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(annotator("places", project, *arguments, "--json").out)
    return found


def test_places_are_listed_and_settled(revised: Path) -> None:
    found = listed(revised)
    assert [(one["layer"], one["label"], one["fate"]) for one in found] == [(ME, "CLAIM", "moved"), (ME, "CUE", "lost")]
    shown = annotator("places", revised, "2").out
    assert "prices fell 4%" in shown
    assert "gone" in shown
    kept = annotator("places", revised, "--keep", str(found[0]["span"])[:12])
    assert "1 annotation kept, 0 dropped." in kept.out
    assert [one["label"] for one in listed(revised)] == ["CUE"]
    dropped = annotator("places", revised, "--layer", ME, "--drop", str(found[1]["span"]))
    assert "No places to look at." in dropped.out
    with Session.open(revised, ME) as session:
        (document,) = commands.corrected_texts(session)
        assert [span.label for span in session.annotations(document).spans.values()] == ["CLAIM"]


def test_an_id_must_name_one_place(revised: Path) -> None:
    unknown = annotator("places", revised, "--keep", "xyz")
    assert unknown.status == 1
    assert "Nothing in the list begins with this id." in unknown.err
    several = annotator("places", revised, "--keep", "")
    assert "Several begin with this id." in several.err
    assert len(listed(revised)) == 2


@pytest.fixture
def corrected(project: Path) -> Path:
    with Session.open(project, OTHER) as session:
        commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
    with Session.open(project, ME) as session:
        session.correct(session.person(OTHER).id)
        (span,) = session.annotations(SECOND).spans
        commands.delete_span(session, SECOND, span)
    return project


def test_corrections_are_listed_and_taken_back(corrected: Path) -> None:
    (found,) = json.loads(annotator("corrections", corrected, "--json").out)
    assert (found["layer"], found["by"], found["after"]) == (OTHER, ME, None)
    assert "nothing" in annotator("corrections", corrected, "2").out
    assert "No corrections." in annotator("corrections", corrected, "1").out
    with Session.open(corrected, ME) as session:
        commands.remember_person(session, ME)
    refused = annotator("corrections", corrected, "--take-back", found["id"])
    assert (refused.status, "Only the annotator" in refused.err) == (1, True)
    with Session.open(corrected, OTHER) as session:
        commands.remember_person(session, OTHER)
    done = annotator("corrections", corrected, "--take-back", found["id"][:8])
    assert "1 annotation restored." in done.out
    assert "No corrections." in done.out
    with Session.open(corrected, OTHER) as session:
        assert len(session.annotations(SECOND).spans) == 1
