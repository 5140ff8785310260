"""A made corpus in five languages: who says what in many forms, among sentences that look like it and are not.

Cues are verbs, groups of verbs and nouns; claims are indirect, quoted, quoted on both sides of the attribution, and of
several sentences; speakers have titles and appositions; some are not named. The same seed makes the same articles.
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

import regex

from annotator.suggest.labelled import Fragments, LabelledArticle, LabelledFrame
from tests.suggest.vocabulary import LANGUAGES, Vocabulary

_SLOT = regex.compile(r"\{(\w+)\}|\[([^]]+)\]")
"""A slot by its name, or the words of a cue that belong to a form."""
_LABELS = {"S": "S", "C": "C", "K": "C", "X": "X", "Y": "X", "Z": "X"}
PARAGRAPHS = 10
ATTRIBUTIONS, DISTRACTORS, FILLERS = 4, 2, 6
"""How often kinds of sentences stand in an article, of twelve."""


class _Sentence(NamedTuple):
    """A sentence, and where its parts are in it."""

    text: str
    cue: Fragments = ()
    speaker: Fragments = ()
    claim: Fragments = ()


def corpus(number: int, language: str, seed: int = 1) -> Iterator[LabelledArticle]:
    """Yield articles of a language (a key of LANGUAGES), each with some seven claims."""
    chance, vocabulary = random.Random(f"{seed} {language}"), LANGUAGES[language]
    for place in range(number):
        text, frames = "", []
        for _ in range(PARAGRAPHS):
            for _ in range(chance.randint(1, 3)):
                sentence = _sentence(vocabulary, chance)
                if sentence.claim:
                    frames.append(_moved(sentence, len(text)))
                text += sentence.text + " "
            text = text[:-1] + "\n\n"
        cues = tuple(sorted({frame.cue for frame in frames}))
        yield LabelledArticle(f"{language}-{seed}-{place}", text, language, tuple(sorted(frames)), cues)


def _moved(sentence: _Sentence, begin: int) -> LabelledFrame:
    parts = (sentence.cue, sentence.speaker, sentence.claim)
    return LabelledFrame(*(tuple((begin + start, begin + end) for start, end in part) for part in parts))


def _sentence(vocabulary: Vocabulary, chance: random.Random) -> _Sentence:
    kinds = (vocabulary.forms, vocabulary.distractors, vocabulary.fillers)
    (some,) = chance.choices(kinds, (ATTRIBUTIONS, DISTRACTORS, FILLERS))
    return _filled(chance.choice(some), vocabulary, chance)


def _filled(form: str, vocabulary: Vocabulary, chance: random.Random) -> _Sentence:
    """Return a sentence of a form: S is a speaker in it, C and K are cues, X, Y and Z are fragments of a claim."""
    text, before = "", 0
    parts: dict[str, list[tuple[int, int]]] = {"S": [], "C": [], "X": []}
    for slot in _SLOT.finditer(form):
        text += form[before : slot.start()]
        name = slot[1] or "C"
        words = slot[2] or _words(name, vocabulary, chance)
        label = _LABELS.get(name, "")
        words = words.removesuffix(vocabulary.comma) if form.startswith(vocabulary.comma, slot.end()) else words
        words = words[0].upper() + words[1:] if not text else words
        if label:
            parts[label].append((len(text), len(text) + len(words)))
        text += words
        before = slot.end()
    text += form[before:]
    return _Sentence(text, *(tuple(parts[label]) for label in "CSX"))


def _words(slot: str, vocabulary: Vocabulary, chance: random.Random) -> str:
    """Return words for a slot; Y is quoted, Z is a quoted sentence of its own, T a title, K and N nouns."""
    opening, closing = vocabulary.marks
    if slot == "S":
        return _speaker(vocabulary, chance)
    if slot == "C":
        return chance.choice(vocabulary.cues)
    if slot in "TNK":
        return chance.choice(vocabulary.titles if slot == "T" else vocabulary.nouns)
    statement = _statement(vocabulary, chance)
    if slot == "X":
        return statement
    statement = statement[0].upper() + statement[1:]
    if slot == "Y":
        return f"{opening}{statement}{vocabulary.comma}{closing}"
    more = f" {_statement(vocabulary, chance)}." if chance.random() < 0.3 else ""
    return f"{opening}{statement}.{more}{closing}"


def _statement(vocabulary: Vocabulary, chance: random.Random) -> str:
    words = [chance.choice(vocabulary.subjects), chance.choice(vocabulary.predicates)]
    words += [chance.choice(vocabulary.endings) for _ in range(chance.randint(0, 2))]
    return " ".join(words)


def _speaker(vocabulary: Vocabulary, chance: random.Random) -> str:
    if chance.random() < 0.25:
        return chance.choice(vocabulary.unnamed)
    name = f"{chance.choice(vocabulary.first_names)} {chance.choice(vocabulary.last_names)}"
    if chance.random() < 0.4:
        name = f"{chance.choice(vocabulary.honours)} {name}"
    if chance.random() < 0.25:
        name += f"{vocabulary.comma} {chance.choice(vocabulary.offices)}{vocabulary.comma}"
    return name
