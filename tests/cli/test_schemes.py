"""The commands on the scheme: a draft, what it changes, publishing it, and the project afterwards."""

import json
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.session import Session
from annotator.domain.operation import SCHEME_ENTITY, SchemeText
from annotator.domain.scheme_editing import set_version
from tests.app.merging.parcels import FAR, parcel, sent
from tests.app.merging.team import change
from tests.cli.test_commands import annotator
from tests.samples import FIRST, make_project, place


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = make_project(tmp_path)
    with Session.open(path) as session:
        commands.remember_person(session, "Lea")
        session.switch_annotator("Lea")
        commands.add_span(session, FIRST, "CUE", [place("said")], attributes={"force": "doubting"})
    return path


def lines(*arguments: object) -> list[str]:
    result = annotator("scheme", *arguments)
    assert result.status == 0, result.err
    return result.out.splitlines()


def test_a_draft_is_made_compared_and_published(project: Path) -> None:
    assert lines("diff", project) == ["No changes."]
    assert lines("rename-label", project, "SPEAKER", "Source") == ["Speaker: renamed to Source"]
    lines("rename-label", project, "SPEAKER", "مصدر", "--language", "ar")
    assert lines("retire-label", project, "TARGET")[-1] == "Target: retired"
    assert lines("publish", project)[-1] == "Version 2 is published."
    assert lines("diff", project, 1) == lines("diff", project, 1, 2)
    assert "Target: retired" in lines("diff", project, 1)
    shown = json.loads("\n".join(lines("show", project, "--json")))
    assert shown["version"] == 2
    assert {row["id"]: row["state"] for row in shown["names"]}["TARGET"] == "not offered"
    assert {row["id"]: row["uses"] for row in shown["names"]}["CUE"] == 1
    assert lines("retire-label", project, "TARGET", "--undo") == ["Target: offered"]


def test_a_version_with_a_time_that_is_none_is_listed(project: Path) -> None:
    with Session.open(project, "Lea") as session:
        record = SchemeText(id=SCHEME_ENTITY, toml=set_version(scheme_toml("claims"), 2))
        forged = change(session, record, author=session.author, recorded="tomorrow")
        commands.merge_file(session, parcel(session, project=(sent(FAR), forged)))
    assert "2  –  Lea" in lines("versions", project)
    versions = json.loads("\n".join(lines("versions", project, "--json")))["versions"]
    assert [version["published"] is None for version in versions] == [False, True]


def test_labels_are_merged_with_what_is_lost(project: Path) -> None:
    told = lines("merge-labels", project, "CUE", "TARGET")
    assert told[-2:] == ["1 span will be TARGET.", "force: 1 value will no longer be shown."]
    lines("publish", project)
    assert "CUE" in " ".join(lines("show", project))
    with Session.open(project) as session:
        layer = session.person("Lea").id
        assert [span.label for span in session.annotations(FIRST, layer).spans.values()] == ["TARGET"]
    assert lines("stale", project) == ["Nothing is stale."]


def test_values_are_merged(project: Path) -> None:
    told = lines("merge-values", project, "CUE", "force", "doubting", "neutral")
    assert told == ["Cue, force: value doubting merged into neutral"]
    lines("publish", project)
    with Session.open(project) as session:
        work = session.annotations(FIRST, session.person("Lea").id)
        assert [span.attributes for span in work.spans.values()] == [{"force": "neutral"}]


def test_a_scheme_goes_out_and_comes_in(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.toml"
    lines("export", project, file)
    assert "\n".join(lines("export", project)) + "\n" == file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace('name = "Cue"', 'name = "Signal"'), "utf-8")
    assert lines("import", project, file) == ["Cue: renamed to Signal", "Signal: translation changed (ar)"]
    assert lines("import", project, "claims-light")[-1:] != ["No changes."]
    lines("publish", project)
    assert lines("stale", project) == ["CUE: gone, 1 annotation"]
    found = json.loads("\n".join(lines("stale", project, "--json")))
    assert found == [{"kind": "labels", "owner": "CUE", "attribute": "", "value": "", "reason": "gone", "count": 1}]
    assert lines("export", project, "--version", "1") == lines("export", project, "--version", "1")


def test_versions_are_listed_with_who_uses_them(project: Path) -> None:
    lines("retire-label", project, "TARGET")
    lines("publish", project)
    told = lines("versions", project)
    assert told[0].startswith("1  ")
    assert told[1].endswith("Lea")
    assert told[2] == "Lea: version 1: 1 span"
    assert json.loads("\n".join(lines("versions", project, "--json")))["spans"] == {"Lea": {"1": 1}}


def test_errors_name_what_is_wrong(project: Path) -> None:
    for arguments, words in (
        (("publish", project), "nothing to publish"),
        (("retire-label", project, "NO"), "nothing called NO"),
        (("diff", project, 9), "no version 9"),
        (("merge-labels", project, "CUE", "NO"), "no label NO"),
        (("import", project, "nowhere.toml"), "No label scheme"),
    ):
        result = annotator("scheme", *arguments)
        assert result.status == 1
        assert words in result.err
