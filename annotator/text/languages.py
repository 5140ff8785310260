"""The languages of a text by its letters alone: enough for lists and filters, not for linguistics.

Scripts are recognised by the pages of 256 code points that their letters are on. That is some twenty times faster than
looking up the script of each character, and an import does this for every article.

UNITS: languages are BCP-47 codes; shares are counted in characters of the scripts.
"""

from __future__ import annotations

from collections.abc import Sequence

MIXED = "mixed"
"""What articles of several languages are counted under."""
_SAMPLE = 25_000  # characters, some 20,000 letters; more would not change the verdict
_LEAST_SHARE = 0.1
_SIGNIFICANT_SHARE = 0.005  # a foreign name or two do not make a text Persian or Urdu

_PAGES = {
    "ar": bytes([0x06, 0xFB, 0xFC, 0xFD, 0xFE]),
    "he": bytes([0x05]),
    "ru": bytes([0x04]),
    "el": bytes([0x03]),
    "zh": bytes(range(0x4E, 0xA0)),
}
_NO_LATIN_LETTER = bytes(code for code in range(256) if not chr(code).isalpha())
_URDU = "ٹڈڑںے"
_PERSIAN = "پچژگ"
_PERSIAN_FORMS, _ARABIC_FORMS = "یک", "يك"


def languages_of(text: str) -> tuple[str, ...]:
    """Return the languages that have at least a tenth of a text's letters, the largest first.

    Arabic script is Urdu, Persian or Arabic by its special letters; Latin script counts as English. Only the beginning
    of a long text is looked at.
    """
    sample = text[:_SAMPLE]
    pages = sample.encode("utf-16-le", "surrogatepass")[1::2]
    letters = {language: _among(pages, own_pages) for language, own_pages in _PAGES.items()}
    letters["en"] = len(sample.encode("latin-1", "ignore").translate(None, _NO_LATIN_LETTER))
    least = _LEAST_SHARE * sum(letters.values())
    found = sorted((language for language in letters if letters[language] > 0), key=lambda language: -letters[language])
    return tuple(
        _of_arabic_script(sample, letters["ar"]) if language == "ar" else language
        for language in found
        if letters[language] >= least
    )


def counted_as(languages: Sequence[str]) -> str:
    """Return what an article of these languages is counted under: the only one, MIXED for several, "" for none."""
    return MIXED if len(languages) > 1 else next(iter(languages), "")


def _among(pages: bytes, own_pages: bytes) -> int:
    """Return how many characters are on these pages."""
    return len(pages) - len(pages.translate(None, own_pages))


def _of_arabic_script(text: str, letters: int) -> str:
    significant = _SIGNIFICANT_SHARE * letters
    if _count(text, _URDU) > significant:
        return "ur"
    if _count(text, _PERSIAN) > significant or _count(text, _PERSIAN_FORMS) > _count(text, _ARABIC_FORMS):
        return "fa"
    return "ar"


def _count(text: str, characters: str) -> int:
    return sum(text.count(character) for character in characters)
