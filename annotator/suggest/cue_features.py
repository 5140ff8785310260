"""Features of the tokens of a sentence, by which cues are found. A feature is a string; a token has some dozens."""

from annotator.suggest.crf import Features
from annotator.suggest.words import OUTSIDE, Words, is_mark

_FARTHEST = 5


def cue_features(words: Words) -> list[Features]:
    """Return the features of the tokens of a sentence."""
    whole = _of_sentence(words)
    before, after = nearest_marks(words, -1), nearest_marks(words, 1)
    return [
        [
            *words.own[place],
            *whole,
            *_around(words, place),
            *_known_around(words, place),
            f"m-={before[place]}",
            f"m+={after[place]}",
            f"m={before[place]},{after[place]}",
            f"r,m={words.rates[place]},{before[place][:1]},{after[place][:1]}",
        ]
        for place in range(len(words))
    ]


def _of_sentence(words: Words) -> Features:
    quoted = any(token.is_quoted for token in words.tokens)
    edges = f"{words.tokens[0].is_quoted},{words.tokens[-1].is_quoted}"
    return [f"quote-in-sentence={quoted}", f"quoted-edges={edges}"]


def _around(words: Words, place: int) -> Features:
    """Return the features of a word that are of the words beside it."""
    before, key, after = [words.key(place + step) for step in (-1, 0, 1)]
    kind2, kind1, kind3, kind4 = [words.kind(place + step) for step in (-2, -1, 1, 2)]
    end = key[-2:]
    return [
        f"w-1={before}", f"w+1={after}",
        f"k-2={kind2}", f"k-1={kind1}", f"k+1={kind3}", f"k+2={kind4}",
        f"e-1={before[-3:]}", f"e+1={after[-3:]}", f"w-1,w={before},{key}", f"w,w+1={key},{after}",
        f"e,k-1={end},{kind1}", f"e,k+1={end},{kind3}",
        f"q={words.tokens[place].is_quoted}",
    ]  # fmt: skip


def _known_around(words: Words, place: int) -> Features:
    """Return the features of a word that are of what the project shows of it and of the words beside it."""
    quoted, rate = words.tokens[place].is_quoted, words.rates[place]
    found = [f"r={rate}", f"f={words.usual[place]}", f"q,r={quoted},{rate}"]
    for step in (-2, -1, 1, 2):
        other = place + step
        if 0 <= other < len(words):
            known = words.known[other]
            found.append(f"r,n{step:+}={rate},{known},{words.kind(other)}")
            if abs(step) == 1:
                beside, near = words.tokens[other].is_quoted, words.rates[other]
                found += [f"q{step:+}={beside}", f"n{step:+}={known}", f"r{step:+}={near}"]
    return found


def nearest_marks(words: Words, step: int) -> list[str]:
    """Return for each place the next punctuation before (-1) or after it (1), and how far it is, in a few steps."""
    found = [""] * len(words)
    mark, distance = OUTSIDE, 0
    for place in range(len(words))[::-step]:
        found[place] = f"{mark}{min(distance, _FARTHEST)}"
        distance += 1
        if is_mark(words.kind(place)):
            mark, distance = words.kind(place)[0], 0
    return found
