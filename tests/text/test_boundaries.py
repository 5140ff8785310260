"""Cluster and word edges are those of UAX #29, and snapping and trimming keep to them."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
import regex
from hypothesis import given, strategies as st

from annotator.text import boundaries
from annotator.text.boundaries import Boundaries, graphemes, is_word, trim, words
from annotator.text.offsets import OffsetError
from annotator.text.paragraphs import paragraphs
from tests.text.strategies import stored_texts, texts
from tests.text.unicode_data import break_cases

# The files are of Unicode 15.0. Since Unicode 17.0 U+2701 is no Extended_Pictographic any more, and a newer `regex`
# rightly no longer holds it to a ZWJ before it.
NEWER_THAN_THE_FILES = {"\u2701\u200d\u2701", "a\u200d\u2701"}

# A flag letter, a ZWJ and two more: UAX #29 makes a word of the first two letters and a cluster of the last two. Here
# no word edge is inside a cluster, so all of it is one word.
WORD_EDGE_INSIDE_A_CLUSTER = {"a\U0001f1e6\u200d\U0001f1e7\U0001f1e8b"}


def word_edges(text: str) -> list[int]:
    return [0, *(end for _, end in words(text))]


def test_grapheme_break_conformance() -> None:
    wrong = {text for text, edges in break_cases("GraphemeBreakTest") if graphemes(text) != edges}
    assert wrong <= NEWER_THAN_THE_FILES


def test_word_break_conformance() -> None:
    wrong = {text for text, edges in break_cases("WordBreakTest") if word_edges(text) != edges}
    assert wrong <= NEWER_THAN_THE_FILES | WORD_EDGE_INSIDE_A_CLUSTER


@given(texts())
def test_words_are_the_whole_text_cut_at_cluster_edges(text: str) -> None:
    edges = graphemes(text)
    assert (edges[0], edges[-1]) == (0, len(text))
    assert edges == sorted(set(edges))
    assert "".join(text[start:end] for start, end in words(text)) == text
    assert set(word_edges(text)) <= set(edges)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("قال الرئيس.", ["قال", " ", "الرئيس", "."]),
        ("بِسْمِ اللَّهِ", ["بِسْمِ", " ", "اللَّهِ"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ('צה"ל', ['צה"ל']),
        ("ג'ירפה", ["ג'ירפה"]),
        ("isn't 3,14", ["isn't", " ", "3,14"]),
        ("«Joe»", ["«", "Joe", "»"]),
        ("👨‍👩‍👧‍👦🇵🇸🇺🇸", ["👨‍👩‍👧‍👦", "🇵🇸", "🇺🇸"]),
        ("\u0600 12", ["\u0600 ", "12"]),  # a word edge inside a cluster: the number sign holds on to the space
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@pytest.mark.parametrize("text", ["قال", "٣", "a.", "漢", "Ⅷ"])
def test_a_word_has_a_letter_or_a_number(text: str) -> None:
    assert is_word(text)


@pytest.mark.parametrize("text", ["", " ", "«", "\u064b", "😀", "\u200f"])
def test_the_rest_is_no_word(text: str) -> None:
    assert not is_word(text)


def document_edges(text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The edges of clusters and the word segments of a document, looked for without Boundaries."""
    clusters: list[int] = []
    segments: list[tuple[int, int]] = []
    for start, end in paragraphs(text):
        clusters += [start + edge for edge in graphemes(text[start:end])]
        segments += [(start + first, start + last) for first, last in words(text[start:end])]
    return clusters, segments


@pytest.fixture(params=[4096, 3], ids=["whole", "in stretches"], autouse=True, scope="module")
def _stretch(request: pytest.FixtureRequest) -> Iterator[None]:
    """Cut paragraphs so short that edges must come out the same across the cuts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(boundaries, "_STRETCH", request.param)
        yield


@given(st.data())
def test_snapping_goes_outward_to_the_nearest_edges(data: st.DataObject) -> None:
    text = data.draw(stored_texts())
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    places = Boundaries(text, paragraphs(text))
    clusters, segments = document_edges(text)
    snapped = places.snap_to_graphemes(start, end)
    assert snapped == (max(e for e in clusters if e <= start), min(e for e in clusters if e >= end))
    assert places.snap_to_graphemes(*snapped) == snapped
    if start == end:
        assert places.snap_to_words(start, end) == places.word_at(start)
        return
    snapped = places.snap_to_words(start, end)
    edges = {edge for segment in segments for edge in segment} | {edge for one in paragraphs(text) for edge in one}
    assert snapped == (max(e for e in edges if e <= start), min(e for e in edges if e >= end))
    assert places.snap_to_words(*snapped) == snapped
    assert set(snapped) <= set(clusters)


@given(stored_texts())
def test_moving_visits_every_cluster_and_every_word(text: str) -> None:
    places = Boundaries(text, paragraphs(text))
    clusters, segments = document_edges(text)
    real = [(start, end) for start, end in segments if is_word(text[start:end])]
    for offset in range(len(text) + 1):
        assert places.next_grapheme(offset) == min((e for e in clusters if e > offset), default=len(text))
        assert places.previous_grapheme(offset) == max((e for e in clusters if e < offset), default=0)
        assert places.next_word(offset) == next((end for _, end in real if end > offset), offset)
        assert places.previous_word(offset) == max((start for start, _ in real if start < offset), default=offset)
        inside = [word for word in real if word[0] <= offset < word[1]] + [word for word in real if word[1] == offset]
        assert places.word_at(offset) == (inside[0] if inside else (offset, offset))


def test_word_at_takes_the_word_after_an_edge_then_the_one_before() -> None:
    text = "漢字 a."
    places = Boundaries(text, paragraphs(text))
    assert [places.word_at(offset) for offset in range(6)] == [(0, 1), (1, 2), (1, 2), (3, 4), (3, 4), (5, 5)]
    assert places.snap_to_words(4, 4) == (3, 4)


def test_words_are_found_across_paragraphs() -> None:
    text = "«سلام»\n\n--\u2029abc!"
    places = Boundaries(text, paragraphs(text))
    assert (places.next_word(0), places.next_word(5), places.next_word(14)) == (5, 14, 14)
    assert (places.previous_word(len(text)), places.previous_word(10), places.previous_word(1)) == (11, 1, 1)


@pytest.mark.parametrize("text", ["", "سلام 😀"])
def test_offsets_outside_are_refused(text: str) -> None:
    places = Boundaries(text, paragraphs(text))
    for find in (
        places.next_grapheme, places.previous_grapheme, places.next_word, places.previous_word, places.word_at,
    ):  # fmt: skip
        for offset in (-1, len(text) + 1):
            with pytest.raises(OffsetError):
                find(offset)
    for start, end in ((0, len(text) + 1), (-1, 0), (1, 0)):
        for find_range in (places.snap_to_graphemes, places.snap_to_words):
            with pytest.raises(OffsetError):
                find_range(start, end)
        with pytest.raises(OffsetError):
            trim(text, start, end)


@given(texts())
def test_carriage_returns_do_no_harm(text: str) -> None:
    places = Boundaries(text, paragraphs(text))
    for offset in range(len(text) + 1):
        assert places.previous_grapheme(offset) <= offset <= places.next_grapheme(offset)
        start, end = places.snap_to_words(offset, offset)
        assert start <= offset <= end


def test_only_what_is_asked_for_is_looked_at() -> None:
    text = ("one line without an end " * 1000 + "\n") * 10
    places = Boundaries(text, paragraphs(text))
    places.snap_to_words(120_000, 120_010)
    places.next_word(5)
    looked_at = sum(edges[-1] - edges[0] for edges in places._graphemes.values())
    assert looked_at < 4 * 4200  # of 240,000: the two ends of a range, the start of the text, and one to spare


BLANK = regex.compile(r"[\p{Cc}\p{Z}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff][\u200c\u200d]*|\r\n")


@given(st.data())
def test_trimming_drops_blank_clusters_and_no_others(data: st.DataObject) -> None:
    text = data.draw(texts(max_pieces=12))
    edges = graphemes(text)
    start, end = sorted(data.draw(st.tuples(st.sampled_from(edges), st.sampled_from(edges))))
    inside = [edge for edge in edges if start <= edge <= end]
    shown = [(a, b) for a, b in pairwise(inside) if not BLANK.fullmatch(text, a, b)]
    expected = (shown[0][0], shown[-1][1]) if shown else (start, start)
    assert trim(text, start, end) == expected
    assert trim(text, *expected) == expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  سلام\u00a0\n", "سلام"),
        ("\u200fسلام\u200f \u200e", "سلام"),
        ("\u2067a b\u2069", "a b"),
        ("می\u200c", "می\u200c"),
        ("ه\u200d ", "ه\u200d"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\ufeff\u200ba\u2028", "a"),
        (" \u064ba", " \u064ba"),  # a mark on a space is shown
        (" \u200c", ""),
        ("\u0600  ", "\u0600 "),  # a number sign and the space it spans
        ("a\u200f\u200d", "a\u200f\u200d"),  # a joiner alone is spelling, it shapes what it stands next to
        (" \u200e\n", ""),
        ("", ""),
    ],
)
def test_trim(text: str, left: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == left
    if not left:
        assert (start, end) == (0, 0)
