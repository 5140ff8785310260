"""Which languages a text is in, told by its letters alone: enough for lists and filters, not for linguistics.

Letters are told apart by the page of 256 characters that their script lives on. That is some twenty times faster than
asking each character for its script, and an import asks this of every article.

UNITS: languages are BCP-47 codes; shares are counted in characters of the scripts.
"""

from __future__ import annotations

_SAMPLE = 25_000  # characters, some 20,000 letters; more would not change the verdict
_LEAST_SHARE = 0.1
_TELLING_SHARE = 0.005  # a foreign name or two do not make a text Persian or Urdu

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
    letters = {language: _among(pages, own) for language, own in _PAGES.items()}
    letters["en"] = len(sample.encode("latin-1", "ignore").translate(None, _NO_LATIN_LETTER))
    least = _LEAST_SHARE * sum(letters.values())
    found = sorted((language for language in letters if letters[language] > 0), key=lambda one: -letters[one])
    return tuple(
        _of_arabic_script(sample, letters["ar"]) if one == "ar" else one for one in found if letters[one] >= least
    )


def _among(pages: bytes, own: bytes) -> int:
    """How many characters stand on these pages."""
    return len(pages) - len(pages.translate(None, own))


def _of_arabic_script(text: str, letters: int) -> str:
    telling = _TELLING_SHARE * letters
    if _count(text, _URDU) > telling:
        return "ur"
    if _count(text, _PERSIAN) > telling or _count(text, _PERSIAN_FORMS) > _count(text, _ARABIC_FORMS):
        return "fa"
    return "ar"


def _count(text: str, characters: str) -> int:
    return sum(text.count(character) for character in characters)
