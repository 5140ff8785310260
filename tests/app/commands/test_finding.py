"""Finding in one document and in all, and marking what was found in one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import frame_of
from annotator.domain.scheme import parse_scheme
from annotator.text.folding import ALL, Folding
from annotator.text.matching import Hit
from tests.samples import ENGLISH, FIRST, ME, SECOND, add_articles, place


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    with Session.open(project, annotator=ME) as session:
        yield session


def in_project(session: Session, query: str, *options: Folding, **more: object) -> dict[str, list[str]]:
    found = commands.find_in_project(session, query, *options, **more)
    return {one.document: [session.text(one.document)[a:b] for a, b, _ in one.hits] for one in found}


def test_a_document_is_searched(session: Session) -> None:
    (hit,) = list(commands.find_in_document(session, FIRST, "المتحدّث"))
    assert (hit.start, hit.end) == place("المتحدث")
    assert hit.foldings == ("marks",)
    assert list(commands.find_in_document(session, FIRST, "متحدث", whole_words=True))
    assert not list(commands.find_in_document(session, FIRST, "متحدث", whole_words=True, clitics=False))
    with pytest.raises(AnnotatorError, match="not in the project"):
        commands.find_in_document(session, "0" * 64, "x")


def test_all_documents_are_searched_in_their_order(session: Session) -> None:
    assert in_project(session, "وزاره", ALL) == {FIRST: ["وزارة"], SECOND: ["وزارة"]}
    assert in_project(session, "deal", whole_words=True) == {FIRST: ["deal"], SECOND: ["deal"]}
    assert in_project(session, "وزاره") == {}
    assert in_project(session, "zqzqzq") == {}
    assert in_project(session, "") == {}


def test_a_query_shorter_than_the_index_knows_is_found(session: Session) -> None:
    assert in_project(session, "in", whole_words=True) == {FIRST: ["in"]}
    assert in_project(session, "٣%") == {SECOND: ["3%"]}


def test_later_documents_are_found_and_undone_ones_are_not(session: Session) -> None:
    assert in_project(session, "ferry") == {}
    add_articles(session, "The ferry left.")
    assert list(in_project(session, "ferry").values()) == [["ferry"]]
    commands.undo(session)
    assert in_project(session, "ferry") == {}
    assert in_project(session, "rr") == {}
    commands.redo(session)
    assert list(in_project(session, "ferry").values()) == [["ferry"]]


def test_progress_is_reported_and_a_stopped_search_can_be_repeated(session: Session) -> None:
    steps: list[tuple[int, int, str]] = []
    task = Task(lambda *words: steps.append(words))
    assert len(list(commands.find_in_project(session, "deal", task=task))) == 2
    assert steps == [(0, 2, "index"), (0, 2, "documents")]
    task.cancel()
    with pytest.raises(Cancelled):
        list(commands.find_in_project(session, "deal", task=task))
    assert len(list(commands.find_in_project(session, "deal"))) == 2


def test_the_accepted_hits_are_marked_in_one_step(session: Session) -> None:
    found = {one.document: one.hits for one in commands.find_in_project(session, "deal")}
    kept = commands.add_span(session, FIRST, "TARGET", [place("deal")])
    spans = commands.mark_all(session, found, "TARGET")
    assert [(span.document, span.quote) for span in spans] == [(FIRST, ("deal",)), (SECOND, ("deal",))]
    assert spans[0] == kept
    assert session.next_undo() == "Mark all"
    commands.undo(session)
    assert list(session.annotations(FIRST).spans) == [kept.id]
    assert session.annotations(SECOND).spans == {}
    commands.redo(session)
    assert list(session.annotations(SECOND).spans) == [spans[1].id]


def test_a_repeated_hit_is_marked_once(session: Session) -> None:
    hits = list(commands.find_in_document(session, SECOND, "e"))
    assert len(hits) > 3
    spans = commands.mark_all(session, {SECOND: hits * 2}, "CUE")
    assert len(spans) == len(hits) == len(session.annotations(SECOND).spans)
    assert commands.mark_all(session, {SECOND: hits}, "CUE") == spans
    commands.undo(session)
    assert session.next_undo() is None


def test_nothing_is_marked_when_one_hit_cannot_be(session: Session) -> None:
    hits = [Hit(0, 3, ()), Hit(5, len(ENGLISH) + 1, ())]
    for label, wrong in (("CLAIM", hits), ("NOTHING", hits[:1])):
        with pytest.raises(InvalidRecordsError):
            commands.mark_all(session, {FIRST: [Hit(0, 5, ())], SECOND: wrong}, label)
        assert session.annotations(FIRST).spans == session.annotations(SECOND).spans == {}
    assert session.next_undo() is None


def test_claims_marked_together_get_the_default_stance_of_the_scheme(session: Session) -> None:
    toml = scheme_toml("claims").replace('{ id = "value", values', '{ id = "value", default = "supports", values')
    session.scheme = parse_scheme(toml)
    hits = list(commands.find_in_document(session, FIRST, "المتحدّث"))
    spans = commands.mark_all(session, {FIRST: hits}, "CLAIM")
    assert [frame_of(session.annotations(FIRST), one.id).own_value for one in spans] == ["supports"] * len(hits)
    assert commands.mark_all(session, {FIRST: hits}, "CLAIM") == spans
    assert len(session.annotations(FIRST).relations) == len(hits)
