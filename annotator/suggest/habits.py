"""The clitics after which a project's labels begin inside written words, so that suggestions have edges like them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from annotator.domain.annotation import Fragment
from annotator.suggest.divided import DividedArticle
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.tokens import tokens_of
from annotator.text.folding import key_of
from annotator.text.matching import without_clitics

_APOSTROPHES = ("'", "’")
"""Ends of what French and Italian write together with the next word."""
CASES = 2
"""How often labels must begin after a clitic for words to be cut there: once may be a slip."""


def clitics_of(articles: Iterable[DividedArticle]) -> frozenset[str]:
    """Return the folded clitics after which labels of articles begin."""
    found: Counter[str] = Counter()
    for article, sentences in articles:
        tokens = tokens_of(sentences)
        starts = [token.start for token in tokens]
        for start, _ in _labelled(article):
            token = tokens[max(bisect_right(starts, start) - 1, 0)]
            if token.start < start < token.end:
                head, word = (key_of(article.text[token.start : end]) for end in (start, token.end))
                if head.endswith(_APOSTROPHES) or word.removeprefix(head) in without_clitics(word):
                    found[head] += 1
    return frozenset(clitic for clitic, cases in found.items() if clitic and cases >= CASES)


def _labelled(article: LabelledArticle) -> set[Fragment]:
    """Return the fragments of an article that have a label."""
    parts = (part for frame in article.frames for part in frame.parts())
    return {fragment for part in (*parts, *article.cues) for fragment in part if fragment[0] < fragment[1]}
