"""Trying suggestions out in a project itself: nothing is tried on what it was learnt from."""

import pytest

from annotator.suggest import trying
from annotator.suggest.divided import DividedArticle
from annotator.suggest.taggers import Models
from annotator.suggest.trying import PARTS, tried
from tests.suggest.articles import articles

pytest.importorskip("pycrfsuite")


def test_each_article_is_tried_by_what_others_teach(monkeypatch: pytest.MonkeyPatch) -> None:
    learnt: list[tuple[str, ...]] = []
    tried_on: list[tuple[int, str]] = []

    def learn(some: list[DividedArticle], _lexicon: object) -> object:
        learnt.append(tuple(one.article.text for one in some))
        return Models()

    def suggest(text: str, _taggers: object) -> list[object]:
        tried_on.append((len(learnt) - 1, text))
        return []

    monkeypatch.setattr(trying, "learn", learn)
    monkeypatch.setattr(trying, "suggest", suggest)
    made = list(articles(12, "en"))
    assert tried(made, ()).articles == len(made)
    assert sorted(text for _, text in tried_on) == sorted(one.text for one in made)
    assert len(learnt) == PARTS
    assert not any(text in learnt[part] for part, text in tried_on)


def test_regular_articles_are_mostly_right_where_the_program_is_sure() -> None:
    outcome = tried(list(articles(20, "en")), ())
    right, of = outcome.right(0.6)
    assert of >= 20
    assert right / of > 0.6


@pytest.mark.parametrize("number", [0, 1])
def test_too_few_articles_have_no_outcome(number: int) -> None:
    assert tried(list(articles(number, "en")), ()).outcomes == ()
