"""Names that look alike: letters of other scripts that look like Latin ones, and Latin ones that look like each other.

The pairs are from the table of confusables of Unicode Technical Standard 39, as far as letters of names are concerned.
"""

from annotator.text.folding import ALL, key_of

# fmt: off
_PAIRS = (
    ("АВЕЗКМНОРСТУХІЈЅҮԚԜҺԛԝ", "ABE3KMHOPCTYXIJSYQWhqw"),  # Cyrillic capitals
    ("аеорсухіјѕԁһүгпкмтьвн", "aeopcyxijsdhyrnkmtbbh"),  # Cyrillic small letters
    ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"),  # Greek capitals
    ("ανοριτυκχγ", "avopitukxy"),  # Greek small letters
    ("ՕՏԼՍսօոհցզ", "OSLUuonhgq"),  # Armenian
)
# fmt: on
_LATIN = {ord(letter): alike for letters, alikes in _PAIRS for letter, alike in zip(letters, alikes, strict=True)}
_TALL = str.maketrans("I1|0", "lllO")
"""Strokes that look the same in many fonts."""


def look_alike_keys(name: str) -> frozenset[str]:
    """Return the forms that a name may be mistaken for; two names with a common form look alike.

    Ignored are case, width, accents and vowel signs, forms of letters such as yeh and kaf, digits of scripts,
    spaces and joiners, and letters of other scripts that look the same.
    """
    latin = name.translate(_LATIN)
    return frozenset(_folded(form) for form in (name, latin, latin.translate(_TALL)))


def _folded(name: str) -> str:
    return "".join(key_of(name, ALL).split()) or name
