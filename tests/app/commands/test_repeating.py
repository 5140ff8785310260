"""Paragraphs that are annotated in another article: found, and taken over as one step."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Span
from annotator.domain.document import document_id
from tests.samples import ARABIC, FIRST, ME, OTHER, SECOND, add_articles, place

REPEATED = "“We deny it,”  said Maria Zakharova in موسكو, “fully.”"
NEW = f"A new article of the agency.\n{REPEATED}\nقالت وزارة الخارجية أمس شيئًا آخر."
THIRD = document_id(NEW)


@pytest.fixture
def session(project: Path) -> Session:
    with Session.open(project, ME) as session:
        add_articles(session, NEW)
        claim = commands.add_span(session, FIRST, "CLAIM", [place("We deny it"), place("fully")])
        commands.add_span(session, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
        commands.set_note(session, FIRST, claim.id, "mine")
        commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])
        yield session


def quotes(session: Session) -> dict[str, tuple[str, ...]]:
    return {span.label: span.quote for span in session.annotations(THIRD).spans.values()}


def test_the_annotations_of_an_equal_paragraph(session: Session) -> None:
    (found,) = commands.repeated_paragraphs(session, THIRD)
    assert (found.number, found.words, found.source, found.layer) == (1, REPEATED, FIRST, session.layer)
    assert session.annotations(THIRD).spans == {}
    assert commands.take_over(session, THIRD, [found]) == 2
    assert quotes(session) == {"CLAIM": ("We deny it", "fully"), "SPEAKER": ("Maria Zakharova",)}
    work = session.annotations(THIRD)
    (relation,) = work.relations.values()
    assert all(relation.names(span) for span in work.spans)
    assert {span.note for span in work.spans.values()} == {""}
    assert not work.spans.keys() & session.annotations(FIRST).spans.keys()
    assert commands.check(session).problems == []
    assert commands.repeated_paragraphs(session, THIRD) == []
    commands.undo(session)
    assert session.annotations(THIRD).spans == {}


def test_nothing_is_taken_twice(session: Session) -> None:
    found = commands.repeated_paragraphs(session, THIRD)
    commands.take_over(session, THIRD, found)
    assert commands.take_over(session, THIRD, found) == 0


def test_others_annotations_are_not_offered_but_gold_is(session: Session) -> None:
    session.switch_annotator(OTHER)
    assert commands.repeated_paragraphs(session, THIRD) == []
    words = "Maria Zakharova"
    start, end = place(words, ARABIC)
    with session.act("Resolve disagreement") as act:
        act.put(Span("g", GOLD, FIRST, "SPEAKER", ((start, end),), (words,)))
    (found,) = commands.repeated_paragraphs(session, THIRD)
    assert found.layer == GOLD
    commands.take_over(session, THIRD, [found])
    assert quotes(session) == {"SPEAKER": (words,)}
    assert {span.layer for span in session.annotations(THIRD).spans.values()} == {session.layer}


def test_an_article_of_its_own(session: Session) -> None:
    assert commands.repeated_paragraphs(session, SECOND) == []
