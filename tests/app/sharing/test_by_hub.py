"""Copies of a project that share a hub."""

import random
import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import astuple

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.by_hub import HubReport
from annotator.app.sharing.sending import SendReport
from annotator.carriers.hub_owner import add_member
from annotator.storage import devices
from tests.app.sharing.copies import act, assign, copy_of, spans
from tests.app.sharing.hub_of_team import share
from tests.postgres import Server, psycopg
from tests.samples import ENGLISH, FIRST, SECOND, place


def test_work_goes_both_ways_and_is_sent_once(lead: Path, hub: Server) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, hub)
        share(sara, hub)
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        assert share(sara, hub)[0].operations == 1
        commands.set_guideline(nadia, "One sentence.")
        assert len(share(nadia, hub)[1].merged) == 1
        assert spans(nadia, "Sara") == {"السعر"}
        share(sara, hub)
        assert commands.guideline(sara) == "One sentence."
        assert share(nadia, hub) == (SendReport(), HubReport())
        assert share(sara, hub) == (SendReport(), HubReport())


def test_an_article_that_is_assigned_late_comes_with_its_text(lead: Path, hub: Server) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, hub)
        share(sara, hub)
        assign(nadia, "Sara", SECOND)
        share(nadia, hub)
        assert share(sara, hub)[1].waiting == ()
        assert sara.text(SECOND) == ENGLISH


def test_what_several_did_to_an_article_that_is_assigned_late_is_of_each(lead: Path, hub: Server) -> None:
    sara_copy, lina_copy = copy_of(lead, "Sara"), copy_of(lead, "Lina")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        with Session.open(lina_copy, "Lina") as lina:
            with lina.file.transaction():
                number = devices.own_number(lina.file)
                lina.file.write("UPDATE device SET id = ? WHERE number = ?", ("0" * 32, number))  # the hub's first
            share(nadia, hub)
            share(lina, hub)
            share(sara, hub)
            commands.change_facts(lina, [SECOND], title="By the reviewer")
            share(lina, hub)
        assign(nadia, "Sara", SECOND)
        share(nadia, hub)
        assert share(sara, hub)[1].questions == 0
        assert sara.facts(SECOND).title == "By the reviewer"


def test_a_member_who_becomes_a_reviewer_gets_what_was_passed_over(lead: Path, hub: Server) -> None:
    sara_copy, omar_copy = copy_of(lead, "Sara"), copy_of(lead, "Omar")
    with Session.open(omar_copy, "Omar") as omar:
        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        share(omar, hub)
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, hub)
        share(sara, hub)
        commands.set_role(nadia, "Sara", "reviewer")
        add_member(hub.url(database="news"), nadia.project_id, sara.author, "reviewer", "sara", "secret")
        share(nadia, hub)
        share(sara, hub)
        assert spans(sara, "Omar") == {"السعر"}
        assert sara.text(SECOND) == ENGLISH
        assert share(sara, hub) == (SendReport(), HubReport())


def test_two_copies_of_one_file_lose_nothing(lead: Path, hub: Server) -> None:
    with Session.open(lead, "Nadia") as nadia:
        share(nadia, hub)
    twin = Path(shutil.copy(lead, lead.with_name("twin.annot")))
    with Session.open(lead, "Nadia") as nadia, Session.open(twin, "Nadia") as other:
        commands.change_facts(nadia, [FIRST], title="First")
        commands.change_facts(other, [SECOND], title="Second")
        share(nadia, hub)
        assert share(other, hub)[0].renamed
        share(nadia, hub)
        for session in (nadia, other):
            assert [session.facts(one).title for one in (FIRST, SECOND)] == ["First", "Second"]


def test_what_a_member_writes_by_hand_stops_nobody(lead: Path, hub: Server) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, hub)
        share(sara, hub)
        sent, mine = devices.last_number(sara.file, devices.own_number(sara.file)), devices.own_device(sara.file)
        with psycopg.connect(hub.url("sara", "secret", "news"), autocommit=True) as connection:
            for number, change in ((900, "'{'"), (901, f"replace(line, '{mine}', '{devices.own_device(nadia.file)}')")):
                connection.execute(
                    "INSERT INTO annotator.operation SELECT project, device, %s, id, author, owner, document, assigns,"
                    f" {change} FROM annotator.operation WHERE device = %s AND number = %s",
                    (number, mine, sent),
                )
        before = devices.last_number(nadia.file, devices.own_number(nadia.file))
        refused = share(nadia, hub)[1].refused
        assert len(refused) == 2
        for number, error in zip((900, 901), refused, strict=True):
            assert error.where.endswith(f"/news, Sara, {number}"), "it says whose it is, and not from which device"
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        share(sara, hub)
        share(nadia, hub)
        assert spans(nadia, "Sara") == {"السعر"}
        assert devices.last_number(nadia.file, devices.own_number(nadia.file)) == before


@pytest.mark.parametrize("seed", range(4))
def test_in_any_order_all_copies_end_with_the_same(lead: Path, hub: Server, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    copies = {"Nadia": lead} | {name: copy_of(lead, name) for name in ("Sara", "Omar", "Lina")}
    with ExitStack() as stack:
        sessions = {name: stack.enter_context(Session.open(path, name)) for name, path in copies.items()}
        for _ in range(40):
            name = chance.choice(list(sessions))
            act(sessions[name], name, chance) if chance.random() < 0.6 else share(sessions[name], hub)
        for _ in range(3):
            for session in sessions.values():
                share(session, hub)
        exports = []
        for name in ("Nadia", "Lina"):
            target = tmp_path / f"{name}.jsonl"
            commands.export(sessions[name], target, include_unfinished=True)
            exports.append(target.read_bytes())
            assert not commands.check(sessions[name]).problems
        assert exports[0] == exports[1]
        assert spans(sessions["Nadia"], "Sara") == spans(sessions["Sara"], "Sara")
        assert not sessions["Sara"].file.rows(
            "SELECT 1 FROM operation WHERE layer = ?", (sessions["Sara"].person("Omar").id,)
        )


def test_a_lead_learns_of_accounts_with_another_role(lead: Path, hub: Server) -> None:
    sara_copy, owner = copy_of(lead, "Sara"), hub.url(database="news")

    def accounts(session: Session) -> list[tuple[object, ...]]:
        shared_by, _ = commands.hub_place(hub.url(session.annotator.name.lower(), database="news"))
        return list(map(astuple, commands.share(session, shared_by).accounts))

    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        assert accounts(nadia) == []
        commands.set_role(nadia, "Sara", "reviewer")
        commands.rename_annotator(nadia, "Omar", "Omar N.")
        commands.set_role(nadia, "Omar N.", "reviewer")
        assert accounts(nadia) == [
            ("Omar N.", "omar", "reviewer", "annotator"),
            ("Sara", "sara", "reviewer", "annotator"),
        ]
        assert accounts(sara) == [], "it is the lead's to tell"
        account = commands.add_hub_member(nadia, owner, "Omar N.")
        assert (account.login, account.password) == ("omar", ""), "the account that is there"
        commands.add_hub_member(nadia, owner, "Sara")
        assert accounts(nadia) == []
