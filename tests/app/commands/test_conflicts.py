"""Conflicts of two computers are listed with both versions and resolved by one of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import Span
from tests.samples import ARABIC, FIRST, make_project, place

CLAIM = place("«OPEC+ deal» سيبقى")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return the project of one machine, after the other one has changed and deleted what both had."""
    project = make_project(tmp_path)
    with Session.open(project, "sara") as first:
        one = commands.add_span(first, FIRST, "CLAIM", [CLAIM])
        other = commands.add_span(first, FIRST, "CUE", [place("قالت")])
        commands.mark_done(first, FIRST)
        commands.pack(first, tmp_path / "start")
    commands.new_project_from(tmp_path / "start.annopack", tmp_path / "laptop")
    with Session.open(tmp_path / "laptop", "sara") as second:
        commands.resize_span(second, FIRST, one.id, [place("OPEC+ deal")])
        commands.delete_span(second, FIRST, other.id)
        commands.flag(second, FIRST, "again")
        commands.pack(second, tmp_path / "laptop")
    with Session.open(project, "sara") as first:
        commands.resize_span(first, FIRST, one.id, [place("سيبقى")])
        commands.set_note(first, FIRST, other.id, "kept")
        commands.flag(first, FIRST, "again")  # the same on both: nothing to resolve
        report = commands.merge_file(first, tmp_path / "laptop.annopack")
        assert report.conflicts == 2
        yield first


def quotes(session: Session) -> dict[str, tuple[str, ...]]:
    return {span.label: span.quote for span in session.annotations(FIRST).spans.values()}


def test_conflicts_are_listed_with_both_versions(session: Session) -> None:
    claim, cue = sorted(commands.conflicts(session), key=lambda one: one.versions[0].record.label)
    assert {version.record.quote for version in claim.versions} == {("سيبقى",), ("OPEC+ deal",)}
    assert [version.record and version.record.note for version in cue.versions] == ["kept", None]
    assert (claim.layer_name, claim.document) == ("sara", FIRST)


def test_the_first_version_counts_until_then(session: Session) -> None:
    for conflict in commands.conflicts(session):
        record = conflict.versions[0].record
        assert isinstance(record, Span)
        assert session.annotations(FIRST).spans[record.id] == record


def test_settling_is_one_step_and_names_both(session: Session, tmp_path: Path) -> None:
    chosen = [(one, 1) for one in commands.conflicts(session)]
    commands.resolve_conflicts(session, chosen)
    assert commands.conflicts(session) == []
    loser = next(version.record for one, _ in chosen for version in one.versions[1:] if version.record)
    assert quotes(session) == {"CLAIM": loser.quote}
    assert not commands.check(session).problems
    commands.pack(session, tmp_path / "resolved")
    with Session.open(tmp_path / "laptop", "sara") as second:
        commands.merge_file(second, tmp_path / "resolved.annopack")
        assert commands.conflicts(second) == []
        assert second.annotations(FIRST) == session.annotations(FIRST)


def test_an_edit_resolves_a_conflict_too(session: Session) -> None:
    claim = next(one for one in commands.conflicts(session) if one.versions[0].record.label == "CLAIM")
    commands.resize_span(session, FIRST, claim.entity, [CLAIM])
    assert [one.entity for one in commands.conflicts(session)] != [claim.entity]
    assert len(commands.conflicts(session)) == 1
    assert ARABIC[slice(*CLAIM)] in quotes(session)["CLAIM"]
