"""Exports that know the scheme of a project, and projects of other programs on their way into one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.app import commands
from annotator.app.importing.report import OmissionsError
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from tests.exchange.formats.qdpx.projects import Selected, archive, project, source


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("corpus")
    with Session.open(commands.new_project(folder / "sample")) as session:
        commands.import_files(session, [sample_corpus() / "labels", sample_corpus() / "gold.jsonl"])
        yield session


def test_codes_have_the_colours_of_the_scheme(corpus: Session, tmp_path: Path) -> None:
    commands.export(corpus, tmp_path / "a.qdpx", format="qdpx")
    with ZipFile(tmp_path / "a.qdpx") as archive_:
        xml = archive_.read("project.qde").decode()
    found = dict(re.findall(r'<Code guid="[^"]+" name="(\w+)" isCodable="true" color="(#\w+)"/>', xml))
    assert found == {label.id: label.light.line for label in corpus.scheme.labels if label.id in found}
    assert {"CLAIM", "SPEAKER", "CUE", "TARGET"} <= found.keys()


def test_what_is_exported_for_qualitative_analysis_comes_back(corpus: Session, tmp_path: Path) -> None:
    report = commands.export(corpus, tmp_path / "a.qdpx", format="qdpx")
    with Session.open(commands.new_project(tmp_path / "other")) as session:
        first = commands.import_files(session, [tmp_path / "a.qdpx"])
        assert sum(file.counts.spans for file in first.files) == report.spans
        assert first.left_out == ()
        again = commands.import_files(session, [tmp_path / "a.qdpx"])
        assert sum(file.counts.spans for file in again.files) == 0


def test_a_project_of_another_program_comes_in_with_what_it_leaves_out_told(tmp_path: Path) -> None:
    after = '<Cases><Case guid="1"/></Cases>'
    path = archive(tmp_path, project(source(Selected(0, 3, "Ann")), after=after), {"a.txt": "Ann left."})
    with Session.open(commands.new_project(tmp_path / "other")) as session:
        with pytest.raises(OmissionsError):
            commands.import_files(session, [path], layer_name="sara", strict=True)
        report = commands.import_files(session, [path], layer_name="sara")
        assert [(count.kind, count.count) for count in report.left_out] == [("answers of other kinds", 1)]
        assert [file.counts.spans for file in report.files] == [1]


def test_claims_that_state_no_form_are_quotations_in_quotation_marks_under_a_scheme_that_implies_it(
    corpus: Session, tmp_path: Path
) -> None:
    commands.export(corpus, tmp_path / "a.jsonld", format="claims-jsonld", layer="gold")
    nodes = json.loads((tmp_path / "a.jsonld").read_bytes())["@graph"]
    claims = [node for node in nodes if "Claim" in node["@type"] and node["@type"] != "ClaimReview"]
    quotations = [node for node in claims if "Quotation" in node["@type"]]
    gold = (sample_corpus() / "gold.jsonl").read_text(encoding="utf-8")
    assert len(claims) == gold.count('"label":"CLAIM"')
    others = [node for node in claims if node not in quotations]
    stated = [node for node in others if node.get("additionalType")]
    assert len(stated) == len(re.findall(r'"form":"(?:indirect|mixed|unsure)"', gold))
    assert not [node["text"] for node in others if node not in stated and node["text"][0] in '“«״"']
    assert [node["text"] for node in quotations if node["text"][0] in '“«״"']
