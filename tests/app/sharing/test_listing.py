"""The list of articles of somebody to whom work comes: as if read afresh, though only what came is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.document_filter import Filter
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.app.sharing.sharing import Place
from annotator.storage import documents
from tests.app.sharing.copies import assign, copy_of
from tests.samples import FIRST, SECOND, add_articles, place

Act = Callable[[Session], object]
MORE = "A third article, about the harbour."
FILTERS = (
    Filter(),
    Filter(status="mine"),
    Filter(status="open"),
    Filter(words="new"),
    Filter(flagged=True),
)
BY_LEAD: dict[str, Act] = {
    "a title": lambda lead: commands.change_facts(lead, [FIRST], title="A new title"),
    "an assignment": lambda lead: assign(lead, "Lina", SECOND),
    "an assignment of another": lambda lead: assign(lead, "Omar", SECOND),
    "an assignment taken back": lambda lead: commands.unassign_documents(lead, [(lead.person("Lina").id, FIRST)]),
    "a note on the project": lambda lead: commands.set_guideline(lead, "Mark claims."),
}
OTHER_LISTS: dict[str, Act] = {
    "an article": lambda lead: add_articles(lead, MORE),
    "an article gone": lambda lead: commands.remove_documents(lead, [FIRST]),
    "a corrected text": lambda lead: commands.revise_document(lead, FIRST, lead.text(FIRST) + " More."),
}
ELSEWHERE: dict[str, Act] = {
    "a span": lambda sara: commands.add_span(sara, FIRST, "CLAIM", [place("السعر")]),
    "an article done": lambda sara: commands.mark_done(sara, FIRST),
    "a flag": lambda sara: commands.flag(sara, FIRST, "unclear"),
}


def require_the_same(listing: Listing, session: Session) -> None:
    fresh = Listing(session)
    fresh.filter_by(listing.filter)
    assert [listing.row(row) for row in range(len(listing.numbers))] == [
        fresh.row(row) for row in range(len(fresh.numbers))
    ]
    assert (listing.counts(), listing.assigned, listing.assigned_to_others) == (
        fresh.counts(),
        fresh.assigned,
        fresh.assigned_to_others,
    )


def receive(person: Session, shared: Place, filter_: Filter) -> Listing:
    """Let somebody see a list, and receive; return the list, all of whose rows were read before."""
    listing = Listing(person)
    listing.filter_by(filter_)
    for row in range(len(listing.numbers)):
        listing.row(row)
    listing.counts()
    person.add_listener(listing.apply)
    assert commands.share(person, shared).merged
    return listing


@pytest.mark.parametrize("filter_", FILTERS, ids=str)
@pytest.mark.parametrize("what", BY_LEAD)
def test_what_others_made_reads_no_other_article(
    lead: Path, shared: Path, what: str, filter_: Filter, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Place("folder", str(shared))
    with Session.open(lead, "Nadia") as nadia:
        assign(nadia, "Lina", FIRST)
    with Session.open(copy_of(lead, "Lina"), "Lina") as lina, Session.open(lead, "Nadia") as nadia:
        commands.share(nadia, folder)
        commands.share(lina, folder)
        BY_LEAD[what](nadia)
        commands.share(nadia, folder)
        with monkeypatch.context() as patched:
            patched.setattr(Listing, "reload", _first_only(Listing.reload))
            listing = receive(lina, folder, filter_)
        require_the_same(listing, lina)


def _first_only(reload: Callable[[Listing], None]) -> Callable[[Listing], None]:
    def once(listing: Listing) -> None:
        assert not hasattr(listing, "numbers"), "it is read again"
        reload(listing)

    return once


@pytest.mark.parametrize("filter_", FILTERS, ids=str)
@pytest.mark.parametrize("what", OTHER_LISTS)
def test_articles_that_come_and_go_are_another_list(lead: Path, shared: Path, what: str, filter_: Filter) -> None:
    folder = Place("folder", str(shared))
    with Session.open(copy_of(lead, "Lina"), "Lina") as lina, Session.open(lead, "Nadia") as nadia:
        commands.share(nadia, folder)
        commands.share(lina, folder)
        OTHER_LISTS[what](nadia)
        commands.share(nadia, folder)
        require_the_same(receive(lina, folder, filter_), lina)


@pytest.mark.parametrize("filter_", FILTERS, ids=str)
@pytest.mark.parametrize("what", ELSEWHERE)
def test_own_work_from_another_copy_is_counted(
    lead: Path, shared: Path, what: str, filter_: Filter, tmp_path: Path
) -> None:
    folder = Place("folder", str(shared))
    here = copy_of(lead, "Sara")
    other = commands.new_project_from(here.with_suffix(".annopack"), tmp_path / "other.annot")
    with Session.open(here, "Sara") as sara, Session.open(other, "Sara") as elsewhere:
        commands.share(sara, folder)
        ELSEWHERE[what](elsewhere)
        commands.share(elsewhere, folder)
        require_the_same(receive(sara, folder, filter_), sara)


def test_statuses_of_some_documents_are_those_of_all(lead: Path) -> None:
    with Session.open(copy_of(lead, "Sara"), "Sara") as sara:
        commands.add_span(sara, FIRST, "CLAIM", [place("السعر")])
        every = documents.statuses(sara.file, sara.layer)
        number = sara.number_of(FIRST)
        assert documents.statuses(sara.file, sara.layer, [number]) == {number: every[number]}
        assert documents.statuses(sara.file, sara.layer, []) == {}
