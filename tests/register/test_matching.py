"""Entries are proposed for marked words and found for typed ones, in whichever script; the likeliest first."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings, strategies as st

from annotator.register.distances import distance
from annotator.register.matching import Found, Named, NameIndex, Proposal
from annotator.register.names import folded_words
from annotator.register.sounds import consonants, readings

REGISTER = (
    Named("soleimani", ("Qassem Soleimani", "قاسم سليماني")),
    Named("netanyahu", ("Benjamin Netanyahu", "בנימין נתניהו")),
    Named("yair", ("Yair Netanyahu", "יאיר נתניהו")),
    Named("erdogan", ("رجب طيب أردوغان",)),
    Named("hala", ("هالة الديري",)),
    Named("oliver", ("Oliver Brandtke",)),
    Named("khamenei", ("علی خامنه\u200cای",)),
    Named("blinken", ("أنتوني بلينكن",)),
    Named("macron", ("إيمانويل ماكرون",)),
    Named("guterres", ("أنطونيو غوتيريش",)),
    Named("nasrallah", ("حسن نصر الله",)),
    Named("guards", ("Islamic Revolutionary Guard Corps", "الحرس الثوري")),
    Named("mousavi", ("میرحسین موسوی",)),
    Named("sisi", ("عبد الفتاح السيسي",)),
)


@pytest.fixture(scope="module")
def register() -> NameIndex:
    return NameIndex(REGISTER)


@pytest.mark.parametrize(
    ("marked", "entry", "reason"),
    [
        ("Qassem Soleimani", "soleimani", "same name"),
        ("General Qassem Soleimani", "soleimani", "same name"),
        ("וקאסם סולימאני", "soleimani", "same name in another script"),
        ("وقاسم سليماني", "soleimani", "same name"),
        ("Suleimani", "soleimani", "part of the name"),
        ("לסולימאני", "soleimani", "part of the name"),
        ("Q. Soleimani", "soleimani", "similar name"),
        ("الرئيس رجب طيب أردوغان", "erdogan", "same name"),
        ("والرئيس رجب طيب أردوغان", "erdogan", "same name"),
        ("Recep Tayyip Erdoğan", "erdogan", "similar name"),
        ("ארדואן", "erdogan", "part of the name"),
        ("Hala Deyri", "hala", "same name in another script"),
        ("הלה דיירי", "hala", "same name in another script"),
        ("אוליבר ברנדטקה", "oliver", "same name in another script"),
        ("Ayatollah Ali Khamenei", "khamenei", "same name in another script"),
        ("ח'אמנאי", "khamenei", "part of the name"),
        ("Antony Blinken", "blinken", "same name in another script"),
        ("מקרון", "macron", "part of the name"),
        ("António Guterres", "guterres", "same name in another script"),
        ("Hassan Nasrallah", "nasrallah", "same name in another script"),
        ("الحرس الثوري الإيراني", "guards", "part of the name"),
        ("Mir-Hossein Mousavi", "mousavi", "same name in another script"),
        ("Abdelfattah Elsisi", "sisi", "same name in another script"),
    ],
)
def test_the_likeliest_proposal(register: NameIndex, marked: str, entry: str, reason: str) -> None:
    first = register.proposals(marked)[0]
    assert (first.entry, first.reason) == (entry, reason)


def test_people_with_one_surname_are_told_apart_in_order() -> None:
    family = ("Asma", "Bashar", "Basil", "Hafez", "Maher")
    register = NameIndex(Named(first, (f"{first} al-Assad",)) for first in family)
    register.put(Named("alone", ("الأسد",)))
    for first in family:
        assert register.proposals(f"{first} Assad")[0].entry == first
    bashar = register.proposals("بشار الأسد")
    assert [proposal.entry for proposal in bashar[:2]] == ["Bashar", "alone"]
    assert bashar[0].score > bashar[1].score
    assert len(register.proposals("Assad")) == 6


def test_letters_count_for_more_than_sounds() -> None:
    register = NameIndex((Named("a", ("Karim Haddad",)), Named("b", ("Kareem Hadad",)), Named("c", ("كريم حداد",))))
    assert register.proposals("Kareem Hadad")[0].entry == "b"
    assert register.proposals("كريم حداد")[0].entry == "c"


def test_a_name_that_thousands_sound_like_is_proposed_first_where_it_is_the_same() -> None:
    entries = [
        Named(f"{number:03}", (f"Aly{'aeiou'[number % 5]} {'aeiou'[number // 5 % 5] * 2}ly",)) for number in range(400)
    ]
    register = NameIndex([*entries, Named("same", ("Yli Ely",))])
    assert register.proposals("Yli Ely")[0] == Proposal("same", "Yli Ely", "same name", 1.0)


@pytest.mark.parametrize("marked", ["", "!?", "25", "Мария", "x" * 10_000, "Angela Merkel"])
def test_nothing_is_proposed_for_what_is_no_name_of_the_register(register: NameIndex, marked: str) -> None:
    assert register.proposals(marked) == []
    assert NameIndex().proposals(marked) == []


def test_no_more_than_wanted(register: NameIndex) -> None:
    assert len(register.proposals("Netanyahu", 1)) == 1
    assert len(register.find("n", 1)) == 1


@pytest.mark.parametrize(
    ("typed", "direct"),
    [
        ("sol", ["soleimani"]),
        ("NETAN", ["netanyahu", "yair"]),
        ("net ben", ["netanyahu"]),
        ("سُليم", ["soleimani"]),
        ("ديري", ["hala"]),
        ("الدي", ["hala"]),
        ("hala", []),
        ("", []),
        (" ", []),
    ],
)
def test_what_begins_as_typed(register: NameIndex, typed: str, direct: list[str]) -> None:
    assert sorted(found.entry for found in register.find(typed) if found.direct) == direct


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("hal", "hala"),
        ("al-Dey", "hala"),
        ("guter", "guterres"),
        ("ant gut", "guterres"),
        ("مكر", "macron"),
        ("nasrall", "nasrallah"),
        ("סול", "soleimani"),
        ("mousav", "mousavi"),
        ("kham", "khamenei"),
        ("אוליבר", "oliver"),
        ("اوليفر براند", "oliver"),
        ("fatt", "sisi"),
        ("sisi", "sisi"),
        ("er", "erdogan"),
    ],
)
def test_what_sounds_as_typed(register: NameIndex, typed: str, entry: str) -> None:
    assert register.find(typed)[0][::2] == (entry, False)


def test_what_has_the_letters_comes_before_what_sounds_so() -> None:
    register = NameIndex((Named("a", ("سليم",)), Named("b", ("Salim",)), Named("c", ("Zoe Sal",))))
    assert register.find("sal") == [Found("c", "Zoe Sal", True), Found("b", "Salim", True), Found("a", "سليم", False)]


def test_an_entry_is_replaced() -> None:
    register = NameIndex((Named("a", ("Salim",)), Named("b", ("Hala",))))
    register.put(Named("a", ("Karim",)))
    assert len(register) == 2
    assert register.find("sal") == register.proposals("Salim") == []
    assert register.find("kar") == [Found("a", "Karim", True)]
    register.remove("a")
    register.remove("unknown")
    assert len(register) == 1
    assert register.find("kar") == []


latin = ("Ali", "Reza", "Alireza", "al-Sisi", "Dr", "Q.", "Netanyahu", "Abd", "allah")
others = ("علي", "رضا", "السيسي", "نتنياهو", "נתניהו", "נתן", "عبد", "الله", "5", "Ж", "!")
words = st.sampled_from((*latin, *others))
names = st.lists(words, min_size=1, max_size=3).map(" ".join)
entries = st.builds(Named, st.sampled_from("abcdef"), st.lists(names, max_size=3).map(tuple))


@given(st.lists(st.one_of(entries, st.sampled_from("abcdef"))), names, st.integers(1, 4))
@settings(max_examples=300)
def test_put_and_removed_is_as_freshly_built(steps: Sequence[Named | str], asked: str, most: int) -> None:
    register = NameIndex()
    left: dict[str, Named] = {}
    for step in steps:
        register.find(asked)
        if isinstance(step, str):
            register.remove(step)
            left.pop(step, None)
        else:
            register.put(step)
            left[step.entry] = step
    fresh = NameIndex(left[entry] for entry in sorted(left))
    for typed in (asked, asked[:2]):
        assert register.find(typed, most) == fresh.find(typed, most)
    assert register.proposals(asked, most) == fresh.proposals(asked, most)
    assert register.likely_duplicates(9, lambda *_: None) == fresh.likely_duplicates(9, lambda *_: None)


@given(st.lists(entries, unique_by=lambda named: named.entry), st.text("aeilrszחנתיהועלرضسي -", max_size=5))
def test_what_is_found_begins_as_typed(known: list[Named], typed: str) -> None:
    found = NameIndex(known).find(typed)
    assert len({entry for entry, _, _ in found}) == len(found)
    assert sorted(found, key=lambda one: not one.direct) == found
    has_letters = {
        named.entry
        for named in known
        for name in named.names
        if folded_words(typed) and begins(name, folded_words(typed))
    }
    assert {one.entry for one in found if one.direct} == has_letters
    names_of = dict(known)
    for entry, name, direct in found:
        assert name in names_of[entry]
        assert begins(name, folded_words(typed)) if direct else sounds_begin(name, folded_words(typed)[-1])


def begins(name: str, typed: Sequence[str]) -> bool:
    own = folded_words(name)
    own += tuple(word.removeprefix("ال") for word in own)
    return all(any(word.startswith(beginning) for word in own) for beginning in typed)


def sounds_begin(name: str, typed: str) -> bool:
    own, wanted = ["".join(folded_words(name)), *folded_words(name)], consonants(typed)
    starts = [own[0][place:] for place in range(len(own[0]))] + own
    said = [consonants(reading) for word in starts for reading in readings(word)]
    return min(distance(wanted, one[:end]) for one in said for end in range(len(one) + 1)) <= 0.03 + 0.08 * len(wanted)


@given(st.lists(entries, unique_by=lambda named: named.entry), names)
def test_proposals_are_in_order_and_name_the_entry(known: list[Named], marked: str) -> None:
    proposals = NameIndex(known).proposals(marked)
    assert [one.score for one in proposals] == sorted((one.score for one in proposals), reverse=True)
    assert len({one.entry for one in proposals}) == len(proposals)
    for one in proposals:
        assert one.name in dict(known)[one.entry]
        assert 0.4 <= one.score <= 1
    same = {entry for entry, own in known if any(folded_words(name) == folded_words(marked) != () for name in own)}
    assert {one.entry for one in proposals if one.score == 1} == same
