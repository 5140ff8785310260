"""A merge that came by a carrier and was undone: what comes later brings nothing back unasked, and loses nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.carriers.hub_owner import add_member
from annotator.domain.document import document_id
from tests.app.sharing import copies, hub_of_team
from tests.app.sharing.copies import assign, copy_of, spans
from tests.postgres import Server
from tests.samples import ENGLISH, FIRST, SECOND, add_articles, place

Share = Callable[[Session], object]


@pytest.fixture(params=["folder", "hub"])
def share(request: pytest.FixtureRequest) -> Share:
    if request.param == "folder":
        folder = request.getfixturevalue("shared")
        return lambda session: copies.share(session, folder)
    server = request.getfixturevalue("hub")
    return lambda session: hub_of_team.share(session, server)


def mark(session: Session, name: str, words: str) -> None:
    """Add a claim in somebody's annotations."""
    session.correct(session.person(name).id)
    commands.add_span(session, FIRST, "CLAIM", [place(words)])
    session.correct(None)


def undo_last(session: Session) -> int:
    """Undo the last merge, and return its number."""
    number = commands.past_merges(session)[0].number
    commands.undo_merge(session, number)
    return number


def test_an_article_that_is_assigned_late_brings_back_nothing_else(lead: Path, share: Share) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia)
        share(sara)
        mark(nadia, "Sara", "السعر")
        share(nadia)
        share(sara)
        number = undo_last(sara)
        assign(nadia, "Sara", SECOND)
        share(nadia)
        share(sara)
        assert sara.text(SECOND) == ENGLISH
        assert spans(sara, "Sara") == set()
        commands.redo_merge(sara, number)
        assert spans(sara, "Sara") == {"السعر"}


def test_another_role_brings_more_and_nothing_that_was_undone(
    lead: Path,
    share: Share,
    request: pytest.FixtureRequest,
) -> None:
    sara_copy, omar_copy = copy_of(lead, "Sara"), copy_of(lead, "Omar")
    with Session.open(omar_copy, "Omar") as omar:
        commands.add_span(omar, FIRST, "CLAIM", [place("دولارًا")])
        share(omar)
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        share(nadia)
        share(sara)
        mark(nadia, "Sara", "السعر")
        share(nadia)
        share(sara)
        undo_last(sara)
        commands.set_role(nadia, "Sara", "reviewer")
        if "hub" in request.fixturenames:
            server: Server = request.getfixturevalue("hub")
            add_member(server.url(database="news"), nadia.project_id, sara.author, "reviewer", "sara", "secret")
        share(nadia)
        share(sara)
        assert spans(sara, "Sara") == set()
        assert spans(sara, "Omar") == {"دولارًا"}
        assert sara.text(SECOND) == ENGLISH
        undo_last(sara)  # also what brought the role, so that less is received again
        share(sara)
        share(sara)
        assert spans(sara, "Sara") == set()


def test_new_work_brings_what_it_needs(lead: Path, share: Share) -> None:
    sara_copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia, Session.open(sara_copy, "Sara") as sara:
        claim = commands.add_span(sara, FIRST, "CLAIM", [place("السعر")]).id
        other = commands.add_span(sara, FIRST, "CLAIM", [place("دولارًا")]).id
        commands.add_span(sara, FIRST, "CLAIM", [place("said")])
        speaker = commands.add_span(sara, FIRST, "SPEAKER", [place("Maria Zakharova")]).id
        share(sara)
        share(nadia)
        number = undo_last(nadia)
        commands.link(sara, FIRST, claim, speaker)
        commands.set_note(sara, FIRST, other, "why?")
        share(sara)
        share(nadia)
        work = nadia.annotations(FIRST, sara.author)
        assert set(work.spans) == {claim, other, speaker}
        assert work.spans[other].note == "why?"
        assert len(work.relations) == 1
        assert not commands.check(nadia).problems
        again = undo_last(nadia)
        assert spans(nadia, "Sara") == set()
        commands.redo_merge(nadia, again)
        assert len(spans(nadia, "Sara")) == 3
        commands.redo_merge(nadia, number)
        assert len(spans(nadia, "Sara")) == 4


def test_new_work_of_somebody_whose_coming_was_undone_is_not_lost(lead: Path, shared: Path) -> None:
    copy = copy_of(lead, "Sara")
    with Session.open(lead, "Nadia") as nadia:
        with Session.open(copy, "Dana") as dana:
            commands.add_span(dana, FIRST, "CLAIM", [place("السعر")])
            copies.share(dana, shared)
        copies.share(nadia, shared)
        undo_last(nadia)
        assert "Dana" not in [person.name for person in nadia.people().members]
        with Session.open(copy, "Dana") as dana:
            commands.add_span(dana, FIRST, "CLAIM", [place("دولارًا")])
            copies.share(dana, shared)
        copies.share(nadia, shared)
        assert spans(nadia, "Dana") == {"دولارًا"}


def test_articles_whose_coming_was_undone_come_back_with_work_on_them(lead: Path, shared: Path) -> None:
    lina_copy = copy_of(lead, "Lina")
    with Session.open(lead, "Nadia") as nadia, Session.open(lina_copy, "Lina") as lina:
        copies.share(lina, shared)
        texts = "The harbour is open.", "The harbour is closed."
        add_articles(nadia, *texts)
        third, fourth = map(document_id, texts)
        copies.share(nadia, shared)
        copies.share(lina, shared)
        undo_last(lina)
        assert third not in [row.id for row in commands.list_documents(lina)]
        commands.add_span(nadia, third, "CLAIM", [(0, 3)])
        copies.share(nadia, shared)
        copies.share(lina, shared)
        listed = [row.id for row in commands.list_documents(lina)]
        assert third in listed
        assert fourth not in listed
        assert len(lina.annotations(third, nadia.author).spans) == 1
