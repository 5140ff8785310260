"""Where the speaker and the claim of a cue are looked for: its sentence, and the quoted sentences beside it.

A claim is often quoted over several sentences, of which only one says whose words they are. A window stays in the
paragraph of the cue.
"""

from collections.abc import Sequence

from annotator.suggest.labelled import Fragments
from annotator.suggest.tokens import Sentence, Token


def window_of(sentences: Sequence[Sentence], number: int) -> list[Token]:
    """Return the tokens in which the frame of a cue in a sentence, by number, is looked for."""
    first = last = number
    while first > 0 and _goes_on(sentences, number, first - 1):
        first -= 1
    while last + 1 < len(sentences) and _goes_on(sentences, number, last + 1):
        last += 1
    return [token for sentence in sentences[first : last + 1] for token in sentence.tokens]


def _goes_on(sentences: Sequence[Sentence], number: int, other: int) -> bool:
    return sentences[other].paragraph == sentences[number].paragraph and sentences[other].is_quoted


def tokens_in(tokens: Sequence[Token], fragments: Fragments) -> list[int]:
    """Return the places of the tokens that have something of some fragments."""
    return [
        place
        for place, token in enumerate(tokens)
        if any(start < token.end and token.start < end for start, end in fragments)
    ]


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
