"""Sketches estimate how alike texts are, whatever the platform and the version of numpy."""

import hashlib
import random

import pytest

from annotator.splits.near_duplicates import THRESHOLD, NearDuplicates, _similarity, _sketch

WORDS = [b"%d words" % number for number in range(400)]


def sketch_of(words: list[bytes]):  # type: ignore[no-untyped-def]
    return _sketch(set(words))


def test_the_sketch_of_a_text_is_always_the_same() -> None:
    """Splits are told apart by a seed alone: another sketch would put articles elsewhere in an export done again."""
    digest = hashlib.sha256(sketch_of(WORDS).astype("<u4").tobytes()).hexdigest()
    assert digest == "58136d2a467a3833b649a0bcf4c33fc18e703ad00b22f8cbb0fe5b9c40574eea"


@pytest.mark.parametrize("shared", [100, 200, 300, 360, 400])
def test_similarity_is_estimated_as_closely_as_so_many_draws_allow(shared: int) -> None:
    """128 draws have a standard deviation of at most 0.044; the mean of twenty estimates of at most 0.01."""
    chance = random.Random(shared)
    exact = shared / (800 - shared)
    estimates = []
    for _ in range(20):
        names = [b"%x" % chance.getrandbits(64) for _ in range(800 - shared)]
        estimates.append(_similarity(sketch_of(names[:400]), sketch_of(names[400 - shared :])))
    assert abs(sum(estimates) / 20 - exact) < 0.03


def test_texts_well_above_the_threshold_are_found_and_well_below_it_are_not() -> None:
    chance = random.Random(7)
    known = NearDuplicates()
    twins, strangers = 0, 0
    for number in range(60):
        story = [f"word{chance.randrange(5000)}" for _ in range(300)]
        known.add(f"{number}", " ".join(story))
        # A changed word changes five runs, so that 5 changes leave 0.85 of them and 40 about a third.
        twins += known.add(f"{number} twin", " ".join(_changed(story, 5, chance))) == [f"{number}"]
        strangers += bool(known.add(f"{number} stranger", " ".join(_changed(story, 40, chance))))
    assert 0.5 < THRESHOLD < 0.8
    assert twins >= 57
    assert strangers == 0


def _changed(story: list[str], times: int, chance: random.Random) -> list[str]:
    changed = story[:]
    for place in chance.sample(range(len(story)), times):
        changed[place] = f"new{chance.randrange(5000)}"
    return changed
