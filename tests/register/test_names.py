"""The words of names, without titles, articles and the ways to join them."""

import pytest

from annotator.register.names import core_words, folded_words, heard_words, script, without_titles


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("  Qassem  SOLEIMANI ", ["qassem", "soleimani"]),
        ("Abdel-Fattah al-Sisi", ["abdel", "fattah", "al", "sisi"]),
        ("Q. Soleimani", ["q", "soleimani"]),
        ("Sana'a, Ja’far", ["sanaa", "jafar"]),
        ("Erdoğan", ["erdogan"]),
        ("قَاسِم سليمانى", ["قاسم", "سليماني"]),
        ("خامنه\u200cای", ["خامنهاي"]),
        ("هالة", ["هاله"]),
        ("ג'ון ח׳אמנאי", ["ג׳ון", "ח׳אמנאי"]),
        ("צה״ל", ["צהל"]),
        ("!?", []),
    ],
)
def test_words_of_a_name(name: str, words: list[str]) -> None:
    assert list(folded_words(name)) == words


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("President Bashar", ["bashar"]),
        ("Prof. Dr. Hala Deyri", ["hala", "deyri"]),
        ("رئيس الوزراء بنيامين نتنياهو", ["بنيامين", "نتنياهو"]),
        ("آقای علی", ["علي"]),
        ('ד"ר לוי', ["לוי"]),
        ("Martin Luther King", ["martin", "luther", "king"]),
        ("Mr President", ["mr", "president"]),
        ("", []),
    ],
)
def test_titles_stand_before_a_name(name: str, told: list[str]) -> None:
    assert list(without_titles(folded_words(name))) == told


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Abdel Fattah al-Sisi", ["abdelfattah", "sisi"]),
        ("عبد الله بن عبد العزيز آل سعود", ["عبدالله", "عبدالعزيز", "سعود"]),
        ("Hassan Nasr Allah", ["hassan", "nasrallah"]),
        ("Salah ed-Din", ["salahdin"]),
        ("Ahmad ash-Sharaa", ["ahmad", "sharaa"]),
        ("Timothy Garton Ash", ["timothy", "garton", "ash"]),
        ("דוד בן גוריון", ["דוד", "גוריון"]),
        ("Bin al", ["bin", "al"]),
    ],
)
def test_core_words_tell_people_apart(name: str, core: list[str]) -> None:
    assert list(core_words(folded_words(name))) == core


def test_joined_words_are_heard_alone_too() -> None:
    assert heard_words(folded_words("Abdel Fattah al-Sisi")) == ("abdelfattah", "sisi", "fattah")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("«هالة»", "Arabic"), ("1 לוי", "Hebrew"), ("Hala هالة", "Latin"), ("Мария", ""), ("", "")],
)
def test_script_of_a_name(name: str, expected: str) -> None:
    assert script(name) == expected
