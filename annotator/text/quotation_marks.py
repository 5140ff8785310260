"""Quotation marks: those of many languages and of both directions, and words that begin or end with one."""

import regex

CLOSED_BY = {
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "“": "”",
    "”": "“”",
    "„": "“”",
    "‟": "”",
    "‚": "‘’",
    "‘": "’",
    "「": "」",
    "『": "』",
    '"': '"',
    "״": "״",
}
"""Marks that can open a quotation, each with those that can close it."""
_OFTEN_APOSTROPHES = "'`׳"
"""Signs that stand for quotation marks too, but no quotation is found by them: most often they are part of a word."""
QUOTATION_MARKS = frozenset({*CLOSED_BY, *"".join(CLOSED_BY.values()), *_OFTEN_APOSTROPHES})
"""All signs that are used as quotation marks. Two of ' or ` in a row are one mark."""
MARK = regex.compile(f"[{''.join(QUOTATION_MARKS.difference(_OFTEN_APOSTROPHES))}]")
"""A mark by which quotations are found."""
HIDDEN = regex.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*+")
"""Hidden controls, which may stand between a mark and its word."""
_AT_AN_EDGE = regex.compile(rf"\A{HIDDEN.pattern}{MARK.pattern}|(?!’){MARK.pattern}{HIDDEN.pattern}\Z")


def bears_marks(words: str) -> bool:
    """Return whether words begin or end with a quotation mark, so that others around them would be doubled.

    Apostrophes do not count, nor what may be one at the end.
    """
    return _AT_AN_EDGE.search(words) is not None
