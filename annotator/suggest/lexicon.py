"""What the project shows about words: how often each is a cue, and which words speakers have."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.suggest.divided import DividedArticle
from annotator.suggest.habits import clitics_of
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.tokens import Token, cut, tokens_of
from annotator.suggest.windows import tokens_in
from annotator.text.folding import key_of

_RATES = (0.02, 0.1, 0.3, 0.6)
"""Shares of the occurrences of a word that are cues, between which rates are told apart."""
_FREQUENCIES = (30, 100, 500, 2_000, 10_000)
"""How many words there are to each occurrence of a word, between which frequencies are told apart."""


class WordCounts:
    """How often folded words stand in articles, as cues and as parts of speakers."""

    def __init__(self) -> None:
        self.all: Counter[str] = Counter()
        self.cues: Counter[str] = Counter()
        self.speakers: Counter[str] = Counter()

    def add(self, article: LabelledArticle, tokens: Sequence[Token]) -> None:
        """Count the words of an article."""
        words = [key_of(article.text[token.start : token.end]) for token in tokens]
        self.all.update(words)
        cues = {place for cue in article.cues for place in tokens_in(tokens, cue)}
        speakers = {place for frame in article.frames for place in tokens_in(tokens, frame.speaker)}
        self.cues.update(words[place] for place in cues)
        self.speakers.update(words[place] for place in speakers)


class Lexicon:
    """The words of some articles; `without` is the lexicon that an article of them is learnt under."""

    def __init__(self, counts: WordCounts, own: WordCounts, names: frozenset[str], clitics: frozenset[str]) -> None:
        self._counts, self._own = counts, own
        self._total = counts.all.total() - own.all.total()
        self.names = names
        """Folded words of the names in the register."""
        self.clitics = clitics
        """Folded clitics that are tokens of their own."""

    @classmethod
    def of(cls, articles: Sequence[DividedArticle], names: Iterable[str] = ()) -> "Lexicon":
        """Return the lexicon of some articles, and of folded words in names of the register."""
        clitics = clitics_of(articles)
        counts = WordCounts()
        for article, sentences in articles:
            counts.add(article, tokens_of(cut(article.text, sentences, clitics)))
        return cls(counts, WordCounts(), frozenset(names), clitics)

    def without(self, article: LabelledArticle, tokens: Sequence[Token]) -> "Lexicon":
        """Return the lexicon that the other articles make, so that none is learnt from what it shows itself.

        The tokens are those of the article.
        """
        own = WordCounts()
        own.add(article, tokens)
        return Lexicon(self._counts, own, self.names, self.clitics)

    def cue_rate(self, word: str) -> str:
        """Return how often a folded word is a cue, in a few steps; "" for one that is not known."""
        known = self._counts.all[word] - self._own.all[word]
        if known <= 0:
            return ""
        rate = (self._counts.cues[word] - self._own.cues[word]) / known
        return str(bisect_right(_RATES, rate))

    def is_speaker(self, word: str) -> bool:
        """Whether a folded word is in some speaker, or in a name of the register."""
        return self._counts.speakers[word] > self._own.speakers[word] or word in self.names

    def frequency(self, word: str) -> int:
        """Return how frequent a folded word is, in a few steps; 0 for one that is not known."""
        known = self._counts.all[word] - self._own.all[word]
        return len(_FREQUENCIES) - bisect_right(_FREQUENCIES, self._total / known) + 1 if known > 0 else 0
