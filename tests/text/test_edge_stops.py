"""Stops of the edges of selections: at words, and on both sides of quotation marks, in both directions alike."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from annotator.text.boundaries import Boundaries, graphemes, is_word, trim, words
from annotator.text.edge_stops import EdgeStops, Side, Unit
from annotator.text.paragraphs import paragraphs
from annotator.text.quotation_marks import QUOTATION_MARKS
from tests.text.strategies import stored_texts

SIDES = st.sampled_from(("start", "end"))
UNITS = st.sampled_from(("word", "cluster"))


def stops_of(text: str) -> EdgeStops:
    return EdgeStops(text, paragraphs(text), Boundaries(text, paragraphs(text)))


def places_of(text: str, side: Side, unit: Unit = "word") -> list[int]:
    stops = stops_of(text)
    return [edge for edge in graphemes(text) if stops.is_stop(edge, side, unit)]


def with_bars(text: str, side: Side, unit: Unit = "word") -> str:
    """The text with a bar at each stop."""
    cuts = [0, *places_of(text, side, unit), len(text)]
    return "|".join(text[start:end] for start, end in pairwise(cuts))


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("|He |said, |“|Not |now|”|, |and |left.", "He| said|, “|Not| now|”|, and| left|."),
        ("|قال: |«|لن |نغلق|»|.", "قال|: «|لن| نغلق|»|."),
        ("|« |mot |»|, |dit", "«| mot| »|, dit|"),
        ("|“|‘|a|’ |b|”", "“|‘|a|’| b|”|"),
        # Two of these signs are one mark, and apostrophes in words are none.
        ("|He: |''|no|'' |and |``|yes|''", "He|: ''|no|''| and| ``|yes|''|"),
        ("|It's |‘|l’été|’", "It's| ‘|l’été|’|"),
        # The apostrophe of a plural, but not what may close a quotation.
        ("|The |teachers' |union", "The| teachers|' union|"),
        ("|The |teachers’ |union |‘|left|’", "The| teachers|’ union| ‘|left|’|"),
        ("|'|The |teachers|' |union", "'|The| teachers|'| union|"),
        # Hebrew: in an acronym, and after a prefix.
        ('|צה"ל |ב|"|הארץ|"', 'צה"ל| ב|"|הארץ|"|'),
        # A hidden control is never at an edge.
        ("\u200f|«\u200f|كلام\u200f|»\u200f |ثم", "\u200f«|\u200fكلام|\u200f»|\u200f ثم|"),
    ],
)
def test_words_and_both_sides_of_quotation_marks(starts: str, ends: str) -> None:
    text = starts.replace("|", "")
    assert with_bars(text, "start") == starts
    assert with_bars(text, "end") == ends


@pytest.mark.parametrize("mark", sorted(QUOTATION_MARKS - {"׳"}))  # which is a letter to Unicode, and ends words
@pytest.mark.parametrize("word", ["ship", "سفينة"])
def test_every_mark_beside_a_word_has_stops_on_both_sides(mark: str, word: str) -> None:
    text = f"{word} {mark}{word}{mark} {word}"
    assert with_bars(text, "start") == f"|{word} |{mark}|{word}|{mark} |{word}"
    assert with_bars(text, "end") == f"{word}| {mark}|{word}|{mark}| {word}|"


@pytest.mark.parametrize(
    "text",
    [
        "said, [“Not now,”] and",
        "قال: [«لن نغلق»]، ثم",
        "و[«الشرق»] ثم",
        "dit [«\u00a0mot\u00a0»] et",
        "sagte: [„Nein“], und [»doch«].",
        "sade [”nej”] och",
        "said [\"no.\"] And [''yes''] or ['so']",
        "said [“[‘no’]”]—and",
        "It's the teachers' union, isn’t it",
    ],
)
def test_opening_and_closing_marks(text: str) -> None:
    plain = text.replace("[", "").replace("]", "")
    stops = stops_of(plain)
    starts = [at - text[:at].count("[") - text[:at].count("]") for at in range(len(text)) if text[at] == "["]
    ends = [at - text[:at].count("[") - text[:at].count("]") for at in range(len(text)) if text[at] == "]"]
    # The second sign of two that are one mark is asked about by nobody.
    opened = [at for at in range(len(plain)) if stops.opens_at(at) and plain[at - 1 : at + 1] != "''"]
    closed = [at for at in range(len(plain) + 1) if stops.closes_at(at) and plain[at - 1 : at + 1] != "''"]
    assert (opened, closed) == (starts, ends)


def test_by_letters_every_cluster_that_is_seen_is_a_stop() -> None:
    assert with_bars("e\u0301t  “\U0001f1f5\U0001f1f8”", "start", "cluster") == "|e\u0301|t  |“|\U0001f1f5\U0001f1f8|”"
    assert with_bars("e\u0301t  “\U0001f1f5\U0001f1f8”", "end", "cluster") == "e\u0301|t|  “|\U0001f1f5\U0001f1f8|”|"


def quoted() -> st.SearchStrategy[str]:
    """Words in English and Arabic with quotation marks anywhere, over paragraphs."""
    some = (
        "the ",
        "ship",
        "قال ",
        "عمر",
        "، ",
        ", ",
        " ",
        "\n",
        "isn't",
        "“",
        "”",
        "«",
        "»",
        '"',
        "'",
        "``",
        "''",
        ".",
    )
    return st.lists(st.sampled_from(some), max_size=30).map("".join)


@given(st.one_of(quoted(), stored_texts()), SIDES, UNITS, st.data())
def test_a_step_and_a_step_back_end_where_they_began(text: str, side: Side, unit: Unit, data: st.DataObject) -> None:
    stops, places = stops_of(text), places_of(text, side, unit)
    for before, after in pairwise(places):
        assert stops.after(before, side, unit) == after
        assert stops.before(after, side, unit) == before
    offset = data.draw(st.integers(0, len(text)))
    assert stops.after(offset, side, unit) == min((place for place in places if place > offset), default=None)
    assert stops.before(offset, side, unit) == max((place for place in places if place < offset), default=None)


@given(st.one_of(quoted(), stored_texts()), SIDES, UNITS)
def test_stops_are_edges_of_clusters_with_nothing_to_trim(text: str, side: Side, unit: Unit) -> None:
    bounds = Boundaries(text, paragraphs(text))
    for place in places_of(text, side, unit):
        beside = bounds.next_grapheme(place) if side == "start" else bounds.previous_grapheme(place)
        inside = (min(place, beside), max(place, beside))
        assert trim(text, *inside)[0 if side == "start" else 1] == place


@given(st.one_of(quoted(), stored_texts()))
def test_no_word_is_passed_over(text: str) -> None:
    starts, ends = places_of(text, "start"), places_of(text, "end")
    segments = [
        (first + start, first + end) for first, last in paragraphs(text) for start, end in words(text[first:last])
    ]
    for start, end in (trim(text, *segment) for segment in segments if is_word(text[slice(*segment)])):
        assert start in starts
        assert end in ends


@given(st.one_of(quoted(), stored_texts()))
def test_a_mark_opens_or_closes_never_both(text: str) -> None:
    stops, edges = stops_of(text), Boundaries(text, paragraphs(text))
    for start in graphemes(text)[:-1]:
        end = edges.next_grapheme(start)
        if stops.opens_at(start):
            assert not stops.closes_at(end)
            assert text[start] in QUOTATION_MARKS
