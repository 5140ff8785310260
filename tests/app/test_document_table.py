"""The table of documents: what its rows say, filters, order, groups, and that it follows changes."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.document_filter import Filter
from annotator.app.document_table import CLAIMS, FIELD, LANGUAGES, TITLE, WORDS, DocumentTable, Group
from annotator.app.session import Session
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, place


@pytest.fixture
def session(project: Path) -> Session:
    with Session.open(project, ME) as session:
        commands.add_annotator(session, OTHER)
        commands.assign(session, commands.plan_assignments(session, [ME, OTHER], 2))
        commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
        commands.flag(session, SECOND, "odd")
        commands.change_facts(session, [SECOND], metadata={"outlet": "Dawn", "page": "10"}, title="B")
        commands.change_facts(session, [FIRST], metadata={"page": "9"}, title="a")
        yield session


@pytest.fixture
def table(session: Session) -> DocumentTable:
    table = DocumentTable(session)
    table.load()
    return table


def ids(table: DocumentTable) -> list[str]:
    return [table.row(number).id for number in table.view if isinstance(number, int)]


def sort(table: DocumentTable, column: str, *, descending: bool = False) -> list[str]:
    table.sorted_by, table.descending = column, descending
    table.arrange()
    return ids(table)


def filtered(table: DocumentTable, filter_: Filter) -> list[str]:
    table.filter = filter_
    table.arrange()
    return ids(table)


def test_a_row_says_who_has_done_what(session: Session, table: DocumentTable) -> None:
    row = table.row(session.number_of(SECOND))
    assert (row.title, row.languages, row.metadata["outlet"]) == ("B", ("en",), "Dawn")
    assert (row.assigned, row.started, row.done, row.flagged, row.claims) == (2, 1, 0, 1, {session.author: 1})
    assert (row.waiting, row.unassigned) == (1, 0)
    assert table.words(row.number) == len(ENGLISH.split())


def test_work_of_somebody_without_an_assignment_is_told_apart(session: Session) -> None:
    commands.unassign(session, OTHER, [SECOND])
    commands.unassign(session, ME, [FIRST])
    for name, document in ((ME, FIRST), (OTHER, SECOND)):
        session.switch_annotator(name)
        commands.mark_done(session, document)
    table = DocumentTable(session)
    table.load()
    first, second = (table.row(session.number_of(document)) for document in (FIRST, SECOND))
    assert (first.assigned, first.waiting, first.done, first.unassigned) == (1, 1, 1, 1)
    assert (second.assigned, second.waiting, second.started, second.done, second.unassigned) == (1, 0, 1, 1, 1)


def test_it_sorts_by_every_column(table: DocumentTable) -> None:
    assert sort(table, TITLE) == [FIRST, SECOND]
    assert sort(table, TITLE, descending=True) == [SECOND, FIRST]
    assert sort(table, CLAIMS, descending=True) == [SECOND, FIRST]
    assert sort(table, FIELD + "page") == [FIRST, SECOND]
    assert sort(table, FIELD + "page", descending=True) == [SECOND, FIRST]
    by_words = sorted(ids(table), key=lambda id_: table.words(table._session.number_of(id_)))
    assert sort(table, WORDS) == by_words


def test_conditions_combine(table: DocumentTable) -> None:
    assert filtered(table, Filter(words="b")) == [SECOND]
    assert filtered(table, Filter(language="en", flagged=True, metadata=(("outlet", "Dawn"),))) == [SECOND]
    assert filtered(table, Filter(metadata=(("outlet", "Dawn"), ("page", "9")))) == []
    assert filtered(table, Filter(status="todo")) == [FIRST]
    assert table.shown == 1


def test_groups_have_headings(table: DocumentTable) -> None:
    table.group_by = FIELD + "outlet"
    table.arrange()
    assert [item for item in table.view if isinstance(item, Group)] == [Group("Dawn", 1), Group("", 1)]
    assert ids(table) == [SECOND, FIRST]
    table.group_by = LANGUAGES
    table.arrange()
    assert [item.value for item in table.view if isinstance(item, Group)] == ["ar", "en"]


def test_it_follows_changes(session: Session, table: DocumentTable) -> None:
    loads: list[bool] = []
    session.add_listener(lambda change: loads.append(table.apply(change)))
    commands.change_facts(session, [FIRST], title="New")
    commands.mark_done(session, FIRST)
    row = table.row(session.number_of(FIRST))
    assert (row.title, row.done) == ("New", 1)
    commands.remove_documents(session, [FIRST])
    assert loads == [True, True, False]
    table.load()
    assert ids(table) == [SECOND]
    commands.restore_documents(session, [FIRST])
    assert loads[-1] is False


def test_fields_values_and_languages_follow_changes(session: Session, table: DocumentTable) -> None:
    session.add_listener(lambda change: table.apply(change) or table.load())  # type: ignore[func-returns-value]
    first = ids(table)[0]
    for act in (
        lambda: commands.change_facts(session, [first], metadata={"desk": "News", "outlet": "Another"}),
        lambda: commands.change_facts(session, [first], languages=("ur", "en")),
        lambda: commands.change_facts(session, [first], unset=["outlet"]),
        lambda: commands.undo(session),
        lambda: commands.remove_documents(session, [first]),
        lambda: commands.undo(session),
    ):
        act()
        fresh = DocumentTable(session)
        fresh.load()
        assert table.fields() == fresh.fields()
        assert table.languages() == fresh.languages()
        for field in fresh.fields():
            assert table.values_of(field, 40) == fresh.values_of(field, 40) != []
            assert table.values_of(field, 0) == []


def test_the_first_rows_are_shown_without_a_question_to_the_file(session: Session) -> None:
    table = DocumentTable(session)
    table.load_first(100)
    with ThreadPoolExecutor(1) as reader, session.file.trial():  # held, as by a long query
        counts = reader.submit(lambda: [table.words(number) for number in table.view if isinstance(number, int)])
        assert sum(counts.result(timeout=10)) >= len(ENGLISH.split())
