"""Articles that are nearly the same text: agency copy with another headline, a corrected edition.

Two texts are taken for the same when MinHash finds that at least `THRESHOLD` of the runs of five folded words that
either has stand in both (Jaccard similarity, estimated from 128 permutations; Broder 1997).
"""

from collections.abc import Iterable, Iterator

from annotator.text.boundaries import words
from annotator.text.folding import key_of

THRESHOLD = 0.7
RUN = 5
"""Words that are compared together."""
PERMUTATIONS, SEED = 128, 1


def near_duplicates(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of ids of texts (given as id and text) that are nearly the same, the one that came later first."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    sketches: dict[str, MinHash] = {}
    for id_, text in texts:
        sketch = MinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update_batch(list(_runs(text)))
        for other in sorted(index.query(sketch)):
            if sketch.jaccard(sketches[other]) >= THRESHOLD:
                yield id_, other
        index.insert(id_, sketch)
        sketches[id_] = sketch


def _runs(text: str) -> set[bytes]:
    folded = key_of(text)
    found = [folded[start:end] for start, end in words(folded) if any(map(str.isalnum, folded[start:end]))]
    if len(found) < RUN:
        return {" ".join(found).encode()}
    return {" ".join(found[number : number + RUN]).encode() for number in range(len(found) - RUN + 1)}
