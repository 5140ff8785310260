"""Wordings in one run of bytes say the same as a list of strings."""

from unittest.mock import patch

import numpy as np
from hypothesis import given, strategies as st

from annotator.app.analysis.wordings import Wordings, WordingsBuilder

words = st.text(alphabet=st.sampled_from("aب שé😀"), max_size=6)
rows = st.lists(words, max_size=8)


def of(strings: list[str]) -> Wordings:
    builder = WordingsBuilder()
    for one in strings:
        builder.append(one)
    return builder.wordings()


@given(rows)
def test_they_are_those_that_were_added(strings: list[str]) -> None:
    assert list(of(strings)) == strings
    assert [of(strings)[row] for row in range(len(strings))] == strings
    assert of(strings)[1:3] == strings[1:3]


@given(rows, words.filter(bool), st.integers(1, 5))
def test_words_are_found_in_them(strings: list[str], wanted: str, at_once: int) -> None:
    with patch("annotator.app.analysis.wordings._AT_ONCE", at_once):
        assert of(strings).with_words(wanted).tolist() == [wanted in one for one in strings]


@given(rows, words)
def test_a_row_is_found_by_its_wording(strings: list[str], wanted: str) -> None:
    assert of(strings).row_of(wanted) == (strings.index(wanted) if wanted in strings else -1)


@given(rows, st.data())
def test_some_go_and_others_come(strings: list[str], data: st.DataObject) -> None:
    gone = np.array(data.draw(st.lists(st.booleans(), min_size=len(strings), max_size=len(strings))), dtype=np.bool_)
    left = [one for one, is_gone in zip(strings, gone.tolist(), strict=True) if not is_gone]
    assert list(of(strings).without(gone)) == left
    assert list(of(strings).joined(of(left))) == strings + left
    assert list(of(strings).without(gone).joined(of(strings))) == left + strings
