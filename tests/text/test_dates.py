"""Dates in words as ISO 8601."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from annotator.text.dates import iso_date


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2026-11-29", "2026-11-29"),
        ("29 November 2026", "2026-11-29"),
        (" 3rd of  Sept 2026 ", "2026-09-03"),
        ("March 12, 2027", "2027-03-12"),
        ("may 2027", "2027-05"),
        ("آذار 2027", "2027-03"),
        ("١٢ آذار ٢٠٢٧", "2027-03-12"),
        ("12 من تشرين الثاني عام 2026", "2026-11-12"),
        ("كانون الثاني/يناير 2027", "2027-01"),
        ("29/11/2026", "2026-11-29"),
        ("5/5/2026", "2026-05-05"),
        ("2026/3/4", "2026-03-04"),
        ("۲۰۲۶", "2026"),
        ("2026-3", "2026-03"),
    ],
)
def test_what_can_be_read(words: str, iso: str) -> None:
    assert iso_date(words) == iso


@pytest.mark.parametrize(
    "words",
    [
        "",
        "last spring",
        "الربيع الماضي",
        "4/3/2026",
        "31 April 2026",
        "0 May 2026",
        "2026-13",
        "2026-00-01",
        "آذار/نيسان 2027",
        "12",
    ],
)
def test_what_is_none_or_not_clear(words: str) -> None:
    assert iso_date(words) == ""


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_in_iso_is_itself(day: date) -> None:
    assert iso_date(day.isoformat()) == day.isoformat()


@given(st.text(alphabet=" 0123٤/-.maryنيسا", max_size=14))
def test_what_is_read_stays_as_it_is(words: str) -> None:
    iso = iso_date(words)
    assert not iso or iso_date(iso) == iso
