"""The words of some tokens as taggers see them: folded forms, looks, scripts, and what the project shows of them."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from annotator.suggest.lexicon import Lexicon
from annotator.suggest.tokens import Token
from annotator.text.folding import key_of
from annotator.text.matching import without_clitics

OUTSIDE = "|"
"""What stands before the first word and after the last."""
QUOTE = "quote"
_EDGE = (OUTSIDE, OUTSIDE)
_SCRIPTS = {
    "ar": regex.compile(r"\p{Arabic}"),
    "he": regex.compile(r"\p{Hebrew}"),
    "la": regex.compile(r"\p{Latin}"),
    "cy": regex.compile(r"\p{Cyrillic}"),
    "gr": regex.compile(r"\p{Greek}"),
}
_WITH_CLITICS = ("ar", "he")
_MARKS = frozenset("\"'«»‹›“”„‟‚‘’״׳「」『』`")
_SHORTEST_AFFIX, _LONGEST_AFFIX = 2, 4


class Words:
    """The words of some tokens, each looked at once."""

    def __init__(self, text: str, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        forms = [text[token.start : token.end] for token in tokens]
        self.keys = [_key(form) for form in forms]
        self.kinds = [_kind(form) for form in forms]
        self.own = [_own(form, key) for form, key in zip(forms, self.keys, strict=True)]
        self.rates = [lexicon.cue_rate(key) for key in self.keys]
        self.known = [lexicon.is_speaker(key) for key in self.keys]
        self.usual = [lexicon.frequency(key) for key in self.keys]
        self._keys, self._kinds = ([*_EDGE, *some, *_EDGE] for some in (self.keys, self.kinds))

    def __len__(self) -> int:
        return len(self.tokens)

    def key(self, place: int) -> str:
        """Return the folded word at a place, OUTSIDE at the two places before and after the words."""
        return self._keys[place + len(_EDGE)]

    def kind(self, place: int) -> str:
        """Return what a word looks like: QUOTE, a punctuation mark, "digits", "Capital" or "word"; OUTSIDE as above."""
        return self._kinds[place + len(_EDGE)]


def is_mark(kind: str) -> bool:
    """Whether words of a kind are punctuation."""
    return len(kind) == 1 or kind == QUOTE


@lru_cache(maxsize=50_000)
def _key(form: str) -> str:
    return key_of(form) or form


@lru_cache(maxsize=50_000)
def _kind(form: str) -> str:
    if form[0] in _MARKS:
        return QUOTE
    if not form[0].isalnum():
        return form[:1]
    if form[0].isdecimal():
        return "digits"
    return "Capital" if form[:1].isupper() else "word"


@lru_cache(maxsize=50_000)
def _script(form: str) -> str:
    return next((name for name, script in _SCRIPTS.items() if script.match(form)), "")


@lru_cache(maxsize=50_000)
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
