"""Finished articles divided into sentences once, for all that is learnt from them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.tokens import Sentence, sentences_of


class DividedArticle(NamedTuple):
    """A finished article with its sentences, of whole words."""

    article: LabelledArticle
    sentences: Sequence[Sentence]


def divided(articles: Iterable[LabelledArticle]) -> list[DividedArticle]:
    """Return articles with their sentences."""
    return [DividedArticle(article, sentences_of(article.text)) for article in articles]
