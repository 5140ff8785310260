"""A register of two thousand made-up people: other spellings of their names find them."""

import random

import pytest

from annotator.register.matching import Named, NameIndex
from tests.register.spellings import SCRIPTS, other_spelling, people

PEOPLE, ASKED = 2000, 1000


@pytest.mark.parametrize("seed", [1, 2])
def test_the_right_entry_is_among_the_first_nine(seed: int) -> None:
    chance = random.Random(seed)
    register = people(PEOPLE, chance)
    names = [tuple(person.spelling(script, chance) for script in chance.sample(SCRIPTS, 2)) for person in register]
    index = NameIndex(Named(str(number), known) for number, known in enumerate(names))
    places = []
    for number in chance.sample(range(PEOPLE), ASKED):
        spelling = other_spelling(register[number], names[number], chance)
        proposed = [proposal.entry for proposal in index.proposals(spelling)]
        places.append(proposed.index(str(number)) if str(number) in proposed else None)
    among_nine = sum(place is not None for place in places) / ASKED
    first = places.count(0) / ASKED
    assert among_nine >= 0.98
    assert first >= 0.95
