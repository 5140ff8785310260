"""Articles that are nearly the same text: agency copy with another headline, a corrected edition.

Two texts are taken for the same when MinHash finds that at least `THRESHOLD` of the runs of five folded words that
either has stand in both (Jaccard similarity, estimated from 128 permutations; Broder 1997).
"""

from annotator.text.boundaries import words
from annotator.text.folding import key_of

THRESHOLD = 0.7
RUN = 5
"""Words that are compared together."""
PERMUTATIONS, SEED = 128, 1


class NearDuplicates:
    """Texts that are added one after the other; only their sketches are kept."""

    def __init__(self) -> None:
        from datasketch import MinHash, MinHashLSH

        self._index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
        self._sketches: dict[str, MinHash] = {}

    def add(self, id_: str, text: str) -> list[str]:
        """Add a text; return the ids of those added before that are nearly the same."""
        from datasketch import MinHash

        sketch = MinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update_batch(list(_runs(text)))
        found = [one for one in sorted(self._index.query(sketch)) if sketch.jaccard(self._sketches[one]) >= THRESHOLD]
        self._index.insert(id_, sketch)
        self._sketches[id_] = sketch
        return found


def _runs(text: str) -> set[bytes]:
    folded = key_of(text)
    found = [folded[start:end] for start, end in words(folded) if any(map(str.isalnum, folded[start:end]))]
    if len(found) < RUN:
        return {" ".join(found).encode()}
    return {" ".join(found[number : number + RUN]).encode() for number in range(len(found) - RUN + 1)}
