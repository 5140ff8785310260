"""Dealing, packing and merging from the command line."""

import json
from pathlib import Path

import pytest

from annotator.disk.resources import sample_corpus
from tests.cli.test_commands import annotator, exported


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """Return a lead's project with the sample articles and nobody's work."""
    assert annotator("new", tmp_path / "lead").status == 0
    assert annotator("import", tmp_path / "lead", sample_corpus() / "articles").status == 0
    return tmp_path / "lead.annot"


def work_of_sara(lead: Path) -> Path:
    """Sara's machine: a project made of her package, her work, and the package that she sends."""
    folder = lead.parent
    assert annotator("pack", lead, folder / "out", "--for", "sara").status == 0
    assert annotator("new", folder / "hers", "--from", folder / "out.annopack").status == 0
    assert annotator("import", folder / "hers", sample_corpus() / "labels" / "sara.jsonl").status == 0
    assert annotator("pack", folder / "hers", folder / "back", "--for", "sara").status == 0
    return folder / "back.annopack"


def test_work_goes_out_and_comes_back(lead: Path) -> None:
    dealt = annotator("assign", lead, "--annotators", "sara,omar", "--per-document", "2")
    assert "sara\t13" in dealt.out
    package = work_of_sara(lead)
    before = exported(lead)
    told = annotator("merge", lead, package, "--dry-run")
    assert "730 new operations" in told.out
    assert exported(lead) == before
    assert annotator("merge", lead, package).out == told.out
    assert "0 new operations, 759 already here" in annotator("merge", lead, package).out
    assert annotator("check", lead).status == 0
    assert exported(lead) == exported(lead.with_name("hers.annot"))


def test_a_dry_deal_changes_nothing(lead: Path) -> None:
    assert annotator("assign", lead, "--annotators", "sara", "--dry-run").status == 0
    refused = annotator("pack", lead, lead.parent / "x", "--for", "sara")
    assert refused.status == 1
    assert "Nobody in the project has this name" in refused.err


def test_work_on_another_project_is_refused(lead: Path) -> None:
    annotator("assign", lead, "--annotators", "sara")
    package = work_of_sara(lead)
    annotator("new", lead.parent / "other")
    refused = annotator("merge", lead.parent / "other", package)
    assert refused.status == 1
    assert "work on another project" in refused.err


def test_the_project_itself_is_no_package(lead: Path) -> None:
    refused = annotator("merge", lead, lead)
    assert refused.status == 1
    assert "This is the project itself" in refused.err


def test_members_are_listed_renamed_removed_and_brought_back(lead: Path) -> None:
    for name in ("sara", "omar", "lea"):
        assert annotator("add-member", lead, name).out == f"{name}: annotator.\n"
    assert annotator("add-member", lead, "Sara").status == 1  # it looks like sara
    assert annotator("rename-member", lead, "sara", "Sara Nabil").out == "sara → Sara Nabil.\n"
    annotator("assign", lead, "--annotators", "sara", "--per-document", "1")
    listed = json.loads(annotator("team", lead, "--json").out)
    assert [(member["name"], member["assigned"], member["share"]) for member in listed] == [
        ("Sara Nabil", 13, 1.0),
        ("lea", 0, 0.0),
        ("omar", 0, 0.0),
    ]
    assert "Sara Nabil" in annotator("team", lead).out
    before = exported(lead)
    told = annotator("remove-member", lead, "sara", "--hand-over", "omar,lea", "--dry-run", "--json")
    removal = {"name": "Sara Nabil", "annotations": 0, "documents": 0, "unassigned": [], "handed_over": 13, "kept": 0}
    assert json.loads(told.out) == removal
    assert len(json.loads(annotator("team", lead, "--json").out)) == 3
    assert "13 documents handed over" in annotator("remove-member", lead, "sara", "--hand-over", "omar,lea").out
    assert sorted(member["assigned"] for member in json.loads(annotator("team", lead, "--json").out)) == [6, 7]
    assert annotator("remove-member", lead, "sara").status == 1
    assert exported(lead) == before
    assert annotator("add-member", lead, "sara").out == "Sara Nabil: annotator.\n"
    assert len(json.loads(annotator("team", lead, "--json").out)) == 3


def test_documents_move_between_members(lead: Path) -> None:
    annotator("assign", lead, "--annotators", "sara", "--per-document", "1")
    for name in ("omar", "lea"):
        annotator("add-member", lead, name)
    moving = ("reassign", lead, "--from", "sara", "--to", "omar,lea")
    told = json.loads(annotator(*moving, "--dry-run", "--json").out)
    assert (told["moved"], told["documents"]["sara"]) == (13, {"before": 13, "after": 0})
    assert "sara" in annotator(*moving, "--document", "1").out
    figures = {member["name"]: member["assigned"] for member in json.loads(annotator("team", lead, "--json").out)}
    assert figures["sara"] == 12
    assert annotator("unassign", lead, "sara", "--document", "2", "--dry-run").out == "sara: 1 document unassigned.\n"
    assert annotator("unassign", lead, "sara").out == "sara: 12 documents unassigned.\n"
    refused = annotator("reassign", lead, "--from", "sara", "--to", "zoe")
    assert (refused.status, refused.out) == (1, "")
