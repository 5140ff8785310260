"""Texts for property tests: every script we care for, and every character that has ever broken an offset."""

from hypothesis import strategies as st

ARABIC = "ابتقالرئيسۀپچژگک"
HARAKAT = "\u064b\u064e\u0651\u0670"
HEBREW = "אבגדשם\u05f3\u05f4"
NIQQUD = "\u05b0\u05b8\u05bc"
LATIN = "aBzéßø"
OTHER_LETTERS = "ЖщΩक\u093f\u094dषกำ漢字々カひ한각"
DIGITS = "0159٣۴"
PUNCTUATION = ".,:;'\"«»()؟،_-\u00b7\u2019%"
SPACES = " \u00a0\u2003\u3000\t"
COMBINING = "\u0301\u0308\u20e3\ufe0f"
JOINERS = "\u200c\u200d"
BIDI_MARKS = "\u200e\u200f\u061c"
BIDI_CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = "\ufeff\u200b\u2060\u00ad\u0600\u06dd\u0001\u0085\u000b\u000c"
SEPARATORS = "\n\u2028\u2029"
ASTRAL = "😀𝒳𐤀𠀀🇵🇸\U0001f3fd\U000e0061"

CHARACTERS = (
    ARABIC + HARAKAT + HEBREW + NIQQUD + LATIN + OTHER_LETTERS + DIGITS + PUNCTUATION + SPACES + COMBINING
    + JOINERS + BIDI_MARKS + BIDI_CONTROLS + INVISIBLE + SEPARATORS + ASTRAL
)  # fmt: skip
PIECES = (
    "👨‍👩‍👧‍👦",
    "🏳️‍🌈",
    "👩🏽‍🚀",
    "e\u0301\u0308",
    "بِسْمِ",
    "می‌خواهم",
    "\r\n",
    "3,14",
    'צה"ל',
    "isn't",
    "\U0001f1f5\U0001f1f8",
)


def texts(*, max_pieces: int = 40) -> st.SearchStrategy[str]:
    """Texts as they may come from a file: CR and CRLF too, but neither NUL nor lone surrogates."""
    anything = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
    piece = st.one_of(st.sampled_from(CHARACTERS), st.sampled_from(PIECES), anything)
    return st.lists(piece, max_size=max_pieces).map("".join)


def stored_texts(*, max_pieces: int = 40) -> st.SearchStrategy[str]:
    """Texts as they are stored: without CR."""
    return texts(max_pieces=max_pieces).map(lambda text: text.replace("\r\n", "\n").replace("\r", "\n"))
