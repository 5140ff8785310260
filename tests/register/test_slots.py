"""Names by number, with what their words sound like."""

import numpy as np

from annotator.register.slots import Slots
from annotator.register.sound_table import SoundTable


def test_numbers_are_used_again() -> None:
    slots = Slots()
    first, second = slots.add("a", "Hala Deyri"), slots.add("a", "هالة")
    assert slots[second].folded == " هاله"
    slots.remove(first)
    assert len(slots) == 1
    assert slots.sizes().tolist() == [0, 1]
    assert slots.add("b", "Karim") == first
    assert slots[first] == (" karim", "b", "Karim")


def test_more_names_and_consonants_than_there_was_place_for() -> None:
    slots = Slots()
    letters = "bdfgjklmnrstvz"
    names = [a + b + c + "a" for a in letters for b in letters if a != b for c in letters if b != c]
    for name in names:
        slots.add(name, name)
    apart = slots.closest(slots.table.distances("tlv"))
    assert names[int(apart.argmin())] == "tlva"
    assert len(apart) == len(names)


def test_a_word_tells_less_the_more_names_have_it() -> None:
    slots = Slots()
    numbers = [slots.add(str(number), f"Mohammed Name{number}") for number in range(10)]
    slots.add("x", "Soleimani")
    assert slots.rarity("mohammed") < slots.rarity("soleimani") < slots.rarity("unknown") <= 1.5
    before = slots.rarity("mohammed")
    slots.remove(numbers[0])
    assert slots.rarity("mohammed") > before - 0.05


def test_likeness_of_pairs() -> None:
    table = SoundTable()
    numbers = [table.add(one) for one in ("", "slmn", "šlmn", "krm")]
    assert numbers == [0, 1, 2, 3]
    assert table.add("krm") == table.find("krm") == 3
    assert table.find("unknown") == 0
    like = table.likeness(np.array([1, 1, 1, 0]), np.array([1, 2, 3, 0]))
    assert like[0] == 1 > like[1] > 0.8 > like[2]
    assert like[3] == 0
