"""The index rules documents out, and never one that has the query."""

from pathlib import Path

import pytest

from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.storage import documents, search
from annotator.text.folding import key_of
from tests.samples import ARABIC, ENGLISH, FIRST, SECOND, add_articles

FULL = [
    *("opec+ deal", "OPEC", "موسكو", "المتحدّث", "أضاف المتحدث", "75.50", "٧٥٫٥", "😀 إن", "«", 'x" OR "y'),
    *("نفط", "השר", "🇮🇱", "prices fell 3%", "e", "", "\udc00\udc00\udc00", "zqzqzq", "it. OR", "NOT a"),
]


def indexed(session: Session) -> list[tuple[int, int]]:
    return list(search.update_index(session.file))


@pytest.mark.parametrize("query", FULL)
def test_no_document_with_the_query_is_ruled_out(session: Session, query: str) -> None:
    indexed(session)
    numbers = documents.numbers_of(session.file, [FIRST, SECOND])
    having = {numbers[document_id(text)] for text in (ARABIC, ENGLISH) if key_of(query) in key_of(text)}
    found = search.candidates(session.file, query)
    assert found is None or having <= found


def test_documents_without_the_query_are_ruled_out(session: Session) -> None:
    indexed(session)
    numbers = documents.numbers_of(session.file, [FIRST, SECOND])
    assert search.candidates(session.file, "موسكو") == {numbers[FIRST]}
    assert search.candidates(session.file, "OPPOSES") == {numbers[SECOND]}
    assert search.candidates(session.file, "zqzqzq") == set()


@pytest.mark.parametrize("query", ["", "a", "من", "\u064e\u064e\u064e"])
def test_a_short_query_rules_nothing_out(session: Session, query: str) -> None:
    indexed(session)
    assert search.candidates(session.file, query) is None


def test_a_query_of_any_length_is_answered(session: Session) -> None:
    indexed(session)
    numbers = documents.numbers_of(session.file, [FIRST])
    assert search.candidates(session.file, ARABIC) == {numbers[FIRST]}
    assert search.candidates(session.file, ARABIC * 50) == set(
        numbers.values()
    )  # only its beginning is held against it


def test_only_what_came_since_is_indexed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BATCH", 2)
    assert indexed(session) == [(0, 2)]
    assert indexed(session) == []
    add_articles(session, "third text", "fourth text", "fifth text", ARABIC)
    assert indexed(session) == [(0, 3), (2, 3)]
    assert indexed(session) == []
    found = search.candidates(session.file, "TEXT")
    assert found is not None
    assert len(found) == 3


def test_an_index_left_half_done_goes_on(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "BATCH", 1)
    progress = search.update_index(session.file)
    assert [next(progress), next(progress)] == [(0, 2), (1, 2)]
    progress.close()
    assert indexed(session) == [(0, 1)]


def test_the_index_is_still_there_after_opening_again(project: Path) -> None:
    with Session.open(project) as session:
        indexed(session)
    with Session.open(project) as session:
        assert indexed(session) == []
        assert len(search.candidates(session.file, "المتحدث") or ()) == 1
        assert session.file.damage() == []
