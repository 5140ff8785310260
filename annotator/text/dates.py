"""Dates in words, read as ISO 8601: a day, a month of a year, or a year, in English and Arabic and in any digits."""

import re
import unicodedata
from datetime import date

_MONTHS = (
    ("january", "jan", "يناير", "كانون الثاني", "جانفي"),
    ("february", "feb", "فبراير", "شباط", "فيفري"),
    ("march", "mar", "مارس", "آذار", "اذار", "أذار"),
    ("april", "apr", "أبريل", "ابريل", "إبريل", "نيسان", "أفريل"),
    ("may", "مايو", "أيار", "ايار", "ماي"),
    ("june", "jun", "يونيو", "حزيران", "جوان"),
    ("july", "jul", "يوليو", "تموز", "جويلية"),
    ("august", "aug", "أغسطس", "اغسطس", "آب", "اب", "أوت"),
    ("september", "sept", "sep", "سبتمبر", "أيلول", "ايلول"),
    ("october", "oct", "أكتوبر", "اكتوبر", "تشرين الأول", "تشرين الاول"),
    ("november", "nov", "نوفمبر", "تشرين الثاني"),
    ("december", "dec", "ديسمبر", "كانون الأول", "كانون الاول"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_NAME = "|".join(sorted(map(re.escape, _NUMBER_OF), key=len, reverse=True))
_MONTH = rf"(?P<month>{_NAME})\.?(?:\s*/\s*(?P<again>{_NAME}))?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_DAY}\s+)?(?:of\s+|من\s+)?{_MONTH},?\s+(?:of\s+|عام\s+|سنة\s+)?{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}[-/.](?P<number>\d{{1,2}})(?:[-/.]{_DAY})?",
        rf"{_DAY}[-/.](?P<number>\d{{1,2}})[-/.]{_YEAR}",
        _YEAR,
    )
)
_LARGEST_MONTH = 12


def iso_date(words: str) -> str:
    """Return a date in words as ISO 8601: "2026-11-29", "2026-11" or "2026"; "" if it is none, or not clear.

    A day and a month in numbers alone, both up to twelve, are not clear unless the year comes first.
    """
    text = " ".join(_with_ascii_digits(words).casefold().split())
    for form in _FORMS:
        if match := form.fullmatch(text):
            return _read(match)
    return ""


def as_iso(words: str) -> str:
    """Return a date in words as ISO 8601, and other words as they are, without white space around them."""
    typed = words.strip()
    return iso_date(typed) or typed


def _read(match: re.Match[str]) -> str:
    found = match.groupdict()
    name, number, day = found.get("month"), found.get("number"), found.get("day")
    if found.get("again") and _NUMBER_OF[found["again"]] != _NUMBER_OF[found["month"]]:
        return ""
    month = _NUMBER_OF[name] if name else int(number) if number else None
    parts = [int(found["year"]), *(int(part) for part in (month, day) if part is not None)]
    is_day_first = number and day and match.start("day") == 0
    if is_day_first and parts[2] <= _LARGEST_MONTH and parts[1] != parts[2]:
        return ""
    return "-".join([f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]) if _exists(*parts) else ""


def _exists(year: int, month: int = 1, day: int = 1) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _with_ascii_digits(words: str) -> str:
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in words)
