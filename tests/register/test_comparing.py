"""Names are compared as a whole, in part and by sound, with a reason."""

import pytest
from hypothesis import given, strategies as st

from annotator.register.comparing import likeness


def alike(first: str, second: str) -> tuple[str, float]:
    return likeness(first, second, lambda _: 1.0)


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Hala Deyri", "HALA DEYRI", "same name"),
        ("Hala Deyri", "Dr. Hala Deyri", "same name"),
        ("هالة الديري", "هاله الديري", "same name"),
        ("Abdel-Fattah al-Sisi", "Abdel Fattah Sisi", "same name"),
        ("Hala Deyri", "هالة الديري", "same name in another script"),
        ("אוליבר ברנדטקה", "Oliver Brandtke", "same name in another script"),
        ("Hassan Nasrallah", "حسن نصر الله", "same name in another script"),
        ("Alireza Akbari", "علی رضا اکبری", "same name in another script"),
        ("Elham Aliyev", "إلهام علييف", "same name in another script"),
        ("Netanyahu, Benjamin", "בנימין נתניהו", "same name in another script"),
        ("Qassem Soleimani", "Qasem Suleimani", "similar name"),
        ("Ali Reza Akbari", "Alireza Akbari", "similar name"),
        ("Soleimani", "Qassem Soleimani", "part of the name"),
        ("סולימאני", "قاسم سليماني", "part of the name"),
        ("Oliver James Brandtke", "Oliver Brandtke", "part of the name"),
    ],
)
def test_reasons(first: str, second: str, reason: str) -> None:
    assert alike(first, second)[0] == reason
    assert alike(first, second)[1] >= (0.5 if reason == "part of the name" else 0.8)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Emmanuel Macron", "Angela Merkel"),
        ("Hala Deyri", ""),
        ("Мария", "Marija"),
        ("Ali Khamenei", "Hala Deyri"),
    ],
)
def test_other_names(first: str, second: str) -> None:
    reason, score = alike(first, second)
    assert reason == "similar name"
    assert score < 0.4


def test_closer_names_have_higher_scores() -> None:
    marked = "Qassem Soleimani"
    others = ["qassem soleimani", "Gen. Qassem Soleimani", "قاسم سليماني", "Soleimani", "Karim Soleimani", "Karim Khan"]
    scores = [alike(marked, other)[1] for other in others]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_a_rare_word_counts_for_more() -> None:
    def rarity(word: str) -> float:
        return 1.5 if word == "soleimani" else 0.5

    by_surname = likeness("Ahmad Soleimani", "Qassem Soleimani", rarity)
    by_given_name = likeness("Ahmad Soleimani", "Ahmad Khan", rarity)
    assert by_surname.score > by_given_name.score


names = st.lists(
    st.sampled_from(
        ["Ali", "Reza", "Alireza", "علي", "رضا", "al-Sisi", "السيسي", "Q.", "Dr", "נתניהו", "Netanyahu", "Ж", "5"]
    )
).map(" ".join)


@given(names, names)
def test_symmetric(first: str, second: str) -> None:
    assert alike(first, second) == alike(second, first)
    assert 0 <= alike(first, second)[1] <= 1
