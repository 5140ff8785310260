"""Ranges of a text stay on their words in a corrected text, or are said not to: 300 edited texts in four languages."""

import random
from collections import Counter
from itertools import pairwise

from hypothesis import assume, given, strategies as st

from annotator.compare.texts.carrying import Carried, Carrier
from annotator.text.boundaries import each_word, graphemes, is_word
from tests.compare.texts.edited import TEXTS, Edited, edited

EDITED = 300
SPANS = 40


def spans(text: str, generator: random.Random) -> list[tuple[int, int]]:
    """Return ranges of one to twelve words, inside a line."""
    words = [(start, end) for start, end in each_word(text) if is_word(text[start:end])]
    found = []
    while len(found) < SPANS:
        first = generator.randrange(len(words))
        last = min(first + generator.choice((0, 0, 1, 2, 4, 8, 11)), len(words) - 1)
        if "\n" not in text[words[first][0] : words[last][1]]:
            found.append((words[first][0], words[last][1]))
    return found


def place_of(span: tuple[int, int], result: Edited) -> tuple[int, int] | None:
    """Return where all the characters of a range are, None unless they are beside each other as whole clusters."""
    at = {place: index for index, (_, place) in enumerate(result) if place >= 0}
    places = [at.get(place, -1) for place in range(*span)]
    if -1 in places or any(right - left != 1 for left, right in pairwise(places)):
        return None
    edges = set(graphemes("".join(character for character, _ in result)))
    start, end = places[0], places[-1] + 1
    return (start, end) if {start, end} <= edges else None


def is_there(span: tuple[int, int], place: tuple[int, int], result: Edited) -> bool:
    """Whether a place begins or ends where a range does, or has most of its characters: some may be typed anew.

    "None. It said no." with "It denied that." inserted after "None." still has "None. It".
    """
    same = [result[place[0] + offset][1] == own for offset, own in enumerate(range(*span))]
    return same[0] or same[-1] or 2 * sum(same) >= len(same)


def test_300_edited_texts() -> None:
    counts: Counter[str] = Counter()
    for seed in range(EDITED):
        generator = random.Random(seed)
        language = generator.choice(sorted(TEXTS))
        before = TEXTS[language]
        result = edited(before, language, generator)
        after = "".join(character for character, _ in result)
        carrier = Carrier(before, after)
        for start, end in spans(before, generator):
            carried, expected = carrier.range_of(start, end), place_of((start, end), result)
            counts["spans"] += 1
            counts[carried.fate] += 1
            if carried.fate == "kept":
                (place,) = carried.fragments
                assert after[slice(*place)] == before[start:end]
                counts["silently elsewhere"] += not is_there((start, end), place, result)
            if expected is not None:
                counts["still there"] += 1
                counts["exact"] += carried.fragments == (expected,)
                counts["exact and kept"] += carried == Carried("kept", (expected,))
    assert counts["silently elsewhere"] == 0
    assert counts["exact"] >= 0.98 * counts["still there"]
    assert counts["exact and kept"] >= 0.9 * counts["still there"]


BEFORE = "The minister said that prices fell 3% in May.\nHe denied it, she said.\nالنص العربي كما هو."
AFTER = "النص العربي كما هو.\nThe ministre said on Monday that prices fell 4% in May.\nHe denied it, she said."


def carried(words: str, before: str = BEFORE, after: str = AFTER) -> tuple[str, list[str]]:
    start = before.index(words)
    found = Carrier(before, after).range_of(start, start + len(words))
    return found.fate, [after[slice(*place)] for place in found.fragments]


def test_changed_words_are_listed() -> None:
    assert carried("minister") == ("moved", ["ministre"])
    assert carried("prices fell 3%") == ("moved", ["prices fell 4%"])
    assert carried("The minister said that prices") == ("moved", ["The ministre said on Monday that prices"])
    assert carried("3") == ("lost", [])
    assert carried("العربي") == ("kept", ["العربي"])


def test_one_of_two_equal_lines_that_went_is_not_certain() -> None:
    assert (
        carried("so", "so\na\nso\nb", "so\nc") == ("lost", []) or carried("so", "so\na\nso\nb", "so\nc")[0] == "moved"
    )
    assert carried("he said", "x he said y. z he said w.", "q he said v. z he said w.")[0] == "moved"


def test_harakat_are_a_change_of_the_word() -> None:
    assert carried("كتب", "هو كتب ذلك", "هو كَتَبَ ذلك") == ("moved", ["كَتَبَ"])
    assert carried("كتب", "هو كتب", "هو كتبَ") == ("moved", ["كتبَ"])


def test_fragments_stay_together() -> None:
    before, after = "“We deny it,” said she, “fully.”", "Now: “We deny it,” said she, “truly.”"
    carrier = Carrier(before, after)
    assert carrier.carried([(0, 13), (24, 32)]) == Carried("moved", ((5, 18), (29, 37)))
    assert carrier.carried([(0, 13)]) == Carried("kept", ((5, 18),))


def test_paragraphs() -> None:
    carrier = Carrier("one two\nthree four\nfive six", "five six\nnew\none 2 two")
    assert [carrier.paragraph_of(number) for number in range(4)] == [2, None, 0, None]


def test_equal_texts_and_empty_ones() -> None:
    assert carried("prices", BEFORE, BEFORE) == ("kept", ["prices"])
    assert carried("prices", BEFORE, "") == ("lost", [])
    assert Carrier("", BEFORE).alignment.pieces == []


TEXT = st.lists(
    st.sampled_from(["a", "b", "said", "كتب", "كَتب", "😀", "🇮🇱", "e\u0301", " ", " ", "\n", ".", "7"]), max_size=14
)


@given(TEXT.map("".join), TEXT.map("".join), st.data())
def test_kept_words_are_the_same_words(before: str, after: str, data: st.DataObject) -> None:
    edges = graphemes(before)
    start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2)))
    assume(start < end)
    found = Carrier(before, after).range_of(start, end)
    for place in found.fragments:
        assert 0 <= place[0] < place[1] <= len(after)
        assert {*place} <= {*graphemes(after)}
        assert found.fate == "moved" or after[slice(*place)] == before[start:end]
    assert (found.fate == "lost") == (not found.fragments)


def test_what_is_in_another_order() -> None:
    before = "one two three four.\nA b c d e f g h i j k l m.\nlast words."
    after = "A b c d e f g h i j k l m.\none two three four.\nlast words."
    moved = Carrier(before, after).alignment.moved
    assert [before[piece.before : piece.before + piece.length] for piece in moved] == ["one two three four."]
    assert Carrier(before, before).alignment.moved == []
