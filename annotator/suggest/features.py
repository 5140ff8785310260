"""Features of tokens, for linear-chain taggers, of any language: forms, shapes, scripts, places and what is quoted.

A feature is a string; one token has some dozens.
"""

from collections.abc import Sequence
from functools import lru_cache

import regex

from annotator.suggest.lexicon import Lexicon
from annotator.suggest.tokens import Token
from annotator.text.folding import key_of
from annotator.text.matching import without_clitics

Features = list[str]
_SCRIPTS = {
    "ar": regex.compile(r"\p{Arabic}"),
    "he": regex.compile(r"\p{Hebrew}"),
    "la": regex.compile(r"\p{Latin}"),
    "cy": regex.compile(r"\p{Cyrillic}"),
    "gr": regex.compile(r"\p{Greek}"),
}
_MARKS = frozenset("\"'«»‹›“”„‟‚‘’״׳「」『』`")
_DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22)
_LONGEST_AFFIX = 4


class Words:
    """The words of some tokens as features see them, each looked at once."""

    def __init__(self, text: str, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.forms = [text[token.start : token.end] for token in tokens]
        self.keys = [_key(form) for form in self.forms]
        self.own = [_own(form, key) for form, key in zip(self.forms, self.keys, strict=True)]
        self.rates = [lexicon.cue_rate(key) for key in self.keys]
        self.known = [lexicon.is_speaker(key) for key in self.keys]

    def key(self, place: int) -> str:
        """Return the folded word at a place, a sign for the outside."""
        return self.keys[place] if 0 <= place < len(self.keys) else "|"

    def kind(self, place: int) -> str:
        """Return what a word looks like: quotation mark, punctuation, capitals, digits; "|" outside."""
        return _kind(self.forms[place]) if 0 <= place < len(self.forms) else "|"


@lru_cache(maxsize=50_000)
def _key(form: str) -> str:
    return key_of(form) or form


@lru_cache(maxsize=50_000)
def _kind(form: str) -> str:
    if form[0] in _MARKS:
        return "quote"
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
    found = [f"w={key}", f"k={_kind(form)}", f"s={_script(form)}"]
    if form[0].isalpha():
        longest = min(_LONGEST_AFFIX, len(key) - 1)
        found += [f"p={key[:length]}" for length in range(1, longest + 1)]
        found += [f"e={key[-length:]}" for length in range(1, longest + 1)]
        found += [f"b={stripped}" for stripped in without_clitics(key)]
    return tuple(found)


def cue_features(words: Words) -> list[Features]:
    """Return the features of the tokens of a sentence, by which cues are found."""
    last = len(words.tokens) - 1
    found = []
    for place, token in enumerate(words.tokens):
        features = list(words.own[place])
        features += [f"w{step:+}={words.key(place + step)}" for step in (-2, -1, 1, 2)]
        features += [f"k{step:+}={words.kind(place + step)}" for step in (-2, -1, 1, 2)]
        features += [
            f"w-1,w={words.key(place - 1)},{words.key(place)}",
            f"w,w+1={words.key(place)},{words.key(place + 1)}",
        ]
        features += [f"q={token.is_quoted}", f"r={words.rates[place]}", f"first={place == 0}", f"last={place == last}"]
        features += [f"q,r={token.is_quoted},{words.rates[place]}"]
        for step in (-1, 1):
            if 0 <= place + step <= last:
                other = place + step
                features += [f"q{step:+}={words.tokens[other].is_quoted}", f"n{step:+}={words.known[other]}"]
                features += [f"r{step:+}={words.rates[other]}"]
        features.append(f"quote-in-sentence={any(one.is_quoted for one in words.tokens)}")
        found.append(features)
    return found


def frame_features(words: Words, cue: Sequence[int]) -> list[Features]:
    """Return the features of the tokens of a window, by which speaker and claim of a cue are found.

    `cue` are the places of its tokens, in order.
    """
    first, last = cue[0], cue[-1]
    spoken = " ".join(words.keys[place] for place in cue)
    sentence = words.tokens[first].sentence
    marks = _marks_from(words, first, last)
    found = []
    for place, token in enumerate(words.tokens):
        side, distance = _distance(place, first, last)
        here = f"{side}{distance}"
        same = "=" if token.sentence == sentence else "<" if token.sentence < sentence else ">"
        features = [*words.own[place], f"d={here}", f"side={side}", f"c={spoken},{side}", f"same={same}"]
        features += [f"w{step:+}={words.key(place + step)}" for step in (-2, -1, 1, 2)]
        features += [f"k{step:+}={words.kind(place + step)}" for step in (-1, 1)]
        features += [f"q={token.is_quoted}", f"q,side={token.is_quoted},{side},{same}", f"n={words.known[place]}"]
        features += [f"w,side={words.key(place)},{side}", f"k,d={words.kind(place)},{here}", f"m={marks[place]},{side}"]
        features += [
            f"q,d={token.is_quoted},{here}",
            f"n,d={words.known[place]},{here}",
            f"r={words.rates[place]},{side}",
        ]
        features.append(f"c,d={spoken},{here}" if distance <= 4 else f"c,q={spoken},{side},{token.is_quoted}")
        features.append(f"after-cue={words.key(last + 1)},{side},{token.is_quoted}")
        features.append(f"before-cue={words.kind(first - 1)},{side},{token.is_quoted}")
        if place:
            features.append(f"q-1={words.tokens[place - 1].is_quoted},{token.is_quoted}")
        found.append(features)
    return found


def _distance(place: int, first: int, last: int) -> tuple[str, int]:
    """Return on which side of a cue a place is, and how far, in a few steps; 0 inside."""
    if first <= place <= last:
        return "=", 0
    side, steps = ("-", first - place) if place < first else ("+", place - last)
    return side, sum(steps > most for most in _DISTANCES) + 1


def _marks_from(words: Words, first: int, last: int) -> list[str]:
    """Return for each place which punctuation stands between it and the cue, the first few kinds of it."""
    found = [""] * len(words.tokens)
    for places in (range(first - 1, -1, -1), range(last + 1, len(words.tokens))):
        seen = ""
        for place in places:
            found[place] = seen
            kind = words.kind(place)
            if len(kind) == 1 or kind == "quote":
                mark = kind[0]
                seen = seen if mark in seen or len(seen) >= 3 else seen + mark
    return found
