"""Splits keep groups together, keep to their shares, and come out the same again; near-duplicates are found."""

from collections import Counter

import pytest
from hypothesis import given, settings, strategies as st

from annotator.domain.errors import AnnotatorError
from annotator.splits.near_duplicates import NearDuplicates
from annotator.splits.split import Case, read_shares, split

SHARES = read_shares("80/10/10")

cases = st.lists(
    st.builds(
        Case,
        st.uuids().map(str),
        st.frozensets(st.sampled_from(["ar", "en", "CLAIM", "CUE"])),
        st.frozensets(st.integers(0, 30).map(str), max_size=2),
    ),
    unique_by=lambda case: case.document,
    max_size=60,
)


@given(cases, st.integers())
@settings(deadline=None)
def test_every_document_has_one_part_and_groups_stay_together(some: list[Case], seed: int) -> None:
    parts = split(some, SHARES, seed)
    assert parts.keys() == {case.document for case in some}
    for key in {key for case in some for key in case.groups}:
        assert len({parts[case.document] for case in some if key in case.groups}) == 1


@given(cases, st.integers(), st.randoms())
@settings(deadline=None)
def test_the_order_of_documents_changes_nothing(some: list[Case], seed: int, chance) -> None:  # type: ignore[no-untyped-def]
    turned = some[:]
    chance.shuffle(turned)
    assert split(some, SHARES, seed) == split(turned, SHARES, seed)


def test_shares_are_kept_in_every_language_and_label() -> None:
    some = [
        Case(f"{number:04}", frozenset({"ar" if number % 5 == 0 else "en", f"L{number % 3}"}), frozenset())
        for number in range(1000)
    ]
    parts = split(some, SHARES, 7)
    assert Counter(parts.values()) == {"train": 800, "dev": 100, "test": 100}
    for stratum in ("ar", "en", "L0", "L1", "L2"):
        own = [parts[case.document] for case in some if stratum in case.strata]
        assert abs(own.count("test") / len(own) - 0.1) < 0.02
    assert split(some, SHARES, 8) != parts


def test_groups_that_share_a_document_are_one() -> None:
    chain = [Case(str(n), frozenset(), frozenset({f"g{n}", f"g{n + 1}"})) for n in range(20)]
    assert len(set(split(chain, SHARES, 1).values())) == 1


@pytest.mark.parametrize("stated", ["", "80", "80/30", "-1/101", "80/10/10/0", "a/b", "٨٠/٢٠"])
def test_shares_that_are_none_are_refused(stated: str) -> None:
    with pytest.raises(AnnotatorError, match="is not valid"):
        read_shares(stated)


def near_duplicates(texts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    known = NearDuplicates()
    return [(id_, other) for id_, text in texts for other in known.add(id_, text)]


def test_nearly_the_same_text_is_found_and_another_is_not() -> None:
    story = " ".join(f"كلمة{number} word{number}" for number in range(120))
    texts = [
        ("a", story),
        ("b", "Another headline\n" + story.replace("ك", "ڪ")),
        ("c", " ".join(f"other{number}" for number in range(240))),
        ("d", "short"),
        ("e", "short too"),
    ]
    assert [pair for pair in near_duplicates(texts) if "c" in pair or "d" in pair] == []
    headline = [("a", story), ("b", "Another headline\n" + story)]
    assert list(near_duplicates(headline)) == [("b", "a")]
