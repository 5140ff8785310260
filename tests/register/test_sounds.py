"""Spellings of one name in several scripts have one skeleton, or nearly."""

import pytest
from hypothesis import given, strategies as st

from annotator.register.distances import CODES, distance
from annotator.register.names import folded_words
from annotator.register.sounds import SILENT, consonants, readings, skeleton, sounds


def word_of(name: str) -> str:
    (word,) = folded_words(name)
    return word


def bare(name: str) -> str:
    return skeleton(readings(word_of(name))[-1])


@pytest.mark.parametrize(
    "spellings",
    [
        "سليماني سلیمانی Soleimani Suleimani Sulaymani סולימאני",
        "Netanyahu נתניהו نتنياهو نتانیاهو",
        "Erdoğan Erdogan اردوغان أردوغان",
        "Hala هالة הלה Halah",
        "Deyri الديري",
        "Oliver אוליבר أوليفر",
        "Brandtke ברנדטקה براندتكه",
        "Khamenei خامنه\u200cای خامنئي ח׳אמנאי חמינאי",
        "Blinken بلينكن בלינקן بلینکن",
        "Macron ماكرون מקרון ماکرون",
        "Guterres غوتيريش גוטרש",
        "Abdullah عبدالله",
        "Nasrallah نصرالله נסראללה",
        "Mousavi موسوی",
        "Lavrov لافروف לברוב لاوروف",
        "Herzog هرتسوغ הרצוג",
        "Zelensky زيلينسكي זלנסקי Zelenskyy",
        "Qassem Qasim Kassem قاسم קאסם",
        "Elsisi السيسي Sisi סיסי",
        "Khan خان חאן",
        "Hassan حسن חסן",
        "Jawad جواد",
    ],
)
def test_one_skeleton(spellings: str) -> None:
    assert len({bare(spelling) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Erdoğan", "ארדואן"),
        ("Reza", "رضا"),
        ("Gaddafi", "القذافي"),
        ("Daoud", "داود"),
        ("Elham", "إلهام"),
        ("Ghasem", "قاسم"),
    ],
)
def test_nearly_one_skeleton(first: str, second: str) -> None:
    word = sounds(word_of(first))
    assert min(distance(word, sounds(reading)) for reading in readings(word_of(second))) < 0.5


@pytest.mark.parametrize(
    ("first", "second"), [("Khamenei", "Khomeini"), ("Salman", "سليمان"), ("Hassan", "حسين"), ("Macron", "Merkel")]
)
def test_vowels_and_other_consonants_tell_names_apart(first: str, second: str) -> None:
    assert distance(sounds(word_of(first)), sounds(word_of(second))) > 0.1


def test_other_scripts_and_digits_have_no_sounds() -> None:
    assert sounds("мария") == sounds("25") == skeleton("мария") == ""


@given(st.text(st.characters(categories=["L", "N", "M"]) | st.sampled_from("اأبتثحخوىيةאבגדה׳יוךשתaeioukhsç")))
def test_any_word_has_known_sounds(word: str) -> None:
    for folded in folded_words(word):
        assert set(sounds(folded)) <= set(CODES)
        assert not set(consonants(folded)) & set(SILENT)
        assert skeleton(folded).isascii()
        assert len(skeleton(folded)) == len(consonants(folded))
