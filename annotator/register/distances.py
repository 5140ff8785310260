"""How far apart two words sound: the cheapest way to turn the sounds of one into those of the other.

A sound that is another costs 1. Sounds that scripts and habits of spelling confuse cost little, and vowels next to
nothing, since some scripts leave them out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Costs = NDArray[np.float32]
    Codes = NDArray[np.uint8]

SOUNDS = "Aaeiu`bβpφfvwtdṯḏḍsšśzẓcčžkκqgḡjḫḥhyrlmn"
CODES = {sound: code for code, sound in enumerate(SOUNDS, 1)}
"""The number of a sound; 0 is none."""
WIDTH = 8
"""So many consonants of a word are compared with those of many words at once."""

_ALIKE = {
    0.02: "bβ vβ pφ fφ kκ šś sś hḥ ae a` zẓ dḍ ḍz",
    0.05: "vw aA iy kq ei ḡg ṯt qκ ḫκ ḡq ḥḫ ḍẓ ḍḏ",
    0.08: "eu dḏ zḏ sṯ uw žj žz ḏṯ wβ",
    0.1: "ai au iu i` u` e` eA bp vf šč jg cs cz cẓ tẓ tṯ hḫ cḍ",
    0.15: "čḍ wf yA pβ φβ φv jḡ gq kḫ ḫč kč šž ẓḏ uv sz dṯ cč gκ čḥ",
    0.25: "ij pf bv bφ gk jč jz jš čκ td tḍ tḏ sš yj hκ ḫq ḡḫ",
    0.35: "uβ ḡk Ah wA ks hk rḡ yi iA uA tc hč gw ḡw zš dẓ",
    0.6: "wb rl mn jk hq",
}
_LEFT_OUT = {"e": 0.03, "a": 0.05, "`": 0.05, "i": 0.07, "u": 0.08, "w": 0.25, "y": 0.3, "A": 0.3, "h": 0.35, "v": 0.4}
_LEFT_OUT |= {"ḥ": 0.6, "j": 0.6}


def _costs() -> list[list[float]]:
    """Return the cost of each sound in place of another; in column 0, of one that is left out."""
    size = len(SOUNDS) + 1
    table = [[float(row != column) for column in range(size)] for row in range(size)]
    for cost, pairs in _ALIKE.items():
        for pair in pairs.split():
            first, second = map(CODES.__getitem__, pair)
            table[first][second] = table[second][first] = cost
    for sound, cost in _LEFT_OUT.items():
        table[0][CODES[sound]] = table[CODES[sound]][0] = cost
    table[0][0] = 0.0
    return table


COSTS = _costs()


@lru_cache(maxsize=8192)
def distance(first: str, second: str) -> float:
    """Return how far the sounds of two words are apart; 0 for the same. It is symmetric."""
    if first == second:
        return 0.0
    if first > second:
        return distance(second, first)
    columns = [CODES[sound] for sound in second]
    left_out = COSTS[0]
    row = [0.0]
    for column in columns:
        row.append(row[-1] + left_out[column])
    for sound in first:
        costs = COSTS[CODES[sound]]
        dropped, before = costs[0], row[0]
        cheapest = before + dropped
        next_row = [cheapest]
        for place, column in enumerate(columns, 1):
            above = row[place]
            cheapest = min(before + costs[column], above + dropped, cheapest + left_out[column])
            next_row.append(cheapest)
            before = above
        row = next_row
    return row[-1]


def codes(consonants: str) -> list[int]:
    """Return the numbers of the first `WIDTH` consonants, with 0 for none after the last."""
    found = [CODES[sound] for sound in consonants[:WIDTH]]
    return found + [0] * (WIDTH - len(found))


def distances(first: Codes, second: Codes, *, beginning: bool = False) -> Costs:
    """Return how far words are apart, by the codes of their consonants: a column for each word, a row for each place.

    `first` may be one column, which is compared with each of `second`; with `beginning`, with its closest beginning.
    """
    import numpy as np

    table = np.array(COSTS, np.float32)
    left_out = table[0][second]
    row = np.zeros((WIDTH + 1, second.shape[1]), np.float32)
    np.cumsum(left_out, axis=0, out=row[1:])
    for sounds in first[: np.count_nonzero(first.any(axis=1))]:
        instead = np.take(table[sounds[0]], second, mode="clip") if len(sounds) == 1 else table[sounds, second]
        dropped = table[sounds, 0]
        next_row = np.empty_like(row)
        next_row[0] = row[0] + dropped
        for place in range(WIDTH):
            cheapest = next_row[place + 1]
            np.minimum(row[place] + instead[place], row[place + 1] + dropped, out=cheapest)
            np.minimum(cheapest, next_row[place] + left_out[place], out=cheapest)
        row = next_row
    found: Costs = row.min(axis=0) if beginning else row[WIDTH]
    return found
