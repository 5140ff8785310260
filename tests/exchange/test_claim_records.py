"""Claims with their speakers, and what their values are as words."""

from datetime import date

import pytest

from annotator.exchange.claim_records import claims_of, day_of, has_one_claim, name_of, text_of
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

CLAIM = SpanData("c", "CLAIM", ((0, 1),), ("a",))
ANN = SpanData("ann", "SPEAKER", ((1, 2),), ("b",))
BOB = SpanData("bob", "SPEAKER", ((2, 3), (4, 5)), ("c", "d"), {"entity": "Bob"})


def article(*relations: RelationData) -> Article:
    return Article("", "", "abcde", layers={"": LayerWork("done", spans=(CLAIM, ANN, BOB), relations=relations)})


def said_by(*speakers: str) -> RelationData:
    return RelationData("r", "SAID_BY", {"claim": ("c",), "speaker": speakers})


def test_speakers_with_words_come_once_in_the_order_of_the_relations() -> None:
    (found,) = claims_of(article(said_by("bob", "AUTHOR"), said_by("ann"), said_by("bob")))
    assert found.span == CLAIM
    assert found.speakers == (BOB, ANN)
    (alone,) = claims_of(article())
    assert alone.speakers == ()


def test_one_claim() -> None:
    assert has_one_claim(article())
    assert not has_one_claim(Article("", "", "a"))


def test_speakers_go_by_their_entity() -> None:
    assert (name_of(ANN), name_of(BOB)) == ("b", "Bob")


@pytest.mark.parametrize(("value", "words"), [(None, ""), ("a", "a"), (3, "3"), (False, "false")])
def test_values_as_words(value: str | int | bool | None, words: str) -> None:
    assert text_of(value) == words


@pytest.mark.parametrize("words", ["", "2025", "2025-02-30", "20250203", "2025-W05-1", "last week"])
def test_what_is_no_day(words: str) -> None:
    assert day_of(words) is None


def test_a_day() -> None:
    assert day_of("2025-03-02") == date(2025, 3, 2)
