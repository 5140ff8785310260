"""Filters over the claims of an archive, which combine with *and*; the values of one filter with *or*."""

from calendar import monthrange
from collections.abc import Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.articles import day_of
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
from annotator.app.analysis.named_speakers import FREE
from annotator.domain.frames import CLAIM
from annotator.domain.indexed_work import words_key

Mask = NDArray[np.bool_]
_KNOWN = 6
"""Filters of which an archive remembers what passes."""
DIRECTIONS = {"ltr": LTR, "rtl": RTL, "mixed": MIXED}


class ClaimFilter(msgspec.Struct, frozen=True):
    """Which claims are meant; what is empty matches everything.

    `speakers` and `holders` are keys of speakers; a holder has one of the `stances`, or any. `towards` is the key of
    what a claim is about, `concerned` are keys of speakers who say a claim, or are a target themselves, `group` the row
    of a claim whose group is meant. `affiliations` are ids of entries that a
    speaker belongs to, `kinds` are kinds of speakers. `attributes` are pairs of attribute and value. `since` and
    `until` are dates (ISO 8601), all of `words` are found, in any order, with spelling folded.
    """

    speakers: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    towards: str = ""
    concerned: tuple[str, ...] = ()
    group: int = -1
    labels: tuple[str, ...] = (CLAIM,)
    attributes: tuple[tuple[str, str], ...] = ()
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    words: str = ""


NO_FILTER = ClaimFilter(labels=())
"""Matches every claim and target."""
_EMPTY = msgspec.structs.asdict(NO_FILTER)


def combined(first: ClaimFilter, second: ClaimFilter) -> ClaimFilter:
    """Return a filter narrowed by another one, which says what is looked for among the claims that pass the first.

    What the second says replaces the same in the first, but for attributes that it does not name, and for dates, of
    which both hold. The usual label gives way where the second asks what claims and targets are about.
    """
    said = {name: value for name in ClaimFilter.__struct_fields__ if (value := getattr(second, name)) != _EMPTY[name]}
    if second.attributes:
        named = {attribute for attribute, _ in second.attributes}
        said["attributes"] = (*(pair for pair in first.attributes if pair[0] not in named), *second.attributes)
    if first.since and second.since and first_day(first.since) > first_day(second.since):
        said["since"] = first.since
    if first.until and second.until and last_day(first.until) < last_day(second.until):
        said["until"] = first.until
    if (second.towards or second.concerned) and first.labels == (CLAIM,):
        said["labels"] = ()
    return msgspec.structs.replace(first, **said)


def matching(archive: Archive, filter_: ClaimFilter) -> Mask:
    """Return which heads pass a filter; do not modify it. All parts of a page ask for the same, one by one."""
    known = archive.passed.get(filter_)
    if known is None:
        known = archive.passed[filter_] = _matching(archive, filter_)
        while len(archive.passed) > _KNOWN:
            archive.passed.pop(next(iter(archive.passed)))
    return known


def _matching(archive: Archive, filter_: ClaimFilter) -> Mask:
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
    return archive.heads_with(said, wanted[archive.speakers.of(said[:, NAME])])


def speakers_meant(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    """Return which speakers the filters on those who say it mean, by number; None without such a filter."""
    if not (filter_.speakers or filter_.affiliations or filter_.kinds):
        return None
    wanted: Mask = np.ones(len(archive.speakers.keys), dtype=np.bool_)
    if filter_.speakers:
        wanted &= _with_keys(archive, filter_.speakers)
    if filter_.affiliations:
        wanted &= _with_keys(archive, archive.speakers.members_of(filter_.affiliations))
    if filter_.kinds:
        wanted &= np.fromiter(
            (kind in filter_.kinds for kind in archive.speakers.kinds), np.bool_, len(archive.speakers.keys)
        )
    return wanted


def _with_keys(archive: Archive, keys: Iterable[str]) -> Mask:
    found: Mask = np.zeros(len(archive.speakers.keys), dtype=np.bool_)
    found[[number for number in map(archive.speakers.number_of, keys) if number >= 0]] = True
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
        wanted = [archive.speakers.number_of(key) for key in filter_.holders]
        chosen &= np.isin(archive.speakers.of(stances[:, NAME]), wanted)
    if (of_values := _one_of(stances[:, VALUE], archive.of.stances, filter_.stances)) is not None:
        chosen &= of_values
    return chosen


def _by_towards(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.towards:
        return None
    about = archive.columns.about
    return archive.heads_with(about, archive.speakers.of(about[:, NAME]) == archive.speakers.number_of(filter_.towards))


def _by_concerned(archive: Archive, filter_: ClaimFilter) -> Mask | None:
    if not filter_.concerned:
        return None
    sides = archive.sides
    return archive.heads_with(sides, _with_keys(archive, filter_.concerned)[archive.speakers.of(sides[:, NAME])])


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
    if not filter_.outlets:
        return None
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
    """All words have to be there, in any order; they are found inside longer words too."""
    wanted = words_key(filter_.words).split()
    return np.logical_and.reduce([archive.with_words(word) for word in wanted]) if wanted else None


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
    _by_concerned,
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
