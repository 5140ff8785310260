"""Counts over claims, each held against a count of the annotations one by one."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest

from annotator.app import commands
from annotator.app.analysis import counting
from annotator.app.analysis.archive import Archive, _joined_groups
from annotator.app.analysis.articles import Articles
from annotator.app.analysis.columns import HEAD, implied_values
from annotator.app.analysis.counting import Period
from annotator.app.analysis.filtering import ClaimFilter
from annotator.app.session import Session
from annotator.domain.frames import CLAIM
from annotator.storage.document_facts import ArticleFacts
from tests.app.analysis.newsroom import ALI, ALY, known
from tests.benchmarks.archive_project import STANCES, archive_project

ALL = ClaimFilter(labels=())
FILTERS = {
    "all": ALL,
    "claims": ClaimFilter(),
    "direct": ClaimFilter(attributes=(("form", "direct"),)),
    "some stances": ClaimFilter(labels=(), stances=("supports", "opposes")),
    "nothing": ClaimFilter(words="no claim has these words"),
}
MOST = 7


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of 40 articles, in which 20 entries hold all stances."""
    path = tmp_path_factory.mktemp("many") / "many.annot"
    archive_project(path, 40, 20)
    with Session.open(path, "sara") as session:
        yield commands.open_archive(session)


class One(msgspec.Struct, frozen=True):
    """A head that passes a filter: its speakers, its stances that the filter means, values, and month."""

    speakers: tuple[str, ...]
    stances: tuple[tuple[str, str], ...]
    values: tuple[str, ...]
    month: str
    target: str

    @property
    def sides(self) -> tuple[str, ...]:
        """Whom a stance is towards."""
        return (self.target,) if self.target else self.speakers


def passing(archive: Archive, filter_: ClaimFilter) -> list[One]:
    dates = {
        one.id: str(archive.session.facts(one.id).metadata.get("date", ""))
        for one in commands.list_documents(archive.session)
    }
    found = []
    for one in known(archive):
        meant = tuple(pair for pair in one.stances if not filter_.stances or pair[1] in filter_.stances)
        passes = (
            (not filter_.labels or one.label in filter_.labels)
            and all(one.attributes.get(name) == value for name, value in filter_.attributes)
            and (bool(meant) or not filter_.stances)
            and not filter_.words
        )
        if passes:
            stated = {**implied_values(archive.session.scheme).get(one.label, {}), **one.attributes}
            values = tuple(f"{name}={value}" for name, value in stated.items())
            found.append(One(one.speakers, meant, values, dates[one.document][:7], one.target))
    return found


def largest(counts: Counter[str], archive: Archive, most: int) -> list[str]:
    return sorted(counts, key=lambda key: (-counts[key], archive.speakers.number_of(key)))[:most]


@pytest.mark.parametrize("name", FILTERS)
def test_stances_by_speaker(many: Archive, name: str) -> None:
    pairs = Counter(pair for one in passing(many, FILTERS[name]) for pair in one.stances if pair[1] != "mixed")
    totals: Counter[str] = Counter()
    for (holder, _), count in pairs.items():
        totals[holder] += count
    columns = [value for value in STANCES if value != "mixed"] + ["none"]
    table = counting.stances_by_speaker(many, FILTERS[name], columns, MOST)
    assert list(table.rows) == largest(totals, many, MOST)
    assert table.columns == tuple(columns)
    assert table.counts == tuple(tuple(pairs[row, column] for column in columns) for row in table.rows)
    assert table.totals == tuple(totals[row] for row in table.rows)
    assert table.all_rows == len(totals)


@pytest.mark.parametrize("name", FILTERS)
def test_speakers_by_speaker(many: Archive, name: str) -> None:
    filter_ = msgspec.structs.replace(FILTERS[name], stances=("opposes",))
    if filter_.labels == (CLAIM,):  # targets are meant as well
        filter_ = msgspec.structs.replace(filter_, labels=())
    pairs = Counter(
        (holder, speaker)
        for one in passing(many, filter_)
        for holder, value in one.stances
        for speaker in one.sides
        if value == "opposes" and holder != speaker
    )
    rows, columns = Counter[str](), Counter[str]()
    for (holder, speaker), count in pairs.items():
        rows[holder] += count
        columns[speaker] += count
    table = counting.speakers_by_speaker(many, FILTERS[name], "opposes", MOST)
    assert list(table.rows) == largest(rows, many, MOST)
    assert list(table.columns) == largest(columns, many, MOST)
    assert table.counts == tuple(tuple(pairs[row, column] for column in table.columns) for row in table.rows)
    assert table.totals == tuple(rows[row] for row in table.rows)
    assert table.all_rows == len(rows)


def test_a_filter_on_speakers_means_either_side_of_who_opposes_whom(many: Archive) -> None:
    every = counting.speakers_by_speaker(many, ALL, "opposes", 100)
    chosen = every.columns[0]
    table = counting.speakers_by_speaker(many, msgspec.structs.replace(ALL, speakers=(chosen,)), "opposes", 100)
    pairs = {
        (row, column): count
        for row, counts in zip(every.rows, every.counts, strict=True)
        for column, count in zip(every.columns, counts, strict=True)
        if count and chosen in (row, column)
    }
    assert pairs == {
        (row, column): count
        for row, counts in zip(table.rows, table.counts, strict=True)
        for column, count in zip(table.columns, counts, strict=True)
        if count
    }
    assert any(row != chosen for row, _ in pairs)


@pytest.mark.parametrize("name", FILTERS)
def test_values_by_speaker(many: Archive, name: str) -> None:
    pairs = Counter(
        (speaker, value)
        for one in passing(many, FILTERS[name])
        for speaker in one.speakers
        for value in one.values
        if value.startswith("form=")
    )
    table = counting.values_by_speaker(many, FILTERS[name], "form", MOST)
    assert sorted(table.columns) == ["direct", "indirect", "mixed"]
    assert {
        (row, f"form={column}"): count
        for row, counts in zip(table.rows, table.counts, strict=True)
        for column, count in zip(table.columns, counts, strict=True)
        if count
    } == {pair: count for pair, count in pairs.items() if pair[0] in table.rows}


@pytest.mark.parametrize("name", FILTERS)
def test_values_together(many: Archive, name: str) -> None:
    pairs = Counter(
        (one, other) for head in passing(many, FILTERS[name]) for one in head.values for other in head.values
    )
    table = counting.values_together(many, FILTERS[name], MOST)
    assert table.rows == table.columns
    assert table.counts == tuple(tuple(pairs[row, column] for column in table.columns) for row in table.rows)
    assert table.totals == tuple(pairs[row, row] for row in table.rows)
    assert table.all_rows == len({one for one, _ in pairs})


@pytest.mark.parametrize("name", FILTERS)
def test_claims_by_speaker(many: Archive, name: str) -> None:
    counts = Counter(speaker for one in passing(many, FILTERS[name]) for speaker in set(one.speakers))
    found = counting.claims_by_speaker(many, FILTERS[name])
    assert found == counts
    assert list(found.values()) == sorted(found.values(), reverse=True)


@pytest.mark.parametrize("name", FILTERS)
def test_periods(many: Archive, name: str) -> None:
    heads = passing(many, FILTERS[name])
    found = counting.periods(many, FILTERS[name])
    assert sum(one.claims for one in found) == len(heads)
    for period in found:
        within = [one for one in heads if period.since <= one.month <= period.until]
        assert period.claims == len(within)
        assert period.stances == Counter(value for one in within for _, value in one.stances)
    assert [one.since for one in found[1:]] == [_after(one.until) for one in found[:-1]], "none is left out between"
    assert not heads or found[-1].claims > 0


@pytest.mark.parametrize(
    ("dates", "length", "count"),
    [
        (("2020-01", "2024-12"), counting.MONTH, 60),
        (("2020-01", "2025-01"), counting.QUARTER, 21),
        (("1966-01", "2025-01"), counting.QUARTER, 237),
        (("1950-01", "2025-01"), counting.YEAR, 76),
        (("0925-01", "2025-01"), counting.DECADE, 111),
        (("0001-01-01", "9999-12-31"), counting.CENTURY, 100),
    ],
)
def test_a_long_time_is_in_longer_periods(archive: Archive, dates: tuple[str, str], length: int, count: int) -> None:
    facts = [ArticleFacts(number, date, "", ()) for number, date in enumerate((*dates, dates[0], dates[1]), start=1)]
    archive.articles = Articles(facts, len(facts) + 1)
    archive.renew_speakers()
    found = counting.periods(archive, ALL)
    assert counting.length_of(found) == length
    assert len(found) == count
    assert sum(one.claims for one in found) == len(archive.columns.keys)
    assert [one.since for one in found[1:]] == [_after(one.until) for one in found[:-1]]


def _after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04}-{number % 12 + 1:02}"


def test_a_short_time_has_months_and_articles_without_a_date_are_left_out(archive: Archive) -> None:
    assert [(one.since, one.until, one.claims) for one in counting.periods(archive, ClaimFilter())] == [
        ("2025-12", "2025-12", 1),
        ("2026-01", "2026-01", 1),
        ("2026-02", "2026-02", 0),
        ("2026-03", "2026-03", 2),
    ]
    assert counting.periods(archive, ClaimFilter(words="zzz")) == []


def test_a_claim_of_several_speakers_counts_for_each(archive: Archive) -> None:
    assert counting.claims_by_speaker(archive, ClaimFilter(words="at dawn", languages=("ar",))) == {ALI: 1, ALY: 1}


def test_a_table_of_nothing_is_empty(archive: Archive) -> None:
    for table in (
        counting.stances_by_speaker(archive, ClaimFilter(words="zzz"), (), MOST),
        counting.speakers_by_speaker(archive, ClaimFilter(words="zzz"), "opposes", MOST),
        counting.values_by_speaker(archive, ALL, "no attribute", MOST),
        counting.values_together(archive, ClaimFilter(words="zzz"), MOST),
    ):
        assert (table.rows, table.counts, table.totals, table.all_rows) == ((), (), (), 0)


def test_shifts_are_where_another_stance_prevails() -> None:
    counts = [(2, 1), (0, 0), (1, 1), (1, 3), (0, 1), (4, 0)]
    found = [Period("", "", 1, {"supports": one, "opposes": other}) for one, other in counts]
    assert counting.shifts(found) == {3, 5}
    assert counting.shifts([]) == set()


def test_groups_are_joined_through_others() -> None:
    assert _joined_groups([(1, 2), (5, 4), (2, 4), (7, 7)]) == {1: 1, 2: 1, 4: 1, 5: 1, 7: 7}


def test_columns_follow_one_document_at_a_time(many: Archive, tmp_path: Path) -> None:
    """What is counted is the same after documents are taken out and put in again."""
    copy = Path(shutil.copy(many.session.file.path, tmp_path / "copy.annot"))
    with Session.open(copy, "sara") as session:
        archive = commands.open_archive(session)
        before = counting.claims_by_speaker(archive, ALL), counting.periods(archive, ALL)
        for overview in list(commands.list_documents(session))[::7]:
            span = next(iter(session.annotations(overview.id).spans))
            commands.set_note(session, overview.id, span, "looked at")
            archive.follow(articles=False)
        assert (counting.claims_by_speaker(archive, ALL), counting.periods(archive, ALL)) == before
        assert np.array_equal(np.sort(archive.columns.said[:, HEAD]), np.sort(many.columns.said[:, HEAD]))
