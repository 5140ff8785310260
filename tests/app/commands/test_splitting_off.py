"""Names and mentions of an entry become an entry of their own, as one step; what is left out is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.annotation import GOLD, Span, quote_of
from annotator.domain.document import title_of
from annotator.domain.errors import AnnotatorError
from annotator.storage.documents import numbers_of
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, place


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    """A session of a lead, in a team with another member."""
    with Session.open(project, ME) as opened:
        commands.add_annotator(opened, OTHER)
        commands.set_role(opened, ME, "lead")
        yield opened


def number(session: Session, document: str) -> int:
    return numbers_of(session.file, [document])[document]


def point(session: Session, entry: str, *words: str, layer: str = "", label: str = "SPEAKER") -> str:
    """A mention of some words, each a fragment, in the first article."""
    layer = layer or session.layer
    places = tuple(place(one) for one in words)
    span = Span(
        f"{layer}-{words}", layer, FIRST, label, places, quote_of(session.text(FIRST), places), {"entity": entry}
    )
    with session.act("Import") as act:
        act.put(span)
    return span.id


def entity(session: Session, span: str, layer: str = "") -> object:
    return session.annotations(FIRST, layer or session.layer).spans[span].attributes["entity"]


def test_what_can_go_is_listed_over_all_layers_and_merged_entries(session: Session) -> None:
    entry = commands.add_entry(session, "Deyri", names=["H. Deyri", "هالة"]).id
    merged = commands.add_entry(session, "Hala", names=["Halla"]).id
    commands.merge_entries(session, [merged], entry)
    other = session.person(OTHER).id
    point(session, entry, "موسكو")
    point(session, merged, "موسكو", layer=other)
    point(session, entry, "Maria", "موسكو", layer=GOLD)
    commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)], attributes={"entity": entry})
    choice = commands.plan_split_off(session, merged)
    assert choice.entry.id == entry
    assert sorted(one.name for one in choice.names) == ["H. Deyri", "Halla", "هالة"]
    first, second = number(session, FIRST), number(session, SECOND)
    assert [(one.words, one.documents, one.count) for one in choice.mentions] == [
        ("موسكو", {first: 2}, 2),
        ("deal", {second: 1}, 1),
        ("Maria … موسكو", {first: 1}, 1),
    ]
    assert commands.article_titles(session, [second]) == {second: title_of(ENGLISH)}


def test_chosen_names_and_mentions_go_in_one_step(session: Session) -> None:
    entry = commands.add_entry(session, "Bush", names=["W.", "H. W."], kind="person").id
    going, staying = point(session, entry, "موسكو"), point(session, entry, "المتحدث")
    apart = point(session, entry, "Maria", "السعر")
    choice = commands.plan_split_off(session, entry)
    name = next(one for one in choice.names if one.name == "W.")
    keys = [(one.key, number(session, FIRST)) for one in choice.mentions if one.words != "المتحدث"]
    done = commands.split_off(session, entry, "  George\nW. Bush ", [name], keys)
    register = session.register()
    assert (done.entry.name, done.entry.kind, done.linked, done.left_out) == ("George W. Bush", "person", 2, {})
    assert register.names(done.entry.id) == ["George W. Bush", "W."]
    assert register.names(entry) == ["Bush", "H. W."]
    assert [entity(session, span) for span in (going, apart, staying)] == [done.entry.id, done.entry.id, entry]
    assert session.next_undo() == "Split entry"
    commands.undo(session)
    assert entity(session, going) == entry
    assert session.register().names(entry) == ["Bush", "H. W.", "W."]
    assert len(session.register()) == 1
    commands.redo(session)
    assert entity(session, going) == done.entry.id


def test_one_article_of_the_same_words_can_go(session: Session) -> None:
    entry = commands.add_entry(session, "Bush").id
    here = point(session, entry, "deal")
    there = commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)], attributes={"entity": entry}).id
    (mentions,) = commands.plan_split_off(session, entry).mentions
    assert mentions.documents == {number(session, FIRST): 1, number(session, SECOND): 1}
    done = commands.split_off(session, entry, "The elder", [], [(mentions.key, number(session, SECOND))])
    assert entity(session, here) == entry
    assert session.annotations(SECOND).spans[there].attributes["entity"] == done.entry.id


def test_mentions_of_others_and_of_merged_entries_go_too(session: Session) -> None:
    entry, merged = (commands.add_entry(session, name).id for name in ("Bush", "W."))
    commands.merge_entries(session, [merged], entry)
    other = session.person(OTHER).id
    theirs, gold = point(session, merged, "موسكو", layer=other), point(session, entry, "موسكو", layer=GOLD)
    (mentions,) = commands.plan_split_off(session, entry).mentions
    done = commands.split_off(session, entry, "W", [], [(mentions.key, number(session, FIRST))])
    assert entity(session, theirs, other) == entity(session, gold, GOLD) == done.entry.id
    assert (done.linked, done.left_out) == (2, {})


def test_removed_articles_stay(session: Session) -> None:
    entry = commands.add_entry(session, "Bush").id
    span = point(session, entry, "موسكو")
    choice = commands.plan_split_off(session, entry)
    keys = [(one.key, number) for one in choice.mentions for number in one.documents]
    commands.remove_documents(session, [FIRST])
    done = commands.split_off(session, entry, "W", [], keys)
    assert (done.linked, done.left_out) == (0, {"removed articles": 1})
    commands.undo(session)
    commands.undo(session)
    assert entity(session, span) == entry


def test_who_has_no_authority_and_what_cannot_be_are_refused(session: Session) -> None:
    entry = commands.add_entry(session, "Bush", names=["W."]).id
    point(session, entry, "موسكو")
    choice = commands.plan_split_off(session, entry)
    before = session.register().records()
    for name, names, entry_id in (("W", (), entry), (" ", choice.names, entry), ("W", choice.names, "nobody-00000000")):
        with pytest.raises(AnnotatorError):
            commands.split_off(session, entry_id, name, names)
    task = Task()
    task.cancel()
    with pytest.raises(Cancelled):
        commands.split_off(session, entry, "W", choice.names, [(choice.mentions[0].key, number(session, FIRST))], task)
    session.switch_annotator(OTHER)
    for refused in (
        lambda: commands.plan_split_off(session, entry),
        lambda: commands.split_off(session, entry, "W", choice.names),
    ):
        with pytest.raises(AnnotatorError, match="leads and reviewers"):
            refused()
    assert session.register().records() == before
