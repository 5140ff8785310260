"""The register: names, affiliations in time, and which entry an id reads as, whatever redirects say."""

from collections.abc import Mapping

import pytest
from hypothesis import given, strategies as st

from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Span
from annotator.domain.register import (
    LONGEST_ENTRY_NAME,
    LONGEST_ENTRY_NOTE,
    Affiliation,
    Entry,
    Redirect,
    Register,
    RegisterRecord,
    Spelling,
    affiliation,
    ends,
    entry_of,
    holds_on,
    is_virtual,
    spelling,
)
from annotator.domain.register_validation import (
    LONGEST_ENTRY_ID,
    LONGEST_KIND,
    is_date,
    is_entry_id,
    is_external,
    is_name,
    is_period,
    register_problems,
)

ALI, MINISTRY, STATE = "ali-0000000a", "ministry-0000000b", "state-0000000c"
ids = st.sampled_from("abcdef")
graphs = st.dictionaries(ids, ids, max_size=6)


def entry(id_: str, name: str = "", **values: str) -> Entry:
    return Entry(id_, name=name or id_, **values)


# --- what an id reads as


def followed(redirects: Mapping[str, str], entries: set[str], start: str) -> str:
    """What `ends` says, one id at a time and by its description."""
    chain = [start]
    while chain[-1] in redirects and redirects[chain[-1]] not in chain:
        chain.append(redirects[chain[-1]])
    if chain[-1] in redirects:
        circle = [one for one in chain[chain.index(redirects[chain[-1]]) :] if one in entries]
        if circle:
            return min(circle)
    known = [one for one in chain if one in entries]
    return known[-1] if known else start


@given(graphs, st.sets(ids))
def test_an_id_reads_as_the_last_entry_that_its_redirects_come_to(redirects: dict[str, str], entries: set[str]) -> None:
    found = ends(redirects, entries)
    assert {one: found.get(one, one) for one in "abcdef"} == {
        one: followed(redirects, entries, one) for one in "abcdef"
    }


@given(graphs, st.sets(ids))
def test_every_entry_reads_as_an_entry_that_reads_as_itself(redirects: dict[str, str], entries: set[str]) -> None:
    register = Register([*(Redirect(one, into=into) for one, into in redirects.items()), *map(entry, entries)])
    assert {register.end(one) for one in entries} == {one.id for one in register.listed()}
    assert all(register.end(register.end(one)) == register.end(one) for one in "abcdef")
    merged = [one for listed in register.listed() for one in (listed.id, *register.merged(listed.id)) if one in entries]
    assert sorted(merged) == sorted(entries), "each is in one place"


def test_a_long_chain_is_followed_in_a_moment() -> None:
    many = 200_000
    redirects = {str(number): str(number + 1) for number in range(many)}
    assert set(ends(redirects, {str(many)}).values()) == {str(many)}


def test_merged_both_ways_all_read_as_the_smallest() -> None:
    assert ends({"b": "a", "a": "b", "c": "b"}, {"a", "b", "c"}) == {"b": "a", "c": "a"}


def test_an_entry_merged_into_one_that_was_deleted_is_there_again() -> None:
    register = Register([entry("a"), entry("b"), Redirect("a", into="b")])
    assert [one.id for one in register.listed()] == ["b"]
    register.change([], [entry("b")])
    assert [one.id for one in register.listed()] == ["a"]
    assert register.end("a") == "a"


# --- names and affiliations


def test_names_are_those_of_all_that_were_merged_the_main_one_first() -> None:
    register = Register(
        [
            entry("a", "Ali"),
            spelling("a", "علي"),
            spelling("a", "Ali"),
            entry("b", "Aly"),
            spelling("b", "علي"),
            Redirect("b", into="a"),
        ]
    )
    assert register.names("a") == ["Ali", "Aly", "علي"]
    assert [one.name for one in register.spellings("b")] == ["علي"]
    register.change([], [Redirect("b", into="a")])
    assert register.names("a") == ["Ali", "علي"]
    assert register.names("b") == ["Aly", "علي"]


def test_affiliations_are_read_by_date_and_through_merges() -> None:
    register = Register(
        [
            *map(entry, ("ali", "aly", "m1", "m2", "gone")),
            affiliation("ali", "m1", "2020", "2022-06"),
            affiliation("aly", "m2", "2022-07-01"),
            affiliation("ali", "nobody", "2019"),
            Redirect("aly", into="ali"),
        ]
    )
    assert register.belongs_to("ali") == ["m1", "m2"], "what is no entry is nothing to belong to"
    assert register.belongs_to("ali", "2021-05-05") == ["m1"]
    assert register.belongs_to("ali", "2022") == ["m1", "m2"]
    assert register.belongs_to("ali", "2018") == []
    register.change([Redirect("m2", into="m1")], [])
    assert register.belongs_to("ali") == ["m1"]
    assert [one.to for one in register.own_affiliations("aly")] == ["m2"]


@pytest.mark.parametrize(
    ("since", "until", "date", "holds"),
    [
        ("", "", "2026-03-05", True),
        ("2026-03", "", "2026-03-05", True),
        ("2026-03", "", "2026-02-28", False),
        ("2026-03", "", "2026", True),
        ("2026-03-10", "", "2026-03", True),
        ("", "2026-03", "2026-03-31", True),
        ("", "2026-03", "2026-04-01", False),
        ("", "2026-03", "2026", True),
        ("2025", "2025", "2025-07", True),
        ("2025", "2025", "2026", False),
    ],
)
def test_an_affiliation_holds_on_dates(since: str, until: str, date: str, holds: bool) -> None:
    assert holds_on(Affiliation(since=since, until=until), date) is holds


records = st.one_of(
    st.builds(Entry, id=ids, name=ids),
    st.builds(spelling, ids, ids),
    st.builds(affiliation, ids, ids, st.sampled_from(["", "2020"]), st.sampled_from(["", "2021"])),
    st.builds(Redirect, id=ids, into=ids),
)


@given(st.lists(st.tuples(st.booleans(), records), max_size=30))
def test_a_register_that_follows_changes_is_as_one_made_anew(changes: list[tuple[bool, RegisterRecord]]) -> None:
    register = Register()
    left: dict[tuple[type, str], RegisterRecord] = {}
    for is_put, record in changes:
        register.change([record] if is_put else [], [] if is_put else [type(record)(record.id)])
        left.pop((type(record), record.id), None)
        if is_put:
            left[type(record), record.id] = record
    anew = Register(left.values())
    assert register.records() == anew.records()
    assert sorted(map(repr, left.values())) == sorted(map(repr, anew.records()))
    assert [register.names(one) for one in "abcdef"] == [anew.names(one) for one in "abcdef"]
    assert register.listed() == anew.listed()


def test_who_a_span_is_comes_from_its_attribute() -> None:
    span = Span("s", "me", "d", "SPEAKER", ((0, 1),), ("x",), {"entity": "Reuters"})
    assert entry_of(span) == "Reuters"
    assert entry_of(Span("s", "me", "d", "SPEAKER", ((0, 1),), ("x",))) == ""
    assert is_virtual(AUTHOR)
    assert not is_virtual(ALI)


# --- what is allowed


@pytest.mark.parametrize(
    "name",
    ["Ali", "علي بن أبي طالب", "بي‌بي‌سي", "\u200fعلي", "O’Neill 2", "x" * LONGEST_ENTRY_NAME],
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    ["", " ", " Ali", "Ali\n", "A\u202eli", "A\tB", "\u200f", "\u200c\u200d", "\u200f \u200f", "A\x00", "\ud800",
     "x" * (LONGEST_ENTRY_NAME + 1)],
)  # fmt: skip
def test_names_that_are_none(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize("date", ["", "2026", "2026-03", "2024-02-29"])
def test_dates(date: str) -> None:
    assert is_date(date)


@pytest.mark.parametrize("date", ["26", "2026-13", "2026-02-29", "2026-3", "2026-03-01T10", "٢٠٢٦", "0000", "today"])
def test_dates_that_are_none(date: str) -> None:
    assert not is_date(date)


def test_a_time_does_not_end_before_it_begins() -> None:
    assert is_period("2026-03", "2026")
    assert is_period("2026", "2026-03")
    assert is_period("", "2020")
    assert not is_period("2026-03", "2026-02-28")
    assert not is_period("2026-03", "x")


def test_ids_are_such_as_no_free_text_is() -> None:
    assert all(map(is_entry_id, (ALI, "وزير-الخارجية-0123abcd", "entry-ffffffff")))
    refused = ("", "Reuters", AUTHOR, UNSPECIFIED, "a/b-0000000a", "a b-0000000a", "ali-0000000A", "-0000000a",
               "a_b-0000000a", "x" * LONGEST_ENTRY_ID + "-0000000a", "ali-0000000a\n", "a\u202eb-0000000a")  # fmt: skip
    assert not any(map(is_entry_id, refused))


def test_external_ids_are_those_of_wikidata() -> None:
    assert all(map(is_external, ("", "Q42")))
    assert not any(map(is_external, ("42", "Q0", "q42", "Q42 ", "Q" + "1" * 17, "https://x")))


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (entry(ALI, "Ali", kind="person", external="Q42", note="n"), None),
        (entry("Reuters", "Ali"), "the id of the entry is not allowed"),
        (entry(AUTHOR, "The author"), None),
        (spelling(UNSPECIFIED, "בלא שם"), None),
        (entry(ALI, "A\u202eli"), "the name is not allowed"),
        (entry(ALI, "Ali", kind="k" * (LONGEST_KIND + 1)), "the kind is not allowed"),
        (entry(ALI, "Ali", kind="\u202e"), "the kind is not allowed"),
        (entry(ALI, "Ali", external="x"), "the external id is not one of Wikidata"),
        (entry(ALI, "Ali", note="n" * (LONGEST_ENTRY_NOTE + 1)), "contains more than 10000 characters"),
        (spelling(ALI, "علي"), None),
        (spelling(ALI, ""), "the name is not allowed"),
        (spelling("x", "Ali"), "the id of the entry is not allowed"),
        (affiliation(ALI, MINISTRY, "2020", "2021"), None),
        (affiliation(ALI, MINISTRY, "2021", "2020"), "the date is not allowed"),
        (affiliation(ALI, MINISTRY, "soon"), "the date is not allowed"),
        (affiliation(ALI, "x"), "the id of the entry is not allowed"),
        (affiliation(ALI, ALI), "names itself"),
        (Redirect(ALI, into=MINISTRY), None),
        (Redirect(ALI, into=ALI), "names itself"),
        (Redirect(ALI, into=AUTHOR), None),
        (Redirect(AUTHOR, into=ALI), "merges a speaker without text into an entry"),
        (Redirect("Reuters", into=ALI), "the id of the entry is not allowed"),
        (Redirect(ALI), "the id of the entry is not allowed"),
    ],
)
def test_problems(record: RegisterRecord, problem: str | None) -> None:
    assert [str(one) for one in register_problems(record)] == ([problem] if problem else [])


def test_spellings_and_affiliations_have_the_id_of_what_they_say() -> None:
    assert spelling(ALI, "علي") == spelling(ALI, "علي")
    assert spelling(ALI, "علي").id != spelling(MINISTRY, "علي").id
    assert affiliation(ALI, STATE, "2020").id == affiliation(ALI, STATE, "2020", "2021").id
    assert isinstance(spelling(ALI, "x"), Spelling)
