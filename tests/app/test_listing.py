"""The list of documents: its rows, filters and counts follow every change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands.assigning import assignment
from annotator.app.document_filter import Filter
from annotator.app.listing import Listing
from annotator.app.session import Session
from annotator.app.status_counts import Counts
from annotator.storage import documents
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, add_articles, place


@pytest.fixture
def listing(session: Session) -> Listing:
    listing = Listing(session)
    session.add_listener(listing.apply)
    return listing


def listed(listing: Listing) -> list[str]:
    return [listing.row(index).id for index in range(len(listing.numbers))]


def counts(**other: int) -> Counts:
    return Counts(**{"listed": 2, "all": 2, "todo": 0, "started": 0, "done": 0, "skipped": 0, "flagged": 0} | other)


def test_a_fresh_project_is_all_to_do(listing: Listing) -> None:
    assert listed(listing) == [FIRST, SECOND]
    assert listing.counts() == counts(todo=2)


def test_a_row_shows_title_language_and_status(listing: Listing) -> None:
    row = listing.row(1)
    assert (row.title, row.languages, row.status, row.flag) == (ENGLISH.split("\n")[0], ("en",), "todo", None)


def test_a_row_counts_claims_and_those_that_lack_something(session: Session, listing: Listing) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    assert listing.row(0)[3:7] == ("started", None, 1, 1)
    commands.set_speaker(session, FIRST, claim.id, "AUTHOR")
    commands.set_stance(session, FIRST, claim.id, "supports")
    assert listing.row(0)[3:7] == ("started", None, 1, 0)


@pytest.mark.parametrize(
    ("deed", "expected"),
    [
        (commands.mark_done, counts(todo=1, done=1)),
        (commands.skip, counts(todo=1, skipped=1)),
        (lambda session, document: commands.flag(session, document, "odd"), counts(todo=2, flagged=1)),
    ],
)
def test_counts_follow_a_change_and_its_undo(
    session: Session, listing: Listing, deed: Callable[[Session, str], None], expected: Counts
) -> None:
    deed(session, FIRST)
    assert listing.counts() == expected == Listing(session).counts()
    commands.undo(session)
    assert listing.counts() == counts(todo=2) == Listing(session).counts()


def test_what_is_listed_afresh_is_what_was_kept_up_to_date(session: Session, listing: Listing) -> None:
    span = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    commands.mark_done(session, FIRST)
    commands.flag(session, SECOND, "")
    commands.delete_span(session, FIRST, span.id)
    fresh = Listing(session)
    assert [fresh.row(index) for index in range(2)] == [listing.row(index) for index in range(2)]
    assert fresh.counts() == listing.counts()


def test_a_change_names_the_rows_that_it_concerns(session: Session) -> None:
    listing, changed = Listing(session), list[list[str] | None]()
    session.add_listener(lambda change: changed.append(listing.apply(change)))
    commands.mark_done(session, SECOND)
    add_articles(session, "new")
    assert changed == [[SECOND], None]
    assert listing.counts().all == 3


def test_a_document_that_went_is_neither_listed_nor_counted(session: Session, listing: Listing) -> None:
    add_articles(session, "new")
    assert len(listed(listing)) == 3
    commands.undo(session)
    assert listed(listing) == [FIRST, SECOND]
    assert listing.counts() == counts(todo=2)


def test_work_on_a_document_that_somebody_took_away_is_not_counted(project: Path) -> None:
    with Session.open(project, annotator=OTHER) as session:
        add_articles(session, "new")
        new = Listing(session).row(2).id
    with Session.open(project, annotator=ME) as session:
        commands.mark_done(session, new)
    with Session.open(project, annotator=OTHER) as session:
        commands.undo(session)
    with Session.open(project, annotator=ME) as session:
        assert Listing(session).counts() == counts(todo=2)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), [FIRST, SECOND]),
        (Filter(words="ministry"), [SECOND]),
        (Filter(words="OPEC"), [FIRST]),
        (Filter(words="nowhere"), []),
        (Filter(language="ar"), [FIRST]),
        (Filter(status="done"), [SECOND]),
        (Filter(status="todo"), [FIRST]),
        (Filter(status="flagged"), [FIRST]),
        (Filter(words="OPEC", status="done"), []),
    ],
)
def test_filters_list_what_fits_them_all(session: Session, listing: Listing, wanted: Filter, found: list[str]) -> None:
    commands.mark_done(session, SECOND)
    commands.flag(session, FIRST, "")
    listing.filter_by(wanted)
    assert listed(listing) == found
    assert listing.filter == wanted
    assert listing.counts() == counts(todo=1, done=1, flagged=1)


def test_the_filter_outlives_a_reload(session: Session, listing: Listing) -> None:
    listing.filter_by(Filter(language="en"))
    add_articles(session, "new")
    assert len(listed(listing)) == 2


def test_the_place_of_a_document_is_known_while_it_is_listed(listing: Listing) -> None:
    assert (listing.index_of(SECOND), listing.index_of("0" * 64)) == (1, None)
    listing.filter_by(Filter(language="ar"))
    assert listing.index_of(SECOND) is None


def test_the_languages_are_those_of_all_documents(listing: Listing) -> None:
    assert listing.languages() == ["ar", "en"]


def test_a_list_without_an_annotator_is_all_to_do(project: Path) -> None:
    with Session.open(project, annotator=ME) as session:
        commands.mark_done(session, FIRST)
    with Session.open(project) as session:
        listing = Listing(session)
        assert listing.counts() == counts(todo=2)
        assert listing.row(0).status == "todo"


def test_only_documents_with_hits_are_listed_while_a_search_lasts(session: Session, listing: Listing) -> None:
    listing.show_hits({SECOND: 3})
    assert [(listing.row(row).id, listing.row(row).hits) for row in range(len(listing.numbers))] == [(SECOND, 3)]
    assert listing.counts().all == len(listing._all)
    listing.show_hits(None)
    assert listing.numbers == listing._all
    assert listing.row(0).hits is None


def test_what_is_assigned_to_others_leaves_the_list_as_it_is(session: Session, listing: Listing) -> None:
    read = listing.row(0)
    commands.assign(session, commands.plan_assignments(session, ["somebody"], 1))
    assert listing.row(0) is read
    assert not listing.assigned
    assert listing.numbers == Listing(session).numbers


def test_assigned_documents_are_listed_first_and_counted(session: Session, listing: Listing) -> None:
    with session.act("Assign") as act:
        act.put(assignment(session.layer, SECOND))
    assert listed(listing) == [SECOND, FIRST]
    assert (listing.counts().listed, listing.counts().all) == (2, 1)
    commands.mark_done(session, FIRST)
    assert listing.counts().done == 0
    listing.filter_by(Filter(status="mine"))
    assert listed(listing) == [SECOND]
    commands.unassign(session, ME)
    assert not listing.assigned
    assert listing.counts().done == 1


ANOTHER = "Another title"


@pytest.mark.parametrize(
    "filter_",
    [
        Filter(),
        Filter(words="another"),
        Filter(words="harbour"),
        Filter(metadata=(("outlet", "Wire"),)),
        Filter("", "todo"),
    ],
)
def test_a_change_of_facts_reads_no_other_document(session: Session, filter_: Filter, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    listing = Listing(session)
    listing.filter_by(filter_)
    session.add_listener(listing.apply)
    monkeypatch.setattr(documents, "listed_numbers", None)  # would fail if all were read again
    commands.change_facts(session, [SECOND], title=ANOTHER, metadata={"outlet": "Wire"})
    commands.change_facts(session, [FIRST], title="The harbour")
    commands.undo(session)
    commands.redo(session)
    commands.change_facts(session, [SECOND], unset=["outlet"])
    monkeypatch.undo()
    fresh = Listing(session)
    fresh.filter_by(filter_)
    assert [listing.row(row) for row in range(len(listing.numbers))] == [
        fresh.row(row) for row in range(len(fresh.numbers))
    ]
    assert listing.counts() == fresh.counts()


def test_own_assignments_come_first_without_reading_all(session: Session, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    listing = Listing(session)
    session.add_listener(listing.apply)
    own = session.layer
    for act in (
        lambda: commands.assign_documents(session, [(own, SECOND)]),
        lambda: commands.assign_documents(session, [(own, FIRST)]),
        lambda: commands.unassign_documents(session, [(own, SECOND)]),
        lambda: commands.undo(session),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(documents, "listed_numbers", None)
            act()
        fresh = Listing(session)
        assert listing.numbers == fresh.numbers
        assert listing.counts() == fresh.counts()
        assert listing.assigned == fresh.assigned


def test_a_corrected_text_and_its_undoing_are_another_list(session: Session) -> None:
    listing = Listing(session)
    session.add_listener(listing.apply)
    commands.revise_document(session, SECOND, session.text(SECOND) + " More.")
    assert listing.numbers == Listing(session).numbers
    commands.undo(session)
    assert listing.numbers == Listing(session).numbers
