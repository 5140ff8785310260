"""The register of speakers on the command line."""

import json
import shutil
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR
from tests.app.analysis.newsroom import ALI, ALY, MINISTRY, STATE, make_newsroom
from tests.cli.test_commands import annotator


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = make_newsroom(tmp_path_factory.mktemp("newsroom") / "newsroom.annot")
    with Session.open(path, "sara") as session:
        commands.remember_person(session, "sara")
        commands.add_name(session, ALI, "علي")
    return path


@pytest.fixture
def newsroom(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "newsroom.annot"))


def listed(newsroom: Path) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in json.loads(annotator("speakers", newsroom, "--json").out)}


def test_the_register_is_listed_with_the_number_of_claims(newsroom: Path) -> None:
    lines = [line.split("\t") for line in annotator("speakers", newsroom).out.splitlines()]
    assert lines == [
        ["name", "further names", "kind", "belongs to", "claims", "id"],
        ["Ali", "علي", "person", "Ministry", "2", ALI],
        ["Aly", "", "", "", "1", ALY],
        ["Ministry", "", "government", "State", "0", MINISTRY],
        ["State", "", "government", "", "0", STATE],
        ["AUTHOR", "", "", "", "1", "AUTHOR"],
    ]


def test_json_has_all_of_an_entry(newsroom: Path) -> None:
    assert listed(newsroom)[ALI] == {
        "id": ALI,
        "name": "Ali",
        "names": ["علي"],
        "kind": "person",
        "external": "",
        "note": "",
        "affiliations": [{"to": MINISTRY, "name": "Ministry", "since": "", "until": ""}],
        "merged": [],
        "claims": 2,
    }


def test_free_text_is_listed(newsroom: Path) -> None:
    with Session.open(newsroom, "sara") as session:
        entry = commands.add_entry(session, "REUTERS").id
    lines = annotator("speakers", newsroom, "--unlinked").out.splitlines()
    assert lines[1:] == [f"Reuters\t2\tREUTERS ({entry})"]
    (found,) = json.loads(annotator("speakers", newsroom, "--unlinked", "--json").out)
    assert found == {"words": ["Reuters"], "annotations": 2, "entries": [entry]}


def test_entries_are_merged_and_split_by_name(newsroom: Path) -> None:
    done = annotator("speakers", newsroom, "--merge", "ALY", "--into", "عَلِي")
    assert (done.status, done.out) == (0, "Aly: read as Ali now, with 2 annotations.\n")
    assert listed(newsroom)[ALI]["merged"] == [ALY]
    assert listed(newsroom)[ALI]["claims"] == 2
    assert annotator("speakers", newsroom, "--split", "aly").out == "Aly: an entry of its own again.\n"
    assert ALY in listed(newsroom)
    refused = annotator("speakers", newsroom, "--split", "Aly")
    assert (refused.status, "No entry of this name was merged" in refused.err) == (1, True)


def test_merging_is_for_leads_and_reviewers(newsroom: Path) -> None:
    with Session.open(newsroom, "sara") as session:
        commands.add_annotator(session, "Lea")
        commands.set_role(session, "Lea", "lead")
        commands.set_role(session, "sara", "annotator")
    refused = annotator("speakers", newsroom, "--merge", "Aly", "--into", "Ali")
    assert (refused.status, "Only leads and reviewers" in refused.err) == (1, True)


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_a_register_goes_to_a_file_and_comes_into_another_project(newsroom: Path, tmp_path: Path, ending: str) -> None:
    file, other = tmp_path / f"register{ending}", new_project(tmp_path / "other")
    assert annotator("speakers", newsroom, "--export", file).out == f"4 entries written to {file}.\n"
    preview = annotator("speakers", other, "--import", file, "--dry-run")
    assert preview.out == "4 entries would be added, 0 extended, 0 already there, 0 refused.\n"
    assert annotator("speakers", other).out == "The register has no entries.\n"
    done = annotator("speakers", other, "--import", file)
    assert (done.status, done.out) == (0, "4 entries added, 0 extended, 0 already there, 0 refused.\n")
    assert (
        annotator("speakers", other, "--import", newsroom).out
        == "0 entries added, 0 extended, 4 already there, 0 refused.\n"
    )
    assert listed(other).keys() == listed(newsroom).keys() - {AUTHOR}  # of whom nothing is stored


def test_an_import_says_what_it_leaves_as_it_is_and_what_it_refuses(newsroom: Path, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text(f"id,name,kind\n{ALI},Ali,group\n,\u200f,\nali-000000ff,ALI,\n", "utf-8")
    done = annotator("speakers", newsroom, "--import", file, "--dry-run")
    assert done.out.splitlines() == [
        "1 entry would be added, 0 extended, 1 already there, 1 refused.",
        "in.csv, row 2: Ali keeps its kind.",
        f"in.csv, row 4: ALI has the name of {ALI}.",
    ]
    assert done.err == "in.csv, row 3: the name is not allowed\n"
    found = json.loads(annotator("speakers", newsroom, "--import", file, "--json").out)
    assert [one["name"] for one in found["new"]] == ["ALI"]
    assert found["found"] == [
        {
            "place": "in.csv, row 2",
            "id": ALI,
            "name": "Ali",
            "differs": ["kind"],
            "withheld": [],
            "namesakes": [],
            "merged_into": "",
        }
    ]
    assert found["refused"] == [{"place": "in.csv, row 3", "reason": "the name is not allowed"}]


def test_an_import_tells_entries_that_are_merged_from_speakers(newsroom: Path, tmp_path: Path) -> None:
    file, other = tmp_path / "register.csv", new_project(tmp_path / "other")
    assert annotator("speakers", newsroom, "--merge", "Aly", "--into", "Ali").status == 0
    annotator("speakers", newsroom, "--export", file)
    done = annotator("speakers", other, "--import", file)
    assert done.out == ("3 entries added and 1 that is merged into others, 0 extended, 0 already there, 0 refused.\n")


def test_an_import_says_why_the_entries_of_others_are_not_filled_in(newsroom: Path, tmp_path: Path) -> None:
    with Session.open(newsroom, "sara") as session:
        commands.add_annotator(session, "Lea")
        commands.set_role(session, "Lea", "lead")
        commands.set_role(session, "sara", "annotator")
    with Session.open(newsroom, "Lea") as session:
        entry = commands.add_entry(session, "Harbour").id
    file = tmp_path / "in.csv"
    file.write_text(f"id,name,kind,external\n{entry},Harbour,organisation,Q42\n", "utf-8")
    done = annotator("speakers", newsroom, "--import", file)
    assert done.out == (
        "0 entries added, 0 extended, 1 already there, 0 refused.\n"
        "in.csv, row 2: Harbour stays without kind, external: others added the entry, and only leads and reviewers fill"
        " in what it lacks.\n"
    )


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--merge", "Ali"), "--into is missing: the entry that those of --merge read as from now on."),
        (("--into", "Ali"), "--merge is missing: the entry to merge into the one of --into."),
        (("--dry-run",), "--dry-run is for --import."),
        (("--unlinked", "--split", "Ali"), "Use one of"),
        (("--unlinked", "--since", "2026"), "Use one of"),
        (("--merge", "Ali", "--split", "Ali"), "Use one of"),
        (("--export", "a.csv", "--import", "b.csv"), "Use one of"),
    ],
)
def test_wrong_usage(newsroom: Path, options: tuple[str, ...], words: str) -> None:
    done = annotator("speakers", newsroom, *options)
    assert done.status == 2
    assert words in done.err


def test_an_ambiguous_name_is_refused_with_the_list(newsroom: Path) -> None:
    with Session.open(newsroom, "sara") as session:
        other = commands.add_entry(session, "ALI").id
    done = annotator("speakers", newsroom, "--merge", "ali", "--into", "Aly")
    assert done.status == 1
    assert ALI in done.err
    assert other in done.err
    assert annotator("speakers", newsroom, "--merge", other, "--into", ALI).status == 0
    assert annotator("speakers", newsroom, "--merge", "nobody", "--into", ALI).status == 1


def test_a_filter_lists_the_speakers_of_its_claims_also_those_without_an_entry(newsroom: Path) -> None:
    def found(*options: str) -> list[tuple[object, ...]]:
        done = annotator("speakers", newsroom, "--layer", "sara", "--json", *options)
        assert (done.status, done.err) == (0, "")
        return [(one["id"], one["name"], one["claims"]) for one in json.loads(done.out)]

    assert found("--label", "CLAIM") == [(ALI, "Ali", 3), (AUTHOR, AUTHOR, 1), (ALY, "Aly", 1), ("", "Reuters", 1)]
    assert [one[0] for one in found()] == [ALI, ALY, MINISTRY, STATE, AUTHOR]
    assert found("--since", "2026-03") == [(ALI, "Ali", 2), (ALY, "Aly", 1)]
    assert found("--words", "deal") == [("", "Reuters", 1)]
    assert annotator("speakers", newsroom, "--words", "zzz").out == "No speakers.\n"
    assert annotator("speakers", newsroom, "--speaker", "nobody at all").status == 1


def test_entries_are_made_of_free_text(newsroom: Path) -> None:
    assert annotator("speakers", newsroom, "--make-entries").out == "1 entry added; 2 annotations linked.\n"
    assert "Reuters" in {one["name"] for one in listed(newsroom).values()}
    assert annotator("speakers", newsroom, "--unlinked").out == "No annotation names a speaker in free text.\n"
    assert annotator("speakers", newsroom, "--make-entries").out == "0 entries added; 0 annotations linked.\n"
