"""Filters over claims, each held against the annotations themselves."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app.analysis import counting
from annotator.app.analysis.archive import Archive
from annotator.app.analysis.articles import day_of
from annotator.app.analysis.columns import NO_DATE, implied_values
from annotator.app.analysis.filtering import NO_FILTER, ClaimFilter, combined, first_day, free_key, last_day, rows_of
from annotator.app.analysis.rows import claim_rows
from annotator.domain.annotation import AUTHOR
from annotator.domain.indexed_work import words_key
from annotator.domain.register import Register
from tests.app.analysis.newsroom import ALI, ALY, DOCUMENTS, LANGUAGES, MINISTRY, STATE, Known, known

TITLES = {id_: name for name, id_ in DOCUMENTS.items()}
DATES = {"one": "2026-01-15", "two": "2026-03-01", "three": "2025-12-31"}
OUTLETS = {"one": "Gazette", "two": "الجريدة", "three": "Gazette"}
KINDS = {ALI: "person", ALY: "group", MINISTRY: "government"}


def found(archive: Archive, filter_: ClaimFilter) -> set[str]:
    return {row.span for row in claim_rows(archive, rows_of(archive, filter_).tolist())}


def belongs(register: Register, key: str, to: str) -> bool:
    return key == to or any(belongs(register, group, to) for group in register.belongs_to(key))


def passes(archive: Archive, one: Known, filter_: ClaimFilter) -> bool:
    """Whether a claim passes, by the description of each field."""
    register, title = archive.speakers.register, TITLES[one.document]
    stated = {**implied_values(archive.session.scheme).get(one.label, {}), **one.attributes}
    date, words = DATES.get(title, ""), words_key(str(one.attributes.get("wording") or one.words))
    tests = [
        not filter_.labels or one.label in filter_.labels,
        not filter_.outlets or OUTLETS.get(title) in filter_.outlets,
        not filter_.languages or bool(set(filter_.languages) & set(LANGUAGES[title])),
        not filter_.since or (bool(date) and date >= filter_.since),
        not filter_.until or (bool(date) and date[: len(filter_.until)] <= filter_.until),
        words_key(filter_.words) in words,
        all(
            {f"{value}".lower() if isinstance(value, bool) else str(value)
             for name, value in stated.items() if name == attribute}
            & {wanted for name, wanted in filter_.attributes if name == attribute}
            for attribute, _ in filter_.attributes
        ),
        not (filter_.holders or filter_.stances) or any(
            (not filter_.holders or holder in filter_.holders) and (not filter_.stances or value in filter_.stances)
            for holder, value in one.stances
        ),
        not (filter_.speakers or filter_.affiliations or filter_.kinds) or any(
            (not filter_.speakers or speaker in filter_.speakers)
            and (not filter_.affiliations or any(belongs(register, speaker, to) for to in filter_.affiliations))
            and (not filter_.kinds or KINDS.get(speaker, "") in filter_.kinds)
            for speaker in one.speakers
        ),
    ]  # fmt: skip
    return all(tests)


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


dates = st.sampled_from(["", "", "2025", "2026", "2026-01", "2026-03", "2026-01-15", "2025-12-31"])
filters = st.builds(
    ClaimFilter,
    speakers=some(ALI, ALY, "~reuters", AUTHOR, "nobody"),
    affiliations=some(MINISTRY, STATE, ALY),
    kinds=some("person", "group", "", "none"),
    holders=some(ALI, ALY, "~ministry", AUTHOR, "nobody"),
    stances=some("supports", "opposes", "none"),
    labels=some("CLAIM", "TARGET", "NONE"),
    attributes=st.lists(
        st.sampled_from(
            [("form", "direct"), ("form", "indirect"), ("check_worthy", "true"), ("check_worthy", "false"), ("x", "y")]
        ),
        max_size=2,
    ).map(tuple),
    outlets=some("Gazette", "الجريدة", "Nowhere"),
    languages=some("en", "ar", "he"),
    since=dates,
    until=dates,
    words=st.sampled_from(["", "", "FERRY", "the  deal", "العباره", "zzz"]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(filters, st.sets(st.sampled_from([*ClaimFilter.__struct_fields__]), min_size=1))
def test_filters_find_what_they_say(archive: Archive, drawn: ClaimFilter, fields: set[str]) -> None:
    unset = ClaimFilter(labels=())
    filter_ = msgspec.structs.replace(unset, **{field: getattr(drawn, field) for field in fields})
    expected = {one.span for one in known(archive) if passes(archive, one, filter_)}
    assert found(archive, filter_) == expected


EACH: dict[str, tuple[ClaimFilter, Callable[[Known], bool]]] = {
    "claims": (ClaimFilter(), lambda one: one.label == "CLAIM"),
    "speaker": (ClaimFilter(speakers=(ALI,)), lambda one: ALI in one.speakers),
    "affiliation through another": (ClaimFilter(affiliations=(STATE,)), lambda one: ALI in one.speakers),
    "unknown outlet": (ClaimFilter(outlets=("Nowhere",)), lambda _: False),
    "free text": (ClaimFilter(speakers=(free_key("REUTERS"),)), lambda one: "~reuters" in one.speakers),
    "arabic": (ClaimFilter(directions=("rtl",)), lambda one: one.words == "العبّارة ستغادر"),
    "english": (ClaimFilter(directions=("ltr",)), lambda one: one.label == "CLAIM" and one.words[0] in "tT"),
    "no direction": (ClaimFilter(directions=("up",)), lambda _: False),
    "folded": (
        ClaimFilter(words="The   FERRY leaves"), lambda one: "wording" in one.attributes or "ferry" in one.words,
    ),
    "a value that is implied": (
        ClaimFilter(attributes=(("form", "direct"),)),
        lambda one: one.label == "CLAIM" and one.attributes.get("form", "direct") == "direct",
    ),
    "a value that is true": (
        ClaimFilter(attributes=(("check_worthy", "true"),)), lambda one: one.attributes.get("check_worthy") is True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", EACH)
def test_each_filter_finds_something_and_not_all(archive: Archive, case: str) -> None:
    filter_, expected = EACH[case]
    assert found(archive, filter_) == {one.span for one in known(archive) if expected(one)}


def test_what_a_claim_is_about(archive: Archive) -> None:
    about = {row.words for row in claim_rows(archive, rows_of(archive, ClaimFilter(towards=MINISTRY)).tolist())}
    assert about == {"the deal will hold"}
    both = rows_of(archive, ClaimFilter(towards=MINISTRY, labels=())).tolist()
    assert {row.label for row in claim_rows(archive, both)} == {"CLAIM", "TARGET"}
    assert found(archive, ClaimFilter(towards="nobody")) == set()


def test_a_group_is_meant_by_any_of_its_claims(archive: Archive) -> None:
    rows = claim_rows(archive, rows_of(archive, ClaimFilter(words="ferry")).tolist())
    groups = [found(archive, ClaimFilter(group=row.row)) for row in rows]
    assert all(group == groups[0] for group in groups)
    assert len(groups[0]) == 4


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
     ("9999-12", "9999-12-01", "9999-12-31"), ("2025-12", "2025-12-01", "2025-12-31"),
     ("2026-03-05", "2026-03-05", "2026-03-05")],
)  # fmt: skip
def test_dates_that_stand_for_a_whole_time(date: str, first: str, last: str) -> None:
    assert (first_day(date), last_day(date)) == (day_of(first), day_of(last))


@pytest.mark.parametrize("date", ["20 5", "abcdefg", "2026-13", "2026-02-30", "x"])
def test_what_is_no_date_has_no_days(date: str) -> None:
    assert (first_day(date), last_day(date)) == (NO_DATE, NO_DATE)


def test_stances_towards_a_person_are_towards_its_claims_or_itself(archive: Archive) -> None:
    found = claim_rows(archive, rows_of(archive, ClaimFilter(concerned=(MINISTRY,), labels=())).tolist())
    assert {(one.label, one.words) for one in found} == {("TARGET", "deal")}
    wider = combined(ClaimFilter(), msgspec.structs.replace(NO_FILTER, concerned=(MINISTRY,)))
    assert wider.labels == ()
    table = counting.speakers_by_speaker(archive, ClaimFilter(), "opposes", 10)
    assert MINISTRY in table.columns
