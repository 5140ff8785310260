"""Articles that are nearly the same text: agency copy with another headline, a corrected edition.

Two texts count as the same when at least `THRESHOLD` of the runs of five folded words that either has stand in both:
their Jaccard similarity, estimated from sketches of 128 smallest hashes (Broder 1997). Only texts whose sketches are
equal in a whole band are compared (Indyk and Motwani 1998): all pairs would be too many.
"""

import hashlib
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from annotator.text.boundaries import words
from annotator.text.folding import key_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Sketch = NDArray[np.uint32]

THRESHOLD = 0.7
RUN = 5
"""Words that are compared together."""
PERMUTATIONS, SEED = 128, 1
BANDS, ROWS = 14, 9
"""Of the ways to cut a sketch into bands, the one with the fewest pairs missed and compared in vain at `THRESHOLD`."""
WIDTH = 4
"""Bytes of a hash."""


class NearDuplicates:
    """Texts that are added one after the other; only their sketches are kept."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._bands: defaultdict[tuple[int, bytes], list[str]] = defaultdict(list)

    def add(self, id_: str, text: str) -> list[str]:
        """Add a text; return the ids of those added before that are nearly the same, sorted."""
        sketch = _sketch(_runs(text))
        keys = [(band, sketch[band * ROWS : (band + 1) * ROWS].tobytes()) for band in range(BANDS)]
        candidates = sorted({candidate for key in keys if key in self._bands for candidate in self._bands[key]})
        similar = [candidate for candidate in candidates if _similarity(sketch, self._sketches[candidate]) >= THRESHOLD]
        for key in keys:
            self._bands[key].append(id_)
        self._sketches[id_] = sketch
        return similar


def _similarity(first: "Sketch", second: "Sketch") -> float:
    return float((first == second).sum()) / PERMUTATIONS


def _sketch(runs: set[bytes]) -> "Sketch":
    """Return the smallest hash of the runs under each permutation."""
    # numpy takes as long to load as the rest of a short command.
    import numpy as np

    multipliers, summands = _permutations()
    hashes = np.frombuffer(b"".join(hashlib.sha1(run, usedforsecurity=False).digest()[:WIDTH] for run in runs), "<u4")
    smallest: Sketch = (_mixed(hashes)[:, np.newaxis] * multipliers + summands).min(axis=0)
    return smallest


@cache
def _permutations() -> "tuple[Sketch, Sketch]":
    """Return the factors and summands of h -> a·h + b modulo 2³²: one to one, since each a is odd."""
    import numpy as np

    # The draws of this generator are the same in every version of numpy, so that splits come out the same again.
    draws = np.random.RandomState(SEED)
    factors = draws.randint(0, 2**31, PERMUTATIONS, dtype=np.uint32) * np.uint32(2) + np.uint32(1)
    return factors, draws.randint(0, 2**32, PERMUTATIONS, dtype=np.uint32)


def _mixed(hashes: "Sketch") -> "Sketch":
    """Return hashes in which each bit depends on all, without which the permutations are too alike (MurmurHash3)."""
    import numpy as np

    mixed = hashes.copy()
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        mixed ^= mixed >> np.uint32(shift)
        mixed *= np.uint32(factor)
    return mixed


def _runs(text: str) -> set[bytes]:
    folded = key_of(text)
    found = [folded[start:end] for start, end in words(folded) if any(map(str.isalnum, folded[start:end]))]
    if len(found) < RUN:
        return {" ".join(found).encode()}
    return {" ".join(found[number : number + RUN]).encode() for number in range(len(found) - RUN + 1)}
