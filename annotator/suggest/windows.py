"""Where the speaker and the claim of a cue are looked for: its sentence, and the quoted sentences beside it.

A claim is often quoted over several sentences, of which only one says whose words they are. A window stays in the
paragraph of the cue.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from annotator.suggest.labelled import Fragments
from annotator.suggest.tokens import Sentence, Token


def window_of(sentences: Sequence[Sentence], number: int) -> range:
    """Return the sentences in which the frame of a cue in a sentence, by number, is looked for."""
    first = last = number
    while first > 0 and _goes_on(sentences, number, first - 1):
        first -= 1
    while last + 1 < len(sentences) and _goes_on(sentences, number, last + 1):
        last += 1
    return range(first, last + 1)


def _goes_on(sentences: Sequence[Sentence], number: int, other: int) -> bool:
    return sentences[other].paragraph == sentences[number].paragraph and sentences[other].is_quoted


def tokens_in(tokens: Sequence[Token], fragments: Fragments) -> list[int]:
    """Return the places of the tokens that have something of some fragments, in order."""
    found: set[int] = set()
    for start, end in fragments:
        first = bisect_right(tokens, start, key=_end)
        found.update(range(first, bisect_left(tokens, end, lo=first, key=_start)))
    return sorted(found)


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


def fragments_of(tokens: Sequence[Token], places: Sequence[int]) -> Fragments:
    """Return the fragments of tokens at some places, in order; neighbours are one fragment."""
    found: list[tuple[int, int]] = []
    before = -2
    for place in places:
        token = tokens[place]
        if place == before + 1:
            found[-1] = found[-1][0], token.end
        else:
            found.append((token.start, token.end))
        before = place
    return tuple(found)
