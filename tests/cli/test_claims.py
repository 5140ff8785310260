"""Claims of the whole project on the command line: filters by name, a line each, and JSON for programs."""

import json
import shutil
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.session import Session
from tests.app.analysis.newsroom import ALI, DOCUMENTS, make_newsroom
from tests.cli.test_commands import annotator


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = make_newsroom(tmp_path_factory.mktemp("newsroom") / "newsroom.annot")
    with Session.open(path, "sara") as session:
        commands.remember_person(session, "sara")
        commands.add_name(session, ALI, "علي حسن")
    return path


@pytest.fixture
def newsroom(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "newsroom.annot"))


def listed(newsroom: Path, *options: str) -> list[dict[str, object]]:
    done = annotator("claims", newsroom, "--layer", "sara", "--json", *options)
    assert (done.status, done.err) == (0, "")
    found: list[dict[str, object]] = json.loads(done.out)
    return found


def test_json_is_what_is_promised(newsroom: Path) -> None:
    assert listed(newsroom)[2] == {
        "document": DOCUMENTS["one"],
        "claim": "the ferry leaves at dawn",
        "fragments": [[9, 33]],
        "speakers": ["Ali"],
        "stances": [{"holder": "Ministry", "value": "opposes"}],
        "date": "2026-01-15",
        "outlet": "Gazette",
    }


def test_a_pipe_gets_a_line_for_each_claim_with_tabs(newsroom: Path) -> None:
    lines = [line.split("\t") for line in annotator("claims", newsroom, "--layer", "sara").out.splitlines()]
    assert lines[0] == ["article", "date", "outlet", "claim", "speakers", "stances"]
    dawn = ["The ferry leaves at dawn", "Ali, Aly", "AUTHOR: questions, Aly: supports"]
    assert lines[2] == ["two", "2026-03", "الجريدة", *dawn]
    assert len(lines) == 6


def test_the_usual_layer_is_gold(newsroom: Path) -> None:
    claims = json.loads(annotator("claims", newsroom, "--json").out)
    assert claims[2]["speakers"] == []
    assert annotator("claims", newsroom, "--layer", "gold", "--json").out == annotator("claims", newsroom, "--json").out


FILTERS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "speaker": (("--speaker", "ALI"), ["two", "two", "one"]),
    "another spelling": (("--speaker", "عَلي حسن"), ["two", "two", "one"]),
    "id": (("--speaker", ALI), ["two", "two", "one"]),
    "without an entry": (("--speaker", "REUTERS"), ["three"]),
    "either": (("--speaker", "Reuters", "--speaker", "AUTHOR"), ["three", "four"]),
    "affiliation": (("--affiliation", "state"), ["two", "two", "one"]),
    "kind": (("--kind", "group"), ["two"]),
    "holder": (("--holder", "Ministry"), []),
    "words of a holder": (("--holder", "Aly", "--stance", "supports"), ["two"]),
    "stance": (("--stance", "opposes"), ["one"]),
    "towards": (("--towards", "Ministry"), ["three", "three"]),
    "claims towards": (("--towards", "Ministry", "--label", "CLAIM"), ["three"]),
    "label": (("--label", "TARGET"), ["three"]),
    "both labels": (("--label", "TARGET", "--label", "CLAIM"), ["two", "two", "one", "three", "three", "four"]),
    "attribute, which is implied": (("--attribute", "form=direct"), ["two", "one", "three", "four"]),
    "true": (("--attribute", "check_worthy=true"), ["one"]),
    "outlet": (("--outlet", "Gazette"), ["one", "three"]),
    "unknown outlet": (("--outlet", "Nowhere"), []),
    "since": (("--since", "2026-01"), ["two", "two", "one"]),
    "until": (("--until", "2025"), ["three"]),
    "language": (("--language", "ar"), ["two", "two"]),
    "direction": (("--direction", "rtl"), ["two"]),
    "words": (("--words", "FERRY leaves", "--speaker", "Ali"), ["two", "two", "one"]),
}


@pytest.mark.parametrize("case", FILTERS)
def test_filters(newsroom: Path, case: str) -> None:
    options, titles = FILTERS[case]
    names = {id_: name for name, id_ in DOCUMENTS.items()}
    assert [names[str(one["document"])] for one in listed(newsroom, *options)] == titles


def test_a_name_of_two_entries_is_refused_with_both(newsroom: Path) -> None:
    with Session.open(newsroom, "sara") as session:
        other = commands.add_entry(session, "ALI").id
    done = annotator("claims", newsroom, "--speaker", "ali")
    assert done.status == 1
    assert "Several entries have this name." in done.err
    assert ALI in done.err
    assert other in done.err
    assert annotator("claims", newsroom, "--speaker", other).status == 0


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        (("--speaker", "Nobody at all"), 1, "Nobody is called this"),
        (("--affiliation", "Reuters"), 1, "The register has no entry of this name."),
        (("--layer", "zed"), 1, "zed has not annotated anything"),
        (("--layer", "all"), 1, "Choose the annotations of one person."),
        (("--since", "soon"), 1, "This is not a date."),
        (("--until", "2026-13"), 1, "This is not a date."),
        (("--attribute", "form"), 2, "KEY=VALUE"),
        (("--direction", "up"), 2, "up"),
    ],
)
def test_what_is_wrong_is_told(newsroom: Path, options: tuple[str, ...], status: int, words: str) -> None:
    done = annotator("claims", newsroom, *options)
    assert done.status == status
    assert words in done.err
    assert done.out == ""


def test_a_project_without_claims(tmp_path: Path, newsroom: Path) -> None:
    assert "There are no annotations yet." in annotator("claims", new_project(tmp_path / "empty")).err
    assert annotator("claims", newsroom, "--words", "zzz").out == "No claims.\n"
    assert annotator("claims", newsroom, "--words", "zzz", "--json").out == "[]\n"
