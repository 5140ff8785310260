"""A hub that was restored from an older backup, or lost and made anew: each copy sends again what the hub lacks."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from tests.app.sharing.copies import copy_of, spans
from tests.app.sharing.hub_of_team import give_accounts, share
from tests.postgres import Server, psycopg
from tests.samples import ENGLISH, FIRST, SECOND, place


def rows(server: Server) -> int:
    with psycopg.connect(server.url(database="news")) as connection:
        return connection.execute("SELECT count(*) FROM annotator.operation").fetchone()[0]


def test_a_hub_that_was_restored_gets_the_rest(lead: Path, hub: Server) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        share(sara, hub)
        with psycopg.connect(hub.url(database="news"), autocommit=True) as connection:
            connection.execute("CREATE TABLE backup AS SELECT * FROM annotator.operation")
        for words in ("دولارًا", "said"):
            commands.add_span(sara, FIRST, "CLAIM", [place(words)])
            share(sara, hub)
        before = rows(hub)
        with psycopg.connect(hub.url(database="news"), autocommit=True) as connection:
            connection.execute(
                "DELETE FROM annotator.operation WHERE (device, number) NOT IN (SELECT device, number FROM backup)"
            )
        assert share(sara, hub)[0].operations == 2
        assert rows(hub) == before
        assert not share(sara, hub)[0].renamed
        share(nadia, hub)
        assert len(spans(nadia, "Sara")) == 3


def test_a_hub_that_was_made_anew_gets_everything(lead: Path, hub: Server) -> None:
    sara_copy, lina_copy = copy_of(lead, "Sara"), copy_of(lead, "Lina")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        for session in (nadia, sara, nadia):
            share(session, hub)
        with psycopg.connect(hub.url(database="news"), autocommit=True) as connection:
            connection.execute("DROP SCHEMA annotator CASCADE")
        give_accounts(hub, nadia)
        for session in (nadia, sara):
            assert not share(session, hub)[0].renamed
        assert commands.check_hub(nadia, hub.url("nadia", database="news")).problems == ()
        with Session.open(lina_copy, "Lina") as lina:
            share(lina, hub)
            assert spans(lina, "Sara") == {"السعر"}
            assert lina.text(SECOND) == ENGLISH
            assert not share(lina, hub)[0].renamed
