"""Entries entered twice are found, also in another script; a common surname alone makes no pair."""

import random

from annotator.register.duplicates import Pair
from annotator.register.matching import Named, NameIndex
from tests.register.spellings import other_spelling, people


def duplicates(*entries: Named, most: int = 99) -> list[Pair]:
    return NameIndex(entries).likely_duplicates(most, lambda *_: None)


def found(*entries: Named) -> list[tuple[str, str, str]]:
    return [(pair.first, pair.second, pair.reason) for pair in duplicates(*entries)]


def test_pairs_with_their_evidence() -> None:
    pairs = duplicates(
        Named("b", ("Qassem Soleimani", "general")),
        Named("a", ("قاسم سليماني",)),
        Named("c", ("Hala Deyri",)),
        Named("d", ("Dr. Hala Deyri", "هالة")),
        Named("e", ("Emmanuel Macron",)),
    )
    assert [pair[:5] for pair in pairs] == [
        ("c", "d", "Hala Deyri", "Dr. Hala Deyri", "same name"),
        ("a", "b", "قاسم سليماني", "Qassem Soleimani", "same name in another script"),
    ]
    assert pairs[0].score > pairs[1].score


def test_names_written_together_and_apart_and_without_a_middle_name() -> None:
    assert found(Named("a", ("Alireza Akbari",)), Named("b", ("علی رضا اکبری",))) == [
        ("a", "b", "same name in another script")
    ]
    assert found(Named("a", ("Oliver Brandtke",)), Named("b", ("Oliver James Brandtke",))) == [
        ("a", "b", "part of the name")
    ]
    assert found(Named("a", ("Alexander Khan",)), Named("b", ("الكسندر خان",))) == [
        ("a", "b", "same name in another script")
    ]


def test_a_rare_surname_alone_makes_a_pair_and_a_common_one_does_not() -> None:
    alone, full = Named("a", ("Soleimani",)), Named("b", ("قاسم سليماني",))
    assert found(alone, full) == [("a", "b", "part of the name")]
    others = [
        Named(f"o{number}", (f"{given} Soleimani",)) for number, given in enumerate(("Karim", "Navid", "Hala", "Zaki"))
    ]
    assert found(alone, full, *others) == []


def test_different_people_with_one_surname_are_no_pairs() -> None:
    given = ("Bashar", "Maher", "Rifaat", "Hafez", "Asma")
    assert found(*(Named(name, (f"{name} al-Assad",)) for name in given)) == []


def test_the_best_come_first_and_no_more_than_wanted() -> None:
    entries = [Named(f"{number}{side}", (f"Name{'abcdefgh'[number]}r Sur",)) for number in range(8) for side in "xy"]
    assert len(duplicates(*entries, most=3)) == 3


def test_no_entries() -> None:
    assert duplicates() == []
    assert duplicates(Named("a", ()), Named("b", ("!",)), Named("c", ("!",))) == []


def test_the_order_of_entries_changes_nothing_and_the_progress_ends() -> None:
    chance = random.Random(3)
    register = people(400, chance)
    entries = [Named(str(number), (person.spelling("latin", chance),)) for number, person in enumerate(register)]
    twice = chance.sample(range(400), 60)
    entries += [
        Named(f"x{number}", (other_spelling(register[number], entries[number].names, chance),)) for number in twice
    ]
    steps: list[tuple[int, int]] = []
    pairs = NameIndex(entries).likely_duplicates(999, lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1] > 0
    assert steps == sorted(steps)
    chance.shuffle(entries)
    assert duplicates(*entries, most=999) == pairs
    assert all(pair.first < pair.second for pair in pairs)
    assert len({pair[:2] for pair in pairs}) == len(pairs)
    right = {(str(number), f"x{number}") for number in twice}
    assert len(right & {pair[:2] for pair in pairs}) >= 0.85 * len(right)
