"""The archive: what passes a filter, what is counted, and how it follows what changes."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import pytest

from annotator.app import commands
from annotator.app.analysis.archive import Archive
from annotator.app.analysis.columns import without_documents
from annotator.app.analysis.counting import (
    claims_by_speaker,
    periods,
    shifts,
    stances_by_speaker,
    values_by_speaker,
    values_together,
)
from annotator.app.analysis.filtering import NO_FILTER, ClaimFilter, combined, rows_of
from annotator.app.analysis.rows import claim_rows
from annotator.app.analysis.speakers import SpeakerFinder, in_other_script, listed_speakers, names_of
from annotator.app.analysis.subjects import subjects
from annotator.app.session import Session
from annotator.domain.annotation import Relation, Span
from annotator.domain.document import document_id
from annotator.domain.register import Entry
from tests.archives import AUTHORITY, CHANNEL, FERRY, HARBOUR, HOLM, RING, SAMI, make_archive

NEWEST, OLDEST = "tickets will cost less", "القناة ستبقى مفتوحة"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.open(make_archive(tmp_path), "sara") as session:
        yield session


@pytest.fixture
def archive(session: Session) -> Archive:
    return commands.open_archive(session)


def words(archive: Archive, filter_: ClaimFilter) -> list[str]:
    return [claim.words for claim in claim_rows(archive, rows_of(archive, filter_).tolist())]


# --- filters


@pytest.mark.parametrize(
    ("filter_", "wanted"),
    [
        (ClaimFilter(), [NEWEST, CHANNEL, OLDEST]),
        (ClaimFilter(speakers=(HOLM,)), [NEWEST]),
        (ClaimFilter(speakers=("nobody",)), []),
        (ClaimFilter(holders=(SAMI,), stances=("opposes",)), [CHANNEL, OLDEST]),
        (ClaimFilter(kinds=("person",)), [NEWEST, CHANNEL, OLDEST]),
        (ClaimFilter(kinds=("group",)), []),
        (ClaimFilter(directions=("rtl",)), [OLDEST]),
        (ClaimFilter(since="2026-04"), [NEWEST, CHANNEL]),
        (ClaimFilter(until="2026-03"), [OLDEST]),
        (ClaimFilter(words="الْقَنَاة"), [OLDEST]),
        (ClaimFilter(attributes=(("form", "direct"),)), [NEWEST, CHANNEL, OLDEST]),
        (ClaimFilter(attributes=(("form", "indirect"),)), []),
    ],
)
def test_what_passes_a_filter(archive: Archive, filter_: ClaimFilter, wanted: list[str]) -> None:
    assert words(archive, filter_) == wanted


def test_members_of_a_group_are_meant_by_it_directly_and_through_others(session: Session) -> None:
    with session.act("Add entry") as act:
        act.put(Entry("ministry", name="Ministry"))
        act.put(Entry("state", name="State"))
    commands.set_affiliation(session, HOLM, "ministry")
    commands.set_affiliation(session, "ministry", "state")
    archive = commands.open_archive(session)
    for group in ("ministry", "state"):
        assert words(archive, ClaimFilter(affiliations=(group,))) == [NEWEST]
    assert words(archive, ClaimFilter(affiliations=("ministry",), speakers=(AUTHORITY,))) == []
    assert archive.speakers.members_of(["state"]) == {"state", "ministry", HOLM}
    assert set(archive.speakers.groups_with_members()) == {"ministry", "state"}


def test_those_merged_into_a_group_count_as_the_group(session: Session) -> None:
    with session.act("Add entry") as act:
        for entry in ("ministry", "office"):
            act.put(Entry(entry, name=entry))
    commands.set_role(session, "sara", "lead")
    commands.set_affiliation(session, HOLM, "office")
    commands.merge_entries(session, ["office"], "ministry")
    archive = commands.open_archive(session)
    assert words(archive, ClaimFilter(affiliations=("ministry",))) == [NEWEST]
    assert words(archive, ClaimFilter(affiliations=("office",))) == [NEWEST]


def test_a_second_filter_narrows_the_first() -> None:
    looked_for = msgspec.structs.replace(NO_FILTER, holders=(SAMI,), stances=("opposes",))
    first = ClaimFilter(speakers=(HOLM,), stances=("opposes", "supports"))
    assert combined(first, looked_for) == ClaimFilter(speakers=(HOLM,), holders=(SAMI,), stances=("opposes",))
    assert combined(first, NO_FILTER) == first


def test_dates_of_both_filters_hold() -> None:
    def of(since: str, until: str) -> ClaimFilter:
        return msgspec.structs.replace(NO_FILTER, since=since, until=until)

    assert combined(of("2026-03-15", "2026"), of("2026-03", "2026-03")) == of("2026-03-15", "2026-03")
    assert combined(of("2025", "2026-03-10"), of("2026-03", "2026-03")) == of("2026-03", "2026-03-10")


def test_attributes_of_both_filters_hold() -> None:
    first = ClaimFilter(attributes=(("form", "direct"), ("act", "belief")))
    second = msgspec.structs.replace(NO_FILTER, attributes=(("form", "mixed"),))
    assert combined(first, second).attributes == (("act", "belief"), ("form", "mixed"))


def test_a_target_is_found_under_the_usual_label_with_its_claims() -> None:
    about = msgspec.structs.replace(NO_FILTER, towards=HOLM)
    assert combined(ClaimFilter(), about) == about
    assert combined(ClaimFilter(labels=("TARGET",)), about).labels == ("TARGET",)


# --- counting


def test_what_is_counted(archive: Archive) -> None:
    table = stances_by_speaker(archive, ClaimFilter(), ["supports", "opposes"], 10)
    counted = dict(zip(table.rows, table.counts, strict=True))
    assert counted == {SAMI: (0, 2), AUTHORITY: (2, 0), HOLM: (2, 0)}
    assert claims_by_speaker(archive, ClaimFilter()) == {AUTHORITY: 2, HOLM: 1}
    found = periods(archive, ClaimFilter())
    assert [(one.since, one.claims, one.stances) for one in found] == [
        ("2026-03", 1, {"supports": 1, "opposes": 1}),
        ("2026-04", 2, {"supports": 3, "opposes": 1, "questions": 1}),
    ]
    assert shifts(found) == set()


def test_a_speaker_who_is_mentioned_twice_has_one_stance(session: Session) -> None:
    work = session.annotations(document_id(FERRY))
    claim = next(own for own in work.spans.values() if own.label == "CLAIM")
    again = ((FERRY.index("called"), FERRY.index("called") + len("called")),)
    with session.act("Import") as act:
        act.put(Span("again", claim.layer, claim.document, "SPEAKER", again, ("called",), {"entity": SAMI}))
        roles = {"holder": ("again",), "target": (claim.id,)}
        act.put(Relation("twice", claim.layer, claim.document, "STANCE", roles, {"value": "opposes"}))
    archive = commands.open_archive(session)
    table = stances_by_speaker(archive, ClaimFilter(), ["supports", "opposes"], 10)
    assert table.counts[table.rows.index(SAMI)] == (0, 2)
    assert periods(archive, ClaimFilter())[1].stances["opposes"] == 1
    (row,) = claim_rows(archive, rows_of(archive, ClaimFilter(words=CHANNEL)).tolist())
    assert row.stances_of_others() == {"opposes": 1, "supports": 1}


def test_a_value_that_nobody_states_counts_where_it_is_implied(archive: Archive) -> None:
    forms = values_by_speaker(archive, ClaimFilter(), "form", 10)
    assert forms.columns == ("direct",)
    assert dict(zip(forms.rows, forms.counts, strict=True)) == {AUTHORITY: (2,), HOLM: (1,)}
    together = values_together(archive, ClaimFilter(), 10)
    assert {"form=direct", "act=assertion"} <= set(together.rows)


def test_subjects_have_their_stances_and_are_found_by_words(archive: Archive) -> None:
    found = {claim_rows(archive, [one.row])[0].words: one.stances for one in subjects(archive, "", 10)}
    assert found == {CHANNEL: 3, OLDEST: 2, NEWEST: 2}
    (one,) = subjects(archive, "CHANNEL", 10)
    assert words(archive, combined(ClaimFilter(), one.filter)) == [CHANNEL]


# --- names


def test_names_are_found_in_any_script_and_spelling(archive: Archive) -> None:
    finder = SpeakerFinder(archive)
    keys = listed_speakers(archive, {HOLM: 1})
    assert keys == [HOLM, AUTHORITY, SAMI]
    for typed in ("holm", "HÔLM", "إريك", "اريك"):
        assert finder.find(typed, keys) == [HOLM]
    assert finder.find("  ", keys) == keys
    assert names_of(archive, SAMI) == ["Sami Najjar", "سامي النجار"]


def test_a_name_in_one_script_is_found_in_the_other_once_all_are_indexed(session: Session) -> None:
    commands.add_entry(session, "ليلى منصور")
    archive = commands.open_archive(session)
    finder, keys = SpeakerFinder(archive), listed_speakers(archive, {})
    assert finder.find("layla", keys) == []
    assert session.prepare_entry_names(100)
    assert [archive.speakers.register.names(key) for key in finder.find("layla", keys)] == [["ليلى منصور"]]
    assert finder.find("layla", [HOLM]) == []
    assert finder.find("holm", keys) == [HOLM]


def test_the_second_name_is_one_of_the_other_direction() -> None:
    assert in_other_script(["Sami", "S. Najjar", "سامي"]) == "سامي"
    assert in_other_script(["سامي", "سامي النجار", "Sami"]) == "Sami"
    assert in_other_script(["Sami", "S. Najjar"]) == "S. Najjar"
    assert in_other_script(["Sami"]) == ""


# --- following


def same(archive: Archive, session: Session) -> bool:
    """Whether an archive is as one that is read now."""
    fresh = commands.open_archive(session)
    return all(
        words(archive, filter_) == words(fresh, filter_)
        for filter_ in (ClaimFilter(), ClaimFilter(speakers=(AUTHORITY,)), ClaimFilter(stances=("opposes",)))
    )


def test_one_that_follows_is_as_one_that_is_read_and_the_one_before_stays(session: Session, archive: Archive) -> None:
    claim = next(own for own in session.annotations(document_id(FERRY)).spans.values() if own.label == "CLAIM")
    commands.delete_span(session, document_id(FERRY), claim.id)
    now = archive.followed(articles=False)
    assert words(now, ClaimFilter()) == [NEWEST, OLDEST]
    assert same(now, session)
    assert archive.size == 3


def test_documents_that_are_named_are_read_again_whoever_has_updated_the_index(
    session: Session, archive: Archive
) -> None:
    claim = next(own for own in session.annotations(document_id(FERRY)).spans.values() if own.label == "CLAIM")
    commands.delete_span(session, document_id(FERRY), claim.id)
    commands.open_archive(session)
    assert words(archive.followed(articles=False), ClaimFilter()) == [NEWEST, OLDEST]


def test_an_article_that_is_removed_and_restored_is_followed(session: Session, archive: Archive) -> None:
    commands.remove_documents(session, [document_id(HARBOUR)])
    now = archive.followed(articles=True)
    assert words(now, ClaimFilter()) == [NEWEST, CHANNEL]
    session.undo()
    assert words(now.followed(articles=True), ClaimFilter()) == [NEWEST, CHANNEL, OLDEST]


def test_columns_without_a_document_keep_the_rest_in_order(session: Session, archive: Archive) -> None:
    number = session.number_of(document_id(RING))
    left = without_documents(archive.columns, [number])
    assert len(left.keys) == archive.size - 1
    kept = [key for key, row in zip(archive.columns.keys, archive.columns.heads, strict=True) if row[0] != number]
    assert list(left.keys) == kept
    assert np.array_equal(np.unique(left.said[:, 0]), np.arange(len(left.keys)))
