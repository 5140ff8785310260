"""The words of some tokens as taggers see them: folded forms, looks, scripts, and what the project shows of them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from annotator.suggest.lexicon import Lexicon
from annotator.suggest.reporting_words import is_reporting
from annotator.suggest.tokens import Token
from annotator.text.folding import key_of
from annotator.text.matching import without_clitics
from annotator.text.quotation_marks import QUOTATION_MARKS

CACHED = 50_000
"""The most results of a function of words that are kept, which come back again and again."""
QUOTE, DIGITS, CAPITAL, SMALL = '"', "1", "A", "a"
"""What quote marks, numbers, words with a capital and other words look like; any other mark looks like itself."""
_SCRIPTS = {
    "ar": regex.compile(r"\p{Arabic}"),
    "he": regex.compile(r"\p{Hebrew}"),
    "la": regex.compile(r"\p{Latin}"),
    "cy": regex.compile(r"\p{Cyrillic}"),
    "gr": regex.compile(r"\p{Greek}"),
}
_WITH_CLITICS = ("ar", "he")
_SHORTEST_AFFIX, _LONGEST_AFFIX = 2, 4


class Word(NamedTuple):
    """A word: its folded form, its kind, the features that it has alone, and what the project shows of it.

    `kind` is what it looks like, `rate` how often it is a cue and `usual` how frequent it is, in steps. `known`,
    `quoted` and `reports` are "+" for a word of speakers, one in a quotation and a reporting word, else "-".
    """

    key: str
    kind: str
    own: tuple[str, ...] = ()
    rate: str = ""
    known: str = "-"
    usual: str = ""
    quoted: str = "-"
    reports: str = "-"


OUTSIDE = Word("|", "|")
"""What stands before the first word and after the last."""
Around = tuple[Word, Word, Word, Word, Word]


class Words:
    """The words of some tokens, in order."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word]) -> None:
        self.tokens, self._words = tokens, words

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token], lexicon: Lexicon) -> "Words":
        """Return the words of tokens of a text as a lexicon shows them."""
        return cls(tokens, [_word(text[token.start : token.end], token, lexicon) for token in tokens])

    @classmethod
    def joined(cls, some: Sequence["Words"]) -> "Words":
        """Return the words of several in one."""
        return cls([token for words in some for token in words.tokens], [word for words in some for word in words])

    def __len__(self) -> int:
        return len(self._words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self._words)

    def __getitem__(self, place: int) -> Word:
        return self._words[place]

    def around(self) -> Iterator[Around]:
        """Yield each word between the two before it and the two after it."""
        all_words = [OUTSIDE, OUTSIDE, *self._words, OUTSIDE, OUTSIDE]
        return zip(all_words, all_words[1:], all_words[2:], all_words[3:], all_words[4:], strict=False)


def _word(form: str, token: Token, lexicon: Lexicon) -> Word:
    key = _key(form)
    rate, known, usual = lexicon.cue_rate(key), lexicon.is_speaker(key), lexicon.frequency(key)
    quoted, reports = _sign(token.is_quoted), _reports(key)
    return Word(key, _kind(form), _own(form, key), rate, _sign(known), str(usual), quoted, reports)


def _sign(holds: bool) -> str:
    return "+" if holds else "-"


def is_mark(kind: str) -> bool:
    """Whether words of a kind are punctuation."""
    return not kind.isalnum()


@lru_cache(CACHED)
def _key(form: str) -> str:
    return key_of(form) or form


@lru_cache(CACHED)
def _kind(form: str) -> str:
    if form[0] in QUOTATION_MARKS:
        return QUOTE
    if not form[0].isalnum():
        return form[0]
    if form[0].isdecimal():
        return DIGITS
    return CAPITAL if form[0].isupper() else SMALL


@lru_cache(CACHED)
def _reports(key: str) -> str:
    return _sign(is_reporting(key))


@lru_cache(CACHED)
def _script(form: str) -> str:
    return next((name for name, script in _SCRIPTS.items() if script.match(form)), "")


@lru_cache(CACHED)
def _own(form: str, key: str) -> tuple[str, ...]:
    """Return the features of a word alone."""
    script = _script(form)
    found = [f"w={key}", f"k={_kind(form)}", f"s={script}"]
    if form[0].isalpha():
        longest = min(_LONGEST_AFFIX, len(key) - 1)
        found += [f"p={key[:length]}" for length in range(_SHORTEST_AFFIX, longest + 1)]
        found += [f"e={key[-length:]}" for length in range(_SHORTEST_AFFIX, longest + 1)]
    if script in _WITH_CLITICS:
        found += [f"b={stripped}" for stripped in without_clitics(key)]
    return tuple(found)
