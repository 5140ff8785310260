"""Free text becomes entries: listed first, linked as one step of undo, and what is left out is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Span, quote_of
from annotator.domain.errors import AnnotatorError
from annotator.storage import claims_index
from tests.samples import ENGLISH, FIRST, ME, OTHER, SECOND, place

WORDS = ("OPEC+ deal", "موسكو", "Maria Zakharova", "السعر", "المتحدث")


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    """A session of a lead, in whose project three people have free text for two speakers."""
    with Session.open(project, ME) as opened:
        commands.add_annotator(opened, OTHER)
        commands.set_role(opened, ME, "lead")
        other = opened.person(OTHER).id
        values = ("Reuters", "REUTERS", "Reuters", "علي", "عَلِي")
        layers = (opened.layer, opened.layer, other, GOLD, other)
        kinds = ("media", "media", "group", "person", "person")
        with opened.act("Import") as act:
            for words, value, layer, kind in zip(WORDS, values, layers, kinds, strict=True):
                act.put(speaker(opened, words, value, layer, kind=kind))
        yield opened


def speaker(session: Session, words: str, entity: str, layer: str, **attributes: str) -> Span:
    places = (place(words),)
    return Span(f"{layer}-{words}", layer, FIRST, "SPEAKER", places, quote_of(session.text(FIRST), places),
                {"entity": entity, **attributes})  # fmt: skip


def values(session: Session) -> list[object]:
    found = []
    for layer in sorted({session.layer, session.person(OTHER).id, session.person(ME).id, GOLD}):
        found += [one.attributes["entity"] for one in session.annotations(FIRST, layer).spans.values()]
    return sorted(found)


@pytest.mark.parametrize("indexed", [False, True])
def test_free_text_is_listed_with_the_entries_of_its_name(session: Session, indexed: bool) -> None:
    ali = commands.add_entry(session, "Ali", names=["علي"]).id
    aly = commands.add_entry(session, "علي").id
    commands.add_span(session, SECOND, "TARGET", [place("deal", ENGLISH)], attributes={"entity": ali})
    if indexed:
        claims_index.update_index(session.file, lambda _done, _total: None)
    found = commands.plan_entries_from_words(session)
    assert [(one.key, one.spellings, one.count) for one in found] == [
        ("reuters", ("Reuters", "REUTERS"), 3),
        ("علي", ("علي", "عَلِي"), 2),
    ]
    assert found[0].entries == ()
    assert set(found[1].entries) == {ali, aly}


def test_a_new_entry_has_the_spellings_and_the_most_frequent_kind(session: Session) -> None:
    before = values(session)
    made = commands.make_entries_from_words(session, {"reuters": ""})
    (entry,) = made.entries
    assert (entry.name, entry.kind, made.linked, made.left_out) == ("Reuters", "media", 3, {})
    assert session.register().names(entry.id) == ["Reuters", "REUTERS"]
    assert values(session) == sorted([entry.id] * 3 + ["علي", "عَلِي"])
    assert [one.key for one in commands.plan_entries_from_words(session)] == ["علي"]
    assert session.next_undo() == "Make entries"
    commands.undo(session)
    assert values(session) == before
    assert len(session.register()) == 0
    commands.redo(session)
    assert session.register().entry(entry.id) == entry


def test_an_entry_that_is_there_is_linked(session: Session) -> None:
    ali, aly = (commands.add_entry(session, name).id for name in ("Ali", "Aly"))
    commands.merge_entries(session, [aly], ali)
    made = commands.make_entries_from_words(session, {"علي": aly})
    assert (made.entries, made.linked) == ((), 2)
    commands.split_entry(session, aly)
    assert values(session) == sorted([ali, ali, "Reuters", "REUTERS", "Reuters"]), "as it read then"
    assert session.register().names(ali) == ["Ali"], "no name is added to it"


def test_only_own_annotations_are_linked_by_an_annotator(session: Session) -> None:
    session.switch_annotator(OTHER)
    made = commands.make_entries_from_words(session, {"reuters": "", "علي": ""})
    assert made.linked == 2
    assert made.left_out == {"annotations of others": 3}
    left = {one.key: one.count for one in commands.plan_entries_from_words(session)}
    assert left == {"reuters": 2, "علي": 1}


def test_removed_articles_are_left_out(session: Session) -> None:
    commands.remove_documents(session, [FIRST])
    made = commands.make_entries_from_words(session, {"reuters": ""})
    assert (made.linked, made.left_out) == (0, {"removed articles": 3})


def test_conflicting_versions_are_left_as_they_are(session: Session, tmp_path: Path) -> None:
    span = speaker(session, WORDS[0], "Reuters", session.layer, kind="media")
    copy = commands.new_project_from(commands.pack(session, tmp_path / "first").path, tmp_path / "copy.annot")
    with Session.open(copy, ME) as other:
        commands.set_note(other, FIRST, span.id, "there")
        package = commands.pack(other, tmp_path / "there").path
    commands.set_note(session, FIRST, span.id, "here")
    commands.merge_file(session, package)
    assert len(commands.conflicts(session)) == 1
    made = commands.make_entries_from_words(session, {"reuters": ""})
    assert (made.linked, made.left_out) == (2, {"open conflicts": 1})
    assert len(commands.conflicts(session)) == 1


def test_nothing_is_linked_that_was_not_listed(session: Session) -> None:
    before = values(session)
    with pytest.raises(AnnotatorError, match="No annotation has this free text"):
        commands.make_entries_from_words(session, {"reuters": "", "bbc": ""})
    with pytest.raises(AnnotatorError, match="no entry of this id"):
        commands.make_entries_from_words(session, {"reuters": "bbc"})
    assert values(session) == before
    assert len(session.register()) == 0


def test_words_that_no_entry_can_be_called_are_refused(session: Session) -> None:
    with session.act("Import") as act:
        act.put(speaker(session, "سيبقى", "x" * 300, session.layer))
    with pytest.raises(AnnotatorError, match="visible characters"):
        commands.make_entries_from_words(session, {"x" * 300: ""})
