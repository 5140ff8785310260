"""annotator share, and annotator hub."""

import json
from pathlib import Path

import psycopg
import pytest

from annotator.app import commands
from annotator.app.session import Session
from tests.app.sharing.copies import copy_of, make_team_project, spans
from tests.cli.test_commands import annotator
from tests.postgres import Server
from tests.samples import FIRST, place


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    return make_team_project(tmp_path)


@pytest.fixture
def sara(lead: Path) -> Path:
    """The copy of Sara, with a claim."""
    path = copy_of(lead, "Sara")
    for copy, name in ((lead, "Nadia"), (path, "Sara")):
        with Session.open(copy, name) as session:
            commands.remember_person(session, name)
            if name == "Sara":
                commands.add_span(session, FIRST, "CLAIM", [place("السعر")])
    return path


def test_a_folder_carries_work(lead: Path, sara: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    for project in (lead, sara):
        assert annotator("share", project, "--folder", folder).status == 0
    assert "sent, 2 changes received." in annotator("share", lead).out  # a key, and the claim
    with Session.open(lead, "Nadia") as session:
        assert spans(session, "Sara") == {"السعر"}
    again = json.loads(annotator("share", lead, "--json").out)
    assert again == {"sent": 0, "received": 0, "waiting": 0, "questions": 0, "refused": [], "renamed": False}


def test_a_folder_that_is_not_there_is_named(lead: Path, tmp_path: Path) -> None:
    answer = annotator("share", lead, "--folder", tmp_path / "gone", "--as", "Nadia")
    assert answer.status == 1
    assert "The shared folder is not there." in answer.err


def test_what_is_not_shared_yet_asks_for_a_place(lead: Path) -> None:
    answer = annotator("share", lead, "--as", "Nadia")
    assert answer.status == 2
    assert "--folder or --hub" in answer.err


def test_a_hub_carries_work(lead: Path, sara: Path, hub_url: Server) -> None:
    admin = hub_url.url(database="news")
    assert annotator("hub", "init", admin).out == "The hub is ready.\n"
    passwords = {}
    for name in ("Nadia", "Sara"):
        told = annotator("hub", "add-member", admin, lead, name).out.splitlines()
        assert f"account {name.lower()}, {'lead' if name == 'Nadia' else 'annotator'}." in told[0]
        passwords[name] = told[1].removeprefix("Password: ")
    for project, name in ((lead, "Nadia"), (sara, "Sara"), (lead, "Nadia")):
        answer = annotator("share", project, "--hub", hub_url.url(name.lower(), passwords[name], "news"))
        assert answer.status == 0, answer.err
    with Session.open(lead, "Nadia") as session:
        assert spans(session, "Sara") == {"السعر"}
        assert passwords["Nadia"] not in str(commands.sharing_place(session))
    checked = annotator("hub", "check", hub_url.url("nadia", passwords["Nadia"], "news"), lead)
    assert checked.status == 0
    assert "2 documents proven" in checked.out
    with psycopg.connect(admin, autocommit=True) as owner:
        owner.execute("UPDATE annotator.operation SET line = '{' WHERE number = 2")
    checked = annotator("hub", "check", hub_url.url("nadia", passwords["Nadia"], "news"), lead, "--json")
    assert checked.status == 1
    assert json.loads(checked.out)["problems"]
    assert "sees nothing" in annotator("hub", "remove-member", admin, lead, "Sara").out
    answer = annotator("share", sara)
    assert answer.status == 1
    assert "not a member" in answer.err


def test_an_address_that_is_none_is_named(lead: Path) -> None:
    answer = annotator("share", lead, "--hub", "what://ever", "--as", "Nadia")
    assert answer.status == 1
    assert "not the address of a hub" in answer.err


def test_work_is_sent_by_hand(lead: Path, sara: Path, tmp_path: Path) -> None:
    target = tmp_path / "to Nadia"
    assert "1 document, 3 operations." in annotator("send", sara, target).out
    assert annotator("merge", lead, target.with_suffix(".annopack")).status == 0
    with Session.open(lead, "Nadia") as session:
        assert spans(session, "Sara") == {"السعر"}


def test_who_shares_is_asked_for_once(lead: Path, tmp_path: Path) -> None:
    folder, path = tmp_path / "shared", copy_of(lead, "Sara")
    folder.mkdir()
    told = annotator("share", path, "--folder", folder)
    assert (told.status, "--as NAME" in told.err) == (2, True)
    assert annotator("share", path, "--folder", folder, "--as", "Sara").status == 0
    assert annotator("share", path).status == 0
