"""Agreement on the command line: tables for people, JSON for programs."""

import json
from pathlib import Path

from annotator.disk.resources import sample_corpus
from tests.cli.test_commands import annotator


def two_people(folder: Path) -> Path:
    """A project in which omar says what sara says, but for one claim that ends earlier."""
    labels = sample_corpus() / "labels" / "sara.jsonl"
    lines = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        line["layers"] = {"omar": line["layers"]["sara"]}
    claim = next(span for span in lines[0]["layers"]["omar"]["spans"] if span["label"] == "CLAIM")
    claim["fragments"][-1][1] -= 1
    claim["quote"][-1] = claim["quote"][-1][:-1]
    other = folder / "omar.jsonl"
    other.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    assert annotator("new", folder / "two").status == 0
    assert annotator("import", folder / "two", labels, other).status == 0
    return folder / "two.annot"


def test_agreement_as_tables_and_as_json(tmp_path: Path) -> None:
    project = two_people(tmp_path)
    told = annotator("agreement", project)
    assert told.status == 0
    assert "13 documents finished by two or more annotators: omar, sara." in told.out
    assert "\nTARGET\t" in told.out
    report = json.loads(annotator("agreement", project, "--json").out)
    assert report["labels"]["SPEAKER"]["exact_f1"] == 1
    assert 0.98 < report["labels"]["CLAIM"]["exact_f1"] < 1
    assert report["pairs"]["omar|sara"]["overall"]["n"] == report["overall"]["n"]


def test_without_anything_to_compare_it_says_so(tmp_path: Path) -> None:
    annotator("new", tmp_path / "one")
    annotator("import", tmp_path / "one", sample_corpus() / "labels" / "sara.jsonl")
    told = annotator("agreement", tmp_path / "one")
    assert told.status == 1
    assert "finished by two annotators" in told.err


def test_adjudication_by_rule(tmp_path: Path) -> None:
    project = two_people(tmp_path)
    assert "boundary\t1\t0\t0" in annotator("adjudicate", project).out
    told = annotator("adjudicate", project, "--accept", "agreed")
    assert "1 disagreement still open" in told.out
    report = json.loads(annotator("check", project, "--json").out)
    assert report["disagreements"] == {"open": 1, "resolved": 0, "stale": 0}
    assert report["problems"] == []
    assert annotator("export", project, tmp_path / "gold.jsonl", "--layer", "gold").status == 0
    assert len((tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()) == 12
