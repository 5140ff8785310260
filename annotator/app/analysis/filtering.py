"""Filters over the claims of an archive, which combine with *and*; the values of one filter with *or*."""

from calendar import monthrange
from collections.abc import Callable, Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.archive import FREE, Archive, day_of
from annotator.app.analysis.columns import (
    DIRECTION,
    DOCUMENT,
    LABEL,
    LTR,
    MIXED,
    NAME,
    NO_DATE,
    RTL,
    VALUE,
    Numbers,
    Vocabulary,
    value_of,
)
from annotator.domain.frames import CLAIM
from annotator.domain.indexed_work import words_key

Mask = NDArray[np.bool_]
DIRECTIONS = {"ltr": LTR, "rtl": RTL, "mixed": MIXED}


class ClaimFilter(msgspec.Struct, frozen=True):
    """Which claims are meant; what is empty matches everything.

    `speakers` and `holders` are keys of speakers; a holder has one of the `stances`, or any. `towards` is the key of
    what a claim is about, `group` the row of a claim whose group is meant. `affiliations` are ids of entries that a
    speaker belongs to, `kinds` are kinds of speakers. `attributes` are pairs of attribute and value. `since` and
    `until` are dates (ISO 8601), `words` are found with all spelling folded.
    """

    speakers: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    towards: str = ""
    group: int = -1
    labels: tuple[str, ...] = (CLAIM,)
    attributes: tuple[tuple[str, str], ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    words: str = ""


def matching(archive: Archive, filter_: ClaimFilter) -> Mask:
    """Return which heads pass a filter."""
    passed: Mask = np.ones(archive.size, dtype=np.bool_)
    for test in _TESTS:
        found = test(archive, filter_)
        if found is not None:
            passed &= found
    return passed


def rows_of(archive: Archive, filter_: ClaimFilter) -> Numbers:
    """Return the rows of the heads that pass a filter, the newest first."""
    found: Numbers = archive.order[matching(archive, filter_)[archive.order]]
    return found


def _by_labels(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    return _one_of(archive.columns.heads[:, LABEL], archive.of.labels, filter_.labels)


def _by_directions(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    wanted = [DIRECTIONS[name] for name in filter_.directions if name in DIRECTIONS]
    return np.isin(archive.columns.heads[:, DIRECTION], wanted) if filter_.directions else None


def _by_speakers(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    wanted = speakers_meant(archive, filter_)
    if wanted is None:
        return None
    said = archive.columns.said
    return archive.heads_with(said, wanted[archive.speakers(said[:, NAME])])


def speakers_meant(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    """Return which speakers the filters on those who say it mean, by number; None without such a filter."""
    tests: list[Callable[[int], bool]] = []
    if filter_.speakers:
        numbers = {archive.number_of(key) for key in filter_.speakers}
        tests.append(numbers.__contains__)
    if filter_.affiliations:
        ends = {archive.register.end(entry) for entry in filter_.affiliations}
        tests.append(lambda number: bool(ends & set(groups_of(archive, archive.keys[number]))))
    if filter_.kinds:
        tests.append(lambda number: archive.kind(number) in filter_.kinds)
    if not tests:
        return None
    return np.fromiter(
        (all(test(number) for test in tests) for number in range(len(archive.keys))), np.bool_, len(archive.keys)
    )


def groups_of(archive: Archive, key: str) -> list[str]:
    """Return the ids of what a speaker belongs to, directly and through others, with its own."""
    found = [key]
    for entry in found:
        found += [group for group in archive.register.belongs_to(entry) if group not in found]
    return found


def _by_holders(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.holders and not filter_.stances:
        return None
    return archive.heads_with(archive.columns.stances, stances_meant(archive, filter_))


def stances_meant(archive: Archive, filter_: ClaimFilter) -> Mask:
    """Return which rows of stances the filters on holders and values mean."""
    stances = archive.columns.stances
    chosen: Mask = np.ones(len(stances), dtype=np.bool_)
    if filter_.holders:
        wanted = [archive.number_of(key) for key in filter_.holders]
        chosen &= np.isin(archive.speakers(stances[:, NAME]), wanted)
    if (of_values := _one_of(stances[:, VALUE], archive.of.stances, filter_.stances)) is not None:
        chosen &= of_values
    return chosen


def _by_towards(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.towards:
        return None
    about = archive.columns.about
    return archive.heads_with(about, archive.speakers(about[:, NAME]) == archive.number_of(filter_.towards))


def _by_group(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not 0 <= filter_.group < archive.size:
        return None
    found: Mask = archive.groups == archive.groups[filter_.group]
    return found


def _by_attributes(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.attributes:
        return None
    values = archive.columns.values
    by_attribute: dict[str, list[int]] = {}
    for attribute, value in filter_.attributes:
        by_attribute.setdefault(attribute, []).append(archive.of.values.known(value_of(attribute, value)))
    found = [archive.heads_with(values, np.isin(values[:, 1], wanted)) for wanted in by_attribute.values()]
    passed: Mask = np.logical_and.reduce(found)
    return passed


def _by_outlets(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    outlets = archive.articles.outlet[archive.columns.heads[:, DOCUMENT]]
    return _one_of(outlets, archive.articles.outlets, filter_.outlets)


def _by_languages(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.languages:
        return None
    known = archive.articles.languages
    wanted = sum(1 << known.known(language) for language in filter_.languages if known.known(language) >= 0)
    found: Mask = (archive.articles.spoken[archive.columns.heads[:, DOCUMENT]] & wanted) != 0
    return found


def _by_dates(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.since and not filter_.until:
        return None
    passed: Mask = archive.days != NO_DATE
    if filter_.since:
        passed &= archive.days >= first_day(filter_.since)
    if filter_.until:
        passed &= archive.days <= last_day(filter_.until)
    return passed


def _by_words(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    wanted = words_key(filter_.words)
    if not wanted:
        return None
    return np.fromiter((wanted in key for key in archive.columns.keys), np.bool_, archive.size)


_TESTS = (
    _by_labels,
    _by_directions,
    _by_group,
    _by_outlets,
    _by_languages,
    _by_dates,
    _by_speakers,
    _by_holders,
    _by_towards,
    _by_attributes,
    _by_words,
)


def _one_of(numbers: Numbers, vocabulary: Vocabulary, wanted: Iterable[str]) -> Mask | None:
    known = [vocabulary.known(value) for value in wanted]
    # A number below 0 is one of nothing, which no value is.
    return np.isin(numbers, [number for number in known if number >= 0]) if known else None


def first_day(date: str) -> int:
    """Return the first day of a year, month or day in ISO 8601, in days since 0001-01-01, NO_DATE for no date."""
    return day_of(f"{date}-01-01" if len(date) == len("2026") else date)


def last_day(date: str) -> int:
    """Return the last day of a year, month or day in ISO 8601, in days since 0001-01-01, NO_DATE for no date."""
    if len(date) == len("2026"):
        return day_of(f"{date}-12-31")
    if len(date) == len("2026-03"):
        first = day_of(date)
        return first if first == NO_DATE else first + monthrange(int(date[:4]), int(date[5:]))[1] - 1
    return day_of(date)


def free_key(words: str) -> str:
    """Return the key of a speaker without an entry."""
    return FREE + words_key(words)
