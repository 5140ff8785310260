"""A folded key takes spellings for the same that people take for the same, and leads back to the letters it is of."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
import regex
from hypothesis import given, strategies as st

from annotator.text import folding
from annotator.text.boundaries import graphemes
from annotator.text.folding import ALL, DEFAULT, Folding, differences, fold, key_of
from annotator.text.offsets import OffsetError
from tests.text.strategies import texts

SWITCHES = [field.name for field in fields(Folding)]
NONE = Folding(**dict.fromkeys(SWITCHES, False))
FORMS = "ﻻﷲﷺﭐﹰﱞﬁשּׁﺍ؀أإآٱؤئءیىيکكہۀهھةۃـ٢۲İẞŉͅΐ각가\u0654\u0653"


def foldings() -> st.SearchStrategy[Folding]:
    return st.builds(Folding, **dict.fromkeys(SWITCHES, st.booleans()))


def spelt_texts() -> st.SearchStrategy[str]:
    return st.lists(st.one_of(st.sampled_from(FORMS), texts(max_pieces=3)), max_size=12).map("".join)


@pytest.fixture(params=[folding._CHUNK, 2], ids=["whole", "in pieces"], autouse=True, scope="module")
def _chunk(request: pytest.FixtureRequest) -> Iterator[None]:
    """Put the checkpoints of the way back so close that it must come out the same across them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "_CHUNK", request.param)
        yield


@pytest.mark.parametrize(
    ("written", "typed", "by"),
    [
        ("كَتَبَ", "كتب", {"marks"}),
        ("أُجرة الخط ٢٥", "اجرة الخط 25", {"marks", "hamza_and_alef", "digits"}),
        ("إسلام آل ٱلله", "اسلام ال الله", {"hamza_and_alef"}),
        ("مسؤول بيئة", "مسوول بيية", {"hamza_and_alef"}),
        ("ا\u0654حمد", "أحمد", set()),
        ("ﻻ", "لا", set()),
        ("ﻷ", "لا", {"hamza_and_alef"}),
        ("ﷲ", "الله", set()),
        ("العـــربية", "العربية", {"tatweel"}),
        ("على", "علي", {"yeh_and_kaf"}),
        ("מֹשֶׁה", "משה", {"marks"}),
        ("שּׁ", "ש", {"marks"}),
        ("می\u200cشود", "میشود", set()),
        ("می\u200cشود", "ميشود", {"yeh_and_kaf"}),
        ("کتاب", "كتاب", {"yeh_and_kaf"}),
        ("۱۴۰۲", "١٤٠٢", {"digits"}),
        ("ہندوستان", "هندوستان", {"yeh_and_kaf"}),
        ("جملۂ", "جمله", {"hamza_and_alef", "yeh_and_kaf"}),
        ("café", "cafe\u0301", set()),
        ("café", "CAFE", {"case", "marks"}),
        ("Straße", "STRASSE", {"case"}),
        ("ﬁne", "fine", set()),
        ("a\u00a0b", "a b", set()),
        ("\u2067abc\u2069\u200f", "abc", set()),
    ],
)
def test_spellings_of_the_same(written: str, typed: str, by: set[str]) -> None:
    assert key_of(written) == key_of(typed)
    assert set(differences(written, typed)) == by


@pytest.mark.parametrize(
    ("one", "other"),
    [("ماء", "ما"), ("بھائی", "بہائی"), ("بڑے", "بڑی"), ("مدرسة", "مدرسه"), ("की", "क"), ("が", "か")],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_ta_marbuta_is_folded_on_demand() -> None:
    assert key_of("مدرسة", ALL) == key_of("مدرسه", ALL)
    assert differences("مدرسة", "مدرسه", ALL) == ("ta_marbuta",)


@pytest.mark.parametrize(("switch", "character"), [*zip(SWITCHES, "Aَأیـ٢ة", strict=True)])
def test_each_switch_can_be_left_off(switch: str, character: str) -> None:
    assert key_of(character, ALL) != key_of(character, replace(ALL, **{switch: False}))
    assert key_of(character, NONE) == key_of(character, replace(NONE, **dict.fromkeys(set(SWITCHES) - {switch}, True)))


@given(spelt_texts(), foldings())
def test_folding_twice_changes_nothing_and_all_takes_in_every_other(text: str, chosen: Folding) -> None:
    assert key_of(key_of(text, chosen), chosen) == key_of(text, chosen)
    assert key_of(key_of(text, chosen), ALL) == key_of(text, ALL)
    assert fold(text, chosen).key == key_of(text, chosen)


@given(st.data())
def test_the_way_back_is_to_the_clusters_that_the_range_is_of(data: st.DataObject) -> None:
    text, chosen = data.draw(spelt_texts()), data.draw(foldings())
    folded = fold(text, chosen)
    origins = [index for index, one in enumerate(text) for _ in key_of(one, chosen)]
    assert len(origins) == len(folded.key)
    if not origins:
        return
    start = data.draw(st.integers(0, len(origins) - 1))
    end = data.draw(st.integers(start + 1, len(origins)))
    first, last = folded.original(start, end)
    edges = [
        paragraph.start() + edge
        for paragraph in regex.finditer(r"[^\n\u2029]*+", text)
        for edge in graphemes(paragraph[0])
    ]
    assert first == max(edge for edge in edges if edge <= origins[start])
    assert last == min(edge for edge in edges if edge > origins[end - 1] or edge == len(text))
    assert folded.key[start:end] in key_of(text[first:last], chosen)


@given(st.data())
def test_the_slice_of_whole_clusters_folds_to_the_slice_of_the_key(data: st.DataObject) -> None:
    text = data.draw(spelt_texts())
    edges = graphemes(text)
    start, end = sorted(data.draw(st.tuples(st.sampled_from(edges), st.sampled_from(edges))))
    before, key = len(key_of(text[:start])), key_of(text[start:end])
    if key:
        first, last = fold(text).original(before, before + len(key))
        assert key_of(text[first:last]) == key


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("ﷺ!", (3, 4), "ﷺ"),
        ("قَالَ كَتَبَ", (4, 7), "كَتَبَ"),
        ("ـكـتـ", (0, 2), "كـت"),
        ("Straße", (5, 6), "ß"),
        ("ab\u200d😀", (1, 2), "b\u200d"),
    ],
)
def test_deleted_and_added_characters_lead_back(text: str, part: tuple[int, int], original: str) -> None:
    start, end = fold(text).original(*part)
    assert text[start:end] == original


@pytest.mark.parametrize("part", [(0, 0), (2, 1), (-1, 1), (0, 4)])
def test_ranges_outside_are_refused(part: tuple[int, int]) -> None:
    with pytest.raises(OffsetError):
        fold("abc", DEFAULT).original(*part)
