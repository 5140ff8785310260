"""Words are found whatever their spelling, whole ones behind their clitics, and never half a letter."""

import pytest
from hypothesis import given, strategies as st

from annotator.text.boundaries import graphemes, words
from annotator.text.folding import ALL, DEFAULT, Folding, key_of
from annotator.text.matching import find, without_clitics
from tests.text.strategies import stored_texts
from tests.text.test_folding import foldings


def found(text: str, query: str, *, clitics: bool = True) -> list[str]:
    return [text[hit.start : hit.end] for hit in find(text, query, whole_words=True, clitics=clitics)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("قال: كَتَبَ الكاتب", "كتب", ["كَتَبَ"]),
        ("رفع أُجرة الخط ٢٥ أمس", "اجرة الخط 25", ["أُجرة الخط ٢٥"]),
        ("هذا ﻻ يكون", "لا", ["ﻻ"]),
        ("אמר מֹשֶׁה", "משה", ["מֹשֶׁה"]),
        ("این می\u200cشود.", "میشود", ["می\u200cشود"]),
        ("Le café est là", "CAFE", ["café"]),
        ("«OPEC+» and opec", "opec", ["OPEC", "opec"]),
        ("الـعـربية.", "العربية", ["الـعـربية"]),
        ("كتابــ", "كتاب", ["كتاب"]),
        ("\u2067abc\u2069 abc\u200f.", "abc", ["abc", "abc"]),
        ("a  b", " b", [" b"]),
    ],
)
def test_whole_words_in_any_spelling(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query) == hits


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("الكتاب والكتاب بالكتاب وبالكتاب للكتاب وكتاب", "كتاب", ["كتاب"] * 6),
        ("والكتاب الكتاب كتاب", "الكتاب", ["الكتاب"] * 2),
        ("وَالـكِتَابُ", "كتاب", ["كِتَابُ"]),
        ("كتابه مكتاب كتابان", "كتاب", []),
        ("والـNATO", "nato", ["NATO"]),
        ("הבית ובית שבית ושהבית בבית לבית מבית כבית", "בית", ["בית"] * 8),
        ("וְשֶׁהַבַּיִת", "בית", ["בַּיִת"]),
        ("ביתו קבית", "בית", []),
    ],
)
def test_clitics_stand_before_a_word(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query) == hits


def test_clitics_count_as_letters_on_demand() -> None:
    assert found("الكتاب כ כתב הכתב", "كتاب", clitics=False) == []
    assert found("كتاب כתב הכתב", "כתב", clitics=False) == ["כתב"]


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("والكتاب", ["والكتاب", "الكتاب", "كتاب"]),
        ("لسليماني", ["لسليماني", "سليماني"]),
        ("ושהבית", ["ושהבית", "שהבית", "הבית", "בית"]),
        ("وليد", ["وليد", "ليد", "يد"]),
        ("ול", ["ול"]),
        ("word", ["word"]),
        ("", [""]),
    ],
)
def test_what_may_be_left_without_clitics(word: str, forms: list[str]) -> None:
    assert list(without_clitics(word)) == forms


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("pre-apply", "re-apply"),
        ("re-applying", "re-apply"),
        ("human", "man"),
        ("عليه", "علي"),
        ("می\u200cشود", "شود"),
        ("isn't", "isn"),
    ],
)
def test_whole_words_are_not_found_inside_others(text: str, query: str) -> None:
    assert found(text, query) == []
    assert len(list(find(text, query))) == 1


def test_a_hit_says_which_foldings_found_it() -> None:
    hits = list(find("كتب كَتَبَ", "كتب"))
    assert [(hit.start, hit.end, hit.foldings) for hit in hits] == [(0, 3, ()), (4, 10, ("marks",))]


@pytest.mark.parametrize(
    ("text", "query", "folding"),
    [
        ("كَتب", "كتب", Folding(marks=False)),
        ("كَ", "ك", Folding(marks=False)),
        ("ß", "s", DEFAULT),
        ("ﷺ", "الله", DEFAULT),
        ("👨‍👩‍👧", "👩", DEFAULT),
        ("각", "가", DEFAULT),
        ("é", "e", Folding(marks=False)),
    ],
)
def test_a_part_of_a_cluster_is_no_hit(text: str, query: str, folding: Folding) -> None:
    assert list(find(text, query, folding)) == []


@pytest.mark.parametrize("query", ["", "\u064e", "ـ", "\u200c"])
def test_a_query_that_folds_to_nothing_is_nowhere(query: str) -> None:
    assert list(find("كَتَبَ", query)) == []


def slow_find(text: str, query: str, folding: Folding, *, whole: bool = False) -> list[tuple[int, int]]:
    """Try every range of clusters from the left, the shortest first."""
    wanted, edges = key_of(query, folding), graphemes(text)
    hits: list[tuple[int, int]] = []
    for start in edges:
        if (hits and start < hits[-1][1]) or not key_of(text[start : start + 1], folding):
            continue
        ends = (end for end in edges if end > start and key_of(text[start:end], folding) == wanted)
        end = next(ends, None)
        if end is not None and (not whole or is_alone(text, start, end)):
            hits.append((start, end))
    return hits


def is_alone(text: str, start: int, end: int) -> bool:
    first = next(begin for begin, stop in words(text) if start < stop)
    last = next(stop for _, stop in words(text) if end <= stop)
    return not key_of(text[first:start], ALL).strip() and not key_of(text[end:last], ALL).strip()


@given(st.data())
def test_find_agrees_with_looking_everywhere(data: st.DataObject) -> None:
    letters = st.text("اأابيیىكک\u064e\u0654ـ\u200c 1٢aAée\u0301ßsﻻل", max_size=16)
    text = data.draw(st.one_of(letters, stored_texts(max_pieces=12)))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    query, folding = data.draw(st.one_of(st.just(text[start:end]), letters)), data.draw(foldings())
    if not key_of(query, folding):
        return
    hits = list(find(text, query, folding))
    assert [(hit.start, hit.end) for hit in hits] == slow_find(text, query, folding)
    for hit in hits:
        assert key_of(text[hit.start : hit.end], folding) == key_of(query, folding)
        assert {hit.start, hit.end} <= set(graphemes(text))
    whole = [(hit.start, hit.end) for hit in find(text, query, folding, whole_words=True, clitics=False)]
    assert whole == slow_find(text, query, folding, whole=True)
