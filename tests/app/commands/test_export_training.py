"""Exports for training: the majority, splits, losses, and nothing left of a failed export."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from annotator.app import commands
from annotator.app.exporting.splitting import Split
from annotator.app.session import Session
from annotator.app.tasks import Cancelled, Task
from annotator.disk.resources import sample_corpus
from annotator.domain.errors import AnnotatorError
from annotator.exchange import registry
from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """The sample corpus with its three annotators and the gold layer; only read here."""
    folder = tmp_path_factory.mktemp("corpus")
    with Session.open(commands.new_project(folder / "sample")) as session:
        commands.import_files(session, [sample_corpus() / "labels", sample_corpus() / "gold.jsonl"])
        yield session


@pytest.fixture
def poor(monkeypatch: pytest.MonkeyPatch) -> str:
    """A format that cannot hold much."""
    made = Format(
        "poor", "Poor lines", ".poor", "code points", jsonl.read, jsonl.write, ("layers", "overlap", "nesting", "notes")
    )
    monkeypatch.setattr(registry, "formats", lambda: {"poor": made, "jsonl": jsonl.FORMAT})
    return "poor"


def lines(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_majority_is_what_most_annotators_say(corpus: Session, tmp_path: Path) -> None:
    commands.export(corpus, tmp_path / "all.jsonl")
    report = commands.export(corpus, tmp_path / "most.jsonl", layer="majority")
    assert report.documents == 13
    everything = {line["id"]: line["layers"] for line in lines(tmp_path / "all.jsonl")}
    for line in lines(tmp_path / "most.jsonl"):
        assert list(line["layers"]) == ["majority"]
        said = [
            {(span["label"], str(span["fragments"])) for span in layer["spans"]}
            for name, layer in everything[line["id"]].items()
            if name != "gold"
        ]
        for span in line["layers"]["majority"]["spans"]:
            assert sum((span["label"], str(span["fragments"])) in own for own in said) >= 2


def test_parts_hold_every_document_once_and_the_manifest_says_where(corpus: Session, tmp_path: Path) -> None:
    split = Split({"train": 60, "dev": 20, "test": 20}, seed=3)
    report = commands.export(corpus, tmp_path / "out", layer="gold", split=split)
    stated = json.loads((tmp_path / "out" / "split.json").read_text())
    for part in ("train", "dev", "test"):
        found = sorted(line["id"] for line in lines(tmp_path / "out" / f"{part}.jsonl"))
        assert found == stated["parts"][part]
        assert report.parts[part] == len(found)
    assert sum(report.parts.values()) == report.documents == 13
    commands.export(corpus, tmp_path / "again", layer="gold", split=split)
    assert (tmp_path / "again" / "split.json").read_bytes() == (tmp_path / "out" / "split.json").read_bytes()


def test_a_folder_that_holds_something_is_left_alone(corpus: Session, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("dear")
    with pytest.raises(AnnotatorError, match="already"):
        commands.export(corpus, tmp_path / "mine", split=Split({"train": 100}))
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "dear"


def test_a_key_that_no_document_has_groups_nothing(corpus: Session, tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError, match="metadata"):
        commands.export(corpus, tmp_path / "out", split=Split({"train": 50, "dev": 50}, group_by="nothing"))
    assert not list(tmp_path.iterdir())


def test_what_a_format_cannot_hold_is_counted_before_and_left_out(corpus: Session, tmp_path: Path, poor: str) -> None:
    previewed = commands.preview_export(corpus, format=poor)
    report = commands.export(corpus, tmp_path / "out.poor", format=poor)
    assert report.lost == previewed.lost
    counts = {one.kind: one.count for one in report.lost}
    assert counts["layers"] > 100
    assert counts["nesting"]
    document, first = report.lost[0].places[0]
    assert document
    assert first.place
    assert all(len(line["layers"]) == 1 for line in lines(tmp_path / "out.poor"))


def test_strict_refuses_and_leaves_nothing(corpus: Session, tmp_path: Path, poor: str) -> None:
    with pytest.raises(AnnotatorError, match=r"cannot preserve everything: .*layers \(\d+\)"):
        commands.export(corpus, tmp_path / "out.poor", format=poor, strict=True)
    assert not list(tmp_path.iterdir())
    commands.export(corpus, tmp_path / "out.jsonl", strict=True)


def test_a_stopped_export_leaves_nothing(corpus: Session, tmp_path: Path) -> None:
    task = Task()
    task.cancel()
    for split in (None, Split({"train": 50, "dev": 50})):
        with pytest.raises(Cancelled):
            commands.export(corpus, tmp_path / "out", split=split, task=task)
    assert not list(tmp_path.iterdir())


def test_numbers_that_do_not_match_fail_the_export(
    corpus: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blind = Format(
        "blind",
        "Blind",
        ".blind",
        "none",
        None,
        jsonl.write,
        expects=lambda _: 1,
        counts=lambda path: len(lines(path)) - 1,
    )
    monkeypatch.setattr(registry, "formats", lambda: {"blind": blind})
    with pytest.raises(AnnotatorError, match="does not match what was written"):
        commands.export(corpus, tmp_path / "out.blind", format="blind")
    assert not list(tmp_path.iterdir())
    right = msgspec.structs.replace(blind, counts=lambda path: len(lines(path)))
    monkeypatch.setattr(registry, "formats", lambda: {"blind": right})
    assert commands.export(corpus, tmp_path / "out.blind", format="blind").documents == 13


def test_an_empty_gold_layer_is_an_error(project: Path, tmp_path: Path) -> None:
    with Session.open(project, "sara") as session, pytest.raises(AnnotatorError, match="gold layer is empty"):
        commands.export(session, tmp_path / "gold.jsonl", layer="gold")
    assert not (tmp_path / "gold.jsonl").exists()
