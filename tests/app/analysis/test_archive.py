"""The archive: speakers by their entries, claims of one wording, and following what changes."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from annotator.app import commands
from annotator.app.analysis.archive import Archive
from annotator.app.analysis.articles import day_of
from annotator.app.analysis.columns import NO_DATE
from annotator.app.analysis.filtering import ClaimFilter, rows_of
from annotator.app.analysis.rows import ClaimRow, claim_rows
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, GOLD
from annotator.domain.errors import AnnotatorError
from tests.app.analysis.newsroom import ALI, ALY, DOCUMENTS, MINISTRY, TEXTS, known
from tests.samples import add_articles

ALL = ClaimFilter(labels=())


def shown(archive: Archive, filter_: ClaimFilter = ALL) -> list[ClaimRow]:
    return claim_rows(archive, rows_of(archive, filter_).tolist())


def as_known(rows: list[ClaimRow]) -> list[tuple[object, ...]]:
    return sorted(
        (
            row.document,
            row.span,
            row.label,
            row.words,
            tuple(one.key for one in row.speakers),
            tuple(sorted((stance.holder.key, stance.value) for stance in row.stances)),
        )
        for row in rows
    )


def by_hand(archive: Archive) -> list[tuple[object, ...]]:
    return sorted(
        (one.document, one.span, one.label, " ".join(one.words.split()), one.speakers, one.stances)
        for one in known(archive)
    )


@pytest.mark.parametrize("layer", [None, GOLD])
def test_it_has_the_claims_of_one_layer(session: Session, layer: str | None) -> None:
    archive = commands.open_archive(session, layer or session.layer)
    assert as_known(shown(archive)) == by_hand(archive)
    assert archive.size == 6


def test_the_usual_layer_is_gold_then_the_own_then_any(session: Session) -> None:
    assert commands.usual_layer(session) == GOLD
    with session.act("Delete span") as act:
        for document in DOCUMENTS.values():
            for record in session.annotations(document, GOLD).spans.values():
                act.remove(record)
            for relation in session.annotations(document, GOLD).relations.values():
                act.remove(relation)
    own = session.layer
    assert commands.usual_layer(session) == own
    session.switch_annotator("omar")
    assert commands.usual_layer(session) == own


def test_without_annotations_there_is_no_archive(project: Path) -> None:
    with Session.open(project) as session, pytest.raises(AnnotatorError, match="no annotations yet"):
        commands.open_archive(session)


def test_rows_say_all_of_a_claim(archive: Archive) -> None:
    (row,) = [row for row in shown(archive) if row.words == "the ferry leaves at dawn"]
    assert (row.title, row.date, row.outlet, row.start) == ("one", "2026-01-15", "Gazette", 9)
    assert (row.speakers[0].name, row.speakers[0].words) == ("Ali", "Ali")
    assert row.attributes == {"form": "direct", "check_worthy": True}
    assert row.stances_of_others() == {"opposes": 1}


def test_stances_of_the_speakers_themselves_are_not_of_others(archive: Archive) -> None:
    (row,) = [row for row in shown(archive) if row.words == "The ferry leaves at dawn" and row.title == "two"]
    assert row.stances_of_others() == {"questions": 1}


def test_the_newest_article_comes_first(archive: Archive) -> None:
    assert list(dict.fromkeys(row.title for row in shown(archive))) == ["two", "one", "three", "four"]


@pytest.mark.parametrize(
    ("date", "day"),
    [("2026-03-05", "2026-03-05"), ("2026-03-05T10:00:00Z", "2026-03-05"), ("2026-03", "2026-03-01"), ("soon", None),
     ("", None), ("2026-13", None), ("٢٠٢٦-٠٣-٠٥", None), ("2026-02-30", None)],
)  # fmt: skip
def test_days(date: str, day: str | None) -> None:
    assert day_of(date) == (day_of(day) if day else NO_DATE)
    assert day is None or day_of(date) > 0


def test_claims_of_one_wording_and_those_related_as_the_same_are_a_group(archive: Archive) -> None:
    chosen = {(row.title, row.words): row.row for row in shown(archive)}
    groups = {place: int(archive.groups[row]) for place, row in chosen.items()}
    dawn = groups["one", "the ferry leaves at dawn"]
    together = {place for place, group in groups.items() if group == dawn}
    assert together == {
        ("one", "the ferry leaves at dawn"),
        ("two", "العبّارة ستغادر"),
        ("two", "The ferry leaves at dawn"),
        ("four", "The ferry leaves at dawn"),
    }


# --- following


def toggle(name: str, session: Session) -> None:
    listed = {one.id for one in commands.list_documents(session)}
    (commands.remove_documents if DOCUMENTS[name] in listed else commands.restore_documents)(session, [DOCUMENTS[name]])


def mark(name: str, start: int, entity: str, session: Session) -> None:
    commands.add_span(session, DOCUMENTS[name], "SPEAKER", [(start, start + 3)], attributes={"entity": entity})
    commands.add_span(session, DOCUMENTS[name], "CLAIM", [(start, start + 5)])


def delete(name: str, number: int, session: Session) -> None:
    if spans := sorted(session.annotations(DOCUMENTS[name]).spans):
        commands.delete_span(session, DOCUMENTS[name], spans[number % len(spans)])


def date(name: str, value: str, session: Session) -> None:
    commands.change_facts(session, [DOCUMENTS[name]], metadata={"date": value})


def toggle_merge(session: Session) -> None:
    if ALI in commands.register(session).redirects:
        commands.split_entry(session, ALI)
    else:
        commands.merge_entries(session, [ALI], ALY)


names = st.sampled_from([*TEXTS])
acts: st.SearchStrategy[Callable[[Session], object] | None] = st.one_of(
    st.none(),
    st.builds(lambda name: partial(toggle, name), names),
    st.builds(lambda *values: partial(mark, *values), names, st.integers(0, 9), st.sampled_from([ALI, "Reuters"])),
    st.builds(lambda *values: partial(delete, *values), names, st.integers(0, 9)),
    st.builds(lambda *values: partial(date, *values), names, st.sampled_from(["2020-01-01", "never"])),
    st.sampled_from([toggle_merge, commands.undo, commands.redo,
                     lambda session: add_articles(session, "A new article of nobody.")]),
)  # fmt: skip


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(acts, max_size=8))
def test_an_archive_that_follows_is_as_one_that_is_opened_anew(
    newsroom_template: Path, steps: list[Callable[[Session], object] | None]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(newsroom_template, folder))
        with Session.open(path, "sara") as session:
            archive = commands.open_archive(session, session.layer)
            for step in steps:
                if step is None:
                    archive.follow(articles=True)
                else:
                    try:
                        step(session)
                    except AnnotatorError:  # the article is not there
                        continue
            archive.follow(articles=True)
            anew = commands.open_archive(session, session.layer)
            assert stated(archive) == stated(anew)
            assert as_known(shown(archive)) == by_hand(archive)


def stated(archive: Archive) -> list[tuple[object, ...]]:
    rows = shown(archive)
    groups = [int(archive.groups[row.row]) for row in rows]
    named = [groups.index(group) for group in groups]
    kinds = [tuple(archive.speakers.kind(archive.speakers.number_of(one.key)) for one in row.speakers) for row in rows]
    return [
        (row.title, row.date, row.outlet, row.words, row.speakers, row.stances, group, kind)
        for row, group, kind in zip(rows, named, kinds, strict=True)
    ]


def test_claims_that_changed_meanwhile_are_left_out(session: Session, archive: Archive) -> None:
    rows = rows_of(archive, ALL).tolist()
    (claim,) = (one for one in session.annotations(DOCUMENTS["four"]).spans.values() if one.label == "CLAIM")
    commands.delete_span(session, DOCUMENTS["four"], claim.id)
    commands.add_span(session, DOCUMENTS["one"], "SPEAKER", [(0, 9)], attributes={"entity": "Somebody new"})
    commands.add_span(session, DOCUMENTS["two"], "CLAIM", [(0, 4)])
    commands.open_archive(session, session.layer)  # which brings the index up to date
    found = claim_rows(archive, rows)
    assert [row.title for row in found if row.title != "two"] == ["one", "three", "three"]
    assert {row.words for row in found if row.title == "two"} < {"العبّارة ستغادر", "The ferry leaves at dawn"}


def test_a_damaged_index_is_made_anew_when_it_is_read(session: Session) -> None:
    before = stated(commands.open_archive(session, session.layer))
    with session.file.transaction():
        session.file.write("UPDATE indexed_work SET content = X'c1'")
    assert stated(commands.open_archive(session, session.layer)) == before


def test_who_belongs_to_the_register_now_is_read_again(session: Session, archive: Archive) -> None:
    commands.merge_entries(session, [ALI], ALY)
    archive.renew_speakers()
    assert ALI not in archive.speakers.keys
    assert {one.key for row in shown(archive) for one in row.speakers} == {ALY, "~reuters", AUTHOR}
    assert archive.speakers.register.belongs_to(ALY) == [MINISTRY]


def test_own_stances_are_those_of_who_says_it(archive: Archive) -> None:
    found = {(row.title, row.words): row.own_stances() for row in shown(archive) if row.own_stances()}
    supported = [("two", "العبّارة ستغادر"), ("two", "The ferry leaves at dawn")]
    assert found == {place: ["supports"] for place in supported}
