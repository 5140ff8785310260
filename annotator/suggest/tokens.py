"""Tokens and sentences of an article, as taggers see them: words, numbers and single marks, with what is quoted.

A token is of whole grapheme clusters; hidden characters between words are in none. UNITS: code points, half-open.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import regex

from annotator.suggest.abbreviations import abbreviations
from annotator.suggest.clitics import parts_of
from annotator.text.paragraphs import Paragraph, paragraphs
from annotator.text.quotations import quotations
from annotator.text.sentences import sentences

_TOKEN = regex.compile(
    r"""(?P<token> (?: (?=\p{L}) \X (?=\.) \X ){2,}+
        | (?: (?=\p{N}) \X (?: [.,:٫٬] (?=\p{N}) )? )++ (?: (?=[\p{L}\p{N}]) \X )*+
        | (?: (?=[\p{L}\p{N}]) \X (?: ['’׳״"\-‐‑] (?=\p{L}) )? )++
        | ''++ (?!\p{M}) | ``++ (?!\p{M})
        | (?=[^\s\p{Cf}\p{Cc}\p{Z}]) \X ) | \X""",
    regex.VERBOSE,
)
_TYPEWRITTEN = regex.compile(r"(?:``|'')[^`\n]*?(?:'')")
"""Quotations between doubled apostrophes, as corpora of news write them."""


class Token(NamedTuple):
    """A token: where it is, whether it is quoted, and its sentence, counted from 0 in the article.

    Hebrew writes particles together with a quotation after them, so that a word may begin outside and end inside.
    """

    start: int
    end: int
    is_quoted: bool
    sentence: int
    ends_quoted: bool


class Sentence(NamedTuple):
    """The tokens of a sentence, never none, and its paragraph, counted from 0."""

    tokens: tuple[Token, ...]
    paragraph: int

    @property
    def is_quoted(self) -> bool:
        """Whether a part of it is quoted."""
        return any(token.is_quoted for token in self.tokens)


def sentences_of(text: str) -> list[Sentence]:
    """Return the sentences of a text with words, in reading order; tokens are whole words."""
    all_paragraphs = paragraphs(text)
    quoted = _Ranges(_quoted(text, all_paragraphs))
    found: list[Sentence] = []
    for number, paragraph in enumerate(all_paragraphs):
        for places in _by_sentence(text, paragraph):
            tokens = (Token(start, end, quoted.has(start), len(found), quoted.has(end - 1)) for start, end in places)
            found.append(Sentence(tuple(tokens), number))
    return found


def cut(text: str, sentences: Sequence[Sentence], clitics: frozenset[str]) -> Sequence[Sentence]:
    """Return sentences of whole words with some folded clitics as tokens of their own."""
    if not clitics:
        return sentences
    return [
        sentence._replace(tokens=tuple(part for token in sentence.tokens for part in _parts(text, token, clitics)))
        for sentence in sentences
    ]


def _parts(text: str, token: Token, clitics: frozenset[str]) -> list[Token]:
    *before, (start, _) = parts_of(text, token.start, token.end, clitics)
    if not before:
        return [token]
    return [token._replace(end=start), token._replace(start=start, is_quoted=token.ends_quoted)]


def tokens_of(sentences: Iterable[Sentence]) -> list[Token]:
    """Return the tokens of sentences."""
    return [token for sentence in sentences for token in sentence.tokens]


def _by_sentence(text: str, paragraph: Paragraph) -> Iterator[list[tuple[int, int]]]:
    """Yield where the tokens of each sentence of a paragraph are."""
    known = abbreviations(text)
    *inner, last = [end for _, end in sentences(text, paragraph)] or [paragraph.end]
    ends = [*(end for end in inner if not known.goes_on(end)), last]

    def sentence(place: tuple[int, int]) -> int:
        return bisect_right(ends, place[0])

    for _, places in groupby(_places(text, paragraph, frozenset(ends)), sentence):
        yield list(places)


def _places(text: str, paragraph: Paragraph, ends: frozenset[int]) -> list[tuple[int, int]]:
    """Return where the tokens of a paragraph are. What is between them is gone over by whole clusters as well.

    The full stop of an abbreviation belongs to its word, except at the end of a sentence.
    """
    known = abbreviations(text)
    found: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, *paragraph):
        if not match["token"]:
            continue
        start, end = match.span()
        is_stop = text[start:end] == "." and end not in ends and bool(found) and found[-1][1] == start
        if is_stop and known.is_abbreviation(end):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _quoted(text: str, all_paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    for quotation in quotations(text, all_paragraphs):
        yield from quotation
    for match in _TYPEWRITTEN.finditer(text):
        yield match.span()


class _Ranges:
    """Ranges of a text, of which some may be inside others."""

    def __init__(self, ranges: Iterator[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def has(self, offset: int) -> bool:
        """Whether an offset is in one of them."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]
