"""What was learnt from a project is opened without doing anything twice."""

from collections import Counter

import pytest

from annotator.suggest import tokens
from annotator.suggest.knowledge import Knowledge
from annotator.suggest.model_file import Kept
from annotator.suggest.suggesters import Suggesters
from annotator.text.paragraphs import Paragraph, paragraphs
from tests.suggest.articles import articles


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_article_is_divided_into_sentences_once(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    read: Counter[str] = Counter()

    def counted(text: str) -> list[Paragraph]:
        read[text] += 1
        return paragraphs(text)

    monkeypatch.setattr(tokens, "paragraphs", counted)
    known = tuple({article.text: article for article in articles(6, language)}.values())
    Knowledge(Kept("", known), Suggesters())
    assert read == Counter(article.text for article in known)
