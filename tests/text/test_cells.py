"""Widths in cells of a terminal."""

import pytest

from annotator.text.cells import width


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("漢字", 4),
        ("각", 2),
        ("\u1100\u1161", 2),  # the same syllable in two letters
        ("e\u0301", 1),
        ("بِسْمِ", 3),
        ("می\u200cخ", 3),
        ("\u2068a\u2069\u200e\ufeff", 1),
        ("👨‍👩‍👧‍👦", 2),
        ("👩🏽‍🚀🇵🇸", 4),
        ("☠\ufe0f1\ufe0f\u20e3", 4),
        ("\u0600", 1),
        ("\u0001", 0),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells
