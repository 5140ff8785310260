"""Two people who began with one file that was annotated before have the same ids, and stay out of each other's way."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import document_id
from annotator.exchange.registry import formats

TEXT = "Reem said: it rains. Omar denied it. قال الوزير إن الجسر آمن."
CLAIM, OTHER = (11, 19), (21, 35)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Session]:
    """The lead's project after both sent their work on one pre-annotated file; then each changed something."""
    file = tmp_path / "before.jsonl"
    spans = [
        {"start": start, "end": end, "label": label, "id": id_}
        for id_, label, (start, end) in (("a", "CLAIM", CLAIM), ("b", "SPEAKER", (0, 4)), ("c", "CLAIM", OTHER))
    ]
    file.write_text(json.dumps({"text": TEXT, "spans": spans}) + "\n", "utf-8")
    lead = commands.new_project(tmp_path / "lead.annot")
    with Session.open(lead, "lead") as session:
        for name in ("sara", "omar"):
            commands.add_annotator(session, name)
    for name in ("sara", "omar"):
        own = Path(shutil.copy(lead, tmp_path / f"{name}.annot"))
        with Session.open(own, name) as session:
            commands.import_files(session, [file], layer_name=name)
            document = document_id(TEXT)
            claim = next(one for one in session.annotations(document).spans.values() if one.fragments == (CLAIM,))
            commands.set_stance(session, document, claim.id, "supports" if name == "sara" else "opposes")
            if name == "omar":
                commands.resize_span(session, document, claim.id, [(14, 19)])
            commands.mark_done(session, document)
            commands.pack(session, tmp_path / f"{name}.annopack", name)
    with Session.open(lead, "lead") as session:
        for name in ("sara", "omar"):
            commands.merge_file(session, tmp_path / f"{name}.annopack")
        yield session


def layer(session: Session, name: str) -> str:
    return session.person(name).id


def test_both_layers_are_complete(team: Session) -> None:
    document = document_id(TEXT)
    sara, omar = (team.annotations(document, layer(team, name)) for name in ("sara", "omar"))
    assert set(sara.spans) == set(omar.spans)
    assert len(sara.spans) == 3
    assert not commands.conflicts(team)
    assert not commands.check(team).problems


@pytest.mark.parametrize("format_", [one.id for one in formats().values() if one.writes and one.id != "spacy"])
def test_every_format_writes_and_proves_them(team: Session, tmp_path: Path, format_: str) -> None:
    commands.export(team, tmp_path / "out", format=format_, layer="all")
    assert (tmp_path / "out").exists() or list(tmp_path.glob("out*"))


def test_an_export_is_imported_unchanged(team: Session, tmp_path: Path) -> None:
    commands.export(team, tmp_path / "first.jsonl", layer="all")
    with Session.open(commands.new_project(tmp_path / "new.annot")) as other:
        commands.import_files(other, [tmp_path / "first.jsonl"])
        commands.export(other, tmp_path / "second.jsonl", layer="all")
    assert (tmp_path / "second.jsonl").read_bytes() == (tmp_path / "first.jsonl").read_bytes()


def test_each_place_is_reviewed_by_itself_and_the_decisions_travel(team: Session, tmp_path: Path) -> None:
    found = list(commands.disagreements(team))
    assert [one.state for one in found] == ["open"]
    (disagreement,) = found
    commands.resolve_disagreement(team, disagreement.document, disagreement.place, layer(team, "omar"))
    commands.adjudicate(team, "agreed")
    resolved = list(commands.disagreements(team))
    assert [one.state for one in resolved] == ["resolved"]
    assert not commands.check(team).problems
    commands.export(team, tmp_path / "all.jsonl", layer="all")
    with Session.open(commands.new_project(tmp_path / "new.annot")) as other:
        commands.import_files(other, [tmp_path / "all.jsonl"])
        assert [one.state for one in commands.disagreements(other)] == ["resolved"]
        commands.export(other, tmp_path / "again.jsonl", layer="all")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes()


def test_the_same_id_at_two_places_is_two_disagreements(team: Session, tmp_path: Path) -> None:
    document = document_id(TEXT)
    with Session.open(tmp_path / "omar.annot", "omar") as session:
        claim = next(one for one in session.annotations(document).spans.values() if one.fragments == ((14, 19),))
        commands.resize_span(session, document, claim.id, [(40, 60)])
        commands.pack(session, tmp_path / "moved.annopack", "omar")
    commands.merge_file(team, tmp_path / "moved.annopack")
    first, second = commands.disagreements(team)
    commands.resolve_disagreement(team, document, first.place, layer(team, "sara"))
    assert [one.state for one in commands.disagreements(team)] == ["resolved", "open"]
    commands.resolve_disagreement(team, document, second.place, None, outcome="rejected")
    assert [one.state for one in commands.disagreements(team)] == ["resolved", "resolved"]
    commands.adjudicate(team, "agreed")
    commands.export(team, tmp_path / "all.jsonl", layer="all")
    with Session.open(commands.new_project(tmp_path / "new.annot")) as other:
        commands.import_files(other, [tmp_path / "all.jsonl"])
        assert [one.state for one in commands.disagreements(other)] == ["resolved", "resolved"]
        commands.export(other, tmp_path / "again.jsonl", layer="all")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "all.jsonl").read_bytes()
    into = layer(team, "sara")
    commands.unite_annotators(team, "omar", "sara")
    assert not commands.check(team).problems
    assert into in {one.id for one in team.annotators()}
