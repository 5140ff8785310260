"""Features of the tokens of a sentence, by which cues are found. A feature is a string; a token has some dozens."""

from functools import lru_cache

from annotator.suggest.crf import Features
from annotator.suggest.words import CACHED, Word, Words


def cue_features(words: Words) -> list[Features]:
    """Return the features of the tokens of a sentence."""
    whole = _of_sentence(words)
    return [[*around[2].own, *whole, *_of_word(*around)] for around in words.around()]


def _of_sentence(words: Words) -> Features:
    quoted = "+" if any(word.quoted == "+" for word in words) else "-"
    return [f"Q={quoted}", f"QQ={words[0].quoted}{words[-1].quoted}"]


def _of_word(before2: Word, before: Word, word: Word, after: Word, after2: Word) -> Features:
    """Return the features of a word that are of what the project shows of it, and of the words around."""
    return [
        f"w-={before.key}", f"w+={after.key}", f"e-={before.key[-3:]}", f"e+={after.key[-3:]}",
        f"w-w={before.key},{word.key}", f"w+w={word.key},{after.key}",
        *_shown(word.rate, word.usual, word.quoted),
        *_beside("-", word.rate, before.rate, before.known, before.quoted, before.kind, before2.kind),
        *_beside("+", word.rate, after.rate, after.known, after.quoted, after.kind, after2.kind),
        *_reporting(before.reports, word.reports, after.reports, word.rate, after.kind),
    ]  # fmt: skip


@lru_cache(CACHED)
def _shown(rate: str, usual: str, quoted: str) -> tuple[str, ...]:
    return f"r={rate}", f"f={usual}", f"q={quoted}", f"qr={quoted}{rate}"


@lru_cache(CACHED)
def _beside(side: str, rate: str, near: str, known: str, quoted: str, kind: str, farther: str) -> tuple[str, ...]:
    """Return the features of a word of some rate that are of the word beside it, and of the kind of the next one."""
    return (
        f"k{side}={kind}", f"kk{side}={farther}", f"q{side}={quoted}", f"n{side}={known}", f"r{side}={near}",
        f"rn{side}={rate}{known}{kind}",
    )  # fmt: skip


@lru_cache(CACHED)
def _reporting(before: str, word: str, after: str, rate: str, next_kind: str) -> tuple[str, ...]:
    """Return the features of a word that are of whether it and its neighbours are reporting words."""
    own = ("v=+", f"vk+={next_kind}", f"vr={rate}") if word == "+" else ()
    beside = (f"v{side}=+" for side, near in (("-", before), ("+", after)) if near == "+")
    return *own, *beside
