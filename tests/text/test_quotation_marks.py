"""Words that begin or end with quotation marks."""

import pytest

from annotator.text.quotation_marks import bears_marks


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“The port is closed,”", True),
        ("«المرفأ مغلق»", True),
        ("\u200f«المرفأ مغلق»\u200f", True),
        ("“The port is closed, and …", True),  # cut at its end
        ("The mayor said “no”", True),
        ("‘no’", True),
        ("The port is closed", False),
        ("the word “no” alone", False),
        ("the workers’", False),
        ("the workers'", False),
        ("", False),
    ],
)
def test_words_that_bear_marks_at_an_edge(words: str, *, expected: bool) -> None:
    assert bears_marks(words) is expected
