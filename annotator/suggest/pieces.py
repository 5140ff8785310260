"""The pieces that the parts of a frame are in: one for a speaker, several for a claim only where each is quoted.

A linear chain labels words without knowing whether it has found a speaker or a claim before. Units: places of tokens,
half-open.
"""

from collections.abc import Sequence
from itertools import pairwise

from annotator.suggest.crf import Crf
from annotator.suggest.words import QUOTE, Words

Piece = tuple[int, int]
LEAST_PIECE = 0.5
"""How likely both edges of a quoted piece must be for it to be beside a likelier one in a claim."""


def pieces_of(places: Sequence[int]) -> list[Piece]:
    """Return the pieces that places in order are in."""
    cuts = [0, *(at for at, (one, other) in enumerate(pairwise(places), 1) if other > one + 1), len(places)]
    return [(places[first], places[last - 1] + 1) for first, last in pairwise(cuts) if first < last]


def places_of(pieces: Sequence[Piece]) -> list[int]:
    """Return the places in pieces."""
    return [place for piece in pieces for place in range(*piece)]


def in_one_piece(crf: Crf, part: str, pieces: Sequence[Piece], others: Sequence[int]) -> list[Piece]:
    """Return pieces as one: all that is between them too, or the likeliest where others are between them."""
    if len(pieces) < 2:
        return list(pieces)
    start, end = pieces[0][0], pieces[-1][1]
    if not any(start <= place < end for place in others):
        return [(start, end)]
    return [max(pieces, key=lambda piece: _likely(crf, part, piece))]


def in_quoted_pieces(crf: Crf, part: str, pieces: Sequence[Piece], words: Words) -> list[Piece]:
    """Return the likeliest piece, and of the others those that are quoted and likely enough."""
    likely = {piece: _likely(crf, part, piece) for piece in pieces}
    best = max(pieces, key=likely.__getitem__, default=None)
    return [one for one in pieces if one == best or (likely[one] >= LEAST_PIECE and _is_quoted(words, one[0]))]


def _likely(crf: Crf, part: str, piece: Piece) -> float:
    begins, ends = crf.edges(part, *piece)
    return begins * ends


def _is_quoted(words: Words, place: int) -> bool:
    return words[place].quoted == "+" or words[place].kind == QUOTE
