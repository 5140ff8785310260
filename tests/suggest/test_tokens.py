"""Tokens are whole words or single marks, in order; sentences have all of them; what is quoted is known."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from annotator.suggest.tokens import sentences_of
from tests.suggest.articles import cluster_edges

texts = st.text(alphabet=st.sampled_from("Saé́ ب̈حֶ\u200f\u200c«»“”\"'’״.!?\n0٣😀👩\u200d👧-,"), max_size=60)


def words(text: str) -> list[list[str]]:
    return [[text[one.start : one.end] for one in sentence.tokens] for sentence in sentences_of(text)]


@given(texts)
def test_tokens_are_whole_clusters_in_order(text: str) -> None:
    tokens = [token for sentence in sentences_of(text) for token in sentence.tokens]
    edges = cluster_edges(text)
    for before, after in pairwise(tokens):
        assert before.end <= after.start
    for token in tokens:
        assert token.start < token.end
        assert token.start in edges
        assert token.end in edges


def test_words_marks_and_sentences() -> None:
    assert words("“No,” said Hala’s aide. It’s 3.5 m!\nقالَ «لا».") == [
        ["“", "No", ",", "”", "said", "Hala’s", "aide", "."],
        ["It’s", "3.5", "m", "!"],
        ["قالَ", "«", "لا", "»", "."],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Mr. Deyri left. He was late.", [["Then", "Mr.", "Deyri", "left", "."], ["He", "was", "late", "."]]),
        ("On the Quay. He left Quay Street.", [["On", "the", "Quay", "."], ["He", "left", "Quay", "Street", "."]]),
        ("The U.S. fleet came in Sept. 2011.", [["The", "U.S.", "fleet", "came", "in", "Sept.", "2011", "."]]),
        ("“Why?” she asked. Why not.", [["“", "Why", "?", "”", "she", "asked", "."], ["Why", "not", "."]]),
        ("Sen. Hala\nSen. Omar", [["Sen.", "Hala"], ["Sen.", "Omar"]]),
        ("قال د. سالم نعم. ثم غادر.", [["قال", "د", ".", "سالم", "نعم", "."], ["ثم", "غادر", "."]]),
        ("a 10:30 well-kept 2.", [["a", "10:30", "well-kept", "2", "."]]),
    ],
)
def test_sentences_go_on_after_abbreviations(text: str, expected: list[list[str]]) -> None:
    assert words(text) == expected


def test_quoted_words_are_known_whatever_the_marks() -> None:
    for text in (
        "He said “no way” then",
        "He said ``no way'' then",
        "He said ''no way'' then",
        "אמר ״לא״ אז",
        'a "b c" d',
    ):
        quoted = [
            text[one.start : one.end] for sentence in sentences_of(text) for one in sentence.tokens if one.is_quoted
        ]
        assert 1 <= len([word for word in quoted if word.isalpha()]) <= 2
