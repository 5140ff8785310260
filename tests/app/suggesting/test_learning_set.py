"""What is learnt from: finished articles of the chosen layers, and what becomes of it with each change."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting import learning_set
from annotator.app.suggesting.learning_set import LearningSet
from annotator.domain.document import document_id
from annotator.suggest.messages import Learn, unpacked
from tests.suggest.articles import articles
from tests.suggest.projects import annotate, make_project

MADE = list({article.text: article for language in ("en", "ar") for article in articles(4, language)}.values())
FINISHED = len(MADE) - 2


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(make_project(tmp_path, MADE, FINISHED), "sara") as opened:
        yield opened


def read(found: LearningSet) -> LearningSet:
    for _ in range(1000):
        if found.is_complete:
            return found
        found.read_some()
    raise AssertionError("it is never complete")


def texts(found: LearningSet) -> list[str]:
    return sorted(article.text for language in found.counts for article in unpacked(found.articles(language)))


def test_it_has_the_finished_articles_with_what_they_teach(session: Session) -> None:
    found = read(LearningSet(session, "own"))
    assert texts(found) == sorted(article.text for article in MADE[:FINISHED])
    known = {article.text: {*article.frames} for article in MADE}
    for language in found.counts:
        for article in unpacked(found.articles(language)):
            assert {*article.frames} == known[article.text]
            assert article.language == language


def test_an_article_comes_with_being_finished_and_goes_with_being_reopened(session: Session) -> None:
    found = read(LearningSet(session, "own"))
    session.add_listener(found.take)
    new = MADE[FINISHED]
    annotate(session, new)
    assert new.text not in texts(read(found))
    commands.mark_done(session, document_id(new.text))
    assert not found.is_complete
    assert new.text in texts(read(found))
    commands.reopen(session, document_id(new.text))
    assert new.text not in texts(read(found))


def test_a_change_of_a_finished_article_is_read_again(session: Session) -> None:
    found = read(LearningSet(session, "own"))
    session.add_listener(found.take)
    document = document_id(MADE[0].text)
    for span in list(session.annotations(document).spans):
        commands.delete_span(session, document, span)
    changed = next(one for one in unpacked(found.articles("en")) if one.text == MADE[0].text)
    assert changed.frames
    changed = next(one for one in unpacked(read(found).articles("en")) if one.text == MADE[0].text)
    assert not changed.frames


def test_a_change_of_an_unfinished_article_costs_nothing(session: Session) -> None:
    found = read(LearningSet(session, "own"))
    annotate(session, MADE[FINISHED])
    session.add_listener(found.take)
    document = document_id(MADE[FINISHED].text)
    for span in list(session.annotations(document).spans):
        commands.delete_span(session, document, span)
    commands.undo(session)
    assert found.is_complete


def test_the_digest_is_that_of_the_request_and_changes_with_the_articles(session: Session) -> None:
    found = read(LearningSet(session, "own"))
    session.add_listener(found.take)
    before = {language: found.digest(language) for language in found.counts}
    assert before == {language: Learn(language, found.articles(language), (), "").digest for language in before}
    commands.reopen(session, document_id(MADE[0].text))
    language = MADE[0].language
    assert {one for one in before if read(found).digest(one) != before[one]} == {language}
    commands.mark_done(session, document_id(MADE[0].text))
    assert read(found).digest(language) == before[language]


def test_an_article_that_leaves_the_project_is_learnt_from_no_more(session: Session) -> None:
    found = read(LearningSet(session, "own"))
    session.add_listener(found.take)
    commands.remove_documents(session, [document_id(MADE[0].text)])
    assert MADE[0].text not in texts(read(found))


def test_others_count_only_where_everybody_does(session: Session) -> None:
    session.switch_annotator("omar")
    assert texts(read(LearningSet(session, "own"))) == []
    assert len(texts(read(LearningSet(session, "all")))) == FINISHED
    assert texts(read(LearningSet(session, "gold"))) == []


def test_of_many_articles_the_last_ones_are_learnt_from(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning_set, "MOST", 2)
    found = read(LearningSet(session, "own"))
    assert {language: len(found.articles(language)) for language in found.counts} == found.counts
    assert max(found.counts.values()) == 2


def test_the_names_of_the_register_are_read_in_steps(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning_set, "NAMES_AT_ONCE", 2)
    found = LearningSet(session, "own")
    session.add_listener(found.take)
    assert read(found).names == ()
    for name in ("Hala Deyri", "Marcus Thell", "Lamar Water Board"):
        commands.add_entry(session, name)
    assert not found.is_complete
    assert sorted(read(found).names) == ["Hala Deyri", "Lamar Water Board", "Marcus Thell"]
