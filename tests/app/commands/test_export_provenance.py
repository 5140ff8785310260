"""Decisions are exported with the gold layer and imported again: resolved disagreements stay resolved."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.domain.errors import AnnotatorError

GOLD_FILE = sample_corpus() / "gold.jsonl"


def imported(folder: Path, *files: Path) -> Session:
    session = Session.open(commands.new_project(folder / f"made{len(list(folder.iterdir()))}"))
    commands.import_files(session, files)
    return session


def test_imported_decisions_resolve_disagreements(tmp_path: Path) -> None:
    with imported(tmp_path, sample_corpus() / "labels", GOLD_FILE) as session:
        states = {one.state for one in commands.disagreements(session)}
        reasons = {one.decision.reason for one in commands.disagreements(session) if one.decision}
    assert states == {"resolved"}
    assert len(reasons) > 50


@pytest.mark.parametrize("others", [True, False])
def test_decisions_go_round(tmp_path: Path, others: bool) -> None:
    files = [sample_corpus() / "labels", GOLD_FILE] if others else [GOLD_FILE]
    with imported(tmp_path, *files) as session:
        commands.export(session, tmp_path / "gold.jsonl", layer="gold")
        assert (tmp_path / "gold.jsonl").read_bytes() == GOLD_FILE.read_bytes()
        before = session.file.rows("SELECT count(*) FROM operation")
        commands.import_files(session, [GOLD_FILE])
        assert session.file.rows("SELECT count(*) FROM operation") == before


def test_work_that_changes_later_makes_a_decision_from_a_file_stale(tmp_path: Path) -> None:
    with imported(tmp_path, GOLD_FILE, sample_corpus() / "labels") as session:  # in whichever order the files come
        one = next(one for one in commands.disagreements(session) if one.reasons == ("boundary",))
        layer, span = one.place.members[0]
        session.annotator = next(person for person in session.annotators() if person.id == layer)
        commands.set_note(session, one.document, span, "looked at again")
        states = {other.place.members: other.state for other in commands.disagreements(session, document=one.document)}
    assert states[one.place.members] == "stale"


def test_a_place_that_splits_is_open_again(tmp_path: Path) -> None:
    with imported(tmp_path, sample_corpus() / "labels", GOLD_FILE) as session:
        one = next(one for one in commands.disagreements(session) if one.decision and one.decision.outcome == "chosen")
        layer, span = one.place.members[0]
        session.annotator = next(person for person in session.annotators() if person.id == layer)
        commands.delete_span(session, one.document, span)
        states = [other.state for other in commands.disagreements(session, document=one.document)]
    assert "stale" in states or "open" in states


def test_only_gold_rests_on_decisions(tmp_path: Path) -> None:
    line = json.loads(GOLD_FILE.read_text(encoding="utf-8").splitlines()[0])
    line["layers"] = {"sara": line["layers"]["gold"]}
    wrong = tmp_path / "wrong.jsonl"
    wrong.write_text(json.dumps(line) + "\n", encoding="utf-8")
    with (
        Session.open(commands.new_project(tmp_path / "project")) as session,
        pytest.raises(AnnotatorError, match="only gold"),
    ):
        commands.import_files(session, [wrong])
