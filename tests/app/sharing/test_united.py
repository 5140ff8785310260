"""Two members who turn out to be one person, each with a copy and an account: nothing is lost or refused."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.sharing.by_hub import receive_from_hub, send_to_hub
from annotator.carriers.hub import Hub
from tests.app.sharing import copies
from tests.app.sharing.copies import assign, copy_of, spans
from tests.postgres import Server, psycopg
from tests.samples import ENGLISH, FIRST, SECOND, place

BOTH = {"السعر", "دولارًا"}


def share(session: Session, server: Server, login: str) -> None:
    """Send and receive with an account, whoever is at work; nothing is asked or refused."""
    with Hub(server.url(login, "secret", "news"), session.project_id) as carrier:
        send_to_hub(session, carrier)
        report = receive_from_hub(session, carrier)
        assert (report.asked, report.refused, report.waiting) == ((), (), ())


@pytest.mark.parametrize("staying", ["Sara", "Omar"])
def test_both_have_accounts(lead: Path, hub: Server, staying: str) -> None:
    going = "Omar" if staying == "Sara" else "Sara"
    copies = {"Sara": copy_of(lead, "Sara"), "Omar": copy_of(lead, "Omar")}
    with Session.open(lead, "Nadia") as nadia:
        share(nadia, hub, "nadia")
        with Session.open(copies["Sara"], "Sara") as sara, Session.open(copies["Omar"], "Omar") as omar:
            for session, words in ((sara, "السعر"), (omar, "دولارًا")):
                share(session, hub, session.annotator.name.lower())
                commands.add_span(session, FIRST, "CLAIM", [place(words)])
                share(session, hub, session.annotator.name.lower())
            share(nadia, hub, "nadia")
            commands.unite_annotators(nadia, going, staying)
            assign(nadia, staying, SECOND)
            share(nadia, hub, "nadia")
            late = omar if going == "Omar" else sara
            commands.add_span(late, FIRST, "CUE", [(0, 4)])  # before the news came
            for session in (sara, omar):
                share(session, hub, session.annotator.name.lower())
        for name, path in copies.items():
            with Session.open(path, staying) as session:  # as the window opens it the next day
                assert spans(session, staying) == BOTH
                assert session.text(SECOND) == ENGLISH
                commands.add_span(session, FIRST, "CUE", [place("Maria" if name == "Sara" else "said")])
                share(session, hub, name.lower())
        share(nadia, hub, "nadia")
        assert spans(nadia, staying) == BOTH | {"Maria", "said"}
        assert len(nadia.annotations(FIRST, late.author).spans) == 1, "late work waits to be united again"
        commands.unite_annotators(nadia, going, staying)
        share(nadia, hub, "nadia")
        for name, path in copies.items():
            with Session.open(path, staying) as session:
                share(session, hub, name.lower())
                assert spans(session, staying) == spans(nadia, staying)
                assert len(spans(session, staying)) == 5


def test_only_the_one_that_goes_has_an_account(lead: Path, hub: Server) -> None:
    omar_copy = copy_of(lead, "Omar")
    with Session.open(lead, "Nadia") as nadia:
        commands.add_annotator(nadia, "Omar N.")
        commands.unite_annotators(nadia, "Omar", "Omar N.")
        share(nadia, hub, "nadia")
        with Session.open(omar_copy, "Omar") as omar:
            share(omar, hub, "omar")
        with Session.open(omar_copy, "Omar") as omar:
            assert omar.annotator.name == "Omar N."
            commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
            share(omar, hub, "omar")
        share(nadia, hub, "nadia")
        assert spans(nadia, "Omar N.") == {"السعر"}
        account = commands.add_hub_member(nadia, hub.url(database="news"), "Omar N.")
        assert account.login == "omar", "the account that is there"
        assert commands.remove_hub_member(nadia, hub.url(database="news"), "Omar N.") == ["omar"]


def test_a_union_that_is_undone_parts_them_again(lead: Path, hub: Server) -> None:
    sara_copy, omar_copy = copy_of(lead, "Sara"), copy_of(lead, "Omar")
    with (
        Session.open(lead, "Nadia") as nadia,
        Session.open(sara_copy, "Sara") as sara,
        Session.open(omar_copy, "Omar") as omar,
    ):
        commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
        share(omar, hub, "omar")
        share(nadia, hub, "nadia")
        commands.unite_annotators(nadia, "Omar", "Sara")
        share(nadia, hub, "nadia")
        share(omar, hub, "omar")
        nadia.undo()
        share(nadia, hub, "nadia")
        share(omar, hub, "omar")
        assert spans(omar, "Omar") == {"السعر"}
        commands.add_span(omar, FIRST, "CLAIM", [place("دولارًا")])
        share(omar, hub, "omar")
        share(nadia, hub, "nadia")
        assert spans(nadia, "Omar") == BOTH
        share(sara, hub, "sara")
        assert spans(sara, "Omar") == set()
        assert not sara.file.rows("SELECT 1 FROM operation WHERE layer = ?", (sara.person("Omar").id,))


def test_an_annotator_unites_nobody_in_the_hub(lead: Path, hub: Server) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia, hub, "nadia")
        share(sara, hub, "sara")
        commands.unite_annotators(sara, "Omar", "Sara")
        share(sara, hub, "sara")
        with Hub(hub.url("sara", "secret", "news"), sara.project_id) as carrier:
            assert carrier.persons() == [sara.author]
    with psycopg.connect(hub.url("nadia", "secret", "news")) as connection, pytest.raises(psycopg.Error):
        connection.execute("SELECT * FROM annotator.same_person")


def test_a_shared_folder(lead: Path, shared: Path) -> None:
    omar_copy = copy_of(lead, "Omar")
    with Session.open(lead, "Nadia") as nadia:
        with Session.open(omar_copy, "Omar") as omar:
            commands.add_span(omar, FIRST, "CLAIM", [place("السعر")])
            copies.share(omar, shared)
            copies.share(nadia, shared)
            commands.unite_annotators(nadia, "Omar", "Sara")
            copies.share(nadia, shared)
            copies.share(omar, shared)
            assert spans(omar, "Sara") == {"السعر"}, "the window is open as Omar still"
        with Session.open(omar_copy, "Omar") as omar:
            commands.add_span(omar, FIRST, "CLAIM", [place("دولارًا")])
            copies.share(omar, shared)
        assert copies.share(nadia, shared)[1].questions == 0
        assert spans(nadia, "Sara") == BOTH
